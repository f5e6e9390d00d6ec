"""A body's decision below a proposal: of another body, or its own to another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from protokoll_parser.decisions.cutting import split_at
from protokoll_parser.decisions.own_parts import is_own_part
from protokoll_parser.document import trimmed
from protokoll_parser.points.leads import is_own, opens_decision, read_lead
from protokoll_parser.points.outcomes import decides_in_passive, read_outcome
from protokoll_parser.sections import Part, note_kind
from protokoll_parser.sections.surroundings import is_unspaced

_ON_PROPOSALS = ("motions", "proceedings", "question", "vote")
_TOLD = re.compile(r" att |[.:;] |yrka|föreslå")
"""What a sentence that is a decision and nothing else does not have."""
_VERDICTS = frozenset({"approved", "rejected", "answered"})
_WHOLE_MATTER = frozenset({"tabled", "referred_back", "withdrawn"})
"""What is decided of a matter and seldom proposed by an office."""
_LEAST_SETTLED = 3
"""Lines of a proposal with a blank one and a verdict below it."""


def proposals_apart(parts: Sequence[Part], own: str | None) -> list[Part]:
    """The parts, each proposal of the body's own apart from what it decides on its own below it."""
    return [piece for part in parts for piece in _without_own_decision(part, own)]


def _without_own_decision(part: Part, own: str | None) -> list[Part]:
    """The body's proposal to another, apart from what it decides on its own below it."""
    if part.kind != "proposal" or not is_own_part(part, own):
        return [part]
    first = next((line.text for line in part.lines if line.text), "")
    for index in range(1, len(part.lines)):
        is_apart = part.heading is None or not part.lines[index - 1].text
        lead = read_lead(part.lines[index].text, own) if is_apart else None
        if lead is not None and lead.kind == "decision" and is_own(lead.body, own):
            opened = read_lead(first, own)
            if opened is not None and opened.kind == "decision" and not lead.is_alone:
                return [part]
            return [Part(part.kind, part.heading, trimmed(part.lines[:index])), *split_at(part, index)[1:]]
    return [part]


def with_verdict_below_a_proposal(parts: Sequence[Part], own: str | None) -> list[Part]:
    """What was decided on another body's proposal: a sentence alone below the motions or the vote on it."""
    first = next((place for place, part in enumerate(parts) if part.kind == "proposal"), len(parts))
    for place in reversed(range(first, len(parts))):
        part = parts[place]
        is_proposal = part.kind == "proposal"
        if part.kind not in _ON_PROPOSALS and not (is_proposal and part.heading and part.heading.rest):
            if is_proposal:
                start = _settled_below(part)
                return [*parts[:place], *split_at(part, start), *parts[place + 1 :]] if start else []
            continue
        told = [index for index, line in enumerate(part.lines) if line.text and note_kind(line.text) is None]
        if told and told[-1]:
            above = (line.text for line in reversed(part.lines[: told[-1]]) if line.text)
            is_quoted = next((text for text in above if not _is_verdict(text, own)), "").endswith(":")
            if (
                not is_quoted
                and _is_verdict(part.lines[told[-1]].text, own)
                and ends_a_paragraph(part, told[-1] - 1)
            ):
                return [*parts[:place], *split_at(part, told[-1]), *parts[place + 1 :]]
    return []


def _settled_below(part: Part) -> int | None:
    """The last line of a proposal, where it settles the matter, a blank line apart: "Ärendet bordläggs."

    It says what becomes of the whole matter, or begins as the proposal did and decides of the same: "Begäran bifalls."
    """
    texts = [line.text for line in part.lines]
    if len(texts) < _LEAST_SETTLED or texts[-2] or not texts[-1].endswith(".") or ". " in texts[-1]:
        return None
    first, last = texts[0], texts[-1]
    if not decides_in_passive(last):
        return None
    outcome = read_outcome(last)
    is_of_the_same = {outcome, read_outcome(first)} <= _VERDICTS and first.split()[0] == last.split()[0]
    return len(texts) - 1 if outcome in _WHOLE_MATTER or is_of_the_same else None


def _is_verdict(text: str, own: str | None) -> bool:
    return (decides_in_passive(text) or opens_decision(text, own)) and not _TOLD.search(text)


def ends_a_paragraph(part: Part, index: int) -> bool:
    """Whether a blank line below a full sentence stands at a place."""
    above = next((line.text for line in reversed(part.lines[: index + 1]) if line.text), "")
    return above.endswith(".") and (not part.lines[index].text or is_unspaced(part.lines))
