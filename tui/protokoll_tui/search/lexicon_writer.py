"""The lexicon's writing side: words that it does not know yet come into it with the §§ that hold them."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable

from protokoll_tui.search.words import fold, is_plain_word

_MOST_KNOWN = 200_000
"""Words remembered: some 20 MB."""


class LexiconWriter:
    """Brings words into the lexicon, and remembers which ones it has brought: most words of a § are common.

    Good for one run of writing: when a transaction is rolled back, what it has brought must be forgotten with it.
    """

    def __init__(self) -> None:
        self._known: set[str] = set()

    def add(self, connection: sqlite3.Connection, terms: set[str]) -> None:
        """Bring in those of the words that are not there; facts ("_…") are no words."""
        unknown = terms - self._known
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        self._known |= unknown
        pairs = sorted((fold(term), term) for term in unknown if not term.startswith("_"))
        new = connection.execute(
            "INSERT OR IGNORE INTO lex (fold, term) "
            "SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?) "
            "WHERE true RETURNING fold",
            (json.dumps(pairs, ensure_ascii=False),),
        ).fetchall()
        _add_plain(connection, Counter(folded for (folded,) in new if is_plain_word(folded)))


def _add_plain(connection: sqlite3.Connection, newly: Counter[str]) -> None:
    """Enter folded words, given with how many new terms have them, unless an older term has them too."""
    held = connection.execute(
        "SELECT fold, count(*) FROM lex WHERE fold IN (SELECT value FROM json_each(?)) GROUP BY fold",
        (json.dumps(list(newly), ensure_ascii=False),),
    )
    first_seen = sorted(folded for folded, count in held if count == newly[folded])
    last = connection.execute("SELECT coalesce(max(id), 0) FROM lexword").fetchone()[0]
    numbered = list(enumerate(first_seen, last + 1))
    _insert(connection, "lexword (id, fold)", numbered)
    _insert(connection, "ft_lexword (rowid, fold)", numbered)


def _insert(connection: sqlite3.Connection, into: str, rows: Iterable[tuple[int, str]]) -> None:
    connection.executemany(f"INSERT INTO {into} VALUES (?, ?)", rows)  # noqa: S608 - names of our own
