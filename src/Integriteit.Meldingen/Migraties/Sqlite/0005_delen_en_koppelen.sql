-- What of a report was made fit to be shared, locked by the report's key.
CREATE TABLE meldingen.deelversie (
    gemeente TEXT NOT NULL,
    melding TEXT NOT NULL,
    nummer INTEGER NOT NULL,
    inhoud TEXT NOT NULL,
    PRIMARY KEY (gemeente, melding, nummer)
) STRICT;

-- From a report to one about retaliation for it, locked by the key of the first, which stands here as a blind index.
CREATE TABLE meldingen.koppeling (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    eerste TEXT NOT NULL,
    inhoud TEXT NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE INDEX meldingen.ix_koppeling_eerste ON koppeling (gemeente, eerste);
