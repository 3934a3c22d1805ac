-- What is left of a report that was destroyed: that it was, and on which day. What of it is counted, is locked by the secret of the municipality.
CREATE TABLE meldingen.vernietiging (
    gemeente TEXT NOT NULL,
    spoor TEXT NOT NULL,
    dag TEXT NOT NULL,
    telling TEXT NOT NULL,
    PRIMARY KEY (gemeente, spoor)
) STRICT;

-- The last message of a report that a handler has read.
CREATE TABLE meldingen.gelezen (
    gemeente TEXT NOT NULL,
    melding TEXT NOT NULL,
    volgnr INTEGER NOT NULL,
    PRIMARY KEY (gemeente, melding)
) STRICT;

-- The counts of a year as they were released; public.
CREATE TABLE meldingen.jaarverslag (
    gemeente TEXT NOT NULL,
    jaar INTEGER NOT NULL,
    vrijgegeven_op TEXT NOT NULL,
    inhoud TEXT NOT NULL,
    PRIMARY KEY (gemeente, jaar)
) STRICT;

-- The talks of a vertrouwenspersoon, each locked by a key of its own, wrapped for that person only, who stands here as a blind index.
CREATE TABLE meldingen.vertrouwensgesprek (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    eigenaar TEXT NOT NULL,
    orde TEXT NOT NULL,
    versie INTEGER NOT NULL,
    inhoud TEXT NOT NULL,
    omhulsel TEXT NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX meldingen.ux_vertrouwensgesprek_orde ON vertrouwensgesprek (gemeente, eigenaar, orde);

-- What of a talk is counted, locked by the secret of the municipality; it stays when the talk goes.
CREATE TABLE meldingen.vertrouwenstelling (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    inhoud TEXT NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;

-- A report that was written down after a talk and that only who has its code can read and hand in.
CREATE TABLE meldingen.meldconcept (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    dag TEXT NOT NULL,
    inhoud TEXT NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
