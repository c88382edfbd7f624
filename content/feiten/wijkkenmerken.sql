-- SPDX-License-Identifier: EUPL-1.2
-- feit: welvaart en armoede van wijken in tiende delen van Nederland; de laatst geleverde stand, bij het laatste hele jaar
-- perioden: jaar
-- dimensies: wijk, wijkkenmerk
-- waarde: score
-- jeugdigen: nee
-- openbaar: ja
-- De bron geeft de wijken met de meeste armoede een 1; hier is 10 de meeste, zodat een langere staaf meer armoede is.
with t as (
  select x.code from tijdvak x cross join peildatum d where x.soort = 'jaar' and x.laatste <= d.datum order by x.eerste desc limit 1
)
select t.code as periode, g.code as wijk, 'welvaart' as wijkkenmerk, g.ses_deciel * 10 as waarde, 1 as n
from gebied_actueel g cross join t where g.soort = 'wijk' and g.ses_deciel is not null
union all
select t.code, g.code, 'armoede', (11 - g.armoede_deciel) * 10, 1
from gebied_actueel g cross join t where g.soort = 'wijk' and g.armoede_deciel is not null
