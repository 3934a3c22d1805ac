-- A talk of a body. Sleutel is its day and its id: it orders, it pages, and it bounds days.
CREATE TABLE gedragscode.bespreking (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    sleutel nvarchar(50) NOT NULL,
    gremium nvarchar(20) NOT NULL,
    status nvarchar(20) NOT NULL,
    handelingen nvarchar(200) NOT NULL,
    dag date NOT NULL,
    gegevens nvarchar(max) NOT NULL,
    versie int NOT NULL,
    CONSTRAINT pk_gedragscode_bespreking PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX ux_bespreking_sleutel ON gedragscode.bespreking (gemeente, sleutel);

-- A moral case. Zichtbaarheid says who sees it: its body, or everyone by the published text.
CREATE TABLE gedragscode.dilemma (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    sleutel nvarchar(50) NOT NULL,
    gremium nvarchar(20) NOT NULL,
    zone nvarchar(10) NOT NULL,
    status nvarchar(20) NOT NULL,
    zichtbaarheid nvarchar(20) NOT NULL,
    gegevens nvarchar(max) NOT NULL,
    versie int NOT NULL,
    CONSTRAINT pk_gedragscode_dilemma PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX ux_dilemma_sleutel ON gedragscode.dilemma (gemeente, sleutel);

-- In which zone a dilemma stood since when: how the grey area became smaller.
CREATE TABLE gedragscode.dilemmazone (
    gemeente nvarchar(10) NOT NULL,
    dilemma uniqueidentifier NOT NULL,
    volgnr int NOT NULL,
    zone nvarchar(10) NOT NULL,
    vanaf date NOT NULL,
    reden nvarchar(4000) NOT NULL,
    CONSTRAINT pk_gedragscode_dilemmazone PRIMARY KEY (gemeente, dilemma, volgnr)
);

-- How a municipality stands on one basic norm; a norm without a row was not looked at yet.
CREATE TABLE gedragscode.basisnorm (
    gemeente nvarchar(10) NOT NULL,
    norm nvarchar(100) NOT NULL,
    gegevens nvarchar(max) NOT NULL,
    versie int NOT NULL,
    CONSTRAINT pk_gedragscode_basisnorm PRIMARY KEY (gemeente, norm)
);
