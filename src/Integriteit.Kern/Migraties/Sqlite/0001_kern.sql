-- Who did something; apart from the chain, so that a name can be destroyed without breaking it.
CREATE TABLE {schema}.actor (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    onderwerp TEXT NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX {schema}.ux_actor_onderwerp ON actor (gemeente, onderwerp);

CREATE TABLE {schema}.audit (
    gemeente TEXT NOT NULL,
    volgnr INTEGER NOT NULL,
    tijdstip TEXT NOT NULL,
    actor TEXT NOT NULL,
    rol TEXT NOT NULL,
    handeling TEXT NOT NULL,
    onderwerp TEXT NOT NULL,
    uitkomst TEXT NOT NULL,
    verzoek TEXT NOT NULL,
    velden TEXT NOT NULL,
    vorige_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (gemeente, volgnr)
) STRICT;
CREATE TRIGGER {schema}.audit_vast BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER {schema}.audit_blijft BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TABLE {schema}.outbox (
    gemeente TEXT NOT NULL,
    bericht TEXT NOT NULL,
    soort TEXT NOT NULL,
    inhoud TEXT NOT NULL,
    ontstaan_op TEXT NOT NULL,
    volgende_op TEXT NOT NULL,
    pogingen INTEGER NOT NULL,
    fout TEXT,
    verwerkt_op TEXT,
    PRIMARY KEY (gemeente, bericht)
) STRICT;
CREATE INDEX {schema}.ix_outbox_open ON outbox (volgende_op, ontstaan_op) WHERE verwerkt_op IS NULL;

CREATE TABLE {schema}.inbox (
    gemeente TEXT NOT NULL,
    bericht TEXT NOT NULL,
    afnemer TEXT NOT NULL,
    verwerkt_op TEXT NOT NULL,
    PRIMARY KEY (gemeente, bericht, afnemer)
) STRICT;

CREATE TABLE {schema}.idempotentie (
    gemeente TEXT NOT NULL,
    actor TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    handeling TEXT NOT NULL,
    verzoek_hash TEXT NOT NULL,
    antwoord TEXT NOT NULL,
    ontstaan_op TEXT NOT NULL,
    PRIMARY KEY (gemeente, actor, sleutel)
) STRICT;
CREATE INDEX {schema}.ix_idempotentie_ontstaan ON idempotentie (ontstaan_op);
