"""Invented minutes in any number: meetings of fictional municipalities, recombined from parts of words and sentences.

What matters for a search benchmark is kept like real minutes: about 1,000 characters a §, words that are few and common
or many and rare (compounds, names, numbers), the same cases before several bodies, people who come back, dates over
thirty years. Meeting n is the same in a corpus of any size, so that the same questions can be put to all of them.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from protokoll_parser.model import (
    Attendee,
    Decision,
    Item,
    Meeting,
    Outcome,
    PersonAction,
    Protocol,
    Section,
    Source,
    Span,
)

ITEMS_A_MEETING = 12
_FIRST_DAY = date(1995, 1, 9)
_DAYS = 11_000
_COMPOUNDS = 850_000
"""Compounds that there are; some nine in ten are met in a million §§."""

_WORDS = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
PARTS: list[str] = _WORDS["parts"].split()
SYLLABLES: list[str] = _WORDS["syllables"].split()
_GIVEN: list[str] = _WORDS["given"].split()
_ENDINGS = ("", "en", "et", "er", "erna", "ar", "arna", "s", "ens", "ets", "or", "orna", "n")
_PARTIES = ("S", "M", "SD", "C", "V", "KD", "L", "MP")
_BODIES = (
    "Kommunstyrelsen", "Kommunfullmäktige", "Kommunstyrelsens arbetsutskott", "Barn- och utbildningsnämnden",
    "Socialnämnden", "Samhällsbyggnadsnämnden", "Kultur- och fritidsnämnden", "Miljö- och byggnadsnämnden",
    "Vård- och omsorgsnämnden", "Tekniska nämnden",
)  # fmt: skip
_TITLES = (
    "{Compound} för {place}", "Svar på motion om {compound}", "Redovisning av {compound} {year}", "{Compound} {year}",
    "Antagande av {compound}", "Medborgarförslag om {compound} i {place}", "Yttrande över remiss om {compound}",
    "Ansökan om {compound}", "Information om {compound}", "Revidering av {compound}", "{Compound} och {compound}",
    "Försäljning av fastigheten {place} {number}:{small}", "Val av ersättare i {compound}",
)  # fmt: skip
_DECISIONS: Final[tuple[tuple[str, Outcome], ...]] = (
    ("{body} godkänner {compound} för {place}.", "approved"),
    ("{body} beslutar att anta {compound} enligt förslag daterat den {day} {month} {year}.", "approved"),
    ("Motionen avslås med hänvisning till {compound}.", "rejected"),
    ("Ärendet återremitteras för komplettering av {compound}.", "referred_back"),
    ("Informationen om {compound} noteras.", "noted"),
    ("Ärendet bordläggs till nästa sammanträde.", "tabled"),
    ("{Person} ({party}) utses till ledamot i {compound}.", "elected"),
    ("Förvaltningen får i uppdrag att utreda {compound} och återkomma senast {month} {year}.", "assigned"),
    ("Motionen anses besvarad med förvaltningens yttrande.", "answered"),
    ("Ärendet överlämnas till kommunfullmäktige.", "forwarded"),
)
_SENTENCES = (
    "Förvaltningen har tagit fram ett förslag till {compound} som omfattar {number} tusen kronor för {year}.",
    "Kostnaden för {compound} beräknas till {amount} kronor och ryms inom {compound}.",
    "I {place} finns sedan {year} ett behov av {compound} enligt {compound}.",
    "{Person} ({party}) yrkar bifall till förslaget om {compound}.",
    "Ärendet behandlades av arbetsutskottet den {day} {month} {year} § {small}.",
    "Enligt {compound} ska {compound} följas upp varje år tillsammans med {compound}.",
    "Avvikelsen mot budget är {amount} kronor, vilket främst beror på {compound} i {place}.",
    "Dnr {unit} {year}/{number} har överlämnats till {compound} för yttrande.",
    "Remissinstanserna anser att {compound} behöver förtydligas, särskilt i fråga om {compound}.",
    "{Person} informerar om läget i {place} och svarar på frågor.",
    "Beslutet innebär att {compound} upphör att gälla den {day} {month} {year}.",
    "Verksamheten har under perioden haft {number} ärenden, varav {small} rör {compound}.",
    "Barnkonsekvensanalysen visar att {compound} påverkar elever vid skolan i {place}.",
    "Ordföranden ställer proposition på förslaget och finner att det bifalls.",
)
_BASIS = (
    "Tjänsteskrivelse daterad den {day} {month} {year}", "Förslag till {compound}",
    "Protokollsutdrag den {day} {month} {year} § {small}",
    "Yttrande från {compound}", "Bilaga: {compound} för {place}",
)  # fmt: skip
_RECIPIENTS = ("Akten", "{Compound}", "Ekonomiavdelningen", "{Person}", "Sökanden", "Kommunfullmäktige")
_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class World:
    """What the corpus is made of: the same for every size."""

    places: tuple[str, ...]
    municipalities: tuple[str, ...]
    people: tuple[tuple[str, str], ...]
    """Name and party."""
    people_of: dict[str, tuple[tuple[str, str], ...]]
    """Those of each municipality."""


@cache
def world() -> World:
    """60 municipalities, 1,300 places and 40,000 people."""
    rng = random.Random(20_240_101)
    names = sorted({(a + b).capitalize() for a in SYLLABLES for b in SYLLABLES if a != b})
    rng.shuffle(names)
    surnames = names[:1400]
    people: dict[str, str] = {}
    while len(people) < 40_000:
        given = rng.choice(_GIVEN) if rng.random() < 0.8 else f"{rng.choice(_GIVEN)}-{rng.choice(_GIVEN)}"
        surname = surnames[_skewed(rng, len(surnames))]
        double = f"-{surnames[_skewed(rng, len(surnames))]}" if rng.random() < 0.25 else ""
        people[f"{given} {surname}{double}"] = rng.choice(_PARTIES)
    named = tuple(people.items())
    towns = names[:60]
    people_of = {town: named[number :: len(towns)] for number, town in enumerate(towns)}
    return World(tuple(names[60:1400]), tuple(towns), named, people_of)


def meetings(items: int) -> Iterator[Protocol]:
    """The first meetings, with that many §§ in all."""
    for number in range(-(-items // ITEMS_A_MEETING)):
        yield meeting(number)


def meeting(number: int) -> Protocol:
    """Meeting n of the endless series."""
    rng = random.Random(number * 7919 + 1)
    town = rng.choice(world().municipalities)
    body = _BODIES[_skewed(rng, len(_BODIES))]
    day = _FIRST_DAY + timedelta(days=rng.randrange(_DAYS))
    maker = _Maker(rng, town, body, day)
    first = rng.randrange(1, 300)
    stem = f"{town}/{body.replace(' ', '-')}/{day}-{number}".lower()
    items = tuple(maker.item(f"{stem}/{first + place}", first + place) for place in range(ITEMS_A_MEETING))
    attendance = tuple(Attendee(*maker.person(), role="member") for _ in range(6))
    return Protocol(
        source=Source(f"{stem}.txt", "text", f"{number:064x}", None),
        meeting=Meeting(municipality=town, body=body, date=day.isoformat(), start=f"{number % 24:02}:{number % 60:02}",
                        paragraphs=(Span(first, first + ITEMS_A_MEETING - 1),)),
        attendance=attendance,
        items=items,
    )  # fmt: skip


def as_text(item: Item) -> str:
    """A § as one line of text, for tools that read files."""
    parts = [f"§ {item.number} {item.title}", f"Dnr {item.case_number}"]
    parts += [point for block in item.decisions for point in block.points]
    parts += [section.text for section in item.sections if section.kind != "decision"]
    return " ".join(" ".join(parts).split())


def compound(rng: random.Random) -> str:
    """One of the compounds, a common one far more often than a rare one."""
    return nth_compound(int(_COMPOUNDS * rng.random() ** 10))


@lru_cache(maxsize=1 << 18)
def nth_compound(number: int) -> str:
    """The word of that rank: one to four parts, some with a place's name, with an ending."""
    rng = random.Random(number * 31 + 7)
    parts = [
        PARTS[_skewed(rng, len(PARTS))] for _ in range(1 if number < 400 else rng.choice((2, 2, 2, 3, 3, 4)))
    ]
    if number > 5_000 and rng.random() < 0.3:
        parts.insert(0, (rng.choice(SYLLABLES) + rng.choice(SYLLABLES)))
    joined = parts[0]
    for part in parts[1:]:
        joined += part if joined.endswith("s") or rng.random() < 0.7 else f"s{part}"
    return joined + _ENDINGS[_skewed(rng, len(_ENDINGS))]


def _skewed(rng: random.Random, count: int) -> int:
    """An index, low ones far more often than high ones, as words are in a language."""
    return int(count * rng.random() ** 2.2)


class _Maker:
    """Fills sentences with words."""

    def __init__(self, rng: random.Random, town: str, body: str, day: date) -> None:
        self._rng = rng
        self._town = town
        self._body = body
        self._day = day
        self._unit = "".join(word[0] for word in body.split() if word[0].isalpha()).upper()[:4]

    def person(self) -> tuple[str, str]:
        people = world().people_of[self._town]
        return people[_skewed(self._rng, len(people))]

    def fill(self, template: str) -> str:
        """A template with its places filled."""
        filled = template
        while "{" in filled:
            start, end = filled.index("{"), filled.index("}")
            filled = filled[:start] + self._word(filled[start + 1 : end]) + filled[end + 1 :]
        return filled

    def _word(self, kind: str) -> str:
        rng = self._rng
        if kind == "compound":
            return compound(rng)
        if kind == "Compound":
            return compound(rng).capitalize()
        if kind == "Person":
            return self.person()[0]
        if kind == "place":
            return world().places[_skewed(rng, len(world().places))]
        return {
            "body": self._body,
            "party": rng.choice(_PARTIES),
            "year": str(self._day.year - _skewed(rng, 6)),
            "month": rng.choice(_MONTHS),
            "day": str(rng.randrange(1, 29)),
            "number": str(rng.randrange(10, 5000)),
            "small": str(rng.randrange(1, 200)),
            "amount": f"{rng.randrange(1, 900)} {rng.randrange(100, 999)} 000",
            "unit": self._unit,
        }[kind]

    def item(self, uid: str, number: int) -> Item:
        rng = self._rng
        chosen = rng.choices(_DECISIONS, k=rng.choice((1, 1, 2, 3)))
        points = tuple(self.fill(text) for text, _ in chosen)
        sentences = [self.fill(text) for text in rng.choices(_SENTENCES, k=rng.randrange(4, 13))]
        basis = tuple(self.fill(text) for text in rng.choices(_BASIS, k=rng.choice((1, 2, 3))))
        recipients = tuple(self.fill(text) for text in rng.choices(_RECIPIENTS, k=rng.choice((1, 2))))
        actors = [self.person() for _ in range(rng.choice((0, 0, 1, 1, 2)))]
        actions = tuple(
            PersonAction(name, party, rng.choice(("moved", "reserved", "seconded"))) for name, party in actors
        )
        serial = rng.randrange(1, 900)
        forms = (
            f"{self._unit} {self._day.year}/{serial}",
            f"{self._day.year}/{serial:05}",
            f"{self._unit}{serial:03}-{self._day.year % 100:02}",
        )
        return Item(
            id=uid,
            number=number,
            suffix=None,
            title=self.fill(rng.choice(_TITLES)),
            case_number=rng.choice(forms),
            decisions=(
                Decision("decision", self._body, (), points, tuple(outcome for _, outcome in chosen)),
            ),
            sections=(
                Section("decision", "Beslut", "\n".join(points)),
                Section("background", "Beskrivning av ärendet", " ".join(sentences)),
                Section("basis", "Beslutsunderlag", "\n".join(basis)),
                Section("recipients", "Beslutet skickas till", "\n".join(recipients)),
            ),
            basis=basis,
            recipients=recipients,
            people=actions,
        )
