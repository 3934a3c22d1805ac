-- What one person has in a register: asked for whatever circle it stands in.
CREATE INDEX ix_inschrijving_van_persoon ON registers.inschrijving (gemeente, persoon, register);
