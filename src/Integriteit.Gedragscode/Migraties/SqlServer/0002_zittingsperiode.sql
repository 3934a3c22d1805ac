-- A term of the council or of the executive: what must happen once a term is counted in it.
CREATE TABLE gedragscode.zittingsperiode (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    orgaan nvarchar(20) NOT NULL,
    van date NOT NULL,
    tot_en_met date NOT NULL,
    versie int NOT NULL,
    CONSTRAINT pk_gedragscode_zittingsperiode PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX ux_zittingsperiode_van ON gedragscode.zittingsperiode (gemeente, orgaan, van);
