-- What law and codes said of entries, each once and never changed: of most, only the day differs. Kenmerk is made of the
-- content. In registers.versie, toets then holds the day and this mark; what was written before holds the judgement whole.
CREATE TABLE registers.oordeel (
    gemeente nvarchar(10) NOT NULL,
    kenmerk nvarchar(32) NOT NULL,
    inhoud nvarchar(max) NOT NULL,
    CONSTRAINT pk_registers_oordeel PRIMARY KEY (gemeente, kenmerk)
);
