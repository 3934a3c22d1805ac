-- A file with a report: its name, kind and size, locked by the report's key.
CREATE TABLE meldingen.bijlage (
    gemeente nvarchar(10) NOT NULL,
    melding uniqueidentifier NOT NULL,
    nummer int NOT NULL,
    inhoud nvarchar(max) NOT NULL,
    CONSTRAINT pk_meldingen_bijlage PRIMARY KEY (gemeente, melding, nummer)
);

-- The content of a file in pieces, each locked for its own place.
CREATE TABLE meldingen.bijlagedeel (
    gemeente nvarchar(10) NOT NULL,
    melding uniqueidentifier NOT NULL,
    nummer int NOT NULL,
    deel int NOT NULL,
    inhoud varbinary(max) NOT NULL,
    CONSTRAINT pk_meldingen_bijlagedeel PRIMARY KEY (gemeente, melding, nummer, deel)
);
