-- A set of kinds of cost that a municipality laid down itself; in force from geldig_van until the next. Withdrawn with a reason, never changed.
CREATE TABLE declaraties.kostensoortenversie (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    versie INTEGER NOT NULL,
    geldig_van TEXT NOT NULL,
    gegevens TEXT NOT NULL,
    vastgelegd_op TEXT NOT NULL,
    ingetrokken_op TEXT,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX declaraties.ux_kostensoortenversie_geldig ON kostensoortenversie (gemeente, geldig_van) WHERE ingetrokken_op IS NULL;

-- Evidence; its content is a file of its own outside the database. Houder is the claim or invoice to which it is fixed.
CREATE TABLE declaraties.bewijsstuk (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    persoon TEXT,
    naam TEXT NOT NULL,
    soort TEXT NOT NULL,
    omvang INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    ontvangen_op TEXT NOT NULL,
    houder TEXT,
    is_factuur INTEGER NOT NULL,
    bevroren_op TEXT,
    verwijderd_op TEXT,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE INDEX declaraties.ix_bewijsstuk_inhoud ON bewijsstuk (gemeente, sha256);
CREATE INDEX declaraties.ix_bewijsstuk_persoon ON bewijsstuk (gemeente, persoon, houder);
CREATE INDEX declaraties.ix_bewijsstuk_houder ON bewijsstuk (gemeente, houder);
