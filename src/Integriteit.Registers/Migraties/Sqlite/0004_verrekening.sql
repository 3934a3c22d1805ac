-- What the college decided on the side income of a person over a year, with its calculation.
CREATE TABLE registers.verrekening (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    versie INTEGER NOT NULL,
    persoon TEXT NOT NULL,
    jaar INTEGER NOT NULL,
    gegevens TEXT NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX registers.ux_verrekening_jaar ON verrekening (gemeente, persoon, jaar);
CREATE UNIQUE INDEX registers.ux_verrekening_sleutel ON verrekening (gemeente, sleutel);

-- Every version that ever was, with the reason of a correction.
CREATE TABLE registers.verrekening_versie (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    versie INTEGER NOT NULL,
    gegevens TEXT NOT NULL,
    reden TEXT,
    actor TEXT NOT NULL,
    vastgelegd_op TEXT NOT NULL,
    PRIMARY KEY (gemeente, id, versie)
) STRICT;
