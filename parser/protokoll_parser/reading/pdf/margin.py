"""Labels in the margin of a PDF page: where the text beside them begins, and each label as its row's first cell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from protokoll_parser.reading.cells import LIST_MARK
from protokoll_parser.reading.columns import Columns
from protokoll_parser.reading.pdf.baselines import ALIGNED, SAME_ROW, Row, cells_of, row_of
from protokoll_parser.reading.pdf.segments import Segment

_HEADS: Final = 3
"""A row with more cells, its label among them, is a table's and no margin's."""
_LABEL_PITCH: Final = 1.45
"""Of the height: lines of one margin label lie no further apart."""
_MARGIN_LEAST: Final = 0.2
"""Of the page's width: how far in text beside a margin column begins."""
_LEAST_BESIDE: Final = 2
"""Rows that begin where the text beside a margin began on the page before."""
_MOST_ACROSS: Final = 0.25
"""Of the pieces left of that edge: so many may reach across it."""
_LABEL_GOES_ON: Final = re.compile(r"[a-zåäö]")
_LABEL_OPEN: Final = re.compile(r"(?:-|\b(?:och|förslag till|för|av|med|i|på))$", re.IGNORECASE)
"""The end of a label that goes on; "Utdrag till" stands above those it names."""


def margin_of(rows: list[list[Segment]], width: float, known: float | None) -> float | None:
    """The left edge of the text where labels stand in a column of their own beside it.

    `known` is that of a page before: few rows that begin there show that it goes on.
    """
    starts = Counter(round(segment.x0 / ALIGNED) for row in rows for segment in row)
    least = max(4, len(rows) // 4)
    best: tuple[int, float] | None = None
    for place, count in starts.items():
        count += starts.get(place + 1, 0)
        edge = (place - 0.5) * ALIGNED
        if count < least or edge < _MARGIN_LEAST * width or (best and count <= best[0]):
            continue
        left = [segment for row in rows for segment in row if segment.x0 < edge]
        across = sum(segment.x1 > edge + ALIGNED and not _has_gap_at(segment, edge) for segment in left)
        if left and across <= max(2, _MOST_ACROSS * len(left)):
            best = (count, edge)
    if best is None and known is not None and _goes_on_at(rows, known):
        return known
    return best[1] if best else None


def _goes_on_at(rows: list[list[Segment]], edge: float) -> bool:
    """Whether text begins at an edge, and no more of it reaches across than a page's head and foot do."""
    segments = [segment for row in rows for segment in row]
    beside = sum(0 <= segment.x0 - edge <= ALIGNED or _has_gap_at(segment, edge) for segment in segments)
    across = sum(
        segment.x0 < edge < segment.x1 - ALIGNED and not _has_gap_at(segment, edge) for segment in segments
    )
    return beside >= max(_LEAST_BESIDE, across)


def _has_gap_at(segment: Segment, edge: float) -> bool:
    return any(0 <= gap.start - edge <= 2 * ALIGNED for gap in segment.gaps)


def is_label(segment: Segment, margin: float) -> bool:
    """Whether a segment stands in the margin, and not in text that begins further left than the rest."""
    return segment.x0 < margin and segment.x1 <= margin + ALIGNED


def rows_with_margin(
    grouped: list[list[Segment]], columns: Columns, margin: float, height: float, pitch: float
) -> Iterator[Row]:
    """Rows whose label, if any, is their first cell; a row without one begins with an empty cell."""
    labels = _labels(grouped, margin, height)
    for segments in grouped:
        beside = [segment for segment in segments if not is_label(segment, margin)]
        if not beside:
            continue
        label: Row | None = None
        while labels and labels[0].baseline >= beside[0].baseline - SAME_ROW * height:
            if label is not None:
                yield label
            label = labels.pop(0)
        if beside[0].x0 < margin:
            columns.reset()
            if label is not None and LIST_MARK.fullmatch(label.text) and len(beside) < len(segments):
                yield row_of(columns.row(cells_of(segments)), segments)
                continue
            if label is not None:
                yield label
            yield row_of("\t".join(cell.text for cell in cells_of(beside)), beside)
            continue
        whole = cells_of(segments)
        beside_label = label is not None and label.text == whole[0].text
        if beside_label and (len(whole) > _HEADS or columns.goes_on(whole)):
            yield row_of(columns.row(whole), segments)
            continue
        text = columns.row(cells_of(beside))
        row = row_of(text if text[0] == "\t" and columns.left < margin else f"\t{text}", beside)
        if label is not None and label.baseline - row.baseline > pitch:
            yield label
        elif label is not None:
            row.text, row.x0, row.bold = label.text + row.text, label.x0, label.bold and row.bold
        yield row
    yield from labels


def _labels(grouped: list[list[Segment]], margin: float, height: float) -> list[Row]:
    """The labels of the margin from top to bottom, those of several lines made one where text stands beside them."""
    labels: list[Row] = []
    lowest = 0.0
    texts = [segments[0].baseline for segments in grouped if not is_label(segments[-1], margin)]
    for segments in grouped:
        beside = [segment for segment in segments if is_label(segment, margin)]
        if not beside:
            continue
        label = row_of("\t".join(cell.text for cell in cells_of(beside)), beside)
        above = labels[-1] if labels else None
        if (
            above
            and lowest - label.baseline < _LABEL_PITCH * height
            and _goes_on(above.text, label.text)
            and any(label.baseline - SAME_ROW * height < text < above.baseline + height for text in texts)
        ):
            joint = "" if above.text.endswith("-") else " "
            above.text = above.text.removesuffix("-") + joint + label.text
        else:
            labels.append(label)
        lowest = label.baseline
    return labels


def _goes_on(label: str, text: str) -> bool:
    return (
        not label.endswith(":")
        and text[0] != "§"
        and bool(_LABEL_GOES_ON.match(text) or _LABEL_OPEN.search(label))
    )
