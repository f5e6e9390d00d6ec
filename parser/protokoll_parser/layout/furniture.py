"""Page furniture found and dropped: running heads and feet, signature lines, page numbers, rules, "Forts. § 12".

Where there are pages, what recurs at their edges is furniture, compared cell by cell with digits folded. Where there
are none, the vocabulary finds some of it, and what recurs right below those lines is the next page's head.
"""

from __future__ import annotations

import re
from dataclasses import replace

from protokoll_parser.document import Document, Line
from protokoll_parser.layout import pages, unpaged
from protokoll_parser.layout.lines import (
    CONTINUATION_LETTERS,
    LONGEST_CONTINUATION,
    LONGEST_FURNITURE,
    LONGEST_SPECK,
    RULE_STARTS,
    is_continuation,
    is_page_number,
    is_rule,
    is_signature_line,
    is_speck,
    may_continue,
)
from protokoll_parser.vocabulary.furniture import squash, words

_CERTIFICATION = re.compile(r"utdragsbestyrkande\W*", re.IGNORECASE)
_NAME = re.compile(r"[A-ZÅÄÖ][\w’'-]+(?: [A-Za-zÅÄÖåäöéü][\w.’'-]*){1,3}")


def without_furniture(document: Document) -> tuple[list[Line], set[int]]:
    """The lines that remain, and the numbers of those before which something of a page's edge stood.

    A dropped rule leaves a blank line that knows of it: it parts paragraphs, and where no page ends what a § tells.
    Blank lines never follow each other. Specks that a reading of a scan made lines leave nothing.
    """
    lines = [line for line in document.lines if len(line.text) > LONGEST_SPECK or not is_speck(line.text)]
    dropped = _surely_dropped(lines)
    dropped |= _certifiers(lines, dropped) | _above_certification(lines, dropped)
    edges = set(dropped)
    if document.format == "html":
        dropped |= {index for index, line in enumerate(lines) if _is_of_the_site(line.text)}
        dropped |= _foot_of_the_site(lines, dropped)
    found = pages.running_lines(lines, dropped) if document.pages else unpaged.running_lines(lines, dropped)
    dropped |= found.dropped
    edges |= found.dropped | found.edges
    return _remaining(lines, dropped, found.trimmed, edges)


def _surely_dropped(lines: list[Line]) -> set[int]:
    """The lines that are furniture wherever they stand; most are told to be none by their first letters."""
    beginnings = words().signature_beginnings
    return {
        index
        for index, line in enumerate(lines)
        if (text := line.text)
        and (
            not text[0].isalpha()
            or text[:2] in beginnings
            or text[0] in CONTINUATION_LETTERS
            or "orts" in text
            or "ORTS" in text
        )
        and _is_furniture(text)
    }


def _is_furniture(text: str) -> bool:
    """Whether a line is furniture wherever it stands."""
    if len(text) > LONGEST_FURNITURE:
        return False
    first = text[0]
    if first == "\t":
        return _is_furniture(text.lstrip("\t"))
    if first.isalpha():
        if text[:2] in words().signature_beginnings and is_signature_line(text):
            return True
    elif "\t" not in text and is_page_number(text) and not text.startswith("- "):
        return True
    return len(text) <= LONGEST_CONTINUATION and may_continue(text) and is_continuation(text)


def _certifiers(lines: list[Line], dropped: set[int]) -> set[int]:
    """Names below "Rätt utdraget intygar": who certifies the extract."""
    names: set[int] = set()
    for index in dropped:
        if squash(lines[index].text).startswith(words().certified):
            below = next(
                (place for place in range(index + 1, min(index + 4, len(lines))) if lines[place].text), None
            )
            if below is not None and _NAME.fullmatch(lines[below].text):
                names.add(below)
    return names


def _above_certification(lines: list[Line], dropped: set[int]) -> set[int]:
    """ "Justerare" right above "Utdragsbestyrkande": where the signs stand at a page's foot, and no label."""
    return {
        index - 1
        for index in dropped
        if index
        and _CERTIFICATION.fullmatch(lines[index].text)
        and squash(lines[index - 1].text) in words().repeated
        and lines[index - 1].text.isalpha()
    }


def _is_of_the_site(text: str) -> bool:
    """Whether a line of a web page is its frame."""
    return len(text) <= LONGEST_FURNITURE and text.lower().startswith(words().web)


def _foot_of_the_site(lines: list[Line], dropped: set[int]) -> set[int]:
    """The last lines of a web page as far as they are addresses."""
    foot: set[int] = set()
    for index in reversed(range(len(lines))):
        text = lines[index].text
        if text and index not in dropped:
            if len(text) > LONGEST_FURNITURE or not words().address.search(text):
                break
            foot.add(index)
    return foot


def _remaining(
    lines: list[Line], dropped: set[int], trimmed: dict[int, str], edges: set[int]
) -> tuple[list[Line], set[int]]:
    kept: list[Line] = []
    after_edge: set[int] = set()
    edge = after_text = False
    page: int | None = None
    for index, line in enumerate(lines):
        if index in edges or line.page != page:
            edge = True
            page = line.page
        text = line.text
        if text:
            if index in dropped:
                text = ""
            elif index in trimmed:
                text = trimmed[index]
            elif text[0] in RULE_STARTS or "\t" in text:
                text = _without_rules(text)
        if not text:
            if after_text:
                kept.append(
                    Line("", line.number, line.last, line.page, dropped="furniture") if line.text else line
                )
                after_text = False
            if line.text and index not in dropped and kept:
                kept[-1] = replace(kept[-1], dropped="rule")
            continue
        if text is not line.text and text != line.text:
            line = replace(line, text=text)
        if edge:
            after_edge.add(line.number)
            edge = False
            if kept and kept[-1].dropped:
                kept[-1] = replace(kept[-1], dropped="furniture")
        kept.append(line)
        after_text = True
    return kept, after_edge


def _without_rules(text: str) -> str:
    """The text with cells emptied that hold a rule only; empty where nothing is left."""
    if "\t" not in text:
        return "" if is_rule(text) else text
    cells = text.split("\t")
    if not any(map(is_rule, cells)):
        return text
    return "\t".join("" if is_rule(cell) else cell for cell in cells).rstrip("\t")
