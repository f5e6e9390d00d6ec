"""Decisions that no heading announces: the body's own sentence, found by where it stands and what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from protokoll_parser.decisions.below_proposals import (
    ends_a_paragraph,
    proposals_apart,
    with_verdict_below_a_proposal,
)
from protokoll_parser.decisions.cutting import split_at
from protokoll_parser.decisions.own_parts import is_own_part
from protokoll_parser.decisions.told_below import without_told_below
from protokoll_parser.list_marks import is_list_point
from protokoll_parser.points.leads import is_own, opens_decision, read_lead, tells_decision
from protokoll_parser.points.lists import is_persons_row
from protokoll_parser.points.outcomes import decides_in_passive, read_outcome
from protokoll_parser.points.verb_first import begins_with_infinitive
from protokoll_parser.sections import Part, note_kind
from protokoll_parser.vocabulary import read_tables

_LEAST_TOLD = 1
"""Full stops within what stands before a deciding sentence: less belongs to the decision's own words."""
_SOMEBODY_ACTS = re.compile(r"\([A-ZÅÄÖ]{1,4}\) [a-zåäö]")
"""A member, and what the member does: that is told too."""
_WITH_CHANGES = re.compile(
    r"\b(?:med följande (?:tillägg|ändring|justering|komplettering)\w*|enligt följande):$"
)
_TOLD_KINDS = ("background", "summary", "assessment", "finance")
"""Kinds in which a body also finds and thinks this and that."""
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
    return without_told_below(proposals_apart(_with_decision(proposals_apart(parts, own), own), own))


def _with_decision(parts: list[Part], own: str | None) -> list[Part]:
    if any(is_own_part(part, own) for part in parts):
        return _with_decision_above_a_proposal(parts, own)
    is_decided = any(part.kind in ("decision", "proposal") for part in parts)
    is_bare = all(part.heading is None for part in parts)
    for place in reversed(range(len(parts))):
        part = parts[place]
        if part.kind in _SILENT_KINDS:
            continue
        start = _opening_line(part, own)
        if start is None and not is_decided:
            start = _passive_line(part, own, is_bare=is_bare)
            if start is not None and (apart := _last_sentence_apart(part, start)) is not None:
                part, start = apart, start + 1
        if start is not None:
            below = _with_decision_below_a_list(parts[place + 1 :], own) if part.kind in _TOLD_KINDS else []
            split = [part] if below else split_at(part, start)
            return [*parts[:place], *split, *(below or parts[place + 1 :])]
    return (
        _with_decision_below_a_list(parts, own)
        or _with_last_sentence(parts, own)
        or with_verdict_below_a_proposal(parts, own)
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
    return [*split_at(first, 0), *parts[1:]] if text[: lead.end].endswith("beslutar") else parts


def _last_sentence_apart(part: Part, index: int) -> Part | None:
    """A part whose line tells at length and decides in its last sentence, with that sentence as a line of its own."""
    line = part.lines[index]
    before, _, last = line.text.rpartition(". ")
    is_told = before.count(". ") >= _LEAST_TOLD or _SOMEBODY_ACTS.search(before) is not None
    if not is_told or not last[:1].isupper() or not decides_in_passive(last):
        return None
    if all(decides_in_passive(sentence) for sentence in before.split(". ")):
        return None
    lines = (
        *part.lines[:index],
        replace(line, text=f"{before}."),
        replace(line, text=last),
        *part.lines[index + 1 :],
    )
    return replace(part, lines=lines)


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
        return [*parts[:place], *split_at(replace(part, lines=lines), len(lines) - 1), *parts[place + 1 :]]
    return []


def _with_decision_below_a_list(parts: Sequence[Part], own: str | None) -> list[Part]:
    """Where blank lines were lost, the body's sentence can hang below a list of documents or an earlier proposal."""
    for place in reversed(range(len(parts))):
        part = parts[place]
        if part.kind not in ("basis", "proposal", "motions"):
            continue
        for index in range(1, len(part.lines)):
            if part.kind == "motions" and not ends_a_paragraph(part, index - 1):
                continue
            lead = read_lead(part.lines[index].text, own)
            if lead is not None and is_own(lead.body, own):
                return [*parts[:place], *split_at(part, index), *parts[place + 1 :]]
    return []


def _opening_line(part: Part, own: str | None) -> int | None:
    """The first line of the block of paragraphs that open with the body deciding."""
    found = None
    for index in reversed(range(len(part.lines))):
        text = part.lines[index].text
        if text and not is_list_point(text) and (opens_decision(text, own) or text.startswith(_impersonal())):
            found = index
    return found if found is not None else _clauses_alone(part)


def _clauses_alone(part: Part) -> int | None:
    """The first of the att-clauses that end a part without a heading, below a full sentence and no lead-in."""
    index = len(part.lines)
    while index and part.lines[index - 1].text.startswith("att "):
        index -= 1
    if part.heading is not None or not 0 < index < len(part.lines):
        return None
    above = next((line.text for line in reversed(part.lines[:index]) if line.text), "")
    is_decided = begins_with_infinitive(part.lines[index].text.removeprefix("att "))
    return index if is_decided and above.endswith(".") else None


@cache
def _impersonal() -> tuple[str, ...]:
    return tuple(f"{words} " for words in read_tables("decisions.toml")["opening"]["impersonal"])


def _passive_line(part: Part, own: str | None, *, is_bare: bool) -> int | None:
    """The last sentence of a part, where it decides without saying who, or tells what was decided."""
    filled = [index for index, line in enumerate(part.lines) if line.text and note_kind(line.text) is None]
    if not filled or not (is_bare or part.heading is None):
        return None
    if decides_in_passive(part.lines[filled[-1]].text):
        return _first_of_alike(part, filled) if is_bare else filled[-1]
    if is_bare and tells_decision(part.lines[filled[-1]].text, own):
        return filled[-1]
    if is_bare and _heads_entries(part, filled):
        return filled[0]
    lead = next((index for index in reversed(filled) if not is_persons_row(part.lines[index].text)), None)
    if lead is not None and lead != filled[-1] and _leads_a_list(part, lead):
        return _first_of_lists(part, filled, lead)
    first = part.lines[filled[0]].text
    is_led = len(filled) > 1 and first.endswith(":") and decides_in_passive(first.removesuffix(":"))
    if is_led and read_outcome(first) not in ("other", "noted"):
        return filled[0]
    marked = {index for index in filled if is_list_point(part.lines[index].text)}
    leads = [
        index for index in filled if index + 1 in marked or (index + 2 in marked and index + 1 not in filled)
    ]
    lead = next((index for index in leads if index not in marked), None)
    lead = lead if lead is not None else _with_changes(part, filled)
    if lead is None or not part.lines[lead].text.endswith(":"):
        return None
    return lead if decides_in_passive(part.lines[lead].text.removesuffix(":")) else None


def _leads_a_list(part: Part, index: int) -> bool:
    return decides_in_passive(part.lines[index].text.removesuffix(":"))


def _first_of_lists(part: Part, filled: Sequence[int], lead: int) -> int:
    """The first of the sentences that each have a list of persons below them, the last of them given."""
    for index in reversed([index for index in filled if index < lead]):
        if is_persons_row(part.lines[index].text):
            continue
        if (
            index + 1 == lead
            or not is_persons_row(part.lines[index + 1].text)
            or not _leads_a_list(part, index)
        ):
            break
        lead = index
    return lead


def _heads_entries(part: Part, filled: Sequence[int]) -> bool:
    """Whether the first sentence decides about the entries below it: "Delegationsbesluten läggs till handlingarna."."""
    first, *entries = (part.lines[index].text for index in filled)
    is_lone = first.endswith(".") and ". " not in first and decides_in_passive(first)
    return is_lone and not any(entry.endswith((".", ":")) or " " not in entry for entry in entries)


def _with_changes(part: Part, filled: Sequence[int]) -> int | None:
    """The line that leads in what an agenda is approved with: "Dagordningen godkänns med följande tillägg:"."""
    return next((index for index in filled if _WITH_CHANGES.search(part.lines[index].text)), None)


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
