-- The days of an entry across registers: when someone was somewhere at the cost of a third party (verblijf), or during which
-- something runs (lopend; the last day that there is, while it has no end).
CREATE TABLE registers.tijdspanne (
    gemeente TEXT NOT NULL,
    persoon TEXT NOT NULL,
    aard TEXT NOT NULL,
    van TEXT NOT NULL,
    register TEXT NOT NULL,
    id TEXT NOT NULL,
    ambt TEXT NOT NULL,
    tot_en_met TEXT NOT NULL,
    PRIMARY KEY (gemeente, persoon, aard, van, register, id)
) STRICT;
CREATE INDEX registers.ix_tijdspanne_id ON tijdspanne (gemeente, register, id);

-- Who supplies the municipality, under each identity that they are known by, as the last list said.
CREATE TABLE registers.leverancier (
    gemeente TEXT NOT NULL,
    identiteit TEXT NOT NULL,
    naam TEXT NOT NULL,
    PRIMARY KEY (gemeente, identiteit)
) STRICT;

-- What stands out across registers. Sleutel says of what it is, so that the next run finds it again; bewijs_hash changes
-- with its evidence.
CREATE TABLE registers.signaal (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    soort TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    naam TEXT,
    gronden TEXT NOT NULL,
    bewijs_hash TEXT NOT NULL,
    ronde TEXT NOT NULL,
    gevonden_op TEXT NOT NULL,
    versie INTEGER NOT NULL,
    afgedaan INTEGER NOT NULL,
    afgedaan_op TEXT,
    reden TEXT,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX registers.ux_signaal_sleutel ON signaal (gemeente, soort, sleutel);
CREATE INDEX registers.ix_signaal_afgedaan ON signaal (gemeente, afgedaan, id);

-- The entries that a signal rests on.
CREATE TABLE registers.bewijs (
    gemeente TEXT NOT NULL,
    signaal TEXT NOT NULL,
    nummer INTEGER NOT NULL,
    register TEXT NOT NULL,
    inschrijving TEXT NOT NULL,
    veld TEXT NOT NULL,
    van TEXT NOT NULL,
    tot_en_met TEXT,
    bedrag INTEGER,
    PRIMARY KEY (gemeente, signaal, nummer)
) STRICT;

-- A run over everything, asked for or of the day; bezig_tot is until when its host holds it.
CREATE TABLE registers.signalering (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    gevraagd_op TEXT NOT NULL,
    bezig_tot TEXT,
    klaar_op TEXT,
    gelezen INTEGER NOT NULL,
    gevonden INTEGER NOT NULL,
    nieuw INTEGER NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE INDEX registers.ix_signalering_gevraagd ON signalering (gemeente, gevraagd_op);
