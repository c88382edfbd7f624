-- SPDX-License-Identifier: EUPL-1.2
-- feit: afgekeurde declaratieregels, naar retourcode
-- perioden: jaar, kwartaal, maand
-- dimensies: retourcode, aanbieder
-- waarde: cent
-- jeugdigen: nee
select t.code as periode, f.retourcode, coalesce(a.agb, 'onbekend') as aanbieder, coalesce(a.concern, f.aanbieder) as holding,
       coalesce(f.bedrag_cent, 0) as waarde
from afkeuring_bekend f
  cross join tijdvak t
  left join aanbieder_actueel a on a.agb = f.aanbieder
where t.soort in ('jaar', 'kwartaal', 'maand') and t.eerste > f.bekend_op - 10000 and t.eerste <= f.bekend_op and t.laatste >= f.bekend_op
