"""A votering in words: its tally, and how each one voted, in every form that minutes print."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.minutes.house import House
from tests.minutes.markup import Reader
from tests.minutes.script import Break, Heading, Lines, Paragraph, Piece, Row
from tests.minutes.story import Ballot, Story
from tests.minutes.swedish import and_list

from protokoll_parser.model import Ballot as Side
from protokoll_parser.model import BallotCast, PersonAction, Vote

NUMBERS = (
    *(
        "noll",
        "en",
        "två",
        "tre",
        "fyra",
        "fem",
        "sex",
        "sju",
        "åtta",
        "nio",
        "tio",
        "elva",
        "tolv",
        "tretton",
    ),
    *("fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo"),
)
SIDES: tuple[tuple[Side, str, str, str, str], ...] = (
    ("yes", "Ja", "Ja-röster", "röstar Ja", "röstar JA"),
    ("no", "Nej", "Nej-röster", "röstar Nej", "röstar NEJ"),
    ("abstain", "Avstår", "Avstår", "avstår från att rösta", "avstår"),
    ("absent", "Frånvarande", "Frånvarande", "är frånvarande", "är frånvarande"),
)
"""Side, its word, its label, its verb, and its verb before a list."""
COLUMNS = (0, 34, 42, 48, 54, 62)


@dataclass(slots=True)
class Drawn:
    """Votes by name as they are set."""

    pieces: list[Piece] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)
    appendix: list[Piece] = field(default_factory=list)
    people: list[PersonAction] = field(default_factory=list)


def tally_sentence(house: House, ballot: Ballot) -> str:
    """ "Omröstningen utfaller med 6 ja-röster och 4 nej-röster. 1 ledamot avstår från att rösta." """
    counts = [len(getattr(ballot, side)) for side, *_ in SIDES]
    shown = [NUMBERS[n] if house.tally_words and n < len(NUMBERS) else str(n) for n in counts]
    text = house.tally.format(yes=shown[0], no=shown[1])
    text = text[:1].upper() + text[1:]
    for count, number, verb in ((counts[2], shown[2], SIDES[2][3]), (counts[3], shown[3], SIDES[3][3])):
        if count:
            one = "ledamot" if count == 1 else "ledamöter"
            text = text.rstrip(".") + f". {number.capitalize()} {one} {verb}."
    return text


def gold_vote(house: House, reader: Reader, ballot: Ballot) -> Vote:
    """The votering in the gold; names only where they are printed."""
    shown = ballot.named and house.ballots != "none"
    cast = [
        BallotCast(person, reader.party(person), side)
        for side, *_ in SIDES
        for person in getattr(ballot, side)
        if shown
    ]
    yes, no, abstain, absent = (len(getattr(ballot, side)) for side, *_ in SIDES)
    yes_means, no_means = reader.words(ballot.yes_means), reader.words(ballot.no_means)
    return Vote(yes, no, abstain, absent, yes_means, no_means, tuple(cast))


def named_votes(story: Story, house: House, reader: Reader, ballot: Ballot, title: str) -> Drawn:
    """How each one voted, in the house's form; the title is an appendix list's."""
    drawn, name = Drawn(), reader.name
    used = [(words, getattr(ballot, words[0])) for words in SIDES if getattr(ballot, words[0])]
    if house.ballots not in ("none", "appendix"):
        drawn.people = [PersonAction(person, reader.party(person), "abstained") for person in ballot.abstain]
    match house.ballots:
        case "none":
            pass
        case "appendix":
            drawn.appendix = [Break(), Heading(title, "attachment"), *_table(story, reader, ballot)]
            _paragraphs(drawn, ["Hur var och en röstar framgår av omröstningslistan, bilaga."])
        case "run_on":
            _paragraphs(drawn, [f"{words[2]}: {', '.join(map(name, row))}." for words, row in used])
        case "run_on_end":
            rows = [
                (words[3], [name(p) for p in row], "samt" if index else "och")
                for index, (words, row) in enumerate(used)
            ]
            _paragraphs(drawn, [f"{and_list(row, last)} {verb} ({len(row)})." for verb, row, last in rows])
        case "per_side":
            for words, row in used:
                _paragraphs(drawn, [f"Följande ledamöter {words[4]}:"])
                _lines(drawn, [name(person) for person in row])
        case "per_line":
            _lines(drawn, [f"{name(person)} - {words[1]}" for words, row in used for person in row])
        case _:
            table = _table(story, reader, ballot)
            drawn.pieces += table
            drawn.printed = ["\t".join(" ".join(cell) for cell in row.cells) for row in table]
    return drawn


def _paragraphs(drawn: Drawn, texts: list[str]) -> None:
    drawn.pieces += [Paragraph(text) for text in texts]
    drawn.printed += texts


def _lines(drawn: Drawn, texts: list[str]) -> None:
    drawn.pieces.append(Lines(tuple(texts)))
    drawn.printed += texts


def _table(story: Story, reader: Reader, ballot: Ballot) -> list[Row]:
    """Names with X under Ja, Nej, Avstår, Frånvarande, in the order of the attendance list."""
    sides = [getattr(ballot, side) for side, *_ in SIDES]
    order = [seat.name for seat in story.seats]
    voters = sorted(
        {person for side in sides for person in side},
        key=lambda person: order.index(person) if person in order else len(order),
    )
    rows = [Row((("Ledamot",), ("Parti",), ("Ja",), ("Nej",), ("Avst",), ("Frånv",)), COLUMNS)]
    for person in voters:
        party = reader.place.people[person].party or ""
        marks = tuple(("X",) if person in side else ("",) for side in sides)
        rows.append(Row(((person,), (party,), *marks), COLUMNS))
    totals = tuple((str(len(side)),) for side in sides)
    return [*rows, Row((("Summa",), ("",), *totals), COLUMNS)]
