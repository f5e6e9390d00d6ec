"""Votes listed by proposal and not by ja and nej: "För bifall röstar Ada Ek (S). För avslag röstar Bo Al (M)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from protokoll_parser.model import Ballot, BallotCast
from protokoll_parser.people.groups import Sentence
from protokoll_parser.people.roster import Person, Roster
from protokoll_parser.people.sentences import read_sentence
from protokoll_parser.votes.order import Meanings, side_of, tell
from protokoll_parser.votes.tally import Counts

_CHARACTER: Final = r"(?:[^.:;()\t\n]|\([^\W\d_]{1,6}\))"
_MATTER: Final = (
    r"(?:\w*förslag\w*|\w*yrkande\w*|bifall|avslag|återremi\w+|bordlägg\w*|\w*motion\w*|att\s\w+)(?!\w)"
)
_WHAT: Final = (
    rf"(?P<what>(?:(?!röst){_CHARACTER}){{0,60}}?(?<!\w){_MATTER}(?:(?!röst){_CHARACTER}){{0,60}}?)"
)
_VOTED: Final = r"(?:har\s+)?röst(?:ar|ade|at)|avg(?:er|av)\s+(?:sina?\s+)?röst(?:er)?"
_COUNT: Final = r"(?:\s*\(?\d{1,3}\)?(?:\s*(?:st|röster|ledamöter)\.?)?)?"
_FIRST: Final = re.compile(
    rf"(?:(?<=[;.,]\s)|(?<=\soch\s)|(?<=\smedan\s)|\A)(?:till\s+förmån\s+)?(?P<how>för|emot|mot)\s+"
    rf"(?:{_WHAT})\s+(?:{_VOTED})(?:\s+följande)?(?:\s+ledamöter)?{_COUNT}\s*:?\s+",
    re.IGNORECASE,
)
"""The proposal first: "För bifall till förslaget röstar", "Till förmån för Ada Eks förslag röstade:"."""
_LABEL: Final = re.compile(rf"(?P<how>för|emot|mot)\s+{_WHAT}{_COUNT}\s*[:\t]\s*", re.IGNORECASE)
"""The same in a list of the vote's own: "För bifall (3): Ada Ek (S)"."""
_FOLLOWING: Final = re.compile(
    rf"(?:\w+\s+){{0,4}}?(?:{_VOTED})\s+(?:till\s+förmån\s+)?(?P<how>för|emot|mot|på)\s+{_WHAT}{_COUNT}\s*[:\t]\s*",
    re.IGNORECASE,
)
"""Before a list: "Följande ledamöter röstade för Ada Eks förslag:"."""
_LAST: Final = re.compile(
    rf"(?<!\w)(?:{_VOTED})\s+(?:till\s+förmån\s+)?(?P<how>för|emot|mot|på)"
    rf"(?:\s+{_WHAT})?(?=\s*(?:[.;]|\(\d|\Z|,?\s(?:och|medan|samt)\s+[A-ZÅÄÖ]))",
    re.IGNORECASE,
)
"""The names first: "Ada Ek (S) och Bo Al (M) röstar för bifall till förslaget"."""
_OTHER: Final[dict[Ballot, Ballot]] = {"yes": "no", "no": "yes"}


class Listed(NamedTuple):
    """Those who voted for or against one proposal."""

    what: str | None
    """None for "emot" alone."""
    against: bool
    people: tuple[Person, ...]


def read_listed(text: str, roster: Roster, in_vote: bool) -> list[Listed]:
    """What a sentence lists; one whose people are still to come has none. `in_vote`: under a heading of a vote."""
    votes = "röst" in text
    label = (_FOLLOWING.match(text) if votes else None) or (_LABEL.match(text) if in_vote else None)
    marks = [label] if label else list(_FIRST.finditer(text)) if votes else []
    if not marks:
        return _names_first(text, roster) if votes else []
    sentence = read_sentence(text, "vote", roster, loose=True)
    found: list[Listed] = []
    for mark, stop in zip(marks, [*(each.start() for each in marks[1:]), len(text)], strict=True):
        people = _people(sentence, mark.end(), stop)
        if people or not text[mark.end() : stop].strip():
            found.append(Listed(mark["what"].strip(), mark["how"].lower().endswith("mot"), people))
    return found


def _names_first(text: str, roster: Roster) -> list[Listed]:
    found: list[Listed] = []
    start = 0
    sentence: Sentence | None = None
    for tail in _LAST.finditer(text):
        against = tail["how"].lower().endswith("mot")
        if tail["what"] is None and not against:
            return []
        sentence = sentence or read_sentence(text, "vote", roster, loose=True)
        people = _people(sentence, start, tail.start())
        if people:
            found.append(Listed(tail["what"], against, people))
        start = tail.end()
    return found


def _people(sentence: Sentence, start: int, stop: int) -> tuple[Person, ...]:
    return tuple(
        member.person
        for group in sentence.groups
        if not group.owned
        for member in group.members
        if start <= member.start and member.end <= stop
    )


def resolve(listed: Sequence[Listed], meanings: Meanings, counts: Counts) -> list[BallotCast]:
    """The lists as ja and nej, and in `meanings` what these are where the order has not told.

    What the order says decides; without one the first proposal is ja, as in a tally by proposal, unless the tally
    turns them round. A list alone that neither explains tells nothing, nor do three proposals.
    """
    sides = _sides_in_order(listed) if meanings.is_empty else _sides_explained(listed, meanings)
    if meanings.is_empty:
        sides = _by_tally(listed, sides, counts)
    for side, each in zip(sides, listed, strict=False):
        if each.what and not each.against:
            tell(meanings, side, each.what)
    return [
        BallotCast(name, party, side)
        for side, each in zip(sides, listed, strict=False)
        for name, party in each.people
    ]


def _sides_in_order(listed: Sequence[Listed]) -> list[Ballot]:
    """The first proposal is ja, another nej, and against it the other side; nothing where there are more than two."""
    first = next((each.what.lower() for each in listed if each.what), "")
    others = {each.what.lower() for each in listed if each.what} - {first}
    if len(others) > 1:
        return []
    is_first = [each.what is None or each.what.lower() == first for each in listed]
    return ["yes" if one != each.against else "no" for one, each in zip(is_first, listed, strict=True)]


def _sides_explained(listed: Sequence[Listed], meanings: Meanings) -> list[Ballot]:
    """The sides by what the order says of ja and nej; nothing where it speaks of none of the proposals."""
    known = {each.what: side_of(meanings, each.what) for each in listed if each.what}
    told = {side for side in known.values() if side}
    rest = _OTHER[told.pop()] if len(told) == 1 and len(known) <= len(_OTHER) else None
    sides: list[Ballot] = []
    for each in listed:
        side = (known[each.what] or rest) if each.what else (known.get(listed[0].what or "") or rest)
        if side is None:
            return []
        sides.append(_OTHER[side] if each.against else side)
    return sides


def _by_tally(listed: Sequence[Listed], sides: list[Ballot], counts: Counts) -> list[Ballot]:
    """The sides, turned where only so they are the tally's; one alone must be in the tally."""
    sizes: Counts = {"yes": 0, "no": 0}
    for side, each in zip(sides, listed, strict=False):
        sizes[side] += len(each.people)
    told = {side: count for side, count in sizes.items() if count}
    straight = all(counts.get(side) == count for side, count in told.items())
    turned = all(counts.get(_OTHER[side]) == count for side, count in told.items())
    if len(told) < len(_OTHER) and not straight and not turned:
        return []
    return [_OTHER[side] for side in sides] if turned and not straight else sides
