-- SPDX-License-Identifier: EUPL-1.2
-- feit: verandering van het gebruik per gemeente, zoals gedrukt in Eigenwijs transformeren (2021): eerste helft van 2020, met die van 2017 als 100
-- perioden: jaar
-- dimensies: gemeente_gedrukt
-- waarde: score
-- jeugdigen: nee
-- openbaar: ja
with gedrukt as (
  select b.gebied, b.waarde, row_number() over (partition by b.gebied order by b.tabel) as keer, dense_rank() over (order by b.gebied) as nummer
  from benchmark_actueel b where b.indicator = 'index_2017h1_100'
)
select '2020' as periode, 'g' || g.nummer as gemeente_gedrukt, cast(round(cast(g.waarde as double precision) * 10) as integer) as waarde, 1 as n
from gedrukt g
where g.keer = 1 and g.waarde is not null
