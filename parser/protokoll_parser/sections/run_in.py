"""Headings run in with their text: "Bakgrund Fastighetsägaren har …", where a line break or bold letters were lost."""

from __future__ import annotations

import re
from functools import cache

from protokoll_parser.headings import Heading, is_weak, read_heading
from protokoll_parser.headings.wordings import wordings
from protokoll_parser.model import SectionKind
from protokoll_parser.points.leads import read_lead
from protokoll_parser.points.lists import VERB
from protokoll_parser.points.outcomes import read_outcome
from protokoll_parser.vocabulary import read_tables

_HEAD = re.compile(
    r"(?:[A-ZÅÄÖ][a-zåäö-]+(?: [a-zåäö,-]+){0,6}|[A-ZÅÄÖ][A-ZÅÄÖ-]+(?: [A-ZÅÄÖ-]{2,}){0,6}) (?=[A-ZÅÄÖ]|1[.)] [A-ZÅÄÖ])"
)
"""The words before the next capital, or before the first point of a list."""
_LEAST_TOLD = 60
"""Characters of a text below a heading whose word a sentence may begin with too."""
_ENDS = (".", ":", "?")


def run_in_heading(line: str, kind: SectionKind) -> Heading | None:
    """The heading that a line begins with, a capital after it and no border; None for any other line.

    `kind` is that of the section that it would end. What follows must read as such a section's text does: a sentence,
    or a decision without its full stop; a document's name ("Beslut Kommunstyrelsen 2021-03-04") is none, nor are
    recipients, whose place must tell.
    """
    head = run_in_head(line)
    if head is None or head.kind == "recipients" or head.kind == kind == "basis":
        return None
    rest = line[len(head.text) + 1 :]
    if head.kind == "basis":
        return None if is_weak(head) else head._replace(rest=rest)
    is_sentence = rest.endswith(_ENDS) and (
        VERB.search(rest) is not None or (kind != "basis" and not is_weak(head) and rest.count(" ") > 1)
    )
    if head.text.lower() in _subjects() and (kind in ("decision", "proposal") or len(rest) < _LEAST_TOLD):
        return None
    if is_sentence or (head.kind == "decision" and _decides(rest, kind)):
        return head._replace(rest=rest)
    return None


def run_in_subject(line: str) -> Heading | None:
    """The heading in "Ärendet Kommunchefen informerar om läget.", where the § has others run in; it decides nothing."""
    head = run_in_head(line)
    if head is None or head.text.lower() not in _subjects() or head.kind == "recipients":
        return None
    rest = line[len(head.text) + 1 :]
    is_told = rest.endswith(_ENDS) and VERB.search(rest) is not None and read_outcome(rest) == "other"
    return head._replace(rest=rest) if is_told else None


def run_in_head(line: str) -> Heading | None:
    """The heading by its words alone."""
    if line.partition(" ")[0].lower() not in _first_words():
        return None
    found = _HEAD.match(line)
    if found is None:
        return None
    if found.group().endswith((" från ", " av ")):
        # "Reservation från Ada Ek" is a heading with its owner
        return None
    head = read_heading(line[: found.end() - 1])
    if head is not None and line[found.end()] == "1" and head.kind not in ("decision", "proposal"):
        # "Omröstning 1. Ja-röst innebär …" is the first of several
        return None
    return head if head is not None and not head.rest and not head.is_clause else None


def _decides(text: str, kind: SectionKind) -> bool:
    lead = read_lead(text, None)
    return (lead is not None and lead.is_alone) or (kind != "basis" and read_outcome(text) != "other")


@cache
def _first_words() -> frozenset[str]:
    """What headings begin with, other than a body; an office in the genitive is known by its ending."""
    return frozenset(wording.partition(" ")[0] for wording in wordings()) | {"förvaltningens"}


@cache
def _subjects() -> frozenset[str]:
    """Headings that a sentence can begin with, a name after them: "Ärendet Ny skola utgår."."""
    return frozenset(read_tables("headings.toml")["run_in"]["subjects"])
