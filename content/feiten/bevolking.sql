-- SPDX-License-Identifier: EUPL-1.2
-- feit: inwoners tot 23 jaar op 1 januari, naar wijk, leeftijd en geslacht
-- perioden: jaar
-- dimensies: wijk, leeftijd, geslacht
-- waarde: aantal
-- openbaar: ja
with groep as (select '0-3' as leeftijd, 0 as van, 3 as tot union all select '4-11', 4, 11 union all select '12-17', 12, 17 union all select '18-22', 18, 22),
-- Alleen leeftijden die in een groep passen; een regel die door fijnere regels wordt gedekt telt niet nog eens.
regel as materialized (
  select b.jaar, b.gebied, g.leeftijd, b.leeftijd_van, b.leeftijd_tot, coalesce(b.geslacht, '0') as geslacht, b.aantal, a.soort,
         coalesce(a.wijk, 'onbekend') as wijk
  from bevolking_actueel b
    join groep g on b.leeftijd_van >= g.van and b.leeftijd_tot <= g.tot
    join gebied_actueel a on a.code = b.gebied and a.soort in ('gemeente', 'wijk')
  where b.aantal is not null
),
fijnste as (
  select r.*, max(case when r.geslacht = '0' then 0 else 1 end) over (partition by r.jaar, r.gebied, r.leeftijd_van, r.leeftijd_tot) as gesplitst,
         min(r.leeftijd_tot - r.leeftijd_van) over (partition by r.jaar, r.gebied, r.leeftijd) as breedte
  from regel r
),
telling as (
  select f.jaar, f.soort, f.wijk, f.leeftijd, f.geslacht, sum(f.aantal) as aantal from fijnste f
  where f.leeftijd_tot - f.leeftijd_van = f.breedte and (f.gesplitst = 0 or f.geslacht <> '0')
  group by f.jaar, f.soort, f.wijk, f.leeftijd, f.geslacht
),
-- Wat de gemeente meer heeft dan haar wijken samen hoort bij geen bekende wijk.
alles as (
  select n.jaar, n.wijk, n.leeftijd, n.geslacht, n.aantal from telling n where n.soort = 'wijk'
  union all
  select n.jaar, 'onbekend', n.leeftijd, n.geslacht, n.aantal - coalesce((select sum(w.aantal) from telling w
    where w.soort = 'wijk' and w.jaar = n.jaar and w.leeftijd = n.leeftijd and w.geslacht = n.geslacht), 0)
  from telling n where n.soort = 'gemeente'
)
select t.code as periode, a.wijk, a.leeftijd, a.geslacht, a.aantal as waarde
from alles a join periode t on t.soort = 'jaar' and t.eerste = a.jaar * 10000 + 101
where a.aantal <> 0
