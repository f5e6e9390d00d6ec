"""Votes by name in running text: run-on per side, one a row, and lists under a side's heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from protokoll_parser.model import Ballot, BallotCast
from protokoll_parser.names import normalise_party
from protokoll_parser.people.groups import Sentence
from protokoll_parser.people.roster import Roster
from protokoll_parser.people.sentences import read_sentence
from protokoll_parser.votes.tally import read_number, read_side

_SIDE: Final = r"ja|nej|avstår|avstod|avst\.?|frånvarande|frånv\.?"
_COUNT: Final = r"(?:\s?\(?(?P<count>\d{1,3})\)?(?:\s*(?:st|röster|ledamöter))?)?"
_FOR_WHAT: Final = r"(?:\s+(?P<for>för|till|mot)\s+(?P<what>[^.:;()\t\n]{3,90}?)(?=\s*(?:\(\d{1,3}\)\s*)?:))?"
_HEAD: Final = re.compile(
    rf"\A[-–•*\s]*(?:[\w,-]+\s+){{0,7}}?[”\"']?(?P<side>{_SIDE})[”\"']?(?:-sidan|-?\s?röst(?:er|erna)?)?"
    r"(?:\s+(?:röstar?|röstade|avges av|avger|avgav|lämnar|lämnas av|från att rösta|är"
    r"|avgavs av|har avgivits av|sin röst|rösterna|röst"
    r"|röster)){0,2}"
    rf"{_FOR_WHAT}{_COUNT}\s*(?P<colon>[:\t]|[–-](?=\s)|\Z)",
    re.IGNORECASE,
)
_EXPLAINS: Final = re.compile(r"\W*(?:den|de|ledamot|ledamöter)\s+(?:ledamot\s+)?som\s", re.IGNORECASE)
"""Rows such as "Den som vill avslå motionen röstar nej" head no list of names."""
_OPENS: Final = re.compile(
    rf"(?:(?<![\w§])(?P<count>\d{{1,3}})\s+)?(?<![\w(])(?P<side>{_SIDE})(?:-?\s?röst(?:er|erna)?|-sidan)?\s*(?::|\((?!\d))\s*",
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
_ROW: Final = re.compile(
    rf"\A(?P<name>.{{4,70}}?)[\s.,:–\t-]+[”\"']?(?P<side>{_SIDE})[”\"']?\s*\.?\Z", re.IGNORECASE
)
_ROW_SIDE_FIRST: Final = re.compile(
    rf"\A(?P<side>{_SIDE})\s*[:–\t-]\s*(?P<name>[^\t]{{4,60}})\Z", re.IGNORECASE
)
_NUMBERED: Final = re.compile(r"\A\d{1,3}[.)]?\t")
_MOST_IN_A_CELL: Final = 8
"""Words."""
_MOST_WORDS: Final = 4
"""Of a name alone on a row."""
_BARE_NAME: Final = re.compile(r"\A(?:[-–•*]|\d{1,3}[.)]?)?\s*([^\W\d_][\w'’.-]*(?:\s[\w'’.-]+){1,4})\s*\Z")


_ANSWER: Final = re.compile(r" [-–—] ?(ja|nej|avst(?:år|od)|frånvarande)(?!\w)[ ,;.]*", re.IGNORECASE)


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
        return Head(side, rest, None, None, not rest and read_side(text) is not None)
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


def row(text: str, roster: Roster) -> list[BallotCast]:
    """One person's vote on a row of its own, "Ada Ek (S) - JA", "Ada Ek, S, Ja", or several beside each other."""
    text = _NUMBERED.sub("", text)
    if "\t" not in text and len(_ANSWER.findall(text)) > 1:
        # the rows of a list run together: "Ada Ek (S) - Ja Bo Al (M) - Nej"
        return _row_of_several(_ANSWER.sub(r"\t\1\t", text).strip("\t"), roster)
    if "\t" in text and (cast := _row_of_several(text, roster)):
        return cast
    found = _ROW.match(text) or _ROW_SIDE_FIRST.match(text)
    if found is None:
        return []
    one = _cast_of(
        [cell.strip() for cell in found["name"].split("\t") if cell.strip()], found["side"], roster
    )
    return [one] if one else []


def _row_of_several(text: str, roster: Roster) -> list[BallotCast]:
    """Persons and answers in turn: "Ada Ek (S) | Ja | Bo Al (M) | Nej"."""
    cast: list[BallotCast] = []
    told: list[str] = []
    for cell in (cell.strip() for cell in text.split("\t")):
        if not read_side(cell):
            told += [cell] if cell and not cell.isdigit() else []
            continue
        one = _cast_of(told, cell, roster)
        if one is None:
            return []
        cast.append(one)
        told = []
    return cast if len(cast) > 1 and not told else []


def _cast_of(cells: Sequence[str], answer: str, roster: Roster) -> BallotCast | None:
    """The vote of a person whose name stands in the first cell, and perhaps the party in another."""
    side = read_side(answer)
    if side is None or not cells or len(cells[0].split()) > _MOST_IN_A_CELL:
        return None
    casts = named(cells[0], side, roster)
    if len(casts) != 1:
        return None
    party = next((letters for cell in cells[1:] if (letters := normalise_party(cell))), None)
    return casts[0] if casts[0].party or party is None else BallotCast(casts[0].name, party, side)


def _casts(sentence: Sentence, start: int, end: int, side: Ballot | None) -> Iterator[BallotCast]:
    for group in sentence.groups:
        if group.owned or group.preposition not in (None, "av"):
            continue
        for member in group.members:
            if start <= member.start and member.end <= end and side:
                yield BallotCast(member.person[0], member.person[1], side)


def _away(words: str) -> Ballot:
    return "absent" if "frånvarande" in words.lower() else "abstain"
