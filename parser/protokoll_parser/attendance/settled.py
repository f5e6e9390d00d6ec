"""What the lists of a protocol say together: who is told of twice, who stood in for whom, who presided."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from protokoll_parser.model import Attendee, Meeting

_COMES: Final = re.compile(r"(?:lämnade|lämnar|avvek|anlände|inträdde)\b")


def with_recusals(listed: Sequence[Attendee], every: Sequence[int]) -> list[Attendee]:
    """The list without guests who are its members recused from some §§: "Eva Ek, § 76, jäv" among the others."""
    kept: list[Attendee] = []
    members: dict[str, list[int]] = {}
    for attendee in listed:
        is_guest = attendee.role in ("official", "other")
        away = set(attendee.items or ()) if is_guest and attendee.reason == "jäv" else set[int]()
        same = members.get(attendee.name, ()) if away else ()
        before = next((at for at in same if away.isdisjoint(kept[at].items or ())), None)
        if before is None:
            if not is_guest:
                members.setdefault(attendee.name, []).append(len(kept))
            kept.append(attendee)
            continue
        there = kept[before].items or tuple(number for number in every if number not in away)
        if there and set(every) - set(there) == away:
            kept[before] = replace(kept[before], items=there, reason="jäv")
    return kept


def with_comings(listed: Sequence[Attendee]) -> list[Attendee]:
    """The list without sentences of its own on those it names: "Ada Ek (S) lämnade sammanträdet efter § 33"."""
    kept: list[Attendee] = []
    places: dict[str, int] = {}
    for attendee in listed:
        told = attendee.role in ("official", "other") and _COMES.match(attendee.title or "")
        before = places.get(attendee.name) if told else None
        if before is None:
            places.setdefault(attendee.name, len(kept))
            kept.append(attendee)
        elif kept[before].items is None:
            kept[before] = replace(kept[before], items=attendee.items)
    return kept


def distinct(attendees: Sequence[Attendee]) -> list[Attendee]:
    """Without those listed again with nothing new: a list repeated on another page, a list of votes."""
    kept: list[Attendee] = []
    named: dict[str, list[Attendee]] = {}
    for attendee in attendees:
        before = named.setdefault(attendee.name.lower(), [])
        for bare in [one for one in before if _is_told_better(attendee, one)]:
            before.remove(bare)
            kept.remove(bare)
        if not any(_repeats(attendee, other) for other in before):
            before.append(attendee)
            kept.append(attendee)
    return kept


def _is_told_better(again: Attendee, before: Attendee) -> bool:
    """A bare name, as beside a signature, that a list has later with its party."""
    return (
        before.party is None
        and before.items is None
        and again.party is not None
        and (before.role == "member" or before.role == again.role == "chair")
    )


def _repeats(again: Attendee, before: Attendee) -> bool:
    if again.items == before.items:
        return again.role == before.role or again.role == "member" or again.party is None
    return again.items is None and (again.party is None or again.role == before.role == "member")


def with_stand_ins(attendees: Sequence[Attendee]) -> list[Attendee]:
    """A member for some §§ who is a substitute as well has served as one; one who was stood in for is a member.

    Whoever stands in for somebody in some §§ is no member in the others.
    """
    substitutes = {attendee.name for attendee in attendees if attendee.role == "substitute"}
    replaced = {attendee.replaces for attendee in attendees if attendee.role == "serving_substitute"}
    attendees = [
        replace(attendee, role="member")
        if attendee.role == "serving_substitute" and attendee.replaces is None and attendee.name in replaced
        else attendee
        for attendee in attendees
    ]
    serving = {attendee.name for attendee in attendees if attendee.replaces is not None}
    for place, attendee in enumerate(attendees):
        if attendee.role != "member":
            continue
        if attendee.items and attendee.name in substitutes:
            attendees[place] = replace(attendee, role="serving_substitute")
        elif attendee.name in serving and attendee.replaces is None:
            attendees[place] = replace(attendee, role="substitute")
    return attendees


def with_chair(attendees: list[Attendee], meeting: Meeting) -> list[Attendee]:
    """The one who signed as chair is the chair where the list names none, or others for some §§ only."""
    signed = _spaced(meeting.chair or "")
    if not signed or any(
        attendee.role == "chair" and (attendee.items is None or _spaced(attendee.name) == signed)
        for attendee in attendees
    ):
        return attendees
    for place, attendee in enumerate(attendees):
        if _spaced(attendee.name) == signed and attendee.role in (
            "member",
            "vice_chair",
            "serving_substitute",
        ):
            attendees[place] = replace(attendee, role="chair")
            break
    return attendees


def _spaced(name: str) -> str:
    """A name to compare: a double surname has its hyphen in one place and not in another."""
    return name.replace("-", " ").lower()
