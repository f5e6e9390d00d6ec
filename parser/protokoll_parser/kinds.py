"""What kind of document a file is: whole minutes, an extract, a summons, an agenda, an appendix, or none of these.

Judged by titles, labels and structure together. Minutes can contain every word of the other kinds (a § about the
kallelse, a proposal to approve the föredragningslista), so their own signs outweigh those.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, cached_property
from typing import Final

from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading
from protokoll_parser.model import DocumentKind
from protokoll_parser.vocabulary import either, read_tables

_TITLE_LINES: Final = 12
_LONGEST_TITLE: Final = 110
_MOST_TEXT: Final = 2_000_000
"""Characters that are looked at; the kind shows long before."""
_EXTRACT_ITEMS: Final = 3
_LEAST_WEAK: Final = 5
_LEAST_PROPOSALS: Final = 2
_SIGNED: Final = 2
"""Labels of adjusting and posting that are enough."""

_ITEM = re.compile(r"\n[\t ]*(?:[-•] )?(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,6}\.? ?)?§{1,2} ?(\d{1,4})")
"""Like the other patterns of a line's beginning it holds the line break: the engine skims from one to the next."""
_NUMBERED = re.compile(r"\n\d{1,3}[.)]?[ \t]+[A-ZÅÄÖ]")
_CLAUSE = re.compile(r"besl(?<!att besl)(?<!ska besl)(?<!\wbesl)(?:utar|utade|öt)\b")
_DECISION_WORD = re.compile(r".{0,70}(?:beslut|förslag till).{0,80}\Z", re.IGNORECASE)
_BEHIND_NAME = re.compile(
    r"(?:kommun|stad|nämnden|styrelsen|fullmäktige|utskottet|förbundet|förbund) +(\w.*)"
)
"""A title on the row of whose it is: "Norrhults kommun KALLELSE"."""
_LONGEST_DECISION = 162
"""No line that `_DECISION_WORD` fits is longer."""


class _Signs:
    """What a document shows; each sign is looked for when a judge first asks, since most minutes need few."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._printed = "\n" + "\n".join([line.text for line in lines])[:_MOST_TEXT]
        self.titles = _titles(lines)
        """Its first lines, before any label, in lower case; none that begins only like a protocol's."""

    @cached_property
    def text(self) -> str:
        """All of it, in lower case."""
        return self._printed.lower()

    @cached_property
    def items(self) -> int:
        """Different § numbers at the beginning of lines."""
        return len({match.group(1) for match in _ITEM.finditer(self._printed)})

    @cached_property
    def numbered(self) -> int:
        """Lines that begin with a number and a capital."""
        return len(_NUMBERED.findall(self._printed))

    @property
    def headed(self) -> int:
        """Headings of decisions."""
        return self._headings[0]

    @cached_property
    def decisions(self) -> int:
        """The same with the sentences in which a body decides."""
        return self.headed + len(_CLAUSE.findall(self.text[:200_000]))

    @property
    def proposals(self) -> int:
        """Headings of proposals."""
        return self._headings[1]

    @cached_property
    def _headings(self) -> tuple[int, int]:
        return _headings(self._printed, self.text)

    @cached_property
    def signed(self) -> int:
        """Different labels of adjusting and posting, as far as two."""
        found: set[str] = set()
        for match in _labels("labels").finditer(self.text):
            found.add(match.group())
            if len(found) == _SIGNED:
                break
        return len(found)

    @cached_property
    def is_attended(self) -> bool:
        """Whether somebody is listed as present."""
        return _labels("attendance").search(self.text) is not None

    def is_titled(self, kind: str) -> bool:
        """Whether one of the first lines begins with a title of a kind."""
        return any(title.startswith(_words(kind, "titles")) for title in self.titles)

    def says(self, kind: str) -> bool:
        """Whether a phrase of a kind stands anywhere."""
        return any(phrase in self.text for phrase in _words(kind, "phrases"))

    @cached_property
    def are_minutes(self) -> bool:
        """Whether a meeting has been held, decided and signed for."""
        if self.signed == _SIGNED:
            return _ITEM.search(self._printed) is not None or self.decisions > 0
        return self.signed == 1 and self.decisions > 1


def classify(lines: Sequence[Line]) -> tuple[DocumentKind, str | None]:
    """The kind of a document from its logical lines, and for all but minutes why, in Swedish."""
    signs = _Signs(lines)
    for judge in (_extract, _appendix, _about_minutes, _summons, _agenda, _other):
        verdict = judge(signs)
        if verdict is not None:
            return verdict
    return "protocol", None


_Verdict = tuple[DocumentKind, str] | None


def _extract(signs: _Signs) -> _Verdict:
    titles, not_titles = _words("extract", "titles"), _words("extract", "not_titles")
    titled = any(t.startswith(titles) and not t.startswith(not_titles) for t in signs.titles)
    if titled and 1 <= signs.items <= _EXTRACT_ITEMS:
        return "extract", "Det är ett protokollsutdrag, inte hela protokollet."
    return None


def _appendix(signs: _Signs) -> _Verdict:
    first = signs.titles[:3]
    titled = any(title.startswith(_words("appendix", "titles")) for title in first)
    if (
        not titled
        or signs.is_titled("protocol")
        or signs.signed == _SIGNED
        or signs.items > 1
        or signs.decisions > 1
    ):
        return None
    return "appendix", "Det är en bilaga till ett protokoll, inte ett protokoll."


def _about_minutes(signs: _Signs) -> _Verdict:
    """A page without §§ that only tells of minutes."""
    first = signs.titles[:2]
    is_notice = any(title.startswith(_words("notice", "titles")) for title in first)
    is_summary = any(title.startswith(_words("summary", "titles")) for title in first)
    if not (is_notice or is_summary) or signs.items or signs.headed or signs.is_attended:
        return None
    if is_summary:
        return "other", "Det är en sammanfattning av besluten, inte protokollet."
    return (
        "other",
        "Det är ett anslagsbevis: det säger att ett protokoll har justerats, inte vad som beslutades.",
    )


def _summons(signs: _Signs) -> _Verdict:
    titled = signs.is_titled("summons")
    if not titled and (signs.is_titled("protocol") or not signs.says("summons")):
        return None
    if signs.are_minutes and not (titled and signs.signed < _SIGNED and signs.proposals > signs.decisions):
        return None
    if not titled and (signs.signed or signs.decisions):
        return None
    return "summons", "Det är en kallelse: den säger vad som ska behandlas, inte vad som beslutades."


def _agenda(signs: _Signs) -> _Verdict:
    if signs.signed == _SIGNED or signs.decisions:
        return None
    reason = "Det är en föredragningslista: den har förslag till beslut, men inga beslut."
    if signs.is_titled("agenda") and not signs.is_titled("protocol") and not signs.is_attended:
        return "agenda", reason
    if signs.says("agenda"):
        return "agenda", reason
    if (
        signs.proposals >= _LEAST_PROPOSALS
        and not signs.signed
        and not signs.is_attended
        and signs.items < signs.numbered
    ):
        return "agenda", reason
    return None


def _other(signs: _Signs) -> _Verdict:
    if signs.is_titled("protocol"):
        return None
    are_rules = any(title.startswith(_words("other", "rules")) for title in signs.titles[:3])
    if are_rules and not signs.headed and signs.signed < _SIGNED:
        return "other", "Det är ett styrdokument: dess §§ är regler, inte ett sammanträdes."
    if signs.are_minutes:
        return None
    unlike = are_rules or signs.is_titled("other") or signs.says("other")
    structure = (signs.items > 0) + (signs.decisions > 0) + (signs.signed > 0) + signs.is_attended
    weak = sum(word in signs.text for word in _words("protocol", "weak"))
    if structure >= 2 or (structure == 1 and not unlike) or (weak >= _LEAST_WEAK and not unlike):
        return None
    return "other", "Inget visar att det är ett protokoll: varken §§, beslut eller justering."


def _titles(lines: Sequence[Line]) -> tuple[str, ...]:
    """The cells of the first lines, up to the first label, contents list or §."""
    titles: list[str] = []
    for line in lines:
        if not line.text:
            continue
        lower = line.text.lower().strip()
        if (
            len(titles) >= _TITLE_LINES
            or _ITEM.match("\n" + line.text)
            or lower.startswith(_words("protocol", "attendance"))
        ):
            break
        if lower.startswith(("plats och tid", "tid och plats", "innehåll")):
            break
        for cell in lower.split("\t"):
            if cell and len(cell) <= _LONGEST_TITLE:
                titles += [title.strip(" *") for title in (cell, *_BEHIND_NAME.findall(cell))]
    return tuple(title for title in titles if not title.startswith(_words("protocol", "not_titles")))


def _headings(printed: str, text: str) -> tuple[int, int]:
    """How many headings of decisions and of proposals stand on lines of their own; `text` is in lower case."""
    decisions = proposals = 0
    for line, lowered in zip(printed.split("\n"), text.split("\n"), strict=True):
        if len(line) > _LONGEST_DECISION or not ("beslut" in lowered or "förslag till" in lowered):
            continue
        heading = read_heading(line.strip()) if _DECISION_WORD.match(line) else None
        if heading is None or heading.is_clause:
            continue
        decisions += heading.kind == "decision"
        proposals += heading.kind == "proposal"
    return decisions, proposals


@cache
def _words(kind: str, key: str) -> tuple[str, ...]:
    return tuple(read_tables("kinds.toml")[kind][key])


@cache
def _labels(key: str) -> re.Pattern[str]:
    return re.compile(rf"\n[\t ]*(?:{either(_words('protocol', key))})")
