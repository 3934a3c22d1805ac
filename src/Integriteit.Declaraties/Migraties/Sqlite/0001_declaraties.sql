-- A claim as it is now; what it holds is in gegevens, what is searched or counted stands beside it. Sleutel orders by entry.
CREATE TABLE declaraties.declaratie (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    sleutel INTEGER NOT NULL,
    versie INTEGER NOT NULL,
    persoon TEXT NOT NULL,
    ambt TEXT NOT NULL,
    beheerder TEXT NOT NULL,
    staat TEXT NOT NULL,
    voorgelegd_aan TEXT,
    ingediend_op TEXT,
    gevraagd INTEGER NOT NULL,
    toegekend INTEGER,
    betaald_op TEXT,
    gegevens TEXT NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX declaraties.ux_declaratie_sleutel ON declaratie (gemeente, sleutel);
CREATE INDEX declaraties.ix_declaratie_persoon ON declaratie (gemeente, persoon, sleutel);
CREATE INDEX declaraties.ix_declaratie_staat ON declaratie (gemeente, staat, sleutel);
CREATE INDEX declaraties.ix_declaratie_betaald ON declaratie (gemeente, betaald_op, sleutel);

-- A line of a claim, for the questions that go across claims: the same receipt, the same trip, what a kind of cost came to.
-- Totaal is what was paid, bedrag what is claimed of it, both in cents of a euro; leverancier is normalised.
CREATE TABLE declaraties.declaratieregel (
    gemeente TEXT NOT NULL,
    declaratie TEXT NOT NULL,
    nummer INTEGER NOT NULL,
    persoon TEXT NOT NULL,
    datum TEXT NOT NULL,
    kostensoort TEXT NOT NULL,
    totaal INTEGER NOT NULL,
    bedrag INTEGER NOT NULL,
    toegekend INTEGER,
    leverancier TEXT NOT NULL,
    register TEXT,
    inschrijving TEXT,
    PRIMARY KEY (gemeente, declaratie, nummer)
) STRICT;
CREATE INDEX declaraties.ix_declaratieregel_zelfde ON declaratieregel (gemeente, datum, totaal, declaratie);
CREATE INDEX declaraties.ix_declaratieregel_inschrijving ON declaratieregel (gemeente, inschrijving, declaratie);
CREATE INDEX declaraties.ix_declaratieregel_persoon ON declaratieregel (gemeente, persoon, datum);

-- Every version that ever was, with what happened and why.
CREATE TABLE declaraties.declaratieversie (
    gemeente TEXT NOT NULL,
    declaratie TEXT NOT NULL,
    versie INTEGER NOT NULL,
    gebeurtenis TEXT NOT NULL,
    staat TEXT NOT NULL,
    gegevens TEXT NOT NULL,
    reden TEXT,
    actor TEXT NOT NULL,
    vastgelegd_op TEXT NOT NULL,
    PRIMARY KEY (gemeente, declaratie, versie)
) STRICT;
