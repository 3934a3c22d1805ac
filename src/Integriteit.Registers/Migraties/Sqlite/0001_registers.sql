CREATE TABLE registers.persoon (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    naam TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    versie INTEGER NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX registers.ux_persoon_sleutel ON persoon (gemeente, sleutel);

CREATE TABLE registers.ambtsperiode (
    gemeente TEXT NOT NULL,
    persoon TEXT NOT NULL,
    ambt TEXT NOT NULL,
    van TEXT NOT NULL,
    tot_en_met TEXT NOT NULL,
    leidinggevende TEXT,
    PRIMARY KEY (gemeente, persoon, ambt, van)
) STRICT;
CREATE INDEX registers.ix_ambtsperiode_leidinggevende ON ambtsperiode (gemeente, leidinggevende, persoon);

-- Counts the changes that a circle can see, so that who kept an answer sees that it is old, and holds the last number
-- that was given out in it. Per circle, so that the public one says nothing of what is not public.
CREATE TABLE registers.stand (
    gemeente TEXT NOT NULL,
    register TEXT NOT NULL,
    kring TEXT NOT NULL,
    stand INTEGER NOT NULL,
    nummer INTEGER NOT NULL,
    PRIMARY KEY (gemeente, register, kring)
) STRICT, WITHOUT ROWID;

-- An entry as it is now. Kring says who can see it: everyone (openbaar), or only its person and this keeper.
-- Sleutel orders by day and then by number; it is what pages are cut on.
CREATE TABLE registers.inschrijving (
    gemeente TEXT NOT NULL,
    register TEXT NOT NULL,
    id TEXT NOT NULL,
    sleutel INTEGER NOT NULL,
    kring TEXT NOT NULL,
    beheerder TEXT NOT NULL,
    status TEXT NOT NULL,
    versie INTEGER NOT NULL,
    persoon TEXT NOT NULL,
    ingeschreven_op TEXT NOT NULL,
    weergave TEXT NOT NULL,
    PRIMARY KEY (gemeente, register, id)
) STRICT;
CREATE UNIQUE INDEX registers.ux_inschrijving_sleutel ON inschrijving (gemeente, register, kring, sleutel);

-- Every version that ever was, with the judgement of that moment.
CREATE TABLE registers.versie (
    gemeente TEXT NOT NULL,
    register TEXT NOT NULL,
    id TEXT NOT NULL,
    versie INTEGER NOT NULL,
    gebeurtenis TEXT NOT NULL,
    openbaar INTEGER NOT NULL,
    naam TEXT NOT NULL,
    gegevens TEXT NOT NULL,
    toets TEXT NOT NULL,
    reden TEXT,
    toelichting TEXT,
    actor TEXT NOT NULL,
    vastgelegd_op TEXT NOT NULL,
    PRIMARY KEY (gemeente, register, id, versie)
) STRICT;

-- What an entry can be found by: words, person, outcome; in the order of the list, so that a filter costs one seek.
CREATE TABLE registers.trefwoord (
    gemeente TEXT NOT NULL,
    register TEXT NOT NULL,
    kring TEXT NOT NULL,
    woord TEXT NOT NULL,
    sleutel INTEGER NOT NULL,
    PRIMARY KEY (gemeente, register, kring, woord, sleutel)
) STRICT, WITHOUT ROWID;
