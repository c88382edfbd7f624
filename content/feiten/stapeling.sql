-- SPDX-License-Identifier: EUPL-1.2
-- feit: jeugdigen met jeugdhulp op de laatste dag van de periode, naar het aantal soorten hulp (productcategorieën) tegelijk
-- perioden: jaar, kwartaal
-- dimensies: stapel, wijk, leeftijd, geslacht
-- additief: stapel, wijk, leeftijd, geslacht
-- waarde: geen
with stand as materialized (
  select t.code, t.maand, t.jaar, h.jeugdige, max(h.geslacht) as geslacht, max(h.geboortemaand) as geboortemaand,
         count(distinct case when h.vervoer = 0 then coalesce(h.categorie, 'onbekend') end) as soorten,
         count(distinct case when h.vervoer = 0 and h.hulpvorm in ('11', '12', '13', '14') then coalesce(h.categorie, 'onbekend') end) as wonen
  from peildatum d cross join hulp h cross join tijdvak t
  where t.soort in ('jaar', 'kwartaal') and t.eerste > h.begin - 10000 and t.eerste <= h.eind and t.laatste >= h.begin
    and t.laatste <= h.eind and t.laatste <= d.datum
    and h.hulpvorm not in ('jb', 'jr')
  group by h.jeugdige, t.code, t.maand, t.jaar
)
select t.code as periode,
       case when t.soorten = 0 then 'alleen-vervoer'
            when t.soorten = 2 and t.wonen = 1 then 'wonen-en-hulp'
            when t.soorten = 1 then '1' when t.soorten = 2 then '2' else '3-of-meer' end as stapel,
       coalesce(w.wijk, 'onbekend') as wijk,
       case when t.geboortemaand is null then 'overig'
            when t.maand - t.geboortemaand < 400 then '0-3'
            when t.maand - t.geboortemaand < 1200 then '4-11'
            when t.maand - t.geboortemaand < 1800 then '12-17'
            when t.maand - t.geboortemaand < 2300 then '18-22'
            else 'overig' end as leeftijd,
       t.geslacht, t.jeugdige
from stand t
  left join jeugdige_wijk w on w.jeugdige = t.jeugdige and w.van <= t.jaar and t.jaar < w.tot
where t.geboortemaand is null or t.maand - t.geboortemaand < 2300
