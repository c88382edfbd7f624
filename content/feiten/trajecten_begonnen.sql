-- SPDX-License-Identifier: EUPL-1.2
-- feit: trajecten die in de periode begonnen; aansluitende of overlappende hulp van dezelfde hulpvorm is één traject
-- perioden: jaar, kwartaal
-- dimensies: wijk, leeftijd, geslacht, hulpvorm, verwijzer, aanbieder
-- additief: wijk, leeftijd, geslacht
-- waarde: geen
with grens as (
  select h.jeugdige, h.hulpvorm, h.begin_dag, h.verwijzer, h.aanbieder_lid, h.concern, h.geslacht, h.geboortemaand,
         max(h.eind_dag) over (partition by h.jeugdige, h.hulpvorm order by h.begin_dag, h.eind_dag, h.verwijzer, h.aanbieder, h.toewijzing
                               rows between unbounded preceding and 1 preceding) as eerder
  from hulp h where h.hulpvorm not in ('jb', 'jr')
)
select t.code as periode, coalesce(w.wijk, 'onbekend') as wijk,
       case when g.geboortemaand is null then 'overig'
            when t.maand - g.geboortemaand < 400 then '0-3'
            when t.maand - g.geboortemaand < 1200 then '4-11'
            when t.maand - g.geboortemaand < 1800 then '12-17'
            when t.maand - g.geboortemaand < 2300 then '18-22'
            else 'overig' end as leeftijd,
       g.geslacht, g.hulpvorm, g.verwijzer, g.aanbieder_lid as aanbieder, g.jeugdige, g.concern as holding
from grens g
  cross join tijdvak t
  left join jeugdige_wijk w on w.jeugdige = g.jeugdige and w.van <= t.jaar and t.jaar < w.tot
where t.soort in ('jaar', 'kwartaal') and t.eerste_dag > g.begin_dag - 366 and t.eerste_dag <= g.begin_dag and t.laatste_dag >= g.begin_dag
  and (g.eerder is null or g.begin_dag - g.eerder > 1)
