"""The contents list: where it stands, and what each of its lines says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rapidfuzz import fuzz

from protokoll_parser import case_numbers
from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading
from protokoll_parser.outline.marks import Mark, has_page_number
from protokoll_parser.outline.parts import ContentsEntry
from protokoll_parser.vocabulary import read_tables

_LIST_MARK = re.compile(r"^[-•*–]\s+")
_LEADERS = re.compile(r"[ \t]*(?:\.{2,}|…|(?:\. ){2,}|_{2,})[ .…\t]*")
_PAGE = re.compile(r"(?:[ \t]+|^)(\d{1,3})(?: ?[-–] ?\d{1,3})?$")
_LEADING = re.compile(
    r"(?:[A-ZÅÄÖ][\wåäö]{0,5} ?)?§+ ?(\d{1,4})(?:/\d{2,4})?(?:(?<=\d) ?([a-z](?![\wåäö])(?! nr\b)))?[ \t.:,–-]*",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"[ \t,]*§+ ?(\d{1,4})(?:/\d{2,4})? ?([a-z](?![\wåäö]))?[ \t]*(\d{1,3})?$", re.IGNORECASE
)
_RANGE = re.compile(r"[ \t]*(?:-|–|—)[ \t]*§*[ \t]*\d")
_NUMBERED = re.compile(r"(\d{1,4})[.)]?[ \t]+(?=\S)")
_BEGINNING = 3
_REACH = 3
"""Rows of one list stand no farther apart."""
_ALIKE = 85
_LONGEST_TITLE = 100
"""Letters of a list's title: "Förteckning över kultur- och fritidsnämndens ärenden den 25 april 2018"."""
_RUN = 3
"""So many §-lines with nothing to speak of between them make a list."""


@cache
def _words(table: str, key: str) -> tuple[str, ...]:
    return tuple(read_tables("outline.toml")[table].get(key, ()))


@cache
def _beginnings(table: str) -> tuple[int, frozenset[str]]:
    """(how many letters, with which of them a table's words begin): most lines need no closer look."""
    words = [*_words(table, "whole"), *_words(table, "begins")]
    size = min(_BEGINNING, *map(len, words))
    return size, frozenset(word[:size] for word in words)


def _is_contents_title(text: str) -> bool:
    """Whether a line is the title of a contents list."""
    size, beginnings = _beginnings("contents")
    if text.lstrip(" :.*\t")[:size].lower() not in beginnings:
        return False
    folded = " ".join(text.lower().strip(" :.*\t").split())
    if folded in _words("contents", "whole"):
        return True
    found = next((words for words in _words("contents", "begins") if folded.startswith(words)), None)
    return found is not None and not text.endswith(".") and not folded[len(found) : len(found) + 1].isalpha()


def is_front_label(text: str) -> bool:
    """Whether a line begins with a label of the front page."""
    size, beginnings = _beginnings("front")
    return text[:size].lower() in beginnings and text.lower().startswith(_words("front", "begins"))


def find_contents(lines: Sequence[Line], marks: Sequence[Mark]) -> range | None:
    """The lines of the contents list, its title among them; None where there is no list."""
    titled = _titled_list(lines, marks)
    if titled is not None:
        return titled
    bare = _bare_list(lines, marks)
    return bare if bare is not None else _unsigned_list(lines, marks)


def _unsigned_list(lines: Sequence[Line], marks: Sequence[Mark]) -> range | None:
    """Rows "30 | Title" above the first §, without a sign: a list where §§ of these numbers have such titles."""
    titles = {mark.number: mark.rest for mark in marks if mark.rest}
    first = marks[0].index if marks else 0
    rows: list[int] = []
    alike = 0
    for index in range(first):
        found = _NUMBERED.match(lines[index].text)
        if found is None or (rows and index - rows[-1] > _REACH):
            continue
        title = titles.get(int(found.group(1)))
        if title is not None:
            rows.append(index)
            alike += fuzz.partial_ratio(title.lower(), lines[index].text.lower()) > _ALIKE
    if len(rows) < _RUN or alike * 2 < len(rows):
        return None
    return range(rows[0], _end_of_list(lines, rows))


def _titled_list(lines: Sequence[Line], marks: Sequence[Mark]) -> range | None:
    for index, line in enumerate(lines):
        if line.text and len(line.text) < _LONGEST_TITLE and _is_contents_title(line.text):
            entries = _entry_lines(lines, index + 1)
            if len(entries) >= 2 or (entries and _is_said_again(lines, marks, entries[0])):
                return range(index, _end_of_list(lines, entries))
    return None


def _is_said_again(lines: Sequence[Line], marks: Sequence[Mark], index: int) -> bool:
    """Whether a list's only entry stands below again: its number at a §, or its title on a line of its own."""
    entry = _read_entry(_LIST_MARK.sub("", lines[index].text))
    if entry is None:
        return False
    return any(mark.index > index and mark.number == entry.number for mark in marks) or any(
        line.text and line.text.casefold() == entry.title.casefold() for line in lines[index + 1 :]
    )


def _bare_list(lines: Sequence[Line], marks: Sequence[Mark]) -> range | None:
    """A run of §-lines without a title: each with a page number, or all of them said again later."""
    numbers_later = [mark.number for mark in marks]
    run: list[Mark] = []
    for place, mark in enumerate(marks):
        if run and (mark.number < run[-1].number or _filled(lines, run[-1].index + 1, mark.index) > 1):
            if _is_list(lines, run, numbers_later[place:]):
                break
            run = []
        run.append(mark)
    if not run or not _is_list(lines, run, [mark.number for mark in marks if mark.index > run[-1].index]):
        return None
    return range(run[0].index, _end_of_list(lines, [mark.index for mark in run]))


def _is_list(lines: Sequence[Line], run: Sequence[Mark], later: Sequence[int]) -> bool:
    if len(run) < _RUN:
        return False
    paged = sum(has_page_number(lines[mark.index].text) for mark in run)
    again = len({mark.number for mark in run} & set(later))
    return paged * 2 >= len(run) or again * 2 >= len(run)


def _filled(lines: Sequence[Line], start: int, stop: int) -> int:
    return sum(not line.is_blank for line in lines[start:stop])


def _entry_lines(lines: Sequence[Line], start: int) -> list[int]:
    """The lines with a § number or a page number below a title, as long as they follow one another."""
    entries: list[int] = []
    strangers = 0
    highest = 0
    first: int | None = None
    for index in range(start, min(start + 600, len(lines))):
        text = lines[index].text
        if not text:
            continue
        number, paged = _number_of(text), has_page_number(text)
        if number is not None and entries and number < highest and not paged:
            break
        if number is not None or paged:
            if number is not None and _begins_a_paragraph(lines, index):
                break
            is_first = number is not None and (number == first or (first is None and len(entries) > 1))
            if is_first and not paged and _has_a_body_below(lines, index):
                break
            entries.append(index)
            first = first or number
            highest = max(highest, number or 0)
            strangers = 0
            continue
        strangers += 1
        if is_front_label(text) or strangers > 4 or len(text) > 300:
            break
        if read_heading(text) is not None and not _is_over_an_entry(lines, index, highest):
            break
    return entries


def _is_over_an_entry(lines: Sequence[Line], index: int, highest: int) -> bool:
    """Whether the next § stands right below a heading, as below the title of a group: "Beslutsärenden"."""
    below = next((line.text for line in lines[index + 1 : index + _REACH] if line.text), "")
    number = _number_of(below)
    return bool(highest) and number == highest + 1


def _begins_a_paragraph(lines: Sequence[Line], index: int) -> bool:
    """A "§ 93" with no title beside it and a heading of a paragraph's body close below is no list entry."""
    leading = _LEADING.match(lines[index].text)
    beside = lines[index].text[leading.end() if leading else 0 :]
    beside = _LEADING.sub("", beside) if "§" in beside else beside
    bare = not beside or case_numbers.alone(beside) is not None
    return bare and (_has_a_body_below(lines, index) or _has_a_sentence_below(lines, index))


def _has_a_sentence_below(lines: Sequence[Line], index: int) -> bool:
    """Whether a sentence stands below the title that a bare § has below it."""
    below = [line.text for line in lines[index + 1 : index + 9] if line.text][:2]
    if len(below) < 2 or any(_number_of(text) is not None for text in below):
        return False
    return below[1].endswith(".") and not below[1].endswith("..") and " " in below[1]


def _has_a_body_below(lines: Sequence[Line], index: int) -> bool:
    """Whether a heading of a paragraph's body stands close below a line."""
    below = [line.text for line in lines[index + 1 : index + 9] if line.text][:4]
    return any(read_heading(text) is not None for text in below)


def _number_of(text: str) -> int | None:
    bare = _LIST_MARK.sub("", text)
    leading = _LEADING.match(bare)
    if leading:
        return None if _RANGE.match(bare[leading.end(1) :]) else int(leading.group(1))
    trailing = _TRAILING.search(_without_leaders(bare)[-40:]) if "§" in bare else None
    return int(trailing.group(1)) if trailing else None


def _end_of_list(lines: Sequence[Line], entries: Sequence[int]) -> int:
    """One past the last entry and the wrapped line that belongs to it."""
    end = entries[-1] + 1
    if end < len(lines) and lines[end].text and lines[end].heading == 0 and lines[end].text[:1].islower():
        end += 1
    return end


def read_entries(lines: Sequence[Line]) -> tuple[ContentsEntry, ...]:
    """What the lines of a contents list say; a wrapped title is one.

    Where the § stands after its title, the first row of a wrapped one stands above it, and below the last § stands the
    next page's head.
    """
    entries: list[ContentsEntry] = []
    above: list[str] = []
    last = ""
    texts = [
        _LIST_MARK.sub("", line.text) for line in lines if line.text and not _is_contents_title(line.text)
    ]
    signed = any(_number_of(text) is not None for text in texts)
    for text in texts:
        wrapped = signed and entries and entries[-1].page is None and _number_of(text) is None
        entry = None if wrapped else _read_entry(text) or (None if signed else _read_unsigned(text))
        if entry is not None:
            if above and entry.title[:1].islower():
                entry = entry._replace(title=_title(" ".join([*above, entry.title])))
            elif above and entries:
                entries[-1] = _continued(entries[-1], " ".join(above))
            above = []
            entries.append(entry)
        elif signed and text.lstrip()[:1].isupper() and "§" in last and not _LEADING.match(last):
            above.append(text)
            continue
        elif entries and not read_heading(text):
            entries[-1] = _continued(entries[-1], text)
        last = text
    return tuple(entry for entry in entries if entry.title)


def _read_entry(text: str) -> ContentsEntry | None:
    leading = _LEADING.match(text)
    if leading:
        rest, page = _without_page(text[leading.end() :])
        title, case_number = _without_case_number(rest)
        return ContentsEntry(int(leading.group(1)), _suffix(leading.group(2)), title, case_number, page)
    plain = _without_leaders(text)
    trailing = _TRAILING.search(plain) if "§" in plain else None
    if trailing:
        title, case_number = _without_case_number(plain[: trailing.start()])
        page = int(trailing.group(3)) if trailing.group(3) else None
        return ContentsEntry(int(trailing.group(1)), _suffix(trailing.group(2)), title, case_number, page)
    if has_page_number(text):
        rest, page = _without_page(text)
        numbered = _NUMBERED.match(rest)
        title, case_number = _without_case_number(rest[numbered.end() :] if numbered else rest)
        return ContentsEntry(int(numbered.group(1)) if numbered else None, None, title, case_number, page)
    return None


def _read_unsigned(text: str) -> ContentsEntry | None:
    found = _NUMBERED.match(text)
    if found is None:
        return None
    title, case_number = _without_case_number(text[found.end() :])
    return ContentsEntry(int(found.group(1)), None, title, case_number)


def _suffix(letter: str | None) -> str | None:
    return letter.lower() if letter else None


def _without_page(text: str) -> tuple[str, int | None]:
    """A title without dot leaders and page number."""
    plain = _without_leaders(text)
    found = _PAGE.search(plain) if "\t" in plain else None
    if found is None:
        return (text if plain is text else _LEADERS.sub(" ", text)).strip(), None
    return plain[: found.start()].strip(), int(found.group(1))


def _without_leaders(text: str) -> str:
    """A line with a tab for its dot leaders; most lines have none."""
    has_leaders = ".." in text or "…" in text or ". ." in text or "__" in text
    return _LEADERS.sub("\t", text) if has_leaders else text


def _without_case_number(text: str) -> tuple[str, str | None]:
    plain = " ".join(text.replace("\t", "  ").split()) if "\t" not in text else text.strip()
    labelled = case_numbers.labelled(plain)
    if labelled is not None:
        number, before, after = labelled
        return _title(" ".join(part for part in (before, after) if part)), number
    trailing = case_numbers.trailing(plain)
    if trailing is not None and trailing[0]:
        return _title(trailing[0]), trailing[1]
    first, found, rest = plain.partition("\t")
    if found and (number := case_numbers.alone(first)):
        return _title(rest), number
    return _title(plain), None


def _title(text: str) -> str:
    return " ".join(text.split()).strip(" .,:–-")


def _continued(entry: ContentsEntry, text: str) -> ContentsEntry:
    rest, page = _without_page(text)
    return ContentsEntry(
        entry.number, entry.suffix, _title(f"{entry.title} {rest}"), entry.case_number, entry.page or page
    )
