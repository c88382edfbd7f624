-- SPDX-License-Identifier: EUPL-1.2
-- feit: duur in dagen van de episoden die in het jaar liepen; wie al liep komt later binnen in de telling, wie nog loopt is gecensureerd
-- perioden: jaar
-- dimensies: wijk, leeftijd, geslacht
-- additief: wijk, leeftijd, geslacht
-- waarde: duur
with t as materialized (
  select t.code, t.eerste_dag, k.dag as tot_dag, t.maand, t.jaar
  from tijdvak t cross join peildatum d
    join kalender k on k.datum = case when t.laatste < d.datum then t.laatste else d.datum end
  where t.soort = 'jaar'
)
select t.code as periode, coalesce(w.wijk, 'onbekend') as wijk,
       case when j.geboortemaand is null then 'overig'
            when t.maand - j.geboortemaand < 400 then '0-3'
            when t.maand - j.geboortemaand < 1200 then '4-11'
            when t.maand - j.geboortemaand < 1800 then '12-17'
            when t.maand - j.geboortemaand < 2300 then '18-22'
            else 'overig' end as leeftijd,
       j.geslacht, e.jeugdige,
       case when e.eind_dag <= t.tot_dag then e.eind_dag else t.tot_dag end - e.begin_dag + 1 as waarde,
       case when e.eind_dag <= t.tot_dag then 0 else 1 end as gecensureerd,
       case when e.begin_dag < t.eerste_dag then t.eerste_dag - e.begin_dag else 0 end as binnenkomst
from episode e
  join t on e.begin_dag <= t.tot_dag and e.eind_dag >= t.eerste_dag
  join jeugdige_actueel j on j.jeugdige = e.jeugdige
  left join jeugdige_wijk w on w.jeugdige = e.jeugdige and w.van <= t.jaar and t.jaar < w.tot
