"""The headings inside a §: which kind of section begins, by whom, addressed to whom.

The wordings are data (`vocabulary/headings.toml`); here they are met with a line of the document. A line is first
brought to a canonical form in which bodies stand as slots ("{body} förslag till {Body}"), then looked up.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from protokoll_parser.bodies import BodyMention, find_bodies
from protokoll_parser.headings.wordings import (
    ADDRESSEES,
    OWNED,
    beginnings,
    first_words,
    longest_wording,
    owned,
    says_where_it_goes,
    sent_to,
    slotted_words,
    weak,
    without_blanks,
    wordings,
)
from protokoll_parser.model import SectionKind

LONGEST = 160
"""A longer line is no heading, whatever it says."""

_OFFICE = re.compile(
    r"^(?:\{body\} )?(?!(?:enligt|på|i|efter|med|mot|till|av) )(?:[\w-]{2,40} ){0,3}[\w-]*"
    r"(?:förvaltning(?:en)?|kontor(?:et)?|avdelning(?:en)?|enhet(?:en)?|sektor(?:n)?|chef(?:en)?|direktör(?:en)?"
    r"|stab(?:en)?|handläggare(?:n)?|tjänstem[aä]n(?:nen)?|förvaltningar(?:na)?)s (?=\w)"
)
_DATED = re.compile(
    r"[ ,]+(?:den )?(?:\d{4}-\d\d-\d\d|\d{1,2} [a-zåäö]{3,9} \d{4})(?:[ ,]+(?:§+|paragraf) ?\d{1,4}(?:/\d{2,4})?)?$"
    r"|[ ,]+§+ ?\d{1,4}(?:/\d{2,4})?(?:[ ,]+(?:den )?(?:\d{4}-\d\d-\d\d|\d{1,2} [a-zåäö]{3,9} \d{4}))?$"
)
"""A meeting's date or § after a heading."""
_BODYS_DECISION = re.compile(r"([a-zåäö]{4,40}s)(beslut)")
_LONGEST_BROKEN = 45
"""Letters of a heading that may have come apart."""
_CONDITION = re.compile(r"[ ,]+under förutsättning (?:av|att) [^.:]{3,110}$", re.IGNORECASE)
"""On what an own decision hangs: "…s beslut för egen del, under förutsättning av fullmäktiges godkännande"."""
_NUMBER = re.compile(r" (?:nr )?\d{1,2}$")
"""Several of a kind are numbered: "Yrkande 1", "Yrkande 2"."""
_NAMED_VOTE = re.compile(r"\d{1,2} ?[,:(–-] ?[^.:\d]{3,60}:?")
"""Which of several votes: "Votering 1, motförslag"."""
_SENTENCE = re.compile(r"(?:begärs|ajourneras|anmäls)\.\s*$")
"""A heading's words with a full stop: "Votering begärs." is a sentence."""
_FROM = re.compile(r" (?:från|av|\()")
_DECIDES = re.compile(
    r" (?:(?i:egna?) )?(?i:beslut|förslag(?: till beslut)?)(?= (?:[1a][.)] )?[A-ZÅÄÖ]| till )"
)
_FIRST_POINT = re.compile(r"[1a][.)] [A-ZÅÄÖ]")
_SPACES = re.compile(r"\s+")


class Heading(NamedTuple):
    """A line that begins a section."""

    kind: SectionKind
    text: str
    """As printed, the colon dropped."""
    rest: str = ""
    """What follows it on the same line."""
    body: str | None = None
    """Who decides or proposes, in the nominative, where the heading says so."""
    to: tuple[str, ...] = ()
    """The bodies that a proposal is addressed to."""
    is_clause: bool = False
    """An opening clause ("Kommunstyrelsen beslutar att"), which belongs to the decision's own words."""


def is_weak(heading: Heading) -> bool:
    """Whether a heading's word is so common that its place on the page must bear it out."""
    return heading.text.lower() in weak()


@lru_cache(maxsize=4096)
def read_heading(line: str) -> Heading | None:
    """The heading that a line is, or begins with; None for any other line."""
    if not line or not line[0].isalpha() or (line[0].islower() and line[-1] == "."):
        return None
    whole = _look_up(line)
    if whole is not None:
        return whole
    if ("\t" in line or ":" in line) and (labelled := _label_with_text(line)) is not None:
        return labelled
    lowered = line[:LONGEST].lower()
    if ("beslut" in lowered or "förslag" in lowered) and (joined := _heading_with_text(line)) is not None:
        return joined
    if len(line) > LONGEST:
        return None
    return _numbered(line, lowered) or _somebodys(line, lowered)


def _label_with_text(line: str) -> Heading | None:
    """ "Skickas till: Akten", or a label column and its text."""
    for border in ("\t", ":"):
        label, found, rest = line[:LONGEST].partition(border)
        if found and rest.strip():
            heading = _look_up(label)
            rest = line[len(label) + 1 :].strip()
            if heading is not None and rest.isdigit() and len(rest) < 3 and border == ":":
                return Heading(heading.kind, line.rstrip(), heading.rest, heading.body, heading.to)
            if (
                heading is not None
                and not heading.is_clause
                and not (border == "\t" and is_weak(heading) and _is_cell(rest))
            ):
                return _with_rest(heading, rest)
    return None


def _is_cell(text: str) -> bool:
    """A table's cell rather than a section's words."""
    return len(text) < 15 or not text[0].isalpha() or "\t" in text


def _heading_with_text(line: str) -> Heading | None:
    """A decision's heading whose line break was lost: "Nämndens beslut Taxan antas.", "… beslut 1. Taxan antas."."""
    if not _DECIDES.search(line, 0, LONGEST):
        return None
    mentions = find_bodies(line[:LONGEST])
    if not mentions or mentions[0].start or not mentions[0].genitive:
        return None
    ends = [mention.end for mention in mentions[1:]]
    word = _DECIDES.match(line, mentions[0].end, LONGEST)
    if word:
        ends.append(word.end())
    for end in sorted(ends, reverse=True):
        rest = line[end:].lstrip(" :")
        if rest[:1].isupper() or _FIRST_POINT.match(rest):
            heading = _look_up(line[:end])
            if heading is not None and heading.kind in ("decision", "proposal") and not heading.is_clause:
                return _with_rest(heading, rest)
    return None


def _numbered(line: str, lowered: str) -> Heading | None:
    """ "Bilaga 2 Karta", "Votering 1, motförslag": a heading with its number and what it is about."""
    if not lowered.startswith(first_words()):
        return None
    for beginning, kind in beginnings():
        if lowered.startswith(beginning) and lowered[len(beginning) : len(beginning) + 1].isdigit():
            named = kind == "attachment" or _NAMED_VOTE.fullmatch(line, len(beginning)) is not None
            return Heading(kind, line.rstrip(" :")) if named else None
    return None


def _somebodys(line: str, lowered: str) -> Heading | None:
    """ "Reservation (SD)", "Särskilt yttrande från Vänsterpartiet": a heading with its owner."""
    if not lowered.startswith(owned()) or len(line) > LONGEST // 2 or line.endswith((".", ",")):
        return None
    found = _FROM.search(line[:60])
    if found is None:
        return None
    wording = wordings().get(line[: found.start()].lower())
    if wording is None or wording.kind not in OWNED:
        return None
    return Heading(wording.kind, line.strip(" :"))


def _look_up(text: str) -> Heading | None:
    """The heading that the whole of a text is."""
    if len(text) > LONGEST:
        return None
    printed = text.strip(" \t:.*_–-")
    is_sentence = text.rstrip().endswith(".")
    if is_sentence and len(printed) > longest_wording():
        return None
    folded = " ".join(printed.lower().split()).replace(". ", " ")
    if folded[-1:].isdigit():
        folded = _NUMBER.sub("", folded)
    wording = wordings().get(folded)
    if wording is not None and not _SENTENCE.search(text):
        return Heading(wording.kind, printed, is_clause=wording.is_clause)
    if is_sentence:
        return None
    if says_where_it_goes(folded):
        return Heading("recipients", printed)
    if printed[-1:].isdigit() and (dated := _DATED.search(printed)):
        return _with_date(printed, _look_up(printed[: dated.start()]))
    if "förutsättning" in folded and (condition := _CONDITION.search(printed)):
        return _on_condition(printed, _look_up(printed[: condition.start()]))
    if not slotted_words().search(folded):
        return _broken(printed, folded)
    mentions = find_bodies(printed)
    canonical = _canonical(printed, mentions)
    wording = wordings().get(canonical)
    if wording is None:
        office = _OFFICE.match(canonical)
        wording = wordings().get("{office} " + canonical[office.end() :]) if office else None
        if wording is None:
            return _broken(printed, folded)
        return Heading(wording.kind, printed, is_clause=wording.is_clause)
    owner = mentions[0] if mentions and mentions[0].start == 0 else None
    to = tuple(mention.name for mention in mentions if mention is not owner)
    return Heading(
        wording.kind,
        printed,
        body=owner.name if owner else None,
        to=tuple(dict.fromkeys(to)) if wording.kind == "proposal" else (),
        is_clause=wording.is_clause,
    )


def dated_mention(text: str) -> str | None:
    """The meeting that a dated heading speaks of: "Kommunstyrelsen 2021-11-09 § 195"; None for any other heading."""
    found = _DATED.search(text) if text[-1:].isdigit() else None
    heading = read_heading(text) if found is not None else None
    if found is None or heading is None or heading.body is None:
        return None
    return f"{heading.body} {text[found.start() :].strip(' ,')}"


def sent_to_somebody(line: str) -> Heading | None:
    """The heading in a sentence that names recipients: "Beslutet skickas till" of "Beslutet skickas till akten."."""
    end = sent_to(line)
    return Heading("recipients", line[:end].rstrip(), line[end:].rstrip(" .")) if end else None


def is_fee(heading: Heading) -> bool:
    """Whether a heading's word only names an amount laid down: "Avgift: 7 440 kronor."."""
    return heading.kind == "finance" and heading.rest[:1].isdigit()


def is_dated(heading: Heading) -> bool:
    """Whether a heading says of which meeting it speaks: "Kommunstyrelsens beslut 2021-11-09 § 195"."""
    return heading.text[-1:].isdigit() and _DATED.search(heading.text) is not None


def _with_date(printed: str, found: Heading | None) -> Heading | None:
    """A heading with the date of an earlier meeting: what it decided is the matter's history."""
    if found is None or found.is_clause or found.kind not in ("decision", "proposal", "background"):
        return None
    return found._replace(text=printed, kind="background" if found.kind == "decision" else found.kind)


def _on_condition(printed: str, found: Heading | None) -> Heading | None:
    """The heading of a decision or a proposal with the condition printed after it."""
    if found is None or not (found.kind == "decision" or (found.kind == "proposal" and not found.is_clause)):
        return None
    return found._replace(text=printed)


def _broken(printed: str, folded: str) -> Heading | None:
    """A heading with blanks within its words, as a poor reading of a scan gives it: "Beslutsun derlag"."""
    if " " not in folded or len(folded) > _LONGEST_BROKEN:
        return None
    letters = folded.replace(" ", "")
    wording = without_blanks().get(letters)
    if wording is not None:
        return Heading(wordings()[wording].kind, printed)
    bodys = _BODYS_DECISION.fullmatch(letters) if letters.endswith("beslut") else None
    if bodys is None or f"{bodys.group(1)} {bodys.group(2)}" == folded:
        return None
    found = _look_up(f"{bodys.group(1).capitalize()} {bodys.group(2)}")
    return found._replace(text=printed) if found is not None else None


def _canonical(text: str, mentions: list[BodyMention]) -> str:
    """Lower case, one blank between words, bodies as slots, several addressees as one."""
    parts: list[str] = []
    end = 0
    for mention in mentions:
        parts += [text[end : mention.start].lower(), "{body}" if mention.genitive else "{Body}"]
        end = mention.end
    parts.append(text[end:].lower())
    joined = _SPACES.sub(" ", "".join(parts)).strip()
    return ADDRESSEES.sub("{Body}", joined)


def _with_rest(heading: Heading, rest: str) -> Heading:
    return Heading(heading.kind, heading.text, rest, heading.body, heading.to, heading.is_clause)
