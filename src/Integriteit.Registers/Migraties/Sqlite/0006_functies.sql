-- The entries of one person in a register.
CREATE INDEX registers.ix_inschrijving_persoon ON inschrijving (gemeente, register, persoon);

-- A running function of someone who takes an office, judged anew for that office. Weergave is all that a keeper sees of it.
CREATE TABLE registers.hertoetsing (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    status TEXT NOT NULL,
    versie INTEGER NOT NULL,
    beheerder TEXT NOT NULL,
    persoon TEXT NOT NULL,
    ambt TEXT NOT NULL,
    van TEXT NOT NULL,
    weergave TEXT NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX registers.ux_hertoetsing_sleutel ON hertoetsing (gemeente, status, sleutel);
CREATE INDEX registers.ix_hertoetsing_persoon ON hertoetsing (gemeente, persoon, ambt);
