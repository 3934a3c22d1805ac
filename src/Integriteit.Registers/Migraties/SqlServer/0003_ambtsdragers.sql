-- What a wethouder's time is set at, in percent, and until when someone was appointed; unknown of what was recorded before.
ALTER TABLE registers.ambtsperiode ADD tijdsbestedingsnorm int;
ALTER TABLE registers.ambtsperiode ADD benoemd_tot date;

-- The party group of a person, in periods that do not overlap.
CREATE TABLE registers.fractie (
    gemeente nvarchar(10) NOT NULL,
    persoon uniqueidentifier NOT NULL,
    van date NOT NULL,
    tot_en_met date NOT NULL,
    naam nvarchar(200) NOT NULL,
    CONSTRAINT pk_registers_fractie PRIMARY KEY (gemeente, persoon, van)
);

-- In which order wethouders replace the burgemeester, from a day until the next. Rows are only added: of two from the same
-- day the one that was laid down last holds. Sleutel is the day and the id.
CREATE TABLE registers.vervangingsregeling (
    gemeente nvarchar(10) NOT NULL,
    id uniqueidentifier NOT NULL,
    sleutel nvarchar(50) NOT NULL,
    van date NOT NULL,
    wethouders nvarchar(max) NOT NULL,
    besloten_op date NOT NULL,
    kenmerk nvarchar(400) NOT NULL,
    vastgelegd_op datetimeoffset NOT NULL,
    CONSTRAINT pk_registers_vervangingsregeling PRIMARY KEY (gemeente, id)
);
CREATE UNIQUE INDEX ux_vervangingsregeling_sleutel ON registers.vervangingsregeling (gemeente, sleutel);
