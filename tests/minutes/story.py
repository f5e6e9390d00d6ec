"""What happened at a meeting, before anybody chose a layout for it.

A story holds people, matters and decisions. A house (`tests.minutes.house`) turns it into the words of one
municipality's template, and a format into bytes. The gold is made from the story and from what the house chose to
print, never from a parser's answer.

Running text is written with tokens in braces, which become both words and gold (`tests.minutes.markup`):

    {r|kommunstyrelsen|2023-05-09|71}                   a reference, printed in the house's own form
    {r|kommunstyrelsen|2023-05-09|71|styrelsen i maj}   a reference, printed as it stands
    {moved|Ada Ek}                                      a name with its party, and what that person did
    {moved|Ada Ek|Ordföranden}                          the same, printed as it stands
    {n|Ada Ek}                                          a name with its party, nothing done
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from protokoll_parser.model import DecisionKind, Mode, Outcome, Role, SectionKind, Span


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the municipality: an elected one with a party, or an official with a title."""

    name: str
    party: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """An organ, as the front page, the headings and the § prefixes name it."""

    name: str
    short: str
    abbreviation: str

    @property
    def genitive(self) -> str:
        """The short name before "beslut"."""
        return self.short if self.short.endswith("s") else self.short + "s"


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality, region or joint body with the people who occur in its minutes."""

    title: str
    """As printed: "Älvsunda kommun"."""
    name: str | None
    """As in the gold."""
    code: str | None
    people: dict[str, Person]


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """The parts of a diarienummer; the house decides how they are set."""

    unit: str
    year: int
    serial: int
    plan: str | None = None


WhenForm = Literal["list", "from", "until", "except", "recused", "clock"]


@dataclass(frozen=True, slots=True)
class When:
    """A part of the meeting: §§ present, or a clock time that names none."""

    form: WhenForm
    numbers: tuple[int, ...] = ()
    clock: str | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """One row of the attendance list."""

    name: str
    role: Role
    replaces: str | None = None
    when: When | None = None
    mode: Mode | None = None
    printed_title: str | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A decision point: as a sentence and, for houses that write att-satser, as an infinitive without "att"."""

    text: str
    outcome: Outcome
    inf: str | None = None
    assignee: str | None = None
    due: str | None = None
    due_text: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Decision points under one heading."""

    points: tuple[Point, ...]
    kind: DecisionKind = "decision"
    to: tuple[str, ...] = ()
    heading: str | None = None
    lead: str | None = None
    body: str | None = None
    """Another body than the meeting's, where this repeats an earlier body's proposal."""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list inside running text."""

    items: tuple[str, ...]
    mark: str = "-"
    """ "-", "1", "a" or "" for bare lines."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table inside running text; the first row is its head."""

    rows: tuple[tuple[str, ...], ...]


Content: TypeAlias = str | Bullets | Grid


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a § other than decisions, basis, recipients and votes. Without heading the house's own is used."""

    kind: SectionKind
    content: tuple[Content, ...]
    heading: str | None = None
    unheaded: bool = False


@dataclass(frozen=True, slots=True)
class Ballot:
    """One votering."""

    yes_means: str
    no_means: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    abstain: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    result: str = ""
    casting: str | None = None
    named: bool = True
    """Whether votes by name are printed."""


@dataclass(frozen=True, slots=True)
class Matter:
    """One §."""

    title: str
    case: CaseNumber | None = None
    decisions: tuple[Block, ...] = ()
    parts: tuple[Part, ...] = ()
    basis: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    earlier: tuple[Block, ...] = ()
    votes: tuple[Ballot, ...] = ()
    immediate: bool = False
    number: int | None = None
    suffix: str | None = None
    contents_title: str | None = None
    history: str | None = None
    """Earlier §§ printed on the heading: a stack such as "Au § 84 Sn § 34"."""


@dataclass(frozen=True, slots=True)
class Story:
    """One meeting."""

    place: Place
    body: Body
    date: str
    start: str
    end: str | None
    room: str
    first: int
    matters: tuple[Matter, ...]
    seats: tuple[Seat, ...]
    chair: str
    secretary: str
    adjusters: tuple[str, ...]
    adjust_place: str | None = None
    adjust_date: str | None = None
    adjust_time: str | None = None
    posted: str | None = None
    removed: str | None = None
    storage: str | None = None
    ranges: tuple[Span, ...] = ()
    """What the front page declares, where that is not first to last."""
    breaks: str | None = None
    """Adjournments named beside the time."""
    notice_body: str | None = None
    """The body that the notice block names, where the template got it wrong."""
    remark: str | None = None
    """A remark on the front page, such as which §§ were adjusted at once."""
    proper: dict[str, str] = field(default_factory=dict)

    def numbered(self) -> list[tuple[int, str | None, Matter]]:
        """The matters with their § numbers; one without a number of its own follows its predecessor."""
        number, rows = self.first - 1, []
        for matter in self.matters:
            number = matter.number if matter.number is not None else number + 1
            rows.append((number, matter.suffix, matter))
        return rows

    def numbers(self) -> list[int]:
        """All § numbers, once each."""
        return list(dict.fromkeys(number for number, _, _ in self.numbered()))

    def spans(self) -> tuple[Span, ...]:
        """The declared §§."""
        numbers = self.numbers()
        return self.ranges or (Span(numbers[0], numbers[-1]),)


# ---- short words for writing stories ----------------------------------------------------------------------------


def people(*rows: str) -> dict[str, Person]:
    """People from lines "Ada Ek (S)" or "Bo Al, kommundirektör"."""
    found: dict[str, Person] = {}
    for row in rows:
        for entry in (part.strip() for part in row.split(";") if part.strip()):
            if entry.endswith(")"):
                name, _, party = entry[:-1].rpartition(" (")
                found[name] = Person(name, party)
            else:
                name, _, title = entry.partition(", ")
                found[name] = Person(name, None, title or None)
    return found


def sec(kind: SectionKind, *content: Content, heading: str | None = None) -> Part:
    """A headed part."""
    return Part(kind, content, heading)


def lead(*content: Content) -> Part:
    """Text directly under the title, with no heading."""
    return Part("other", content, None, unheaded=True)


def own(heading: str, *content: Content) -> Part:
    """A part under a heading of the matter's own."""
    return Part("other", content, heading)


def pt(outcome: Outcome, text: str, inf: str | None = None) -> Point:
    """A decision point."""
    return Point(text, outcome, inf)


def task(
    assignee: str, text: str, inf: str | None = None, due: str | None = None, due_text: str | None = None
) -> Point:
    """A decision point that tells somebody to do something."""
    return Point(text, "assigned", inf, assignee, due, due_text)


def decide(*points: Point, lead: str | None = None, heading: str | None = None) -> Block:
    """This body's own decision."""
    return Block(points, lead=lead, heading=heading)


def propose(to: str, *points: Point) -> Block:
    """A proposal to another body, or to several with " och " between."""
    return Block(points, "proposal", tuple(to.split(" och ")))


def names(*rows: str) -> tuple[str, ...]:
    """Names from comma-separated lines."""
    return tuple(name.strip() for row in rows for name in row.split(",") if name.strip())


def members(row: str, mode: Mode | None = None) -> tuple[Seat, ...]:
    """Ordinary members who were there all the time."""
    return tuple(Seat(name, "member", mode=mode) for name in names(row))


def substitutes(row: str, mode: Mode | None = None) -> tuple[Seat, ...]:
    """Substitutes who did not serve."""
    return tuple(Seat(name, "substitute", mode=mode) for name in names(row))


def officials(row: str, mode: Mode | None = None) -> tuple[Seat, ...]:
    """Officials present."""
    return tuple(Seat(name, "official", mode=mode) for name in names(row))


def after(story: Story, **changes: object) -> Story:
    """The same story with something changed."""
    return replace(story, **changes)  # type: ignore[arg-type]


def span(first: int, last: int) -> tuple[int, ...]:
    """§§ first to last."""
    return tuple(range(first, last + 1))


def flat(groups: Iterable[Iterable[str]]) -> list[str]:
    """One list of all."""
    return [entry for group in groups for entry in group]
