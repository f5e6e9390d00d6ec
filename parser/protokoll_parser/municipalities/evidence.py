"""What the rows of a protocol say of whose they are: mentions of municipalities, their houses and sites, weighed."""

from __future__ import annotations

import re
from collections import ChainMap, Counter
from collections.abc import Sequence
from functools import cache
from tomllib import loads
from typing import Final, NamedTuple

from protokoll_parser.municipalities.registers import Place, by_address, by_form, by_town, municipalities
from protokoll_parser.vocabulary import read_text
from protokoll_parser.vocabulary.labels import label_kind

_OWN_WEIGHT: Final = 3
_ADDRESS_WEIGHT: Final = 4
_COMPOUND_WEIGHT: Final = 1
_HEAD_WEIGHT: Final = 2
_ADDRESS_ROW_WEIGHT: Final = 2
_LONGEST_ROW: Final = 120
_MOST_ROWS: Final = 3000
_CELLS: Final = re.compile(r"\t| {2,}")
_OF_HEAD: Final = re.compile(
    r"[\d\s()/:.-]*|(?i:sammanträdes|mötes)?(?i:protokoll)|(?i:sida|sid|blad)\W*[\d\s()/]*"
)
"""What stands beside a name in a page's head: a date, a number, a title."""
_BODY: Final = r"(?:nämnd|nämnden|styrelsen|fullmäktige|utskott|utskottet)"
"""How the name of a municipality's body ends."""
_LAST_NAME: Final = re.compile(
    rf"({_BODY}|[a-zåäö] \d{{1,3}} ?[A-Z]?),"
    r" ([A-ZÅÄÖ][a-zåäö]+(?:[ -][A-ZÅÄÖ][a-zåäö]+)?)(?=,? +(?:kl|den|\w+dag)\b|[,.]?\Z)"
)
"""A name behind a body's, or behind a street's number, at the end of its row."""
_NAMED_BODY: Final = re.compile(
    r"([A-ZÅÄÖ][\w/ ]{3,20}?)(?: {2,40}| ?[:|\t] {0,9})"
    rf"[A-ZÅÄÖ][\w, -]{{0,60}}{_BODY} i ([A-ZÅÄÖ][a-zåäö]+(?:[ -][A-ZÅÄÖ][a-zåäö]+)?)\W*"
)
"""A body beside its label, and the town it is of: "Organ ⇥ Tekniska nämnden i Norrhult"."""
_TITLES: Final = ("protokoll", "anslag", "bevis")
"""In the row below a municipality's name on a page of its own minutes."""
_KIND: Final = re.compile(r" (?<=[a-zåäöéA-ZÅÄÖ] )((?:kommun|stad|rådhus|Kommun|KOMMUN|Stad|STAD)\w*)")
_ADDRESS: Final = re.compile(r"(?<![\w-])([a-z-]{2,30})\.se\b")
_TOWN: Final = re.compile(
    r"^\W*(?:Plats|Tid|Mötesplats|Sammanträdesplats)\b[^\n]{0,30}?[\s:|](?:[^,\n§]{3,50}, ){1,3}"
    r"([A-ZÅÄÖ][a-zåäö]+(?:[ -][A-ZÅÄÖ][a-zåäö]+)?)(?=,? +(?:kl|den|\d|\w+dag)|[,.]?$)",
    re.MULTILINE,
)
BOARD: Final = "anslagstavl"
"""Behind a municipality's or a region's name: where its own minutes are told of."""
_CAPITALISED: Final = re.compile(r"[A-ZÅÄÖ][a-zåäö]{2,}")
_OWN_BODY: Final = re.compile(r"[,:]\s[A-ZÅÄÖ][\w-]*(?: och [\w-]+)?(?:nämnd|styrelse|fullmäktige|utskott)")
_BODY_OF: Final = re.compile(rf"{_BODY}(?:,| i)\s+\Z")
"""Around "X kommun" where a body is named as X's: "Granåkers kommun, Kommunstyrelsen", "Tekniska nämnden, X kommun"."""


class Evidence(NamedTuple):
    """The words that weigh, from the vocabulary."""

    after: dict[str, int]
    subject: frozenset[str]
    subject_weight: int
    partner: frozenset[str]
    matter: re.Pattern[str]
    """Of what only a municipality itself takes up, "för" behind it."""
    houses: tuple[str, ...]
    house: re.Pattern[str]
    """One of them, and the name behind it."""
    joint: tuple[str, ...]
    region: tuple[str, ...]
    no_name: frozenset[str]


@cache
def evidence() -> Evidence:
    """The vocabulary's words, read once."""
    data = loads(read_text("place_evidence.toml"))
    return Evidence(
        after=data["after"],
        subject=frozenset(data["subject"]["words"]),
        subject_weight=data["subject"]["weight"],
        partner=frozenset(data["partner"]["words"]),
        matter=re.compile(
            rf"\b(?i:{'|'.join(data['matter']['words'])})(?: [\d/–-]{{4,9}})? för [^.\n]{{0,25}}\Z"
        ),
        houses=tuple(data["house"]["words"]),
        house=re.compile(
            rf"(?i:\b(?:{'|'.join(data['house']['words'])}))(?:,? i|,(?: ([^,\n]{{3,30}}),)?)?"
            r" ([A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ][a-zåäö]+)?)(?=[,.;\n\t ]|\Z)(?! (?!kl|den)[a-zåäö])"
        ),
        joint=tuple(data["joint"]["words"]),
        region=tuple(data["region"]["words"]),
        no_name=frozenset(data["no_name"]["words"]),
    )


def count_mentions(text: str, scores: Counter[Place]) -> None:
    """Adds what "Xs kommun har", "X kommunhus" say for X."""
    known = evidence()
    named = {form: place for place in scores for form in (place.name.lower(), place.name.lower() + "s")}
    forms = ChainMap(named, by_form())
    for found in _KIND.finditer(text):
        weight = known.after.get(found[1].lower(), 0)
        if not weight:
            continue
        words = text[max(0, found.start(1) - 60) : found.start(1)].split("\n")[-1].split()
        place, used = None, 0
        for size in (2, 1):
            name = " ".join(words[-size:])
            if len(words) >= size and name[:1].isupper() and (place := forms.get(name.lower())):
                used = size
                break
        if place is None:
            continue
        before = words[-used - 1].lower().strip("(,.") if len(words) > used else ""
        if before in known.partner and weight == 1:
            continue
        if weight == 1 and _is_own(text, found.start(1) - len(" ".join(words[-used:])) - 1, found.end()):
            weight = _OWN_WEIGHT
        after = text[found.end() : found.end() + 20].split(None, 1)
        if weight == 1 and (
            (after and after[0].lower().startswith(BOARD))
            or (before == "för" and known.matter.search(text, max(0, found.start() - 60), found.start()))
        ):
            weight = _OWN_WEIGHT
        if weight == 1 and after and after[0].lower().strip(".,") in known.subject:
            weight = known.subject_weight
        scores[place] += weight


def _is_own(text: str, start: int, stop: int) -> bool:
    """Whether a name's place in the text says that the minutes are its own.

    A body stands beside it, or it fills a row above a page's title.
    """
    if text[stop : stop + 1] in (",", ":"):
        return _OWN_BODY.match(text, stop) is not None
    if text[start - 2 : start] in (", ", "i "):
        return _BODY_OF.search(text, max(0, start - 40), start) is not None
    if (start and text[start - 1] != "\n") or text[stop : stop + 1] != "\n":
        return False
    below = text[stop : stop + _LONGEST_ROW].split("\n")
    title = next((row.lower() for row in below if row.strip()), "")
    return any(word in title for word in _TITLES)


def count_houses(head: Sequence[str], scores: Counter[Place]) -> None:
    """Adds where the meeting was held, by the house that only its own municipality has: "Kommunhuset, Norrhult"."""
    text = "\n".join(head)
    lowered = text.lower()
    if not any(word in lowered for word in evidence().houses):
        return
    for found in evidence().house.finditer(text):
        if place := by_town().get(found[1] or "") or by_town().get(found[2]):
            scores[place] += _OWN_WEIGHT


def count_towns(head: Sequence[str], scores: Counter[Place]) -> None:
    """Adds the town that ends the meeting's place: "Plats och tid: Folkets hus, Storgatan 2, Norrhult, kl. 13"."""
    for found in _TOWN.finditer("\n".join(head)):
        if place := by_town().get(found[1]):
            scores[place] += _OWN_WEIGHT
            return


def count_addresses(text: str, scores: Counter[Place]) -> None:
    """Adds what sites and mail addresses say: "norrhult.se"."""
    sites = {found[1] for found in _ADDRESS.finditer(text)} if ".se" in text else ()
    for site in sites:
        place = by_address().get(site.removesuffix("-kommun").removesuffix("kommun"))
        if place is not None:
            scores[place] += _ADDRESS_WEIGHT


def count_compounds(text: str, scores: Counter[Place]) -> None:
    """Adds what names begin with a municipality's: companies and houses ("Norrhultshem")."""
    forms = {name: place for name, place in municipalities().items() if len(name) > 4}
    for word, times in Counter(_CAPITALISED.findall(text)).items():
        for size in range(5, len(word) - 2):
            place = forms.get(word[:size])
            if place is not None and not word[size:].startswith(("s", "bo")):
                scores[place] += _COMPOUND_WEIGHT * min(times, 3)


def count_rows(rows: Sequence[str], scores: Counter[Place]) -> None:
    """Adds the rows that a name ends or fills: a body named as its own, a page's head, an address.

    "Organ ⇥ Kommunfullmäktige, Norrhult", "Norrhult ⇥ 2023-05-16", "Storgatan 18, Norrhult".
    """
    for row in rows[:_MOST_ROWS]:
        if len(row) > _LONGEST_ROW:
            continue
        text = row.strip(" *#_|\t")
        cells = _CELLS.split(text)
        if (
            len(cells) > 1
            and (place := municipalities().get(cells[0]))
            and all(map(_OF_HEAD.fullmatch, cells[1:]))
        ):
            scores[place] += _HEAD_WEIGHT
            continue
        if " i " in text and (named := _NAMED_BODY.fullmatch(text)) and label_kind(named[1]) == "body":
            scores.update({place: _OWN_WEIGHT} if (place := by_town().get(named[2])) else {})
            continue
        ends = _LAST_NAME.search(text)
        if ends is not None and (place := by_town().get(ends[2])):
            scores[place] += _OWN_WEIGHT if ends[1][-1].isalpha() else _ADDRESS_ROW_WEIGHT
