CREATE TABLE registers.persoon (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    naam nvarchar(400) NOT NULL,
    sleutel nvarchar(300) NOT NULL,
    versie int NOT NULL,
    CONSTRAINT pk_registers_persoon PRIMARY KEY NONCLUSTERED (gemeente, id)
);
CREATE UNIQUE CLUSTERED INDEX ux_persoon_sleutel ON registers.persoon (gemeente, sleutel);

CREATE TABLE registers.ambtsperiode (
    gemeente nvarchar(10) NOT NULL,
    persoon uniqueidentifier NOT NULL,
    ambt nvarchar(50) NOT NULL,
    van date NOT NULL,
    tot_en_met date NOT NULL,
    leidinggevende uniqueidentifier,
    CONSTRAINT pk_registers_ambtsperiode PRIMARY KEY (gemeente, persoon, ambt, van)
);
CREATE INDEX ix_ambtsperiode_leidinggevende ON registers.ambtsperiode (gemeente, leidinggevende, persoon);

-- Counts the changes that a circle can see, so that who kept an answer sees that it is old, and holds the last number
-- that was given out in it. Per circle, so that the public one says nothing of what is not public.
CREATE TABLE registers.stand (
    gemeente nvarchar(10) NOT NULL,
    register nvarchar(50) NOT NULL,
    kring nvarchar(30) NOT NULL,
    stand bigint NOT NULL,
    nummer bigint NOT NULL,
    CONSTRAINT pk_registers_stand PRIMARY KEY (gemeente, register, kring)
);

-- An entry as it is now. Kring says who can see it: everyone (openbaar), or only its person and this keeper.
-- Sleutel orders by day and then by number; it is what pages are cut on.
CREATE TABLE registers.inschrijving (
    gemeente nvarchar(10) NOT NULL,
    register nvarchar(50) NOT NULL,
    id uniqueidentifier NOT NULL,
    sleutel bigint NOT NULL,
    kring nvarchar(30) NOT NULL,
    beheerder nvarchar(30) NOT NULL,
    status nvarchar(30) NOT NULL,
    versie int NOT NULL,
    persoon uniqueidentifier NOT NULL,
    ingeschreven_op datetimeoffset NOT NULL,
    weergave nvarchar(max) NOT NULL,
    CONSTRAINT pk_registers_inschrijving PRIMARY KEY NONCLUSTERED (gemeente, register, id)
);
CREATE UNIQUE CLUSTERED INDEX ux_inschrijving_sleutel ON registers.inschrijving (gemeente, register, kring, sleutel);

-- Every version that ever was, with the judgement of that moment.
CREATE TABLE registers.versie (
    gemeente nvarchar(10) NOT NULL,
    register nvarchar(50) NOT NULL,
    id uniqueidentifier NOT NULL,
    versie int NOT NULL,
    gebeurtenis nvarchar(30) NOT NULL,
    openbaar bit NOT NULL,
    naam nvarchar(400) NOT NULL,
    gegevens nvarchar(max) NOT NULL,
    toets nvarchar(max) NOT NULL,
    reden nvarchar(2000),
    toelichting nvarchar(4000),
    actor uniqueidentifier NOT NULL,
    vastgelegd_op datetimeoffset NOT NULL,
    CONSTRAINT pk_registers_versie PRIMARY KEY (gemeente, register, id, versie)
);

-- What an entry can be found by: words, person, outcome; in the order of the list, so that a filter costs one seek.
CREATE TABLE registers.trefwoord (
    gemeente nvarchar(10) NOT NULL,
    register nvarchar(50) NOT NULL,
    kring nvarchar(30) NOT NULL,
    woord nvarchar(50) NOT NULL,
    sleutel bigint NOT NULL,
    CONSTRAINT pk_registers_trefwoord PRIMARY KEY (gemeente, register, kring, woord, sleutel)
);
