-- A report: where it stands and what is in it, locked by its own key. Orde is its day and its id; spoor is what the audit log calls it, and stands nowhere else.
CREATE TABLE meldingen.melding (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    orde TEXT NOT NULL,
    versie INTEGER NOT NULL,
    spoor TEXT NOT NULL,
    dossier TEXT NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;

-- Who reads a report: its key, wrapped for one group. A person stands here as a blind index.
CREATE TABLE meldingen.lezer (
    gemeente TEXT NOT NULL,
    melding TEXT NOT NULL,
    lezer TEXT NOT NULL,
    orde TEXT NOT NULL,
    omhulsel TEXT NOT NULL,
    PRIMARY KEY (gemeente, melding, lezer)
) STRICT;
CREATE UNIQUE INDEX meldingen.ux_lezer_orde ON lezer (gemeente, lezer, orde);

-- The secret of a municipality, wrapped: blind indexes and signatures come from it.
CREATE TABLE meldingen.geheim (
    gemeente TEXT NOT NULL,
    omhulsel TEXT NOT NULL,
    PRIMARY KEY (gemeente)
) STRICT;

-- Who a confidential reporter is, locked by a key of its own.
CREATE TABLE meldingen.identiteit (
    gemeente TEXT NOT NULL,
    melding TEXT NOT NULL,
    inhoud TEXT NOT NULL,
    omhulsel TEXT NOT NULL,
    PRIMARY KEY (gemeente, melding)
) STRICT;

-- The code of a reporter: a blind index of its first half, and a slow hash of the whole.
CREATE TABLE meldingen.ontvangstcode (
    gemeente TEXT NOT NULL,
    melding TEXT NOT NULL,
    zoek TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (gemeente, melding)
) STRICT;
CREATE INDEX meldingen.ix_ontvangstcode_zoek ON ontvangstcode (gemeente, zoek);

-- What reporter and handlers write to each other, and what handlers note among themselves; soort says which.
CREATE TABLE meldingen.bericht (
    gemeente TEXT NOT NULL,
    melding TEXT NOT NULL,
    soort TEXT NOT NULL,
    volgnr INTEGER NOT NULL,
    inhoud TEXT NOT NULL,
    PRIMARY KEY (gemeente, melding, soort, volgnr)
) STRICT;

-- The days on which handlers read a report; shown to the reporter without names.
CREATE TABLE meldingen.inzage (
    gemeente TEXT NOT NULL,
    melding TEXT NOT NULL,
    dag TEXT NOT NULL,
    PRIMARY KEY (gemeente, melding, dag)
) STRICT;

-- What must be done for a report before a day is over.
CREATE TABLE meldingen.termijn (
    gemeente TEXT NOT NULL,
    melding TEXT NOT NULL,
    soort TEXT NOT NULL,
    vervaldatum TEXT NOT NULL,
    voldaan_op TEXT,
    nadert_gemeld INTEGER NOT NULL,
    verlopen_gemeld INTEGER NOT NULL,
    PRIMARY KEY (gemeente, melding, soort)
) STRICT;
CREATE INDEX meldingen.ix_termijn_dag ON termijn (gemeente, vervaldatum);

-- Who was designated for a function that is no office.
CREATE TABLE meldingen.functionaris (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    orde TEXT NOT NULL,
    versie INTEGER NOT NULL,
    persoon TEXT NOT NULL,
    gegevens TEXT NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX meldingen.ux_functionaris_orde ON functionaris (gemeente, orde);

-- The protocols of a municipality that take the place of the one that ships.
CREATE TABLE meldingen.protocol (
    gemeente TEXT NOT NULL,
    orde TEXT NOT NULL,
    id TEXT NOT NULL,
    gegevens TEXT NOT NULL,
    PRIMARY KEY (gemeente, orde)
) STRICT;
