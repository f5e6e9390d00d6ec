"""Which lines of a § are headings where they stand: the words alone do not tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from protokoll_parser import case_numbers
from protokoll_parser.document import Line
from protokoll_parser.headings import Heading, is_dated, is_fee, is_weak, read_heading, sent_to_somebody
from protokoll_parser.headings.wordings import abbreviations
from protokoll_parser.immediate import is_remark
from protokoll_parser.list_marks import is_list_point
from protokoll_parser.model import SectionKind
from protokoll_parser.points.leads import is_own, read_lead
from protokoll_parser.points.outcomes import read_outcome
from protokoll_parser.sections.run_in import run_in_head, run_in_heading, run_in_subject
from protokoll_parser.sections.surroundings import (
    LEAST_PROSE,
    ItemText,
    has_prose_below,
    is_blank_at,
    is_in_capitals,
    is_over_a_remark,
    is_over_prose,
    stands_apart,
    stands_close,
    text_below,
)

_LONGEST_HEADING = 120
_LONGEST_CASE = 240
_NEAR = 3
"""As many lines below are looked at, blank ones among them."""
ENTRY_KINDS: frozenset[SectionKind] = frozenset({"basis", "recipients"})
_NAMES_OF_DOCUMENTS: frozenset[SectionKind] = frozenset(
    {
        "assessment",
        "finance",
        "background",
        "summary",
        "vote",
        "attachment",
        "reservation",
        "statement",
        "appeal",
    }
)
"""Kinds whose headings also name documents: in a list of documents they must have a section's text below them."""
_ANSWER = re.compile(r"(?:ja|nej|avst\w*)\.?", re.IGNORECASE)
"""A cell of a voting list, on a row of its own."""
_VOTED = re.compile(
    r"\A(?:ja|nej)\s?[:=]|(?:\t|[-–:]\s?)(?:ja|nej|avst\w*)\W*\Z|(?<!\w)(?:ja|nej)-?\s?röst", re.IGNORECASE
)
"""A row right below "Votering" that tells what was voted on, or how it went."""


def heading_at(item: ItemText, index: int, kind: SectionKind) -> Heading | None:
    """The heading that a line of a § is, None where it is none; `kind` is the section's that it would end."""
    body = item.lines
    line = body[index]
    if not line.text:
        return None
    if _heads_a_sub_case(body, index):
        return Heading("other", line.text, is_clause=True)
    known = read_heading(line.text)
    if known is not None:
        return known if _is_borne_out(known, item, index, kind) else None
    sent = _recipients_run_in(line.text)
    if sent is not None and _stands_last(item, index):
        return sent
    if line.heading or line.bold:
        return _own_heading(item, index, kind)
    if (run_in := run_in_heading(line.text, kind)) is not None:
        return run_in
    if item.runs_in and (run_in := run_in_subject(line.text)) is not None:
        return run_in
    if not item.is_marked and _looks_like_heading(body, index, kind):
        return Heading("other", line.text)
    return None


def _recipients_run_in(text: str) -> Heading | None:
    """The heading in "Beslutet skickas till akten.", "Sändlista Sökanden, akten"."""
    if not text[0].isupper():
        return None
    if text.startswith(abbreviations()):
        words, _, rest = text.partition(" ")
        return Heading("recipients", words, rest)
    head = sent_to_somebody(text) or run_in_head(text)
    if head is None or head.kind != "recipients":
        return None
    return head if head.rest else head._replace(rest=text[len(head.text) + 1 :])


def _stands_last(item: ItemText, index: int) -> bool:
    """Whether a paragraph ends its §, but for others that say who is told, or that the § is adjusted at once."""
    body = item.lines
    is_apart = is_blank_at(body, index - 1) or sent_to_somebody(body[index - 1].text) is not None
    return (is_apart or item.is_unspaced) and item.told_from <= index + 1


def _heads_a_sub_case(body: Sequence[Line], index: int) -> bool:
    """ "2. Cykelgarage, motion av Bo Ek (M) | KS 2010/200" right above "Beslut": one of several cases under one §."""
    text = body[index].text
    if not text[0].isdigit() or len(text) > _LONGEST_CASE or case_numbers.trailing(text) is None:
        return False
    below = text_below(body, index, within=_NEAR)
    heading = read_heading(below)
    return (
        is_list_point(text) and heading is not None and heading.kind == "decision" and not heading.is_clause
    )


def _is_borne_out(known: Heading, item: ItemText, index: int, kind: SectionKind) -> bool:
    """Whether a line that could be a heading is one where it stands."""
    body = item.lines
    line = body[index]
    if known.is_clause:
        if kind == "proposal" and known.kind == "proposal" and _is_below_an_offices_points(body, index):
            return True
        return kind not in ("decision", "proposal") or _is_another_body(body, index)
    if line.heading or line.bold:
        return True
    if kind == "basis" and known.kind == "proposal" and _names_a_proposal(body, index):
        return False
    if kind == "vote" and known.kind in ("proceedings", "recusal") and _stands_among_answers(body, index):
        return False
    lone = is_blank_at(body, index - 1) or is_in_capitals(body, index)
    if is_dated(known):
        return (lone and (kind not in ENTRY_KINDS or has_prose_below(body, index))) or (
            kind not in ENTRY_KINDS and item.is_unspaced
        )
    if known.kind == "attachment" and is_weak(known) and _is_over_attachments(item, index, lone):
        return True
    if (
        kind in ENTRY_KINDS
        and not lone
        and (known.kind == kind or known.kind == "attachment" or is_weak(known))
    ):
        return is_over_a_remark(body, index) or (
            (known.kind in ("decision", "recipients") or is_over_prose(body, index))
            and known.kind != kind
            and index + 1 < len(body)
            and item.is_unspaced
        )
    if kind == "recipients" and known.kind == "recipients" and not known.rest:
        return False
    if known.rest:
        return known.kind != kind and not (kind in ("decision", "proposal") and _is_fee_line(known, line))
    if line.text.endswith(":"):
        return True
    if kind in ENTRY_KINDS and known.kind in _NAMES_OF_DOCUMENTS:
        if has_prose_below(body, index):
            return lone or item.is_unspaced
        return lone and stands_apart(body, index, kind)
    if not is_weak(known) or lone or is_blank_at(body, index + 1) or _begins_decision(item, index, known):
        return True
    return known.kind == "vote" and index + 1 < len(body) and _VOTED.search(body[index + 1].text) is not None


def _stands_among_answers(body: Sequence[Line], index: int) -> bool:
    """Whether a row stands where others in a list of names and answers have their answers: "Deltar ej", "Jäv"."""
    above = [line.text for line in body[max(0, index - 2 * _NEAR) : index] if line.text]
    below = [line.text for line in body[index + 1 : index + 1 + 2 * _NEAR] if line.text]
    return any(
        len(beside) > 1 and "(" in beside[0] and _ANSWER.fullmatch(beside[1])
        for beside in (above[::-1], below)
    )


def _is_fee_line(known: Heading, line: Line) -> bool:
    return is_fee(known) and "\t" not in line.text


def _is_below_an_offices_points(body: Sequence[Line], index: int) -> bool:
    """Whether a clause that proposes stands below the points of "Förvaltningens förslag till beslut": it is none."""
    above = [line.text for line in body[:index] if line.text]
    if not above or not is_list_point(above[-1]):
        return False
    heading = next((known for text in reversed(above) if (known := read_heading(text)) is not None), None)
    return heading is not None and not heading.is_clause and heading.body is None and not heading.to


def _is_another_body(body: Sequence[Line], index: int) -> bool:
    """Whether a clause is another body's than the clause above it: "ARBETSUTSKOTTET BESLUTAR", "NÄMNDEN BESLUTAR"."""
    lead = read_lead(body[index].text, None)
    for line in reversed(body[:index]):
        known = read_heading(line.text) if line.text else None
        if known is not None:
            above = read_lead(line.text, None) if known.is_clause else None
            return (
                above is not None
                and lead is not None
                and not is_own(above.body, lead.body)
                and not any(is_own(name, lead.body) for name in above.to)
            )
    return False


def _is_over_attachments(item: ItemText, index: int, lone: bool) -> bool:
    """Whether "Bilagor" on a line of its own has what is attached below it.

    Blank lines part it from the list above, or the § has none.
    """
    below = text_below(item.lines, index)
    heading = read_heading(below)
    if not (below[:1].isupper() or is_list_point(below)) or (heading and heading.kind != "attachment"):
        return False
    return lone or item.is_unspaced


def _names_a_proposal(body: Sequence[Line], index: int) -> bool:
    """Whether "Budgetberedningens förslag" is one of the documents: another is named below it, and nothing proposed."""
    if not body[index].text.endswith("förslag"):
        return False
    below = text_below(body, index)
    decides = read_outcome(below) != "other" or read_lead(below, None) is not None
    return not (is_list_point(below) or below.endswith((".", ":")) or decides)


def _begins_decision(item: ItemText, index: int, known: Heading) -> bool:
    """A weak word with no blank about it, but a capital after it: "Beslut" in text that lost its blank lines."""
    body = item.lines
    below = body[index + 1].text if index + 1 < len(body) else ""
    is_entry = known.kind == "basis" and below[:1].isdigit()
    if not is_entry and not below[:1].isupper() and not is_list_point(below):
        return known.kind == "decision" and bool(below) and stands_close(body, index)
    if known.kind in ("decision", "motions", "background", "basis") or is_remark(below):
        return True
    above = body[index - 1].text if index else ""
    if known.kind in ("recipients", "attachment"):
        return item.is_unspaced
    return above.rstrip('"”').endswith((".", ":", "?")) and len(below) > LEAST_PROSE and item.is_unspaced


def _own_heading(item: ItemText, index: int, kind: SectionKind) -> Heading | None:
    """A marked heading of the item's own wording."""
    body, title = item.lines, item.title
    line = body[index]
    text = line.text
    if len(text) > _LONGEST_HEADING or text.endswith(".") or is_list_point(text) or "\t" in text:
        return None
    if title is not None and text.casefold() == title.casefold():
        return None
    if kind == "decision" and not line.heading and _next_is_point(body, index):
        return None
    return Heading("attachment" if kind == "recipients" and line.heading else "other", text)


def _next_is_point(body: Sequence[Line], index: int) -> bool:
    below = text_below(body, index, within=_NEAR)
    return is_list_point(below)


def _looks_like_heading(body: Sequence[Line], index: int, kind: SectionKind) -> bool:
    """In text without marks: a short line alone, with prose below it."""
    text = body[index].text
    if kind in ("decision", "proposal", "recipients", "basis", "motions", "reservation", "question", "vote"):
        return False
    if not 4 <= len(text) <= 60 or not text[0].isupper() or text[-1] in ".,;:!?)-" or "\t" in text:
        return False
    if index == 0 or not is_blank_at(body, index - 1) or any(letter.isdigit() for letter in text):
        return False
    below = text_below(body, index)
    has_prose = len(below) > 90 and below.rstrip()[-1:] in ".:" and "\t" not in below
    heads = (is_list_point(below) and any(map(str.isalpha, below))) or (
        has_prose and is_blank_at(body, index + 1)
    )
    return heads and read_lead(text, None) is None
