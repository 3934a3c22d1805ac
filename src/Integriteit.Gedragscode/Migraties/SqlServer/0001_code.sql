-- One code of conduct of one municipality, with all its versions, as the document that was loaded.
CREATE TABLE gedragscode.code (
    gemeente nvarchar(10) NOT NULL,
    code nvarchar(100) NOT NULL,
    titel nvarchar(300) NOT NULL,
    inhoud nvarchar(max) NOT NULL,
    controlegetal nchar(64) NOT NULL,
    geladen_op datetimeoffset NOT NULL,
    CONSTRAINT pk_gedragscode_code PRIMARY KEY (gemeente, code)
);
