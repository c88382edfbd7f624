-- SPDX-License-Identifier: EUPL-1.2
-- Append-only, and CONFIDENTIAL: it holds the exact value behind every figure that was rounded or hidden.

create table uitgave (                      -- one edition of one audience that was given out
  id integer primary key,
  doelgroep text not null,
  editie text not null,                     -- 2025-K4
  volgnummer integer not null check (volgnummer >= 1), -- from 1 per audience, without gaps: an edition that was left out is missed
  digest text not null,                     -- SHA-256 of the release
  aantal integer not null,                  -- rows of waarde that came with it
  release blob not null,                    -- the file as it was given out, so that it is final in the same transaction
  unique (doelgroep, editie),
  unique (doelgroep, volgnummer)
) strict;

create table sleutel (
  id integer primary key,
  tekst text not null unique                -- jeugdigen@1|2024|wijk=a
) strict;

create table waarde (                       -- what an edition says of a key, when it is not what the one before it said
  sleutel integer not null references sleutel(id),
  uitgave integer not null references uitgave(id),
  versie integer not null check (versie >= 1), -- of the key: equal exact values have one number, per audience
  getoond integer not null check (getoond in (0, 1)), -- 0 = afgeschermd
  geschaald integer not null,               -- as printed, times ten to the decimalen; 0 when hidden
  decimalen integer not null,
  afgerond_op integer not null,             -- base of the rounding, in the same unit; 1 = exact
  exact integer,                            -- in the unit of the fact; null for what is no count or sum
  primary key (sleutel, uitgave)
) strict, without rowid;
