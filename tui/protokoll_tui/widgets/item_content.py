"""One § as running text: the decision first, whatever the document's order, then the other parts in theirs."""

from __future__ import annotations

from collections.abc import Iterator

from protokoll_parser.model import Decision
from protokoll_tui.archive.records import ItemDetail
from protokoll_tui.locale import Catalogue
from protokoll_tui.widgets.glyphs import Glyphs
from protokoll_tui.widgets.outcome_marks import mark
from protokoll_tui.widgets.text_lines import BLANK, TextLine, line, paragraphs


def item_lines(detail: ItemDetail, text: Catalogue, glyphs: Glyphs) -> list[TextLine]:
    """The whole § for the paragraph pane."""
    return list(_Writer(detail, text, glyphs).write())


class _Writer:
    def __init__(self, detail: ItemDetail, text: Catalogue, glyphs: Glyphs) -> None:
        self.detail, self.item, self.row = detail, detail.item, detail.row
        self.text, self.glyphs = text, glyphs

    def write(self) -> Iterator[TextLine]:
        yield line((self.item.title or self.text("item.no-title"), "title"))
        yield BLANK
        for decision in self.item.decisions:
            yield from self.decision(decision)
            yield BLANK
        for section in self.item.sections:
            if section.kind not in ("decision", "proposal"):
                if section.heading:
                    yield line((section.heading, "heading"))
                yield from paragraphs(section.text)
                yield BLANK

    def decision(self, decision: Decision) -> Iterator[TextLine]:
        for point, outcome in zip(decision.points, decision.outcomes, strict=False):
            sign = mark(outcome, self.glyphs)
            yield line((sign.sign, sign.part), " ", point, gutter="decision", hang=2)
