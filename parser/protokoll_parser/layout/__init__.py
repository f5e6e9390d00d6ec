"""From rows of pages to the lines a person reads: `tidy` drops furniture and makes paragraphs whole."""

from __future__ import annotations

from dataclasses import replace

from protokoll_parser.document import Document
from protokoll_parser.layout.body import body_start
from protokoll_parser.layout.furniture import without_furniture
from protokoll_parser.layout.joining import join_body, join_front
from protokoll_parser.layout.labels import join_cells, join_headings, join_labels, split_labels
from protokoll_parser.layout.left_column import without_left_column, without_left_column_of_text
from protokoll_parser.layout.lost_signs import with_signs
from protokoll_parser.layout.turned_heads import with_signs_first
from protokoll_parser.layout.wrapping import measure
from protokoll_parser.layout.zipped import zip_columns

__all__ = ["tidy"]


def tidy(document: Document) -> Document:
    """The document's logical lines: no page furniture, words, paragraphs and list points whole.

    Before the first § rows stay as they are, since a front page is read by its rows. Each line keeps the number of its
    first source line, `last` that of its last, and the page on which it begins.
    """
    document = replace(document, lines=tuple(with_signs_first(with_signs(document.lines))))
    lines, after_edge = without_furniture(document)
    set_in = None
    if document.format == "text":
        lines, set_in = without_left_column_of_text(zip_columns(lines))
    elif document.format == "pdf":
        lines, set_in = without_left_column(lines)
    start = body_start(lines) if set_in is None else set_in
    body = split_labels(join_cells(join_labels(join_headings(lines[start:]), headings_only=True)))
    front = join_front(join_labels(lines[:start]))
    return replace(
        document,
        lines=(*front, *join_body(body, after_edge, measure(body, paged=document.pages is not None))),
    )
