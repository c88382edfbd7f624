-- SPDX-License-Identifier: EUPL-1.2
-- What the rest of the vault reads. Temporary views, made on every connection; the same views show what is current and what was
-- known at the end of a day, through the bound in the temporary one-row table bekend_tot(datum): 99991231 = everything.
-- Only SQL that SQLite and PostgreSQL share. "Later" is (bekend_op, id): the day on which it was known, then order of arrival.

-- aanbieder_actueel(agb, naam, holding, concern): one row per agb. concern = holding, or the agb of one on its own.
-- Names and products describe records and are no facts of their own: before their first delivery that first one counts.
create temp view aanbieder_actueel as
select a.agb, a.naam, a.holding, coalesce(a.holding, a.agb) as concern
from (select b.*, row_number() over (partition by b.agb order by
               case when b.bekend_op <= (select datum from bekend_tot) then b.bekend_op else -b.bekend_op end desc,
               case when b.bekend_op <= (select datum from bekend_tot) then b.id else -b.id end desc) as volgorde
      from aanbieder b) a
where a.volgorde = 1;

-- product_actueel(categorie, code, naam, hulpvorm, variant, crisis, vervoer): one row per (categorie, code).
create temp view product_actueel as
select p.categorie, p.code, p.naam, p.hulpvorm, p.variant, p.crisis, p.vervoer
from (select b.*, row_number() over (partition by b.categorie, b.code order by
               case when b.bekend_op <= (select datum from bekend_tot) then b.bekend_op else -b.bekend_op end desc,
               case when b.bekend_op <= (select datum from bekend_tot) then b.id else -b.id end desc) as volgorde
      from product b) p
where p.volgorde = 1;

-- tarief_actueel(product, aanbieder, eenheid, bedrag_cent, vanaf, tot): one row per (product, aanbieder, eenheid, vanaf);
-- aanbieder null = for all. tot: as delivered, else the day before the next vanaf is NOT filled in (null = open).
create temp view tarief_actueel as
select t.product, t.aanbieder, t.eenheid, t.bedrag_cent, t.vanaf, t.tot
from (select b.*, row_number() over (partition by b.product, b.aanbieder, b.eenheid, b.vanaf order by
               case when b.bekend_op <= (select datum from bekend_tot) then b.bekend_op else -b.bekend_op end desc,
               case when b.bekend_op <= (select datum from bekend_tot) then b.id else -b.id end desc) as volgorde
      from tarief b) t
where t.volgorde = 1;

-- gebied_actueel(code, naam, soort, ouder, wijk, ses_deciel, armoede_deciel): one row per code; wijk = the code of the wijk in which it
-- lies (of a wijk: itself; of a gemeente: null).
create temp view gebied_actueel as
select g.code, g.naam, g.soort, g.ouder,
       case g.soort when 'buurt' then g.ouder when 'wijk' then g.code end as wijk,
       g.ses_deciel, g.armoede_deciel
from gebied g
where g.id = (select max(h.id) from gebied h where h.code = g.code);

-- toewijzing_actueel: one row per toewijzingnummer, the latest version (IV013: latest Toewijzingsdatum and -tijd) known.
-- A toewijzing whose latest version has RedenWijziging 13 was never sent: it is out. Columns as in the table toewijzing.
create temp view toewijzing_actueel as
select t.id, t.levering, t.bekend_op, t.nummer, t.jeugdige, t.aanbieder, t.referentie, t.categorie, t.product,
       t.toewijzingsdatum, t.toewijzingstijd, t.ingangsdatum, t.einddatum, t.reden_wijziging,
       t.volume, t.eenheid, t.frequentie, t.budget_cent, t.verwijzer
from toewijzing t
where t.bekend_op <= (select datum from bekend_tot)
  and coalesce(t.reden_wijziging, '') <> '13'
  and not exists (
    select 1 from toewijzing l
    where l.nummer = t.nummer
      and (l.toewijzingsdatum, l.toewijzingstijd, l.bekend_op, l.id) > (t.toewijzingsdatum, t.toewijzingstijd, t.bekend_op, t.id)
      and l.bekend_op <= (select datum from bekend_tot));

-- toewijzing_verwijzer(nummer, verwijzer): one row per current toewijzing; null = not known. The latest version that names a
-- verwijzer counts, else the verzoek om toewijzing (JW315) with the same aanbieder and referentie.
create temp view toewijzing_verwijzer as
select t.nummer,
       coalesce(
         (select v.verwijzer from toewijzing v
          where v.nummer = t.nummer and v.verwijzer is not null and v.bekend_op <= (select datum from bekend_tot)
          order by v.toewijzingsdatum desc, v.toewijzingstijd desc, v.id desc limit 1),
         (select z.verwijzer from toewijzing v join verzoek z on z.aanbieder = v.aanbieder and z.referentie = v.referentie
                                                             and z.jeugdige = v.jeugdige
          where v.nummer = t.nummer and v.referentie is not null
            and v.bekend_op <= (select datum from bekend_tot) and z.bekend_op <= (select datum from bekend_tot)
          order by z.bekend_op desc, z.id desc limit 1)) as verwijzer
from toewijzing_actueel t;

-- traject(id, jeugdige, aanbieder, toewijzing, categorie, product, begindatum, einddatum, reden, gestart_gemeld, gestopt_gemeld):
-- one row per (jeugdige, aanbieder, toewijzing, product, begindatum), start and stop together. einddatum and reden null = not
-- stopped. gestart_gemeld = day on which the start was known first, gestopt_gemeld = on which the stop was; gestart_gemeld null = only a stop came in.
-- IV008: StatusAanlevering 3 deletes (a start by its key, and its stop with it; a stop by its key, reden and einddatum); 2 replaces what came before.
create temp view traject as
with melding as (
  select z.id, z.bekend_op, z.bericht, z.status, z.jeugdige, z.aanbieder, z.begindatum, z.einddatum, z.reden,
         coalesce(z.toewijzing, '') as toewijzing, coalesce(z.categorie, '') as categorie, coalesce(z.product, '') as product
  from zorgtraject z
  where z.bekend_op <= (select datum from bekend_tot)
),
wijziging as materialized (select m.* from melding m where m.status in ('2', '3')),
geldend as (
  select m.* from melding m
  where m.status <> '3'
    and not exists (
      select 1 from wijziging l
      where l.jeugdige = m.jeugdige and l.begindatum = m.begindatum and l.bericht = m.bericht and l.aanbieder = m.aanbieder
        and l.toewijzing = m.toewijzing and l.categorie = m.categorie and l.product = m.product
        and (l.bekend_op, l.id) > (m.bekend_op, m.id)
        and (l.status = '2' or l.bericht = 'start'
             or (coalesce(l.reden, '') = coalesce(m.reden, '') and coalesce(l.einddatum, 0) = coalesce(m.einddatum, 0))))
),
-- The latest start and stop, (bekend_op, id) as one number.
samen as (
  select g.jeugdige, g.begindatum, g.aanbieder, g.toewijzing, g.categorie, g.product,
         max(case when g.bericht = 'start' then g.bekend_op * 4294967296 + g.id end) as start,
         max(case when g.bericht = 'stop' then g.bekend_op * 4294967296 + g.id end) as stop,
         min(case when g.bericht = 'start' then g.bekend_op end) as gestart_gemeld
  from geldend g
  group by g.jeugdige, g.begindatum, g.aanbieder, g.toewijzing, g.categorie, g.product
)
select coalesce(t.start, t.stop) % 4294967296 as id,
       t.jeugdige, t.aanbieder, nullif(t.toewijzing, '') as toewijzing, nullif(t.categorie, '') as categorie,
       nullif(t.product, '') as product, t.begindatum, z.einddatum, z.reden, t.gestart_gemeld, t.stop / 4294967296 as gestopt_gemeld
from samen t left join zorgtraject z on z.id = t.stop % 4294967296
where t.start is not null
    or not exists (
      select 1 from zorgtraject s
      where s.bericht = 'start' and s.jeugdige = t.jeugdige and s.begindatum = t.begindatum and s.aanbieder = t.aanbieder
        and coalesce(s.toewijzing, '') = t.toewijzing and coalesce(s.categorie, '') = t.categorie
        and coalesce(s.product, '') = t.product and s.bekend_op <= (select datum from bekend_tot));

-- prestatie_toegekend: the claimed lines (323) that count, columns as in the table prestatie. Out are lines that a 325 rejects and lines that a later
-- line replaces (vorige_referentie). A credit line stays in, with its negative amount, beside the line that it takes back. A line that is both
-- credited and claimed anew stays in too: the three together are the new amount. A rejected replacement replaces nothing.
create temp view prestatie_toegekend as
with afgekeurd as (
  select p.id from afkeuring a join prestatie p
    on p.aanbieder = a.aanbieder and p.referentie = a.referentie and p.declaratie = a.declaratie
  where a.bekend_op <= (select datum from bekend_tot)
  union
  select p.id from afkeuring a join prestatie p on p.aanbieder = a.aanbieder and p.declaratie = a.declaratie
  where a.referentie is null and a.bekend_op <= (select datum from bekend_tot)
),
verwijzing as (
  select (select p.id from prestatie p
          where p.aanbieder = r.aanbieder and p.referentie = r.vorige_referentie and p.jeugdige = r.jeugdige
            and (p.bekend_op, p.id) < (r.bekend_op, r.id)
          order by p.bekend_op desc, p.id desc limit 1) as vorige,
         case when r.bedrag_cent < 0 then 1 else 0 end as credit
  from prestatie r
  where r.vorige_referentie is not null and r.bekend_op <= (select datum from bekend_tot)
    and r.id not in (select id from afgekeurd)
),
vervangen as (
  select vorige as id from verwijzing where vorige is not null group by vorige having max(credit) = 0
)
select p.id, p.levering, p.bekend_op, p.declaratie, p.aanbieder, p.referentie, p.vorige_referentie, p.jeugdige, p.toewijzing,
       p.categorie, p.product, p.begindatum, p.einddatum, p.volume, p.eenheid, p.tarief_cent, p.bedrag_cent
from prestatie p
where p.bekend_op <= (select datum from bekend_tot)
  and p.id not in (select id from afgekeurd)
  and p.id not in (select id from vervangen);

-- afkeuring_bekend: rejections known, columns as in the table; bedrag_cent of the prestatie when the 325 does not say.
create temp view afkeuring_bekend as
select a.id, a.bekend_op, a.declaratie, a.aanbieder, a.referentie, a.retourcode,
       coalesce(a.bedrag_cent, (select p.bedrag_cent from prestatie p where p.aanbieder = a.aanbieder
                                and p.referentie = a.referentie and p.declaratie = a.declaratie)) as bedrag_cent
from afkeuring a
where a.bekend_op <= (select datum from bekend_tot);

-- jeugdige_actueel(jeugdige, geboortemaand, geslacht): one row per jeugdige. geboortemaand yyyymm or null; geslacht 0, 1, 2. The latest known
-- counts; "unknown" never overrides what an earlier delivery said.
create temp view jeugdige_actueel as
select j.id as jeugdige,
       (select k.geboortemaand from jeugdige_kenmerk k
        where k.jeugdige = j.id and k.geboortemaand is not null and k.bekend_op <= (select datum from bekend_tot)
        order by k.bekend_op desc, k.id desc limit 1) as geboortemaand,
       coalesce((select k.geslacht from jeugdige_kenmerk k
        where k.jeugdige = j.id and k.geslacht <> '0' and k.bekend_op <= (select datum from bekend_tot)
        order by k.bekend_op desc, k.id desc limit 1), '0') as geslacht
from jeugdige j;

-- jeugdige_wijk(jeugdige, van, tot, gebied, wijk): where a jeugdige lived in the years from van up to, not including, tot; last known in the year.
-- wijk = a code, 'onbekend' or 'buiten'. No row for a year: 'onbekend'.
create temp view jeugdige_wijk as
with duur as (
  select g.jeugdige, g.vanaf / 10000 as van, g.gebied,
         lead(g.vanaf / 10000, 1, 9999) over (partition by g.jeugdige order by g.vanaf, g.bekend_op, g.id) as tot
  from jeugdige_gebied g
  where g.bekend_op <= (select datum from bekend_tot)
)
select d.jeugdige, d.van, d.tot, d.gebied,
       case when d.gebied = 'buiten' then 'buiten' else coalesce(a.wijk, 'onbekend') end as wijk
from duur d left join gebied_actueel a on a.code = d.gebied
where d.van < d.tot;

-- jeugdige_wijk_jaar(jeugdige, jaar, gebied, wijk): the same with one row per jeugdige and year, to the last year of the kalender.
create temp view jeugdige_wijk_jaar as
select w.jeugdige, j.eerste / 10000 as jaar, w.gebied, w.wijk
from jeugdige_wijk w join periode j on j.soort = 'jaar' and j.eerste / 10000 >= w.van and j.eerste / 10000 < w.tot;

-- grootboek_actueel: the ledger, columns as in the table. A later delivery replaces the earlier one for the same boekjaar and maand, whole.
create temp view grootboek_actueel as
select g.id, g.levering, g.bekend_op, g.boekjaar, g.maand, g.taakveld, g.soort, g.herkomst, g.prestatiejaar, g.bedrag_cent
from grootboek g
where g.bekend_op <= (select datum from bekend_tot)
  and not exists (select 1 from grootboek l where l.boekjaar = g.boekjaar and coalesce(l.maand, 0) = coalesce(g.maand, 0)
                  and l.levering > g.levering and l.bekend_op <= (select datum from bekend_tot));

-- overige_last_actueel: columns as in the table. A later delivery replaces the earlier one for the same soort and periode, whole.
create temp view overige_last_actueel as
select o.id, o.levering, o.bekend_op, o.soort, o.periode, o.taakveld, o.aanbieder, o.jeugdigen, o.bedrag_cent
from overige_last o
where o.bekend_op <= (select datum from bekend_tot)
  and not exists (select 1 from overige_last l where l.soort = o.soort and l.periode = o.periode
                  and l.levering > o.levering and l.bekend_op <= (select datum from bekend_tot));

-- begroting_actueel: columns as in the table. A later delivery replaces the earlier one for the same boekjaar and raadsbesluit, whole.
create temp view begroting_actueel as
select b.id, b.levering, b.bekend_op, b.boekjaar, b.taakveld, b.product, b.soort, b.raadsbesluit, b.besloten_op,
       b.lasten_cent, b.baten_cent, b.incidenteel
from begroting b
where b.bekend_op <= (select datum from bekend_tot)
  and not exists (select 1 from begroting l where l.boekjaar = b.boekjaar and l.raadsbesluit = b.raadsbesluit
                  and l.levering > b.levering and l.bekend_op <= (select datum from bekend_tot));

-- prognose_extern_actueel: columns as in the table. A later delivery replaces the earlier one for the same (bron, gemaakt_op, jaar), whole.
create temp view prognose_extern_actueel as
select p.id, p.levering, p.bekend_op, p.bron, p.gemaakt_op, p.jaar, p.categorie, p.bedrag_cent, p.laag_cent, p.hoog_cent
from prognose_extern p
where p.bekend_op <= (select datum from bekend_tot)
  and not exists (select 1 from prognose_extern l where l.bron = p.bron and l.gemaakt_op = p.gemaakt_op and l.jaar = p.jaar
                  and l.levering > p.levering and l.bekend_op <= (select datum from bekend_tot));

-- bevolking_actueel(jaar, gebied, leeftijd_van, leeftijd_tot, geslacht, aantal): the latest delivery of each count. Not bounded in time.
create temp view bevolking_actueel as
select b.jaar, b.gebied, b.leeftijd_van, b.leeftijd_tot, b.geslacht, b.aantal
from bevolking b
where b.id = (select max(l.id) from bevolking l where l.jaar = b.jaar and l.gebied = b.gebied
              and l.leeftijd_van = b.leeftijd_van and l.leeftijd_tot = b.leeftijd_tot
              and coalesce(l.geslacht, '') = coalesce(b.geslacht, ''));

-- meting_actueel: columns as in the table; the latest known of each (soort, periode, gebied, aanbieder, eenheid, bron).
create temp view meting_actueel as
select m.id, m.levering, m.bekend_op, m.soort, m.periode, m.gebied, m.aanbieder, m.n, m.uitgenodigd, m.waarde, m.eenheid, m.bron
from (select b.*, row_number() over (
               partition by b.soort, b.periode, coalesce(b.gebied, ''), coalesce(b.aanbieder, ''), b.eenheid, b.bron
               order by b.bekend_op desc, b.id desc) as volgorde
      from meting b where b.bekend_op <= (select datum from bekend_tot)) m
where m.volgorde = 1;

-- benchmark_actueel(bron, tabel, gebied, indicator, waarde, tekst, noot): the latest delivery of each printed figure. Not bounded in time.
create temp view benchmark_actueel as
select b.bron, b.tabel, b.gebied, b.indicator, b.waarde, b.tekst, b.noot
from benchmark b
where b.id = (select max(l.id) from benchmark l where l.bron = b.bron and coalesce(l.tabel, '') = coalesce(b.tabel, '')
              and l.gebied = b.gebied and l.indicator = b.indicator);

-- ---- Building blocks of the facts (content/feiten). Every fact looks up the same views; computed anew for each fact they would cost seconds. Whoever
-- runs the facts first makes a temporary table of each of these, under the same name and in this order, with an index on what it is looked up by
-- (and on what is read with it):
--   aanbieder_actueel(agb)  product_actueel(categorie, code)  toewijzing_actueel(nummer)  toewijzing_verwijzer(nummer)  jeugdige_actueel(jeugdige)
--   jeugdige_wijk(jeugdige, van)  traject(toewijzing)  prestatie_toegekend  peildatum  tijdvak(soort, eerste) and (soort, eerste_dag)
--   hulp(jeugdige, begin_dag)  episode(jeugdige, begin_dag)  wacht  toewijzing_bedrag(nummer)  nog_te_declareren, which a forecast fills
-- The facts are right without them, only slow.

-- peildatum(datum, data_vanaf): one row. datum = the last day on which anything was made known (or the bound, when that is earlier): what runs on
-- is followed to that day. data_vanaf = the first day of care in the declarations: nothing is known before it.
create temp view peildatum as
select case when b.datum < k.laatste then b.datum else k.laatste end as datum, k.eerste as data_vanaf
from bekend_tot b cross join (
  select max(m.laatste) as laatste, min(m.eerste) as eerste from (
    select max(bekend_op) as laatste, null as eerste from toewijzing
    union all select max(bekend_op), null from zorgtraject
    union all select max(bekend_op), min(begindatum) from declaratie) m) k;

-- tijdvak(code, soort, eerste, laatste, maand, jaar, eerste_dag, laatste_dag): the periods with care of which something is known. maand = yyyymm of the
-- last day: maand - geboortemaand < 100 * n is "younger than n years on the last day". No period is longer than a year: one that holds a day d
-- begins after d - 10000 (in days: after dag - 366). Facts say so too, since then the index finds the few periods of a row.
create temp view tijdvak as
select p.code, p.soort, p.eerste, p.laatste, p.laatste / 100 as maand, p.eerste / 10000 as jaar, p.eerste_dag, p.laatste_dag
from periode p cross join peildatum d
where p.eerste <= d.datum and p.laatste >= d.data_vanaf;

-- hulp: every stretch of help with what is fixed about it; begin and eind are its first and last day. It comes from starts and stops; a stop that is
-- missing (gestopt = 0) is the einddatum of the toewijzing, or 20351231 when that is open. Help without a start is the ProductPeriode of what
-- was granted. A stretch that ends before it begins (withdrawn before the start) is none. Unknown verwijzer, hulpvorm, aanbieder_lid and product_lid
-- are 'onbekend'; concern is the holding, or the agb of one on its own; geboortemaand null = unknown.
create temp view hulp as
with help as (
  select t.jeugdige, t.aanbieder, t.toewijzing, t.categorie, t.product, t.begindatum as begin,
         coalesce(t.einddatum, w.einddatum, 20351231) as eind, t.reden,
         case when t.einddatum is null then 0 else 1 end as gestopt, t.gestart_gemeld
  from traject t left join toewijzing_actueel w on w.nummer = t.toewijzing
  union all
  select p.jeugdige, p.aanbieder, p.toewijzing, p.categorie, p.product, p.begindatum, p.einddatum, null, 0, null
  from prestatie_toegekend p
  where p.toewijzing is null or p.toewijzing not in (select t.toewijzing from traject t where t.toewijzing is not null)
  group by p.jeugdige, p.aanbieder, p.toewijzing, p.categorie, p.product, p.begindatum, p.einddatum
  having sum(p.bedrag_cent) > 0
)
select h.jeugdige, h.aanbieder, h.toewijzing, h.categorie, h.product, coalesce(p.hulpvorm, 'onbekend') as hulpvorm,
       coalesce(p.variant, 'inspanning') as variant, coalesce(p.crisis, 0) as crisis, coalesce(p.vervoer, 0) as vervoer,
       h.begin, h.eind, b.dag as begin_dag, e.dag as eind_dag, h.reden, h.gestopt, h.gestart_gemeld,
       coalesce(v.verwijzer, 'onbekend') as verwijzer, j.geslacht, j.geboortemaand,
       coalesce(a.agb, 'onbekend') as aanbieder_lid, coalesce(a.concern, h.aanbieder) as concern, coalesce(p.code, 'onbekend') as product_lid
from help h
  join jeugdige_actueel j on j.jeugdige = h.jeugdige
  join kalender b on b.datum = case when h.begin < 20100101 then 20100101 else h.begin end
  join kalender e on e.datum = case when h.eind > 20351231 then 20351231 else h.eind end
  left join product_actueel p on p.categorie = h.categorie and p.code = h.product
  left join aanbieder_actueel a on a.agb = h.aanbieder
  left join toewijzing_verwijzer v on v.nummer = h.toewijzing
where h.eind >= h.begin;

-- hulpstuk(jeugdige, hulpvorm, aanbieder, begin_dag, eind_dag): the stretches of jeugdhulp (hulp without jb and jr) as episoden count them. An end
-- without a stop counts only when 28 days without new help are known, since an extension may still come; until then the help runs on.
create temp view hulpstuk as
select h.jeugdige, h.hulpvorm, h.aanbieder, h.begin_dag,
       case when h.gestopt = 0 and h.eind_dag <= k.dag and h.eind_dag > k.dag - 28 then k.dag + 1 else h.eind_dag end as eind_dag
from hulp h cross join peildatum d join kalender k on k.datum = d.datum
where h.hulpvorm not in ('jb', 'jr');

-- episode(jeugdige, begin_dag, eind_dag): help of a jeugdige with fewer than 28 days between its stretches; first and last day.
create temp view episode as
with grens as (
  select h.jeugdige, h.begin_dag, h.eind_dag,
         max(h.eind_dag) over (partition by h.jeugdige order by h.begin_dag, h.eind_dag
                               rows between unbounded preceding and 1 preceding) as eerder
  from hulpstuk h
),
nummer as (
  select g.jeugdige, g.begin_dag, g.eind_dag,
         sum(case when g.eerder is null or g.begin_dag - g.eerder - 1 >= 28 then 1 else 0 end)
           over (partition by g.jeugdige order by g.begin_dag, g.eind_dag rows unbounded preceding) as episode
  from grens g
)
select n.jeugdige, min(n.begin_dag) as begin_dag, max(n.eind_dag) as eind_dag from nummer n group by n.jeugdige, n.episode;

-- wacht(nummer, jeugdige, aanbieder, hulpvorm, dag, begin_dag, eind_dag): the toewijzingen whose jeugdige waits, or waited, for a first start. dag = when
-- the clock begins: the later of the first Toewijzingsdatum and the Ingangsdatum; begin_dag = first day of its help, null = none yet; eind_dag = last day
-- of the toewijzing, null = open. The clock runs only after a referral by the gemeente, without crisis and without extension, and not for who had
-- other help in the 28 days before.
create temp view wacht as
with eerste as (
  select z.nummer, min(z.toewijzingsdatum) as datum
  from toewijzing z where z.bekend_op <= (select datum from bekend_tot) group by z.nummer
),
begin as materialized (select h.toewijzing, min(h.begin_dag) as dag from hulp h where h.toewijzing is not null group by h.toewijzing),
klok as materialized (
  select z.nummer, z.jeugdige, z.aanbieder, coalesce(p.hulpvorm, 'onbekend') as hulpvorm, k.dag, b.dag as begin_dag, e.dag as eind_dag
  from toewijzing_actueel z
    join toewijzing_verwijzer v on v.nummer = z.nummer and v.verwijzer = '01'
    join eerste f on f.nummer = z.nummer
    join kalender k on k.datum = case when f.datum > z.ingangsdatum then f.datum else z.ingangsdatum end
    left join kalender e on e.datum = z.einddatum
    left join product_actueel p on p.categorie = z.categorie and p.code = z.product
    left join begin b on b.toewijzing = z.nummer
  where coalesce(p.crisis, 0) = 0 and coalesce(p.vervoer, 0) = 0 and coalesce(p.hulpvorm, '') not in ('jb', 'jr')
    and coalesce(z.categorie, '') <> '46' and coalesce(z.reden_wijziging, '') <> '04'
    and (e.dag is null or e.dag >= k.dag)
),
al_hulp as materialized (
  select distinct k.nummer from klok k
    join hulp h on h.jeugdige = k.jeugdige and h.begin_dag < k.dag and h.eind_dag >= k.dag - 28
      and (h.toewijzing is null or h.toewijzing <> k.nummer)
)
select k.nummer, k.jeugdige, k.aanbieder, k.hulpvorm, k.dag, k.begin_dag, k.eind_dag
from klok k where k.nummer not in (select a.nummer from al_hulp a);

-- toewijzing_bedrag(nummer, jeugdige, aanbieder, categorie, product, van_dag, tot_dag, eind_dag, teller, noemer, zonder_einddatum): what a toewijzing commits,
-- in stretches of days with one tariff; k days of a stretch cost teller * k / noemer cents. teller null = not known. Rules: budget, or eenheid 83
-- times its frequency (IV042), else volume times the tariff of the day (minutes by the hour tariff, IV081), times days, calendar weeks touched
-- (IV077), months touched (IV078), or once. Without einddatum it runs to 31 December of the year of the peildatum, and is flagged.
create temp view toewijzing_bedrag as
with geldig as (
  select z.nummer, z.jeugdige, z.aanbieder, z.categorie, z.product, z.ingangsdatum, z.volume, z.budget_cent, z.frequentie,
         case when z.eenheid = '01' then '04' else z.eenheid end as tarief_eenheid, z.eenheid, z.einddatum is null as open,
         coalesce(z.einddatum, (case when z.ingangsdatum > d.datum then z.ingangsdatum else d.datum end) / 10000 * 10000 + 1231) as einddatum
  from toewijzing_actueel z cross join peildatum d
),
omvang as (
  select g.nummer, g.jeugdige, g.aanbieder, g.categorie, g.product, g.ingangsdatum, g.einddatum, b.dag as begin_dag, e.dag as eind_dag,
         case when g.open then 1 else 0 end as zonder_einddatum, g.eenheid, g.tarief_eenheid, g.budget_cent,
         g.volume * case g.frequentie when '1' then e.dag - b.dag + 1 when '2' then e.week - b.week + 1
                                      when '4' then (e.jaar - b.jaar) * 12 + e.maand - b.maand + 1 when '6' then 1 end as totaal
  from geldig g join kalender b on b.datum = g.ingangsdatum join kalender e on e.datum = g.einddatum
  where g.einddatum >= g.ingangsdatum
),
-- A tariff of the aanbieder itself goes before the general one; it holds to its own end, or the next one's beginning.
prijs as (
  select t.product, t.aanbieder, case when t.eenheid = '01' then '04' else t.eenheid end as eenheid, t.bedrag_cent, t.vanaf, coalesce(t.tot, 20351231) as tot,
         lead(t.vanaf, 1, 99999999) over (partition by t.product, t.aanbieder, case when t.eenheid = '01' then '04' else t.eenheid end
                                          order by t.vanaf) as volgende
  from tarief_actueel t
),
eigen as (select distinct p.product, p.aanbieder, p.eenheid from prijs p where p.aanbieder is not null),
geprijsd as (
  select o.*, case when x.product is null then '' else o.aanbieder end as prijs_van
  from omvang o left join eigen x on x.product = o.product and x.aanbieder = o.aanbieder and x.eenheid = o.tarief_eenheid
  where o.budget_cent is null and coalesce(o.eenheid, '') <> '83' and o.totaal is not null
),
stuk as (
  select g.*, p.bedrag_cent, case when b.dag > g.begin_dag then b.dag else g.begin_dag end as van_dag,
         case when e.dag < g.eind_dag then e.dag else g.eind_dag end as tot_dag
  from geprijsd g
    join prijs p on p.product = g.product and p.eenheid = g.tarief_eenheid and coalesce(p.aanbieder, '') = g.prijs_van
      and p.vanaf <= g.einddatum and p.tot >= g.ingangsdatum and p.volgende > g.ingangsdatum and p.volgende > p.vanaf
    join kalender b on b.datum = case when p.vanaf < 20100101 then 20100101 else p.vanaf end
    join kalender v on v.datum = case when p.volgende > 20351231 then 20351231 else p.volgende end
    join kalender f on f.datum = case when p.tot > 20351231 then 20351231 else p.tot end
    join kalender e on e.dag = case when p.volgende <= p.tot then v.dag - 1 else f.dag end
),
-- Days before the first or after the last tariff have no known price.
dekking as (select s.nummer, min(s.van_dag) as van_dag, max(s.tot_dag) as tot_dag from stuk s group by s.nummer)
select s.nummer, s.jeugdige, s.aanbieder, s.categorie, s.product, s.van_dag, s.tot_dag, s.eind_dag, s.totaal * s.bedrag_cent as teller,
       (s.eind_dag - s.begin_dag + 1) * case when s.eenheid = '01' then 60 else 1 end as noemer, s.zonder_einddatum
from stuk s
union all
select o.nummer, o.jeugdige, o.aanbieder, o.categorie, o.product, o.begin_dag, o.eind_dag, o.eind_dag,
       coalesce(o.budget_cent, case when o.eenheid = '83' then o.totaal end), o.eind_dag - o.begin_dag + 1, o.zonder_einddatum
from omvang o left join dekking k on k.nummer = o.nummer
where k.nummer is null
union all
select o.nummer, o.jeugdige, o.aanbieder, o.categorie, o.product, o.begin_dag, k.van_dag - 1, o.eind_dag, null, 1, o.zonder_einddatum
from omvang o join dekking k on k.nummer = o.nummer and k.van_dag > o.begin_dag
union all
select o.nummer, o.jeugdige, o.aanbieder, o.categorie, o.product, k.tot_dag + 1, o.eind_dag, o.eind_dag, null, 1, o.zonder_einddatum
from omvang o join dekking k on k.nummer = o.nummer and k.tot_dag < o.eind_dag;

-- nog_te_declareren(maand, cent): what is still expected to be declared of the care of a month (yyyymm), in net cents; a month that cannot be told has no
-- row. An estimate and no record: empty, unless whoever runs the facts puts the forecast in.
create temp view nog_te_declareren as
select 0 as maand, 0 as cent where 1 = 0;
