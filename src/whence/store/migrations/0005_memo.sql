-- What steps over the pile found in one article or in two, by the hash of all that it hangs on: of no use to anybody else, and worked out again if it is gone.
CREATE TABLE "memo" (
  "maker" TEXT NOT NULL,
  "sort" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "data" BLOB NOT NULL,
  PRIMARY KEY ("maker", "sort", "key")
);
