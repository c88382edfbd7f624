-- SPDX-License-Identifier: EUPL-1.2
-- feit: toewijzingen, één keer geteld op de datum waarop zij voor het eerst zijn afgegeven, en of dat na de ingangsdatum was
-- perioden: jaar, kwartaal
-- dimensies: moment, wijk, leeftijd, geslacht, verwijzer, aanbieder
-- additief: wijk, leeftijd, geslacht
-- waarde: geen
with eerste as (
  select z.nummer, min(z.toewijzingsdatum) as datum
  from toewijzing z where z.bekend_op <= (select datum from bekend_tot) group by z.nummer
)
select t.code as periode, case when e.datum > z.ingangsdatum then 'te-laat' else 'op-tijd' end as moment,
       coalesce(w.wijk, 'onbekend') as wijk,
       case when j.geboortemaand is null then 'overig'
            when t.maand - j.geboortemaand < 400 then '0-3'
            when t.maand - j.geboortemaand < 1200 then '4-11'
            when t.maand - j.geboortemaand < 1800 then '12-17'
            when t.maand - j.geboortemaand < 2300 then '18-22'
            else 'overig' end as leeftijd,
       j.geslacht, coalesce(v.verwijzer, 'onbekend') as verwijzer, coalesce(a.agb, 'onbekend') as aanbieder, z.jeugdige,
       coalesce(a.concern, z.aanbieder) as holding
from toewijzing_actueel z
  join eerste e on e.nummer = z.nummer
  cross join tijdvak t
  join jeugdige_actueel j on j.jeugdige = z.jeugdige
  left join toewijzing_verwijzer v on v.nummer = z.nummer
  left join aanbieder_actueel a on a.agb = z.aanbieder
  left join jeugdige_wijk w on w.jeugdige = z.jeugdige and w.van <= t.jaar and t.jaar < w.tot
where t.soort in ('jaar', 'kwartaal') and t.eerste > e.datum - 10000 and t.eerste <= e.datum and t.laatste >= e.datum
