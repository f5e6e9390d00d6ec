-- Search's tables, in the archive's file. All can be made again from `item`.
--
-- The three ft_ tables hold the distinct words of each §, prepared by `words.py` and parted by spaces: ft_head its title
-- and facts, ft_decision the same and its decisions, ft_all the same and everything else. A question goes to them in that
-- order. They keep neither text nor positions (detail=none), which is a quarter of the size; their row ids rise with the
-- date, so that "newest first" is the order of the index and stops as soon as enough is found.
-- The tokenizer `ascii` takes every letter beyond ASCII as it is: what a word is, `words.py` alone decides.

CREATE VIRTUAL TABLE ft_head USING fts5 (
  words, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '_'"
);
CREATE VIRTUAL TABLE ft_decision USING fts5 (
  words, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '_'"
);
CREATE VIRTUAL TABLE ft_all USING fts5 (
  words, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '_'"
);
CREATE VIRTUAL TABLE ft_vocabulary USING fts5vocab (ft_all, row);

-- What is ranked and shown, and what the ft_ rows were made of (they must be given it back to be deleted).
CREATE TABLE word_text (
  item_id INTEGER PRIMARY KEY,
  head TEXT NOT NULL,                  -- JSON: the fields of IndexRow that are short
  content BLOB NOT NULL                -- JSON of the long ones, zlib
) STRICT;

-- The lexicon: every word of the texts, as it is and folded (rings, dots and accents off).
CREATE TABLE lex (
  fold TEXT NOT NULL, term TEXT NOT NULL,
  df INTEGER NOT NULL DEFAULT 1,       -- §§ that hold it, as of the last maintenance
  PRIMARY KEY (fold, term)
) STRICT, WITHOUT ROWID;

-- The folded words that are letters only, in the order in which they were first seen, and what stands within them.
CREATE TABLE lexword (id INTEGER PRIMARY KEY, fold TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE ft_lexword USING fts5 (fold, content = '', columnsize = 0, tokenize = "trigram");

-- Short cuts made by maintenance out of the words up to lexmeta 'bucketed'; later words are read into memory beside them.
CREATE TABLE lexbucket (key TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE lextop (prefix TEXT PRIMARY KEY, terms TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE lexmeta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- Case numbers as keys, and the values that filters can have.
CREATE TABLE lexcase (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE lexvalue (
  field TEXT NOT NULL, value TEXT NOT NULL, label TEXT NOT NULL, short TEXT,
  PRIMARY KEY (field, value)
) STRICT, WITHOUT ROWID;
