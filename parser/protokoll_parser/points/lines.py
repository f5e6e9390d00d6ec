"""A decision's lines as the paragraphs that its points are made of, and how each of them begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal, cast

from protokoll_parser.bodies import is_body
from protokoll_parser.document import Line
from protokoll_parser.points.outcomes import decides_in_passive
from protokoll_parser.points.verb_first import begins_with_infinitive, with_marks
from protokoll_parser.vocabulary import read_tables

Manner = Literal["number", "letter", "bullet", "att", "row", "plain"]


NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]|\(\d{1,2}\))\s*")
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
_DECIDES_AS_FOLLOWS = re.compile(
    r"([A-ZÅÄÖ][^.:]{3,60}) (?:fattar|fattade|genomför|genomförde) följande (?:beslut|val)[.:]?"
)
"""A lead-in that says no more than that what is decided follows."""
_PROPOSAL_IS_TAKEN = re.compile(
    r"[A-ZÅÄÖ][^.:]{3,60} bifaller [^.:]{3,60} förslag(?: till beslut)?:"
    r"|[A-ZÅÄÖ][^.:]{3,80} förslag(?: till beslut)? (?:bifalls|antas|godkänns):"
)
"""A proposal that is followed, above the list of what was so decided."""
_FIGURES = tuple(str(number) for number in range(1, 100))
_COUNTED = (
    (re.compile(r"(\d{1,2})[ \t]+(?=[A-ZÅÄÖ])"), _FIGURES),
    (re.compile(r"(?:Punkt|Beslutspunkt|Beslut|Att-sats) (\d{1,2})[:.]\s+"), _FIGURES),
    (re.compile(r"([A-H])[.)]\s+"), tuple("ABCDEFGH")),
    (
        re.compile(r"([IVX]{1,4})[.)]\s+"),
        ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"),
    ),
)
"""What counts points but for a figure with a full stop, and how it counts."""
_ALONE = re.compile(rf"(?:{NUMBER.pattern}|{LETTER.pattern}|[-•*–·▪○])")
"""A mark whose point stands on the next line."""
_CELL = re.compile(r"\d{1,3}|ja|nej|avst\w*\.?|x", re.IGNORECASE)
"""A cell of a voting list, which an extraction has put on a row of its own."""
_BROKEN = re.compile(r"[a-zåäö]{2}-$")
_TAIL = 8
"""As much of a paragraph's end shows whether it goes on."""
_JOINERS = ("och ", "samt ", "eller ")
_OPEN = re.compile(r"\b(?:och|samt|eller)$")
_BEFORE_FIGURE = re.compile(
    r"(?:\b(?:till|den|från|med|om|på|av|kl|klockan|nr|ca|cirka|minst|högst|totalt)\.?|§)$"
)
"""What a line that breaks off before a figure ends in."""


def point_lines(lines: Sequence[Line]) -> tuple[list[str], dict[str, str]]:
    """The paragraphs without labels and names of bodies; what the page or the extraction cut is whole, and what a
    list counts by is a number with a full stop. Those given such a number, as they are printed.
    """
    texts = _whole(line.text for line in lines if line.text)
    texts = [
        text
        for place, text in enumerate(texts)
        if not _is_label(text) and not (texts[place + 1 :] and _only_leads(text))
    ]
    marked = with_marks(texts)
    numbered = _with_numbers(marked)
    printed = {new: old for new, old in zip(numbered, marked, strict=True) if new != old}
    return _without_names_of_bodies(numbered), printed


def _whole(texts: Iterable[str]) -> list[str]:
    """Paragraphs whole: an "att" that stands alone, words broken by a hyphen, sentences cut after "och"."""
    result: list[str] = []
    for text in texts:
        last = result[-1] if result else ""
        tail = last[-_TAIL:]
        is_rest = text[0].islower() and text != "att" and manner_of(text) == "plain"
        is_point = tail.endswith((", samt", ", och")) and (
            begins_with_infinitive(text) or decides_in_passive(text)
        )
        goes_on = text[0].isdigit() and manner_of(text) == "plain" and _BEFORE_FIGURE.search(tail) is not None
        if goes_on or (len(last) < _TAIL and _ALONE.fullmatch(last)):
            result[-1] = f"{last} {text}"
        elif is_rest and _BROKEN.search(tail) and not text.startswith(_JOINERS):
            result[-1] = last[:-1] + text
        elif is_rest and not is_point and (last == "att" or (_OPEN.search(tail) and "\t" not in last)):
            result[-1] = f"{last} {text}"
        else:
            result.append(text)
    return result


def _with_numbers(texts: Sequence[str]) -> list[str]:
    """ "1 Planen antas", "Punkt 1: Planen antas", "A. Planen antas" as "1. Planen antas", where they count from one."""
    for mark, ordinals in _COUNTED:
        counted = [(place, found) for place, text in enumerate(texts) if (found := mark.match(text))]
        if len(counted) < 2 or [found[1] for _, found in counted] != list(ordinals[: len(counted)]):
            continue
        numbers = {place: f"{number}. " for number, (place, _) in enumerate(counted, 1)}
        texts = [
            numbers[place] + mark.sub("", text, count=1) if place in numbers else text
            for place, text in enumerate(texts)
        ]
    return list(texts)


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


def _only_leads(text: str) -> bool:
    """Whether a paragraph, with others below it, is nothing but their lead-in."""
    if _PROPOSAL_IS_TAKEN.fullmatch(text):
        return True
    follows = _DECIDES_AS_FOLLOWS.fullmatch(text) if " följande " in text else None
    return follows is not None and is_body(follows[1])


def _is_label(text: str) -> bool:
    return (
        text.lower().startswith(_skipped())
        or _BY_PROPOSAL.fullmatch(text) is not None
        or _NOBODY_DECIDES.fullmatch(text) is not None
        or _CELL.fullmatch(text) is not None
    )


def manner_of(text: str) -> Manner:
    """How a paragraph begins: with which list mark, as a table's row, or plainly."""
    mark = _MARK.match(text)
    if mark is None or (mark.lastgroup == "att" and not text[0].islower() and text.endswith(".")):
        return "row" if "\t" in text else "plain"
    return cast(Manner, mark.lastgroup)
