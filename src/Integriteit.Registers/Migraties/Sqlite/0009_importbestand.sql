-- Which files were entered in a register, so that the same file is not entered twice unawares. Holds nothing of their content.
CREATE TABLE registers.importbestand (
    gemeente TEXT NOT NULL,
    register TEXT NOT NULL,
    hash TEXT NOT NULL,
    ingevoerd_op TEXT NOT NULL,
    rijen INTEGER NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (gemeente, register, hash, ingevoerd_op)
) STRICT;
