-- A term of the council or of the executive: what must happen once a term is counted in it.
CREATE TABLE gedragscode.zittingsperiode (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    orgaan TEXT NOT NULL,
    van TEXT NOT NULL,
    tot_en_met TEXT NOT NULL,
    versie INTEGER NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX gedragscode.ux_zittingsperiode_van ON zittingsperiode (gemeente, orgaan, van);
