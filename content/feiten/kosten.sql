-- SPDX-License-Identifier: EUPL-1.2
-- feit: toegekende euro's voor hulp in natura, in de periode waarin de hulp is gegeven; resultaatproducten gespreid over hun toewijzing
-- perioden: jaar, kwartaal
-- dimensies: zorgvorm, wijk, leeftijd, geslacht, verwijzer, aanbieder, product, variant
-- additief: wijk, leeftijd, geslacht
-- waarde: cent
with lijn as materialized (
  select p.jeugdige, p.toewijzing, p.aanbieder, p.categorie, p.product, p.bedrag_cent,
         case when w.einddatum >= w.ingangsdatum then w.ingangsdatum else p.begindatum end as van,
         case when w.einddatum >= w.ingangsdatum then w.einddatum else p.einddatum end as tot
  from prestatie_toegekend p
    left join toewijzing_actueel w on w.nummer = p.toewijzing
      and (p.categorie, p.product) in (select a.categorie, a.code from product_actueel a where a.variant = 'output')
),
-- Verreweg de meeste regels liggen binnen een kwartaal; alleen de andere worden per dag verdeeld, zo dat de delen samen het bedrag zijn.
kwartaal as materialized (
  select l.jeugdige, l.toewijzing, l.aanbieder, l.categorie, l.product, l.van / 10000 as jaar, (l.van / 100 % 100 + 2) / 3 as kwartaal,
         sum(l.bedrag_cent) as bedrag
  from lijn l
  where l.van / 10000 = l.tot / 10000 and (l.van / 100 % 100 + 2) / 3 = (l.tot / 100 % 100 + 2) / 3
  group by l.jeugdige, l.toewijzing, l.aanbieder, l.categorie, l.product, l.van / 10000, (l.van / 100 % 100 + 2) / 3
  union all
  select l.jeugdige, l.toewijzing, l.aanbieder, l.categorie, l.product, q.eerste / 10000, (q.eerste / 100 % 100 + 2) / 3,
         l.bedrag_cent * (case when e.dag < q.laatste_dag then e.dag else q.laatste_dag end - b.dag + 1) / (e.dag - b.dag + 1)
           - l.bedrag_cent * (case when b.dag > q.eerste_dag then b.dag else q.eerste_dag end - b.dag) / (e.dag - b.dag + 1)
  from lijn l
    join kalender b on b.datum = l.van
    join kalender e on e.datum = l.tot
    join periode q on q.soort = 'kwartaal' and q.eerste_dag <= e.dag and q.laatste_dag >= b.dag
  where l.van / 10000 <> l.tot / 10000 or (l.van / 100 % 100 + 2) / 3 <> (l.tot / 100 % 100 + 2) / 3
),
bedrag as (
  select k.jeugdige, k.toewijzing, k.aanbieder, k.categorie, k.product, t.code, t.maand, t.jaar, k.bedrag
  from kwartaal k join tijdvak t on t.soort = 'kwartaal' and t.eerste = k.jaar * 10000 + k.kwartaal * 300 - 199
  union all
  select k.jeugdige, k.toewijzing, k.aanbieder, k.categorie, k.product, t.code, t.maand, t.jaar, sum(k.bedrag)
  from kwartaal k join tijdvak t on t.soort = 'jaar' and t.eerste = k.jaar * 10000 + 101
  group by k.jeugdige, k.toewijzing, k.aanbieder, k.categorie, k.product, t.code, t.maand, t.jaar
)
select t.code as periode,
       case when p.hulpvorm in ('01', '02', '03', '04') then 'ambulant' when p.hulpvorm = '11' then 'pleegzorg' when p.hulpvorm = '12' then 'gezinshuis'
            when p.hulpvorm in ('13', '14') then 'overig-verblijf' when p.hulpvorm in ('jb', 'jr') then 'gedwongen-kader' else 'onbekend' end as zorgvorm,
       coalesce(w.wijk, 'onbekend') as wijk,
       case when j.geboortemaand is null then 'overig'
            when t.maand - j.geboortemaand < 400 then '0-3'
            when t.maand - j.geboortemaand < 1200 then '4-11'
            when t.maand - j.geboortemaand < 1800 then '12-17'
            when t.maand - j.geboortemaand < 2300 then '18-22'
            else 'overig' end as leeftijd,
       j.geslacht, coalesce(v.verwijzer, 'onbekend') as verwijzer, coalesce(a.agb, 'onbekend') as aanbieder,
       coalesce(p.code, 'onbekend') as product, coalesce(p.variant, 'inspanning') as variant,
       t.jeugdige, coalesce(a.concern, t.aanbieder) as holding, t.bedrag as waarde
from bedrag t
  join jeugdige_actueel j on j.jeugdige = t.jeugdige
  left join product_actueel p on p.categorie = t.categorie and p.code = t.product
  left join aanbieder_actueel a on a.agb = t.aanbieder
  left join toewijzing_verwijzer v on v.nummer = t.toewijzing
  left join jeugdige_wijk w on w.jeugdige = t.jeugdige and w.van <= t.jaar and t.jaar < w.tot
