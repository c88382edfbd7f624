-- SPDX-License-Identifier: EUPL-1.2
-- feit: jeugdigen tot 23 jaar die in de periode jeugdhulp in natura kregen (zonder jeugdbescherming en jeugdreclassering)
-- perioden: jaar, kwartaal
-- dimensies: wijk, leeftijd, geslacht, hulpvorm, verwijzer, aanbieder, product
-- additief: wijk, leeftijd, geslacht
-- waarde: geen
select t.code as periode, coalesce(w.wijk, 'onbekend') as wijk,
       case when h.geboortemaand is null then 'overig'
            when t.maand - h.geboortemaand < 400 then '0-3'
            when t.maand - h.geboortemaand < 1200 then '4-11'
            when t.maand - h.geboortemaand < 1800 then '12-17'
            when t.maand - h.geboortemaand < 2300 then '18-22'
            else 'overig' end as leeftijd,
       h.geslacht, h.hulpvorm, h.verwijzer, h.aanbieder_lid as aanbieder, h.product_lid as product, h.jeugdige, h.concern as holding
from hulp h
  cross join tijdvak t
  left join jeugdige_wijk w on w.jeugdige = h.jeugdige and w.van <= t.jaar and t.jaar < w.tot
where t.soort in ('jaar', 'kwartaal') and t.eerste > h.begin - 10000 and t.eerste <= h.eind and t.laatste >= h.begin
  and h.hulpvorm not in ('jb', 'jr') and (h.geboortemaand is null or t.maand - h.geboortemaand < 2300)
