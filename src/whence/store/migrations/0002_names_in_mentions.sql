ALTER TABLE "mentions" ADD COLUMN "name_start" INTEGER;

ALTER TABLE "mentions" ADD COLUMN "name_end" INTEGER;

-- Every mention was a name until now.
UPDATE "mentions" SET "name_start" = "start", "name_end" = "end";
