-- Who did something; apart from the chain, so that a name can be destroyed without breaking it.
CREATE TABLE {schema}.actor (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    onderwerp nvarchar(255) NOT NULL,
    CONSTRAINT pk_{schema}_actor PRIMARY KEY NONCLUSTERED (gemeente, id)
);
CREATE UNIQUE INDEX ux_actor_onderwerp ON {schema}.actor (gemeente, onderwerp);

CREATE TABLE {schema}.audit (
    gemeente nvarchar(10) NOT NULL,
    volgnr bigint NOT NULL,
    tijdstip datetimeoffset NOT NULL,
    actor uniqueidentifier NOT NULL,
    rol nvarchar(100) NOT NULL,
    handeling nvarchar(100) NOT NULL,
    onderwerp nvarchar(100) NOT NULL,
    uitkomst nvarchar(100) NOT NULL,
    verzoek nvarchar(100) NOT NULL,
    velden nvarchar(2000) NOT NULL,
    vorige_hash nchar(64) NOT NULL,
    hash nchar(64) NOT NULL,
    CONSTRAINT pk_{schema}_audit PRIMARY KEY (gemeente, volgnr)
);
GO
CREATE TRIGGER {schema}.audit_vast ON {schema}.audit AFTER UPDATE, DELETE AS
BEGIN
    RAISERROR('audit is append-only', 16, 1);
    ROLLBACK TRANSACTION;
END
GO
CREATE TABLE {schema}.outbox (
    gemeente nvarchar(10) NOT NULL,
    bericht uniqueidentifier NOT NULL,
    soort nvarchar(200) NOT NULL,
    inhoud nvarchar(max) NOT NULL,
    ontstaan_op datetimeoffset NOT NULL,
    volgende_op datetimeoffset NOT NULL,
    pogingen int NOT NULL,
    fout nvarchar(200),
    verwerkt_op datetimeoffset,
    CONSTRAINT pk_{schema}_outbox PRIMARY KEY NONCLUSTERED (gemeente, bericht)
);
CREATE INDEX ix_outbox_open ON {schema}.outbox (volgende_op, ontstaan_op) WHERE verwerkt_op IS NULL;

CREATE TABLE {schema}.inbox (
    gemeente nvarchar(10) NOT NULL,
    bericht uniqueidentifier NOT NULL,
    afnemer nvarchar(200) NOT NULL,
    verwerkt_op datetimeoffset NOT NULL,
    CONSTRAINT pk_{schema}_inbox PRIMARY KEY NONCLUSTERED (gemeente, bericht, afnemer)
);

CREATE TABLE {schema}.idempotentie (
    gemeente nvarchar(10) NOT NULL,
    actor uniqueidentifier NOT NULL,
    sleutel nvarchar(200) NOT NULL,
    handeling nvarchar(100) NOT NULL,
    verzoek_hash nchar(64) NOT NULL,
    antwoord nvarchar(max) NOT NULL,
    ontstaan_op datetimeoffset NOT NULL,
    CONSTRAINT pk_{schema}_idempotentie PRIMARY KEY NONCLUSTERED (gemeente, actor, sleutel)
);
CREATE INDEX ix_idempotentie_ontstaan ON {schema}.idempotentie (ontstaan_op);
