"""§-lines: lines that may begin a paragraph of the minutes, with the evidence for and against."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from protokoll_parser import case_numbers
from protokoll_parser.document import Line

_SIGN = r"(?:§+|(?i:paragraf(?:en|erna|er)?)(?= ?\d))"
_SUFFIX = r"(?:[A-Za-zåäö](?![\wåäö.])|½)"
_YEAR = r" ?/ ?(?:19|20)?\d\d(?!\d)"
_PREFIX = r"(?P<prefix>[A-ZÅÄÖ][\wÅÄÖåäö]{0,7}(?: ?AU| au| ?[/-] ?[A-Za-zÅÄÖåäö]{1,8})?\.?[ \t]+)?"
_MARK = re.compile(
    rf"(?P<continued>(?i:forts(?:ättning)?)\.?:? +(?:av +|på +)?)?{_PREFIX}{_SIGN}[ \t]*(?P<number>\d{{1,4}})"
    rf"(?: ?(?P<lettered>[a-zåäöA-ZÅÄÖ])(?={_YEAR}))?(?P<year>{_YEAR})?"
    rf"(?P<gap>[ \t]?)(?P<suffix>{_SUFFIX})?(?P<rest>.*)",
    re.DOTALL,
)
_REVERSED = re.compile(r"(?P<number>\d{1,4}) ?§(?!§)(?P<rest>[ \t.:–-].*|)$", re.DOTALL)
_CONTINUED = re.compile(r"[ ,.:(–-]*forts(?:ättning|\.|att)?\b", re.IGNORECASE)
_GOES_ON = re.compile(r"[ \t,(]forts(?:ättning|\.)?\)?$", re.IGNORECASE)
_RANGE = re.compile(r"[ \t]*(?:-|–|—|--|,|och|t\.?o\.?m\.?)[ \t]*(?:§+[ \t]*)?\d")
_TRAILER = re.compile(r"(?:\.{3,}|…|(?:\. ){3,}|\t)[ .\t]*\d{1,3}(?: ?[-–] ?\d{1,3})?$")
_LAW = re.compile(
    r"[ ,.]*(?:\d{1,2} ?(?:st|p)\b|(?:i|enligt|och|samt|första|andra|tredje|st|p|kap|av|till|om)\b"
    r"|[a-zåäö][a-zåäö-]*(?:lagen|balken|förordningen|stadgan|reglementet?)\b|[A-ZÅÄÖ]{2,4}\b(?= *\d))",
)


_FRONT_LABEL = 2.0
"""What speaks against "Paragraf  § 131": the front page says so which §§ there are."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A line that carries a § number at its beginning."""

    index: int
    """Place among the lines."""
    number: int
    suffix: str | None
    prefix: str | None
    """A body's short name before the sign: "KF", "Sn"."""
    rest: str
    """What follows the number on the line: nothing, a case number, a title."""
    continued: bool
    """"Forts. § 102", "§ 152, fortsättning"."""
    weight: float
    """Evidence that a paragraph begins here."""

    @property
    def ends_with_more(self) -> bool:
        """ "§ 34 Dnr 2025/877 forts.": goes on where it repeats a number, else its title does."""
        return _GOES_ON.search(self.rest) is not None


def find_marks(lines: Sequence[Line]) -> list[Mark]:
    """Every line that may begin a §, in document order."""
    marks: list[Mark] = []
    for index, line in enumerate(lines):
        text = line.text
        if "§" in text or "aragraf" in text:
            mark = _read(index, line, lines)
            if mark is not None:
                marks.append(mark)
    return marks


def _read(index: int, line: Line, lines: Sequence[Line]) -> Mark | None:
    text = line.text.lstrip("-•*– ")
    found = _MARK.match(text[:400])
    if found is None:
        found = _REVERSED.match(text[:400])
        if found is None or _is_running_text(found["rest"]):
            return None
        return Mark(
            index,
            int(found["number"]),
            None,
            None,
            _clean(found["rest"]),
            False,
            _weight(line, found["rest"], index, lines) - 1,
        )
    rest, suffix = found["rest"], found["suffix"]
    if suffix and not _stands_as_suffix(found["gap"], suffix, rest):
        rest, suffix = found["gap"] + suffix + rest, None
    suffix = found["lettered"] or suffix
    if _RANGE.match(rest):
        return None
    continued = bool(found["continued"]) or _CONTINUED.match(rest) is not None
    if not continued and _is_running_text(rest):
        return None
    prefix = (found["prefix"] or "").strip() or None
    declares = prefix is not None and prefix.lower().startswith("paragraf")
    return Mark(
        index,
        int(found["number"]),
        suffix.lower() if suffix else None,
        None if declares else prefix,
        _clean(rest),
        continued,
        _weight(line, rest, index, lines) - (_FRONT_LABEL if declares else 0.0),
    )


def _stands_as_suffix(gap: str, suffix: str, rest: str) -> bool:
    """ "12a" and "12 a" before a border are suffixes; "12 i reglementet" is running text."""
    if suffix == "½" or not gap:
        return True
    if case_numbers.is_label(suffix + rest):
        return False
    return (
        suffix.islower()
        and suffix not in "iåö"
        and (not rest.strip() or rest[0] == "\t" or rest.lstrip()[:1].isupper())
    )


def _is_running_text(rest: str) -> bool:
    """Whether what follows the number makes the line a part of a sentence or a law's paragraph."""
    if not rest.strip():
        return False
    if _LAW.match(rest):
        return not case_numbers.begins(rest.lstrip(" .:–-\t"))
    first = rest.lstrip(" \t.:–-")[:1]
    if not first:
        return rest.strip() in {".", ",", ";"}
    return rest.lstrip()[0] in ",;)" or (
        first.islower() and not case_numbers.is_label(rest.lstrip(" \t.:–-"))
    )


def _clean(rest: str) -> str:
    return rest.strip(" .:–-\t") if not rest.startswith("\t") else rest.strip()


def has_page_number(text: str) -> bool:
    """Whether a line ends in dot leaders or a column with a page number, as in a contents list."""
    return _TRAILER.search(text[-40:]) is not None


def _weight(line: Line, rest: str, index: int, lines: Sequence[Line]) -> float:
    weight = 2.0 if not rest.strip() else 1.0
    weight -= 2.0 if _GOES_ON.search(rest) else 0.0
    weight += 2.0 if line.heading or line.bold else 0.0
    weight += 0.5 if index == 0 or lines[index - 1].is_blank or lines[index - 1].page != line.page else 0.0
    return weight - (3.0 if has_page_number(line.text) else 0.0)
