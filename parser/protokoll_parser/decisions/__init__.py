"""What a § decides or proposes: the body's own blocks, told from those of the bodies before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from protokoll_parser.bodies import expand
from protokoll_parser.decisions.own_parts import is_own_part, owner_of
from protokoll_parser.model import Decision, DecisionKind, Outcome
from protokoll_parser.points import Block, read_blocks
from protokoll_parser.points.leads import Lead, is_own, read_bare_lead, read_lead
from protokoll_parser.points.outcomes import read_outcome
from protokoll_parser.sections import Part


class Told(NamedTuple):
    """What a § decides or proposes."""

    decisions: tuple[Decision, ...]
    """The blocks of points, in document order."""
    orders: Mapping[str, str]
    """The points that are tasks, each with its lead-in's words: "att uppdra åt kommunchefen"."""


def read_decisions(parts: Sequence[Part], own: str | None) -> Told:
    """The blocks of decision points, and whose tasks they are.

    A decision or proposal that a heading gives to another body belongs to the case's history and is left out, unless
    the § has none of its own (a heading can name the wrong body: what is printed is kept).
    """
    decisions: list[Decision] = []
    orders: dict[str, str] = {}
    has_own = any(is_own_part(part, own) for part in parts)
    for part in parts:
        if part.kind == "decision" and (not has_own or is_own_part(part, own)):
            blocks = read_blocks(part.lines, own)
            orders.update((point, block.order) for block in blocks if block.order for point in block.points)
            decisions += _decided(part, blocks, own)
        elif part.kind == "proposal":
            decisions += _proposed(part, own, has_decision=has_own)
    by_own = [decision for decision in decisions if decision.body == own]
    return Told(tuple(by_own or decisions), orders)


def _decided(part: Part, blocks: Sequence[Block], own: str | None) -> list[Decision]:
    heading = part.heading
    printed = heading.body if heading is not None else None
    body = own if is_own(printed, own) else printed
    result: list[Decision] = []
    for block in blocks:
        lead = block.lead
        if lead is not None and lead.kind == "proposal":
            result.append(
                _decision("proposal", _name(lead.body, own) or body, _addressed(lead.to, own), block)
            )
        elif lead is not None and not is_own(lead.body, own) and heading is None:
            result.append(_decision("decision", lead.body, (), block))
        else:
            result.append(_decision("decision", body, (), block))
    return _merged(result)


def _merged(decisions: Sequence[Decision]) -> list[Decision]:
    """Neighbouring blocks of one kind, body and addressee as one."""
    result: list[Decision] = []
    for decision in decisions:
        last = result[-1] if result else None
        if last is not None and (last.kind, last.body, last.to) == (
            decision.kind,
            decision.body,
            decision.to,
        ):
            result[-1] = Decision(
                last.kind,
                last.body,
                last.to,
                last.points + decision.points,
                last.outcomes + decision.outcomes,
            )
        else:
            result.append(decision)
    return result


def _proposed(part: Part, own: str | None, *, has_decision: bool) -> list[Decision]:
    owner = owner_of(part, own)
    if owner is None:
        if has_decision or own is None or not _is_bare_proposal(part, own):
            return []
        owner = own
    to = part.heading.to if part.heading is not None else ()
    result: list[Decision] = []
    for block in read_blocks(part.lines, own):
        lead = block.lead
        if part.heading is None and lead is not None and lead.kind == "decision" and is_own(lead.body, own):
            result.append(_decision("decision", owner, (), block))
            continue
        addressed = (*to, *_handed_on(block, to, own)) or _decider(block, own)
        result.append(_decision("proposal", owner, _addressed(addressed, own), block))
    return _merged(result)


def _handed_on(block: Block, to: Sequence[str], own: str | None) -> tuple[str, ...]:
    """To whom a proposal's lead-in addresses it; under a heading with addressees, whom these propose it to in turn."""
    lead = block.lead
    if lead is None:
        return ()
    if not to:
        return lead.to if lead.kind == "decision" or is_own(lead.body, own) else (lead.body, *lead.to)
    is_theirs = lead.kind == "proposal" and (lead.is_bare or any(is_own(lead.body, name) for name in to))
    return tuple(name for name in lead.to if name not in to) if is_theirs else ()


def _is_bare_proposal(part: Part, own: str) -> bool:
    """A committee's "Förslag till beslut" that nobody is named for: what it hands on."""
    return (
        part.heading is not None
        and part.heading.text.lower() == "förslag till beslut"
        and own.lower().endswith(("utskott", "utskottet", "beredning", "beredningen"))
    )


def _decider(block: Block, own: str | None) -> tuple[str, ...]:
    """Whom a proposal without an addressee is for: the other body whose decision its words are."""
    if block.lead is not None and not is_own(block.lead.body, own):
        return (block.lead.body,)
    for point in block.points:
        first = point.split(" ", 1)[0]
        if first.lower() in (
            "fullmäktige",
            "kommunfullmäktige",
            "regionfullmäktige",
            "kommunstyrelsen",
            "regionstyrelsen",
        ) and not is_own(first, own):
            return (first,)
    return ()


def _addressed(names: Sequence[str], own: str | None) -> tuple[str, ...]:
    """Addressees by their full names; a bare "Fullmäktige" is the municipality's or the region's."""
    region = own is not None and own.lower().startswith("region")
    full = {"Fullmäktige": "Regionfullmäktige" if region else "Kommunfullmäktige"}
    return tuple(full.get(name) or expand(name) or name for name in names)


def _name(name: str, own: str | None) -> str | None:
    return own if is_own(name, own) else name


def _decision(kind: DecisionKind, body: str | None, to: tuple[str, ...], block: Block) -> Decision:
    points = tuple(block.points)
    outcomes: tuple[Outcome, ...] = tuple(
        "assigned" if block.order else _outcome(point, block.opening, own=body) for point in points
    )
    return Decision(kind, body, to, points, outcomes)


def _outcome(point: str, opening: str, own: str | None) -> Outcome:
    """What a point decides; one that only names its matter, what the verb above the list decides."""
    lead: Lead | None = read_lead(point, own) or read_bare_lead(point, own)
    outcome = read_outcome(point[lead.end :] if lead is not None and lead.kind == "proposal" else point)
    return read_outcome(opening) if outcome == "other" else outcome
