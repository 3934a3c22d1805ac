-- The head of a code stays in gedragscode.code; its versions become rows of their own. What a database holds from before
-- was read from files: without its checksum each is read anew at the next start.
UPDATE gedragscode.code SET controlegetal = '0000000000000000000000000000000000000000000000000000000000000000';

-- A version of a code. What holds on a day follows from the dates; the status says only whether it was adopted.
-- Herkomst: bestand while only files wrote it, invoer once the API did.
CREATE TABLE gedragscode.codeversie (
    gemeente TEXT NOT NULL,
    code TEXT NOT NULL,
    versie TEXT NOT NULL,
    status TEXT NOT NULL,
    vastgesteld_door TEXT,
    vastgesteld_op TEXT,
    in_werking_van TEXT,
    in_werking_tot_en_met TEXT,
    inhoud TEXT NOT NULL,
    herkomst TEXT NOT NULL,
    stand INTEGER NOT NULL,
    gemaakt_op TEXT NOT NULL,
    gewijzigd_op TEXT NOT NULL,
    PRIMARY KEY (gemeente, code, versie)
) STRICT;

-- Counts every change of a municipality's codes, so that who kept them sees that they are old.
CREATE TABLE gedragscode.codestand (
    gemeente TEXT NOT NULL,
    stand INTEGER NOT NULL,
    PRIMARY KEY (gemeente)
) STRICT, WITHOUT ROWID;

-- A provision that an office-holder finds unclear or missing, and what became of it. Sleutel is the id as text, which
-- sorts by time on every engine.
CREATE TABLE gedragscode.onduidelijkheid (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    code TEXT NOT NULL,
    versie TEXT NOT NULL,
    bepaling TEXT,
    status TEXT NOT NULL,
    persoon TEXT,
    gegevens TEXT NOT NULL,
    gemeld_op TEXT NOT NULL,
    stand INTEGER NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX gedragscode.ux_onduidelijkheid_sleutel ON onduidelijkheid (gemeente, sleutel);
