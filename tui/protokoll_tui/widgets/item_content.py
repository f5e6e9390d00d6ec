"""One § as running text: the decision first, whatever the document's order, then the other parts in theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from protokoll_parser.model import Decision, Section, Vote
from protokoll_tui.archive.records import ItemDetail
from protokoll_tui.citing import headed_decisions
from protokoll_tui.locale import Catalogue
from protokoll_tui.widgets.glyphs import Glyphs
from protokoll_tui.widgets.outcome_marks import mark, marks
from protokoll_tui.widgets.text_lines import BLANK, TextLine, hang_of, line, paragraphs
from protokoll_tui.widgets.untrusted import text_of

_LIST_MARK = re.compile(r"^\s*(?:[-–—•*·]|\d{1,3}[.)]|att\b)?\s*", re.IGNORECASE)
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

    def write(self) -> Iterator[TextLine]:
        yield from self.head()
        yield from self.warnings()
        for heading, decision in headed_decisions(self.detail):
            yield from self.decision(heading, decision)
        yield from self.unread_decisions()
        for vote in self.item.votes:
            yield from self.vote(vote)
        for section in self.item.sections:
            if section.kind not in _SHOWN_FIRST:
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

    def decision(self, heading: str, decision: Decision) -> Iterator[TextLine]:
        gutter = "decision" if decision.kind == "decision" else "link"
        yield line((heading, "heading"), gutter=gutter)
        for number, point in enumerate(decision.points, 1):
            outcome = decision.outcomes[number - 1] if number <= len(decision.outcomes) else "other"
            sign = mark(outcome, self.glyphs)
            first, *more = text_of(point).split("\n")
            count = f"{number}. " if len(decision.points) > 1 else ""
            yield line((sign.sign, sign.part), f" {count}", first, gutter=gutter, hang=2 + len(count))
            for each in more:
                yield line("  " + each, gutter=gutter, hang=2 + hang_of(each))
        yield BLANK

    def unread_decisions(self) -> Iterator[TextLine]:
        """What stands in the decision's own part of the document beside the points: lead-ins, notes."""
        points = {
            _bare(row) for each in self.item.decisions for point in each.points for row in point.split("\n")
        }
        whole = " ".join(points)
        for section in self.item.sections:
            if section.kind not in _SHOWN_FIRST:
                continue
            rest = [row for row in section.text.split("\n") if _bare(row) and _bare(row) not in whole]
            if not rest:
                continue
            if not self.item.decisions:
                yield line((section.heading or self.text("item.decision"), "heading"), gutter="decision")
            for row in rest:
                yield line(
                    (row, "muted" if self.item.decisions else ""), gutter="decision", hang=hang_of(row)
                )
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
