-- SPDX-License-Identifier: EUPL-1.2
-- feit: toegewezen bedrag van toewijzingen die in het jaar gelden, per dag verdeeld; zonder tarief is het bedrag onbekend
-- perioden: jaar
-- dimensies: bedrag, einddatum, wijk, leeftijd, geslacht, verwijzer, aanbieder, product, variant
-- additief: wijk, leeftijd, geslacht
-- waarde: cent
select t.code as periode, case when b.teller is null then 'onbekend' else 'bekend' end as bedrag,
       case when b.zonder_einddatum = 1 then 'ontbreekt' else 'bekend' end as einddatum,
       coalesce(w.wijk, 'onbekend') as wijk,
       case when j.geboortemaand is null then 'overig'
            when t.maand - j.geboortemaand < 400 then '0-3'
            when t.maand - j.geboortemaand < 1200 then '4-11'
            when t.maand - j.geboortemaand < 1800 then '12-17'
            when t.maand - j.geboortemaand < 2300 then '18-22'
            else 'overig' end as leeftijd,
       j.geslacht, coalesce(v.verwijzer, 'onbekend') as verwijzer, coalesce(a.agb, 'onbekend') as aanbieder,
       coalesce(p.code, 'onbekend') as product, coalesce(p.variant, 'inspanning') as variant,
       b.jeugdige, coalesce(a.concern, b.aanbieder) as holding,
       coalesce(b.teller * (case when b.tot_dag < t.laatste_dag then b.tot_dag else t.laatste_dag end - b.van_dag + 1) / b.noemer
         - b.teller * (case when b.van_dag > t.eerste_dag then b.van_dag else t.eerste_dag end - b.van_dag) / b.noemer, 0) as waarde
from toewijzing_bedrag b
  cross join tijdvak t
  join jeugdige_actueel j on j.jeugdige = b.jeugdige
  left join product_actueel p on p.categorie = b.categorie and p.code = b.product
  left join aanbieder_actueel a on a.agb = b.aanbieder
  left join toewijzing_verwijzer v on v.nummer = b.nummer
  left join jeugdige_wijk w on w.jeugdige = b.jeugdige and w.van <= t.jaar and t.jaar < w.tot
where t.soort = 'jaar' and t.eerste_dag > b.van_dag - 366 and t.eerste_dag <= b.tot_dag and t.laatste_dag >= b.van_dag
