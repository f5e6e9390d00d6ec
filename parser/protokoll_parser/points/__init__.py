"""A decision's lines as its points."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from protokoll_parser.bodies import is_body
from protokoll_parser.document import Line
from protokoll_parser.headings import is_fee, read_heading
from protokoll_parser.points.leads import (
    Lead,
    is_bare_lead,
    is_own,
    opens_decision,
    read_bare_lead,
    read_lead,
)
from protokoll_parser.points.lines import Manner, manner_of, point_lines
from protokoll_parser.points.lists import CONDITIONS, VERB, bare, end_of_list, end_of_run, take_point
from protokoll_parser.points.outcomes import read_outcome
from protokoll_parser.points.verb_first import begins_with_infinitive
from protokoll_parser.vocabulary import read_tables

_LISTS = re.compile(
    r"\bföljande [^.:]{3,80}(?:redovisas|anmäls|föreligger|har fattats|delges):$", re.IGNORECASE
)
"""Above the list of what has just been noted or approved."""
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_MOST_WORDS = 4
"""A heading over some of the points has no more."""
_REACH = 80
"""Characters within which a point says that it proposes."""
_LEAST_WORDS = 40
"""Characters beyond a lead-in that make a line a sentence of its own."""


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
    numbered = listed = False
    outer: Lead | None = None
    around: Lead | None = None
    while index < len(paragraphs):
        text = paragraphs[index]
        manner = manner_of(text)
        if manner not in ("plain", "row") and not is_bare_lead(text):
            proposal = _proposed_by_a_point(text, blocks[-1].lead if around is None else around, own)
            if proposal is not None:
                around = around or blocks[-1].lead or Lead("decision", own or "", (), True, 0)
                if _differs(blocks[-1].lead, proposal):
                    blocks.append(Block(proposal))
            elif around is not None:
                blocks.append(Block(around))
                around = None
        lead = _within(_read_lead(text, own), outer, own) if manner == "plain" or is_bare_lead(text) else None
        if lead is not None and _is_torn(text, lead, paragraphs, index):
            paragraphs[index : index + 2] = [f"{text} {paragraphs[index + 1]}"]
            continue
        if lead is not None and (lead.is_alone or _is_pure(text, paragraphs, index)):
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
        if (manner in ("number", "letter") and _heads_a_choice(paragraphs, index)) or (
            manner == "plain" and lead is None and _heads_points(paragraphs, index)
        ):
            index += 1
            continue
        if lead is not None and _differs(blocks[-1].lead, lead):
            blocks.append(Block(lead))
        is_one_of_list = _is_next_bullet(paragraphs, index, blocks[-1].points)
        if lead is None and not is_one_of_list and _only_tells(text, manner, blocks[-1], numbered, listed):
            index = _after_telling(paragraphs, index)
            continue
        numbered = manner == "number" or (numbered and manner != "plain")
        listed = manner == "att" or (listed and manner != "plain")
        index = take_point(blocks[-1].points, paragraphs, index, manner)
    return [block for block in blocks if block.points]


def _is_next_bullet(paragraphs: Sequence[str], index: int, points: Sequence[str]) -> bool:
    """Whether a bullet stands below another that is a point: so is this one."""
    above = paragraphs[index - 1] if index and points else ""
    return manner_of(paragraphs[index]) == manner_of(above) == "bullet" and points[-1] == bare(above)


def _heads_a_choice(paragraphs: Sequence[str], index: int) -> bool:
    """ "b) Val av ledamot i kulturnämnden" above who was elected: the name of a matter, and no point."""
    text, below = paragraphs[index], paragraphs[index + 1] if index + 1 < len(paragraphs) else ""
    return (
        not text.endswith((".", ",", ";", ":"))
        and VERB.search(bare(text).replace(" efter ", " ")) is None
        and read_outcome(text) == "other"
        and below.endswith(".")
        and manner_of(below) == "plain"
        and read_outcome(below) != "other"
    )


def _heads_points(paragraphs: Sequence[str], index: int) -> bool:
    """ "Budget och skattesats" above the numbered points about it; "DRIFTBUDGET" above whatever is not in capitals."""
    text, below = paragraphs[index], paragraphs[index + 1] if index + 1 < len(paragraphs) else ""
    in_capitals = text.isupper() and bool(below) and not below.isupper()
    return (
        (in_capitals or manner_of(below) == "number")
        and text[0].isupper()
        and len(text.split()) <= _MOST_WORDS
        and text[-1].isalnum()
        and VERB.search(text) is None
        and (in_capitals or VERB.search(below) is not None)
        and read_outcome(text) == "other"
    )


def _proposed_by_a_point(text: str, above: Lead | None, own: str | None) -> Lead | None:
    """The proposal that one point of a list is: "att föreslå kommunfullmäktige att anta taxan" among decisions."""
    if "föresl" not in text[:_REACH] or (above is not None and not is_own(above.body, own)):
        return None
    lead = _read_lead(bare(text), own)
    if lead is None or lead.kind != "proposal" or lead.is_alone or not is_own(lead.body, own):
        return None
    to = above.to if above is not None and above.kind == "proposal" else ()
    return lead._replace(to=tuple(dict.fromkeys((*to, *lead.to))))


def _read_lead(text: str, own: str | None) -> Lead | None:
    return read_lead(text, own) or read_bare_lead(text, own)


def _within(lead: Lead | None, outer: Lead | None, own: str | None) -> Lead | None:
    """A lead-in below "Arbetsutskottet föreslår kommunstyrelsen fatta följande beslut", as this body's proposal.

    What the addressee is to decide or to propose in its turn is handed on to it, and to whom it proposes.
    """
    if lead is None or outer is None or not is_own(outer.body, own):
        return lead
    if lead.is_bare and lead.kind == "proposal":
        return lead._replace(to=tuple(dict.fromkeys((*outer.to, *lead.to))))
    if is_own(lead.body, own):
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
        and not begins_with_infinitive(bare(text).lower())
    )


def _only_tells(text: str, manner: Manner, block: Block, numbered: bool, listed: bool) -> bool:
    """Whether a paragraph below points is none itself: what it says decides nothing.

    So is a sentence without a number below numbered points, one below att-clauses (`listed`) that have ended with a
    full stop, one that tells what somebody said, and a list of what has just been noted.
    """
    if not block.points:
        return False
    if manner in ("bullet", "row", "number"):
        return (
            not numbered
            and block.points[-1].endswith(".")
            and read_outcome(block.points[-1]) == "noted"
            and (VERB.search(text) is None or _DATE.search(text) is not None)
            and (manner != "number" or _names_a_document(text))
        )
    if manner != "plain" or text[:1].islower() or _is_fee(text):
        return False
    if (
        text.lower().startswith(_grounds())
        or _LISTS.search(text)
        or any(aside in text for aside in _asides())
    ):
        return True
    if numbered or (listed and block.points[-1].endswith(".") and text.endswith(".")):
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
        return end_of_list(paragraphs, index)[0]
    if paragraphs[index].rstrip().endswith(":"):
        return end_of_list(paragraphs, index + 1)[0]
    return end_of_run(paragraphs, index + 1, lambda text: text[:1].islower() and manner_of(text) == "plain")


def _is_torn(text: str, lead: Lead, paragraphs: Sequence[str], index: int) -> bool:
    """A sentence cut after an "att" of its own, not after the lead-in's: the one line below goes on with it."""
    if not text.endswith(" att") or len(text) - lead.end < _LEAST_WORDS or index + 1 >= len(paragraphs):
        return False
    below = [
        paragraph[:1].islower() and manner_of(paragraph) == "plain" for paragraph in paragraphs[index + 1 :]
    ]
    is_listed = paragraphs[index + 2 : index + 3] != [] and manner_of(paragraphs[index + 2]) == "att"
    return below[0] and not any(below[1:]) and not is_listed


def _is_pure(text: str, paragraphs: Sequence[str], index: int) -> bool:
    """A lead-in with words of its own ("… beslutar att följande åtgärder införs:") whose list has verbs of its own."""
    if index + 1 >= len(paragraphs):
        return False
    following = manner_of(paragraphs[index + 1])
    if following == "att" and not text.endswith((".", ":")):
        return True
    if following == "plain" or not text.rstrip().endswith(":") or CONDITIONS.search(text):
        return False
    points = [paragraph for paragraph in paragraphs[index + 1 :] if manner_of(paragraph) != "plain"]
    return any(VERB.search(point) for point in points)


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
