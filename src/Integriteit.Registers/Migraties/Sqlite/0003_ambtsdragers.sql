-- What a wethouder's time is set at, in percent, and until when someone was appointed; unknown of what was recorded before.
ALTER TABLE registers.ambtsperiode ADD tijdsbestedingsnorm INTEGER;
ALTER TABLE registers.ambtsperiode ADD benoemd_tot TEXT;

-- The party group of a person, in periods that do not overlap.
CREATE TABLE registers.fractie (
    gemeente TEXT NOT NULL,
    persoon TEXT NOT NULL,
    van TEXT NOT NULL,
    tot_en_met TEXT NOT NULL,
    naam TEXT NOT NULL,
    PRIMARY KEY (gemeente, persoon, van)
) STRICT;

-- In which order wethouders replace the burgemeester, from a day until the next. Rows are only added: of two from the same
-- day the one that was laid down last holds. Sleutel is the day and the id.
CREATE TABLE registers.vervangingsregeling (
    gemeente TEXT NOT NULL,
    id TEXT NOT NULL,
    sleutel TEXT NOT NULL,
    van TEXT NOT NULL,
    wethouders TEXT NOT NULL,
    besloten_op TEXT NOT NULL,
    kenmerk TEXT NOT NULL,
    vastgelegd_op TEXT NOT NULL,
    PRIMARY KEY (gemeente, id)
) STRICT;
CREATE UNIQUE INDEX registers.ux_vervangingsregeling_sleutel ON vervangingsregeling (gemeente, sleutel);
