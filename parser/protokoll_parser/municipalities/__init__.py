"""Whose minutes a text is: a municipality's, a region's, a joint body's.

A protocol may name its municipality in a logo, a footer or a sentence, name its neighbours as often, or name none.
The evidence is counted, and the answer is None unless one stands out beyond doubt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Final

from protokoll_parser.municipalities.evidence import (
    BOARD,
    count_addresses,
    count_compounds,
    count_houses,
    count_mentions,
    count_rows,
    count_towns,
    evidence,
)
from protokoll_parser.municipalities.registers import (
    Place,
    by_seat,
    municipalities,
    municipality_named,
    regions,
)
from protokoll_parser.names import is_first_name

_HEAD_WEIGHT: Final = 6
_LEAST: Final = 3
"""One passing mention in a text is no proof."""
_LEAD: Final = 2
"""The first must weigh this many times the second."""
_MOST_TEXT: Final = 200_000
_HEAD_ROWS: Final = 30
_FRONT_ROWS: Final = 80
"""Down to where the minutes are kept."""
_LOGO_ROWS: Final = 8
_LONGEST_ROW: Final = 120
_MOST_NAME_WORDS: Final = 2
_ENDS_IN_S: Final = ("ås", "näs", "fors", "hus", "is", "os", "us", "ys", "ös")
"""Ends of place names whose s is no genitive."""
_AUTHORITY: Final = re.compile(
    r"[A-ZÅÄÖ][\w-]*(?: [\w-]+){0,5}förbund|(?:Samordningsf|Kommunalf|F)örbundet [A-ZÅÄÖ]\w+(?: \w+){0,3}"
)
_UNION: Final = re.compile(r"[A-ZÅÄÖ][a-zåäö]{3,}förbundet(?: [a-zåäö]+)?(?: [A-ZÅÄÖ]\w+){1,3}")
_CELLS: Final = re.compile(r"\t|\s[|>»]\s|,\s|\s[–—-]\s")
_TITLE: Final = re.compile(r"\s+(?=\S*(?:protokoll|styrelsen|nämnd|fullmäktige|utskott))", re.IGNORECASE)

_BODY: Final = re.compile(r"styrelsen?\b|nämnden\b|fullmäktiges?\b|utskott")


def find_place(rows: Sequence[str], body: str | None) -> Place | None:
    """Whose minutes a document is, by its rows as they were read, page heads and feet among them.

    `body` is what is known of the political body: a joint body is its own, a regionstyrelse is a region's. A name that
    no register has counts only where it is printed at the top of the first page. None where nothing stands out.
    """
    kind = (body or "").lower()
    head = list(islice((row for row in rows if row.strip()), _HEAD_ROWS))
    if any(word in kind for word in evidence().joint):
        return _joint(head, rows, body or "")
    region = _region(head, rows, kind)
    if region is not None or any(word in kind for word in evidence().region):
        return region
    scores: Counter[Place] = Counter()
    for at, row in enumerate(head):
        if place := _head_names(row, at):
            scores[place] += _HEAD_WEIGHT
            break
    text = "\n".join(rows)[:_MOST_TEXT]
    count_mentions(text, scores)
    count_addresses(text, scores)
    count_houses(list(islice((row for row in rows if row.strip()), _FRONT_ROWS)), scores)
    best = _standing_out(scores)
    if best is not None:
        return best
    count_towns(head, scores)
    best = _standing_out(scores)
    if best is not None:
        return best
    count_compounds(text, scores)
    best = _standing_out(scores) or _joint(head, rows, "")
    if best is not None:
        return best
    count_rows(rows, scores)
    return _standing_out(scores)


def _joint(head: Sequence[str], rows: Sequence[str], body: str) -> Place | None:
    """The joint authority named at the top ("Granåkers räddningstjänstförbund"), or in its board's name.

    One whose body says that it is such may be named lower down: "Regionförbundet södra Norrhult".
    """
    _, _, named = body.partition(" för ")
    for row in [named, *head[:_LOGO_ROWS]]:
        text = row.strip(" *#_|\t")
        if len(text) < 80 and _AUTHORITY.fullmatch(text):
            return Place(text, None)
    if not body:
        return None
    cells = (cell.strip() for row in islice(rows, _FRONT_ROWS) for cell in _CELLS.split(row))
    unions = {cell for cell in cells if _UNION.fullmatch(cell)}
    return Place(unions.pop(), None) if len(unions) == 1 else None


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
    if len(row) > _LONGEST_ROW or "§" in row:
        return None
    if place_in_head < _LOGO_ROWS and (place := municipality_named(row)):
        return place
    last_cell = ""
    for cell in _CELLS.split(row):
        words, beside = cell.split(), last_cell.split()
        last_cell = cell
        if len(beside) > 1 and is_first_name(beside[0]):
            # whom somebody works for: "Ada Ek, Norrhults kommun"
            continue
        at = next((at for at, word in enumerate(words) if word.lower() in ("kommun", "stad")), 0)
        after = words[at + 1 : at + 2]
        if not at or (after and after[0][0].islower() and not _BODY.search(after[0])):
            continue
        for size in (2, 1):
            before = words[: at - size] if at >= size else None
            if before is None or not all(word[0].isupper() or word[0].isdigit() for word in before):
                continue
            place = municipality_named(" ".join(words[at - size : at]))
            if place is not None and words[at - size][0].isupper():
                return place
        inner = next((place for place, word in enumerate(words[:at]) if word in ("i", "för", "från")), None)
        if inner is not None and (words[inner] == "i" or "protokoll" in words[0].lower()):
            # "Kommunfullmäktige i Björkö kommun", "Protokoll från Norrhults kommun"
            words = words[inner + 1 : at]
            at = len(words)
        if place_in_head < _LOGO_ROWS and at and (place := _unregistered(words[:at])):
            return place
    return None


def _unregistered(words: Sequence[str]) -> Place | None:
    """A municipality that no register has: one that is no more, or that is made up for an example."""
    if len(words) > _MOST_NAME_WORDS or words[0].lower() in evidence().no_name:
        return None
    if not all(word[0].isupper() and word.replace("-", "").isalpha() for word in words):
        return None
    name = " ".join(word.capitalize() if word.isupper() else word for word in words)
    if name.endswith("s") and not name.endswith(_ENDS_IN_S):
        name = name[:-1]
    return Place(name, None)


def _region(head: Sequence[str], rows: Sequence[str], body: str) -> Place | None:
    """The region whose minutes these are: a region's body, and one region named at the top or most often."""
    own = any(word in body for word in evidence().region)
    names = sorted(regions(), key=len, reverse=True)
    for row in islice((row for row in rows if BOARD in row), 3):
        told = row.partition(BOARD)[0].rstrip().removesuffix("s")
        if named := next((name for name in names if told.endswith(name)), None):
            return _as_place(named)
    if not own and body:
        return None
    for row in head:
        if len(row) < _LONGEST_ROW and (
            named := next((name for name in names if name.lower() in row.lower()), None)
        ):
            return _as_place(named) if own or row.strip(" *#").lower() == named.lower() else None
    if not own:
        return None
    for row in head[:_LOGO_ROWS]:
        first = _TITLE.split(_CELLS.split(row.strip(" *#_|"))[0], maxsplit=1)[0].split()
        if len(first) > 1 and first[0].lower() == "region" and all(word[0].isupper() for word in first):
            return Place(" ".join(word.capitalize() if word.isupper() else word for word in first), None)
    text = "\n".join(rows)[:_MOST_TEXT]
    counts = Counter({name: text.count(name) for name in names if name in text})
    ranked = counts.most_common(2)
    if ranked and ranked[0][1] >= _LEAST and (len(ranked) == 1 or ranked[0][1] >= _LEAD * ranked[1][1]):
        return _as_place(ranked[0][0])
    return _region_of_seat(rows)


def _region_of_seat(rows: Sequence[str]) -> Place | None:
    """The region whose seat the front page names: "Regionens hus, Södra vägen 9, Halmstad"."""
    front = " ".join(islice((row for row in rows if row.strip()), _FRONT_ROWS))
    named = {region for seat, region in by_seat().items() if re.search(rf"(?<=[, ]){seat}(?![\w-])", front)}
    return _as_place(named.pop()) if len(named) == 1 else None


def _as_place(region: str) -> Place:
    """The region, or the municipality of Gotland, which is both."""
    return municipalities()["Gotland"] if region == "Region Gotland" else regions()[region]
