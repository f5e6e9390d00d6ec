"""The words of the folder, looked up: as typed, by how they begin, by what they contain.

Everything that is asked of the full-text index comes from here (or from `facts`): never what was typed.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from protokoll_tui.search.buckets import LONGEST_NOTED
from protokoll_tui.search.words import fold

_MOST_BEGINNINGS = 3_000
"""Words of a beginning looked at where its commonest are not noted: while a folder is read for the first time."""
_LONG = 9
_MANY = 400
"""Words that contain a word, looked at to find the commonest."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the lexicon."""

    text: str
    fold: str
    df: int
    """In how many §§ it stands, as of the last maintenance."""


class Lexicon:
    """Read-only look-ups. The connection is the caller's."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def terms(self, folds: Iterable[str]) -> list[Term]:
        """The words with one of these folded forms."""
        return self._terms(
            "SELECT term, fold, df FROM lex WHERE fold IN (SELECT value FROM json_each(?))",
            (json.dumps(list(folds), ensure_ascii=False),),
        )

    def knows(self, terms: Collection[str]) -> bool:
        """Whether all of these words occur, exactly as they are."""
        pairs = {(fold(term), term) for term in terms}
        return all(
            self._connection.execute("SELECT 1 FROM lex WHERE fold = ? AND term = ?", pair).fetchone()
            for pair in pairs
        )

    def beginning_with(self, start: str, limit: int) -> list[Term]:
        """The commonest words that begin with a folded form, the form itself among them."""
        if len(start) <= LONGEST_NOTED:
            noted = self._connection.execute("SELECT terms FROM lextop WHERE prefix = ?", (start,)).fetchone()
            if noted is not None:
                folds = dict.fromkeys(fold(term) for term in noted[0].split()[:limit])
                return _commonest(self.terms(folds), limit)
        return self._terms(
            "SELECT * FROM (SELECT term, fold, df FROM lex WHERE fold >= ? AND fold < ? LIMIT ?) "
            "ORDER BY df DESC LIMIT ?",
            (start, start + chr(0x10FFFF), _MOST_BEGINNINGS, limit),
        )

    def containing(self, part: str, limit: int) -> list[Term]:
        """The commonest words that contain a folded form of at least three letters, within or at the end."""
        if len(part) < 3 or not part.isalnum():
            return []
        folds = self._connection.execute(
            "SELECT word.fold FROM ft_lexword JOIN lexword word ON word.id = ft_lexword.rowid "
            "WHERE ft_lexword MATCH ? AND instr(word.fold, ?) ORDER BY ft_lexword.rowid LIMIT ?",
            (_some_of(part), part, _MANY),
        ).fetchall()
        return _commonest(self.terms(row[0] for row in folds), limit)

    def cases_beginning_with(self, start: str, limit: int) -> list[str]:
        """Facts of case numbers that begin alike."""
        rows = self._connection.execute(
            "SELECT key FROM lexcase WHERE key >= ? AND key < ? LIMIT ?",
            (start, start + chr(0x10FFFF), limit),
        )
        return [row[0] for row in rows]

    def _terms(self, statement: str, parameters: tuple[object, ...]) -> list[Term]:
        return [Term(*row) for row in self._connection.execute(statement, parameters)]


def _some_of(part: str) -> str:
    """What words that contain a part hold: all its trigrams, or three of a long one's, which are quicker to find."""
    if len(part) < _LONG:
        return f'"{part}"'
    middle = len(part) // 2 - 1
    return f'"{part[:3]}" AND "{part[middle : middle + 3]}" AND "{part[-3:]}"'


def _commonest(terms: list[Term], limit: int) -> list[Term]:
    return sorted(terms, key=lambda term: (-term.df, term.text))[:limit]
