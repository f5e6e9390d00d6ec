"""The line at the top: the program, the folder, how much there is, and how far the reading has come."""

from __future__ import annotations

from rich.cells import cell_len
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from protokoll_tui.widgets.cells import Cell, lay_out, shorten
from protokoll_tui.widgets.parts import PartStyles, component_classes


class TitleBar(Widget):
    """One line; what does not fit is left out, the folder's name first shortened."""

    COMPONENT_CLASSES = component_classes("title", "muted", "error", "link")
    DEFAULT_CSS = "TitleBar { height: 1; }"

    place: reactive[str] = reactive("")
    """The folder."""
    figures: reactive[str] = reactive("")
    """How many meetings and §§."""
    trouble: reactive[str] = reactive("")
    """How many files could not be read; empty where all could."""
    progress: reactive[str] = reactive("")
    """How far the reading has come; empty when it is done."""

    def __init__(self, name: str) -> None:
        super().__init__(id="title-bar")
        self._program = name
        self._styles = PartStyles(self)

    def notify_style_update(self) -> None:
        """Another theme."""
        super().notify_style_update()
        self._styles.forget()

    def render_line(self, y: int) -> Strip:
        """The line."""
        width = self.size.width
        name = Cell(f" {self._program}  ", "title", cell_len(self._program) + 3)
        wanted = [
            Cell(text, part, cell_len(text) + 3, "right")
            for text, part in ((self.figures, "muted"), (self.trouble, "error"), (self.progress, "link"))
            if text
        ]
        room = width - 1 - (name.width or 0)
        while wanted and sum(cell.width or 0 for cell in wanted) > room:
            wanted.pop(0)
        left = room - sum(cell.width or 0 for cell in wanted)
        cells = [name, Cell(shorten_path(self.place, left), "muted", left), *wanted, Cell("", width=1)]
        return Strip(lay_out(cells, width, self._styles.base, self._styles.__getitem__), width)


def shorten_path(path: str, width: int) -> str:
    """A path in some cells: its end says more than its beginning."""
    if cell_len(path) <= width:
        return path
    parts = path.split("/")
    while len(parts) > 1:
        parts.pop(0)
        shown = "…/" + "/".join(parts)
        if cell_len(shown) <= width:
            return shown
    return shorten(parts[-1], width)
