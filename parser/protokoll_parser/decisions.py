"""What a § decides or proposes: the body's own blocks, told from those of the bodies before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from protokoll_parser.bodies import expand
from protokoll_parser.leads import Lead, is_own, opens_decision, read_bare_lead, read_lead
from protokoll_parser.list_marks import is_list_point
from protokoll_parser.model import Decision, DecisionKind, Outcome
from protokoll_parser.outcomes import decides_in_passive, read_outcome
from protokoll_parser.points import Block, read_blocks
from protokoll_parser.reading.document import trimmed
from protokoll_parser.sections import Part, note_kind

_LEAST_TOLD = 1
"""Full stops within what stands before a deciding sentence: less belongs to the decision's own words."""
_ON_PROPOSALS = ("motions", "proceedings", "question", "vote")
_TOLD = re.compile(r" att |[.:;] |yrka|föreslå")
"""What a sentence that is a decision and nothing else does not have."""
_SOMEBODY_ACTS = re.compile(r"\([A-ZÅÄÖ]{1,4}\) [a-zåäö]")
"""A member, and what the member does: that is told too."""
_SILENT_KINDS = (
    "decision",
    "proposal",
    "recipients",
    "basis",
    "reservation",
    "statement",
    "attachment",
    "motions",
    "appeal",
)


def with_unheaded_decision(parts: Sequence[Part], own: str | None) -> list[Part]:
    """The parts, with a decision that no heading announces split off as a part of its own.

    It is the last paragraph that begins with the body and a verb that decides, or, in a § without headings, a last
    sentence whose verb decides in the passive.
    """
    parts = [piece for part in parts for piece in _without_own_decision(part, own)]
    if any(_is_own_part(part, own) for part in parts):
        return _with_decision_above_a_proposal(parts, own)
    for place in reversed(range(len(parts))):
        part = parts[place]
        if part.kind in _SILENT_KINDS:
            continue
        start = _opening_line(part, own)
        if start is None and not any(other.kind in ("decision", "proposal") for other in parts):
            start = _passive_line(part, is_bare=all(other.heading is None for other in parts))
            if start is not None and (apart := _last_sentence_apart(part, start)) is not None:
                part, start = apart, start + 1
        if start is not None:
            return [*parts[:place], *_split(part, start), *parts[place + 1 :]]
    return (
        _with_decision_below_a_list(parts, own)
        or _with_last_sentence(parts, own)
        or _with_verdict_below_a_proposal(parts, own)
        or parts
    )


def _with_decision_above_a_proposal(parts: list[Part], own: str | None) -> list[Part]:
    """Where the § opens with what the body decides by itself, above its headed proposal to another."""
    first = parts[0]
    if first.kind != "other" or first.heading is not None or any(part.kind == "decision" for part in parts):
        return parts
    text = next((line.text for line in first.lines if line.text), "")
    lead = read_lead(text, own)
    if lead is None or lead.kind != "decision" or not is_own(lead.body, own):
        return parts
    return [*_split(first, 0), *parts[1:]] if text[: lead.end].endswith("beslutar") else parts


def _last_sentence_apart(part: Part, index: int) -> Part | None:
    """A part whose line tells at length and decides in its last sentence, with that sentence as a line of its own."""
    line = part.lines[index]
    before, _, last = line.text.rpartition(". ")
    is_told = before.count(". ") >= _LEAST_TOLD or _SOMEBODY_ACTS.search(before) is not None
    if not is_told or not last[:1].isupper() or not decides_in_passive(last):
        return None
    lines = (
        *part.lines[:index],
        replace(line, text=f"{before}."),
        replace(line, text=last),
        *part.lines[index + 1 :],
    )
    return replace(part, lines=lines)


def _without_own_decision(part: Part, own: str | None) -> list[Part]:
    """A proposal to another body, apart from what this one decides on its own below it."""
    if part.kind != "proposal" or part.heading is None or not part.heading.to:
        return [part]
    first = next((line.text for line in part.lines if line.text), "")
    for index in range(1, len(part.lines)):
        lead = read_lead(part.lines[index].text, own) if not part.lines[index - 1].text else None
        if lead is not None and lead.kind == "decision" and is_own(lead.body, own):
            opened = read_lead(first, own)
            if opened is not None and opened.kind == "decision" and not lead.is_alone:
                return [part]
            return [Part(part.kind, part.heading, trimmed(part.lines[:index])), *_split(part, index)[1:]]
    return [part]


def _with_last_sentence(parts: list[Part], own: str | None) -> list[Part]:
    """The body's decision as the last sentence of a longer paragraph; nothing where there is none."""
    if any(part.kind in ("decision", "proposal") for part in parts):
        return []
    for place in reversed(range(len(parts))):
        part = parts[place]
        if part.kind in _SILENT_KINDS or not part.lines:
            continue
        line = part.lines[-1]
        before, border, last = line.text.rpartition(". ")
        if not border or is_list_point(line.text) or not opens_decision(last, own):
            continue
        lines = (*part.lines[:-1], replace(line, text=f"{before}."), replace(line, text=last))
        return [*parts[:place], *_split(replace(part, lines=lines), len(lines) - 1), *parts[place + 1 :]]
    return []


def _with_decision_below_a_list(parts: Sequence[Part], own: str | None) -> list[Part]:
    """Where blank lines were lost, the body's sentence can hang below a list of documents or an earlier proposal."""
    for place in reversed(range(len(parts))):
        part = parts[place]
        if part.kind not in ("basis", "proposal", "motions"):
            continue
        for index in range(1, len(part.lines)):
            if part.kind == "motions" and not _ends_a_paragraph(part, index - 1):
                continue
            lead = read_lead(part.lines[index].text, own)
            if lead is not None and is_own(lead.body, own):
                return [*parts[:place], *_split(part, index), *parts[place + 1 :]]
    return []


def _with_verdict_below_a_proposal(parts: Sequence[Part], own: str | None) -> list[Part]:
    """What was decided on another body's proposal: a sentence alone below the motions or the vote on it."""
    for place in reversed(range(len(parts))):
        part = parts[place]
        is_proposal = part.kind == "proposal"
        if part.kind not in _ON_PROPOSALS and not (is_proposal and part.heading and part.heading.rest):
            if is_proposal:
                break
            continue
        told = [index for index, line in enumerate(part.lines) if line.text and note_kind(line.text) is None]
        if told and told[-1] and any(earlier.kind == "proposal" for earlier in parts[: place + 1]):
            above = (line.text for line in reversed(part.lines[: told[-1]]) if line.text)
            is_quoted = next((text for text in above if not _is_verdict(text, own)), "").endswith(":")
            if (
                not is_quoted
                and _is_verdict(part.lines[told[-1]].text, own)
                and _ends_a_paragraph(part, told[-1] - 1)
            ):
                return [*parts[:place], *_split(part, told[-1]), *parts[place + 1 :]]
    return []


def _is_verdict(text: str, own: str | None) -> bool:
    return (decides_in_passive(text) or opens_decision(text, own)) and not _TOLD.search(text)


def _ends_a_paragraph(part: Part, index: int) -> bool:
    """Whether a blank line below a full sentence stands at a place."""
    above = next((line.text for line in reversed(part.lines[: index + 1]) if line.text), "")
    is_unspaced = all(line.text for line in part.lines)
    return (is_unspaced or not part.lines[index].text) and above.endswith(".")


def _is_own_part(part: Part, own: str | None) -> bool:
    if part.kind == "decision":
        return part.heading is None or is_own(part.heading.body, own)
    return part.kind == "proposal" and _owner(part, own) is not None


def _opening_line(part: Part, own: str | None) -> int | None:
    """The first line of the block of paragraphs that open with the body deciding."""
    found = None
    for index in reversed(range(len(part.lines))):
        text = part.lines[index].text
        if text and not is_list_point(text) and opens_decision(text, own):
            found = index
    return found


def _passive_line(part: Part, *, is_bare: bool) -> int | None:
    """The last sentence of a part, where it decides without saying who."""
    filled = [index for index, line in enumerate(part.lines) if line.text and note_kind(line.text) is None]
    if not filled or not (is_bare or part.heading is None):
        return None
    if decides_in_passive(part.lines[filled[-1]].text):
        return _first_of_alike(part, filled) if is_bare else filled[-1]
    marked = {index for index in filled if is_list_point(part.lines[index].text)}
    leads = [
        index for index in filled if index + 1 in marked or (index + 2 in marked and index + 1 not in filled)
    ]
    lead = next((index for index in leads if index not in marked), None)
    if lead is None or not part.lines[lead].text.endswith(":"):
        return None
    return lead if decides_in_passive(part.lines[lead].text.removesuffix(":")) else None


def _first_of_alike(part: Part, filled: Sequence[int]) -> int:
    """The first of the last sentences of a part that each, in a paragraph of its own, decide in the passive."""
    first = filled[-1]
    for index in reversed(filled[:-1]):
        text = part.lines[index].text
        is_lone = text.endswith(".") and ". " not in text
        if not is_lone or not decides_in_passive(text) or read_outcome(text) in ("other", "noted"):
            break
        first = index
    return first


def _split(part: Part, start: int) -> list[Part]:
    """A part cut before a decision; notes below the decision go on their own."""
    stop = len(part.lines)
    for index in range(start + 1, len(part.lines)):
        text = part.lines[index].text
        if text and note_kind(text) is not None and not is_list_point(text):
            stop = index
            break
    pieces = [
        Part(part.kind, part.heading, trimmed(part.lines[:start])),
        Part("decision", None, trimmed(part.lines[start:stop])),
        Part(
            note_kind(part.lines[stop].text) or "other" if stop < len(part.lines) else "other",
            None,
            trimmed(part.lines[stop:]),
        ),
    ]
    return [piece for piece in pieces if piece.lines or piece.heading is not None]


def read_decisions(parts: Sequence[Part], own: str | None) -> tuple[Decision, ...]:
    """The blocks of decision points, in document order.

    A decision or proposal that a heading gives to another body belongs to the case's history and is left out, unless
    the § has none of its own (a heading can name the wrong body: what is printed is kept).
    """
    decisions: list[Decision] = []
    has_own = any(_is_own_part(part, own) for part in parts)
    for part in parts:
        if part.kind == "decision" and (not has_own or _is_own_part(part, own)):
            decisions += _decided(part, own)
        elif part.kind == "proposal":
            decisions += _proposed(part, own, has_decision=has_own)
    by_own = [decision for decision in decisions if decision.body == own]
    return tuple(by_own or decisions)


def orders_by_point(parts: Sequence[Part], own: str | None) -> dict[str, str]:
    """The decision points that are tasks, each with its lead-in's words: "att uppdra åt kommunchefen"."""
    return {
        point: block.order
        for part in parts
        if part.kind == "decision"
        for block in read_blocks(part.lines, own)
        if block.order
        for point in block.points
    }


def _decided(part: Part, own: str | None) -> list[Decision]:
    heading = part.heading
    printed = heading.body if heading is not None else None
    body = own if is_own(printed, own) else printed
    result: list[Decision] = []
    for block in read_blocks(part.lines, own):
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


def _owner(part: Part, own: str | None) -> str | None:
    """The body that a proposal's heading makes it: the meeting's own, or None where it is somebody else's."""
    heading = part.heading
    if heading is None:
        first = next((line.text for line in part.lines if line.text), "")
        lead = read_lead(first, own)
        return own if lead is not None and is_own(lead.body, own) else None
    if "§" in heading.text:
        return None
    if heading.body is not None:
        return own or heading.body if is_own(heading.body, own) else None
    if not heading.to or any(is_own(name, own) for name in heading.to):
        return None
    return own


def _proposed(part: Part, own: str | None, *, has_decision: bool) -> list[Decision]:
    owner = _owner(part, own)
    if owner is None:
        if has_decision or own is None or not _is_bare_proposal(part, own):
            return []
        owner = own
    to = part.heading.to if part.heading is not None else ()
    result: list[Decision] = []
    for block in read_blocks(part.lines, own):
        addressed = (*to, *_handed_on(block, to)) or _decider(block, own)
        result.append(_decision("proposal", owner, _addressed(addressed, own), block))
    return _merged(result)


def _handed_on(block: Block, to: Sequence[str]) -> tuple[str, ...]:
    """To whom a proposal's lead-in addresses it; under a heading with addressees, whom these propose it to in turn."""
    lead = block.lead
    if lead is None or not to:
        return lead.to if lead is not None else ()
    is_theirs = lead.kind == "proposal" and any(is_own(lead.body, name) for name in to)
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
