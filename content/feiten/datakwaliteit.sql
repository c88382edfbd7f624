-- SPDX-License-Identifier: EUPL-1.2
-- feit: toewijzingen en gedeclareerde regels waar iets aan ontbreekt of niet klopt, met de euro's die het raakt
-- perioden: jaar, kwartaal, maand
-- dimensies: probleem, aanbieder
-- waarde: cent
with bedrag as materialized (
  select b.nummer, sum(b.teller * (b.tot_dag - b.van_dag + 1) / b.noemer) as cent, max(case when b.teller is null then 1 else 0 end) as onbekend
  from toewijzing_bedrag b group by b.nummer
),
toegekend as materialized (
  select p.toewijzing, sum(p.bedrag_cent) as cent from prestatie_toegekend p where p.toewijzing is not null group by p.toewijzing
),
vroegste as materialized (select h.toewijzing, min(h.begin) as begin from hulp h where h.toewijzing is not null group by h.toewijzing),
fout as (
  select 'zonder-einddatum' as probleem, z.ingangsdatum as datum, z.aanbieder, z.jeugdige, coalesce(b.cent, 0) as cent
  from toewijzing_actueel z left join bedrag b on b.nummer = z.nummer where z.einddatum is null
  union all
  select 'zonder-verwijzer', z.ingangsdatum, z.aanbieder, z.jeugdige, coalesce(b.cent, 0)
  from toewijzing_actueel z join toewijzing_verwijzer v on v.nummer = z.nummer and v.verwijzer is null
    left join bedrag b on b.nummer = z.nummer
  union all
  select 'zonder-bedrag', z.ingangsdatum, z.aanbieder, z.jeugdige, 0
  from toewijzing_actueel z join bedrag b on b.nummer = z.nummer and b.onbekend = 1
    left join product_actueel p on p.categorie = z.categorie and p.code = z.product
  where coalesce(p.variant, '') <> 'taakgericht'  -- een vast budget heeft geen tarief nodig
  union all
  select 'start-voor-ingang', z.ingangsdatum, z.aanbieder, z.jeugdige, coalesce(b.cent, 0)
  from toewijzing_actueel z join vroegste h on h.toewijzing = z.nummer and h.begin < z.ingangsdatum
    left join bedrag b on b.nummer = z.nummer
  union all
  select 'boven-toewijzing', z.ingangsdatum, z.aanbieder, z.jeugdige, k.cent - b.cent
  from toewijzing_actueel z join toegekend k on k.toewijzing = z.nummer
    join bedrag b on b.nummer = z.nummer and b.onbekend = 0 and k.cent > b.cent + 100  -- een euro kan afronding zijn
  union all
  select 'zonder-toewijzing', p.begindatum, p.aanbieder, p.jeugdige, p.bedrag_cent
  from prestatie_toegekend p left join toewijzing_actueel z on z.nummer = p.toewijzing where z.nummer is null
  union all
  select 'late-declaratie', p.begindatum, p.aanbieder, p.jeugdige, p.bedrag_cent
  from prestatie_toegekend p where p.bekend_op > (p.einddatum + case when p.einddatum / 100 % 100 > 9 then 9100 else 300 end)
)
select t.code as periode, f.probleem, coalesce(a.agb, 'onbekend') as aanbieder, f.jeugdige, coalesce(a.concern, f.aanbieder) as holding,
       f.cent as waarde
from fout f
  cross join tijdvak t
  left join aanbieder_actueel a on a.agb = f.aanbieder
where t.soort in ('jaar', 'kwartaal', 'maand') and t.eerste > f.datum - 10000 and t.eerste <= f.datum and t.laatste >= f.datum
