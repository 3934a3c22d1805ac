-- A file with a report: its name, kind and size, locked by the report's key.
CREATE TABLE meldingen.bijlage (
    gemeente TEXT NOT NULL,
    melding TEXT NOT NULL,
    nummer INTEGER NOT NULL,
    inhoud TEXT NOT NULL,
    PRIMARY KEY (gemeente, melding, nummer)
) STRICT;

-- The content of a file in pieces, each locked for its own place.
CREATE TABLE meldingen.bijlagedeel (
    gemeente TEXT NOT NULL,
    melding TEXT NOT NULL,
    nummer INTEGER NOT NULL,
    deel INTEGER NOT NULL,
    inhoud BLOB NOT NULL,
    PRIMARY KEY (gemeente, melding, nummer, deel)
) STRICT;
