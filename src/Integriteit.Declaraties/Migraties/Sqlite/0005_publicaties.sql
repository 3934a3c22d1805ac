-- What of a claim is not made public, and on which ground; decided before the month is published, or for its rectification.
CREATE TABLE declaraties.afscherming (
    gemeente TEXT NOT NULL,
    declaratie TEXT NOT NULL,
    versie INTEGER NOT NULL,
    gegevens TEXT NOT NULL,
    gewijzigd_op TEXT NOT NULL,
    PRIMARY KEY (gemeente, declaratie)
) STRICT;

-- A month as it is public. Maand is a year and a month; weergave is what anyone reads.
CREATE TABLE declaraties.publicatie (
    gemeente TEXT NOT NULL,
    maand TEXT NOT NULL,
    versie INTEGER NOT NULL,
    regels INTEGER NOT NULL,
    uitgekeerd INTEGER NOT NULL,
    teruggevorderd INTEGER NOT NULL,
    gepubliceerd_op TEXT NOT NULL,
    weergave TEXT NOT NULL,
    PRIMARY KEY (gemeente, maand)
) STRICT;

-- Every version of a month. What a former version showed is kept and no longer public: it may be why it was rectified.
CREATE TABLE declaraties.publicatieversie (
    gemeente TEXT NOT NULL,
    maand TEXT NOT NULL,
    versie INTEGER NOT NULL,
    regels INTEGER NOT NULL,
    uitgekeerd INTEGER NOT NULL,
    teruggevorderd INTEGER NOT NULL,
    reden TEXT,
    wijzigingen TEXT NOT NULL,
    weergave TEXT NOT NULL,
    actor TEXT NOT NULL,
    gepubliceerd_op TEXT NOT NULL,
    PRIMARY KEY (gemeente, maand, versie)
) STRICT;
