"""Running heads of a text without pages: what recurs right below signature lines, page numbers and wide gaps."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import Final

from protokoll_parser.declared import declared_numbers
from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading
from protokoll_parser.layout import repeated
from protokoll_parser.layout.lines import (
    LONGEST_FURNITURE,
    ends_sentence,
    fold,
    is_case_number,
    is_date,
    is_item,
    is_list_start,
    is_page_number,
    page_number_at_end,
)
from protokoll_parser.layout.own_head import own_heads
from protokoll_parser.layout.running import Running
from protokoll_parser.vocabulary.furniture import squash, words

_SURE_HEAD = re.compile(r"\b(?:kommun|region|kommunalförbund|protokoll)\b|protokoll\b", re.IGNORECASE)
"""No list of recipients or documents repeats such a line of the document's own head."""
_LONGEST_WORD: Final = 20
_LEAST_FEET: Final = 3
_WINDOW: Final = 6
"""Lines below a page's edge in which its head stands."""
_HEAD_LINES: Final = 6
_LONGEST_HEAD: Final = 80
_SHARE: Final = 0.25
_MOST_WIDE_GAPS: Final = 0.4
_FRONT: Final = 120
"""Rows in which the front page says which §§ there are."""
_FIGURES: Final = 5


def running_lines(lines: list[Line], dropped: set[int]) -> Running:
    """What recurs where pages begin; `dropped` are lines already known as furniture."""
    text = [index for index, line in enumerate(lines) if line.text]
    dropped = dropped | _signature_words(lines, text)
    dropped |= repeated.feet_with_addresses(lines, text) | repeated.numbered_blocks(lines, text)
    counted = repeated.counted_pages(lines, text)
    numbered = _numbered(lines, text, dropped) | counted
    dropped |= counted
    gaps = _after_wide_gaps(lines)
    running = Running(dropped=set(dropped), edges=gaps | numbered)
    own = _own_head(lines, text)
    windows = _windows(lines, text, dropped | numbered, gaps)
    seen = Counter(key for window in windows for key in {fold(lines[index].text) for index in window})
    need = max(2 if len(windows) < 6 else 3, round(_SHARE * len(windows)))
    recurring = {key for key, count in seen.items() if count >= need} | own
    first = _first_places(lines, text, recurring)
    _drop_numbered(lines, sorted(numbered), own, running)
    for window in windows:
        for index in window:
            key = fold(lines[index].text)
            if key not in recurring:
                break
            if first.get(key, index) != index:
                running.dropped.add(index)
    _drop_above_numbers(lines, text, numbered, own, running)
    running.dropped |= repeated.beside_numbers(lines, numbered) | repeated.lone_dates(lines, text)
    _drop_own_heads(lines, text, own, dropped | numbered | gaps, running)
    heads = own_heads(lines, text)
    running.dropped |= heads
    running.edges |= heads
    running.dropped -= _bare_items(lines, text)
    return running


def _bare_items(lines: list[Line], text: list[int]) -> set[int]:
    """Figures alone on their rows that are §§ without signs: the front page declares them, and no § has a sign."""
    if any("§" in lines[index].text and is_item(lines[index].text) for index in text):
        return set()
    declared = declared_numbers(lines[index] for index in text[:_FRONT] if "§" not in lines[index].text)
    if not declared:
        return set()
    return {
        index
        for index in text
        if (row := lines[index].text).isdecimal() and len(row) < _FIGURES and int(row) in declared
    }


def _signature_words(lines: list[Line], text: list[int]) -> set[int]:
    """Words such as "Signatur", alone between blank lines time and again: a foot, not a front page's label."""
    places: dict[str, list[int]] = defaultdict(list)
    vocabulary = words().repeated
    beginnings = {letter for word in vocabulary for letter in (word[0], word[0].upper())}
    for index in text:
        line = lines[index].text
        if line[0] in beginnings and len(line) < _LONGEST_WORD and squash(line) in vocabulary:
            places[squash(line)].append(index)
    if not any(len(found) >= _LEAST_FEET for found in places.values()):
        return set()
    first_item = next((index for index in text if is_item(lines[index].text)), len(lines))
    feet: set[int] = set()
    for found in places.values():
        below = [index for index in found if index > first_item and _isolated(lines, index)]
        if len(below) >= _LEAST_FEET:
            feet.update(below)
    return feet


def _numbered(lines: list[Line], text: list[int], dropped: set[int]) -> set[int]:
    """Rows with a page's number: as a cell, or at the end of a line that recurs but for its digits."""
    found: set[int] = set()
    ending: dict[str, list[int]] = defaultdict(list)
    for index in text:
        line = lines[index].text
        if index in dropped or line[-1] not in ")]0123456789" or len(line) > LONGEST_FURNITURE:
            continue
        if any(map(is_page_number, line.split("\t"))):
            found.add(index)
        elif len(line) <= _LONGEST_HEAD and not is_list_start(line) and page_number_at_end(line):
            ending[fold(line)].append(index)
    return found.union(*(places for places in ending.values() if len(places) > 1))


def _first_places(lines: list[Line], text: list[int], keys: set[str]) -> dict[str, int]:
    """Where each of some heads stands first: there it stays. Letters that lower case makes two of are passed by."""
    first: dict[str, int] = {}
    beginnings = {letter for key in keys for letter in (key[0], key[0].upper())} | set("0123456789")
    for index in text:
        line = lines[index].text
        if len(line) <= _LONGEST_HEAD and line[0] in beginnings and (key := fold(line)) in keys:
            first.setdefault(key, index)
    return first


def _drop_numbered(lines: list[Line], numbered: list[int], own: set[str], running: Running) -> None:
    """A row with a page number is a running head where it recurs or its other cells are known.

    The first of its kind, and any other row, only loses the number.
    """
    counts = Counter(fold(lines[index].text) for index in numbered)
    met: set[str] = set()
    for index in numbered:
        cells = lines[index].text.split("\t")
        rest = [cell for cell in cells if cell and not is_page_number(cell)]
        key = fold(lines[index].text)
        known = all(fold(cell) in own or is_date(cell) or fold(cell) in words().titles for cell in rest)
        if key in met and page_number_at_end(lines[index].text):
            known = True
        if not rest or (key in met and (known or counts[key] > 1)):
            running.dropped.add(index)
        elif len(cells) > 1 and not rest[0].startswith("§") and not is_page_number(cells[0]):
            kept = ["" if is_page_number(cell) else cell for cell in cells]
            running.trimmed[index] = "\t".join(kept).rstrip("\t")
        met.add(key)


def _after_wide_gaps(lines: list[Line]) -> set[int]:
    """Lines below two blank rows or more, where most gaps of the text are of one."""
    wide = {
        index
        for index in range(1, len(lines))
        if not lines[index - 1].text and lines[index].number - lines[index - 1].number > 1
    }
    blanks = sum(1 for line in lines if not line.text)
    return wide if len(wide) <= max(3, _MOST_WIDE_GAPS * blanks) else set()


def _own_head(lines: list[Line], text: list[int]) -> set[str]:
    """What the document begins with before its first label: its body, its title word."""
    head: set[str] = set()
    for index in text[:_HEAD_LINES]:
        line = lines[index].text
        if len(line) > _LONGEST_HEAD or ":" in line or is_item(line) or _is_label(line):
            break
        if any(character.isalpha() for character in line):
            head.add(fold(line))
    return head


def _is_label(text: str) -> bool:
    return text.lower().startswith(
        ("plats", "tid ", "beslutande", "närvarande", "ledamöter", "innehåll", "ärende")
    )


def _windows(lines: list[Line], text: list[int], marked: set[int], gaps: set[int]) -> list[list[int]]:
    """The lines below each edge of a page, to the first that no head holds."""
    windows: list[list[int]] = []
    below = False
    for place, index in enumerate(text):
        if index in marked:
            below = True
            continue
        if index in gaps or below:
            windows.append(_head_from(lines, text[place : place + _WINDOW], marked))
        below = False
    return windows


def _head_from(lines: list[Line], candidates: list[int], marked: set[int]) -> list[int]:
    window: list[int] = []
    for index in candidates:
        line = lines[index]
        if index in marked:
            continue
        text = line.text.lstrip("\t")
        if len(text) > _LONGEST_HEAD or line.heading > 2 or text[-1:] in (".", ":", ";", ","):
            break
        if is_item(text) or is_case_number(text) or is_list_start(text) or read_heading(text) is not None:
            break
        window.append(index)
    return window


def _drop_above_numbers(
    lines: list[Line], text: list[int], numbered: set[int], own: set[str], running: Running
) -> None:
    """The document's own head, with its date, above the pages' numbers: "Socialnämnden", "2019-05-14", "2 (12)"."""
    heads: list[list[int]] = []
    for place, index in enumerate(text):
        if index not in numbered and not is_page_number(lines[index].text):
            continue
        head: list[int] = []
        for above in reversed(text[max(_HEAD_LINES, place - _WINDOW - 2) : place]):
            line = lines[above].text
            if len(line) < _LONGEST_WORD and (is_item(line) or squash(line) == "paragraf"):
                continue
            if not (fold(line) in own or is_date(line) or line.lower() in words().titles):
                break
            head.append(above)
        heads.append(head)
    counts = Counter(fold(lines[index].text) for head in heads for index in head)
    for head in heads:
        running.dropped.update(index for index in head if counts[fold(lines[index].text)] > 1)


def _drop_own_heads(
    lines: list[Line], text: list[int], own: set[str], edges: set[int], running: Running
) -> None:
    """The body's name and a date between a page's last line and its first §, or in the middle of a sentence."""
    beginnings = {key[0] for key in own} | {key[0].upper() for key in own}
    first: set[str] = set()
    for place, index in enumerate(text):
        line = lines[index].text
        if line[0] not in beginnings or len(line) > _LONGEST_HEAD or (key := fold(line)) not in own:
            continue
        if index in running.dropped or (place < _HEAD_LINES and key not in first):
            first.add(key)
            continue
        if _SURE_HEAD.search(line) and _isolated(lines, index):
            running.dropped.add(index)
            running.edges.add(index)
            continue
        before = text[place - 1]
        after = text[place + 1] if place + 1 < len(text) else None
        dated = is_date(lines[before].text) and place > _HEAD_LINES
        if not (_at_edge(before, edges, running) or dated or _cuts(lines, before, after) or index in edges):
            starts = after is not None and (is_item(lines[after].text) or is_date(lines[after].text))
            if not starts or not _isolated(lines, index) or lines[before].text.endswith(":"):
                continue
        running.dropped.add(index)
        running.edges.add(index)
        if dated and _isolated(lines, before):
            running.dropped.add(before)
        if after is not None and is_date(lines[after].text):
            running.dropped.add(after)


def _at_edge(index: int, edges: set[int], running: Running) -> bool:
    return index in edges or index in running.dropped


def _cuts(lines: list[Line], before: int, after: int | None) -> bool:
    """Whether the sentence before goes on after."""
    if after is None:
        return False
    sentence, rest = lines[before].text, lines[after].text
    return len(sentence) > 40 and not ends_sentence(sentence) and rest[0].islower()


def _isolated(lines: list[Line], index: int) -> bool:
    """Whether blank lines stand on both sides."""
    return not lines[index - 1].text and (index + 1 >= len(lines) or not lines[index + 1].text)
