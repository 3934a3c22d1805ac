-- What a new entry can be found by, in one row, until its words are in registers.trefwoord. A word there has a page of
-- its own, so that it costs less to put in many at once; searches look here as well, and see an entry at once.
-- Woorden has a space before and behind every word. A row is written once and never changes.
CREATE TABLE registers.vers_trefwoord (
    gemeente nvarchar(10) NOT NULL,
    register nvarchar(50) NOT NULL,
    kring nvarchar(30) NOT NULL,
    sleutel bigint NOT NULL,
    woorden nvarchar(max) NOT NULL,
    CONSTRAINT pk_registers_vers_trefwoord PRIMARY KEY (gemeente, register, kring, sleutel)
);
