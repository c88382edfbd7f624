-- SPDX-License-Identifier: EUPL-1.2
-- feit: episoden die eindigden, en of binnen twaalf maanden nieuwe hulp begon; alleen wie twaalf maanden gevolgd kon worden
-- perioden: jaar
-- dimensies: nieuwe_start, wijk, leeftijd, geslacht
-- additief: wijk, leeftijd, geslacht
-- waarde: geen
with volgorde as (
  select e.jeugdige, e.eind_dag, lead(e.begin_dag) over (partition by e.jeugdige order by e.begin_dag) as volgende from episode e
),
t as materialized (
  select t.code, t.eerste_dag, t.laatste_dag, t.maand, t.jaar from tijdvak t cross join peildatum d
    join kalender k on k.datum = d.datum
  where t.soort = 'jaar' and t.laatste_dag + 365 <= k.dag
)
select t.code as periode, case when v.volgende is not null and v.volgende - v.eind_dag <= 365 then 'ja' else 'nee' end as nieuwe_start,
       coalesce(w.wijk, 'onbekend') as wijk,
       case when j.geboortemaand is null then 'overig'
            when t.maand - j.geboortemaand < 400 then '0-3'
            when t.maand - j.geboortemaand < 1200 then '4-11'
            when t.maand - j.geboortemaand < 1800 then '12-17'
            when t.maand - j.geboortemaand < 2300 then '18-22'
            else 'overig' end as leeftijd,
       j.geslacht, v.jeugdige
from volgorde v
  join t on v.eind_dag >= t.eerste_dag and v.eind_dag <= t.laatste_dag
  join jeugdige_actueel j on j.jeugdige = v.jeugdige
  left join jeugdige_wijk w on w.jeugdige = v.jeugdige and w.van <= t.jaar and t.jaar < w.tot
