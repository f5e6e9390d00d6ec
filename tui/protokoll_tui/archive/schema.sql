-- One archive per folder. Rebuilt from the documents at any time; `user_version` is the schema's version.
-- Tables named word_*, lex* and ft_* belong to search (search/schema.sql) and live in the same file.

CREATE TABLE fact (                    -- 'folder': whose archive this is; 'generation': rises with each transaction
  name TEXT PRIMARY KEY,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,            -- code or name / body / date [/ start]: one meeting over all its files
  municipality TEXT, municipality_code TEXT,
  body TEXT, body_short TEXT, date TEXT, start TEXT,
  body_key TEXT NOT NULL,              -- the body compared: nominative, written out, lower case
  sort_key TEXT NOT NULL,              -- municipality, then KF, KS, KSAU, the other bodies by name, in Swedish order
  file_id INTEGER,                     -- the file whose front page and attendance list stand for the meeting
  ranges TEXT NOT NULL DEFAULT '',     -- the §§ found, as shown: "1–7, 9"
  item_count INTEGER NOT NULL DEFAULT 0,
  declared INTEGER,                    -- §§ that its files say they have, NULL where none says
  missing INTEGER NOT NULL DEFAULT 0,
  warnings INTEGER NOT NULL DEFAULT 0,
  content BLOB NOT NULL                -- contract JSON of meeting and attendance, zlib
) STRICT;
CREATE INDEX meeting_by_body ON meeting (municipality, body, date);
CREATE INDEX meeting_in_order ON meeting (sort_key, date DESC, id DESC);
CREATE INDEX meeting_by_date ON meeting (date);
CREATE INDEX meeting_counts ON meeting (item_count);     -- to sum without reading the rows, which are wide

CREATE TABLE file (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,           -- relative to the folder, / between parts
  size INTEGER NOT NULL,
  mtime_ns INTEGER NOT NULL,
  stale INTEGER NOT NULL DEFAULT 0,    -- 1: to be read again, since a file that it stood back for is gone or changed
  sha256 TEXT,
  state TEXT NOT NULL CHECK (state IN ('read', 'failed', 'skipped')),
  kind TEXT NOT NULL, reason TEXT, advice TEXT, format TEXT, pages INTEGER,
  meeting_id INTEGER REFERENCES meeting (id),
  duplicate_of TEXT,
  declared INTEGER, found INTEGER NOT NULL DEFAULT 0,
  content BLOB                         -- declared ranges, missing and extra §§, as JSON
) STRICT;
CREATE INDEX file_by_hash ON file (sha256);
CREATE INDEX file_by_meeting ON file (meeting_id);
CREATE INDEX file_by_state ON file (state);
CREATE INDEX file_stale ON file (path) WHERE stale;
CREATE INDEX file_by_original ON file (duplicate_of) WHERE duplicate_of IS NOT NULL;

CREATE TABLE serial (                  -- the next serial of each day: an id is never given twice
  day INTEGER PRIMARY KEY,
  next INTEGER NOT NULL
) STRICT;

CREATE TABLE item (
  id INTEGER PRIMARY KEY,              -- (days from 1800-01-01 of the meeting's date) << 24 | serial: rises with the date
  uid TEXT NOT NULL UNIQUE,            -- the contract's id
  meeting_id INTEGER NOT NULL REFERENCES meeting (id),
  file_id INTEGER NOT NULL REFERENCES file (id),
  number INTEGER NOT NULL, suffix TEXT,
  position INTEGER NOT NULL,           -- sorts the §§ of a meeting: number, suffix
  title TEXT, case_number TEXT,
  case_key TEXT,                       -- case number compared without spacing, zeros and plan code; NULL without one
  kinds TEXT NOT NULL, outcomes TEXT NOT NULL,   -- space separated
  flags INTEGER NOT NULL DEFAULT 0,    -- 1 vote, 2 reservation, 4 recusal, 8 immediate
  added INTEGER NOT NULL DEFAULT 0,    -- rises with each document that brings §§; kept when the same uid is read again ("nytt")
  first_page INTEGER, last_page INTEGER, first_line INTEGER, last_line INTEGER,
  content BLOB NOT NULL                -- the contract's JSON of the §, zlib
) STRICT;
CREATE INDEX item_by_meeting ON item (meeting_id, position);
CREATE INDEX item_by_case ON item (case_key) WHERE case_key IS NOT NULL;
CREATE INDEX item_by_file ON item (file_id);
CREATE INDEX item_by_added ON item (added);

CREATE TABLE departed (                -- §§ taken out, with when they first came: they may come back from another file
  uid TEXT PRIMARY KEY,
  added INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE item_case (               -- every case number of a §; item.case_key is the first
  item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  case_key TEXT NOT NULL,
  PRIMARY KEY (case_key, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_case_by_item ON item_case (item_id);

CREATE TABLE reference (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  body TEXT, date TEXT, number INTEGER, text TEXT NOT NULL,
  body_key TEXT,                       -- as meeting.body_key
  target_id INTEGER                    -- the § it resolves to in this folder; resolved when read, NULL if not here
) STRICT;
CREATE INDEX reference_by_item ON reference (item_id);
CREATE INDEX reference_by_target ON reference (target_id) WHERE target_id IS NOT NULL;
CREATE INDEX reference_by_place ON reference (date, number);

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL,                   -- person/<name>/<party>
  name TEXT NOT NULL, party TEXT, municipality TEXT, title TEXT,
  fold TEXT NOT NULL,                  -- lower case, rings and dots off, for matching
  sort_key TEXT NOT NULL,              -- surname first, in Swedish order
  UNIQUE (fold, party, municipality)
) STRICT;
CREATE INDEX person_in_order ON person (sort_key);

CREATE TABLE act (
  person_id INTEGER NOT NULL REFERENCES person (id),
  meeting_id INTEGER NOT NULL REFERENCES meeting (id),
  item_id INTEGER REFERENCES item (id) ON DELETE CASCADE,   -- NULL: attendance, of the meeting
  file_id INTEGER NOT NULL REFERENCES file (id),
  act TEXT NOT NULL                    -- an action or a role of the contract, 'adjuster', 'secretary', 'voted_yes' …
) STRICT;
CREATE INDEX act_by_person ON act (person_id);
CREATE INDEX act_by_item ON act (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX act_by_file ON act (file_id);
CREATE INDEX act_by_meeting ON act (meeting_id);

CREATE TABLE warning (
  file_id INTEGER NOT NULL REFERENCES file (id) ON DELETE CASCADE,
  item_id INTEGER, number INTEGER,
  code TEXT NOT NULL, severity TEXT NOT NULL, message TEXT NOT NULL
) STRICT;
CREATE INDEX warning_by_file ON warning (file_id);
CREATE INDEX warning_by_item ON warning (item_id) WHERE item_id IS NOT NULL;
