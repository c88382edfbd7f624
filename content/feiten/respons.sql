-- SPDX-License-Identifier: EUPL-1.2
-- feit: hoeveel mensen voor een onderzoek zijn gevraagd en hoeveel meededen
-- perioden: jaar, halfjaar, kwartaal
-- dimensies: soort_meting, deelname
-- waarde: aantal
-- jeugdigen: nee
-- geen_rij: ontbreekt
select m.periode, m.soort as soort_meting, d.deelname, case d.deelname when 'gevraagd' then m.uitgenodigd else m.n end as waarde
from meting_actueel m
  join periode p on p.code = m.periode and p.soort in ('jaar', 'halfjaar', 'kwartaal')
  left join gebied_actueel g on g.code = m.gebied
  cross join (select 'gevraagd' as deelname union all select 'meegedaan') d
where m.aanbieder is null and (m.gebied is null or g.soort = 'gemeente') and m.uitgenodigd > 0 and m.n is not null
