-- The account of a person, and the one from which the municipality pays. Confidential. Actor is who entered it last.
CREATE TABLE declaraties.rekening (
    gemeente TEXT NOT NULL,
    persoon TEXT NOT NULL,
    versie INTEGER NOT NULL,
    iban TEXT NOT NULL,
    houder TEXT NOT NULL,
    actor TEXT NOT NULL,
    gewijzigd_op TEXT NOT NULL,
    PRIMARY KEY (gemeente, persoon)
) STRICT;

CREATE TABLE declaraties.betaalrekening (
    gemeente TEXT NOT NULL,
    versie INTEGER NOT NULL,
    iban TEXT NOT NULL,
    houder TEXT NOT NULL,
    gewijzigd_op TEXT NOT NULL,
    PRIMARY KEY (gemeente)
) STRICT;

-- A batch of payments. Its file is made once, when the batch is, and never changes. Sleutel orders batches by entry.
CREATE TABLE declaraties.betaalopdracht (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    sleutel INTEGER NOT NULL,
    versie INTEGER NOT NULL,
    staat TEXT NOT NULL,
    uitvoeren_op TEXT NOT NULL,
    aantal INTEGER NOT NULL,
    totaal INTEGER NOT NULL,
    bestand TEXT NOT NULL,
    opgemaakt_door TEXT NOT NULL,
    opgemaakt_op TEXT NOT NULL,
    vrijgegeven_door TEXT,
    vrijgegeven_op TEXT,
    reden TEXT,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX declaraties.ux_betaalopdracht_sleutel ON betaalopdracht (gemeente, sleutel);

-- One payment of a batch: a claim is paid in one attempt, and after it failed in a next one.
CREATE TABLE declaraties.betaling (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    opdracht TEXT NOT NULL,
    nummer INTEGER NOT NULL,
    declaratie TEXT NOT NULL,
    poging INTEGER NOT NULL,
    versie INTEGER NOT NULL,
    staat TEXT NOT NULL,
    persoon TEXT NOT NULL,
    rekeningversie INTEGER NOT NULL,
    bedrag INTEGER NOT NULL,
    betaald_op TEXT,
    reden TEXT,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX declaraties.ux_betaling_nummer ON betaling (gemeente, opdracht, nummer);
CREATE UNIQUE INDEX declaraties.ux_betaling_poging ON betaling (gemeente, declaratie, poging);
CREATE INDEX declaraties.ix_betaling_staat ON betaling (gemeente, staat, opdracht, nummer);

-- What was paid and is asked back, by the lines of the claim.
CREATE TABLE declaraties.terugvordering (
    gemeente TEXT NOT NULL,
    declaratie TEXT NOT NULL,
    versie INTEGER NOT NULL,
    bedrag INTEGER NOT NULL,
    besloten_op TEXT NOT NULL,
    ontvangen_op TEXT,
    gegevens TEXT NOT NULL,
    PRIMARY KEY (gemeente, declaratie)
) STRICT;
CREATE INDEX declaraties.ix_terugvordering_besloten ON terugvordering (gemeente, besloten_op, declaratie);
