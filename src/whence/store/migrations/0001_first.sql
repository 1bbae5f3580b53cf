-- The bytes that were read, each once, packed by zlib; null for what is no text.
CREATE TABLE "raw" (
  "sha256" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "data" BLOB,
  PRIMARY KEY ("sha256")
);

-- Each text with its byline; `maker` is the whence that found the parts.
CREATE TABLE "articles" (
  "row" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "address" TEXT,
  "url" TEXT,
  "title" TEXT,
  "outlet" TEXT,
  "author" TEXT,
  "published" TEXT,
  "language" TEXT,
  "wire" TEXT,
  "text" TEXT NOT NULL,
  "maker" TEXT NOT NULL,
  UNIQUE ("key")
);
CREATE INDEX "articles_address" ON "articles" ("address");
CREATE INDEX "articles_id" ON "articles" ("id");

-- What one way of reading made of certain bytes: an article, or a problem, or both. `byline` holds what was said beside a text that was not there.
CREATE TABLE "readings" (
  "id" TEXT NOT NULL,
  "raw" TEXT,
  "format" TEXT NOT NULL,
  "options" TEXT NOT NULL,
  "maker" TEXT NOT NULL,
  "article" TEXT,
  "problem_code" TEXT,
  "problem_message" TEXT,
  "byline" TEXT,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("raw") REFERENCES "raw" ("sha256"),
  FOREIGN KEY ("article") REFERENCES "articles" ("key")
);
CREATE INDEX "readings_article" ON "readings" ("article");
CREATE INDEX "readings_raw" ON "readings" ("raw");

-- The blocks that are not the article, and why.
CREATE TABLE "removed" (
  "reading" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  PRIMARY KEY ("reading", "n"),
  FOREIGN KEY ("reading") REFERENCES "readings" ("id") ON DELETE CASCADE
);

-- Every place where something to read was found; `line` is that of a JSON lines file.
CREATE TABLE "inputs" (
  "path" TEXT NOT NULL,
  "reading" TEXT NOT NULL,
  "file" TEXT NOT NULL,
  "line" INTEGER NOT NULL,
  PRIMARY KEY ("path", "reading"),
  FOREIGN KEY ("reading") REFERENCES "readings" ("id")
) WITHOUT ROWID;
CREATE INDEX "inputs_reading" ON "inputs" ("reading");
CREATE INDEX "inputs_file_line" ON "inputs" ("file", "line");

-- When each input came, and by which whence: the only table that knows a clock.
CREATE TABLE "log" (
  "at" TEXT NOT NULL,
  "event" TEXT NOT NULL,
  "path" TEXT NOT NULL,
  "reading" TEXT NOT NULL,
  "maker" TEXT NOT NULL,
  PRIMARY KEY ("at", "event", "path", "reading")
) WITHOUT ROWID;

-- Source + cue + content, linked; each step of reading fills in more of it.
CREATE TABLE "attributions" (
  "article" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "source_start" INTEGER,
  "source_end" INTEGER,
  "cue_start" INTEGER,
  "cue_end" INTEGER,
  "parent" TEXT,
  "kind" TEXT NOT NULL,
  "source_kind" TEXT NOT NULL,
  "speaker_name" TEXT,
  "speaker_kind" TEXT,
  "speaker_start" INTEGER,
  "speaker_end" INTEGER,
  "speaker_title_start" INTEGER,
  "speaker_title_end" INTEGER,
  "speaker_affiliation_start" INTEGER,
  "speaker_affiliation_end" INTEGER,
  "anonymity_reason_start" INTEGER,
  "anonymity_reason_end" INTEGER,
  "dead_end" TEXT,
  "score" REAL NOT NULL,
  PRIMARY KEY ("article", "n"),
  FOREIGN KEY ("article") REFERENCES "articles" ("key") ON DELETE CASCADE
) WITHOUT ROWID;

-- The content of each row of attributions.
CREATE TABLE "attributions_content" (
  "article" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "item" INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY ("article", "n", "item"),
  FOREIGN KEY ("article", "n") REFERENCES "attributions" ("article", "n") ON DELETE CASCADE
) WITHOUT ROWID;

-- One station of a chain, with the place in the text that names it.
CREATE TABLE "attributions_chain" (
  "article" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "item" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY ("article", "n", "item"),
  FOREIGN KEY ("article", "n") REFERENCES "attributions" ("article", "n") ON DELETE CASCADE
) WITHOUT ROWID;

-- One name where it stands; mentions may nest: [[University of [Kabul]]].
CREATE TABLE "mentions" (
  "article" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "score" REAL NOT NULL,
  "actor" TEXT,
  PRIMARY KEY ("article", "n"),
  FOREIGN KEY ("article") REFERENCES "articles" ("key") ON DELETE CASCADE
) WITHOUT ROWID;

-- One name of a place where it stands.
CREATE TABLE "places" (
  "article" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "role" TEXT NOT NULL,
  "id" TEXT,
  "name" TEXT,
  "country" TEXT,
  "lat" REAL,
  "lon" REAL,
  "precision" TEXT,
  "reason" TEXT,
  PRIMARY KEY ("article", "n"),
  FOREIGN KEY ("article") REFERENCES "articles" ("key") ON DELETE CASCADE
) WITHOUT ROWID;

-- One time where it stands.
CREATE TABLE "times" (
  "article" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "type" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "precision" TEXT,
  "relation" TEXT,
  "modifier" TEXT,
  "anchor" TEXT,
  "anchor_span_start" INTEGER,
  "anchor_span_end" INTEGER,
  PRIMARY KEY ("article", "n"),
  FOREIGN KEY ("article") REFERENCES "articles" ("key") ON DELETE CASCADE
) WITHOUT ROWID;

-- A stretch of the text that tells history, and the time that shows it.
CREATE TABLE "background" (
  "article" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "time_start" INTEGER NOT NULL,
  "time_end" INTEGER NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("article", "n"),
  FOREIGN KEY ("article") REFERENCES "articles" ("key") ON DELETE CASCADE
) WITHOUT ROWID;

-- One assertion: a sentence of an attribution's content, or of the outlet's own voice.
CREATE TABLE "claims" (
  "article" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "attribution" TEXT,
  "kind" TEXT NOT NULL,
  "is_negated" INTEGER NOT NULL,
  "negation_start" INTEGER,
  "negation_end" INTEGER,
  "time_start" INTEGER,
  "time_end" INTEGER,
  "time_type" TEXT,
  "time_value" TEXT,
  "time_precision" TEXT,
  "time_relation" TEXT,
  "time_modifier" TEXT,
  "time_anchor" TEXT,
  "time_anchor_span_start" INTEGER,
  "time_anchor_span_end" INTEGER,
  "has_due" INTEGER NOT NULL,
  "due_said" TEXT,
  "due_first" TEXT,
  "due_last" TEXT,
  "due_time_start" INTEGER,
  "due_time_end" INTEGER,
  "due_reason" TEXT,
  PRIMARY KEY ("article", "n"),
  FOREIGN KEY ("article") REFERENCES "articles" ("key") ON DELETE CASCADE
) WITHOUT ROWID;

-- The spans of each row of claims.
CREATE TABLE "claims_spans" (
  "article" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "item" INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY ("article", "n", "item"),
  FOREIGN KEY ("article", "n") REFERENCES "claims" ("article", "n") ON DELETE CASCADE
) WITHOUT ROWID;

-- Words that make a claim less than certain.
CREATE TABLE "claims_hedges" (
  "article" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "item" INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "strength" TEXT NOT NULL,
  "likelihood_1" INTEGER,
  "likelihood_2" INTEGER,
  "scale" TEXT,
  PRIMARY KEY ("article", "n", "item"),
  FOREIGN KEY ("article", "n") REFERENCES "claims" ("article", "n") ON DELETE CASCADE
) WITHOUT ROWID;

-- A quantity; years, dates, clock times, ordinals and names ("Channel 4") are none.
CREATE TABLE "claims_numbers" (
  "article" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "item" INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "value" REAL,
  "low" REAL,
  "high" REAL,
  "approximation" TEXT,
  "unit" TEXT,
  "counted_start" INTEGER,
  "counted_end" INTEGER,
  PRIMARY KEY ("article", "n", "item"),
  FOREIGN KEY ("article", "n") REFERENCES "claims" ("article", "n") ON DELETE CASCADE
) WITHOUT ROWID;

-- A content, or a sentence in the outlet's own voice, from which no claim came, and why.
CREATE TABLE "unclaimed" (
  "article" TEXT NOT NULL,
  "n" INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "attribution" TEXT,
  "reason" TEXT NOT NULL,
  PRIMARY KEY ("article", "n"),
  FOREIGN KEY ("article") REFERENCES "articles" ("key") ON DELETE CASCADE
) WITHOUT ROWID;

-- Words of title and text. The index holds no text of its own; triggers keep it in step.
CREATE VIRTUAL TABLE search USING fts5 (
  title, text, content='articles', content_rowid='row', tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN
  INSERT INTO search (rowid, title, text) VALUES (new."row", new.title, new.text);
END;
CREATE TRIGGER articles_gone AFTER DELETE ON articles BEGIN
  INSERT INTO search (search, rowid, title, text) VALUES ('delete', old."row", old.title, old.text);
END;

-- Every input that could not be read, or not be analysed, and why.
CREATE VIEW problems AS
SELECT path, problem_code, problem_message, reading, article
FROM inputs JOIN readings ON readings.id = inputs.reading
WHERE problem_code IS NOT NULL;

-- Different texts that stood under one address, the oldest first; those without a date come last.
CREATE VIEW versions AS
SELECT
  address, id, min(published) AS published, min("key") AS article,
  row_number() OVER (
    PARTITION BY address ORDER BY min(published) IS NULL, min(published), id
  ) AS n
FROM articles AS one
WHERE EXISTS (
  SELECT 1 FROM articles AS other WHERE other.address = one.address AND other.id <> one.id
)
GROUP BY address, id;
