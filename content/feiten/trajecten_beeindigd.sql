-- SPDX-License-Identifier: EUPL-1.2
-- feit: trajecten die in de periode eindigden, naar reden; zonder redenen die geen einde van de hulp zijn (20, 37, 38, 39)
-- perioden: jaar, kwartaal
-- dimensies: reden, wijk, leeftijd, geslacht, hulpvorm, verwijzer, aanbieder
-- additief: wijk, leeftijd, geslacht
-- waarde: geen
-- Een einde zonder stopbericht telt pas als er 28 dagen bekend zijn zonder nieuwe hulp: een verlenging kan nog komen. Tot dan loopt de hulp door.
with stuk as (
  select h.jeugdige, h.hulpvorm, h.begin_dag, h.reden, h.gestopt, h.verwijzer, h.aanbieder_lid, h.concern, h.geslacht, h.geboortemaand,
         case when h.gestopt = 0 and h.eind_dag <= k.dag and h.eind_dag > k.dag - 28 then k.dag + 1 else h.eind_dag end as eind_dag
  from hulp h cross join peildatum d join kalender k on k.datum = d.datum
  where h.hulpvorm not in ('jb', 'jr')
),
grens as (
  select h.jeugdige, h.hulpvorm, h.begin_dag, h.eind_dag, h.reden, h.gestopt, h.verwijzer, h.aanbieder_lid, h.concern, h.geslacht, h.geboortemaand,
         max(h.eind_dag) over (partition by h.jeugdige, h.hulpvorm order by h.begin_dag, h.eind_dag
                               rows between unbounded preceding and 1 preceding) as eerder
  from stuk h
),
nummer as (
  select g.*, sum(case when g.eerder is null or g.begin_dag - g.eerder > 1 then 1 else 0 end)
                over (partition by g.jeugdige, g.hulpvorm order by g.begin_dag, g.eind_dag rows unbounded preceding) as traject
  from grens g
),
laatste as (
  select n.*, row_number() over (partition by n.jeugdige, n.hulpvorm, n.traject
                                 order by n.eind_dag desc, n.gestopt desc, n.begin_dag desc, n.aanbieder_lid, n.reden) as volgorde
  from nummer n
)
select t.code as periode,
       case when l.gestopt = 0 then 'onbekend'
            else case l.reden when '31' then 'volgens-plan' when '32' then 'eenzijdig-client' when '33' then 'eenzijdig-aanbieder'
                              when '34' then 'overeenstemming' when '35' then 'extern' else 'overig' end end as reden,
       coalesce(w.wijk, 'onbekend') as wijk,
       case when l.geboortemaand is null then 'overig'
            when t.maand - l.geboortemaand < 400 then '0-3'
            when t.maand - l.geboortemaand < 1200 then '4-11'
            when t.maand - l.geboortemaand < 1800 then '12-17'
            when t.maand - l.geboortemaand < 2300 then '18-22'
            else 'overig' end as leeftijd,
       l.geslacht, l.hulpvorm, l.verwijzer, l.aanbieder_lid as aanbieder, l.jeugdige, l.concern as holding
from peildatum d cross join laatste l cross join tijdvak t
  left join jeugdige_wijk w on w.jeugdige = l.jeugdige and w.van <= t.jaar and t.jaar < w.tot
where t.soort in ('jaar', 'kwartaal') and t.eerste_dag > l.eind_dag - 366 and t.eerste_dag <= l.eind_dag and t.laatste_dag >= l.eind_dag
  and t.laatste <= d.datum and l.volgorde = 1 and coalesce(l.reden, '') not in ('20', '37', '38', '39')
