"""What stands beside a hit: the paragraph with the matches marked, or the person in short."""

from __future__ import annotations

from collections.abc import Collection

from protokoll_tui.archive.reader import ArchiveReader
from protokoll_tui.locale import Catalogue
from protokoll_tui.search.results import Hit
from protokoll_tui.widgets.glyphs import Glyphs
from protokoll_tui.widgets.item_content import item_lines
from protokoll_tui.widgets.marked_lines import marked
from protokoll_tui.widgets.person_content import person_lines
from protokoll_tui.widgets.text_lines import TextLine, line


def text_beside(
    archive: ArchiveReader, hit: Hit, words: Collection[str], text: Catalogue, glyphs: Glyphs
) -> list[TextLine]:
    """The lines for a hit, asked for and written in the archive's own thread."""
    if hit.kind == "person":
        people = archive.people([hit.id])
        return person_lines(people[0], archive.person_acts(hit.id), text, glyphs) if people else []
    detail = archive.item(hit.id)
    if detail is None:
        return [line((text("browse.gone"), "warning"))]
    return marked(item_lines(detail, text, glyphs), words)


def title_beside(hit: Hit) -> str:
    """ "KS 2023-10-10 § 130"; nothing for a person, whose name is the first line."""
    if hit.kind == "person":
        return ""
    number = None if hit.number is None else f"§ {hit.number}" + (f" {hit.suffix}" if hit.suffix else "")
    return " ".join(word for word in (hit.body_short or hit.body, hit.date, number) if word)
