"""How well a parse agrees with the gold: hits, gold entries and predicted entries per field of the contract.

Text is compared without regard to case, space, the shape of quotes and dashes, and closing punctuation. Lists are
scored by F1, single values by the share that is right where either side has one; what is asked about a § is asked
of the §§ found on both sides. Only keys that the gold has are scored.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz.distance import Levenshtein

Record = dict[str, Any]
ABSENT = object()
MEETING = (
    *("municipality", "municipality_code", "body", "date", "start", "end", "place", "paragraphs"),
    *("chair", "secretary", "adjusters", "adjustment.place", "adjustment.date", "adjustment.time"),
    *("notice.posted", "notice.removed", "notice.appeal_by", "notice.storage"),
)
ATTENDANCE = ("party", "role", "title", "replaces", "items", "mode", "reason")
GROUPS = (
    *(
        "kind",
        "meeting",
        "attendance",
        "items",
        "decisions",
        "lists",
        "references",
        "people",
        "votes",
        "sections",
    ),
    "assignments",
)
OF_ITEMS = frozenset(("decisions", "lists", "references", "people", "votes", "sections", "assignments"))
SHAPES = str.maketrans(
    {
        **dict.fromkeys("”“„»«", '"'),
        **dict.fromkeys("’‘´", "'"),
        **dict.fromkeys("–—‐‑−", "-"),
        **dict.fromkeys("\u00ad\u200b\ufeff"),
    }
)
SHORT_BODIES = {
    "kf": "kommunfullmäktige",
    "fullmäktige": "kommunfullmäktige",
    "ks": "kommunstyrelsen",
    "au": "arbetsutskottet",
    "ksau": "kommunstyrelsens arbetsutskott",
}


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that the gold and the parse do not agree on."""

    field: str
    where: str
    expected: object
    got: object


@dataclass(slots=True)
class Score:
    """Counts per field, and what was missed."""

    counts: dict[str, list[int]] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    def count(self, name: str, hits: int, gold: int, found: int) -> None:
        """Add to a field."""
        if gold or found:
            row = self.counts.setdefault(name, [0, 0, 0])
            for index, number in enumerate((hits, gold, found)):
                row[index] += number

    def one(self, name: str, where: str, gold: object, found: object, right: bool | None = None) -> None:
        """Compare a single value; nothing is counted where neither side has one."""
        if fold(gold) is None and fold(found) is None:
            return
        right = fold(gold) == fold(found) if right is None else right
        self.count(name, int(right), 1, 1)
        if not right:
            self.misses.append(Miss(name, where, gold, found))

    def many(
        self,
        name: str,
        where: str,
        golds: Sequence[Any],
        found: Sequence[Any],
        same: Callable[[Any, Any], bool],
        show: Callable[[Any], object] = lambda entry: entry,
    ) -> list[tuple[Any, Any]]:
        """Compare two lists without regard to order; gives the pairs."""
        pairs, left = [], list(found)
        for gold in golds:
            match = next((entry for entry in left if same(gold, entry)), None)
            if match is None:
                self.misses.append(Miss(name, where, show(gold), None))
            else:
                left.remove(match)
                pairs.append((gold, match))
        self.misses += [Miss(name, where, None, show(entry)) for entry in left]
        self.count(name, len(pairs), len(golds), len(found))
        return pairs

    def add(self, other: Score) -> None:
        """Take in another document's counts."""
        for name, row in other.counts.items():
            self.count(name, *row)
        self.misses += other.misses

    def fields(self) -> dict[str, float]:
        """Field → F1, in a fixed order (noise is the share of the parse's words that the gold lacks)."""
        order = {group: rank for rank, group in enumerate(GROUPS)}
        names = sorted(self.counts, key=lambda name: (order[group_of(name)], name.count("."), name))
        return {name: self._value(name) for name in names}

    def _value(self, name: str) -> float:
        hits, gold, found = self.counts[name]
        if name == "sections.coverage":
            return hits / gold if gold else 0.0
        if name == "sections.noise":
            return (found - hits) / found if found else 0.0
        return 2 * hits / (gold + found)

    def macro(self) -> float:
        """The mean over the groups of the mean of their fields; groups of the §§ count as far as the §§ were found."""
        groups: dict[str, list[float]] = {}
        for name, value in self.fields().items():
            groups.setdefault(group_of(name), []).append(1 - value if name == "sections.noise" else value)
        found = self._value("items") if "items" in self.counts else 1.0
        means = [
            sum(values) / len(values) * (found if group in OF_ITEMS else 1)
            for group, values in groups.items()
        ]
        return sum(means) / len(means) if means else 1.0


def group_of(name: str) -> str:
    """The group that a field belongs to."""
    return "lists" if name in ("basis", "recipients") else name.partition(".")[0]


# ---- comparing --------------------------------------------------------------------------------------------------


def fold(value: object) -> object:
    """A comparable form: text folded, lists as sets, anything empty None."""
    if isinstance(value, str):
        text = unicodedata.normalize("NFKC", value.translate(SHAPES)).casefold()
        return " ".join(text.split()).rstrip(" .,;:") or None
    if isinstance(value, (list, tuple)):
        return frozenset(fold(entry) for entry in value) or None
    if isinstance(value, dict):
        return (
            tuple(sorted((key, fold(entry)) for key, entry in value.items() if fold(entry) is not None))
            or None
        )
    return None if value is False else value


def alike(a: object, b: object, least: float) -> bool:
    """Whether two texts are the same but for a share of their letters."""
    left, right = (str(fold(text) or "") for text in (a, b))
    return left == right or Levenshtein.normalized_similarity(left, right) >= least - 1e-9


def same_body(a: str | None, b: str | None) -> bool:
    """Loosely: abbreviations spelt out, endings off; one may be the end of the other."""
    left, right = _body_words(a), _body_words(b)
    short, long = sorted((left, right), key=len)
    return long[len(long) - len(short) :] == short if short else not long


def _body_words(name: str | None) -> list[str]:
    words = str(fold(name) or "").split()
    spelt = " ".join(SHORT_BODIES.get(word, word) for word in words).split()
    head = spelt[: next((i for i, word in enumerate(spelt) if i and word in ("för", "i")), len(spelt))]
    return [re.sub(r"(ens|ets|en|et|s)$", "", word) for word in head]


# ---- a document -------------------------------------------------------------------------------------------------


def score(gold: Record, found: Record | None) -> Score:
    """Compare one document's parse with its gold, both in the contract's form."""
    result, found = Score(), found or {}
    if "kind" in gold.get("source", {}):
        result.one("kind", "", gold["source"]["kind"], (found.get("source") or {}).get("kind"))
    for path in MEETING:
        expected = _dig(gold, f"meeting.{path}")
        if expected is not ABSENT:
            answer = _dig(found, f"meeting.{path}")
            result.one(f"meeting.{path}", "", expected, None if answer is ABSENT else answer)
    if "items" in gold:
        items = found.get("items") or []
        pairs = result.many("items", "", gold["items"], items, lambda a, b: _number(a) == _number(b), _number)
        for item, answer in pairs:
            _score_item(result, f"§ {_number(item)}", item, answer)
    if "attendance" in gold:
        _score_attendance(result, gold["attendance"], found.get("attendance") or [])
    return result


def _dig(record: Record, path: str) -> object:
    value: object = record
    for key in path.split("."):
        if not isinstance(value, dict) or key not in value:
            return ABSENT
        value = value[key]
    return value


def _number(item: Record) -> str:
    return f"{item.get('number')} {fold(item.get('suffix')) or ''}".strip()


def _score_item(result: Score, where: str, gold: Record, found: Record) -> None:
    if "title" in gold:
        same = alike(gold["title"], found.get("title"), 0.95)
        result.one("items.title", where, gold["title"], found.get("title"), same)
    for key in ("case_number", "immediate"):
        if key in gold:
            result.one(f"items.{key}", where, gold[key], found.get(key))
    for key in ("basis", "recipients"):
        if key in gold:
            result.many(key, where, gold[key], found.get(key) or [], lambda a, b: alike(a, b, 0.9))
    for key, compare in COMPARED.items():
        if key in gold:
            compare(result, where, list(gold[key]), list(found.get(key) or []))


def _score_references(result: Score, where: str, golds: list[Record], found: list[Record]) -> None:
    keys = ("body", "date", "number")
    result.many(
        "references",
        where,
        _distinct(golds, keys),
        _distinct(found, keys),
        lambda a, b: bool(a[1:] == b[1:]) and same_body(a[0], b[0]),
    )


def _score_assignments(result: Score, where: str, golds: list[Record], found: list[Record]) -> None:
    keys = ("point", "assignee", "due")
    result.many(
        "assignments", where, _distinct(golds, keys), _distinct(found, keys), lambda a, b: bool(a == b)
    )


def _distinct(rows: Iterable[Record], keys: tuple[str, ...]) -> list[Any]:
    return list({tuple(fold(row.get(key)) for key in keys): None for row in rows})


def _score_decisions(result: Score, where: str, golds: list[Record], found: list[Record]) -> None:
    def same(a: Record, b: Record) -> bool:
        return a["kind"] == b.get("kind") and fold(a["to"]) == fold(b.get("to"))

    def show(block: Record) -> str:
        return f"{block.get('kind')} to {block.get('to')}: {(block.get('points') or [''])[0][:80]}"

    pairs = result.many("decisions", where, golds, found, same, show)
    aligned = 0
    for gold, answer in pairs:
        result.one("decisions.body", where, gold["body"], answer.get("body"))
        points, answers = list(gold["points"]), list(answer.get("points") or [])
        used: set[int] = set()
        for index, point in enumerate(points):
            match = next(
                (j for j, text in enumerate(answers) if j not in used and alike(point, text, 0.95)), None
            )
            if match is None:
                result.misses.append(Miss("decisions.points", where, point, None))
                continue
            used.add(match)
            aligned += 1
            outcomes = answer.get("outcomes") or []
            guess = outcomes[match] if match < len(outcomes) else None
            result.one("decisions.outcomes", f"{where} “{point[:60]}”", gold["outcomes"][index], guess)
        result.misses += [
            Miss("decisions.points", where, None, text) for j, text in enumerate(answers) if j not in used
        ]
    sizes = (sum(len(block.get("points") or []) for block in side) for side in (golds, found))
    result.count("decisions.points", aligned, *sizes)


def _score_people(result: Score, where: str, golds: list[Record], found: list[Record]) -> None:
    parties = {(fold(row.get("name")), fold(row.get("action"))): row.get("party") for row in found}
    expected = {(fold(row["name"]), fold(row["action"])): row["party"] for row in golds}
    for gold, _ in result.many("people", where, list(expected), list(parties), lambda a, b: a == b):
        result.one("people.party", f"{where} {gold[0]}", expected[gold], parties[gold])


def _score_votes(result: Score, where: str, golds: list[Record], found: list[Record]) -> None:
    def tally(vote: Record) -> tuple[int, ...]:
        return tuple(vote.get(key) or 0 for key in ("yes", "no", "abstain", "absent"))

    for gold, answer in result.many("votes", where, golds, found, lambda a, b: tally(a) == tally(b), tally):
        for key in ("yes_means", "no_means"):
            if key not in gold:
                continue
            result.one(
                "votes.meaning", where, gold[key], answer.get(key), alike(gold[key], answer.get(key), 0.9)
            )
        cast, read = (_distinct(vote.get("ballots") or [], ("name", "vote")) for vote in (gold, answer))
        result.many("votes.ballots", where, cast, read, lambda a, b: bool(a == b))


def _score_sections(result: Score, where: str, golds: list[Record], found: list[Record]) -> None:
    kinds, guesses = ([section.get("kind") for section in side] for side in (golds, found))
    result.many("sections", where, kinds, guesses, lambda a, b: bool(a == b))
    if not any(section.get("text") for section in golds):
        return
    words = [_words(golds), _words(found)]
    shared = (words[0] & words[1]).total()
    for name in ("sections.coverage", "sections.noise"):
        result.count(name, shared, words[0].total(), words[1].total())
    missing, extra = (" ".join((words[i] - words[1 - i]).elements()) for i in (0, 1))
    if missing or extra:
        result.misses.append(Miss("sections.coverage", where, missing, extra))


def _words(sections: list[Record]) -> Counter[str]:
    texts = " ".join(str(fold(section.get("text")) or "") for section in sections)
    return Counter(re.findall(r"\w+", texts))


def _score_attendance(result: Score, golds: list[Record], found: list[Record]) -> None:
    """By name; where a name stands twice, the entries of the same role go together."""
    ordered = sorted(found, key=lambda row: 0 if any(_same_seat(gold, row) for gold in golds) else 1)
    left, pairs = list(ordered), []
    rest = []
    for gold in golds:
        match = next((row for row in left if _same_seat(gold, row)), None)
        if match is None:
            rest.append(gold)
        else:
            left.remove(match)
            pairs.append((gold, match))
    result.count("attendance", len(pairs), len(pairs), len(pairs))
    pairs += result.many(
        "attendance",
        "",
        rest,
        left,
        lambda a, b: fold(a["name"]) == fold(b.get("name")),
        lambda row: row.get("name"),
    )
    for gold, answer in pairs:
        for key in ATTENDANCE:
            if key in gold:
                result.one(f"attendance.{key}", str(gold["name"]), gold[key], answer.get(key))


def _same_seat(gold: Record, row: Record) -> bool:
    return fold(gold["name"]) == fold(row.get("name")) and gold["role"] == row.get("role")


COMPARED: dict[str, Callable[[Score, str, list[Record], list[Record]], None]] = {
    "decisions": _score_decisions,
    "references": _score_references,
    "people": _score_people,
    "votes": _score_votes,
    "sections": _score_sections,
    "assignments": _score_assignments,
}


def table(score_: Score) -> str:
    """The fields as lines of text."""
    lines = [f"{'macro':24} {score_.macro():6.3f}"]
    for name, value in score_.fields().items():
        hits, gold, found = score_.counts[name]
        lines.append(f"{name:24} {value:6.3f}   {hits:5} right of {gold:5} in the gold, {found:5} read")
    return "\n".join(lines)
