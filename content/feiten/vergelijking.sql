-- SPDX-License-Identifier: EUPL-1.2
-- feit: openbare cijfers van gemeenten om mee te vergelijken, zoals zij gepubliceerd zijn; alleen gemeenten waarvan de welvaart erbij staat
-- perioden: jaar
-- dimensies: gemeente, soort_vergelijking
-- waarde: score
-- jeugdigen: nee
-- openbaar: ja
-- De bron geeft de gemeenten met de meeste armoede een 1; hier is 10 de meeste, zodat een langere staaf meer armoede is.
select t.code as periode, 'g' || m.nummer as gemeente, b.indicator as soort_vergelijking,
       case when b.indicator = 'armoede-deciel' then 110 else 0 end
         + cast(round(cast(b.waarde as double precision) * case when b.indicator = 'armoede-deciel' then -10 else 10 end) as integer) as waarde, 1 as n
from benchmark_actueel b
  join (select g.gebied, row_number() over (order by g.gebied) as nummer
        from (select distinct w.gebied from benchmark_actueel w where w.indicator = 'ses-deciel' and w.waarde is not null) g) m on m.gebied = b.gebied
  join periode t on t.soort = 'jaar' and t.code = b.tabel
where b.waarde is not null
