-- What of a claim is not made public, and on which ground; decided before the month is published, or for its rectification.
CREATE TABLE declaraties.afscherming (
    gemeente nvarchar(10) NOT NULL,
    declaratie uniqueidentifier NOT NULL,
    versie int NOT NULL,
    gegevens nvarchar(max) NOT NULL,
    gewijzigd_op datetimeoffset NOT NULL,
    CONSTRAINT pk_declaraties_afscherming PRIMARY KEY (gemeente, declaratie)
);

-- A month as it is public. Maand is a year and a month; weergave is what anyone reads.
CREATE TABLE declaraties.publicatie (
    gemeente nvarchar(10) NOT NULL,
    maand nvarchar(7) NOT NULL,
    versie int NOT NULL,
    regels int NOT NULL,
    uitgekeerd bigint NOT NULL,
    teruggevorderd bigint NOT NULL,
    gepubliceerd_op datetimeoffset NOT NULL,
    weergave nvarchar(max) NOT NULL,
    CONSTRAINT pk_declaraties_publicatie PRIMARY KEY (gemeente, maand)
);

-- Every version of a month. What a former version showed is kept and no longer public: it may be why it was rectified.
CREATE TABLE declaraties.publicatieversie (
    gemeente nvarchar(10) NOT NULL,
    maand nvarchar(7) NOT NULL,
    versie int NOT NULL,
    regels int NOT NULL,
    uitgekeerd bigint NOT NULL,
    teruggevorderd bigint NOT NULL,
    reden nvarchar(2000),
    wijzigingen nvarchar(max) NOT NULL,
    weergave nvarchar(max) NOT NULL,
    actor uniqueidentifier NOT NULL,
    gepubliceerd_op datetimeoffset NOT NULL,
    CONSTRAINT pk_declaraties_publicatieversie PRIMARY KEY (gemeente, maand, versie)
);
