-- An invoice that the municipality paid itself, for one office-holder; what it holds is in gegevens. Maand is the first day of
-- the month in which it was paid, leverancier is normalised. Sleutel orders by entry.
CREATE TABLE declaraties.factuur (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    sleutel bigint NOT NULL,
    versie int NOT NULL,
    persoon uniqueidentifier NOT NULL,
    ambt nvarchar(50) NOT NULL,
    beheerder nvarchar(30) NOT NULL,
    kostensoort nvarchar(60) NOT NULL,
    datum date NOT NULL,
    maand date NOT NULL,
    bedrag bigint NOT NULL,
    leverancier nvarchar(300) NOT NULL,
    nummer nvarchar(100) NOT NULL,
    ingetrokken_op datetimeoffset,
    gegevens nvarchar(max) NOT NULL,
    CONSTRAINT pk_declaraties_factuur PRIMARY KEY NONCLUSTERED (gemeente, id)
);
CREATE UNIQUE CLUSTERED INDEX ux_factuur_sleutel ON declaraties.factuur (gemeente, sleutel);
CREATE INDEX ix_factuur_persoon ON declaraties.factuur (gemeente, persoon, sleutel);
CREATE INDEX ix_factuur_maand ON declaraties.factuur (gemeente, maand, sleutel);
CREATE INDEX ix_factuur_zelfde ON declaraties.factuur (gemeente, datum, bedrag, leverancier);
CREATE INDEX ix_factuur_nummer ON declaraties.factuur (gemeente, leverancier, nummer);

-- Every version that ever was, and why it followed the one before.
CREATE TABLE declaraties.factuurversie (
    gemeente nvarchar(10) NOT NULL,
    factuur uniqueidentifier NOT NULL,
    versie int NOT NULL,
    gegevens nvarchar(max) NOT NULL,
    reden nvarchar(1000),
    actor uniqueidentifier NOT NULL,
    vastgelegd_op datetimeoffset NOT NULL,
    CONSTRAINT pk_declaraties_factuurversie PRIMARY KEY (gemeente, factuur, versie)
);
