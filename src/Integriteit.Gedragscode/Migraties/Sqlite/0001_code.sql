-- One code of conduct of one municipality, with all its versions, as the document that was loaded.
CREATE TABLE gedragscode.code (
    gemeente TEXT NOT NULL,
    code TEXT NOT NULL,
    titel TEXT NOT NULL,
    inhoud TEXT NOT NULL,
    controlegetal TEXT NOT NULL,
    geladen_op TEXT NOT NULL,
    PRIMARY KEY (gemeente, code)
) STRICT;
