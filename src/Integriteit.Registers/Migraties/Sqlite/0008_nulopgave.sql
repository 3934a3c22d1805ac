-- What a person states of a register, an office and a year: nothing to report, or that what stands there is complete.
CREATE TABLE registers.nulopgave (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    persoon TEXT NOT NULL,
    ambt TEXT NOT NULL,
    register TEXT NOT NULL,
    jaar INTEGER NOT NULL,
    soort TEXT NOT NULL,
    beheerder TEXT NOT NULL,
    opgegeven_op TEXT NOT NULL,
    toelichting TEXT,
    ingetrokken_op TEXT,
    reden TEXT,
    versie INTEGER NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE INDEX registers.ix_nulopgave_jaar ON nulopgave (gemeente, jaar, register, ambt, persoon);
