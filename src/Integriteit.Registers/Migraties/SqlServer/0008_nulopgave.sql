-- What a person states of a register, an office and a year: nothing to report, or that what stands there is complete.
CREATE TABLE registers.nulopgave (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    persoon uniqueidentifier NOT NULL,
    ambt nvarchar(50) NOT NULL,
    register nvarchar(50) NOT NULL,
    jaar int NOT NULL,
    soort nvarchar(30) NOT NULL,
    beheerder nvarchar(30) NOT NULL,
    opgegeven_op datetimeoffset NOT NULL,
    toelichting nvarchar(2000),
    ingetrokken_op datetimeoffset,
    reden nvarchar(2000),
    versie int NOT NULL,
    CONSTRAINT pk_registers_nulopgave PRIMARY KEY (gemeente, id)
);
CREATE INDEX ix_nulopgave_jaar ON registers.nulopgave (gemeente, jaar, register, ambt, persoon);
