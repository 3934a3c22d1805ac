-- The head of a code stays in gedragscode.code; its versions become rows of their own. What a database holds from before
-- was read from files: without its checksum each is read anew at the next start.
UPDATE gedragscode.code SET controlegetal = '0000000000000000000000000000000000000000000000000000000000000000';

-- A version of a code. What holds on a day follows from the dates; the status says only whether it was adopted.
-- Herkomst: bestand while only files wrote it, invoer once the API did.
CREATE TABLE gedragscode.codeversie (
    gemeente nvarchar(10) NOT NULL,
    code nvarchar(100) NOT NULL,
    versie nvarchar(50) NOT NULL,
    status nvarchar(20) NOT NULL,
    vastgesteld_door nvarchar(20),
    vastgesteld_op date,
    in_werking_van date,
    in_werking_tot_en_met date,
    inhoud nvarchar(max) NOT NULL,
    herkomst nvarchar(20) NOT NULL,
    stand int NOT NULL,
    gemaakt_op datetimeoffset NOT NULL,
    gewijzigd_op datetimeoffset NOT NULL,
    CONSTRAINT pk_gedragscode_codeversie PRIMARY KEY (gemeente, code, versie)
);

-- Counts every change of a municipality's codes, so that who kept them sees that they are old.
CREATE TABLE gedragscode.codestand (
    gemeente nvarchar(10) NOT NULL,
    stand bigint NOT NULL,
    CONSTRAINT pk_gedragscode_codestand PRIMARY KEY (gemeente)
);

-- A provision that an office-holder finds unclear or missing, and what became of it. Sleutel is the id as text, which
-- sorts by time on every engine.
CREATE TABLE gedragscode.onduidelijkheid (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    sleutel nvarchar(32) NOT NULL,
    code nvarchar(100) NOT NULL,
    versie nvarchar(50) NOT NULL,
    bepaling nvarchar(100),
    status nvarchar(20) NOT NULL,
    persoon uniqueidentifier,
    gegevens nvarchar(max) NOT NULL,
    gemeld_op datetimeoffset NOT NULL,
    stand int NOT NULL,
    CONSTRAINT pk_gedragscode_onduidelijkheid PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX ux_onduidelijkheid_sleutel ON gedragscode.onduidelijkheid (gemeente, sleutel);
