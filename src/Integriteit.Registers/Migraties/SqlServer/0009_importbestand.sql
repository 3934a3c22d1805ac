-- Which files were entered in a register, so that the same file is not entered twice unawares. Holds nothing of their content.
CREATE TABLE registers.importbestand (
    gemeente nvarchar(10) NOT NULL,
    register nvarchar(50) NOT NULL,
    hash nvarchar(64) NOT NULL,
    ingevoerd_op datetimeoffset NOT NULL,
    rijen int NOT NULL,
    actor uniqueidentifier NOT NULL,
    CONSTRAINT pk_registers_importbestand PRIMARY KEY (gemeente, register, hash, ingevoerd_op)
);
