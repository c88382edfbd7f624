-- SPDX-License-Identifier: EUPL-1.2
-- feit: jeugdigen met een geldige toewijzing op de laatste dag van de periode bij wie de hulp nog niet begonnen is
-- perioden: jaar, kwartaal
-- dimensies: wachtduur, wijk, leeftijd, geslacht, hulpvorm, aanbieder
-- additief: wijk, leeftijd, geslacht
-- waarde: geen
with t as materialized (
  select t.code, t.laatste_dag, t.maand, t.jaar from tijdvak t cross join peildatum d
  where t.soort in ('jaar', 'kwartaal') and t.laatste <= d.datum
)
select t.code as periode, case when t.laatste_dag - g.dag <= 84 then 'tot-12-weken' else 'langer' end as wachtduur,
       coalesce(w.wijk, 'onbekend') as wijk,
       case when j.geboortemaand is null then 'overig'
            when t.maand - j.geboortemaand < 400 then '0-3'
            when t.maand - j.geboortemaand < 1200 then '4-11'
            when t.maand - j.geboortemaand < 1800 then '12-17'
            when t.maand - j.geboortemaand < 2300 then '18-22'
            else 'overig' end as leeftijd,
       j.geslacht, g.hulpvorm, coalesce(a.agb, 'onbekend') as aanbieder, g.jeugdige, coalesce(a.concern, g.aanbieder) as holding
from wacht g
  join t on g.dag <= t.laatste_dag and (g.begin_dag is null or g.begin_dag > t.laatste_dag) and (g.eind_dag is null or g.eind_dag >= t.laatste_dag)
  join jeugdige_actueel j on j.jeugdige = g.jeugdige
  left join aanbieder_actueel a on a.agb = g.aanbieder
  left join jeugdige_wijk w on w.jeugdige = g.jeugdige and w.van <= t.jaar and t.jaar < w.tot
