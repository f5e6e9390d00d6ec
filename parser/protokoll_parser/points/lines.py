"""A decision's lines as the paragraphs that its points are made of, and how each of them begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal, cast

from protokoll_parser.bodies import is_body
from protokoll_parser.document import Line
from protokoll_parser.points.verb_first import begins_with_infinitive, with_marks
from protokoll_parser.vocabulary import read_tables

Manner = Literal["number", "letter", "bullet", "att", "row", "plain"]


NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2}[.)]\s*")
LETTER = re.compile(r"(?:\(?[a-zåäö]\)|[a-zåäö]\.(?= ))\s*")
BULLET = re.compile(r"[-•*–·▪○]\s*(?=\S)")
_MARK = re.compile(
    rf"(?P<number>{NUMBER.pattern})|(?P<letter>{LETTER.pattern})|(?P<att>(?i:dels|att)\s)|(?P<bullet>{BULLET.pattern})"
)
_BY_PROPOSAL = re.compile(
    r"(?:Enligt|I enlighet med|I överensstämmelse med) [^.]{3,90}(?:förslag|yrkande)(?: till beslut)?[:.]?"
    r"|(?:På|Efter) (?:förslag|yrkande) (?:av|från) [^.:]{3,90}:"
)
"""Whose proposal was followed, above the points."""
_NOBODY_DECIDES = re.compile(r"(?:Det )?(?:[Bb]eslutas|[Bb]eslutades|[Bb]eslöts)(?: att)?:?")
"""A lead-in without who decides."""
_PROPOSAL_IS_TAKEN = re.compile(
    r"[A-ZÅÄÖ][^.:]{3,60} bifaller [^.:]{3,60} förslag(?: till beslut)?:"
    r"|[A-ZÅÄÖ][^.:]{3,80} förslag(?: till beslut)? (?:bifalls|antas|godkänns):"
)
"""The same with the list of what was so decided below."""
_BARE_NUMBER = re.compile(r"(\d{1,2})[ \t]+(?=[A-ZÅÄÖ])")
_BROKEN = re.compile(r"[a-zåäö]{2}-$")
_JOINERS = ("och ", "samt ", "eller ")
_OPEN = re.compile(r"\b(?:och|samt|eller)$")


def point_lines(lines: Sequence[Line]) -> list[str]:
    """The paragraphs without labels and names of bodies; what the page or the extraction cut is whole, and a list's
    bare figures are numbers with a full stop.
    """
    texts = _whole(line.text for line in lines if line.text)
    texts = [
        text
        for place, text in enumerate(texts)
        if not _is_label(text) and not (texts[place + 1 :] and _PROPOSAL_IS_TAKEN.fullmatch(text))
    ]
    return _without_names_of_bodies(_with_numbers(with_marks(texts)))


def _whole(texts: Iterable[str]) -> list[str]:
    """Paragraphs whole: an "att" that stands alone, words broken by a hyphen, sentences cut after "och"."""
    result: list[str] = []
    for text in texts:
        last = result[-1] if result else ""
        is_rest = text[0].islower() and text != "att" and manner_of(text) == "plain"
        is_point = begins_with_infinitive(text) and last.endswith((", samt", ", och"))
        if is_rest and _BROKEN.search(last) and not text.startswith(_JOINERS):
            result[-1] = last[:-1] + text
        elif is_rest and not is_point and (last == "att" or (_OPEN.search(last) and "\t" not in last)):
            result[-1] = f"{last} {text}"
        else:
            result.append(text)
    return result


def _with_numbers(texts: Sequence[str]) -> list[str]:
    """ "1 Planen antas", "2 Taxan antas" as "1. Planen antas" and so on, where they count from one."""
    numbered = [place for place, text in enumerate(texts) if _BARE_NUMBER.match(text)]
    counted = [
        place for count, place in enumerate(numbered, 1) if texts[place].split(maxsplit=1)[0] == str(count)
    ]
    if len(counted) < 2 or counted != numbered:
        return list(texts)
    return [
        _BARE_NUMBER.sub(r"\1. ", text, count=1) if place in counted else text
        for place, text in enumerate(texts)
    ]


def _without_names_of_bodies(paragraphs: Sequence[str]) -> list[str]:
    """The paragraphs without those that only name a body; a name whose sentence goes on below belongs to it."""
    result: list[str] = []
    name = ""
    for place, text in enumerate(paragraphs):
        below = paragraphs[place + 1] if place + 1 < len(paragraphs) else ""
        if len(paragraphs) > 1 and _names_a_body(text):
            verbs = _clauses_below(paragraphs, place + 1)
            if verbs > 1:
                stop = place + 1 + verbs
                listed = [f"- {clause}" for clause in paragraphs[place + 1 : stop]]
                return [*result, *listed, *_without_names_of_bodies(paragraphs[stop:])]
            name = f"{text} " if below[:1].islower() and manner_of(below) == "plain" else ""
        else:
            result.append(name + text)
            name = ""
    return result


def _clauses_below(paragraphs: Sequence[str], start: int) -> int:
    """How many lines from a place on begin with a verb that decides, a list whose bullets were lost."""
    count = 0
    for text in paragraphs[start:]:
        if not text[0].islower() or not text.startswith(_verbs()):
            break
        count += 1
    return count


@cache
def _verbs() -> tuple[str, ...]:
    return tuple(f"{verb} " for verb in read_tables("decisions.toml")["opening"]["verbs"])


def _names_a_body(text: str) -> bool:
    return text[0].isupper() and not text.endswith(".") and is_body(text)


@cache
def _skipped() -> tuple[str, ...]:
    return tuple(read_tables("decisions.toml")["skip"]["begins"])


def _is_label(text: str) -> bool:
    return (
        text.lower().startswith(_skipped())
        or _BY_PROPOSAL.fullmatch(text) is not None
        or _NOBODY_DECIDES.fullmatch(text) is not None
    )


def manner_of(text: str) -> Manner:
    """How a paragraph begins: with which list mark, as a table's row, or plainly."""
    mark = _MARK.match(text)
    if mark is None or (mark.lastgroup == "att" and not text[0].islower() and text.endswith(".")):
        return "row" if "\t" in text else "plain"
    return cast(Manner, mark.lastgroup)
