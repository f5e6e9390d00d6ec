"""Sweden's municipalities and regions, and whose minutes a text is.

A protocol may name its municipality in a logo, a footer or a sentence, name its neighbours as often, or name none.
The evidence is counted, and the answer is None unless one stands out beyond doubt.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from tomllib import loads
from typing import Final

from protokoll_parser.vocabulary import read_text


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality ("Älvsbyn", code "2560") or a region ("Region Dalarna", code None)."""

    name: str
    code: str | None


@dataclass(frozen=True, slots=True)
class _Evidence:
    after: dict[str, int]
    subject: frozenset[str]
    subject_weight: int
    partner: frozenset[str]
    joint: tuple[str, ...]
    region: tuple[str, ...]


_HEAD_WEIGHT: Final = 6
_ADDRESS_WEIGHT: Final = 4
_COMPOUND_WEIGHT: Final = 1
_LEAST: Final = 3
"""One passing mention in a text is no proof."""
_LEAD: Final = 2
"""The first must weigh this many times the second."""
_MOST_TEXT: Final = 200_000
_HEAD_ROWS: Final = 30
_LOGO_ROWS: Final = 8
_CELLS: Final = re.compile(r"\t|\s\|\s|,\s|\s[–-]\s")
_KIND: Final = re.compile(r"(?<=[a-zåäöéA-ZÅÄÖ] )(?:kommun|stad|rådhus|Kommun|KOMMUN|Stad|STAD)\w*")
_ADDRESS: Final = re.compile(r"[@./]([a-z-]{2,30})\.se\b")
_CAPITALISED: Final = re.compile(r"[A-ZÅÄÖ][a-zåäö]{2,}")
_FOLD: Final = str.maketrans("åäöé", "aaoe")


@cache
def municipalities() -> dict[str, Place]:
    """The 290 municipalities by name, as the national register spells them."""
    rows = csv.DictReader(read_text("municipalities.csv").splitlines())
    return {row["name"]: Place(row["name"], row["code"]) for row in rows}


@cache
def regions() -> dict[str, Place]:
    """The 21 regions by name. They have no municipal code."""
    rows = csv.DictReader(read_text("regions.csv").splitlines())
    return {row["name"]: Place(row["name"], None) for row in rows}


def municipality_named(words: str) -> Place | None:
    """The municipality that "Norrhult", "Norrhults", "NORRHULTS KOMMUN" or "Norrhults stad" names."""
    key = " ".join(words.split()).lower()
    for tail in (" kommuns", " kommun", " stads", " stad"):
        if key.endswith(tail):
            key = key.removesuffix(tail)
            break
    return _by_form().get(key)


@cache
def _by_form() -> dict[str, Place]:
    """Every municipality by its name in lower case, with and without a genitive -s."""
    forms: dict[str, Place] = {}
    for name, place in municipalities().items():
        forms.setdefault(name.lower() + "s", place)
    forms.update({name.lower(): place for name, place in municipalities().items()})
    return forms


@cache
def _by_address() -> dict[str, Place]:
    """Every municipality by the name of its site, without dots and rings."""
    return {
        name.lower().translate(_FOLD).replace(" ", joint): place
        for name, place in municipalities().items()
        for joint in ("", "-")
    }


@cache
def _evidence() -> _Evidence:
    data = loads(read_text("place_evidence.toml"))
    return _Evidence(
        after=data["after"],
        subject=frozenset(data["subject"]["words"]),
        subject_weight=data["subject"]["weight"],
        partner=frozenset(data["partner"]["words"]),
        joint=tuple(data["joint"]["words"]),
        region=tuple(data["region"]["words"]),
    )


def find_place(rows: Sequence[str], body: str | None) -> Place | None:
    """Whose minutes a document is, by its rows as they were read, page heads and feet among them.

    `body` is what is known of the political body: a joint body belongs to no municipality, a regionstyrelse to a
    region. None where nothing stands out beyond doubt.
    """
    kind = (body or "").lower()
    if any(word in kind for word in _evidence().joint):
        return None
    head = [row for row in rows if row.strip()][:_HEAD_ROWS]
    region = _region(head, rows, kind)
    if region is not None:
        return region
    scores: Counter[Place] = Counter()
    for at, row in enumerate(head):
        if place := _head_names(row, at):
            scores[place] += _HEAD_WEIGHT
            break
    text = "\n".join(rows)[:_MOST_TEXT]
    _count_mentions(text, scores)
    _count_addresses(text, scores)
    best = _standing_out(scores)
    if best is not None:
        return best
    _count_compounds(text, scores)
    return _standing_out(scores)


def _standing_out(scores: Counter[Place]) -> Place | None:
    ranked = scores.most_common(2)
    if not ranked or ranked[0][1] < _LEAST:
        return None
    if len(ranked) > 1 and ranked[0][1] < _LEAD * ranked[1][1]:
        return None
    return ranked[0][0]


def _head_names(row: str, place_in_head: int) -> Place | None:
    """The municipality that a row at the top of the first page names: a logo, "X kommun", "X kommun | Protokoll".

    A bare name must fill one of the first rows: lower down it is a town where somebody met.
    """
    row = row.strip(" *#_|")
    if len(row) > 120 or "§" in row:
        return None
    if place_in_head < _LOGO_ROWS and (place := municipality_named(row)):
        return place
    for cell in _CELLS.split(row):
        words = cell.split()
        at = next((at for at, word in enumerate(words) if word.lower() in ("kommun", "stad")), 0)
        for size in (2, 1):
            before = words[: at - size] if at >= size else None
            if before is None or not all(word[0].isupper() or word[0].isdigit() for word in before):
                continue
            place = municipality_named(" ".join(words[at - size : at]))
            after = words[at + 1 : at + 2]
            if place is not None and words[at - size][0].isupper() and not (after and after[0][0].islower()):
                return place
    return None


def _count_mentions(text: str, scores: Counter[Place]) -> None:
    """Adds what "Xs kommun har", "X kommunhus" say for X."""
    evidence, forms = _evidence(), _by_form()
    for found in _KIND.finditer(text):
        weight = evidence.after.get(found[0].lower(), 0)
        if not weight:
            continue
        words = text[max(0, found.start() - 60) : found.start()].split("\n")[-1].split()
        place, used = None, 0
        for size in (2, 1):
            name = " ".join(words[-size:])
            if len(words) >= size and name[:1].isupper() and (place := forms.get(name.lower())):
                used = size
                break
        if place is None:
            continue
        before = words[-used - 1].lower().strip("(,.") if len(words) > used else ""
        if before in evidence.partner and weight == 1:
            continue
        after = text[found.end() : found.end() + 20].split(None, 1)
        if weight == 1 and after and after[0].lower().strip(".,") in evidence.subject:
            weight = evidence.subject_weight
        scores[place] += weight


def _count_addresses(text: str, scores: Counter[Place]) -> None:
    sites = {found[1] for found in _ADDRESS.finditer(text)}
    for site in sites:
        place = _by_address().get(site.removesuffix("-kommun").removesuffix("kommun"))
        if place is not None:
            scores[place] += _ADDRESS_WEIGHT


def _count_compounds(text: str, scores: Counter[Place]) -> None:
    """Adds what names begin with a municipality's: companies and houses ("Norrhultshem")."""
    forms = {name: place for name, place in municipalities().items() if len(name) > 4}
    for word, times in Counter(_CAPITALISED.findall(text)).items():
        for size in range(5, len(word) - 2):
            place = forms.get(word[:size])
            if place is not None and not word[size:].startswith(("s", "bo")):
                scores[place] += _COMPOUND_WEIGHT * min(times, 3)


def _region(head: Iterable[str], rows: Sequence[str], body: str) -> Place | None:
    """The region whose minutes these are: a region's body, and one region named at the top or most often."""
    own = any(word in body for word in _evidence().region)
    names = sorted(regions(), key=len, reverse=True)
    if not own and body:
        return None
    for row in head:
        if len(row) < 120 and (named := next((name for name in names if name.lower() in row.lower()), None)):
            return _as_place(named) if own or row.strip(" *#").lower() == named.lower() else None
    if not own:
        return None
    text = "\n".join(rows)[:_MOST_TEXT]
    counts = Counter({name: text.count(name) for name in names if name in text})
    ranked = counts.most_common(2)
    if ranked and ranked[0][1] >= _LEAST and (len(ranked) == 1 or ranked[0][1] >= _LEAD * ranked[1][1]):
        return _as_place(ranked[0][0])
    return None


def _as_place(region: str) -> Place:
    """The region, or the municipality of Gotland, which is both."""
    return municipalities()["Gotland"] if region == "Region Gotland" else regions()[region]
