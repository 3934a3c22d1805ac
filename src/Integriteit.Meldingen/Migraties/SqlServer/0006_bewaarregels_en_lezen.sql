-- The retention terms that a municipality laid down itself; where they are silent, those that ship hold.
CREATE TABLE meldingen.bewaarregeling (
    gemeente nvarchar(10) NOT NULL,
    orde nvarchar(100) NOT NULL,
    id uniqueidentifier NOT NULL,
    gegevens nvarchar(max) NOT NULL,
    CONSTRAINT pk_meldingen_bewaarregeling PRIMARY KEY (gemeente, orde)
);

-- What of a report a handler opened, piece by piece; who did stands here as a blind index.
CREATE TABLE meldingen.gezien (
    gemeente nvarchar(10) NOT NULL,
    melding uniqueidentifier NOT NULL,
    soort nvarchar(20) NOT NULL,
    nummer int NOT NULL,
    lezer nvarchar(100) NOT NULL,
    CONSTRAINT pk_meldingen_gezien PRIMARY KEY (gemeente, melding, soort, nummer, lezer)
);

-- What was read before pieces were kept apart was read by someone who is not known.
INSERT INTO meldingen.gezien (gemeente, melding, soort, nummer, lezer)
SELECT b.gemeente, b.melding, 'bericht', b.volgnr, '' FROM meldingen.bericht b JOIN meldingen.gelezen g ON g.gemeente = b.gemeente AND g.melding = b.melding
WHERE b.soort = 'bericht' AND b.volgnr <= g.volgnr;
INSERT INTO meldingen.gezien (gemeente, melding, soort, nummer, lezer)
SELECT DISTINCT gemeente, melding, 'melding', 0, '' FROM meldingen.inzage;
DROP TABLE meldingen.gelezen;

-- Wrong codes in a quarter of an hour, by the blind index of their first half; the empty index is all of them. Nothing of who sent them.
CREATE TABLE meldingen.codepoging (
    gemeente nvarchar(10) NOT NULL,
    kwartier datetimeoffset NOT NULL,
    zoek nvarchar(100) NOT NULL,
    aantal int NOT NULL,
    CONSTRAINT pk_meldingen_codepoging PRIMARY KEY (gemeente, kwartier, zoek)
);
GO
-- The day on which its owner was told that a talk will go; null while they were not.
ALTER TABLE meldingen.vertrouwensgesprek ADD gewaarschuwd_op date;
-- The day on which its owner was seen to be vertrouwenspersoon no more; null while they are.
ALTER TABLE meldingen.vertrouwensgesprek ADD verweesd_op date;
