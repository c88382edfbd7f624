-- SPDX-License-Identifier: EUPL-1.2
-- Append-only. Dates are integers yyyymmdd, amounts whole eurocents, codes text as the standard spells them.
-- Every row of a delivery carries its levering; bekend_op is the day on which the municipality could know the row (message date,
-- claim date, else the day of receipt). "Current" and "as known at" are views (views.sql).
-- Never here: BSN, name, address, postcode of a person, full birth date, name or code of a verwijzer, free text of a message.

create table sleutel (                      -- the fingerprint of the one key that makes pseudonyms here; one row
  vingerafdruk text not null
);

create table levering (
  id integer primary key,
  bestand text not null,                    -- base name as delivered, for people; never trusted
  soort text not null,                      -- jw301 … jw325, toewijzingen, prestaties, …
  sha256 text not null unique,
  ontvangen integer not null,               -- yyyymmdd
  afzender text,                            -- AGB or gemeentecode of a message
  bericht text,                             -- BerichtIdentificatie
  geladen integer not null,
  geweigerd integer not null,
  voorbeelddata integer not null default 0  -- 1 = made up; every page says so
);

create table gebied (
  id integer primary key, levering integer not null references levering(id),
  code text not null,                       -- GM0193, WK019310, BU01931001; own codes are allowed
  naam text not null,
  soort text not null check (soort in ('gemeente', 'wijk', 'buurt')),
  ouder text,                               -- code of the wijk or gemeente above it
  ses_deciel integer, armoede_deciel integer
);
create table postcode (                     -- six-character postcode -> buurt; public geography, no person
  postcode text primary key, levering integer not null references levering(id), gebied text not null
) without rowid;

create table jeugdige (
  id integer primary key,                   -- opaque, in order of first arrival
  levering integer not null references levering(id),
  pseudoniem blob not null unique           -- HMAC-SHA-256 of the BSN
);
create table jeugdige_kenmerk (             -- what a delivery said of a jeugdige; the latest known counts
  id integer primary key, levering integer not null references levering(id), bekend_op integer not null,
  jeugdige integer not null references jeugdige(id),
  geboortemaand integer,                    -- yyyymm; null = unknown
  geslacht text not null                    -- 0 onbekend, 1 man, 2 vrouw
);
create table jeugdige_gebied (              -- where a jeugdige lived from a day on
  id integer primary key, levering integer not null references levering(id), bekend_op integer not null,
  jeugdige integer not null references jeugdige(id),
  vanaf integer not null,
  gebied text not null                      -- a code of gebied, or 'onbekend', or 'buiten'
);

create table aanbieder (
  id integer primary key, levering integer not null references levering(id), bekend_op integer not null,
  agb text not null, naam text not null,
  holding text                              -- name of the concern; null = on its own
);
create table product (
  id integer primary key, levering integer not null references levering(id), bekend_op integer not null,
  categorie text not null,                  -- iJw productcategorie (JZ020)
  code text not null, naam text not null,
  hulpvorm text not null,                   -- the municipality's own table to CBS hulpvorm: 01 02 03 04 11 12 13 14, jb, jr, of 'onbekend'
  variant text not null check (variant in ('inspanning', 'output', 'taakgericht')),
  crisis integer not null default 0, vervoer integer not null default 0
);
create table tarief (
  id integer primary key, levering integer not null references levering(id), bekend_op integer not null,
  product text not null, aanbieder text,    -- agb; null = for all
  eenheid text not null, bedrag_cent integer not null,   -- per eenheid; minutes are paid by the hour tariff (IV081)
  vanaf integer not null, tot integer       -- inclusive; null = open
);

create table toewijzing (                   -- every version of every toewijzing; IV013 picks the current one
  id integer primary key, levering integer not null references levering(id), bekend_op integer not null,
  nummer text not null, jeugdige integer not null references jeugdige(id), aanbieder text not null,  -- agb
  referentie text,                          -- ReferentieAanbieder, joins to verzoek
  categorie text, product text,             -- both null = generic, product null = aspecific
  toewijzingsdatum integer not null, toewijzingstijd text not null,
  ingangsdatum integer not null, einddatum integer,
  reden_wijziging text,
  volume integer, eenheid text, frequentie text,   -- null = no Omvang; volume is eurocents when eenheid = '83' (IV042)
  budget_cent integer,
  verwijzer text                            -- COD327 when the delivery itself names it (CSV); messages: through verzoek
);
create table verzoek (                      -- JW315: the only message that names the verwijzer; its type only
  id integer primary key, levering integer not null references levering(id), bekend_op integer not null,
  jeugdige integer not null references jeugdige(id), aanbieder text not null,
  referentie text not null, categorie text, product text,
  verwijzer text not null, gewenste_ingangsdatum integer
);
create table zorgtraject (                  -- start (JW305) and stop (JW307) as delivered; IV008 deletions applied in the view
  id integer primary key, levering integer not null references levering(id), bekend_op integer not null,
  bericht text not null check (bericht in ('start', 'stop')),
  toewijzing text, jeugdige integer not null references jeugdige(id), aanbieder text not null,
  categorie text, product text,
  begindatum integer not null, einddatum integer, reden text,     -- JZ588
  status text not null                      -- COD467: 1 eerste, 2 gewijzigd, 3 verwijderen, 9 n.v.t.
);
create table declaratie (
  id integer primary key, levering integer not null references levering(id), bekend_op integer not null,
  nummer text not null, aanbieder text not null,
  begindatum integer not null, einddatum integer not null, dagtekening integer not null,
  bedrag_cent integer not null              -- TotaalIngediendBedrag, credit negative
);
create table prestatie (
  id integer primary key, levering integer not null references levering(id), bekend_op integer not null,
  declaratie text not null, aanbieder text not null,               -- DeclaratieNummer is unique per aanbieder
  referentie text not null, vorige_referentie text,
  jeugdige integer not null references jeugdige(id), toewijzing text,
  categorie text not null, product text,
  begindatum integer not null, einddatum integer not null,
  volume integer not null, eenheid text not null, tarief_cent integer,
  bedrag_cent integer not null              -- net: a credit line is negative
);
create table afkeuring (                    -- JW325: the rejected prestaties only
  id integer primary key, levering integer not null references levering(id), bekend_op integer not null,
  declaratie text not null, aanbieder text not null, referentie text, retourcode text not null, bedrag_cent integer
);

create table grootboek (
  id integer primary key, levering integer not null references levering(id), bekend_op integer not null,
  boekjaar integer not null, maand integer, taakveld text not null,
  soort text not null check (soort in ('lasten', 'baten')),
  herkomst text not null check (herkomst in ('zin', 'pgb', 'gi', 'landelijk', 'taakgericht', 'overhead', 'wijkteam')),
  prestatiejaar integer not null,           -- another year than boekjaar = a correction on an earlier year
  bedrag_cent integer not null
);
create table overige_last (                 -- PGB (SVB), GI, landelijk ingekocht, taakgericht: outside the messages
  id integer primary key, levering integer not null references levering(id), bekend_op integer not null,
  soort text not null check (soort in ('pgb', 'gi', 'landelijk', 'taakgericht')),
  periode text not null,                    -- 2024, 2024-K1 or 2024-03
  taakveld text, aanbieder text, jeugdigen integer, bedrag_cent integer not null
);
create table begroting (
  id integer primary key, levering integer not null references levering(id), bekend_op integer not null,
  boekjaar integer not null, taakveld text not null, product text,
  soort text not null check (soort in ('primitief', 'wijziging')),
  raadsbesluit text not null, besloten_op integer not null,
  lasten_cent integer not null, baten_cent integer not null, incidenteel integer not null default 0
);
create table prognose_extern (
  id integer primary key, levering integer not null references levering(id), bekend_op integer not null,
  bron text not null, gemaakt_op integer not null, jaar integer not null, categorie text,
  bedrag_cent integer not null, laag_cent integer, hoog_cent integer
);
create table bevolking (
  id integer primary key, levering integer not null references levering(id),
  jaar integer not null,                    -- on 1 January
  gebied text not null,
  leeftijd_van integer not null, leeftijd_tot integer not null,    -- inclusive ages; 0..150 = all inhabitants
  geslacht text,                            -- null = both
  aantal integer                            -- null = hidden by the source
);
create table meting (                       -- surveys, klachten, eigen inzet, afwijzingen, CBS-kerncijfers: what no message says
  id integer primary key, levering integer not null references levering(id), bekend_op integer not null,
  soort text not null,                      -- tevredenheid, doelrealisatie, clientervaring, klachten, bekendheid, …
  periode text not null, gebied text, aanbieder text,
  n integer, uitgenodigd integer,           -- respondents and invited, when it is a survey
  waarde text not null,                     -- decimal number with a point, as delivered
  eenheid text not null, bron text not null
);
create table benchmark (                    -- public figures of other municipalities, as printed
  id integer primary key, levering integer not null references levering(id),
  bron text not null, tabel text, gebied text not null, indicator text not null,
  waarde text,                              -- decimal number with a point; null when not printed
  tekst text not null,                      -- exactly as printed: '10250#', 'x', '-', '102'
  noot text                                 -- remark of a consistency check, in Dutch
);

create table kalender (                     -- one row per day, 2010-01-01 to 2035-12-31
  datum integer primary key,                -- yyyymmdd
  dag integer not null,                     -- days since 1970-01-01
  jaar integer not null, kwartaal integer not null, maand integer not null,
  weekdag integer not null,                 -- 1 = Monday
  week integer not null                     -- number of Mondays up to and including this day since 2010-01-01
);
create table periode (                      -- 2024, 2024-H1, 2024-K1, 2024-01, all years of the kalender
  code text primary key, soort text not null check (soort in ('jaar', 'halfjaar', 'kwartaal', 'maand')),
  eerste integer not null, laatste integer not null,     -- yyyymmdd, inclusive
  eerste_dag integer not null, laatste_dag integer not null
) without rowid;
