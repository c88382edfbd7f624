-- SPDX-License-Identifier: EUPL-1.2
-- feit: alle inwoners op 1 januari, naar wijk
-- perioden: jaar
-- dimensies: wijk
-- waarde: aantal
-- openbaar: ja
with regel as (
  select b.jaar, a.soort, coalesce(a.wijk, 'onbekend') as wijk,
         coalesce(max(case when b.geslacht is null then b.aantal end), sum(case when b.geslacht is not null then b.aantal end)) as aantal
  from bevolking_actueel b join gebied_actueel a on a.code = b.gebied and a.soort in ('gemeente', 'wijk')
  where b.leeftijd_van = 0 and b.leeftijd_tot >= 95
  group by b.jaar, a.soort, coalesce(a.wijk, 'onbekend')
),
alles as (
  select r.jaar, r.wijk, r.aantal from regel r where r.soort = 'wijk'
  union all
  select r.jaar, 'onbekend', r.aantal - coalesce((select sum(w.aantal) from regel w where w.soort = 'wijk' and w.jaar = r.jaar), 0)
  from regel r where r.soort = 'gemeente'
)
select t.code as periode, a.wijk, a.aantal as waarde
from alles a join periode t on t.soort = 'jaar' and t.eerste = a.jaar * 10000 + 101
where a.aantal <> 0
