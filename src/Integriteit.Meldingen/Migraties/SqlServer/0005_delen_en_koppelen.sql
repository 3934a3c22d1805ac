-- What of a report was made fit to be shared, locked by the report's key.
CREATE TABLE meldingen.deelversie (
    gemeente nvarchar(10) NOT NULL,
    melding uniqueidentifier NOT NULL,
    nummer int NOT NULL,
    inhoud nvarchar(max) NOT NULL,
    CONSTRAINT pk_meldingen_deelversie PRIMARY KEY (gemeente, melding, nummer)
);

-- From a report to one about retaliation for it, locked by the key of the first, which stands here as a blind index.
CREATE TABLE meldingen.koppeling (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    eerste nvarchar(100) NOT NULL,
    inhoud nvarchar(max) NOT NULL,
    CONSTRAINT pk_meldingen_koppeling PRIMARY KEY (gemeente, id)
);
CREATE INDEX ix_koppeling_eerste ON meldingen.koppeling (gemeente, eerste);
