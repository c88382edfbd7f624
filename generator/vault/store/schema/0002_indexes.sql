-- SPDX-License-Identifier: EUPL-1.2
-- What the views of views.sql, the rules of ingest and the facts look up. prestatie_sleutel is dropped and made again around a large
-- delivery (Writer::make_prestatie_index): keep both alike.
create unique index prestatie_sleutel on prestatie (aanbieder, referentie, declaratie);
create index prestatie_vorige on prestatie (vorige_referentie) where vorige_referentie is not null;
create index toewijzing_nummer on toewijzing (nummer, toewijzingsdatum, toewijzingstijd);
create index verzoek_referentie on verzoek (aanbieder, referentie);
create index zorgtraject_sleutel on zorgtraject (jeugdige, begindatum);
create index jeugdige_kenmerk_jeugdige on jeugdige_kenmerk (jeugdige, bekend_op);
create index jeugdige_gebied_jeugdige on jeugdige_gebied (jeugdige, vanaf);
create index declaratie_sleutel on declaratie (aanbieder, nummer);
create index afkeuring_sleutel on afkeuring (aanbieder, declaratie);
create index gebied_code on gebied (code);
create index bevolking_sleutel on bevolking (gebied, jaar);
create index benchmark_sleutel on benchmark (bron, gebied, indicator);

-- Under which jeugdige a toewijzingnummer was first seen: one number is one jeugdige. bron 'toewijzing' (the municipality itself) goes before
-- 'bericht' (start, stop, declaratie of an aanbieder).
create table toewijzing_houder (
  nummer text not null,
  bron text not null check (bron in ('toewijzing', 'bericht')),
  jeugdige integer not null references jeugdige(id),
  levering integer not null references levering(id),
  primary key (nummer, bron)
) without rowid;
