-- What must be done before a day, by the judgement of an entry or by an office. Sleutel orders by that day and is what pages
-- are cut on. Kenmerk is empty for a term of an entry (onderwerp is its id); for a term of an office it says which
-- (onderwerp is the person, or the entry that the office leaves behind).
CREATE TABLE registers.termijn (
    gemeente nvarchar(10) NOT NULL,
    register nvarchar(50) NOT NULL,
    onderwerp uniqueidentifier NOT NULL,
    kenmerk nvarchar(60) NOT NULL,
    handeling nvarchar(50) NOT NULL,
    sleutel nvarchar(50) NOT NULL,
    persoon uniqueidentifier NOT NULL,
    ambt nvarchar(50) NOT NULL,
    beheerder nvarchar(30) NOT NULL,
    sinds date,
    gronden nvarchar(max) NOT NULL,
    voldaan bit NOT NULL,
    voldaan_op date,
    herinneren nvarchar(20) NOT NULL,
    nadert_gemeld_op datetimeoffset,
    verlopen_gemeld_op datetimeoffset,
    CONSTRAINT pk_registers_termijn PRIMARY KEY (gemeente, register, onderwerp, kenmerk, handeling)
);
CREATE INDEX ix_termijn_beheerder ON registers.termijn (gemeente, beheerder, voldaan, sleutel);
CREATE INDEX ix_termijn_persoon ON registers.termijn (gemeente, persoon, voldaan, sleutel);
CREATE INDEX ix_termijn_herinneren ON registers.termijn (gemeente, herinneren, sleutel);

-- How far work goes that is done in pieces and taken up again after a stop.
CREATE TABLE registers.voortgang (
    gemeente nvarchar(10) NOT NULL,
    taak nvarchar(50) NOT NULL,
    positie nvarchar(200) NOT NULL,
    klaar bit NOT NULL,
    CONSTRAINT pk_registers_voortgang PRIMARY KEY (gemeente, taak)
);
