"""Who did what under a §: yrkanden, reservations, jäv, elections, presentations, motions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from protokoll_parser.model import Action, Attendee, Meeting, PersonAction, Section, SectionKind, Vote
from protokoll_parser.names import find_people
from protokoll_parser.people import rules
from protokoll_parser.people.elections import elections, resignations, starts_election, starts_resignation
from protokoll_parser.people.groups import Sentence
from protokoll_parser.people.roster import Roster
from protokoll_parser.people.rules import QUIET, Deed
from protokoll_parser.people.sentences import read_sentence, sentences
from protokoll_parser.vocabulary import read_tables

__all__ = ["read_people"]

_SILENT: Final = frozenset({"recipients", "appeal", "attachment"})
_HINTS: Final = tuple(read_tables("actions.toml")["hints"]["any"])
_LOOSE_HINTS: Final = tuple(read_tables("actions.toml")["hints"]["loose"])
_PENDING: Final[tuple[tuple[Callable[[str], bool], Action], ...]] = (
    (starts_resignation, "replaced"),
    (starts_election, "elected"),
)
_WITHOUT_NAMES: Final = ("röst", "eserv", "delta")
"""What the chair or a whole party may do without a name."""
_LONG: Final = 90
"""A longer row ends a list of names."""
_RULES: Final = (
    rules.submitted,
    rules.moved,
    rules.seconded,
    rules.reserved,
    rules.recused,
    rules.not_participating,
    rules.abstained,
    rules.casting_vote,
    rules.presented,
    rules.statement,
)


def read_people(
    sections: Sequence[Section],
    meeting: Meeting,
    attendance: Sequence[Attendee],
    *,
    number: int | None = None,
    title: str | None = None,
    votes: Sequence[Vote] = (),
) -> tuple[PersonAction, ...]:
    """One entry for each person and action, in order of appearance.

    `number` and `title` are the §'s: the attendance list may give jäv for a § by its number, a title whose motion it
    is. `votes` are those read from the §: who abstains in them by name is among the people.
    """
    roster = Roster(meeting, attendance, number)
    texts = [section for section in sections if section.kind not in _SILENT]
    for section in texts:
        if "(" in section.text:
            roster.learn(find_people(section.text))
    done: dict[tuple[str, Action], PersonAction] = {}
    for name, party, action in _all_deeds(texts, roster, title):
        done.setdefault((name.casefold(), action), PersonAction(name, party, action))
    for vote in votes:
        for ballot in vote.ballots:
            if ballot.vote == "abstain":
                key: tuple[str, Action] = (ballot.name.casefold(), "abstained")
                done.setdefault(key, PersonAction(ballot.name, ballot.party, "abstained"))
    for attendee in attendance:
        if _is_recused(attendee, number):
            recused = PersonAction(attendee.name, attendee.party, "recused")
            done.setdefault((attendee.name.casefold(), "recused"), recused)
    return tuple(done.values())


def _all_deeds(
    sections: Sequence[Section], roster: Roster, title: str | None
) -> Iterator[tuple[str, str | None, Action]]:
    submitters: set[str] = set()
    if title:
        sentence = read_sentence(title, "other", roster, loose=True)
        for _, person, action in rules.submitted(sentence, roster):
            submitters.add(person[0])
            yield person[0], person[1], action
    elects = title is not None and starts_election(title.replace("Val av", "nyval"))
    for section in sections:
        pending: Action | None = "elected" if elects and section.kind == "decision" else None
        for text in sentences(section.text):
            lowered = text.lower()
            if not pending and section.kind not in _LISTS and not any(hint in lowered for hint in _HINTS):
                continue
            loose = (
                pending is not None
                or section.kind == "decision"
                or any(hint in lowered for hint in _LOOSE_HINTS)
            )
            sentence = read_sentence(text, section.kind, roster, loose)
            deeds = sorted(_deeds(sentence, roster, pending), key=lambda deed: deed[0])
            for _, person, action in deeds:
                if action == "submitted":
                    submitters.add(person[0])
                own = action == "seconded" and person[0] in submitters and "motion" in lowered
                yield person[0], person[1], "moved" if own else action
            pending = _next_pending(sentence, pending)


_LISTS: Final[frozenset[SectionKind]] = frozenset({"motions", "reservation", "statement", "recusal"})


def _deeds(sentence: Sentence, roster: Roster, pending: Action | None) -> Iterator[Deed]:
    if not sentence.groups and not any(part in sentence.text for part in _WITHOUT_NAMES):
        return
    if sentence.kind == "basis":
        yield from rules.submitted(sentence, roster)
        return
    found: list[Deed] = []
    for rule in _RULES:
        found += rule(sentence, roster)
    if sentence.kind == "motions":
        found += rules.moved_in_list(sentence)
    if sentence.kind == "decision":
        found += elections(sentence)
    elif sentence.kind != "proposal":
        found += resignations(sentence)
    if (
        pending
        and not found
        and (sentence.is_names_only or (pending == "elected" and _begins_with_name(sentence)))
    ):
        found += [
            (member.start, member.person, pending) for group in sentence.groups for member in group.members
        ]
    yield from found


def _begins_with_name(sentence: Sentence) -> bool:
    return (
        bool(sentence.groups) and len(sentence.text) < _LONG * 2 and not sentence.text.rstrip().endswith(".")
    )


def _next_pending(sentence: Sentence, pending: Action | None) -> Action | None:
    """What names in the rows below do, given this row."""
    text = sentence.text.rstrip()
    leads = text.endswith(":")
    if leads or (not sentence.groups and not text.endswith(".") and len(text) < _LONG):
        for starts, action in _pending_of(sentence.kind):
            if starts(text):
                return action
    if sentence.kind == "decision":
        return pending if sentence.groups or (len(text) < _LONG and not text.endswith(".")) else None
    return pending if sentence.groups and not leads else None


def _pending_of(kind: SectionKind) -> tuple[tuple[Callable[[str], bool], Action], ...]:
    if kind == "decision":
        return _PENDING
    if kind in QUIET:
        return ()
    return _LISTED


_LISTED: Final[tuple[tuple[Callable[[str], bool], Action], ...]] = (
    (rules.tells_reservation, "reserved"),
    (rules.tells_recusal, "recused"),
    (rules.tells_absence, "not_participating"),
    (rules.tells_abstention, "abstained"),
)


def _is_recused(attendee: Attendee, number: int | None) -> bool:
    """Whether the attendance list gives jäv as the reason why a member misses just this §."""
    if number is None or attendee.reason != "jäv" or attendee.items is None or attendee.replaces:
        return False
    return number not in attendee.items and attendee.role != "official"
