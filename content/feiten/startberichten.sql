-- SPDX-License-Identifier: EUPL-1.2
-- feit: begonnen hulp met een startbericht, en of dat binnen vijf werkdagen kwam
-- perioden: jaar, kwartaal
-- dimensies: op_tijd, aanbieder
-- waarde: geen
-- Een werkdag is een maandag tot en met vrijdag; feestdagen tellen mee als werkdag.
select t.code as periode,
       case when m.week * 5 + case when m.weekdag > 5 then 5 else m.weekdag end
               - b.week * 5 - case when b.weekdag > 5 then 5 else b.weekdag end <= 5 then 'ja' else 'nee' end as op_tijd,
       h.aanbieder_lid as aanbieder, h.jeugdige, h.concern as holding
from hulp h
  join kalender b on b.datum = h.begin
  join kalender m on m.datum = h.gestart_gemeld
  cross join tijdvak t
where t.soort in ('jaar', 'kwartaal') and t.eerste > h.begin - 10000 and t.eerste <= h.begin and t.laatste >= h.begin
