"""Page furniture found and dropped: running heads and feet, signature lines, page numbers, rules, "Forts. § 12".

Where there are pages, what recurs at their edges is furniture, compared cell by cell with digits folded. Where there
are none, the vocabulary finds some of it, and what recurs right below those lines is the next page's head.
"""

from __future__ import annotations

from dataclasses import replace

from protokoll_parser.layout import pages, unpaged
from protokoll_parser.layout.lines import (
    LONGEST_FURNITURE,
    is_continuation,
    is_page_number,
    is_rule,
    is_signature_line,
)
from protokoll_parser.reading.document import Document, Line


def without_furniture(document: Document) -> tuple[list[Line], set[int]]:
    """The lines that remain, and the numbers of those before which something of a page's edge stood.

    A dropped rule leaves a blank line: it parts paragraphs. Blank lines never follow each other.
    """
    lines = list(document.lines)
    dropped = {index for index, line in enumerate(lines) if line.text and _is_furniture(line.text)}
    edges = set(dropped)
    found = pages.running_lines(lines, dropped) if document.pages else unpaged.running_lines(lines, dropped)
    dropped |= found.dropped
    edges |= found.dropped | found.edges
    return _remaining(lines, dropped, found.trimmed, edges)


def _is_furniture(text: str) -> bool:
    """Whether a line is furniture wherever it stands."""
    if len(text) > LONGEST_FURNITURE:
        return False
    first = text[0]
    if first in "jJuUoOsSrRpPvVeE_" and is_signature_line(text):
        return True
    if not first.isalpha() and "\t" not in text and is_page_number(text) and not text.startswith("- "):
        return True
    return len(text) <= 60 and is_continuation(text)


def _remaining(
    lines: list[Line], dropped: set[int], trimmed: dict[int, str], edges: set[int]
) -> tuple[list[Line], set[int]]:
    kept: list[Line] = []
    after_edge: set[int] = set()
    edge = False
    page: int | None = None
    for index, line in enumerate(lines):
        if index in edges or line.page != page:
            edge = True
            page = line.page
        text = "" if index in dropped else trimmed.get(index, line.text)
        if (text and text[0] in "-–—_.·•=*~…/\\|\t") or "\t" in text:
            text = _without_rules(text)
        if not text:
            if kept and kept[-1].text:
                kept.append(Line("", line.number, line.last, line.page))
            continue
        if text is not line.text:
            line = replace(line, text=text)
        if edge:
            after_edge.add(line.number)
            edge = False
        kept.append(line)
    return kept, after_edge


def _without_rules(text: str) -> str:
    """The text with cells emptied that hold a rule only; empty where nothing is left."""
    if "\t" not in text:
        return "" if is_rule(text) else text
    cells = ["" if is_rule(cell) else cell for cell in text.split("\t")]
    return "\t".join(cells).rstrip("\t")
