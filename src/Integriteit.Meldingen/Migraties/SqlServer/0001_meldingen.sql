-- A report: where it stands and what is in it, locked by its own key. Orde is its day and its id; spoor is what the audit log calls it, and stands nowhere else.
CREATE TABLE meldingen.melding (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    orde nvarchar(100) NOT NULL,
    versie int NOT NULL,
    spoor uniqueidentifier NOT NULL,
    dossier nvarchar(max) NOT NULL,
    CONSTRAINT pk_meldingen_melding PRIMARY KEY (gemeente, id)
);

-- Who reads a report: its key, wrapped for one group. A person stands here as a blind index.
CREATE TABLE meldingen.lezer (
    gemeente nvarchar(10) NOT NULL,
    melding uniqueidentifier NOT NULL,
    lezer nvarchar(100) NOT NULL,
    orde nvarchar(100) NOT NULL,
    omhulsel nvarchar(max) NOT NULL,
    CONSTRAINT pk_meldingen_lezer PRIMARY KEY (gemeente, melding, lezer)
);
CREATE UNIQUE INDEX ux_lezer_orde ON meldingen.lezer (gemeente, lezer, orde);

-- The secret of a municipality, wrapped: blind indexes and signatures come from it.
CREATE TABLE meldingen.geheim (
    gemeente nvarchar(10) NOT NULL,
    omhulsel nvarchar(max) NOT NULL,
    CONSTRAINT pk_meldingen_geheim PRIMARY KEY (gemeente)
);

-- Who a confidential reporter is, locked by a key of its own.
CREATE TABLE meldingen.identiteit (
    gemeente nvarchar(10) NOT NULL,
    melding uniqueidentifier NOT NULL,
    inhoud nvarchar(max) NOT NULL,
    omhulsel nvarchar(max) NOT NULL,
    CONSTRAINT pk_meldingen_identiteit PRIMARY KEY (gemeente, melding)
);

-- The code of a reporter: a blind index of its first half, and a slow hash of the whole.
CREATE TABLE meldingen.ontvangstcode (
    gemeente nvarchar(10) NOT NULL,
    melding uniqueidentifier NOT NULL,
    zoek nvarchar(100) NOT NULL,
    hash nvarchar(100) NOT NULL,
    CONSTRAINT pk_meldingen_ontvangstcode PRIMARY KEY (gemeente, melding)
);
CREATE INDEX ix_ontvangstcode_zoek ON meldingen.ontvangstcode (gemeente, zoek);

-- What reporter and handlers write to each other, and what handlers note among themselves; soort says which.
CREATE TABLE meldingen.bericht (
    gemeente nvarchar(10) NOT NULL,
    melding uniqueidentifier NOT NULL,
    soort nvarchar(100) NOT NULL,
    volgnr int NOT NULL,
    inhoud nvarchar(max) NOT NULL,
    CONSTRAINT pk_meldingen_bericht PRIMARY KEY (gemeente, melding, soort, volgnr)
);

-- The days on which handlers read a report; shown to the reporter without names.
CREATE TABLE meldingen.inzage (
    gemeente nvarchar(10) NOT NULL,
    melding uniqueidentifier NOT NULL,
    dag date NOT NULL,
    CONSTRAINT pk_meldingen_inzage PRIMARY KEY (gemeente, melding, dag)
);

-- What must be done for a report before a day is over.
CREATE TABLE meldingen.termijn (
    gemeente nvarchar(10) NOT NULL,
    melding uniqueidentifier NOT NULL,
    soort nvarchar(100) NOT NULL,
    vervaldatum date NOT NULL,
    voldaan_op date,
    nadert_gemeld bit NOT NULL,
    verlopen_gemeld bit NOT NULL,
    CONSTRAINT pk_meldingen_termijn PRIMARY KEY (gemeente, melding, soort)
);
CREATE INDEX ix_termijn_dag ON meldingen.termijn (gemeente, vervaldatum);

-- Who was designated for a function that is no office.
CREATE TABLE meldingen.functionaris (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    orde nvarchar(100) NOT NULL,
    versie int NOT NULL,
    persoon uniqueidentifier NOT NULL,
    gegevens nvarchar(max) NOT NULL,
    CONSTRAINT pk_meldingen_functionaris PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX ux_functionaris_orde ON meldingen.functionaris (gemeente, orde);

-- The protocols of a municipality that take the place of the one that ships.
CREATE TABLE meldingen.protocol (
    gemeente nvarchar(10) NOT NULL,
    orde nvarchar(100) NOT NULL,
    id uniqueidentifier NOT NULL,
    gegevens nvarchar(max) NOT NULL,
    CONSTRAINT pk_meldingen_protocol PRIMARY KEY (gemeente, orde)
);
