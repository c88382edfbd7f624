-- SPDX-License-Identifier: EUPL-1.2
-- feit: afgekeurde declaratieregels, naar retourcode
-- perioden: jaar, kwartaal, maand
-- dimensies: retourcode, aanbieder
-- waarde: cent
-- jeugdigen: nee
select t.code as periode, f.retourcode, coalesce(a.agb, 'onbekend') as aanbieder, coalesce(a.concern, f.aanbieder) as holding,
       coalesce(f.bedrag_cent, 0) as waarde
from afkeuring_bekend f
  join tijdvak t on t.soort in ('jaar', 'kwartaal', 'maand') and f.bekend_op >= t.eerste and f.bekend_op <= t.laatste
  left join aanbieder_actueel a on a.agb = f.aanbieder
