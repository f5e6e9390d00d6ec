"""Persons and their parties in running text: "tjänstgörande ersättaren Ada von Ek (ÖrP)".

Parties are never looked up in a closed list: any one to six letters in brackets after a person's name
count, since local parties come and go. What tells a person from an organisation is the name itself
(`vocabulary/names.toml`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from tomllib import loads
from typing import Final, NamedTuple

from protokoll_parser.vocabulary import read_tables, read_text

_TABLES: Final = read_tables("names.toml")
_PARTICLES: Final = frozenset(_TABLES["particles"]["any"])
_SECOND_PARTICLES: Final = frozenset(_TABLES["particles"]["second"])
_EVERY_PARTICLE: Final = _PARTICLES | _SECOND_PARTICLES
_LOOSE_PARTICLES: Final = _EVERY_PARTICLE - {"von", "af", "de"}
"""Those that begin no surname."""
_TITLES: Final = frozenset(_TABLES["leading"]["titles"])
_TITLE_ENDS: Final = tuple(_TABLES["leading"]["title_ends"])
_LEADING: Final = frozenset(_TABLES["leading"]["words"]) | _TITLES
_ORGANISATIONS: Final = frozenset(_TABLES["organisations"]["words"])
_ORGANISATION_ENDS: Final = tuple(_TABLES["organisations"]["ends"])
_ALSO_SURNAMES: Final = frozenset(_TABLES["organisations"]["surnames"])
_NATIONAL: Final = frozenset(_TABLES["parties"]["national"])
NATIONAL: Final = "|".join(sorted(_NATIONAL, key=lambda each: (-len(each), each)))
"""Their letters, in small ones, as alternatives of a pattern."""
_NEVER: Final = frozenset(_TABLES["parties"]["never"])
_NO_PARTY: Final = frozenset(_TABLES["parties"]["none"])
_MISREAD: Final = {mark: letters for letters, marks in _TABLES["misread_parties"].items() for mark in marks}
_PARTY_NAMES: Final = {word: letters for letters, words in _TABLES["party_names"].items() for word in words}

_OFFICE: Final = re.compile(r"[A-ZÅÄÖ]{1,5}-[a-zåäö]{3,}")
"""An office that stands in a party's place: "HR-chef"."""

UPPER: Final = "".join(chr(code) for code in range(0x41, 0x250) if chr(code).isupper())
"""The capital letters of Latin script, for a character class."""
_LETTERS: Final = r"[^\W\d_]"
_REST: Final = rf"{_LETTERS}*(?:['’´-]{_LETTERS}+|:son(?!\w))*"
"""What follows a name word's first letter: "Ann-Marie", "O'Neil", "O:son"."""
_SMALL: Final = "(?:" + "|".join(sorted(_EVERY_PARTICLE, key=len, reverse=True)) + ")"
_WORD: Final = re.compile(rf"(?:(?:d|l|al|el|bin|ben|ibn|af|von)['’´-])?[{UPPER}]{_REST}\.?")
_NAME: Final = re.compile(
    rf"[{UPPER}](?<![\w-].){_REST}\.?"
    rf"(?:[ \u00a0](?:{_SMALL}[ \u00a0]){{0,2}}(?:(?:d|al|el)['’´-])?[{UPPER}]{_REST}"
    rf"(?:(?<=[ \u00a0][{UPPER}])\.)?){{1,4}}"
)
_ODD_PARTY: Final = r"[A-ZÅÄÖ]{1,4}\d{1,2}|[A-ZÅÄÖ]{1,2}!"
"""Local parties' letters with figures, or with a sign: "B21", "F!"."""
PARTY_IN_BRACKETS: Final = re.compile(r"\([^\W\d_]{1,6}\)")
"""Letters in brackets, as a party's stand beside a name: "(S)"."""
_PARTY: Final = re.compile(rf"{_LETTERS}{{1,6}}(?:-{_LETTERS}{{1,5}})?|{_ODD_PARTY}")
_BRACKET: Final = re.compile(
    rf"\(\s?(?:\(\s?)?(?:,\s?)?({_LETTERS}{{1,6}}(?:[-/](?:{_LETTERS}{{1,5}}|gruppen))?|{_ODD_PARTY}|[-–—{''.join(_MISREAD)}]"
    r"|(?:oberoende|partilös|utan parti|politisk vilde|vilde)[^()\n]{0,30})\s?[.,]?\s?\)(?:\s?,?\s?\))?"
)
_GROUP: Final = re.compile(r"(?:-gruppen|:s|-s)\Z")
"""What may be printed after a party's letters: "(MP-gruppen)"."""
_HALF_BRACKET: Final = re.compile(r"(?<=[\w.] )([A-ZÅÄÖ]{1,2})\)")
"""A party whose opening bracket is lost: "Ada Ek M)"."""
_AFTER_COMMA: Final = re.compile(
    rf",(?<=[a-zåäöé],)\s(?:({NATIONAL.upper()})(?=[,.;:]|\s(?!\d)|\Z)|({NATIONAL})(?=:))"
)
"""A national party behind a comma: "Ada Ek, C, yrkade avslag", "Ada Ek, c: Avslag". The comma stands first for the
engine to skim to."""
_AND_OTHERS: Final = re.compile(r"\s+m\.?\s?fl\.?,?\s*\Z")
"""Between a name and the party: "Ada Ek m.fl. (S)"."""
_OTHERS_REACH: Final = 10
_WINDOW: Final = 90
_MOST_WORDS: Final = 5
_GENITIVE: Final = re.compile(
    r"(?:sson|ström|berg|lund|gren|[qk]vist|dahl|stedt|mark|holm|strand|blom|blad|borg|bäck|backe|[dlrv]én|man|\w\wö)s\Z",
    re.IGNORECASE,
)
"""Ends of surnames that carry no -s of their own."""


class PersonMention(NamedTuple):
    """A person's name in a text, and the party printed after it."""

    start: int
    end: int
    """After the party, where there is one."""
    name: str
    """As printed, without a title; in the genitive where the text has it so (see `without_genitive`)."""
    party: str | None


@lru_cache(maxsize=256)
def normalise_party(text: str) -> str | None:
    """The party's letters as printed, without broken brackets: "((SD)", "(M),)", "( C)" and "M)".

    Older minutes have them all in small letters, "(s)"; everywhere they are the party's own, "S".

    None for "(-)", "(oberoende, tidigare KD)" and for what is no party ("(ordf)").
    """
    letters = _GROUP.sub("", text.strip(" \t\u00a0()[].,;:*"))
    letters = _MISREAD.get(letters, letters)
    folded = letters.lower()
    if not _PARTY.fullmatch(letters) or folded in _NEVER or folded in _NO_PARTY or _OFFICE.fullmatch(letters):
        return None
    return letters.upper() if letters.islower() else letters


def find_people(text: str) -> list[PersonMention]:
    """The persons named with a party in brackets, or behind a comma, in order; "(-)" is a bracket with no party."""
    return list(_people_in(text)) if ")" in text or _AFTER_COMMA.search(text) else []


@lru_cache(maxsize=256)
def _people_in(text: str) -> tuple[PersonMention, ...]:
    """The same as a value: votes and people are read from the same sentences."""
    found: list[PersonMention] = []
    floor = 0
    for opening, closing, letters in _brackets(text):
        if opening < floor:
            continue
        party = normalise_party(letters)
        if party is None and not _says_no_party(letters):
            continue
        others = _AND_OTHERS.search(text, max(floor, opening - _OTHERS_REACH), opening)
        located = _name_before(text, others.start() if others else opening, floor, party)
        if located is not None and (text[opening] != "," or " " in located[1]):
            found.append(PersonMention(located[0], closing, located[1], party))
        floor = closing
    return tuple(found)


def _name_before(text: str, end: int, floor: int = 0, party: str | None = None) -> tuple[int, str] | None:
    """Where the person's name that ends at `end` begins, and the name; None where no name stands there.

    One word alone is taken for a surname only after a title, or before the letters of a national party.
    """
    low = max(floor, end - _WINDOW)
    low = max(low, text.rfind("\n", low, end) + 1, text.rfind("\t", low, end) + 1)
    placed, before = _trailing_name(text, low, end)
    words = [word for _, word in placed]
    lead, title = _lead(words)
    name = words[lead:]
    if not name or is_organisation(name):
        return None
    if len(name) == 1 and not _surname_alone(name[0], before, title, party):
        return None
    return placed[lead][0], " ".join(name)


@lru_cache(maxsize=512)
def find_names(text: str) -> tuple[tuple[int, int, str], ...]:
    """Runs of two to five capitalised words that can be a person: start, end, the name without a title.

    Only for places where a person is expected ("till ledamot utses …"): a street looks the same.
    """
    found: list[tuple[int, int, str]] = []
    for match in _NAME.finditer(text):
        words = match[0].split()
        lead = _lead(words)[0]
        if len(words) - lead > 1 and not is_organisation(words[lead:]):
            start = match.start()
            for word in words[:lead]:
                start += len(word) + 1
            found.append((start, match.end(), " ".join(words[lead:])))
    return tuple(found)


@lru_cache(maxsize=1024)
def is_title(word: str) -> bool:
    """Whether a word is a title that stands before or after a name: "ledamoten", "ekonomichef"."""
    folded = word.lower().strip(",")
    return folded in _TITLES or folded.endswith(_TITLE_ENDS)


def is_particle(word: str) -> bool:
    """Whether a word, however printed, is one that stands within surnames: "von", "Da"."""
    return word.lower() in _EVERY_PARTICLE


def is_first_name(word: str) -> bool:
    """Whether a word, or its part before a hyphen, is one of the commoner first names."""
    folded = word.lower()
    return folded in _first_names() or folded.partition("-")[0] in _first_names()


@cache
def _first_names() -> frozenset[str]:
    return frozenset(str(loads(read_text("first_names.toml"))["first"]["names"]).split())


def party_of(words: str) -> str | None:
    """The letters of a national party named in full, in any form ("Moderaternas"); None for others."""
    return _PARTY_NAMES.get(words.lower())


def is_national(party: str) -> bool:
    """Whether the letters are those of a party of the whole country's."""
    return party.lower() in _NATIONAL


def is_organisation(words: Iterable[str]) -> bool:
    """Whether a run of capitalised words names a party, a company or an authority."""
    run = list(words)
    telling = [word.lower() for word in run if _is_of_organisation(word)]
    return bool(telling) and not (_ALSO_SURNAMES.issuperset(telling) and is_first_name(run[0]))


@lru_cache(maxsize=2048)
def _is_of_organisation(word: str) -> bool:
    folded = word.lower()
    return folded in _ORGANISATIONS or folded.endswith(_ORGANISATION_ENDS)


def without_genitive(name: str, known: Collection[str]) -> str:
    """The name without a genitive -s: where the name without it is known, or ends as Swedish surnames do."""
    if not name.endswith(("s", "S")) or name in known:
        return name
    base = name[:-1].rstrip("'’:")
    return base if base in known or _GENITIVE.search(name) else name


def _brackets(text: str) -> Iterator[tuple[int, int, str]]:
    """Brackets, or commas, that can hold a party: where they open and close, and the letters."""
    found = [(match.start(), match.end(), match[1]) for match in _BRACKET.finditer(text)]
    if text.count(")") > text.count("("):
        halves = [match for match in _HALF_BRACKET.finditer(text) if match[1].lower() in _NATIONAL]
        found = sorted([*found, *((half.start(), half.end(), half[1]) for half in halves)])
    if commas := [
        (match.start(), match.end(), match[1] or match[2]) for match in _AFTER_COMMA.finditer(text)
    ]:
        found = sorted([*found, *commas])
    yield from found


def _says_no_party(letters: str) -> bool:
    folded = letters.strip().lower()
    return folded in _NO_PARTY or folded.startswith(
        ("oberoende", "partilös", "utan parti", "politisk vilde", "vilde")
    )


def _trailing_name(text: str, low: int, end: int) -> tuple[list[tuple[int, str]], str]:
    """The words before `end` that can be a name, and the word before them in lower case ("" for none)."""
    words: list[tuple[int, str]] = []
    names = 0
    start = end
    for raw in reversed(text[low:end].split()):
        start = text.rindex(raw, low, start)
        word = raw.rstrip(",") if not words else raw
        opening = len(word) - len(word.lstrip("(”\"'*–-•/"))
        word = word[opening:]
        if _WORD.fullmatch(word) and not (word.endswith(".") and (len(word) > 3 or not words)):
            if names == _MOST_WORDS:
                break
            words.append((start + opening, word))
            names += 1
            if opening:
                return _ordered(words), ""
        elif words and word in _EVERY_PARTICLE:
            words.append((start, word))
        else:
            return _ordered(words), raw.lower()
    return _ordered(words), ""


def _ordered(words: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """In reading order; a particle with no name before it is left out unless it begins a surname."""
    while words and words[-1][1] in _LOOSE_PARTICLES:
        words.pop()
    return words[::-1]


def _lead(words: Sequence[str]) -> tuple[int, bool]:
    """How many words are titles or a sentence's first words, and whether a title is among those."""
    title = False
    for place, word in enumerate(words):
        folded = word.lower()
        titled = is_title(folded)
        if not titled and folded not in _LEADING and not (folded in _PARTICLES and word[0].islower()):
            return place, title
        if folded in _PARTICLES and place + 1 < len(words) and not titled:
            return place, title
        title = title or titled
    return len(words), title


def _surname_alone(word: str, before: str, title: bool, party: str | None) -> bool:
    if len(word) < 2 or word.endswith("."):
        return False
    return (
        title
        or is_title(before)
        or (party is not None and party.lower() in _NATIONAL and before not in ("i", "på"))
    )
