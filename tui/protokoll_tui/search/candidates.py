"""Which §§ to look at: a few hundred, best and newest first, asked of the full-text index in growing circles.

An expression for the index is made only of words that the lexicon gave back and of facts, each in quotes; a word is
letters and digits, so that nothing in it can mean anything to FTS5.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from protokoll_tui.search.constraints import Constraint
from protokoll_tui.search.dates import day_fact
from protokoll_tui.search.endings import forms
from protokoll_tui.search.expand import Expander, Expansion
from protokoll_tui.search.facts import EVERY, mention_fact
from protokoll_tui.search.lexicon import Lexicon
from protokoll_tui.search.query import Query
from protokoll_tui.search.words import fold

ENOUGH = 120
"""Candidates after which no wider circle is drawn."""

MOST = 260
_FEW = 20
_MOST_CASES = 40
_TOKEN = re.compile(r"\w+")

Group = Collection[str]
"""Words of which one must stand in a §."""

TABLES = ("ft_head", "ft_decision", "ft_all")


@dataclass(slots=True)
class Candidates:
    """What was found to look at."""

    ids: dict[int, None] = field(default_factory=dict)
    """Row ids in the order in which they were found."""
    more: bool = False
    """There are more than were taken."""
    dropped: list[Expansion] = field(default_factory=list)
    """Words that nothing holds."""
    loose: bool = False
    """No § holds everything that was asked for; these hold a part."""


def expression(all_of: Iterable[Group], none_of: Group = ()) -> str:
    """An FTS5 expression: one word of each group, none of the others.

    >>> expression([["skola", "skolan"], ["_i"]], ["avslag"])
    '(("skola" OR "skolan") AND "_i") NOT ("avslag")'
    """
    asked = " AND ".join(_either(group) for group in all_of)
    return f"({asked}) NOT ({' OR '.join(map(_quoted, none_of))})" if none_of else asked


def _either(group: Group) -> str:
    quoted = [_quoted(word) for word in group]
    return quoted[0] if len(quoted) == 1 else f"({' OR '.join(quoted)})"


def _quoted(word: str) -> str:
    if not _TOKEN.fullmatch(word):
        raise ValueError(f"not a word of the lexicon: {word!r}")
    return f'"{word}"'


class Finder:
    """Asks for candidates. The connection is the caller's, and so is the clock that stops it."""

    def __init__(self, connection: sqlite3.Connection, lexicon: Lexicon, expander: Expander) -> None:
        self._connection = connection
        self._lexicon = lexicon
        self._expander = expander
        self._found = Candidates()

    @property
    def has_found(self) -> bool:
        """Whether the question that is being asked has brought anything yet."""
        return bool(self._found.ids)

    def begin(self) -> None:
        """A new query: nothing is found yet."""
        self._found = Candidates()

    def find(
        self,
        query: Query,
        expansions: Sequence[Expansion],
        constraint: Constraint,
        *,
        tables: Sequence[str] = TABLES,
        added_after: int | None = None,
        enough: int = ENOUGH,
    ) -> Candidates:
        """The candidates of a query, some more than `enough` of them; what was found before time ran out."""
        phrases = [word for phrase in query.phrases for word in phrase]
        if not self._lexicon.knows(phrases):
            return Candidates()
        unwanted = [*constraint.none_of, *self._excluded(query)]
        most = max(MOST, enough)
        each = most if query.needs_whole_phrases else enough
        asking = _Asking(self._connection, constraint, phrases, unwanted, tables, added_after, each, most)
        self._found = asking.found
        try:
            self._ask(query, expansions, asking)
        except sqlite3.OperationalError as error:
            if "interrupted" not in str(error):
                raise
            asking.found.more = True  # time is up, or a newer query waits: what has been found is the answer
        return asking.found

    def _excluded(self, query: Query) -> list[str]:
        """The excluded single words in all their forms; excluded phrases are looked for by ranking."""
        alone = [phrase[0] for phrase in query.excluded if len(phrase) == 1]
        folds = {form for word in alone for form in (fold(word), *forms(fold(word)))}
        return [term.text for term in self._lexicon.terms(folds)] if alone else []

    def _ask(self, query: Query, expansions: Sequence[Expansion], asking: _Asking) -> None:
        asked = [expansion for expansion in expansions if not expansion.word.optional]
        if len(asked) > 1:
            asked = [expansion for expansion in asked if len(expansion.word.fold) > 2] or asked[:1]
        cited = [paragraph.facts for paragraph in query.paragraphs]
        self._ask_for_cases(query, asked, asking)
        if query.cases and not (asked or cited or query.days or query.phrases):
            return
        days = [day.days.row_ids() for day in query.days]
        self._ask_in_circles(asked, asking, cited, days)
        if query.days and not cited and asking.few:
            self._ask_for_mentioned_days(query, asked, asking)
        if not asking.found.ids and (cited or days):
            self._ask_without_citations(asked, asking, cited, days)
        if not asking.found.ids and len(asked) > 1:
            self._ask_for_parts(asked, asking)

    def _ask_for_cases(self, query: Query, asked: Sequence[Expansion], asking: _Asking) -> None:
        """The case that is cited, then cases whose numbers begin so, then §§ that mention the number."""
        for case in query.cases:
            for words in ([expansion.wide for expansion in asked], []) if asked else ([],):
                asking.take("ft_head", [*words, case.facts])
            if not asking.found.ids:
                begun = [
                    key
                    for fact in case.facts
                    for key in self._lexicon.cases_beginning_with(fact, _MOST_CASES)
                ]
                if begun:
                    asking.take("ft_head", [begun[:_MOST_CASES]])
            asking.take("ft_all", [[mention_fact(fact) for fact in case.facts]])

    def _ask_in_circles(
        self,
        asked: Sequence[Expansion],
        asking: _Asking,
        cited: Sequence[Group],
        days: Sequence[tuple[int, int]],
    ) -> None:
        """Titles, decisions, all the rest; in each first the words as typed, then what they may stand for.

        Several words that few titles hold are asked for everywhere as typed before time may run out on what they may
        stand for, which takes longer.
        """
        exact = [expansion.exact for expansion in asked]
        wide = [expansion.wide for expansion in asked]
        first, *others = asking.tables
        asking.take(first, [*exact, *cited], days)
        everywhere = len(exact) > 1 and asking.few
        if everywhere:
            for table in others:
                asking.take(table, [*exact, *cited], days)
        for table in asking.tables:
            if table != first and not everywhere:
                asking.take(table, [*exact, *cited], days)
            if asking.enough and not (everywhere and table == first):
                return
            if wide != exact:
                asking.take(table, [*wide, *cited], days)
            if asking.enough:
                return
        if asked and asking.few:
            self._ask_with_slips(asked, asking, cited, days)

    def _ask_with_slips(
        self,
        asked: Sequence[Expansion],
        asking: _Asking,
        cited: Sequence[Group],
        days: Sequence[tuple[int, int]],
    ) -> None:
        """Rare and unknown words as slips; if none is rare, any of them. What nothing comes near is dropped."""
        rare = [expansion for expansion in asked if expansion.is_rare] or list(asked)
        for expansion in rare:
            self._expander.add_slips(expansion)
        groups = [expansion.qualities() for expansion in asked]
        asking.found.dropped = [each for each, group in zip(asked, groups, strict=True) if not group]
        kept = [group for group in groups if group]
        if not kept:
            return
        for table in asking.tables:
            asking.take(table, [*kept, *cited], days)
            if asking.enough:
                return

    def _ask_for_mentioned_days(self, query: Query, asked: Sequence[Expansion], asking: _Asking) -> None:
        """A day may be a document's: §§ whose texts mention it."""
        facts = [fact for day in query.days if (fact := day_fact(day.days))]
        if facts:
            asking.take("ft_all", [*(expansion.qualities() for expansion in asked), facts])

    def _ask_without_citations(
        self,
        asked: Sequence[Expansion],
        asking: _Asking,
        cited: Sequence[Group],
        days: Sequence[tuple[int, int]],
    ) -> None:
        """No such § on such a day: the day alone, the § alone, at last the words alone."""
        if cited and days:
            self._ask_in_circles(asked, asking, (), days)
            self._ask_in_circles(asked, asking, cited, ())
        if asked and asking.few:
            self._ask_in_circles(asked, asking, (), ())
        asking.found.loose = bool(asking.found.ids)

    def _ask_for_parts(self, asked: Sequence[Expansion], asking: _Asking) -> None:
        """No § holds all words: those that hold all but one, then those of the rarest words."""
        known = [expansion for expansion in asked if expansion.qualities()]
        rarest = sorted(known, key=lambda expansion: expansion.df or 1)
        for left_out in reversed(rarest) if len(rarest) > 2 else ():
            asking.take("ft_all", [each.qualities() for each in rarest if each is not left_out])
        if not asking.few:
            return
        for expansion in rarest[:2]:
            asking.take("ft_head", [expansion.qualities()])
            asking.take("ft_all", [expansion.qualities()])
        asking.found.loose = bool(asking.found.ids)


class _Asking:
    """One query's questions to the index and what they have brought."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        constraint: Constraint,
        phrases: Sequence[str],
        unwanted: Sequence[str],
        tables: Sequence[str],
        added_after: int | None,
        each: int,
        most: int,
    ) -> None:
        self.found = Candidates()
        self.tables = tables
        self._connection = connection
        self._allowed = constraint.row_ids("rowid")
        self._always = [*constraint.all_of, *([word] for word in phrases)]
        self._unwanted = unwanted
        self._added_after = added_after
        self._each = each
        self._most = most

    @property
    def few(self) -> bool:
        return len(self.found.ids) < _FEW

    @property
    def enough(self) -> bool:
        return len(self.found.ids) >= self._each

    def take(self, table: str, groups: Sequence[Group], days: Sequence[tuple[int, int]] = ()) -> None:
        """Add the newest §§ that hold one word of each group (besides what every hit must be)."""
        if any(not group for group in groups) or len(self.found.ids) >= self._most:
            return
        wanted = [*groups, *self._always] or [[EVERY]]
        low, high = (min(first for first, _ in days), max(last for _, last in days)) if days else (0, 1 << 62)
        allowed, ends = self._allowed
        statement = f"SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid BETWEEN ? AND ? AND {allowed}"  # noqa: S608 - all our own words
        parameters: list[object] = [expression(wanted, self._unwanted), low, high, *ends]
        if self._added_after is not None:
            statement += " AND rowid IN (SELECT id FROM item WHERE added > ?)"
            parameters.append(self._added_after)
        rows = self._connection.execute(
            f"{statement} ORDER BY rowid DESC LIMIT ?", [*parameters, self._each + 1]
        ).fetchall()
        self.found.more |= len(rows) > self._each
        for (item_id,) in rows:
            if len(self.found.ids) < self._most:
                self.found.ids[item_id] = None
