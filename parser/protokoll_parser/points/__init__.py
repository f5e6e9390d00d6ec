"""A decision's lines as its points."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from protokoll_parser.bodies import is_body
from protokoll_parser.document import Line
from protokoll_parser.points.leads import (
    Lead,
    is_bare_lead,
    is_own,
    opens_decision,
    read_bare_lead,
    read_lead,
)
from protokoll_parser.points.lines import manner_of, point_lines
from protokoll_parser.points.lists import CONDITIONS, REASONS, VERB, bare, take_point
from protokoll_parser.points.outcomes import read_outcome
from protokoll_parser.points.telling import after_telling, only_tells
from protokoll_parser.points.verb_first import begins_with_infinitive

_ATT = re.compile(r"(?<=[ ,])att ")
_PROPOSES_TOO = re.compile(
    r"(?P<decided>[^.:]{3,60} beslutar [^.:]{10,400}?),? (?:samt|och) "
    r"(?P<proposed>föreslår (?:[\w-]+ ){1,4}?(?:att )?besluta(?: att)?:?)"
)
"""A body's own decision with the lead-in of what it proposes to another."""
_PROPOSES_NEXT = ("samt föreslår ", "och föreslår ", "dels föreslår ")
"""The same lead-in on a line of its own."""
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
    paragraphs, printed = point_lines(lines)
    reader = _Reader(own, paragraphs)
    index = 0
    while index < len(paragraphs):
        index = reader.take(index)
    for block in reader.blocks if printed else ():
        block.points[:] = [_as_printed(point, printed) for point in block.points]
    return [block for block in reader.blocks if block.points]


@dataclass(slots=True)
class _Reader:
    """Takes a decision's paragraphs one by one."""

    own: str | None
    paragraphs: list[str]
    blocks: list[Block] = field(default_factory=lambda: [Block(None)])
    numbered: bool = False
    """The points have numbers."""
    listed: bool = False
    """The points are att-clauses."""
    outer: Lead | None = None
    """The first proposal's lead-in: bodies that it names propose further below it."""
    around: Lead | None = None
    """That of a list, one of whose points is a proposal in a block of its own."""

    def take(self, index: int) -> int:
        """Take the paragraph at a place; the place to go on at, the same where the paragraph has been cut anew."""
        text = self.paragraphs[index]
        if text.startswith(_PROPOSES_NEXT):
            text = self.paragraphs[index] = text.partition(" ")[2]
        manner = manner_of(text)
        may_lead = manner == "plain" or is_bare_lead(text)
        if not may_lead and manner != "row":
            self._part_proposal(text)
        lead = _within(_read_lead(text, self.own), self.outer, self.own) if may_lead else None
        if lead is not None and self._recut(text, lead, index):
            return index
        if lead is not None and REASONS.search(text) and read_outcome(text[lead.end :]) != "other":
            lead = lead._replace(is_alone=False)
        if lead is not None and (lead.is_alone or _is_pure(text, self.paragraphs, index)):
            self._open(text, lead)
            return index + 1
        if manner == "plain" and _is_bare_verb(text, self.paragraphs, index, self.own):
            self.blocks.append(Block(Lead("decision", self.own or "", (), True, len(text)), text))
            return index + 1
        if (manner in ("number", "letter") and _heads_a_choice(self.paragraphs, index)) or (
            manner == "plain" and lead is None and _heads_points(self.paragraphs, index)
        ):
            return index + 1
        if lead is not None and _differs(self.blocks[-1].lead, lead):
            self.blocks.append(Block(lead))
        points = self.blocks[-1].points
        if (
            lead is None
            and not _is_next_bullet(self.paragraphs, index, points)
            and only_tells(text, manner, points, numbered=self.numbered, listed=self.listed)
        ):
            return after_telling(self.paragraphs, index)
        self.numbered = manner == "number" or (self.numbered and manner != "plain")
        self.listed = manner == "att" or (self.listed and manner != "plain")
        return take_point(points, self.paragraphs, index, manner)

    def _part_proposal(self, text: str) -> None:
        """Open a block for a point that is a proposal, or the list's again for one below it that is none."""
        above = self.blocks[-1].lead
        proposal = _proposed_by_a_point(text, above if self.around is None else self.around, self.own)
        if proposal is not None:
            self.around = self.around or above or Lead("decision", self.own or "", (), True, 0)
            if _differs(above, proposal):
                self.blocks.append(Block(proposal))
        elif self.around is not None:
            self.blocks.append(Block(self.around))
            self.around = None

    def _recut(self, text: str, lead: Lead, index: int) -> bool:
        """Join a torn sentence with the line below, or part a lead-in from what is not its own; whether it was done."""
        if is_own(lead.body, self.own) and (parted := _PROPOSES_TOO.fullmatch(text)):
            self.paragraphs[index : index + 1] = [parted["decided"], f"{lead.body} {parted['proposed']}"]
            return True
        if _is_torn(text, lead, self.paragraphs, index):
            self.paragraphs[index : index + 2] = [f"{text} {self.paragraphs[index + 1]}"]
            return True
        if clause := _first_clause(text, lead, self.paragraphs, index):
            self.paragraphs[index : index + 1] = [text[:clause].rstrip(" ,"), text[clause:]]
            return True
        return False

    def _open(self, text: str, lead: Lead) -> None:
        """Open a block below its lead-in."""
        if lead.is_alone and lead.kind == "proposal" and self.outer is None:
            self.outer = lead
        words = text[lead.end :]
        order = words if lead.kind == "decision" and read_outcome(words) == "assigned" else ""
        self.blocks.append(Block(lead, order=order))


def _as_printed(point: str, printed: Mapping[str, str]) -> str:
    """A point with the list's own marks in it: "A. Brev från rådet"."""
    return "\n".join(printed.get(row, row) for row in point.split("\n")) if "\n" in point else point


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


def _is_torn(text: str, lead: Lead, paragraphs: Sequence[str], index: int) -> bool:
    """A sentence cut after an "att" of its own, not after the lead-in's: the one line below goes on with it."""
    if not text.endswith(" att") or len(text) - lead.end < _LEAST_WORDS or index + 1 >= len(paragraphs):
        return False
    below = [
        paragraph[:1].islower() and manner_of(paragraph) == "plain" for paragraph in paragraphs[index + 1 :]
    ]
    is_listed = paragraphs[index + 2 : index + 3] != [] and manner_of(paragraphs[index + 2]) == "att"
    return below[0] and not any(below[1:]) and not is_listed


def _first_clause(text: str, lead: Lead, paragraphs: Sequence[str], index: int) -> int | None:
    """Where the first of several att-clauses begins on the lead-in's own line.

    So in "Nämnden beslutar att anta planen, samt" above "att uppdra åt förvaltningen …"; an order's own words
    ("beslutar att uppdra åt kommunchefen") lead in what follows.
    """
    if text.endswith((".", ":")) or manner_of("".join(paragraphs[index + 1 : index + 2]) or "-") != "att":
        return None
    if not text.endswith((",", " samt", " och")) and read_outcome(text[lead.end :]) in ("other", "assigned"):
        return None
    for found in _ATT.finditer(text, lead.end):
        stands_first = not text[lead.end : found.start()].strip(" ,")
        if found.end() < len(text) and (stands_first or begins_with_infinitive(text[found.end() :])):
            return found.start()
    return None


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
