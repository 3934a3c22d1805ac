-- The days of an entry across registers: when someone was somewhere at the cost of a third party (verblijf), or during which
-- something runs (lopend; the last day that there is, while it has no end).
CREATE TABLE registers.tijdspanne (
    gemeente nvarchar(10) NOT NULL,
    persoon uniqueidentifier NOT NULL,
    aard nvarchar(20) NOT NULL,
    van date NOT NULL,
    register nvarchar(50) NOT NULL,
    id uniqueidentifier NOT NULL,
    ambt nvarchar(50) NOT NULL,
    tot_en_met date NOT NULL,
    CONSTRAINT pk_registers_tijdspanne PRIMARY KEY (gemeente, persoon, aard, van, register, id)
);
CREATE INDEX ix_tijdspanne_id ON registers.tijdspanne (gemeente, register, id);

-- Who supplies the municipality, under each identity that they are known by, as the last list said.
CREATE TABLE registers.leverancier (
    gemeente nvarchar(10) NOT NULL,
    identiteit nvarchar(220) NOT NULL,
    naam nvarchar(400) NOT NULL,
    CONSTRAINT pk_registers_leverancier PRIMARY KEY (gemeente, identiteit)
);

-- What stands out across registers. Sleutel says of what it is, so that the next run finds it again; bewijs_hash changes
-- with its evidence.
CREATE TABLE registers.signaal (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    soort nvarchar(50) NOT NULL,
    sleutel nvarchar(320) NOT NULL,
    naam nvarchar(400),
    gronden nvarchar(max) NOT NULL,
    bewijs_hash nvarchar(64) NOT NULL,
    ronde uniqueidentifier NOT NULL,
    gevonden_op datetimeoffset NOT NULL,
    versie int NOT NULL,
    afgedaan bit NOT NULL,
    afgedaan_op datetimeoffset,
    reden nvarchar(2000),
    CONSTRAINT pk_registers_signaal PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX ux_signaal_sleutel ON registers.signaal (gemeente, soort, sleutel);
CREATE INDEX ix_signaal_afgedaan ON registers.signaal (gemeente, afgedaan, id);

-- The entries that a signal rests on.
CREATE TABLE registers.bewijs (
    gemeente nvarchar(10) NOT NULL,
    signaal uniqueidentifier NOT NULL,
    nummer int NOT NULL,
    register nvarchar(50) NOT NULL,
    inschrijving uniqueidentifier NOT NULL,
    veld nvarchar(50) NOT NULL,
    van date NOT NULL,
    tot_en_met date,
    bedrag bigint,
    CONSTRAINT pk_registers_bewijs PRIMARY KEY (gemeente, signaal, nummer)
);

-- A run over everything, asked for or of the day; bezig_tot is until when its host holds it.
CREATE TABLE registers.signalering (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    gevraagd_op datetimeoffset NOT NULL,
    bezig_tot datetimeoffset,
    klaar_op datetimeoffset,
    gelezen bigint NOT NULL,
    gevonden bigint NOT NULL,
    nieuw bigint NOT NULL,
    CONSTRAINT pk_registers_signalering PRIMARY KEY (gemeente, id)
);
CREATE INDEX ix_signalering_gevraagd ON registers.signalering (gemeente, gevraagd_op);
