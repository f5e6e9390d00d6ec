"""The contents list within a text of one line: its rows, and the titles that the §§ begin with."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import islice, pairwise
from typing import Final, NamedTuple

from protokoll_parser import case_numbers
from protokoll_parser.reading.pasted.heads import PAGE
from protokoll_parser.reading.pasted.labels import furniture
from protokoll_parser.vocabulary import read_tables

_SECTION = re.compile(
    r"(?<!\S)(?P<before>(?:- |• )?(?:(?P<prefix>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,5}(?:[/-][A-Za-zÅÄÖåäö]{2,6})?) )?)"
    r"§+ ?(?P<number>\d{1,4})(?:/\d{2,4})?"
    r"(?: ?[a-z](?= [A-ZÅÄÖ]))?(?=\s|$)"
)
_LEADERS = re.compile(r" ?\.{3,} ?(\d{1,3})?(?!\S)")
_LAST_NUMBER = re.compile(r" \d{1,3}$")
_LEAST_TITLE: Final = 5
_FAR: Final = 160
"""Characters that a list's row does not have."""
_MOST_TITLES: Final = 12
"""Words like a list's title that are tried."""
_LONGEST: Final = 40_000


class Contents(NamedTuple):
    """A contents list in the text."""

    start: int
    stop: int
    rows: list[str]
    titles: tuple[tuple[int, str], ...]
    """(§, its title), in order."""


@cache
def _title_words() -> re.Pattern[str]:
    known = read_tables("outline.toml")["contents"]["whole"]
    words = sorted((word for word in known if "§" not in word), key=len, reverse=True)
    forms = [form for word in words for form in (word.capitalize(), word.upper())]
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, forms))})(?!\w)")


def find_contents(text: str) -> Contents | None:
    """The first list that has two §§ or more, each one higher than the one before."""
    for title in islice(_title_words().finditer(text), _MOST_TITLES):
        sections = _rising(text, title.end())
        if not sections:
            continue
        is_before = _stands_before(text, title.end(), sections)
        stop = _end(text, sections, title.end(), is_before=is_before)
        if foot := furniture().search(text, sections[-1].end(), stop):
            stop = foot.start()
        inside = [found for found in sections if found.start() < stop]
        if len(inside) < 2 and not is_before:
            continue
        rows, titles = _rows(text, title.end(), stop, inside, is_before=is_before)
        return Contents(title.start(), stop, [title.group(), *rows], tuple(titles))
    return None


def _stands_before(text: str, start: int, sections: Sequence[re.Match[str]]) -> bool:
    """Whether each § stands before its title: nothing but rows' marks between the list's title and the first."""
    marked = sum(1 for section in sections if section["before"][:1] in ("-", "•"))
    return 2 * marked > len(sections) or not text[start : sections[0].start()].strip(" :-•")


def _rising(text: str, start: int) -> list[re.Match[str]]:
    """The §§ from a place on, as long as their numbers rise."""
    found: list[re.Match[str]] = []
    for match in _SECTION.finditer(text, start, start + _LONGEST):
        if found and int(match["number"]) <= int(found[-1]["number"]):
            break
        found.append(match)
    return found


def _end(text: str, sections: Sequence[re.Match[str]], start: int, *, is_before: bool) -> int:
    """Where the list ends: at its page's end, or where its first § comes again."""
    again = next(
        (
            match.start()
            for match in _SECTION.finditer(text, sections[0].end())
            if match["number"] == sections[0]["number"]
        ),
        len(text),
    )
    starts = [section.start() for section in sections]
    page = text.find(PAGE, sections[0].end() if is_before else start)
    while 0 <= page < again and _goes_on(sections, bisect_right(starts, page)):
        page = text.find(PAGE, page + 1)
    return min(again, page) if page >= 0 else again


def _goes_on(sections: Sequence[re.Match[str]], place: int) -> bool:
    """Whether the list goes on after a page's end: little text stands between the next § and the one after."""
    if not 0 < place < len(sections):
        return False
    after = sections[place + 1].start() if place + 1 < len(sections) else sections[place].end() + _FAR
    return after - sections[place].end() < _FAR


def _rows(
    text: str, start: int, stop: int, sections: Sequence[re.Match[str]], *, is_before: bool
) -> tuple[list[str], list[tuple[int, str]]]:
    if is_before:
        prefix = Counter(section["prefix"] for section in sections).most_common(1)[0][0]
        borders = [
            *(
                section.start() if section["prefix"] in (None, prefix) else section.end("before")
                for section in sections
            ),
            stop,
        ]
    else:
        ends = [_after_page(text, section.end(), stop) for section in sections]
        borders = [start, *ends]
    pieces = [text[a:b].replace(PAGE, " ").strip() for a, b in pairwise(borders)]
    rows = [" ".join(piece.split()) for piece in pieces]
    titles = [
        (int(section["number"]), _bare(row.replace(section.group().removeprefix(section["before"]), " ", 1)))
        for section, row in zip(sections, rows, strict=False)
    ]
    printed = [(number, _as_printed(title, text, stop)) for number, title in titles]
    return rows, [(number, title) for number, title in printed if len(title) >= _LEAST_TITLE]


def _as_printed(title: str, text: str, stop: int) -> str:
    """The title as the text below has it: what looked like a part of it may be its case number."""
    trailing = case_numbers.trailing(title)
    return trailing[0] if trailing is not None and text.find(title, stop) < 0 else title


def _after_page(text: str, place: int, stop: int) -> int:
    """Past a page number that follows a § at the end of its row."""
    number = re.compile(r" \d{1,3}(?= [A-ZÅÄÖ\f]|$)").match(text, place, stop)
    return number.end() if number else place


def _bare(row: str) -> str:
    """The title of a row: no leaders, page or case number."""
    row = _LEADERS.sub(" ", row).strip(" -•,")
    labelled = case_numbers.labelled(row)
    if labelled is not None and labelled[0] is not None:
        row = " ".join(part for part in labelled[1:] if part)
    trailing = case_numbers.sure_trailing(row)
    if trailing is not None:
        row = trailing[0]
    begun = case_numbers.begins(row)
    if begun:
        return ""
    return _LAST_NUMBER.sub("", row).strip(" -,:.") if len(row) > _LEAST_TITLE else row
