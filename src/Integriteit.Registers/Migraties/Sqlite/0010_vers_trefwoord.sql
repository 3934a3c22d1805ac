-- What a new entry can be found by, in one row, until its words are in registers.trefwoord. A word there has a page of
-- its own, so that it costs less to put in many at once; searches look here as well, and see an entry at once.
-- Woorden has a space before and behind every word. A row is written once and never changes.
CREATE TABLE registers.vers_trefwoord (
    gemeente TEXT NOT NULL,
    register TEXT NOT NULL,
    kring TEXT NOT NULL,
    sleutel INTEGER NOT NULL,
    woorden TEXT NOT NULL,
    PRIMARY KEY (gemeente, register, kring, sleutel)
) STRICT, WITHOUT ROWID;
