-- The retention terms that a municipality laid down itself; where they are silent, those that ship hold.
CREATE TABLE meldingen.bewaarregeling (
    gemeente TEXT NOT NULL,
    orde TEXT NOT NULL,
    id TEXT NOT NULL,
    gegevens TEXT NOT NULL,
    PRIMARY KEY (gemeente, orde)
) STRICT;

-- What of a report a handler opened, piece by piece; who did stands here as a blind index.
CREATE TABLE meldingen.gezien (
    gemeente TEXT NOT NULL,
    melding TEXT NOT NULL,
    soort TEXT NOT NULL,
    nummer INTEGER NOT NULL,
    lezer TEXT NOT NULL,
    PRIMARY KEY (gemeente, melding, soort, nummer, lezer)
) STRICT;

-- What was read before pieces were kept apart was read by someone who is not known.
INSERT INTO meldingen.gezien (gemeente, melding, soort, nummer, lezer)
SELECT b.gemeente, b.melding, 'bericht', b.volgnr, '' FROM meldingen.bericht b JOIN meldingen.gelezen g ON g.gemeente = b.gemeente AND g.melding = b.melding
WHERE b.soort = 'bericht' AND b.volgnr <= g.volgnr;
INSERT INTO meldingen.gezien (gemeente, melding, soort, nummer, lezer)
SELECT DISTINCT gemeente, melding, 'melding', 0, '' FROM meldingen.inzage;
DROP TABLE meldingen.gelezen;

-- Wrong codes in a quarter of an hour, by the blind index of their first half; the empty index is all of them. Nothing of who sent them.
CREATE TABLE meldingen.codepoging (
    gemeente TEXT NOT NULL,
    kwartier TEXT NOT NULL,
    zoek TEXT NOT NULL,
    aantal INTEGER NOT NULL,
    PRIMARY KEY (gemeente, kwartier, zoek)
) STRICT;

-- The day on which its owner was told that a talk will go; null while they were not.
ALTER TABLE meldingen.vertrouwensgesprek ADD gewaarschuwd_op TEXT;
-- The day on which its owner was seen to be vertrouwenspersoon no more; null while they are.
ALTER TABLE meldingen.vertrouwensgesprek ADD verweesd_op TEXT;
