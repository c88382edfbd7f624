-- SPDX-License-Identifier: EUPL-1.2
-- feit: toegewezen en toegekende euro's over dezelfde dagen, alleen inspanning, en waardoor ruimte overbleef
-- perioden: jaar
-- dimensies: ruimte, afloop, verwijzer, aanbieder, product
-- waarde: cent
-- Rijp is een maand waarvan de declaratietermijn van drie maanden voorbij is; een toewijzing is definitief als haar laatste maand rijp is.
with rijp as materialized (
  select max(q.laatste) as tot, max(q.laatste_dag) as tot_dag from periode q cross join peildatum d
  where q.soort = 'maand' and (q.laatste + case when q.laatste / 100 % 100 > 9 then 9100 else 300 end) <= d.datum
),
t as materialized (
  select t.code, t.jaar, t.eerste_dag, case when t.laatste_dag < r.tot_dag then t.laatste_dag else r.tot_dag end as laatste_dag
  from tijdvak t cross join rijp r where t.soort = 'jaar' and t.eerste_dag <= r.tot_dag
),
onbekend as (select b.nummer from toewijzing_bedrag b where b.teller is null),
geholpen as materialized (
  select h.toewijzing as nummer, max(h.eind_dag) as eind_dag from hulp h where h.toewijzing is not null group by h.toewijzing
),
gebruikt as materialized (
  select p.toewijzing as nummer, p.begindatum / 10000 as jaar, sum(p.bedrag_cent) as bedrag
  from prestatie_toegekend p cross join rijp r
  where p.toewijzing is not null and p.begindatum <= r.tot
  group by p.begindatum / 10000, p.toewijzing
),
ruimte as materialized (
  select b.nummer, b.jeugdige, b.aanbieder, b.product, t.code, t.jaar, case when max(b.eind_dag) <= max(r.tot_dag) then 'definitief' else 'lopend' end as afloop,
         max(case when g.nummer is null then 0 else 1 end) as begonnen,
         sum(b.teller * (case when b.tot_dag < t.laatste_dag then b.tot_dag else t.laatste_dag end - b.van_dag + 1) / b.noemer
           - b.teller * (case when b.van_dag > t.eerste_dag then b.van_dag else t.eerste_dag end - b.van_dag) / b.noemer) as toegewezen,
         sum(case when g.eind_dag < t.laatste_dag and g.eind_dag < b.tot_dag
             then b.teller * (case when b.tot_dag < t.laatste_dag then b.tot_dag else t.laatste_dag end - b.van_dag + 1) / b.noemer
               - b.teller * (case when g.eind_dag + 1 > b.van_dag and g.eind_dag + 1 > t.eerste_dag then g.eind_dag + 1
                                  when b.van_dag > t.eerste_dag then b.van_dag else t.eerste_dag end - b.van_dag) / b.noemer
             else 0 end) as na_einde
  from toewijzing_bedrag b
    join product_actueel p on p.categorie = b.categorie and p.code = b.product and p.variant = 'inspanning'
    join t on b.van_dag <= t.laatste_dag and b.tot_dag >= t.eerste_dag
    cross join rijp r
    left join geholpen g on g.nummer = b.nummer
  where b.nummer not in (select o.nummer from onbekend o)
  group by b.nummer, b.jeugdige, b.aanbieder, b.product, t.code, t.jaar
),
deel as (
  select r.*, coalesce(g.bedrag, 0) as gebruikt,
         case when r.begonnen = 0 and coalesce(g.bedrag, 0) = 0 then r.toegewezen else 0 end as nooit_begonnen,
         case when r.begonnen = 0 and coalesce(g.bedrag, 0) = 0 then 0 else r.na_einde end as eerder_gestopt
  from ruimte r left join gebruikt g on g.nummer = r.nummer and g.jaar = r.jaar
),
post as (
  select d.*, 'toegewezen' as ruimte, d.toegewezen as waarde from deel d
  union all select d.*, 'gebruikt', d.gebruikt from deel d where d.gebruikt <> 0
  union all select d.*, 'nooit-begonnen', d.nooit_begonnen from deel d where d.nooit_begonnen <> 0
  union all select d.*, 'eerder-gestopt', d.eerder_gestopt from deel d where d.eerder_gestopt <> 0
  union all select d.*, 'minder-gebruikt', d.toegewezen - d.gebruikt - d.nooit_begonnen - d.eerder_gestopt from deel d
)
select p.code as periode, p.ruimte, p.afloop, coalesce(v.verwijzer, 'onbekend') as verwijzer, coalesce(a.agb, 'onbekend') as aanbieder,
       p.product, p.jeugdige, coalesce(a.concern, p.aanbieder) as holding, p.waarde
from post p
  left join aanbieder_actueel a on a.agb = p.aanbieder
  left join toewijzing_verwijzer v on v.nummer = p.nummer
