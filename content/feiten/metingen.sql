-- SPDX-License-Identifier: EUPL-1.2
-- feit: uitkomsten van onderzoeken voor de hele gemeente: cijfers en percentages, met het aantal deelnemers
-- perioden: jaar, halfjaar, kwartaal
-- dimensies: soort_meting
-- waarde: score
-- jeugdigen: nee
-- geen_rij: ontbreekt
select m.periode, m.soort as soort_meting, cast(round(cast(m.waarde as double precision) * 10) as integer) as waarde, coalesce(m.n, 0) as n
from meting_actueel m
  join periode p on p.code = m.periode and p.soort in ('jaar', 'halfjaar', 'kwartaal')
  left join gebied_actueel g on g.code = m.gebied
where m.aanbieder is null and (m.gebied is null or g.soort = 'gemeente') and m.eenheid in ('cijfer', 'procent')
