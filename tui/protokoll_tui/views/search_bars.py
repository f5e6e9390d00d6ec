"""The lines between the search line and the hits: what could be typed next, the scopes, the ways to narrow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.getters import query_one

from protokoll_tui.search.results import Completion, Facet, Results, Scope
from protokoll_tui.views import narrowing
from protokoll_tui.views.session import Session
from protokoll_tui.widgets.choice_bar import Choice, ChoiceBar

SCOPES: tuple[Scope, ...] = get_args(Scope)


class SearchBars(Vertical):
    """Three lines of choices; each tells by `ChoiceBar.Chosen` what was clicked."""

    hint = query_one("#hint", ChoiceBar)
    scopes = query_one("#scopes", ChoiceBar)
    facets = query_one("#facets", ChoiceBar)

    def __init__(self, session: Session, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._session = session
        self.offered: Sequence[Facet] = ()
        """The values that narrow the answer, in the order of their numbers."""

    def compose(self) -> ComposeResult:
        """The lines."""
        for name in ("hint", "scopes", "facets"):
            yield ChoiceBar(glyphs=self._session.glyphs, id=name)

    def show(self, query: str, scope: Scope, results: Results | None, applied: Sequence[Facet]) -> None:
        """Scopes with their counts, and the values that would narrow the answer; `applied`: those once chosen."""
        text = self._session.text
        self.scopes.choices = [
            Choice(text(f"search.{each}"), self._count(results, each), chosen=each == scope)
            for each in SCOPES
        ]
        self.offered = []
        if results is not None and scope != "people":
            self.offered = narrowing.offered(results, query, applied, self.app.size.width, text)
        self.facets.choices = narrowing.choices(self.offered, query, text)

    def show_hint(self, completions: Sequence[Completion], results: Results | None) -> None:
        """What could come next, then what in the query could not be used."""
        key = self._session.keys.shown("complete")
        self.hint.choices = [
            Choice(_short(each.label, number), key=key if number == 0 else "")
            for number, each in enumerate(completions)
        ]
        # A word that may become a filter need not be found.
        unsaid = ("word_not_found", "not_together") if completions else ()
        problems = results.problems if results is not None else ()
        self.hint.say("  ".join(each.message for each in problems if each.code not in unsaid), "warning")

    def _count(self, results: Results | None, scope: Scope) -> str:
        if results is None or scope not in results.counts:
            return ""
        text = self._session.text
        count = text.number(results.counts[scope])
        at_least = results.more and scope != "people"
        return text("search.at-least", count=count) if at_least else count


def _short(label: str, number: int) -> str:
    """The first suggestion with its meaning, the others by name."""
    return label if number == 0 else label.split(" – ")[0]
