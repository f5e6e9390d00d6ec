"""A decision's lines as its points."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache

from protokoll_parser.bodies import is_body
from protokoll_parser.headings import is_fee, read_heading
from protokoll_parser.leads import Lead, is_own, opens_decision, read_bare_lead, read_lead
from protokoll_parser.outcomes import decides_in_passive, read_outcome
from protokoll_parser.point_lines import BULLET, LETTER, NUMBER, Manner, manner_of, point_lines
from protokoll_parser.reading.document import Line
from protokoll_parser.verb_first import begins_with_infinitive
from protokoll_parser.vocabulary import read_tables

_DELS = re.compile(r"dels\s+", re.IGNORECASE)
_JOINT = re.compile(r"[,;]?\s+(?:samt|och|dels)(?:\s+att)?\s*[,:]?\s*$|[,;]\s*$")
_VERB = re.compile(
    r"\b(?:ska|skall|får|är|kan|bör|har"
    r"|(?!\w*(?:en|et|[aeo]rna)s\b)[a-zåäö]{3,}(?:as|es|ar|er|rs|ls|ns|ts|ds|gs|js|ks))\b"
)
"""A word that is a verb or looks like one; a genitive looks like a passive."""
_CONDITIONS = re.compile(r" (?:med|på|under) följande (?:villkor|förutsättningar|förbehåll):\s*$")
"""What has been decided, above the conditions for it."""
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_LEAST_WORDS = 40
"""Characters beyond a lead-in that make a line a sentence of its own."""
_NAME_ROW = re.compile(
    r"(?:[A-ZÅÄÖ][\w.’'-]*,? ){1,5}(?:\([A-Za-zÅÄÖåäö -]{1,8}\)|[A-ZÅÄÖ]{1,4})(?:,? [^.]{0,60})?[,.]?"
)
"""A person with a party: "Göte Brandel (S), ersättare"."""


_PERSON = re.compile(r"[A-ZÅÄÖ][\w’'-]+(?: [A-ZÅÄÖ][\w’'-]+){1,3}(?:, [a-zåäö][^.,]{2,40})?")
"""A name, and what the person is or does."""


@dataclass(slots=True)
class Block:
    """Points under one lead-in, or under none."""

    lead: Lead | None
    opening: str = ""
    """A lead-in whose verb decides what the points only name: "Kommunfullmäktige antar"."""
    points: list[str] = field(default_factory=list)
    order: str = ""
    """The lead-in's own words, where they order somebody to do what the points say."""


def read_blocks(lines: Sequence[Line], own: str | None) -> list[Block]:
    """The points of a decision's lines, in blocks by who decides or proposes them.

    A line that only names a body heads the points that concern it (a budget's "Socialnämnden").
    """
    blocks = [Block(None)]
    paragraphs = point_lines(lines)
    index = 0
    numbered = False
    outer: Lead | None = None
    while index < len(paragraphs):
        text = paragraphs[index]
        manner = manner_of(text)
        lead = _within(_read_lead(text, own), outer, own) if manner == "plain" else None
        if lead is not None and _is_torn(text, lead, paragraphs, index):
            paragraphs[index : index + 2] = [f"{text} {paragraphs[index + 1]}"]
            continue
        if lead is not None and (lead.is_alone or _is_pure(text, lead, paragraphs, index)):
            outer = lead if lead.is_alone and lead.kind == "proposal" and outer is None else outer
            words = text[lead.end :]
            order = words if lead.kind == "decision" and read_outcome(words) == "assigned" else ""
            blocks.append(Block(lead, order=order))
            index += 1
            continue
        if manner == "plain" and _is_bare_verb(text, paragraphs, index, own):
            blocks.append(Block(Lead("decision", own or "", (), True, len(text)), text))
            index += 1
            continue
        if lead is not None and _differs(blocks[-1].lead, lead):
            blocks.append(Block(lead))
        if lead is None and _only_tells(text, manner, blocks[-1], numbered):
            index = _after_telling(paragraphs, index)
            continue
        numbered = manner == "number" or (numbered and manner != "plain")
        index = _take_point(blocks[-1].points, paragraphs, index, manner)
    return [block for block in blocks if block.points]


def _read_lead(text: str, own: str | None) -> Lead | None:
    return read_lead(text, own) or read_bare_lead(text, own)


def _within(lead: Lead | None, outer: Lead | None, own: str | None) -> Lead | None:
    """A lead-in below "Arbetsutskottet föreslår kommunstyrelsen fatta följande beslut", as this body's proposal.

    What the addressee is to decide or to propose in its turn is handed on to it, and to whom it proposes.
    """
    if lead is None or outer is None or not is_own(outer.body, own) or is_own(lead.body, own):
        return lead
    if not any(is_own(lead.body, name) for name in outer.to):
        return lead
    return lead._replace(kind="proposal", body=outer.body, to=tuple(dict.fromkeys((*outer.to, *lead.to))))


@cache
def _telling() -> frozenset[str]:
    return frozenset(read_tables("decisions.toml")["notes"]["telling"])


@cache
def _grounds() -> tuple[str, ...]:
    return tuple(read_tables("decisions.toml")["notes"]["grounds"])


@cache
def _asides() -> tuple[str, ...]:
    return tuple(read_tables("decisions.toml")["notes"]["asides"])


def _names_a_document(text: str) -> bool:
    """Whether an entry of a numbered list names a paper received: neither a verb nor a full stop."""
    return (
        not text.endswith(".")
        and read_outcome(text) == "other"
        and not begins_with_infinitive(_bare(text).lower())
    )


def _only_tells(text: str, manner: Manner, block: Block, numbered: bool) -> bool:
    """Whether a paragraph below points is none itself: what it says decides nothing.

    So is a sentence without a number below numbered points, one that tells what somebody said, and a list of what has
    just been noted.
    """
    if not block.points:
        return False
    if manner in ("bullet", "row", "number"):
        return (
            not numbered
            and block.points[-1].endswith(".")
            and read_outcome(block.points[-1]) == "noted"
            and (_VERB.search(text) is None or _DATE.search(text) is not None)
            and (manner != "number" or _names_a_document(text))
        )
    if manner != "plain" or text[:1].islower() or _is_fee(text):
        return False
    if text.lower().startswith(_grounds()) or any(aside in text for aside in _asides()):
        return True
    if numbered:
        return read_outcome(text) == "other"
    return read_outcome(text) in ("other", "noted") and not _telling().isdisjoint(
        word.strip(".,:") for word in text.lower().split(" ", 12)[:12]
    )


def _is_fee(text: str) -> bool:
    heading = read_heading(text)
    return heading is not None and is_fee(heading)


def _after_telling(paragraphs: Sequence[str], index: int) -> int:
    """One past a paragraph that only tells, with the list that it introduces and the line that it wraps to."""
    if manner_of(paragraphs[index]) == "number":
        return _end_of_list(paragraphs, index)[0]
    if paragraphs[index].rstrip().endswith(":"):
        return _end_of_list(paragraphs, index + 1)[0]
    return _while(paragraphs, index + 1, lambda text: text[:1].islower() and manner_of(text) == "plain")


def _is_torn(text: str, lead: Lead, paragraphs: Sequence[str], index: int) -> bool:
    """A sentence cut after an "att" of its own, not after the lead-in's: the one line below goes on with it."""
    if not text.endswith(" att") or len(text) - lead.end < _LEAST_WORDS or index + 1 >= len(paragraphs):
        return False
    below = [
        paragraph[:1].islower() and manner_of(paragraph) == "plain" for paragraph in paragraphs[index + 1 :]
    ]
    return below[0] and not any(below[1:])


def _is_pure(text: str, lead: Lead, paragraphs: Sequence[str], index: int) -> bool:
    """A lead-in with words of its own ("… beslutar att följande åtgärder införs:") whose list has verbs of its own."""
    if index + 1 >= len(paragraphs):
        return False
    following = manner_of(paragraphs[index + 1])
    if following == "att" and not text.endswith((".", ":")):
        return True
    if following == "plain" or not text.rstrip().endswith(":") or _CONDITIONS.search(text):
        return False
    points = [paragraph for paragraph in paragraphs[index + 1 :] if manner_of(paragraph) != "plain"]
    return any(_VERB.search(point) for point in points)


def _is_bare_verb(text: str, paragraphs: Sequence[str], index: int, own: str | None) -> bool:
    """ "Kommunfullmäktige antar", with what is adopted as a numbered list below."""
    verb = text.rstrip(": ").rpartition(" ")[2]
    below = paragraphs[index + 1] if index + 1 < len(paragraphs) else ""
    if below == "" or manner_of(below) != "number" or not opens_decision(text, own):
        return False
    return is_body(text[: text.rindex(verb)]) and read_outcome(verb) != "other"


def _differs(current: Lead | None, lead: Lead) -> bool:
    """Whether an inline lead-in begins a block of its own: another kind of decision, or another addressee."""
    if current is None:
        return True
    return (current.kind, current.to) != (lead.kind, lead.to)


def _take_point(points: list[str], paragraphs: Sequence[str], index: int, manner: Manner) -> int:
    """Adds the point that begins at an index; gives the index after it."""
    text = paragraphs[index]
    if manner == "row":
        _extend(points, text)
        return index + 1
    if manner == "plain" and (text.rstrip().endswith(":") or _opens_a_list(text, paragraphs, index)):
        return _take_led_list(points, paragraphs, index)
    if manner == "plain" and points and text[:1].islower() and not text.lower().startswith("att "):
        points[-1] = f"{points[-1]} {text}"
        return index + 1
    if manner == "plain" and points and points[-1][-1:] not in ".,;" and _is_persons_row(text):
        _extend(points, text)
        return index + 1
    points.append(_bare(text))
    if manner in ("number", "letter", "att"):
        return _take_nested(points, paragraphs, index + 1, manner)
    return index + 1


def _opens_a_list(text: str, paragraphs: Sequence[str], index: int) -> bool:
    """A sentence without its colon: "Till nämndemän väljs", with the names as bullets below."""
    below = paragraphs[index + 1] if index + 1 < len(paragraphs) else ""
    return (
        not text.endswith((".", ",", ";", "!", "?"))
        and below != ""
        and (
            manner_of(below) == "bullet"
            or (manner_of(below) == "plain" and _NAME_ROW.fullmatch(below) is not None)
        )
        and _VERB.search(below) is None
        and read_outcome(text) != "other"
    )


def _take_nested(points: list[str], paragraphs: Sequence[str], index: int, manner: Manner) -> int:
    """Bullets, letters and rows below a numbered point belong to it."""
    inner: dict[Manner, tuple[Manner, ...]] = {
        "number": ("bullet", "letter", "row"),
        "letter": ("bullet", "row"),
        "att": ("bullet", "letter", "row"),
    }
    is_open = not points[-1].endswith((".", ";", ","))
    while index < len(paragraphs) and (
        manner_of(paragraphs[index]) in inner[manner] or (is_open and _is_persons_row(paragraphs[index]))
    ):
        _extend(points, paragraphs[index])
        index += 1
    return index


def _is_persons_row(text: str) -> bool:
    """A row with a person only: "Bo Al (M)", "Ada Lind, dans"; a body's name is none."""
    return _NAME_ROW.fullmatch(text) is not None or (
        _PERSON.fullmatch(text) is not None and not is_body(text)
    )


def _take_led_list(points: list[str], paragraphs: Sequence[str], index: int) -> int:
    """A sentence ending in a colon, with the list that it introduces.

    Where the sentence decides by itself, or the list has no verbs, they are one point; else the list's points are the
    points and the sentence is only their lead-in.
    """
    lead = paragraphs[index]
    stop, is_list = _end_of_list(paragraphs, index + 1)
    entries = paragraphs[index + 1 : stop]
    if not entries:
        points.append(lead.rstrip(": "))
        return index + 1
    decides = read_outcome(lead) != "other" or decides_in_passive(lead.rstrip(": "))
    decides = decides or _CONDITIONS.search(lead) is not None
    if decides or not is_list or not any(_VERB.search(entry) for entry in entries):
        points.append("\n".join([lead, *entries]))
        return stop
    points.extend(_bare(entry) for entry in entries)
    return stop


def _end_of_list(paragraphs: Sequence[str], index: int) -> tuple[int, bool]:
    """(one past the list that begins at an index, whether it has list marks); names one a row, or
    sentences that begin alike ("Ärende 12 utgår."), are a list without."""
    if index < len(paragraphs) and manner_of(paragraphs[index]) != "plain":
        stop = _while(paragraphs, index, lambda text: manner_of(text) != "plain")
        while stop + 1 < len(paragraphs) and _is_first_of_a_row(paragraphs, stop):
            stop = _while(paragraphs, stop + 1, lambda text: manner_of(text) != "plain")
        return stop, True
    stop = _while(paragraphs, index, _is_name_row)
    if stop == index and index < len(paragraphs):
        first = paragraphs[index].split(" ", 1)[0]
        stop = _while(paragraphs, index, lambda text: text.startswith(first) and manner_of(text) == "plain")
    return stop, False


def _is_first_of_a_row(paragraphs: Sequence[str], index: int) -> bool:
    """Whether a line is the beginning of a table's cell whose row stands below it."""
    return manner_of(paragraphs[index - 1]) == manner_of(paragraphs[index + 1]) == "row" and not paragraphs[
        index
    ].endswith((".", ":"))


def _while(paragraphs: Sequence[str], index: int, holds: Callable[[str], bool]) -> int:
    while index < len(paragraphs) and holds(paragraphs[index]):
        index += 1
    return index


def _is_name_row(text: str) -> bool:
    """A row of a list without marks: short, no full stop, no verb."""
    return len(text) < 120 and not text.endswith((".", ":")) and _VERB.search(text) is None


def _extend(points: list[str], text: str) -> None:
    if points:
        points[-1] = f"{points[-1]}\n{text}"
    else:
        points.append(text)


def _bare(text: str) -> str:
    """A point without its list mark and without the word that joins it to the next."""
    for mark in (NUMBER, LETTER, BULLET, _DELS):
        found = mark.match(text)
        if found:
            text = text[found.end() :]
            break
    return _JOINT.sub("", text).strip()
