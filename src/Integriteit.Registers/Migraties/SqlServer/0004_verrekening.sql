-- What the college decided on the side income of a person over a year, with its calculation.
CREATE TABLE registers.verrekening (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    sleutel nvarchar(40) NOT NULL,
    versie int NOT NULL,
    persoon uniqueidentifier NOT NULL,
    jaar int NOT NULL,
    gegevens nvarchar(max) NOT NULL,
    CONSTRAINT pk_registers_verrekening PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX ux_verrekening_jaar ON registers.verrekening (gemeente, persoon, jaar);
CREATE UNIQUE INDEX ux_verrekening_sleutel ON registers.verrekening (gemeente, sleutel);

-- Every version that ever was, with the reason of a correction.
CREATE TABLE registers.verrekening_versie (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    versie int NOT NULL,
    gegevens nvarchar(max) NOT NULL,
    reden nvarchar(4000),
    actor uniqueidentifier NOT NULL,
    vastgelegd_op datetimeoffset NOT NULL,
    CONSTRAINT pk_registers_verrekening_versie PRIMARY KEY (gemeente, id, versie)
);
