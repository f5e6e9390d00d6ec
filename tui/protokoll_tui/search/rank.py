"""Which hit a secretary would want first.

Each typed word counts by how well it was matched and where: the title before the decision, the decision before the
background. All words together in the title, the words beside each other as typed, a cited § or day count extra; an
exact case number stands above everything. Equal hits stand newest first.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from protokoll_tui.search.dates import day_fact
from protokoll_tui.search.documents import Document, Field
from protokoll_tui.search.expand import Expansion
from protokoll_tui.search.facts import mention_fact
from protokoll_tui.search.query import Query
from protokoll_tui.search.words import words

TITLE, META, DECISION, PEOPLE, BASIS, RECIPIENTS, TEXT = 3.0, 2.4, 2.0, 1.4, 1.3, 1.2, 1.0
"""What a match is worth by field; `META` is municipality, body, date, case number and §."""

_FIELDS: tuple[tuple[float, Field], ...] = (
    (TITLE, "title"),
    (META, "meta"),
    (DECISION, "decision"),
    (PEOPLE, "people"),
    (BASIS, "basis"),
    (RECIPIENTS, "recipients"),
    (TEXT, "text"),
)
"""Best first: a field is looked at only where it could be worth more than those before it."""

_ALL_IN_TITLE = 0.35
_AS_TYPED_IN_TITLE = 0.3
_AS_TYPED = 0.12
_WHOLE_TITLE = 0.15
_CITED_PARAGRAPH = 0.6
_CITED_DAY = 0.6
_MENTIONED_DAY = 0.4
_CITATION = 5.0
"""A § and its day both as cited."""
_CASE = 10.0
_CASE_FIGURES = 8.0
_CASE_BEGUN = 4.0
_CASE_MENTIONED = 1.5


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with its rank and why it was found."""

    document: Document
    score: float
    in_decision: bool
    """Every word is found in its title, facts and decision alone, and there is a decision."""
    basis_entry: int | None
    """The document (beslutsunderlag) that holds every word, where title and decision do not."""
    of_case: bool
    """It is of the case that was asked for."""


@dataclass(slots=True)
class _Tally:
    value: float = 0.0
    weight: float = 0.0
    asked: int = 0
    hit: int = 0
    least_in_title: float = 1.0
    all_decisive: bool = True
    title_terms: set[str] = field(default_factory=set)


class Ranking:
    """Ranks the candidates of one query."""

    def __init__(self, query: Query, expansions: Sequence[Expansion]) -> None:
        self._query = query
        self._asked = [(each.qualities(), _rarity(each), each.word.optional) for each in expansions]
        typed = [each.word.text for each in expansions if not each.word.unfinished]
        self._typed = f" {' '.join(each.word.text for each in expansions)}" if len(expansions) > 1 else ""
        self._typed += " " if self._typed and len(typed) == len(expansions) else ""
        self._case_facts = [case.facts for case in query.cases]
        self._days = [day.days for day in query.days]
        self._day_facts = frozenset(fact for days in self._days if (fact := day_fact(days)))
        self._paragraphs = frozenset(fact for paragraph in query.paragraphs for fact in paragraph.facts)

    def terms(self) -> frozenset[str]:
        """Every word that a typed word may stand for, facts left out: what is marked in texts."""
        found = {term for qualities, _, _ in self._asked for term in qualities if not term.startswith("_")}
        found.update(word for phrase in self._query.phrases for word in phrase)
        return frozenset(found)

    def rank(self, documents: Iterable[Document]) -> list[Ranked]:
        """Best first; those with an excluded phrase, or without a phrase that was asked for, are left out."""
        ranked = [self._ranked(document) for document in documents if self._admitted(document)]
        ranked.sort(key=lambda each: (-round(each.score, 2), -each.document.row.item_id))
        return ranked

    def _admitted(self, document: Document) -> bool:
        return all(document.holds(phrase) for phrase in self._query.phrases) and not any(
            document.holds(phrase) for phrase in self._query.excluded
        )

    def _ranked(self, document: Document) -> Ranked:
        tally = _Tally()
        for qualities, rarity, optional in self._asked:
            self._weigh(document, qualities, rarity, optional, tally)
        score = tally.value / tally.weight / TITLE if tally.weight else 0.0
        if tally.asked:
            score *= (tally.hit / tally.asked) ** 2
            score += self._together(document, tally)
        score += self._phrases(document, tally)
        cited, of_case = self._cited(document)
        complete = tally.hit == tally.asked
        return Ranked(
            document=document,
            score=score + cited,
            in_decision=bool(document.row.decision) and tally.all_decisive and complete,
            basis_entry=None if tally.all_decisive or not complete else self._basis_entry(document),
            of_case=of_case,
        )

    def _weigh(
        self, document: Document, qualities: dict[str, float], rarity: float, optional: bool, tally: _Tally
    ) -> None:
        """Add one typed word to the tally: its best field."""
        best = decisive = in_title = 0.0
        keys = qualities.keys()
        for weight, name in _FIELDS:
            if best >= weight:
                break
            matched = keys & document.words(name)
            if not matched:
                continue
            quality = max(map(qualities.__getitem__, matched))
            best = max(best, quality**3 * weight)
            if weight == TITLE:
                in_title = quality
                tally.title_terms |= matched
            if weight >= DECISION:
                decisive = quality
        if optional:
            return
        tally.asked += 1
        tally.weight += rarity
        tally.hit += best > 0
        tally.value += rarity * best
        tally.least_in_title = min(tally.least_in_title, in_title)
        tally.all_decisive &= decisive > 0

    def _together(self, document: Document, tally: _Tally) -> float:
        """What the words are worth beside each other."""
        together = _ALL_IN_TITLE * tally.least_in_title**3
        if self._typed and self._typed in document.title_sequence:
            together += _AS_TYPED_IN_TITLE
        elif (
            self._typed
            and tally.least_in_title == 0
            and (self._typed in document.decision_sequence or self._typed in document.other_sequence)
        ):
            together += _AS_TYPED
        if tally.least_in_title > 0 and document.words("title") <= tally.title_terms:
            together += _WHOLE_TITLE * tally.least_in_title**3
        return together

    def _phrases(self, document: Document, tally: _Tally) -> float:
        """Where the phrases that were asked for stand; all of them do somewhere."""
        worth = 0.0
        for phrase in self._query.phrases:
            wanted = f" {' '.join(phrase)} "
            in_title, in_decision = wanted in document.title_sequence, wanted in document.decision_sequence
            worth += (TITLE if in_title else DECISION if in_decision else TEXT) / TITLE
            tally.all_decisive &= in_title or in_decision
        return worth

    def _cited(self, document: Document) -> tuple[float, bool]:
        """What cited §§, days and cases are worth, and whether it is of a cited case."""
        worth, of_case = 0.0, False
        for facts in self._case_facts:
            if facts[0] in document.meta:
                worth, of_case = worth + _CASE, True
            elif any(fact in document.meta for fact in facts):
                worth, of_case = worth + _CASE_FIGURES, True
            elif any(fact.startswith(facts) for fact in document.meta):
                worth += _CASE_BEGUN
            elif not document.mentions.isdisjoint(map(mention_fact, facts)):
                worth += _CASE_MENTIONED
        paragraph = bool(self._paragraphs & document.meta)
        day = any(self._is_on(document, number) for number in range(len(self._days)))
        worth += _CITED_PARAGRAPH * paragraph + _CITED_DAY * day
        if self._day_facts and not self._day_facts.isdisjoint(document.mentions):
            worth += _MENTIONED_DAY
        if paragraph and day:
            worth += _CITATION
        return worth, of_case

    def _is_on(self, document: Document, number: int) -> bool:
        low, high = self._days[number].row_ids()
        return low <= document.row.item_id <= high

    def _basis_entry(self, document: Document) -> int | None:
        """The one entry of the beslutsunderlag that holds every asked word."""
        asked = [qualities for qualities, _, optional in self._asked if not optional]
        if not asked or any(not qualities.keys() & document.words("basis") for qualities in asked):
            return None
        for place, entry in enumerate(document.row.basis):
            present = set(words(entry))
            if all(qualities.keys() & present for qualities in asked):
                return place
        return None


def _rarity(expansion: Expansion) -> float:
    """What a word weighs among the others: a rare one says more than a common one."""
    return 1.0 / (1.0 + math.log10(1 + max(expansion.df, 1)))
