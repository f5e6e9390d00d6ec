"""Which lines of a § are headings where they stand: the words alone do not tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from protokoll_parser import case_numbers
from protokoll_parser.headings import Heading, is_dated, is_fee, is_weak, read_heading, sent_to_somebody
from protokoll_parser.immediate import is_remark
from protokoll_parser.leads import is_own, read_lead
from protokoll_parser.list_marks import is_list_point
from protokoll_parser.model import SectionKind
from protokoll_parser.outcomes import read_outcome
from protokoll_parser.reading.document import Line, trimmed
from protokoll_parser.run_in_headings import run_in_head, run_in_heading

_LONGEST_HEADING = 120
_LONGEST_CASE = 240
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
_LEAST_PROSE = 25
"""Characters of a line below a heading that no blank line bears out."""
_LEAST_SENTENCE = 4
"""Words of a sentence, which a document's name with a full stop seldom has."""
_BLANK_ROW = 2
"""Rows from one line to the next where one blank row parts them; more were dropped at a page's edge."""
_SENTENCE_END = re.compile(r"[^\W\d][)\"”»]*[.:?!][\"”»]?$")
"""The end of a sentence; a document's name ends in its date or number."""
_SEE_BELOW = re.compile(r"Se (?:bifogad |separat )?(?:bilag|anvisning|nästa sida|sista sidan)")


def heading_at(
    body: Sequence[Line], index: int, kind: SectionKind, marked: bool, title: str | None
) -> Heading | None:
    """The heading that a line of a § is, None where it is none.

    `kind` is the section's that it would end, `marked` whether some lines of the § are set as headings or in bold,
    `title` the §'s own, which may be printed again.
    """
    line = body[index]
    if not line.text:
        return None
    if _heads_a_sub_case(body, index):
        return Heading("other", line.text, is_clause=True)
    known = read_heading(line.text)
    if known is not None:
        return known if _is_borne_out(known, body, index, kind) else None
    sent = _recipients_run_in(line.text)
    if sent is not None and _stands_last(body, index):
        return sent
    if line.heading or line.bold:
        return _own_heading(body, index, kind, title)
    if (run_in := run_in_heading(line.text, kind)) is not None:
        return run_in
    if not marked and _looks_like_heading(body, index, kind):
        return Heading("other", line.text)
    return None


def _recipients_run_in(text: str) -> Heading | None:
    """The heading in "Beslutet skickas till akten.", "Sändlista Sökanden, akten"."""
    if not text[0].isupper():
        return None
    head = sent_to_somebody(text) or run_in_head(text)
    if head is None or head.kind != "recipients":
        return None
    return head if head.rest else head._replace(rest=text[len(head.text) + 1 :])


def _stands_last(body: Sequence[Line], index: int) -> bool:
    """Whether a paragraph ends its §, but for others that say who is told, or that the § is adjusted at once."""
    if (
        not _blank(body, index - 1)
        and sent_to_somebody(body[index - 1].text) is None
        and not _is_unspaced(body)
    ):
        return False
    return all(
        not line.text or is_remark(line.text) or sent_to_somebody(line.text) is not None
        for line in body[index + 1 :]
    )


def _heads_a_sub_case(body: Sequence[Line], index: int) -> bool:
    """ "2. Cykelgarage, motion av Bo Ek (M) | KS 2010/200" right above "Beslut": one of several cases under one §."""
    text = body[index].text
    if not text[0].isdigit() or len(text) > _LONGEST_CASE or case_numbers.trailing(text) is None:
        return False
    below = next((line.text for line in body[index + 1 : index + 4] if line.text), "")
    heading = read_heading(below)
    return (
        is_list_point(text) and heading is not None and heading.kind == "decision" and not heading.is_clause
    )


def _is_borne_out(known: Heading, body: Sequence[Line], index: int, kind: SectionKind) -> bool:
    """Whether a line that could be a heading is one where it stands."""
    line = body[index]
    if known.is_clause:
        if kind == "proposal" and known.kind == "proposal" and _is_below_an_offices_points(body, index):
            return True
        return kind not in ("decision", "proposal") or _is_another_body(body, index)
    if line.heading or line.bold:
        return True
    if kind == "basis" and known.kind == "proposal" and _names_a_proposal(body, index):
        return False
    lone = _blank(body, index - 1) or _is_in_capitals(body, index)
    if is_dated(known):
        return (lone and (kind not in ENTRY_KINDS or _has_prose_below(body, index))) or (
            kind not in ENTRY_KINDS and _is_unspaced(body)
        )
    if known.kind == "attachment" and is_weak(known) and _is_over_attachments(body, index, lone):
        return True
    if (
        kind in ENTRY_KINDS
        and not lone
        and (known.kind == kind or known.kind == "attachment" or is_weak(known))
    ):
        return _is_over_a_remark(body, index) or (
            (known.kind in ("decision", "recipients") or _is_over_prose(body, index))
            and known.kind != kind
            and index + 1 < len(body)
            and _is_unspaced(body)
        )
    if kind == "recipients" and known.kind == "recipients" and not known.rest:
        return False
    if known.rest:
        return known.kind != kind and not (kind in ("decision", "proposal") and _is_fee_line(known, line))
    if line.text.endswith(":"):
        return True
    if kind in ENTRY_KINDS and known.kind in _NAMES_OF_DOCUMENTS:
        return lone and (_has_prose_below(body, index) or _stands_apart(body, index, kind))
    if not is_weak(known) or lone or _blank(body, index + 1) or _begins_decision(body, index, known):
        return True
    return known.kind == "vote" and index + 1 < len(body) and _VOTED.search(body[index + 1].text) is not None


_VOTED = re.compile(r"(?:\t|[-–:]\s?)(?:ja|nej|avst\w*)\W*\Z|(?<!\w)(?:ja|nej)-?\s?röst", re.IGNORECASE)
"""A row right below "Votering" that tells how it went."""


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


def _is_over_a_remark(body: Sequence[Line], index: int) -> bool:
    return index + 1 < len(body) and is_remark(body[index + 1].text)


def _is_over_attachments(body: Sequence[Line], index: int, lone: bool) -> bool:
    """Whether "Bilagor" on a line of its own has what is attached below it, where blank lines part it from the list
    above or the § has none."""
    below = next((line.text for line in body[index + 1 :] if line.text), "")
    if not (below[:1].isupper() or is_list_point(below)) or read_heading(below) is not None:
        return False
    return lone or _is_unspaced(body)


def _names_a_proposal(body: Sequence[Line], index: int) -> bool:
    """Whether "Budgetberedningens förslag" is one of the documents: another is named below it, and nothing proposed."""
    if not body[index].text.endswith("förslag"):
        return False
    below = next((line.text for line in body[index + 1 :] if line.text), "")
    decides = read_outcome(below) != "other" or read_lead(below, None) is not None
    return not (is_list_point(below) or below.endswith((".", ":")) or decides)


def _is_over_prose(body: Sequence[Line], index: int) -> bool:
    below = body[index + 1].text if index + 1 < len(body) else ""
    return len(below) > _LEAST_PROSE and below.endswith(".")


def _is_unspaced(body: Sequence[Line]) -> bool:
    """Whether no blank line stands within a § but for a rule or at a page's edge: none can bear out a heading."""
    lines = trimmed(body)
    return all(
        line.text or line.right or _is_page_edge(lines[place - 1], lines[place + 1])
        for place, line in enumerate(lines)
    )


def _is_page_edge(above: Line, below: Line) -> bool:
    return above.page != below.page or below.number - (above.last or above.number) > _BLANK_ROW


def _has_prose_below(body: Sequence[Line], index: int) -> bool:
    below = next((line.text for line in body[index + 1 :] if line.text), "")
    return len(below) > 60 and below.endswith((".", ":", "?"))


def _stands_apart(body: Sequence[Line], index: int, kind: SectionKind) -> bool:
    """Whether a heading that also names documents has a sentence below it, or blanks that the list above has not."""
    if body[index].text.endswith("."):
        return False
    place = next((place for place in range(index + 1, len(body)) if body[place].text), None)
    if place is None or read_heading(body[place].text) is not None:
        return False
    below = body[place].text
    if _SEE_BELOW.match(below):
        return True
    if len(below.split()) >= _LEAST_SENTENCE and _SENTENCE_END.search(below[-8:]):
        return True
    tight = index > 2 and bool(body[index - 2].text and body[index - 3].text)
    return kind == "basis" and tight and place > index + 1 and read_heading(body[index - 3].text) is None


def _is_in_capitals(body: Sequence[Line], index: int) -> bool:
    """Whether a line is set in capitals and those beside it are not."""
    beside = (body[place].text for place in (index - 1, index + 1) if 0 <= place < len(body))
    return body[index].text.isupper() and not any(map(str.isupper, beside))


def _begins_decision(body: Sequence[Line], index: int, known: Heading) -> bool:
    """A weak word with no blank about it, but a capital after it: "Beslut" in text that lost its blank lines."""
    below = body[index + 1].text if index + 1 < len(body) else ""
    if not below[:1].isupper() and not is_list_point(below):
        return known.kind == "decision" and bool(below) and _stands_close(body, index)
    if known.kind in ("decision", "motions", "background", "basis") or is_remark(below):
        return True
    above = body[index - 1].text if index else ""
    if known.kind in ("recipients", "attachment"):
        return _is_unspaced(body)
    return above.rstrip('"”').endswith((".", ":", "?")) and len(below) > _LEAST_PROSE and _is_unspaced(body)


def _stands_close(body: Sequence[Line], index: int) -> bool:
    """ "Beslut" below a full sentence, or above a verb without its body ("notera informationen")."""
    above, below = body[index - 1].text if index else "", body[index + 1].text
    is_infinitive = below.split(" ", 1)[0].endswith(("a", "å")) and read_outcome(below) != "other"
    return body[index].text[0].isupper() and (above.endswith((".", ":", "?")) or is_infinitive)


def _blank(body: Sequence[Line], index: int) -> bool:
    return index < 0 or index >= len(body) or body[index].is_blank


def _own_heading(body: Sequence[Line], index: int, kind: SectionKind, title: str | None) -> Heading | None:
    """A marked heading of the item's own wording."""
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
    below = next((line.text for line in body[index + 1 : index + 4] if line.text), "")
    return is_list_point(below)


def _looks_like_heading(body: Sequence[Line], index: int, kind: SectionKind) -> bool:
    """In text without marks: a short line alone, with prose below it."""
    text = body[index].text
    if kind in ("decision", "proposal", "recipients", "basis", "motions", "reservation", "question", "vote"):
        return False
    if not 4 <= len(text) <= 60 or not text[0].isupper() or text[-1] in ".,;:!?)-" or "\t" in text:
        return False
    if index == 0 or not _blank(body, index - 1) or any(letter.isdigit() for letter in text):
        return False
    below = next((line.text for line in body[index + 1 :] if line.text), "")
    has_prose = len(below) > 90 and below.rstrip()[-1:] in ".:" and "\t" not in below
    heads = (is_list_point(below) and any(map(str.isalpha, below))) or (has_prose and _blank(body, index + 1))
    return heads and read_lead(text, None) is None
