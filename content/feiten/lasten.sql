-- SPDX-License-Identifier: EUPL-1.2
-- feit: lasten van jeugdzorg in het grootboek, zonder overhead en wijkteam; correcties op eerdere jaren apart
-- perioden: jaar
-- dimensies: taakveld, herkomst, geldstroom, correctie
-- waarde: cent
-- openbaar: ja
-- Openbaar staan zij naar geldstroom: gecertificeerde instellingen en vaste budgetten zijn vaak van één of twee aanbieders, en die zouden elkaar zien.
select t.code as periode, g.taakveld, g.herkomst,
       case when g.herkomst in ('zin', 'pgb') then g.herkomst else 'vast' end as geldstroom,
       case when g.prestatiejaar = g.boekjaar then 'boekjaar' else 'eerdere-jaren' end as correctie,
       sum(g.bedrag_cent) as waarde
from grootboek_actueel g join periode t on t.soort = 'jaar' and t.eerste = g.boekjaar * 10000 + 101
where g.soort = 'lasten' and g.herkomst not in ('overhead', 'wijkteam')
group by t.code, g.taakveld, g.herkomst, case when g.prestatiejaar = g.boekjaar then 'boekjaar' else 'eerdere-jaren' end
