-- What one person has in a register: asked for whatever circle it stands in.
CREATE INDEX registers.ix_inschrijving_van_persoon ON inschrijving (gemeente, persoon, register);
