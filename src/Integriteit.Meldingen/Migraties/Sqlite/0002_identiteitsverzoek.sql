-- Who asked to see the identity of a reporter, and what was decided; locked by the report's key.
CREATE TABLE meldingen.identiteitsverzoek (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    melding TEXT NOT NULL,
    orde TEXT NOT NULL,
    status TEXT NOT NULL,
    inhoud TEXT NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE INDEX meldingen.ix_identiteitsverzoek_melding ON identiteitsverzoek (gemeente, melding);
CREATE INDEX meldingen.ix_identiteitsverzoek_status ON identiteitsverzoek (gemeente, status, orde);
