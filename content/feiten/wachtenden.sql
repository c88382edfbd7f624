-- SPDX-License-Identifier: EUPL-1.2
-- feit: jeugdigen met een geldige toewijzing op de laatste dag van de periode bij wie de hulp nog niet begonnen is
-- perioden: jaar, kwartaal
-- dimensies: wachtduur, wijk, leeftijd, geslacht, hulpvorm, aanbieder
-- additief: wijk, leeftijd, geslacht
-- waarde: geen
with eerste as (
  select z.nummer, min(z.toewijzingsdatum) as datum
  from toewijzing z where z.bekend_op <= (select datum from bekend_tot) group by z.nummer
),
begin as materialized (select h.toewijzing, min(h.begin_dag) as dag from hulp h where h.toewijzing is not null group by h.toewijzing),
-- De klok begint op de latere van Toewijzingsdatum en Ingangsdatum, en alleen bij een verwijzing door de gemeente, geen crisis en geen verlenging.
klok as (
  select z.nummer, z.jeugdige, z.aanbieder, coalesce(p.hulpvorm, 'onbekend') as hulpvorm, k.datum, k.dag, b.dag as begin_dag, e.dag as eind_dag
  from toewijzing_actueel z
    join toewijzing_verwijzer v on v.nummer = z.nummer and v.verwijzer = '01'
    join eerste f on f.nummer = z.nummer
    join kalender k on k.datum = case when f.datum > z.ingangsdatum then f.datum else z.ingangsdatum end
    left join kalender e on e.datum = z.einddatum
    left join product_actueel p on p.categorie = z.categorie and p.code = z.product
    left join begin b on b.toewijzing = z.nummer
  where coalesce(p.crisis, 0) = 0 and coalesce(p.vervoer, 0) = 0 and coalesce(p.hulpvorm, '') not in ('jb', 'jr')
    and coalesce(z.categorie, '') <> '46' and coalesce(z.reden_wijziging, '') <> '04'
    and (e.dag is null or e.dag >= k.dag)
),
-- Wie in de 28 dagen ervoor al hulp had, wacht niet op een eerste start.
al_hulp as materialized (
  select distinct k.nummer from klok k
    join hulp h on h.jeugdige = k.jeugdige and h.begin_dag < k.dag and h.eind_dag >= k.dag - 28
      and (h.toewijzing is null or h.toewijzing <> k.nummer)
),
wacht as materialized (select k.* from klok k where k.nummer not in (select a.nummer from al_hulp a)),
t as materialized (
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
