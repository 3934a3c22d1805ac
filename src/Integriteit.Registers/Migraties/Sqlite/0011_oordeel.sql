-- What law and codes said of entries, each once and never changed: of most, only the day differs. Kenmerk is made of the
-- content. In registers.versie, toets then holds the day and this mark; what was written before holds the judgement whole.
CREATE TABLE registers.oordeel (
    gemeente TEXT NOT NULL,
    kenmerk TEXT NOT NULL,
    inhoud TEXT NOT NULL,
    PRIMARY KEY (gemeente, kenmerk)
) STRICT;
