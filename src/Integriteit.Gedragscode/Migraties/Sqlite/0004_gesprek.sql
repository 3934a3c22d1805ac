-- A talk of a body. Sleutel is its day and its id: it orders, it pages, and it bounds days.
CREATE TABLE gedragscode.bespreking (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    gremium TEXT NOT NULL,
    status TEXT NOT NULL,
    handelingen TEXT NOT NULL,
    dag TEXT NOT NULL,
    gegevens TEXT NOT NULL,
    versie INTEGER NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX gedragscode.ux_bespreking_sleutel ON bespreking (gemeente, sleutel);

-- A moral case. Zichtbaarheid says who sees it: its body, or everyone by the published text.
CREATE TABLE gedragscode.dilemma (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    gremium TEXT NOT NULL,
    zone TEXT NOT NULL,
    status TEXT NOT NULL,
    zichtbaarheid TEXT NOT NULL,
    gegevens TEXT NOT NULL,
    versie INTEGER NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX gedragscode.ux_dilemma_sleutel ON dilemma (gemeente, sleutel);

-- In which zone a dilemma stood since when: how the grey area became smaller.
CREATE TABLE gedragscode.dilemmazone (
    gemeente TEXT NOT NULL,
    dilemma TEXT NOT NULL,
    volgnr INTEGER NOT NULL,
    zone TEXT NOT NULL,
    vanaf TEXT NOT NULL,
    reden TEXT NOT NULL,
    PRIMARY KEY (gemeente, dilemma, volgnr)
) STRICT;

-- How a municipality stands on one basic norm; a norm without a row was not looked at yet.
CREATE TABLE gedragscode.basisnorm (
    gemeente TEXT NOT NULL,
    norm TEXT NOT NULL,
    gegevens TEXT NOT NULL,
    versie INTEGER NOT NULL,
    PRIMARY KEY (gemeente, norm)
) STRICT;
