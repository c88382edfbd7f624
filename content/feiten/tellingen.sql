-- SPDX-License-Identifier: EUPL-1.2
-- feit: aantallen die in geen bericht staan, uit eigen registraties: klachten, aanvragen, niet toegekend, inzet van het wijkteam
-- perioden: jaar, halfjaar, kwartaal
-- dimensies: soort_meting
-- waarde: aantal
-- jeugdigen: nee
-- geen_rij: ontbreekt
select m.periode, m.soort as soort_meting, cast(round(cast(m.waarde as double precision)) as integer) as waarde
from meting_actueel m
  join periode p on p.code = m.periode and p.soort in ('jaar', 'halfjaar', 'kwartaal')
  left join gebied_actueel g on g.code = m.gebied
where m.aanbieder is null and (m.gebied is null or g.soort = 'gemeente') and m.eenheid = 'aantal'
