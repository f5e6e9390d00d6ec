"""Questions with known answers: planted meetings, and what a user might type to find one of their §§.

The planted words are compounds that no other § draws, made of the same parts as all others, so that every one of them
has many near relatives. They are the same in a corpus of any size.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from benchmarks.corpus import PARTS, SYLLABLES, meeting, nth_compound, world

from protokoll_parser.model import Item, PersonAction, Protocol
from protokoll_tui.archive.bodies import body_short
from protokoll_tui.search.words import fold

MEETINGS = 20
_FIRST = 10_000_000
"""Number of the first planted meeting: beyond every corpus."""
_LETTERS = "abdefghijklmnoprstuvy"


@dataclass(frozen=True, slots=True)
class Question:
    """Something typed, and the id of the § that was meant."""

    kind: str
    query: str
    target: str


def planted() -> Iterator[Protocol]:
    """The meetings that hold the answers."""
    for number in range(MEETINGS):
        made = meeting(_FIRST + number)
        day = (date(2003, 3, 4) + timedelta(days=97 * number)).isoformat()
        stem = f"planterad/{number}"
        items = tuple(_planted(item, number, place, stem) for place, item in enumerate(made.items))
        yield replace(made, meeting=replace(made.meeting, date=day), items=items)


def _planted(item: Item, number: int, place: int, stem: str) -> Item:
    rng = random.Random(number * 100 + place)
    word = _word(number, place)
    first, second = nth_compound(400 + number * 12 + place), nth_compound(2_000 + number * 12 + place)
    titles = (f"Reglemente för {word}", f"{word.capitalize()} i kommunen", f"Svar på motion om {word}")
    title = f"{first.capitalize()} och {second}" if place >= 8 else rng.choice(titles)
    name, party = world().people[1_000 + number * 12 + place]
    case = f"{rng.choice(('KS', 'BUN', 'SN'))} {2003 + number % 5}/{1000 + number * 12 + place}"
    return replace(
        item,
        id=f"{stem}/{place}",
        title=title,
        case_number=case,
        people=(*item.people, PersonAction(name, party, "moved")),
    )


def _word(number: int, place: int) -> str:
    """A planted compound: a place's name, three parts and an ending."""
    rng = random.Random(number * 100 + place + 17)
    return "".join((*_parts(rng), rng.choice(("", "en", "et", "er", "erna", "ar", "arna"))))


def _parts(rng: random.Random) -> tuple[str, str]:
    """The place and the rest of a planted compound."""
    return "".join(rng.sample(SYLLABLES, 2)), "".join(rng.sample(PARTS, 3))


def _tail(number: int, place: int) -> str:
    """A planted compound without its place and its ending: what one would ask for who remembers the matter only."""
    return _parts(random.Random(number * 100 + place + 17))[1]


def questions() -> list[Question]:
    """Twenty of each kind."""
    return [
        question for number, protocol in enumerate(planted()) for question in _of_meeting(number, protocol)
    ]


def _of_meeting(number: int, protocol: Protocol) -> Iterator[Question]:
    rng = random.Random(number)
    items = protocol.items

    def ask(kind: str, place: int, query: str) -> Question:
        return Question(kind, query, items[place].id)

    words = [_word(number, place) for place in range(8)]
    ringed = next((place for place in range(8) if not words[place].isascii()), 0)
    yield ask("exact", 0, words[0])
    yield ask("prefix", 1, words[1][: max(7, len(words[1]) * 3 // 4)])
    yield ask("no rings", ringed, fold(words[ringed]))
    yield ask("inflected", 3, _inflected(words[3]))
    yield ask("compound", 4, _tail(number, 4))
    yield ask("one slip", 5, _slipped(words[5], rng))
    yield ask("two slips", 6, _slipped(_slipped(words[6], rng), rng))
    first, _, second = (items[8].title or "").partition(" och ")
    yield ask("two words", 8, f"{first} {second}")
    surname = items[9].people[-1].name.split()[-1]
    topic = (items[9].title or "").split(" och ")[0]
    yield ask("name and topic", 9, f"{surname} {topic}")
    yield ask("case number", 10, _respelt(items[10].case_number or "", rng))
    body = body_short(protocol.meeting.body) or protocol.meeting.body
    yield ask("§ and date", 11, f"{body} {protocol.meeting.date} § {items[11].number}")


def _inflected(word: str) -> str:
    for ending, other in (
        ("erna", "er"),
        ("arna", "ar"),
        ("orna", "or"),
        ("en", ""),
        ("et", ""),
        ("er", "erna"),
        ("ar", "arna"),
    ):
        if word.endswith(ending):
            return word.removesuffix(ending) + other
    return f"{word}en"


def _slipped(word: str, rng: random.Random) -> str:
    """One slip somewhere: a letter more, less, other, or two in the wrong order."""
    place = rng.randrange(1, len(word) - 1)
    kind = rng.randrange(4)
    letter = rng.choice(_LETTERS)
    if kind == 0:
        return word[:place] + word[place + 1 :]
    if kind == 1:
        return word[:place] + letter + word[place:]
    if kind == 2:
        return word[:place] + letter + word[place + 1 :]
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _respelt(case: str, rng: random.Random) -> str:
    unit, _, rest = case.partition(" ")
    year, _, serial = rest.partition("/")
    return rng.choice(
        (
            case,
            f"{year}/{serial}",
            f"{year}-{serial}",
            f"{unit} {year}/{int(serial):06}",
            f"{unit}{serial}-{year[2:]}",
            f"{unit}-{year}-{serial}",
        )
    )
