-- SPDX-License-Identifier: EUPL-1.2
-- feit: aantal toegekende declaratieregels, en of zij binnen drie maanden na de hulp binnenkwamen
-- perioden: jaar, kwartaal
-- dimensies: op_tijd, aanbieder
-- waarde: aantal
-- jeugdigen: nee
with telling as materialized (
  select p.aanbieder, p.einddatum / 100 as maand, case when p.bekend_op <= (p.einddatum + case when p.einddatum / 100 % 100 > 9 then 9100 else 300 end) then 'ja' else 'nee' end as op_tijd, count(*) as regels
  from prestatie_toegekend p
  group by p.einddatum / 100, p.aanbieder, case when p.bekend_op <= (p.einddatum + case when p.einddatum / 100 % 100 > 9 then 9100 else 300 end) then 'ja' else 'nee' end
)
select t.code as periode, g.op_tijd, coalesce(a.agb, 'onbekend') as aanbieder, coalesce(a.concern, g.aanbieder) as holding, g.regels as waarde
from telling g
  cross join tijdvak t
  left join aanbieder_actueel a on a.agb = g.aanbieder
where t.soort in ('jaar', 'kwartaal') and t.eerste > g.maand * 100 - 10000 and t.eerste <= g.maand * 100 + 1 and t.maand >= g.maand
