-- SPDX-License-Identifier: EUPL-1.2
-- feit: begonnen trajecten, en of de jeugdige in de vijf jaar ervoor al jeugdhulp had, met minstens een dag ertussen; alleen jaren met vijf jaar voorgeschiedenis
-- perioden: jaar
-- dimensies: herhaald, wijk, leeftijd, geslacht
-- additief: wijk, leeftijd, geslacht
-- waarde: geen
with grens as (
  select h.jeugdige, h.begin_dag, h.begin, h.geslacht, h.geboortemaand,
         max(h.eind_dag) over (partition by h.jeugdige, h.hulpvorm order by h.begin_dag, h.eind_dag
                               rows between unbounded preceding and 1 preceding) as eerder
  from hulp h where h.hulpvorm not in ('jb', 'jr')
),
t as materialized (
  select t.code, t.eerste_dag, t.laatste_dag, t.maand, t.jaar from tijdvak t cross join peildatum d
  where t.soort = 'jaar' and t.eerste - 50000 >= d.data_vanaf
),
begonnen as (
  select g.jeugdige, g.begin_dag, g.geslacht, g.geboortemaand, t.code, t.maand, t.jaar, v.dag as vanaf_dag
  from grens g
    join t on g.begin_dag >= t.eerste_dag and g.begin_dag <= t.laatste_dag
    join kalender v on v.datum = case when g.begin % 10000 = 229 then g.begin - 50001 else g.begin - 50000 end
  where g.eerder is null or g.begin_dag - g.eerder > 1
),
vroeger as materialized (select h.jeugdige, h.eind_dag from hulp h where h.hulpvorm not in ('jb', 'jr'))
select t.code as periode,
       case when exists (select 1 from vroeger h where h.jeugdige = t.jeugdige and h.eind_dag >= t.vanaf_dag and h.eind_dag < t.begin_dag - 1)
            then 'ja' else 'nee' end as herhaald,
       coalesce(w.wijk, 'onbekend') as wijk,
       case when t.geboortemaand is null then 'overig'
            when t.maand - t.geboortemaand < 400 then '0-3'
            when t.maand - t.geboortemaand < 1200 then '4-11'
            when t.maand - t.geboortemaand < 1800 then '12-17'
            when t.maand - t.geboortemaand < 2300 then '18-22'
            else 'overig' end as leeftijd,
       t.geslacht, t.jeugdige
from begonnen t
  left join jeugdige_wijk w on w.jeugdige = t.jeugdige and w.van <= t.jaar and t.jaar < w.tot
