"""Jäv: who leaves a § for it, under that § or announced under another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from protokoll_parser.document import Line
from protokoll_parser.model import Attendee, Item, Meeting, PersonAction, Section
from protokoll_parser.people.deeds import QUIET, Deed, deeds_of
from protokoll_parser.people.groups import Group, Sentence, pattern
from protokoll_parser.people.roster import Person, Roster, roster_of
from protokoll_parser.people.sentences import read_sentence, sentences
from protokoll_parser.stretches import rows

JAV: Final = pattern("recused", "words")
_NO_JAV: Final = pattern("recused", "negated")
_ABSENT: Final = pattern("recused", "absent")
_STAND_IN: Final = pattern("recused", "stand_in")
_IS_REPLACED: Final = re.compile(r"ersätts|ersattes|ersatt\s")
_LEADS: Final = re.compile(r"\s(?:konstaterar|finner|upplyser|påminner|meddelar)")
_ASKS: Final = re.compile(r"\s(?:frågar|undrar|informerar|redogör|lyfter)(?!\w)")
_NUMBERS: Final = r"\d{1,4}(?:\s?[–-]\s?\d{1,4})?(?![\w/]|:\d)"
_ITEMS: Final = re.compile(rf"§{{1,2}}\s?{_NUMBERS}(?:(?:,\s?|\s(?:och|samt)\s)(?:§{{1,2}}\s?)?{_NUMBERS})*")
_RANGE: Final = re.compile(r"(\d{1,4})(?:\s?[–-]\s?(\d{1,4}))?")
_OF_A_LAW: Final = re.compile(r"(?<![\w(])(?:[\w-]*lag(?:en|ens)?|KL|FL|FvL|reglemente\w*)(?!\w)")
"""Beside a § that is none of the meeting's."""
_REACH: Final = 30
_FIRST: Final = 5
"""As far into a row as a name may stand after a list's mark."""
_REASON: Final = re.compile(
    r"\s*[,–(-]?\s*(?:på grund av|p\.?\s?g\.?\s?a\.?|med anledning av|som|enligt|då)\s"
)


class _Items(NamedTuple):
    """The §§ that a sentence names at one place."""

    start: int
    ranges: tuple[tuple[int, int], ...]

    def hold(self, number: int) -> bool:
        """Whether a § is among them."""
        return any(first <= number <= last for first, last in self.ranges)


def recused(sentence: Sentence, roster: Roster) -> Iterator[Deed]:
    """Jäv: those who leave, not those who take their seat."""
    text = sentence.text
    says_so = JAV.search(text) is not None
    if not says_so and sentence.kind != "recusal":
        return
    if _NO_JAV.search(text):
        return
    named = sentence.is_names_only or _with_reason(sentence)
    if not says_so and not _ABSENT.search(text) and not named:
        return
    for group in sentence.groups:
        if _leaves(text, group):
            yield from deeds_of(group, "recused")


def _with_reason(sentence: Sentence) -> bool:
    """Whether a row under "Jäv" is a name and why: "Ada Ek (S), på grund av delägarskap"."""
    first = next(iter(sentence.groups), None)
    return first is not None and first.start < _FIRST and _REASON.match(sentence.text, first.end) is not None


def tells_recusal(text: str) -> bool:
    """Whether a row says that those named under it are disqualified."""
    return JAV.search(text) is not None and not _NO_JAV.search(text)


def is_of_others(text: str, number: int | None) -> bool:
    """Whether jäv is announced for other §§ than this: "Ada Ek (S) anmäler jäv i § 24" under § 22."""
    if number is None or "§" not in text:
        return False
    named = _items_in(text)
    return bool(named) and not any(each.hold(number) for each in named)


def with_announced(
    items: Sequence[Item], around: Sequence[Line], meeting: Meeting, attendance: Sequence[Attendee]
) -> tuple[Item, ...]:
    """The items, with those who announced jäv for them under another § or on the front page."""
    roster = roster_of(meeting, tuple(attendance)).at(None)
    told: list[tuple[Person, _Items]] = []
    for item in items:
        for section in item.sections:
            if section.kind not in QUIET and _may_announce(section):
                told += _announced(_rows_of(section), roster, section.kind == "recusal")
    for line in around:
        if line.text[:3].lower() == "jäv" and "§" in line.text:
            told += _announced((line.text,), roster, under=True)
    return tuple(_with_recused(item, told) for item in items) if told else tuple(items)


def _may_announce(section: Section) -> bool:
    """Whether a section speaks of jäv, and of §§: a cheap look."""
    told = any(
        "jäv" in text or "Jäv" in text or "JÄV" in text for text in (section.text, section.heading or "")
    )
    return told and ("§" in section.text or "§" in (section.heading or ""))


def _rows_of(section: Section) -> Sequence[str]:
    """A section's rows, each with the §§ that its heading names: "Jäv § 24"."""
    found = rows(section.text)
    heads = section.heading if section.heading and "§" in section.heading else None
    return [f"{heads}: {row}" for row in found] if heads else found


def _with_recused(item: Item, told: Sequence[tuple[Person, _Items]]) -> Item:
    """The item with those who are disqualified for its number."""
    known = {each.name.casefold() for each in item.people if each.action == "recused"}
    added: dict[str, PersonAction] = {}
    for (name, party), named in told:
        if item.suffix is None and named.hold(item.number) and name.casefold() not in known:
            added.setdefault(name.casefold(), PersonAction(name, party, "recused"))
    return replace(item, people=(*item.people, *added.values())) if added else item


def _announced(text_rows: Sequence[str], roster: Roster, under: bool) -> Iterator[tuple[Person, _Items]]:
    """Who announces jäv, and for which §§; `under`: the rows stand under a heading that says so."""
    for row in text_rows:
        for text in sentences(row):
            says_so = tells_recusal(text)
            if not says_so and not under:
                continue
            groups = read_sentence(text, "recusal", roster, True).groups
            named = _items_in(text) if groups else []
            for at, group in enumerate(groups if named else ()):
                stop = groups[at + 1].start if at + 1 < len(groups) else len(text)
                own = [each for each in named if group.end <= each.start < stop]
                first = [each for each in named if each.start < groups[0].start]
                for each in own or first:
                    if _leaves(text, group):
                        yield from ((person, each) for person in group.people)
            under = bool(groups) if under and not says_so else text.rstrip().endswith(":")


def _leaves(text: str, group: Group) -> bool:
    """Whether a group is disqualified, and not who asks, who leads or who takes the seat."""
    if _ASKS.match(text, group.end):
        return False
    if group.members[0].is_officer and _LEADS.match(text, group.end):
        return False
    after, before = text[group.end : group.end + 40], text[max(0, group.start - 40) : group.start]
    taking = after.lstrip(" ,(").removeprefix("som ").lstrip()
    if group.preposition == "till" or (_STAND_IN.match(taking) and not _IS_REPLACED.match(taking)):
        return False
    return not _STAND_IN.search(before) or group.preposition == "för" or "ersätter" in before


def _items_in(text: str) -> list[_Items]:
    """The meeting's §§ that a sentence names; a law's are none."""
    found: list[_Items] = []
    for named in _ITEMS.finditer(text):
        around = text[max(0, named.start() - _REACH) : named.end() + _REACH]
        if "kap" not in around and not _OF_A_LAW.search(around):
            ranges = tuple((int(each[1]), int(each[2] or each[1])) for each in _RANGE.finditer(named[0]))
            found.append(_Items(named.start(), ranges))
    return found
