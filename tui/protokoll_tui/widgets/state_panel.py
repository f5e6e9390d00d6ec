"""What stands in the middle of the screen when there is nothing else to show: what is the case, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from protokoll_tui.widgets.untrusted import text_of


class StatePanel(Static):
    """A headline and some lines of advice."""

    def say(self, headline: str, advice: Sequence[str] = ()) -> None:
        """Show a state; what is said may hold file names."""
        lines = [Content.styled(text_of(headline), "bold"), *(Content(text_of(each)) for each in advice)]
        self.update(Content("\n\n").join(lines))
