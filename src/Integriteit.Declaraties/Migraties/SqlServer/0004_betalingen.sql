-- The account of a person, and the one from which the municipality pays. Confidential. Actor is who entered it last.
CREATE TABLE declaraties.rekening (
    gemeente nvarchar(10) NOT NULL,
    persoon uniqueidentifier NOT NULL,
    versie int NOT NULL,
    iban nvarchar(40) NOT NULL,
    houder nvarchar(200) NOT NULL,
    actor uniqueidentifier NOT NULL,
    gewijzigd_op datetimeoffset NOT NULL,
    CONSTRAINT pk_declaraties_rekening PRIMARY KEY (gemeente, persoon)
);

CREATE TABLE declaraties.betaalrekening (
    gemeente nvarchar(10) NOT NULL,
    versie int NOT NULL,
    iban nvarchar(40) NOT NULL,
    houder nvarchar(200) NOT NULL,
    gewijzigd_op datetimeoffset NOT NULL,
    CONSTRAINT pk_declaraties_betaalrekening PRIMARY KEY (gemeente)
);

-- A batch of payments. Its file is made once, when the batch is, and never changes. Sleutel orders batches by entry.
CREATE TABLE declaraties.betaalopdracht (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    sleutel bigint NOT NULL,
    versie int NOT NULL,
    staat nvarchar(30) NOT NULL,
    uitvoeren_op date NOT NULL,
    aantal int NOT NULL,
    totaal bigint NOT NULL,
    bestand nvarchar(max) NOT NULL,
    opgemaakt_door uniqueidentifier NOT NULL,
    opgemaakt_op datetimeoffset NOT NULL,
    vrijgegeven_door uniqueidentifier,
    vrijgegeven_op datetimeoffset,
    reden nvarchar(2000),
    CONSTRAINT pk_declaraties_betaalopdracht PRIMARY KEY NONCLUSTERED (gemeente, id)
);
CREATE UNIQUE CLUSTERED INDEX ux_betaalopdracht_sleutel ON declaraties.betaalopdracht (gemeente, sleutel);

-- One payment of a batch: a claim is paid in one attempt, and after it failed in a next one.
CREATE TABLE declaraties.betaling (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    opdracht uniqueidentifier NOT NULL,
    nummer int NOT NULL,
    declaratie uniqueidentifier NOT NULL,
    poging int NOT NULL,
    versie int NOT NULL,
    staat nvarchar(30) NOT NULL,
    persoon uniqueidentifier NOT NULL,
    rekeningversie int NOT NULL,
    bedrag bigint NOT NULL,
    betaald_op date,
    reden nvarchar(2000),
    CONSTRAINT pk_declaraties_betaling PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX ux_betaling_nummer ON declaraties.betaling (gemeente, opdracht, nummer);
CREATE UNIQUE INDEX ux_betaling_poging ON declaraties.betaling (gemeente, declaratie, poging);
CREATE INDEX ix_betaling_staat ON declaraties.betaling (gemeente, staat, opdracht, nummer);

-- What was paid and is asked back, by the lines of the claim.
CREATE TABLE declaraties.terugvordering (
    gemeente nvarchar(10) NOT NULL,
    declaratie uniqueidentifier NOT NULL,
    versie int NOT NULL,
    bedrag bigint NOT NULL,
    besloten_op date NOT NULL,
    ontvangen_op date,
    gegevens nvarchar(max) NOT NULL,
    CONSTRAINT pk_declaraties_terugvordering PRIMARY KEY (gemeente, declaratie)
);
CREATE INDEX ix_terugvordering_besloten ON declaraties.terugvordering (gemeente, besloten_op, declaratie);
