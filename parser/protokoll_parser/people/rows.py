"""A §'s sections row by row: the rules on each sentence, and what an introduction says of the rows below it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from protokoll_parser.bodies import find_bodies
from protokoll_parser.model import Action, Section, SectionKind
from protokoll_parser.names import UPPER
from protokoll_parser.people import motions, recusals, rules
from protokoll_parser.people.answered import is_answered, whose_motion
from protokoll_parser.people.deeds import QUIET, Deed
from protokoll_parser.people.elections import (
    columns_of_seats,
    elections,
    keeps_seat,
    leaves,
    proposes_election,
    resignations,
    settles_seat,
    starts_election,
    starts_resignation,
)
from protokoll_parser.people.groups import ACTIONS, Sentence
from protokoll_parser.people.hints import grouped, held, holds
from protokoll_parser.people.roster import Person, Roster
from protokoll_parser.people.sentences import read_sentence, sentences
from protokoll_parser.references.parts import is_same_body
from protokoll_parser.stretches import rows

_Starts: TypeAlias = tuple[Callable[[str], bool], Action]

_LOOSE_HINTS: Final = grouped(ACTIONS["hints"]["loose"])
_LOOSE_KINDS: Final = frozenset({"decision", "motions", "reservation", "recusal"})
_UNNAMED: Final = grouped(ACTIONS["hints"]["unnamed"])
_MAY_NAME: Final = re.compile(rf"[{UPPER}](?<![\w-].)[\w.'’-]*[\s,]\s?(?:[a-z]{{1,3}}\s){{0,2}}[{UPPER}(]")
"""Two capitalised words, or one and a bracket: without them a row names nobody."""
_MARK: Final = 5
"""As far into a row as its first name may stand after a list's mark."""
_HEADS: Final = 30
"""Characters of a row that holds the heads of answers and nothing more."""
_LONG: Final = 90
"""A longer row ends a list of names."""
_Rule: TypeAlias = Callable[[Sentence, Roster], Iterable[Deed]]
_RULES: Final[tuple[tuple[str, _Rule, frozenset[SectionKind]], ...]] = (
    ("submitted", motions.submitted, frozenset()),
    ("moved", motions.moved, frozenset()),
    ("seconded", motions.seconded, frozenset()),
    ("reserved", rules.reserved, frozenset({"reservation"})),
    ("recused", recusals.recused, frozenset({"recusal"})),
    ("not_participating", rules.not_participating, frozenset()),
    ("abstained", rules.abstained, frozenset()),
    ("casting_vote", rules.casting_vote, frozenset()),
    ("presented", rules.presented, frozenset()),
    ("statement", rules.statement, frozenset({"statement"})),
    ("elections", elections, frozenset()),
    ("resignations", resignations, frozenset()),
)
"""Each rule with the name of its hints, and the kinds of sections where it needs none."""
_OF_PERSONS: Final[frozenset[_Rule]] = frozenset(
    {motions.submitted, motions.moved, motions.seconded, rules.presented, elections, resignations}
)
"""Rules that find nothing in a sentence that names nobody: they ask for no parties, and not for the chair alone."""
_EVERY_HINT: Final = grouped(hint for name, _, _ in _RULES for hint in ACTIONS["hints"][name])
_RULES_OF: Final = {
    hint: tuple(rule for name, rule, _ in _RULES if hint in ACTIONS["hints"][name])
    for _, alike in _EVERY_HINT
    for hint in alike
}
_UNHINTED: Final = frozenset(kind for _, _, kinds in _RULES for kind in kinds)
_OWNED_HEADINGS: Final[dict[SectionKind, _Rule]] = {
    "reservation": rules.reserved,
    "statement": rules.statement,
}
_ELECTING: Final[tuple[_Starts, ...]] = ((starts_election, "elected"),)
_IN_DECISIONS: Final[tuple[_Starts, ...]] = ((starts_resignation, "replaced"), *_ELECTING)
_ELSEWHERE: Final[tuple[_Starts, ...]] = (
    (rules.tells_reservation, "reserved"),
    (recusals.tells_recusal, "recused"),
    (rules.tells_absence, "not_participating"),
    (rules.tells_abstention, "abstained"),
)
_PROPOSING_HINTS: Final = grouped(ACTIONS["hints"]["proposes"])
_RESIGNING_HINTS: Final = grouped(ACTIONS["hints"]["resignations"])
_ELSEWHERE_HINTS: Final = grouped(hint for _, name in _ELSEWHERE for hint in ACTIONS["hints"][name])


def read_rows(
    sections: Sequence[Section], roster: Roster, body: str | None, title: str | None
) -> Iterator[tuple[Person, Action]]:
    """What the persons of a § do, in the order of the text."""
    submitters: set[Person] = set()
    if title and _may_act(title):
        for _, person, action in motions.submitted(read_sentence(title, "other", roster, loose=True), roster):
            submitters.add(person)
            yield person, action
        yield from _leaving(title, sections, roster)
    elects = title is not None and starts_election(title.replace("Val av", "nyval"))
    announces = title is not None and "jäv" in title.lower()
    found: list[tuple[Person, Action, str]] = []
    for section in sections:
        if section.heading and _is_elsewhere(section.heading, body):
            continue
        found += ((person, action, "") for person, action in _in_heading(section, roster))
        named = f"{section.heading} " if section.heading and "§" in section.heading else ""
        for person, action, text in _read_section(section, roster, elects):
            if action == "recused" and not announces and recusals.is_of_others(named + text, roster.number):
                continue
            if action == "submitted":
                submitters.add(person)
            found.append((person, action, text))
    if not submitters and title and is_answered(title):
        found += whose_motion(sections, roster)
        submitters.update(person for person, action, _ in found if action == "submitted")
    for person, action, text in found:
        backs_own = action == "seconded" and person in submitters and "motion" in text.lower()
        yield person, "moved" if backs_own else action


def _in_heading(section: Section, roster: Roster) -> Iterator[tuple[Person, Action]]:
    """Who reserves, or makes a statement, by the heading: "Särskilt yttrande av Ada Ek (S)"."""
    rule = _OWNED_HEADINGS.get(section.kind)
    if rule is not None and section.heading and "(" in section.heading:
        for _, person, action in rule(
            read_sentence(section.heading, section.kind, roster, loose=True), roster
        ):
            yield person, action


def _leaving(title: str, sections: Sequence[Section], roster: Roster) -> Iterator[tuple[Person, Action]]:
    """Who leaves a seat by the § 's title, where its decision settles that: "Val av ersättare efter Ada Ek (S)"."""
    leaves_seat = starts_resignation(title)
    if not (leaves_seat or starts_election(title.replace("Val av", "nyval"))):
        return
    if not any(section.kind == "decision" and settles_seat(section.text) for section in sections):
        return
    sentence = read_sentence(title, "other", roster, loose=True)
    for _, person, action in resignations(sentence, roster) if leaves_seat else ():
        yield person, action
    for group in sentence.groups:
        if leaves(sentence, group):
            yield from ((person, "replaced") for person in group.people)


def _is_elsewhere(heading: str, body: str | None) -> bool:
    """Whether a heading tells of another body's meeting: "Särskilt yttrande i kommunstyrelsen"."""
    if " i " not in heading and " vid " not in heading:
        return False
    return any(
        heading[: each.start].endswith((" i ", " vid ")) and not is_same_body(each.name, body)
        for each in find_bodies(heading)
    )


def _may_act(text: str) -> bool:
    """Whether a person, the chair or a party can do something in the text: a cheap look."""
    return _MAY_NAME.search(text) is not None or holds(text, _UNNAMED)


def _read_section(section: Section, roster: Roster, elects: bool) -> Iterator[tuple[Person, Action, str]]:
    kind = section.kind
    text_rows: Sequence[str] = rows(section.text)
    if kind == "motions":
        text_rows = [*motions.with_pleas(text_rows)]
    elif kind == "vote" and "\nNej" in section.text:
        from protokoll_parser.voting_rows import with_rows_joined  # long to load

        text_rows = with_rows_joined(text_rows)
    acting = [_may_act(row) for row in text_rows]
    if not any(acting):
        return
    pending: Action | None = "elected" if elects and kind == "decision" else None
    if section.heading and kind not in QUIET and kind not in ("decision", "proposal"):
        pending = _started(section.heading, kind)
    proposes = False
    seats: dict[int, Action] = {}
    for row, may_act in zip(text_rows, acting, strict=True):
        if kind == "decision" and "\t" in row:
            seats = columns_of_seats(row) or seats
            if seats:
                yield from () if proposes else _in_columns(row, seats, roster)
                continue
        seats = {}
        if not may_act:
            proposes = _proposes(row, proposes)
            pending = None if proposes else _after_plain_row(row, kind, pending)
            continue
        for text in sentences(row):
            lowered = text.lower()
            applying = _applying(lowered, kind) if text == row or _may_act(text) else []
            if not applying and pending is None and kind != "motions":
                pending = _after_plain_row(text, kind, pending)
                continue
            loose = pending is not None or kind in _LOOSE_KINDS or holds(lowered, _LOOSE_HINTS)
            sentence = read_sentence(text, kind, roster, loose)
            for _, person, action in sorted(
                _deeds(sentence, roster, applying, pending), key=lambda deed: deed[0]
            ):
                if not (proposes and action in ("elected", "replaced")):
                    yield person, action, text
            pending = (
                _after_names(sentence, pending) if sentence.groups else _after_plain_row(text, kind, pending)
            )


def _in_columns(row: str, seats: dict[int, Action], roster: Roster) -> Iterator[tuple[Person, Action, str]]:
    """The elected, and those who leave, of a row of a table that has columns for them."""
    for at, cell in enumerate(row.split("\t")):
        if at in seats:
            for group in read_sentence(cell.strip(), "decision", roster, True).groups:
                yield from ((person, seats[at], row) for person in group.people)


def _proposes(row: str, before: bool) -> bool:
    """Whether the points below are proposed to another body, given a row that may lead them in."""
    if not row.rstrip().endswith(("att", ":")) and "beslut" not in row and not _ends_in_a_body(row):
        return before
    return holds(row.lower(), _PROPOSING_HINTS) and proposes_election(row)


def _ends_in_a_body(row: str) -> bool:
    """Whether a row breaks off after the one it is addressed to: "föreslå kommunfullmäktige"."""
    bodies = find_bodies(row) if len(row) < _LONG else []
    return bool(bodies) and bodies[-1].end == len(row.rstrip())


def _applying(lowered: str, kind: SectionKind) -> list[_Rule]:
    """The rules that may find something in a sentence."""
    if kind == "basis":
        return [motions.submitted]
    hints = held(lowered, _EVERY_HINT)
    if not hints and kind not in _UNHINTED:
        return []
    told = {rule for hint in hints for rule in _RULES_OF[hint]}
    return [rule for _, rule, kinds in _RULES if rule in told or kind in kinds]


def _deeds(sentence: Sentence, roster: Roster, applying: list[_Rule], pending: Action | None) -> list[Deed]:
    found: list[Deed] = []
    for rule in applying:
        if sentence.groups or rule not in _OF_PERSONS:
            found += rule(sentence, roster)
    if sentence.kind == "motions":
        found += motions.moved_in_list(sentence)
    if pending and not found and sentence.is_names_only:
        return [(each.start, each.person, pending) for group in sentence.groups for each in group.members]
    if pending == "elected" and not proposes_election(sentence.text):
        found += _on_list(sentence, found)
    elif pending == "submitted" and not found:
        found += motions.submitted_in_list(sentence)
    return found


def _on_list(sentence: Sentence, found: list[Deed]) -> list[Deed]:
    """The elected of a row of a list, and whom each follows."""
    told = {deed[1] for deed in found}
    chosen: list[Deed] = []
    if keeps_seat(sentence.text):
        return []
    begins = bool(sentence.groups) and sentence.groups[0].start <= _MARK
    for group in sentence.groups if begins or (not found and _tells_seat(sentence)) else ():
        if group.owned and group.members[0].is_officer:
            continue  # "Enligt ordförandens förslag:"
        action: Action = "replaced" if leaves(sentence, group) else "elected"
        heads = group is sentence.groups[0] or sentence.text[: group.start].endswith("\t")
        if action == "elected" and begins and not heads:
            continue
        chosen += [(each.start, each.person, action) for each in group.members if each.person not in told]
    return chosen


def _tells_seat(sentence: Sentence) -> bool:
    """Whether a row of a list of the elected begins with their seat: "Ersättare: Ada Ek (S)"."""
    ends = sentence.text.rstrip().endswith(".")
    return bool(sentence.groups) and not ends and len(sentence.text) < 2 * _LONG


def _after_names(sentence: Sentence, pending: Action | None) -> Action | None:
    """What names in the rows below do, after a row with names in it."""
    if sentence.text.rstrip().endswith(":"):
        return _started(sentence.text, sentence.kind) or (pending if sentence.kind == "decision" else None)
    return pending


def _after_plain_row(text: str, kind: SectionKind, pending: Action | None) -> Action | None:
    """What names in the rows below do, after a row without any."""
    if kind != "proposal" and motions.starts_submissions(text):
        return "submitted"
    if kind in QUIET or kind == "proposal":
        return None
    row = text.rstrip()
    heads = len(row) < _LONG and not row.endswith(".")
    started = _started(row, kind) if heads or row.endswith(":") else None
    return started or (pending if kind == "decision" and heads else None)


def _started(text: str, kind: SectionKind) -> Action | None:
    lowered = text.lower()
    if kind != "decision" and not holds(lowered, _ELSEWHERE_HINTS):
        return None
    if ("\t" in text or len(text) < _HEADS) and {"ja", "nej"} <= set(lowered.split()):
        return None  # the head of a voting list
    starts = _ELSEWHERE
    if kind == "decision":
        starts = _IN_DECISIONS if holds(lowered, _RESIGNING_HINTS) else _ELECTING
    return next((action for begins, action in starts if begins(text)), None)
