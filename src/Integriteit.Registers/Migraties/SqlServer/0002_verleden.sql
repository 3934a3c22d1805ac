-- Since when the entry is as it is; before that, it was as registers.verleden says.
ALTER TABLE registers.inschrijving ADD gewijzigd_op datetimeoffset NOT NULL CONSTRAINT df_inschrijving_gewijzigd_op DEFAULT '2000-01-01T00:00:00+00:00';
GO
UPDATE registers.inschrijving SET gewijzigd_op = (SELECT v.vastgelegd_op FROM registers.versie v
    WHERE v.gemeente = inschrijving.gemeente AND v.register = inschrijving.register AND v.id = inschrijving.id AND v.versie = inschrijving.versie);

-- The step of an entry's own course that a version came from.
ALTER TABLE registers.versie ADD stap nvarchar(50);
GO
-- What the public saw of an entry from a moment until another, once it is no longer so. Weergave is empty for what was
-- replaced before this table was there.
CREATE TABLE registers.verleden (
    gemeente nvarchar(10) NOT NULL,
    register nvarchar(50) NOT NULL,
    sleutel bigint NOT NULL,
    versie int NOT NULL,
    id uniqueidentifier NOT NULL,
    van datetimeoffset NOT NULL,
    tot datetimeoffset NOT NULL,
    weergave nvarchar(max) NOT NULL,
    CONSTRAINT pk_registers_verleden PRIMARY KEY (gemeente, register, sleutel, versie)
);
CREATE INDEX ix_verleden_id ON registers.verleden (gemeente, register, id, versie);
INSERT INTO registers.verleden (gemeente, register, sleutel, versie, id, van, tot, weergave)
SELECT v.gemeente, v.register, i.sleutel, v.versie, v.id, v.vastgelegd_op, w.vastgelegd_op, ''
FROM registers.versie v
JOIN registers.versie w ON w.gemeente = v.gemeente AND w.register = v.register AND w.id = v.id AND w.versie = v.versie + 1
JOIN registers.inschrijving i ON i.gemeente = v.gemeente AND i.register = v.register AND i.id = v.id
WHERE v.openbaar = 1 AND i.kring = 'openbaar';

-- What those views were found by.
CREATE TABLE registers.oud_trefwoord (
    gemeente nvarchar(10) NOT NULL,
    register nvarchar(50) NOT NULL,
    woord nvarchar(60) NOT NULL,
    sleutel bigint NOT NULL,
    versie int NOT NULL,
    CONSTRAINT pk_registers_oud_trefwoord PRIMARY KEY (gemeente, register, woord, sleutel, versie)
);
CREATE INDEX ix_oud_trefwoord_sleutel ON registers.oud_trefwoord (gemeente, register, sleutel);

-- Whom entries name besides their person, under each identity that they are known by: a number in the trade register
-- (k:), a name without its legal form (n:). In the order of identities, so that who occurs more often stands together,
-- and then of persons and days, so that what one gave another in a period is one seek.
CREATE TABLE registers.wederpartij (
    gemeente nvarchar(10) NOT NULL,
    identiteit nvarchar(220) NOT NULL,
    persoon uniqueidentifier NOT NULL,
    dag date NOT NULL,
    register nvarchar(50) NOT NULL,
    id uniqueidentifier NOT NULL,
    rol nvarchar(40) NOT NULL,
    bedrag bigint,
    CONSTRAINT pk_registers_wederpartij PRIMARY KEY (gemeente, identiteit, persoon, dag, register, id, rol)
);
