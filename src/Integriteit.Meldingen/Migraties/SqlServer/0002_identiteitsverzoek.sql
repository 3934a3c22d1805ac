-- Who asked to see the identity of a reporter, and what was decided; locked by the report's key.
CREATE TABLE meldingen.identiteitsverzoek (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    melding uniqueidentifier NOT NULL,
    orde nvarchar(100) NOT NULL,
    status nvarchar(100) NOT NULL,
    inhoud nvarchar(max) NOT NULL,
    CONSTRAINT pk_meldingen_identiteitsverzoek PRIMARY KEY (gemeente, id)
);
CREATE INDEX ix_identiteitsverzoek_melding ON meldingen.identiteitsverzoek (gemeente, melding);
CREATE INDEX ix_identiteitsverzoek_status ON meldingen.identiteitsverzoek (gemeente, status, orde);
