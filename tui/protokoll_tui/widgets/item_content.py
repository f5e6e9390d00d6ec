"""One § as running text: the decision first, whatever the document's order, then the other parts in theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from protokoll_tui.archive.records import ItemDetail
from protokoll_tui.citing import headed_decisions
from protokoll_tui.locale import Catalogue
from protokoll_tui.widgets.glyphs import Glyphs
from protokoll_tui.widgets.outcome_marks import mark, marks
from protokoll_tui.widgets.text_lines import BLANK, TextLine, hang_of, line, paragraphs
from protokoll_tui.widgets.untrusted import text_of

if TYPE_CHECKING:
    from protokoll_parser.model import Decision, Section, Vote

_LIST_MARK = re.compile(r"^\s*(?:[-–—•*·]|\d{1,3}[.)])?\s*(?:att\b)?\s*", re.IGNORECASE)
_SHOWN_FIRST = ("decision", "proposal")


def item_lines(detail: ItemDetail, text: Catalogue, glyphs: Glyphs) -> list[TextLine]:
    """The whole § for the paragraph pane."""
    lines = list(_Writer(detail, text, glyphs).write())
    while lines and not lines[-1].content.plain:
        lines.pop()
    return lines


class _Writer:
    """Writes one § part by part; each part ends with a blank line."""

    def __init__(self, detail: ItemDetail, text: Catalogue, glyphs: Glyphs) -> None:
        self.detail, self.item, self.row = detail, detail.item, detail.row
        self.text, self.glyphs = text, glyphs
        self.links = dict(detail.links)
        self.paired = dict(self._pairs())

    def write(self) -> Iterator[TextLine]:
        yield from self.head()
        yield from self.warnings()
        yield from self.decisions()
        for vote in self.item.votes:
            yield from self.vote(vote)
        for section in self.item.sections:
            if not self.is_shown_first(section):
                yield from self.section(section)
        yield from self.recipients()
        yield from self.people()
        yield from self.origin()

    # the head

    def head(self) -> Iterator[TextLine]:
        separator = f" {self.glyphs.separator} "
        yield line((self.item.title or self.text("item.no-title"), "title"))
        case = [self.item.case_number] if self.item.case_number else []
        if self.detail.thread_size > 1:
            case.append(self.text("item.thread", count=self.detail.thread_size))
        if case:
            yield line((separator.join(case), "muted"))
        meeting = " ".join(filter(None, (self.row.body, self.row.date)))
        place = self.text("item.place", position=self.detail.position, siblings=self.detail.siblings)
        yield line((separator.join(filter(None, (meeting, place))), "muted"))
        signs = [
            piece
            for each in marks(self.row.kinds, self.row.outcomes, self.glyphs)
            for piece in ((f"{each.sign} {self.text(each.word)}", each.part), "   ")
        ]
        signs += [piece for flag in self.flags() for piece in ((flag, "muted"), "   ")]
        if signs:
            yield line(*signs[:-1])
        yield BLANK

    def flags(self) -> Iterator[str]:
        row = self.row
        for present, name in (
            (row.immediate, "immediate"),
            (row.has_vote, "vote"),
            (row.has_reservation, "reservation"),
            (row.has_recusal, "recusal"),
        ):
            if present:
                yield self.text(f"item.{name}")

    def warnings(self) -> Iterator[TextLine]:
        for warning in self.detail.warnings:
            part = "error" if warning.severity == "error" else "warning"
            yield line((f"{self.glyphs.warning} ", part), warning.message, gutter=part, hang=2)
        if self.detail.warnings:
            yield BLANK

    # the decision

    def decisions(self) -> Iterator[TextLine]:
        """The decision blocks, each with what the document prints before and after its points: lead-ins, notes."""
        for number, (heading, decision) in enumerate(headed_decisions(self.detail)):
            section = self.paired.get(number)
            before, after = self._around(section, decision) if section else ([], [])
            yield from self.decision(heading, decision, before, after)
        if not self.item.decisions:
            for section in self.item.sections:
                if section.kind == "decision":
                    yield from self.unread_decision(section)

    def is_shown_first(self, section: Section) -> bool:
        """Whether the decision blocks have shown it; an earlier body's proposal stands where the document has it."""
        if section.kind not in _SHOWN_FIRST:
            return False
        if not self.item.decisions:
            return section.kind == "decision"
        points = _bare(" ".join(point for each in self.item.decisions for point in each.points))
        return section in self.paired.values() or all(
            _bare(row) in points for row in section.text.split("\n")
        )

    def _pairs(self) -> Iterator[tuple[int, Section]]:
        """Each decision block, by its place, with the part of the document that it was read from."""
        own = [section for section in self.item.sections if section.kind in _SHOWN_FIRST]
        for kind in _SHOWN_FIRST:
            places = [number for number, each in enumerate(self.item.decisions) if each.kind == kind]
            sections = [section for section in own if section.kind == kind]
            if len(places) == len(sections):
                yield from zip(places, sections, strict=True)

    def _around(self, section: Section, decision: Decision) -> tuple[list[str], list[str]]:
        """The rows of a decision's section that are in none of its points, before and after the first that is."""
        points = _bare(" ".join(decision.points))
        rows = [row for row in section.text.split("\n") if _bare(row)]
        first = next((number for number, row in enumerate(rows) if _bare(row) in points), len(rows))
        return rows[:first], [row for row in rows[first:] if _bare(row) not in points]

    def decision(
        self, heading: str, decision: Decision, before: Iterable[str], after: Iterable[str]
    ) -> Iterator[TextLine]:
        gutter = "decision" if decision.kind == "decision" else "link"
        yield line((heading, "heading"), gutter=gutter)
        for row in before:
            yield line((row, "muted"), gutter=gutter, hang=hang_of(row))
        for number, point in enumerate(decision.points, 1):
            outcome = decision.outcomes[number - 1] if number <= len(decision.outcomes) else "other"
            sign = mark(outcome, self.glyphs)
            first, *more = text_of(point).split("\n")
            count = f"{number}. " if len(decision.points) > 1 else ""
            yield line((sign.sign, sign.part), f" {count}", first, gutter=gutter, hang=2 + len(count))
            for each in more:
                yield line("  " + each, gutter=gutter, hang=2 + hang_of(each))
        for row in after:
            yield line((row, "muted"), gutter=gutter, hang=hang_of(row))
        yield BLANK

    def unread_decision(self, section: Section) -> Iterator[TextLine]:
        """A decision's part of the document in which no points were told apart."""
        yield line((section.heading or self.text("item.decision"), "heading"), gutter="decision")
        yield from paragraphs(section.text, gutter="decision")
        yield BLANK

    def vote(self, vote: Vote) -> Iterator[TextLine]:
        counts = [
            self.text(f"vote.{name}", count=value)
            for name, value in (
                ("yes", vote.yes),
                ("no", vote.no),
                ("abstain", vote.abstain),
                ("absent", vote.absent),
            )
            if value is not None and (value or name in ("yes", "no"))
        ]
        if counts:
            yield line((self.text("vote.tally"), "heading"), "  ", ", ".join(counts))
        for name, meaning in (("yes-means", vote.yes_means), ("no-means", vote.no_means)):
            if meaning:
                yield line((self.text(f"vote.{name}"), "muted"), " ", meaning, hang=4)
        yield BLANK

    # the rest

    def section(self, section: Section) -> Iterator[TextLine]:
        if section.heading:
            yield line((section.heading, "heading"))
        for each in paragraphs(section.text):
            yield each.with_links(self.links)
        yield BLANK

    def recipients(self) -> Iterator[TextLine]:
        if self.item.recipients and not any(section.kind == "recipients" for section in self.item.sections):
            yield line((self.text("item.recipients"), "heading"))
            for recipient in self.item.recipients:
                yield line(f"{self.glyphs.bullet} {recipient}", hang=2)
            yield BLANK

    def people(self) -> Iterator[TextLine]:
        if not self.item.people:
            return
        yield line((self.text("item.people"), "heading"))
        for action in dict.fromkeys(person.action for person in self.item.people):
            names = [
                f"{person.name} ({person.party})" if person.party else person.name
                for person in self.item.people
                if person.action == action
            ]
            yield line(
                (self.text(f"action.{action}"), "muted"), "  ", ", ".join(dict.fromkeys(names)), hang=2
            )
        yield BLANK

    def origin(self) -> Iterator[TextLine]:
        pages = self.item.pages
        where = ""
        if pages is not None:
            span = (
                f"{pages.first}{self.glyphs.dash}{pages.last}"
                if pages.last != pages.first
                else str(pages.first)
            )
            where = self.text("item.pages", pages=span)
        yield line((self.text("item.file", path=self.detail.file.path, where=where), "muted"))


def _bare(row: str) -> str:
    return " ".join(_LIST_MARK.sub("", row).casefold().split()).rstrip(".:;,")
