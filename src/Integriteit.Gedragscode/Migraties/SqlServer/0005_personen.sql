-- What is small, changes by whole versions and is read whole: contact persons, arrangements, bureaus. Bak says which.
CREATE TABLE gedragscode.kaart (
    gemeente nvarchar(10) NOT NULL,
    bak nvarchar(50) NOT NULL,
    id uniqueidentifier NOT NULL,
    versie int NOT NULL,
    gegevens nvarchar(max) NOT NULL,
    vastgelegd_op datetimeoffset NOT NULL,
    CONSTRAINT pk_gedragscode_kaart PRIMARY KEY (gemeente, bak, id)
);

-- An oath as it is now; sleutel orders by day and then by id.
CREATE TABLE gedragscode.eed (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    sleutel nvarchar(60) NOT NULL,
    versie int NOT NULL,
    persoon uniqueidentifier NOT NULL,
    ambt nvarchar(50) NOT NULL,
    ambt_van date NOT NULL,
    datum date NOT NULL,
    openbaar bit NOT NULL,
    beheerder nvarchar(50) NOT NULL,
    gegevens nvarchar(max) NOT NULL,
    CONSTRAINT pk_gedragscode_eed PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX ux_eed_sleutel ON gedragscode.eed (gemeente, sleutel);
CREATE UNIQUE INDEX ux_eed_ambt ON gedragscode.eed (gemeente, persoon, ambt, ambt_van);

-- Every version of an oath with the reason of its correction.
CREATE TABLE gedragscode.eed_versie (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    versie int NOT NULL,
    gegevens nvarchar(max) NOT NULL,
    reden nvarchar(2000),
    vastgelegd_op datetimeoffset NOT NULL,
    CONSTRAINT pk_gedragscode_eed_versie PRIMARY KEY (gemeente, id, versie)
);

-- A member of the council who committed to a version of a code in a term.
CREATE TABLE gedragscode.instemming (
    gemeente nvarchar(10) NOT NULL,
    zittingsperiode uniqueidentifier NOT NULL,
    code nvarchar(100) NOT NULL,
    versie nvarchar(50) NOT NULL,
    persoon uniqueidentifier NOT NULL,
    datum date NOT NULL,
    door nvarchar(50) NOT NULL,
    vastgelegd_op datetimeoffset NOT NULL,
    CONSTRAINT pk_gedragscode_instemming PRIMARY KEY (gemeente, zittingsperiode, code, versie, persoon)
);

-- The bureau of a term of the executive, chosen by two functions in two acts.
CREATE TABLE gedragscode.bureaukeuze (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    versie int NOT NULL,
    zittingsperiode uniqueidentifier NOT NULL,
    bureau uniqueidentifier NOT NULL,
    status nvarchar(50) NOT NULL,
    voorgesteld_op date NOT NULL,
    voorgesteld_als nvarchar(50) NOT NULL,
    voorgesteld_door uniqueidentifier NOT NULL,
    voorgesteld_persoon uniqueidentifier,
    gekozen_op date,
    CONSTRAINT pk_gedragscode_bureaukeuze PRIMARY KEY (gemeente, id)
);
CREATE INDEX ix_bureaukeuze_periode ON gedragscode.bureaukeuze (gemeente, zittingsperiode);

-- A risk analysis of a candidate, until it is withdrawn or its term has passed. Spoor is what the audit log calls it.
CREATE TABLE gedragscode.risicoanalyse (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    sleutel nvarchar(60) NOT NULL,
    versie int NOT NULL,
    spoor uniqueidentifier NOT NULL,
    status nvarchar(50) NOT NULL,
    beoogd_ambt nvarchar(50) NOT NULL,
    zittingsperiode uniqueidentifier NOT NULL,
    bureau uniqueidentifier,
    kandidaat_persoon uniqueidentifier,
    dossier nvarchar(max) NOT NULL,
    vernietigen_na date NOT NULL,
    CONSTRAINT pk_gedragscode_risicoanalyse PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX ux_risicoanalyse_sleutel ON gedragscode.risicoanalyse (gemeente, sleutel);
CREATE INDEX ix_risicoanalyse_vernietigen ON gedragscode.risicoanalyse (gemeente, vernietigen_na);

-- All that stays of a risk analysis that was withdrawn or destroyed.
CREATE TABLE gedragscode.risicoanalysetelling (
    gemeente nvarchar(10) NOT NULL,
    zittingsperiode uniqueidentifier NOT NULL,
    beoogd_ambt nvarchar(50) NOT NULL,
    ingetrokken int NOT NULL,
    vernietigd int NOT NULL,
    CONSTRAINT pk_gedragscode_risicoanalysetelling PRIMARY KEY (gemeente, zittingsperiode, beoogd_ambt)
);
