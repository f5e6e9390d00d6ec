"""The search of a folder: one object, one connection, one thread.

`SearchEngine.search` is called on each keystroke from a worker thread; a newer call makes an older answer worthless, so
it may be interrupted.
"""

from __future__ import annotations

import math
import sqlite3
import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from protokoll_tui.archive.database import connect_read_only
from protokoll_tui.errors import ArchiveError
from protokoll_tui.search.candidates import ENOUGH, Candidates, Finder
from protokoll_tui.search.clock import USUAL, Clock, Patience
from protokoll_tui.search.completion import completions
from protokoll_tui.search.constraints import Constraint, Values, resolve
from protokoll_tui.search.documents import Documents
from protokoll_tui.search.expand import Expander, Expansion
from protokoll_tui.search.facets import facets
from protokoll_tui.search.lexicon import Lexicon
from protokoll_tui.search.mixing import InOrder, hits_in, person_score
from protokoll_tui.search.people import People, PersonMatch
from protokoll_tui.search.problems import complaints, is_being_typed
from protokoll_tui.search.query import Query, parse
from protokoll_tui.search.rank import Ranked, Ranking
from protokoll_tui.search.results import Completion, Marks, Results, Scope
from protokoll_tui.search.saved import SavedSearches
from protokoll_tui.search.slips import Slips
from protokoll_tui.search.snippet import mark

_MOST_PEOPLE = 200


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the caller of a search wants of it."""

    scope: Scope
    limit: int
    enough: int
    """Candidates after which no wider circle is drawn."""
    added_after: int | None
    beyond: frozenset[int]
    seconds: float
    """How long the index is asked."""


class SearchEngine:
    """Finds §§, people and cases in a folder's archive."""

    def __init__(
        self,
        database: Path,
        *,
        language: str = "sv",
        saved: SavedSearches | None = None,
        patience: Patience = USUAL,
    ) -> None:
        """Open a folder's archive for searching.

        Raises:
            ArchiveError: there is no archive that this version can read, or one that is not made for searching.
        """
        self._connection = connect_read_only(database)
        if not self._connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'lexvalue'").fetchone():
            self._connection.close()
            raise ArchiveError(path=str(database), reason="the tables of search are missing")
        self._language = language
        self._saved = saved
        lexicon = Lexicon(self._connection)
        self._slips = Slips(self._connection)
        self._expander = Expander(lexicon, self._slips)
        self._finder = Finder(self._connection, lexicon, self._expander)
        self._documents = Documents(self._connection)
        self._people = People(self._connection)
        self._values = Values(self._connection)
        self._version = -1
        self._all_people = False
        self._patience = patience
        self._clock = Clock(self._connection, lambda: self._finder.has_found)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def search(
        self,
        query: str,
        *,
        scope: Scope = "all",
        limit: int = 100,
        typing: bool = False,
        added_after: int | None = None,
        beyond: Collection[int] = (),
    ) -> Results:
        """The best hits first. `typing`: the last word may be unfinished.

        `added_after`: only §§ that came to the archive after this watermark ("nytt sedan sist"). `beyond`: §§ that have
        been shown; what comes after them is looked at alone, and counted alone.
        """
        started = time.perf_counter()
        self._clock.stop()
        self._finder.begin()
        parsed = parse(query, saved=self._saved.query if self._saved else None, language=self._language)
        results = Results(query, ())
        if not parsed.is_empty:
            try:
                self._connection.execute("BEGIN")
                patience = self._patience
                self._refresh(patience.reading if typing else math.inf)
                seconds = patience.typing if typing else patience.waiting
                enough = ENOUGH if typing else max(ENOUGH, limit + len(beyond))
                results = self._answer(
                    parsed, _Wanted(scope, limit, enough, added_after, frozenset(beyond), seconds)
                )
            except sqlite3.OperationalError as error:
                if "interrupted" not in str(error):
                    raise
            finally:
                self._clock.stop()
                if self._connection.in_transaction:
                    self._connection.execute("COMMIT")
        problems = [
            each
            for each in (*parsed.problems, *results.problems)
            if not (typing and is_being_typed(each, query))
        ]
        elapsed = (time.perf_counter() - started) * 1000
        return replace(results, problems=tuple(problems), milliseconds=round(elapsed, 2))

    def interrupt(self) -> None:
        """Make a search that runs in another thread end at once with what it has; safe from any thread."""
        self._clock.interrupt()

    def watermark(self) -> int:
        """How far the archive has come: what is added later has a greater `item.added`."""
        return int(self._connection.execute("SELECT coalesce(max(added), 0) FROM item").fetchone()[0])

    def complete(self, query: str, cursor: int | None = None) -> list[Completion]:
        """Filters and their values that could come next."""
        self._refresh(self._patience.reading)
        return completions(
            query,
            len(query) if cursor is None else cursor,
            values=self._values,
            people=self._people,
            years=self._years(),
            saved=[search.name for search in self._saved.saved] if self._saved else (),
            language=self._language,
        )

    def mark(self, text: str, words: tuple[str, ...]) -> Marks:
        """Where the matched words of a result stand in another text (the paragraph beside the list)."""
        return mark(text, frozenset(words))

    def _refresh(self, seconds: float = math.inf) -> None:
        """Take in what has come to the archive since the last query."""
        version = self._connection.execute("PRAGMA data_version").fetchone()[0]
        if version != self._version:
            self._version = version
            self._expander.forget()
            self._documents.forget()
            self._values.refresh()
            self._slips.refresh()
            self._all_people = False
        if not self._all_people:
            self._all_people = self._people.refresh(seconds)

    def _years(self) -> list[str]:
        """The years of the folder's meetings, newest first."""
        first, last = self._connection.execute(
            "SELECT (SELECT min(date) FROM meeting WHERE date > ''), (SELECT max(date) FROM meeting)"
        ).fetchone()
        return [str(year) for year in range(int(last[:4]), int(first[:4]) - 1, -1)] if first else []

    def _answer(self, query: Query, wanted: _Wanted) -> Results:
        constraint, problems = resolve(query.filters, self._values, self._people, self._language)
        expansions = [self._expander.expand(word) for word in query.words]
        self._clock.start(wanted.seconds, self._patience.longest)
        found = self._found(query, expansions, constraint, wanted)
        if found.dropped and (parted := self._expander.parted(query.words, found.dropped)):
            # "folketshus": a word that nothing holds may be two that something holds.
            other = replace(query, words=parted)
            others = [self._expander.expand(word) for word in parted]
            again = self._found(other, others, constraint, wanted)
            if again.ids and not again.loose and not again.dropped:
                query, expansions, found = other, others, again
        people = [] if wanted.beyond else self._matching_people(query, expansions, constraint)
        ranking = Ranking(query, expansions)
        ranked = self._rank(ranking, found, wanted)
        if query.needs_whole_phrases:
            ranked += self._older_phrases(ranking, query, expansions, constraint, found, wanted)
        terms = ranking.terms()
        self._clock.release()
        cited = bool(query.cases) and not wanted.beyond
        in_order = InOrder(tuple(ranked), terms, tuple(people), has_cited_case=cited)
        hits = hits_in(wanted.scope, in_order, self._connection, wanted.limit)
        cases = {each.document.case_key for each in ranked} - {None}
        counts: dict[Scope, int] = {
            "decisions": sum(each.in_decision for each in ranked),
            "items": len(ranked),
            "people": len(people),
            "cases": len(cases),
        }
        missing = [expansion.word.text for expansion in found.dropped]
        counts["all"] = counts["items"] + counts["people"]
        return Results(
            query=query.text,
            hits=tuple(hits),
            counts=counts,
            more=found.more,
            facets=facets((each.document.row for each in ranked), self._language),
            problems=(
                *problems,
                *(complaints(missing, loose=found.loose, language=self._language) if ranked else ()),
            ),
            words=tuple(sorted(terms)),
        )

    def _rank(self, ranking: Ranking, found: Candidates, wanted: _Wanted) -> list[Ranked]:
        """What was found is looked at, however long that takes."""
        ids = [item_id for item_id in found.ids if item_id not in wanted.beyond]
        with self._clock.held():
            return ranking.rank(self._documents.fetch(ids).values())

    def _older_phrases(
        self,
        ranking: Ranking,
        query: Query,
        expansions: Sequence[Expansion],
        constraint: Constraint,
        found: Candidates,
        wanted: _Wanted,
    ) -> list[Ranked]:
        """The index knows no phrases: look at older §§ with all their words until there is enough, or time is up."""
        older: list[Ranked] = []
        looked_at = found
        while looked_at.more and looked_at.ids and len(older) < wanted.limit and not self._clock.is_late:
            constraint = replace(constraint, below=min(looked_at.ids))
            looked_at = self._finder.find(query, expansions, constraint, tables=("ft_all",))
            older += self._rank(ranking, looked_at, wanted)
        found.more = looked_at.more
        return older

    def _found(
        self,
        query: Query,
        expansions: Sequence[Expansion],
        constraint: Constraint,
        wanted: _Wanted,
    ) -> Candidates:
        """What to look at. Decisions are asked for by themselves where there is more than was taken."""
        find = partial(
            self._finder.find,
            query,
            expansions,
            constraint,
            added_after=wanted.added_after,
            enough=wanted.enough,
        )
        found = find()
        return (
            find(tables=("ft_head", "ft_decision")) if wanted.scope == "decisions" and found.more else found
        )

    def _matching_people(
        self, query: Query, expansions: Sequence[Expansion], constraint: Constraint
    ) -> list[tuple[PersonMatch, float]]:
        """People whose names hold all the words, with their rank among the §§."""
        if query.phrases or query.cases or query.days or query.paragraphs:
            return []
        matches = [
            match
            for match in self._people.match(query.words, _MOST_PEOPLE)
            if (not constraint.parties or match.person.party in constraint.parties)
            and (not constraint.municipalities or match.person.municipality in constraint.municipalities)
        ]
        common = any(expansion.df > 3 and not expansion.word.optional for expansion in expansions)
        return [(match, person_score(match, query, common=common)) for match in matches]
