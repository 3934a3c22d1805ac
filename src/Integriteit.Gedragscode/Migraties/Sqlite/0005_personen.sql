-- What is small, changes by whole versions and is read whole: contact persons, arrangements, bureaus. Bak says which.
CREATE TABLE gedragscode.kaart (
    gemeente TEXT NOT NULL,
    bak TEXT NOT NULL,
    id TEXT NOT NULL,
    versie INTEGER NOT NULL,
    gegevens TEXT NOT NULL,
    vastgelegd_op TEXT NOT NULL,
    PRIMARY KEY (gemeente, bak, id)
) STRICT;

-- An oath as it is now; sleutel orders by day and then by id.
CREATE TABLE gedragscode.eed (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    versie INTEGER NOT NULL,
    persoon TEXT NOT NULL,
    ambt TEXT NOT NULL,
    ambt_van TEXT NOT NULL,
    datum TEXT NOT NULL,
    openbaar INTEGER NOT NULL,
    beheerder TEXT NOT NULL,
    gegevens TEXT NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX gedragscode.ux_eed_sleutel ON eed (gemeente, sleutel);
CREATE UNIQUE INDEX gedragscode.ux_eed_ambt ON eed (gemeente, persoon, ambt, ambt_van);

-- Every version of an oath with the reason of its correction.
CREATE TABLE gedragscode.eed_versie (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    versie INTEGER NOT NULL,
    gegevens TEXT NOT NULL,
    reden TEXT,
    vastgelegd_op TEXT NOT NULL,
    PRIMARY KEY (gemeente, id, versie)
) STRICT;

-- A member of the council who committed to a version of a code in a term.
CREATE TABLE gedragscode.instemming (
    gemeente TEXT NOT NULL,
    zittingsperiode TEXT NOT NULL,
    code TEXT NOT NULL,
    versie TEXT NOT NULL,
    persoon TEXT NOT NULL,
    datum TEXT NOT NULL,
    door TEXT NOT NULL,
    vastgelegd_op TEXT NOT NULL,
    PRIMARY KEY (gemeente, zittingsperiode, code, versie, persoon)
) STRICT;

-- The bureau of a term of the executive, chosen by two functions in two acts.
CREATE TABLE gedragscode.bureaukeuze (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    versie INTEGER NOT NULL,
    zittingsperiode TEXT NOT NULL,
    bureau TEXT NOT NULL,
    status TEXT NOT NULL,
    voorgesteld_op TEXT NOT NULL,
    voorgesteld_als TEXT NOT NULL,
    voorgesteld_door TEXT NOT NULL,
    voorgesteld_persoon TEXT,
    gekozen_op TEXT,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE INDEX gedragscode.ix_bureaukeuze_periode ON bureaukeuze (gemeente, zittingsperiode);

-- A risk analysis of a candidate, until it is withdrawn or its term has passed. Spoor is what the audit log calls it.
CREATE TABLE gedragscode.risicoanalyse (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    versie INTEGER NOT NULL,
    spoor TEXT NOT NULL,
    status TEXT NOT NULL,
    beoogd_ambt TEXT NOT NULL,
    zittingsperiode TEXT NOT NULL,
    bureau TEXT,
    kandidaat_persoon TEXT,
    dossier TEXT NOT NULL,
    vernietigen_na TEXT NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX gedragscode.ux_risicoanalyse_sleutel ON risicoanalyse (gemeente, sleutel);
CREATE INDEX gedragscode.ix_risicoanalyse_vernietigen ON risicoanalyse (gemeente, vernietigen_na);

-- All that stays of a risk analysis that was withdrawn or destroyed.
CREATE TABLE gedragscode.risicoanalysetelling (
    gemeente TEXT NOT NULL,
    zittingsperiode TEXT NOT NULL,
    beoogd_ambt TEXT NOT NULL,
    ingetrokken INTEGER NOT NULL,
    vernietigd INTEGER NOT NULL,
    PRIMARY KEY (gemeente, zittingsperiode, beoogd_ambt)
) STRICT;
