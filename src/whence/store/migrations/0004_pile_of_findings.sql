-- The findings' state without the decisions: what a new decision leaves as it is.
ALTER TABLE "worked_out" ADD COLUMN "pile" TEXT NOT NULL DEFAULT '';
