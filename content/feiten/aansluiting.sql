-- SPDX-License-Identifier: EUPL-1.2
-- feit: van geleverde hulp naar lasten: wat nog gedeclareerd moet worden (geraamd), wat buiten de berichten om betaald is, oude jaren, en wat niet verklaard is
-- perioden: jaar
-- dimensies: aansluitpost
-- waarde: cent
-- jeugdigen: nee
with lijn as (
  select p.bedrag_cent, case when w.einddatum >= w.ingangsdatum then w.ingangsdatum else p.begindatum end as van,
         case when w.einddatum >= w.ingangsdatum then w.einddatum else p.einddatum end as tot
  from prestatie_toegekend p
    left join toewijzing_actueel w on w.nummer = p.toewijzing
      and (p.categorie, p.product) in (select a.categorie, a.code from product_actueel a where a.variant = 'output')
),
geleverd as (
  select l.van / 10000 as jaar, sum(l.bedrag_cent) as bedrag from lijn l where l.van / 10000 = l.tot / 10000 group by l.van / 10000
  union all
  select q.eerste / 10000,
         l.bedrag_cent * (case when e.dag < q.laatste_dag then e.dag else q.laatste_dag end - b.dag + 1) / (e.dag - b.dag + 1)
           - l.bedrag_cent * (case when b.dag > q.eerste_dag then b.dag else q.eerste_dag end - b.dag) / (e.dag - b.dag + 1)
  from lijn l
    join kalender b on b.datum = l.van
    join kalender e on e.datum = l.tot
    join periode q on q.soort = 'jaar' and q.eerste_dag <= e.dag and q.laatste_dag >= b.dag
  where l.van / 10000 <> l.tot / 10000
),
post as (
  select g.jaar, 'geleverd' as aansluitpost, g.bedrag from geleverd g
  union all
  -- Een raming; alleen van jaren waarvan elke maand te ramen is.
  select n.maand / 100, 'nog-te-declareren', sum(n.cent) from nog_te_declareren n group by n.maand / 100 having count(*) = 12
  union all
  select q.eerste / 10000, o.soort, o.bedrag_cent from overige_last_actueel o join periode q on q.code = o.periode
  union all
  select g.boekjaar, 'oude-jaren', g.bedrag_cent from grootboek_actueel g
  where g.soort = 'lasten' and g.herkomst not in ('overhead', 'wijkteam') and g.prestatiejaar <> g.boekjaar
),
lasten as (
  select g.boekjaar as jaar, sum(g.bedrag_cent) as bedrag from grootboek_actueel g
  where g.soort = 'lasten' and g.herkomst not in ('overhead', 'wijkteam') group by g.boekjaar
),
alles as (
  select p.jaar, p.aansluitpost, sum(p.bedrag) as bedrag from post p where p.jaar in (select l.jaar from lasten l) group by p.jaar, p.aansluitpost
  union all select l.jaar, 'lasten', l.bedrag from lasten l
  union all
  select l.jaar, 'onverklaard', l.bedrag - coalesce((select sum(p.bedrag) from post p where p.jaar = l.jaar), 0) from lasten l
)
select t.code as periode, a.aansluitpost, a.bedrag as waarde
from alles a join periode t on t.soort = 'jaar' and t.eerste = a.jaar * 10000 + 101
