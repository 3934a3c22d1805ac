-- Since when the entry is as it is; before that, it was as registers.verleden says.
ALTER TABLE registers.inschrijving ADD gewijzigd_op TEXT NOT NULL DEFAULT '2000-01-01T00:00:00.0000000Z';
UPDATE registers.inschrijving SET gewijzigd_op = (SELECT v.vastgelegd_op FROM registers.versie v
    WHERE v.gemeente = inschrijving.gemeente AND v.register = inschrijving.register AND v.id = inschrijving.id AND v.versie = inschrijving.versie);

-- The step of an entry's own course that a version came from.
ALTER TABLE registers.versie ADD stap TEXT;

-- What the public saw of an entry from a moment until another, once it is no longer so. Weergave is empty for what was
-- replaced before this table was there.
CREATE TABLE registers.verleden (
    gemeente TEXT NOT NULL,
    register TEXT NOT NULL,
    sleutel INTEGER NOT NULL,
    versie INTEGER NOT NULL,
    id TEXT NOT NULL,
    van TEXT NOT NULL,
    tot TEXT NOT NULL,
    weergave TEXT NOT NULL,
    PRIMARY KEY (gemeente, register, sleutel, versie)
) STRICT, WITHOUT ROWID;
CREATE INDEX registers.ix_verleden_id ON verleden (gemeente, register, id, versie);
INSERT INTO registers.verleden (gemeente, register, sleutel, versie, id, van, tot, weergave)
SELECT v.gemeente, v.register, i.sleutel, v.versie, v.id, v.vastgelegd_op, w.vastgelegd_op, ''
FROM registers.versie v
JOIN registers.versie w ON w.gemeente = v.gemeente AND w.register = v.register AND w.id = v.id AND w.versie = v.versie + 1
JOIN registers.inschrijving i ON i.gemeente = v.gemeente AND i.register = v.register AND i.id = v.id
WHERE v.openbaar = 1 AND i.kring = 'openbaar';

-- What those views were found by.
CREATE TABLE registers.oud_trefwoord (
    gemeente TEXT NOT NULL,
    register TEXT NOT NULL,
    woord TEXT NOT NULL,
    sleutel INTEGER NOT NULL,
    versie INTEGER NOT NULL,
    PRIMARY KEY (gemeente, register, woord, sleutel, versie)
) STRICT, WITHOUT ROWID;
CREATE INDEX registers.ix_oud_trefwoord_sleutel ON oud_trefwoord (gemeente, register, sleutel);

-- Whom entries name besides their person, under each identity that they are known by: a number in the trade register
-- (k:), a name without its legal form (n:). In the order of identities, so that who occurs more often stands together,
-- and then of persons and days, so that what one gave another in a period is one seek.
CREATE TABLE registers.wederpartij (
    gemeente TEXT NOT NULL,
    identiteit TEXT NOT NULL,
    persoon TEXT NOT NULL,
    dag TEXT NOT NULL,
    register TEXT NOT NULL,
    id TEXT NOT NULL,
    rol TEXT NOT NULL,
    bedrag INTEGER,
    PRIMARY KEY (gemeente, identiteit, persoon, dag, register, id, rol)
) STRICT, WITHOUT ROWID;
