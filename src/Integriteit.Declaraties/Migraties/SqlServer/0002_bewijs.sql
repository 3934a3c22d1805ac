-- A set of kinds of cost that a municipality laid down itself; in force from geldig_van until the next. Withdrawn with a reason, never changed.
CREATE TABLE declaraties.kostensoortenversie (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    versie int NOT NULL,
    geldig_van date NOT NULL,
    gegevens nvarchar(max) NOT NULL,
    vastgelegd_op datetimeoffset NOT NULL,
    ingetrokken_op datetimeoffset,
    CONSTRAINT pk_declaraties_kostensoortenversie PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX ux_kostensoortenversie_geldig ON declaraties.kostensoortenversie (gemeente, geldig_van) WHERE ingetrokken_op IS NULL;

-- Evidence; its content is a file of its own outside the database. Houder is the claim or invoice to which it is fixed.
CREATE TABLE declaraties.bewijsstuk (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    persoon uniqueidentifier,
    naam nvarchar(200) NOT NULL,
    soort nvarchar(10) NOT NULL,
    omvang bigint NOT NULL,
    sha256 nvarchar(64) NOT NULL,
    ontvangen_op datetimeoffset NOT NULL,
    houder uniqueidentifier,
    is_factuur bit NOT NULL,
    bevroren_op datetimeoffset,
    verwijderd_op datetimeoffset,
    CONSTRAINT pk_declaraties_bewijsstuk PRIMARY KEY (gemeente, id)
);
CREATE INDEX ix_bewijsstuk_inhoud ON declaraties.bewijsstuk (gemeente, sha256);
CREATE INDEX ix_bewijsstuk_persoon ON declaraties.bewijsstuk (gemeente, persoon, houder);
CREATE INDEX ix_bewijsstuk_houder ON declaraties.bewijsstuk (gemeente, houder);
