-- What a model made of a text: 384 numbers of 32 bits, by the hash of the text.
CREATE TABLE "vectors" (
  "model" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "vector" BLOB NOT NULL,
  PRIMARY KEY ("model", "text")
);

-- What a model said of two texts, by the hash of the pair, whatever their order.
CREATE TABLE "pair_scores" (
  "model" TEXT NOT NULL,
  "pair" TEXT NOT NULL,
  "same" REAL NOT NULL,
  "contradicts" REAL NOT NULL,
  "neither" REAL NOT NULL,
  PRIMARY KEY ("model", "pair")
) WITHOUT ROWID;

-- Of which articles, decisions and whence the findings are: one row, or none.
CREATE TABLE "worked_out" (
  "state" TEXT NOT NULL,
  PRIMARY KEY ("state")
) WITHOUT ROWID;

-- What was found over all articles, as JSON; the views groups, wordings, … lay it out.
CREATE TABLE "findings" (
  "field" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "json" TEXT NOT NULL,
  PRIMARY KEY ("field", "n")
);

-- What people judged: a ledger, to which entries are added and nothing else is done.
CREATE TABLE "decisions" (
  "id" TEXT NOT NULL,
  "entry" INTEGER NOT NULL,
  "subject" TEXT NOT NULL,
  "first" TEXT NOT NULL,
  "second" TEXT,
  "verdict" TEXT NOT NULL,
  "who" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "whence" TEXT NOT NULL,
  "claim_group" TEXT,
  PRIMARY KEY ("id")
) WITHOUT ROWID;

-- The words that a decision is about, by text and place, and what stands around them.
CREATE TABLE "decision_anchors" (
  "decision" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "article" TEXT NOT NULL,
  "path" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "before" TEXT NOT NULL,
  "after" TEXT NOT NULL,
  PRIMARY KEY ("decision", "n"),
  FOREIGN KEY ("decision") REFERENCES "decisions" ("id") ON DELETE CASCADE
) WITHOUT ROWID;

-- What was found, as columns. A field at its default is left out of the JSON.
CREATE VIEW "claim_groups" AS
SELECT
  json ->> '$.id' AS "id",
  n AS "place",
  json ->> '$.text' AS "text",
  json ->> '$.kind' AS "kind",
  json ->> '$.origins.at_least' AS "at_least",
  json ->> '$.origins.at_most' AS "at_most",
  coalesce(json ->> '$.origins.is_bound', 0) AS "is_bound",
  json_array_length(json, '$.wordings') AS "wordings"
FROM findings WHERE field = 'groups';

CREATE VIEW "wordings" AS
SELECT
  findings.json ->> '$.id' AS "group",
  "each".key AS "n",
  "each".value ->> '$.place.path' AS "path",
  "each".value ->> '$.place.claim' AS "claim",
  "each".value ->> '$.article' AS "article",
  "each".value ->> '$.outlet' AS "outlet",
  "each".value ->> '$.published' AS "published",
  "each".value ->> '$.spans[0].start' AS "start",
  "each".value ->> '$.spans[#-1].end' AS "end",
  "each".value ->> '$.attribution' AS "attribution",
  "each".value ->> '$.origin' AS "origin",
  "each".value ->> '$.reuse_of' AS "reuse_of"
FROM findings, json_each(findings.json, '$.wordings') AS "each" WHERE field = 'groups';

CREATE VIEW "stations" AS
SELECT
  findings.json ->> '$.id' AS "group",
  "each".key AS "wording",
  "hop".key AS "n",
  "hop".value ->> '$.name' AS "name",
  "hop".value ->> '$.kind' AS "kind",
  "hop".value ->> '$.place.path' AS "path",
  "hop".value ->> '$.place.span.start' AS "start",
  "hop".value ->> '$.place.span.end' AS "end"
FROM findings, json_each(findings.json, '$.wordings') AS "each",
  json_each("each".value, '$.chain') AS "hop"
WHERE field = 'groups';

CREATE VIEW "origins" AS
SELECT
  findings.json ->> '$.id' AS "group",
  "each".value ->> '$.id' AS "id",
  "each".value ->> '$.name' AS "name",
  "each".value ->> '$.kind' AS "kind",
  "each".value ->> '$.actor' AS "actor",
  coalesce("each".value ->> '$.is_own_voice', 0) AS "is_own_voice",
  "each".value ->> '$.dead_end' AS "dead_end",
  "each".value ->> '$.settles' AS "settles"
FROM findings, json_each(findings.json, '$.origins.origins') AS "each" WHERE field = 'groups';

CREATE VIEW "origin_pairs" AS
SELECT
  findings.json ->> '$.id' AS "group",
  "each".value ->> '$.a' AS "a",
  "each".value ->> '$.b' AS "b",
  "each".value ->> '$.relation' AS "relation",
  "each".value ->> '$.reason' AS "reason",
  "each".value ->> '$.decision' AS "decision"
FROM findings, json_each(findings.json, '$.origins.pairs') AS "each" WHERE field = 'groups';

CREATE VIEW "conflicts" AS
SELECT
  json ->> '$.id' AS "id",
  json ->> '$.kind' AS "kind",
  json ->> '$.group_a' AS "group_a",
  json ->> '$.group_b' AS "group_b",
  json ->> '$.a.path' AS "path_a",
  json ->> '$.a.claim' AS "claim_a",
  json ->> '$.b.path' AS "path_b",
  json ->> '$.b.claim' AS "claim_b",
  json ->> '$.a_words.span.text' AS "words_a",
  json ->> '$.b_words.span.text' AS "words_b",
  json ->> '$.score' AS "score",
  json ->> '$.has_one_origin' AS "has_one_origin"
FROM findings WHERE field = 'conflicts';

CREATE VIEW "drifts" AS
SELECT
  json ->> '$.id' AS "id",
  json ->> '$.kind' AS "kind",
  json ->> '$.group' AS "group",
  json ->> '$.before.path' AS "path_before",
  json ->> '$.before.claim' AS "claim_before",
  json ->> '$.after.path' AS "path_after",
  json ->> '$.after.claim' AS "claim_after",
  json ->> '$.before_words.span.text' AS "words_before",
  json ->> '$.after_words.span.text' AS "words_after",
  json ->> '$.reason' AS "reason"
FROM findings WHERE field = 'drifts';

CREATE VIEW "forecasts" AS
SELECT
  json ->> '$.place.path' AS "path",
  json ->> '$.place.claim' AS "claim",
  json ->> '$.group' AS "group",
  json ->> '$.outlet' AS "outlet",
  json ->> '$.who' AS "who",
  json ->> '$.claim.due.said' AS "said",
  json ->> '$.claim.due.first' AS "first",
  json ->> '$.claim.due.last' AS "last"
FROM findings WHERE field = 'forecasts';

CREATE VIEW "dead_ends" AS
SELECT
  json ->> '$.path' AS "path",
  json ->> '$.attribution' AS "attribution",
  json ->> '$.source.text' AS "source",
  json ->> '$.reason' AS "reason",
  json ->> '$.settles' AS "settles"
FROM findings WHERE field = 'dead_ends';
