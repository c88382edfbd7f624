-- SPDX-License-Identifier: EUPL-1.2
-- feit: jeugdigen tot 23 jaar met jeugdhulp, jeugdbescherming of jeugdreclassering in de periode
-- perioden: jaar
-- dimensies: kader, wijk, leeftijd, geslacht
-- additief: wijk, leeftijd, geslacht
-- waarde: geen
with t as materialized (select code, eerste, laatste, maand, jaar from tijdvak where soort = 'jaar'),
zorg as (
  select h.jeugdige, h.geslacht, h.geboortemaand, t.code, t.maand, t.jaar,
         case h.hulpvorm when 'jb' then 'jeugdbescherming' when 'jr' then 'jeugdreclassering' else 'jeugdhulp' end as kader
  from hulp h join t on h.begin <= t.laatste and h.eind >= t.eerste
  where h.geboortemaand is null or t.maand - h.geboortemaand < 2300
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
