-- The entries of one person in a register.
CREATE INDEX ix_inschrijving_persoon ON registers.inschrijving (gemeente, register, persoon);

-- A running function of someone who takes an office, judged anew for that office. Weergave is all that a keeper sees of it.
CREATE TABLE registers.hertoetsing (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    sleutel nvarchar(50) NOT NULL,
    status nvarchar(20) NOT NULL,
    versie int NOT NULL,
    beheerder nvarchar(30) NOT NULL,
    persoon uniqueidentifier NOT NULL,
    ambt nvarchar(50) NOT NULL,
    van date NOT NULL,
    weergave nvarchar(max) NOT NULL,
    CONSTRAINT pk_registers_hertoetsing PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX ux_hertoetsing_sleutel ON registers.hertoetsing (gemeente, status, sleutel);
CREATE INDEX ix_hertoetsing_persoon ON registers.hertoetsing (gemeente, persoon, ambt);
