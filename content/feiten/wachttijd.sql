-- SPDX-License-Identifier: EUPL-1.2
-- feit: dagen van toewijzing tot eerste hulp, bij een eerste start na verwijzing door de gemeente; wie nog wacht telt mee als gecensureerd
-- perioden: jaar, kwartaal
-- dimensies: binnen_norm, wijk, leeftijd, geslacht, hulpvorm, aanbieder
-- additief: wijk, leeftijd, geslacht
-- waarde: duur
with t as materialized (
  select t.code, t.eerste_dag, t.laatste_dag, t.maand, t.jaar, k.dag as nu from tijdvak t cross join peildatum d
    join kalender k on k.datum = d.datum
  where t.soort in ('jaar', 'kwartaal')
),
duur as (
  select t.code, t.maand, t.jaar, t.nu, a.jeugdige, a.aanbieder, a.hulpvorm, a.dag,
         case when a.begin_dag is null then 1 else 0 end as gecensureerd,
         case when a.begin_dag is not null then case when a.begin_dag > a.dag then a.begin_dag - a.dag else 0 end
              when a.eind_dag < t.nu then a.eind_dag - a.dag else t.nu - a.dag end as dagen
  from wacht a join t on a.dag >= t.eerste_dag and a.dag <= t.laatste_dag and a.dag <= t.nu
)
select t.code as periode,
       case when t.dag + 84 > t.nu then 'niet-te-zeggen' when t.gecensureerd = 0 and t.dagen <= 84 then 'ja'
            when t.dagen >= 84 then 'nee' else 'niet-te-zeggen' end as binnen_norm,
       coalesce(w.wijk, 'onbekend') as wijk,
       case when j.geboortemaand is null then 'overig'
            when t.maand - j.geboortemaand < 400 then '0-3'
            when t.maand - j.geboortemaand < 1200 then '4-11'
            when t.maand - j.geboortemaand < 1800 then '12-17'
            when t.maand - j.geboortemaand < 2300 then '18-22'
            else 'overig' end as leeftijd,
       j.geslacht, t.hulpvorm, coalesce(a.agb, 'onbekend') as aanbieder, t.jeugdige, coalesce(a.concern, t.aanbieder) as holding,
       t.dagen as waarde, t.gecensureerd, 0 as binnenkomst
from duur t
  join jeugdige_actueel j on j.jeugdige = t.jeugdige
  left join aanbieder_actueel a on a.agb = t.aanbieder
  left join jeugdige_wijk w on w.jeugdige = t.jeugdige and w.van <= t.jaar and t.jaar < w.tot
