"""Search: the query language, the lexicon, candidates, ranking. No widget here, and no SQL of search elsewhere."""
