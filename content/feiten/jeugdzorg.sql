-- SPDX-License-Identifier: EUPL-1.2
-- feit: jeugdigen tot 23 jaar met jeugdhulp, jeugdbescherming of jeugdreclassering in de periode
-- perioden: jaar
-- dimensies: kader, wijk, leeftijd, geslacht
-- additief: wijk, leeftijd, geslacht
-- waarde: geen
with zorg as (
  select h.jeugdige, h.geslacht, h.geboortemaand, t.code, t.maand, t.jaar,
         case h.hulpvorm when 'jb' then 'jeugdbescherming' when 'jr' then 'jeugdreclassering' else 'jeugdhulp' end as kader
  from hulp h cross join tijdvak t
  where t.soort = 'jaar' and t.eerste > h.begin - 10000 and t.eerste <= h.eind and t.laatste >= h.begin
    and (h.geboortemaand is null or t.maand - h.geboortemaand < 2300)
)
select t.code as periode, t.kader, coalesce(w.wijk, 'onbekend') as wijk,
       case when t.geboortemaand is null then 'overig'
            when t.maand - t.geboortemaand < 400 then '0-3'
            when t.maand - t.geboortemaand < 1200 then '4-11'
            when t.maand - t.geboortemaand < 1800 then '12-17'
            when t.maand - t.geboortemaand < 2300 then '18-22'
            else 'overig' end as leeftijd,
       t.geslacht, t.jeugdige
from zorg t
  left join jeugdige_wijk w on w.jeugdige = t.jeugdige and w.van <= t.jaar and t.jaar < w.tot
