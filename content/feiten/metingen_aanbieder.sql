-- SPDX-License-Identifier: EUPL-1.2
-- feit: uitkomsten van onderzoeken per aanbieder
-- perioden: jaar, halfjaar, kwartaal
-- dimensies: soort_meting, aanbieder
-- waarde: score
-- jeugdigen: nee
-- geen_rij: ontbreekt
select m.periode, m.soort as soort_meting, coalesce(a.agb, 'onbekend') as aanbieder, coalesce(a.concern, m.aanbieder) as holding,
       cast(round(cast(m.waarde as double precision) * 10) as integer) as waarde, coalesce(m.n, 0) as n
from meting_actueel m
  join periode p on p.code = m.periode and p.soort in ('jaar', 'halfjaar', 'kwartaal')
  left join aanbieder_actueel a on a.agb = m.aanbieder
where m.aanbieder is not null and m.eenheid in ('cijfer', 'procent')
