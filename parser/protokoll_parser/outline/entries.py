"""What the lines of a contents list say: number, title, case number, page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from protokoll_parser import case_numbers
from protokoll_parser.headings import read_heading
from protokoll_parser.outline.marks import has_page_number
from protokoll_parser.outline.parts import ContentsEntry

LIST_MARK = re.compile(r"^[-•*–]\s+")
_LEADERS = re.compile(r"[ \t]*(?:\.{2,}|…|(?:\. ){2,}|_{2,})[ .…\t]*")
_PAGE = re.compile(r"(?:[ \t]+|^)(\d{1,3})(?: ?[-–] ?\d{1,3})?$")
LEADING = re.compile(
    r"(?:[A-ZÅÄÖ][\wåäö]{0,5} ?)?§+ ?(\d{1,4})(?:/\d{2,4})?(?:(?<=\d) ?([a-z](?![\wåäö])(?! nr\b)))?[ \t.:,–-]*",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"[ \t,]*§+ ?(\d{1,4})(?:/\d{2,4})? ?([a-z](?![\wåäö]))?[ \t]*(\d{1,3})?$", re.IGNORECASE
)
_RANGE = re.compile(r"[ \t]*(?:-|–|—)[ \t]*§*[ \t]*\d")
NUMBERED = re.compile(r"(\d{1,4})[.)]?[ \t]+(?=\S)")


def read_entries(texts: Sequence[str]) -> tuple[ContentsEntry, ...]:
    """What the lines of a contents list say; a wrapped title is one.

    Where the § stands after its title, the first row of a wrapped one stands above it, and below the last § stands the
    next page's head.
    """
    entries: list[ContentsEntry] = []
    above: list[str] = []
    last = ""
    texts = [LIST_MARK.sub("", text) for text in texts]
    signed = any(number_of(text) is not None for text in texts)
    for text in texts:
        wrapped = signed and entries and entries[-1].page is None and number_of(text) is None
        entry = None if wrapped else read_entry(text) or (None if signed else _read_unsigned(text))
        if entry is not None:
            if above and entry.title[:1].islower():
                entry = entry._replace(title=_title(" ".join([*above, entry.title])))
            elif above and entries:
                entries[-1] = _continued(entries[-1], " ".join(above))
            above = []
            entries.append(entry)
        elif signed and text.lstrip()[:1].isupper() and "§" in last and not LEADING.match(last):
            above.append(text)
            continue
        elif entries and not read_heading(text):
            entries[-1] = _continued(entries[-1], text)
        last = text
    return tuple(entry for entry in entries if entry.title)


def read_entry(text: str) -> ContentsEntry | None:
    """What a line with a § or a page's number says; None for any other."""
    leading = LEADING.match(text)
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
        numbered = NUMBERED.match(rest)
        title, case_number = _without_case_number(rest[numbered.end() :] if numbered else rest)
        return ContentsEntry(int(numbered.group(1)) if numbered else None, None, title, case_number, page)
    return None


def _read_unsigned(text: str) -> ContentsEntry | None:
    found = NUMBERED.match(text)
    if found is None:
        return None
    title, case_number = _without_case_number(text[found.end() :])
    return ContentsEntry(int(found.group(1)), None, title, case_number)


def number_of(text: str) -> int | None:
    """The § that a line begins or ends with; None where it has none, or several."""
    bare = LIST_MARK.sub("", text)
    leading = LEADING.match(bare)
    if leading:
        return None if _RANGE.match(bare[leading.end(1) :]) else int(leading.group(1))
    trailing = _TRAILING.search(_without_leaders(bare)[-40:]) if "§" in bare else None
    return int(trailing.group(1)) if trailing else None


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
