"""The words that a search found, marked in running text."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from protokoll_tui.widgets.text_lines import TextLine


def marked(lines: Iterable[TextLine], words: Collection[str]) -> list[TextLine]:
    """The lines with the words (lower case, as they stand in the text) drawn as matches."""
    # Imported when first needed: the search is not, for the first screen.
    from protokoll_tui.search.snippet import mark

    wanted = frozenset(words)
    return [line.with_marks(mark(line.content.plain, wanted).spans) for line in lines]
