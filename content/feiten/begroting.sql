-- SPDX-License-Identifier: EUPL-1.2
-- feit: begroting van jeugdzorg: primitief en elke wijziging met haar raadsbesluit, lasten en baten, incidenteel apart
-- perioden: jaar
-- dimensies: zijde, taakveld, soort_begroting, besluit, incidenteel, begrotingspost
-- waarde: cent
-- openbaar: ja
with regel as (
  select b.boekjaar, b.taakveld, b.soort, b.incidenteel, coalesce(b.product, 'onverdeeld') as post, b.lasten_cent, b.baten_cent,
         'B' || b.besloten_op || '-' || dense_rank() over (partition by b.besloten_op order by b.raadsbesluit) as besluit
  from begroting_actueel b
)
select t.code as periode, s.zijde, r.taakveld, r.soort as soort_begroting, r.besluit,
       case when r.incidenteel = 1 then 'incidenteel' else 'structureel' end as incidenteel, r.post as begrotingspost,
       case s.zijde when 'lasten' then r.lasten_cent else r.baten_cent end as waarde
from regel r
  join periode t on t.soort = 'jaar' and t.eerste = r.boekjaar * 10000 + 101
  cross join (select 'lasten' as zijde union all select 'baten') s
