"""Whom a decision is sent to: the entries of a § under "Skickas till", one a line or several on one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Final

from protokoll_parser.bodies import find_bodies
from protokoll_parser.headings import read_heading
from protokoll_parser.immediate import is_remark
from protokoll_parser.list_marks import without_list_mark
from protokoll_parser.sections import Part, note_kind
from protokoll_parser.vocabulary import read_tables

_NOTHING: Final = re.compile(r"[-–—_.\s]*")
_ENTRY: Final = re.compile(
    r"(?!(?:för|att|och|samt|med|via|enligt|inklusive|dock)\b)[A-ZÅÄÖa-zåäö][^\d.:]{2,60}"
)
"""One of several recipients on a line."""
_BORDER: Final = re.compile(r"[,;]| / ")
_AND: Final = re.compile(r" (?:och|samt) ")
_PERSON: Final = re.compile(r"[A-ZÅÄÖ][\w’'-]+(?: [A-ZÅÄÖ][\w’'-]+){1,3}")
_ADDRESS: Final = re.compile(
    r"\w(?:gatan|vägen|gränd|stigen|torget|backen|väg|gata|box) \d|\d{3} ?\d\d [A-ZÅÄÖ]", re.IGNORECASE
)
_QUALIFIED: Final = re.compile(r"[A-ZÅÄÖa-zåäö][a-zåäö]+(?:(?:sk|rande|[ae])|- och) [a-zåäö]+")
"""A role or an office of more than one word: "teknisk chef", "biträdande rektor", "bygg- och miljöenheten"."""
_OF: Final = re.compile(r" (?:till|på|av|i|för|hos) .+")
_EVERY: Final = ("samtliga ", "alla ", "berörda ", "övriga ")
"""Before those who are told without being named."""


def is_nothing(text: str) -> bool:
    """Whether an entry is a lone hyphen, a rule to write on, or says so: nobody, no document."""
    return _NOTHING.fullmatch(text) is not None or text.lower().rstrip(".") in _none()


def read_recipients(parts: Sequence[Part]) -> tuple[str, ...]:
    """Everyone whom the parts of a § name as recipients, in document order."""
    found = (entry for part in parts if part.kind == "recipients" for entry in _of_part(part))
    return tuple(entry for entry in found if not is_nothing(entry) and not entry.endswith(":"))


def _of_part(part: Part) -> Iterator[str]:
    texts = [
        _without_label(without_list_mark(line.text).replace("\t", " ").strip())
        for line in part.lines
        if line.text and not is_remark(line.text) and not _closes_the_meeting(line.text)
    ]
    texts = _whole(texts)
    if any(text.endswith(",") for text in texts[:-1]):
        together = _run_on(" ".join(texts), is_alone=True)
        if len(together) > 1:
            yield from together
            return
    for _, group in groupby(texts, key=bool):  # a label among them is empty now
        rows = list(group)
        for text in rows:
            yield from _run_on(text.rstrip(","), is_alone=len(rows) == 1)


def _whole(texts: Sequence[str]) -> list[str]:
    """The lines, each that ends in a preposition with the one below: "Livsmedelsenheten vid", "Miljökontoret"."""
    result: list[str] = []
    for text in texts:
        if text and result and result[-1].endswith(_open_endings()):
            result[-1] += f" {text}"
        else:
            result.append(text)
    return result


def _closes_the_meeting(text: str) -> bool:
    """ "Ordföranden avslutar sammanträdet." below the last § of all."""
    return text.endswith((".", "!")) and note_kind(text) is not None


def _without_label(text: str) -> str:
    """ "För kännedom: grannarna" among the recipients: whom the label is for; nobody where it stands alone."""
    heading = read_heading(text)
    return heading.rest if heading is not None and heading.kind == "recipients" else text


def _run_on(text: str, *, is_alone: bool) -> list[str]:
    """ "Akten, Ekonomienheten, Revisorerna" on one line as three, if each begins like an entry of its own.

    Of three or more the last may begin with a small letter; a line among others must have as many.
    """
    pieces = [piece.strip() for piece in _BORDER.split(text)]
    if len(pieces) > 1 and _ADDRESS.search(text):
        return [text]
    ends = _AND.split(pieces[-1].rstrip("."))
    if len(ends) == 2 and (all(map(_is_told, ends)) or _are_alike(ends, pieces)) and not _is_body(pieces[-1]):
        pieces[-1:] = ends
    first = pieces[0].split(" ", 1)[0].lower()
    has_title = (
        _PERSON.fullmatch(pieces[0]) is not None
        and not _is_told(pieces[0])
        and not pieces[0].endswith((" AB", " HB"))
    )
    alike = all(
        piece[:1].isupper() or piece.startswith((f"{first} ", *_EVERY)) or (_is_told(piece) and not has_title)
        for piece in pieces
    )
    listed = pieces[1:2] != [] and pieces[1][:1].isupper() and all(map(_ENTRY.fullmatch, pieces))
    return pieces if (len(pieces) > 1 and is_alone and alike) or (len(pieces) > 2 and listed) else [text]


def _are_alike(ends: Sequence[str], pieces: Sequence[str]) -> bool:
    """Whether "Ekonomienheten samt Författningssamlingen" ends a list whose entries all begin with a capital.

    An office or role in one word must come first: "Nämnden för Teknik och Miljö" is one.
    """
    return (
        len(pieces) > 1
        and all(piece[:1].isupper() for piece in (*pieces, ends[1]))
        and " " not in ends[0]
        and _is_told(ends[0])
    )


@cache
def _none() -> frozenset[str]:
    return frozenset(read_tables("borders.toml")["entries"]["nothing"])


def _is_told(text: str) -> bool:
    """Whether a text is an office, a role or a body: "ekonomikontoret", "sökanden med mottagningsbevis"."""
    bare = _manner().sub("", text.rstrip("."))
    word = _OF.sub("", bare)
    is_one = " " not in word or _QUALIFIED.fullmatch(word) is not None
    return (is_one and word.endswith(office_endings())) or _is_body(bare)


@cache
def office_endings() -> tuple[str, ...]:
    """Ends of words that name whom a decision is sent to: "-kontoret", "-chefen"."""
    return tuple(read_tables("borders.toml")["entries"]["recipients"])


@cache
def _open_endings() -> tuple[str, ...]:
    return tuple(f" {word}" for word in read_tables("borders.toml")["entries"]["open"])


@cache
def _manner() -> re.Pattern[str]:
    """How or what for somebody is told, after the name: "(delges)", "för kännedom"."""
    words = "|".join(map(re.escape, read_tables("borders.toml")["entries"]["manner"]))
    return re.compile(rf" (?:\([^()]{{2,40}}\)|{words})\Z")


def _is_body(text: str) -> bool:
    """Whether the text is a political body's name: "kultur- och fritidsnämnden"."""
    mentions = find_bodies(text)
    return len(mentions) == 1 and (mentions[0].start, mentions[0].end) == (0, len(text))
