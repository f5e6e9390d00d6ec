"""Votes by name in running text: run-on per side, one a row, and lists under a side's heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from protokoll_parser.model import Ballot, BallotCast
from protokoll_parser.people.groups import Sentence
from protokoll_parser.people.roster import Roster
from protokoll_parser.people.sentences import read_sentence
from protokoll_parser.votes.tally import read_number
from protokoll_parser.voting_sides import read_side

SIDE: Final = r"ja|nej|avstår|avstod|avst\.?|frånvarande|frånv\.?"
_COUNT: Final = r"(?:\s?\(?(?P<count>\d{1,3})\)?(?:\s*(?:st|röster|ledamöter))?)?"
_FOR_WHAT: Final = r"(?:\s+(?P<for>för|till|mot)\s+(?P<what>[^.:;()\t\n]{3,90}?)(?=\s*(?:\(\d{1,3}\)\s*)?:))?"
_HEAD: Final = re.compile(
    rf"\A[-–•*\s]*(?:[\w,-]+\s+){{0,7}}?[”\"']?(?P<side>{SIDE})[”\"']?(?:-sidan|-?\s?röst(?:er|erna)?)?"
    r"(?:\s+(?:röstar?|röstade|avges av|avger|avgav|lämnar|lämnas av|från att rösta|är"
    r"|avgavs av|har avgivits av|sin röst|rösterna|röst"
    r"|röster)){0,2}"
    rf"{_FOR_WHAT}{_COUNT}\s*(?:\((?P<in>[^\d()\n][^()\n]{{2,70}})\)\s*(?=:))?(?P<colon>[:\t]|[–-](?=\s)|\Z)",
    re.IGNORECASE,
)
_EXPLAINS: Final = re.compile(r"\W*(?:den|de|ledamot|ledamöter)\s+(?:ledamot\s+)?som\s", re.IGNORECASE)
"""Rows such as "Den som vill avslå motionen röstar nej" head no list of names."""
_OPENS: Final = re.compile(
    rf"(?:(?<![\w§])(?P<count>\d{{1,3}})\s+)?(?<![\w(])(?P<side>{SIDE})(?:-?\s?röst(?:er|erna)?|-sidan)?\s*(?::|\((?!\d))\s*",
    re.IGNORECASE,
)
_SOMEBODY: Final = re.compile(r"(?<!\w)(?:den|de|ledamot|ledamöter)\s+som\s", re.IGNORECASE)
"""What is told of anybody who votes so is no person's vote."""
_INVERTED: Final = re.compile(
    r"\A(?:för\s+)?[”\"']?(?P<side>ja|nej)[”\"']?(?:-?röst(?:er)?)?\s+"
    r"(?:röstar|röstade|avges av|avgavs av|lämnas av|avger)\s+",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r"(?:rösta(?:r|de|t)\s+(?:för\s+|med\s+)?[”\"']?(?P<vote>ja|nej)"
    r"|(?:avger|avgav|lämnar|lämnade)\s+(?:sin\s+)?(?P<given>ja|nej)-?\s?röst(?:er)?"
    r"|(?P<away>avst(?:år|od)(?:\s+från\s+att\s+rösta)?|är\s+frånvarande|frånvarande))(?!\w)",
    re.IGNORECASE,
)
_MOST_WORDS: Final = 4
"""Of a name alone on a row."""
_BARE_NAME: Final = re.compile(r"\A(?:[-–•*]|\d{1,3}[.)]?)?\s*([^\W\d_][\w'’.-]*(?:\s[\w'’.-]+){1,4})\s*\Z")


class Head(NamedTuple):
    """What a row tells of the names that follow it."""

    side: Ballot
    rest: str
    """What stands after the heading."""
    counted: int | None
    """How many they are said to be, where the heading says what they vote for: "JA till förslaget (6):"."""
    means: str | None
    """And what that is."""
    is_bare: bool = False
    """The row is the side's name and nothing more."""


def read_head(text: str) -> Head | None:
    """The side whose names follow: "Följande ledamöter röstar JA:"."""
    found = _HEAD.match(text)
    if found is None:
        return None
    side = read_side(found["side"])
    rest = text[found.end() :].strip()
    if side is None or (not found["colon"] and (len(text) > 60 or _EXPLAINS.match(text))):
        return None
    if found["for"] is None:
        return Head(side, rest, None, found["in"], not rest and read_side(text) is not None)
    tells = found["for"].lower() == "för" or (found["for"].lower() == "till" and side == "yes")
    return Head(side, rest, int(found["count"] or 0) or None, found["what"] if tells else None)


def run_on(text: str, roster: Roster) -> list[tuple[Ballot, BallotCast]]:
    """Votes in prose: "Ada Ek (S), Bo Al (M) och Cia Dal (V) röstar Ja (3)." """
    sentence = read_sentence(text, "vote", roster, loose=True)
    if not sentence.groups:
        return []
    inverted = _INVERTED.match(text)
    if inverted:
        side = read_side(inverted["side"])
        return [(side, cast) for cast in _casts(sentence, 0, len(text), side)] if side else []
    cast: list[tuple[Ballot, BallotCast]] = []
    start = 0
    for tail in _TAIL.finditer(text):
        told = tail["vote"] or tail["given"]
        side = read_side(told) if told else _away(tail["away"])
        if side and not _SOMEBODY.search(text, start, tail.start()):
            cast += [(side, one) for one in _casts(sentence, start, tail.start(), side)]
        start = tail.end()
    return cast


def side_by_side(text: str, roster: Roster) -> list[BallotCast]:
    """Both sides in one sentence: "4 ja-röster (Ada Ek, Bo Al …) och 3 nej-röster (…)", "Ja: Ada Ek; Nej: Bo Al"."""
    marks = [mark for mark in _OPENS.finditer(text) if read_side(mark["side"])]
    sides = [read_side(mark["side"]) for mark in marks]
    if len(marks) < 2 or len(set(sides)) < len(sides):
        return []
    sentence = read_sentence(text, "vote", roster, loose=True)
    cast: list[BallotCast] = []
    for mark, side, following in zip(marks, sides, [*marks[1:], None], strict=True):
        found = list(_casts(sentence, mark.end(), following.start() if following else len(text), side))
        if not found or (mark["count"] and read_number(mark["count"]) != len(found)):
            return []
        cast += found
    return cast


def named(text: str, side: Ballot, roster: Roster) -> list[BallotCast]:
    """The persons of a row under a side's heading."""
    return _named(read_sentence(text, "vote", roster, loose=True), side, roster)


def named_alone(text: str, side: Ballot, roster: Roster) -> list[BallotCast] | None:
    """The same for a row that holds only persons; None for any other."""
    sentence = read_sentence(text, "vote", roster, loose=True)
    if sentence.is_names_only:
        return _named(sentence, side, roster)
    bare = _BARE_NAME.match(text) and len(text.split()) <= _MOST_WORDS and text.istitle()
    return (_named(sentence, side, roster) or None) if bare else None


def _named(sentence: Sentence, side: Ballot, roster: Roster) -> list[BallotCast]:
    text = sentence.text
    found = list(_casts(sentence, 0, len(text), side))
    if found:
        return found
    bare = _BARE_NAME.match(text)
    words = bare[1].split() if bare else []
    if words and words[0][0].isupper() and words[-1][0].isupper() and not any(map(read_side, words)):
        name, party = roster.resolve(" ".join(words), None)
        return [BallotCast(name, party, side)]
    return []


def _casts(sentence: Sentence, start: int, end: int, side: Ballot | None) -> Iterator[BallotCast]:
    for group in sentence.groups:
        if group.owned or group.preposition not in (None, "av"):
            continue
        for member in group.members:
            if start <= member.start and member.end <= end and side:
                yield BallotCast(member.person[0], member.person[1], side)


def _away(words: str) -> Ballot:
    return "absent" if "frånvarande" in words.lower() else "abstain"
