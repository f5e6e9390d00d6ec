"""Where the contents list stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from rapidfuzz import fuzz

from protokoll_parser import case_numbers
from protokoll_parser.declared import declared_numbers
from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading
from protokoll_parser.outline.entries import LEADING, LIST_MARK, NUMBERED, number_of, read_entries, read_entry
from protokoll_parser.outline.marks import Mark, has_page_number
from protokoll_parser.outline.parts import ContentsEntry
from protokoll_parser.vocabulary import read_tables

_BEGINNING = 3
_FIRST_ROW = 40
"""Lines within which a list begins below its title, the next page's head and foot between them."""
_REACH = 3
"""Rows of one list stand no farther apart."""
_ALIKE = 85
_LEAST_OF_DECLARED = 0.6
"""Of the numbers that the front page declares: a list of §§ has so many."""
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
        found = NUMBERED.match(lines[index].text)
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
    declared: set[int] | None = None
    for index, line in enumerate(lines):
        if line.text and len(line.text) < _LONGEST_TITLE and _is_contents_title(line.text):
            entries = _entry_lines(lines, index + 1)
            if not entries and not marks:
                declared = declared_numbers(lines[:index]) if declared is None else declared
                entries = _declared_rows(lines, index, declared)
            if len(entries) >= 2 or (entries and _is_said_again(lines, marks, entries[0])):
                return range(index, _end_of_list(lines, entries))
    return None


def _declared_rows(lines: Sequence[Line], title: int, declared: Collection[int]) -> list[int]:
    """Rows "30 Title" below a list's title, where every § sign was lost: most numbers that the front page declares."""
    rows: list[int] = []
    for index in range(title + 1, len(lines) if declared else 0):
        if index - (rows[-1] + _REACH if rows else title + _FIRST_ROW) > 0:
            break
        found = NUMBERED.match(LIST_MARK.sub("", lines[index].text))
        if found is not None and int(found.group(1)) in declared:
            rows.append(index)
    return rows if len(rows) >= max(_RUN, _LEAST_OF_DECLARED * len(declared)) else []


def _is_said_again(lines: Sequence[Line], marks: Sequence[Mark], index: int) -> bool:
    """Whether a list's only entry stands below again: its number at a §, or its title on a line of its own."""
    entry = read_entry(LIST_MARK.sub("", lines[index].text))
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
        number, paged = number_of(text), has_page_number(text)
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
    number = number_of(below)
    return bool(highest) and number == highest + 1


def _begins_a_paragraph(lines: Sequence[Line], index: int) -> bool:
    """A "§ 93" with no title beside it and a heading of a paragraph's body close below is no list entry."""
    leading = LEADING.match(lines[index].text)
    beside = lines[index].text[leading.end() if leading else 0 :]
    beside = LEADING.sub("", beside) if "§" in beside else beside
    bare = not beside or case_numbers.alone(beside) is not None
    return bare and (_has_a_body_below(lines, index) or _has_a_sentence_below(lines, index))


def _has_a_sentence_below(lines: Sequence[Line], index: int) -> bool:
    """Whether a sentence stands below the title that a bare § has below it."""
    below = [line.text for line in lines[index + 1 : index + 9] if line.text][:2]
    if len(below) < 2 or any(number_of(text) is not None for text in below):
        return False
    return below[1].endswith(".") and not below[1].endswith("..") and " " in below[1]


def _has_a_body_below(lines: Sequence[Line], index: int) -> bool:
    """Whether a heading of a paragraph's body stands close below a line."""
    below = [line.text for line in lines[index + 1 : index + 9] if line.text][:4]
    return any(read_heading(text) is not None for text in below)


def _end_of_list(lines: Sequence[Line], entries: Sequence[int]) -> int:
    """One past the last entry and the wrapped line that belongs to it."""
    end = entries[-1] + 1
    if end < len(lines) and lines[end].text and lines[end].heading == 0 and lines[end].text[:1].islower():
        end += 1
    return end


def entries_of(lines: Sequence[Line], listed: range | None) -> tuple[ContentsEntry, ...]:
    """What the lines of the contents list say, its title left out."""
    texts = (lines[index].text for index in listed or ())
    return read_entries([text for text in texts if text and not _is_contents_title(text)])
