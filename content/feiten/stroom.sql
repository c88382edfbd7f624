-- SPDX-License-Identifier: EUPL-1.2
-- feit: in-, uit- en doorstroom en de stand aan het eind van de periode, in episoden: hulp met minder dan 28 dagen ertussen hoort bij elkaar
-- perioden: jaar, kwartaal
-- dimensies: beweging, wijk, leeftijd, geslacht
-- additief: wijk, leeftijd, geslacht
-- waarde: geen
-- Hulp van dezelfde vorm bij dezelfde aanbieder hoort op dezelfde manier bij elkaar; een nieuw stuk binnen een lopende episode is doorstroom.
with soort_grens as (
  select h.jeugdige, h.hulpvorm, h.aanbieder, h.begin_dag,
         max(h.eind_dag) over (partition by h.jeugdige, h.hulpvorm, h.aanbieder order by h.begin_dag, h.eind_dag
                               rows between unbounded preceding and 1 preceding) as eerder
  from hulpstuk h
),
doorstroom as (
  select s.jeugdige, s.begin_dag from soort_grens s
    join episode e on e.jeugdige = s.jeugdige and s.begin_dag > e.begin_dag and s.begin_dag <= e.eind_dag
  where s.eerder is null or s.begin_dag - s.eerder - 1 >= 28
),
gebeurtenis as (
  select 'instroom' as beweging, e.jeugdige, e.begin_dag as dag from episode e
  union all select 'uitstroom', e.jeugdige, e.eind_dag from episode e
  union all select 'doorstroom', d.jeugdige, d.begin_dag from doorstroom d
),
telling as (
  select g.beweging, g.jeugdige, t.code, t.maand, t.jaar
  from peildatum d cross join gebeurtenis g cross join tijdvak t
  where t.soort in ('jaar', 'kwartaal') and t.eerste_dag > g.dag - 366 and t.eerste_dag <= g.dag and t.laatste_dag >= g.dag
    and t.laatste <= d.datum
  union all
  select 'stand', e.jeugdige, t.code, t.maand, t.jaar
  from peildatum d cross join episode e cross join tijdvak t
  where t.soort in ('jaar', 'kwartaal') and t.eerste_dag > e.begin_dag - 366 and t.eerste_dag <= e.eind_dag
    and t.laatste_dag >= e.begin_dag and t.laatste_dag < e.eind_dag and t.laatste <= d.datum
)
select t.code as periode, t.beweging, coalesce(w.wijk, 'onbekend') as wijk,
       case when j.geboortemaand is null then 'overig'
            when t.maand - j.geboortemaand < 400 then '0-3'
            when t.maand - j.geboortemaand < 1200 then '4-11'
            when t.maand - j.geboortemaand < 1800 then '12-17'
            when t.maand - j.geboortemaand < 2300 then '18-22'
            else 'overig' end as leeftijd,
       j.geslacht, t.jeugdige
from telling t
  join jeugdige_actueel j on j.jeugdige = t.jeugdige
  left join jeugdige_wijk w on w.jeugdige = t.jeugdige and w.van <= t.jaar and t.jaar < w.tot
