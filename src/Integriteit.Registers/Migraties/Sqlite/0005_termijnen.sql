-- What must be done before a day, by the judgement of an entry or by an office. Sleutel orders by that day and is what pages
-- are cut on. Kenmerk is empty for a term of an entry (onderwerp is its id); for a term of an office it says which
-- (onderwerp is the person, or the entry that the office leaves behind).
CREATE TABLE registers.termijn (
    gemeente TEXT NOT NULL,
    register TEXT NOT NULL,
    onderwerp TEXT NOT NULL,
    kenmerk TEXT NOT NULL,
    handeling TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    persoon TEXT NOT NULL,
    ambt TEXT NOT NULL,
    beheerder TEXT NOT NULL,
    sinds TEXT,
    gronden TEXT NOT NULL,
    voldaan INTEGER NOT NULL,
    voldaan_op TEXT,
    herinneren TEXT NOT NULL,
    nadert_gemeld_op TEXT,
    verlopen_gemeld_op TEXT,
    PRIMARY KEY (gemeente, register, onderwerp, kenmerk, handeling)
) STRICT;
CREATE INDEX registers.ix_termijn_beheerder ON termijn (gemeente, beheerder, voldaan, sleutel);
CREATE INDEX registers.ix_termijn_persoon ON termijn (gemeente, persoon, voldaan, sleutel);
CREATE INDEX registers.ix_termijn_herinneren ON termijn (gemeente, herinneren, sleutel);

-- How far work goes that is done in pieces and taken up again after a stop.
CREATE TABLE registers.voortgang (
    gemeente TEXT NOT NULL,
    taak TEXT NOT NULL,
    positie TEXT NOT NULL,
    klaar INTEGER NOT NULL,
    PRIMARY KEY (gemeente, taak)
) STRICT;
