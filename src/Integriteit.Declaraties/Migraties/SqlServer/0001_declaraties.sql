-- A claim as it is now; what it holds is in gegevens, what is searched or counted stands beside it. Sleutel orders by entry.
CREATE TABLE declaraties.declaratie (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    sleutel bigint NOT NULL,
    versie int NOT NULL,
    persoon uniqueidentifier NOT NULL,
    ambt nvarchar(50) NOT NULL,
    beheerder nvarchar(30) NOT NULL,
    staat nvarchar(30) NOT NULL,
    voorgelegd_aan nvarchar(30),
    ingediend_op datetimeoffset,
    gevraagd bigint NOT NULL,
    toegekend bigint,
    betaald_op date,
    gegevens nvarchar(max) NOT NULL,
    CONSTRAINT pk_declaraties_declaratie PRIMARY KEY NONCLUSTERED (gemeente, id)
);
CREATE UNIQUE CLUSTERED INDEX ux_declaratie_sleutel ON declaraties.declaratie (gemeente, sleutel);
CREATE INDEX ix_declaratie_persoon ON declaraties.declaratie (gemeente, persoon, sleutel);
CREATE INDEX ix_declaratie_staat ON declaraties.declaratie (gemeente, staat, sleutel);
CREATE INDEX ix_declaratie_betaald ON declaraties.declaratie (gemeente, betaald_op, sleutel);

-- A line of a claim, for the questions that go across claims: the same receipt, the same trip, what a kind of cost came to.
-- Totaal is what was paid, bedrag what is claimed of it, both in cents of a euro; leverancier is normalised.
CREATE TABLE declaraties.declaratieregel (
    gemeente nvarchar(10) NOT NULL,
    declaratie uniqueidentifier NOT NULL,
    nummer int NOT NULL,
    persoon uniqueidentifier NOT NULL,
    datum date NOT NULL,
    kostensoort nvarchar(60) NOT NULL,
    totaal bigint NOT NULL,
    bedrag bigint NOT NULL,
    toegekend bigint,
    leverancier nvarchar(300) NOT NULL,
    register nvarchar(50),
    inschrijving uniqueidentifier,
    CONSTRAINT pk_declaraties_declaratieregel PRIMARY KEY (gemeente, declaratie, nummer)
);
CREATE INDEX ix_declaratieregel_zelfde ON declaraties.declaratieregel (gemeente, datum, totaal, declaratie);
CREATE INDEX ix_declaratieregel_inschrijving ON declaraties.declaratieregel (gemeente, inschrijving, declaratie);
CREATE INDEX ix_declaratieregel_persoon ON declaraties.declaratieregel (gemeente, persoon, datum);

-- Every version that ever was, with what happened and why.
CREATE TABLE declaraties.declaratieversie (
    gemeente nvarchar(10) NOT NULL,
    declaratie uniqueidentifier NOT NULL,
    versie int NOT NULL,
    gebeurtenis nvarchar(40) NOT NULL,
    staat nvarchar(30) NOT NULL,
    gegevens nvarchar(max) NOT NULL,
    reden nvarchar(2000),
    actor uniqueidentifier NOT NULL,
    vastgelegd_op datetimeoffset NOT NULL,
    CONSTRAINT pk_declaraties_declaratieversie PRIMARY KEY (gemeente, declaratie, versie)
);
