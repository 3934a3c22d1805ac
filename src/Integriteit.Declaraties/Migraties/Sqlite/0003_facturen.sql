-- An invoice that the municipality paid itself, for one office-holder; what it holds is in gegevens. Maand is the first day of
-- the month in which it was paid, leverancier is normalised. Sleutel orders by entry.
CREATE TABLE declaraties.factuur (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    sleutel INTEGER NOT NULL,
    versie INTEGER NOT NULL,
    persoon TEXT NOT NULL,
    ambt TEXT NOT NULL,
    beheerder TEXT NOT NULL,
    kostensoort TEXT NOT NULL,
    datum TEXT NOT NULL,
    maand TEXT NOT NULL,
    bedrag INTEGER NOT NULL,
    leverancier TEXT NOT NULL,
    nummer TEXT NOT NULL,
    ingetrokken_op TEXT,
    gegevens TEXT NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX declaraties.ux_factuur_sleutel ON factuur (gemeente, sleutel);
CREATE INDEX declaraties.ix_factuur_persoon ON factuur (gemeente, persoon, sleutel);
CREATE INDEX declaraties.ix_factuur_maand ON factuur (gemeente, maand, sleutel);
CREATE INDEX declaraties.ix_factuur_zelfde ON factuur (gemeente, datum, bedrag, leverancier);
CREATE INDEX declaraties.ix_factuur_nummer ON factuur (gemeente, leverancier, nummer);

-- Every version that ever was, and why it followed the one before.
CREATE TABLE declaraties.factuurversie (
    gemeente TEXT NOT NULL,
    factuur TEXT NOT NULL,
    versie INTEGER NOT NULL,
    gegevens TEXT NOT NULL,
    reden TEXT,
    actor TEXT NOT NULL,
    vastgelegd_op TEXT NOT NULL,
    PRIMARY KEY (gemeente, factuur, versie)
) STRICT;
