-- What is left of a report that was destroyed: that it was, and on which day. What of it is counted, is locked by the secret of the municipality.
CREATE TABLE meldingen.vernietiging (
    gemeente nvarchar(10) NOT NULL,
    spoor uniqueidentifier NOT NULL,
    dag date NOT NULL,
    telling nvarchar(max) NOT NULL,
    CONSTRAINT pk_meldingen_vernietiging PRIMARY KEY (gemeente, spoor)
);

-- The last message of a report that a handler has read.
CREATE TABLE meldingen.gelezen (
    gemeente nvarchar(10) NOT NULL,
    melding uniqueidentifier NOT NULL,
    volgnr int NOT NULL,
    CONSTRAINT pk_meldingen_gelezen PRIMARY KEY (gemeente, melding)
);

-- The counts of a year as they were released; public.
CREATE TABLE meldingen.jaarverslag (
    gemeente nvarchar(10) NOT NULL,
    jaar int NOT NULL,
    vrijgegeven_op date NOT NULL,
    inhoud nvarchar(max) NOT NULL,
    CONSTRAINT pk_meldingen_jaarverslag PRIMARY KEY (gemeente, jaar)
);

-- The talks of a vertrouwenspersoon, each locked by a key of its own, wrapped for that person only, who stands here as a blind index.
CREATE TABLE meldingen.vertrouwensgesprek (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    eigenaar nvarchar(100) NOT NULL,
    orde nvarchar(100) NOT NULL,
    versie int NOT NULL,
    inhoud nvarchar(max) NOT NULL,
    omhulsel nvarchar(max) NOT NULL,
    CONSTRAINT pk_meldingen_vertrouwensgesprek PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX ux_vertrouwensgesprek_orde ON meldingen.vertrouwensgesprek (gemeente, eigenaar, orde);

-- What of a talk is counted, locked by the secret of the municipality; it stays when the talk goes.
CREATE TABLE meldingen.vertrouwenstelling (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    inhoud nvarchar(max) NOT NULL,
    CONSTRAINT pk_meldingen_vertrouwenstelling PRIMARY KEY (gemeente, id)
);

-- A report that was written down after a talk and that only who has its code can read and hand in.
CREATE TABLE meldingen.meldconcept (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    dag date NOT NULL,
    inhoud nvarchar(max) NOT NULL,
    CONSTRAINT pk_meldingen_meldconcept PRIMARY KEY (gemeente, id)
);
