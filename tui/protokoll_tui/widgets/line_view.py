"""What the widgets that draw their own lines have in common: styles of parts, room for a line, the scroll bar."""

from __future__ import annotations

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection

from protokoll_tui.widgets.glyphs import ASCII, Glyphs
from protokoll_tui.widgets.parts import COMPONENT_CLASSES, PartStyles
from protokoll_tui.widgets.plain_scroll_bar import PlainScrollBarRender


class LineView(ScrollView, can_focus=True):
    """A scrolling widget on Textual's line API."""

    COMPONENT_CLASSES = COMPONENT_CLASSES

    def __init__(self, glyphs: Glyphs, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.glyphs = glyphs
        self.part_styles = PartStyles(self)
        self._measured: Size | None = None
        self._room = 0

    def on_mount(self) -> None:
        """Plain terminals get a plain scroll bar."""
        if self.glyphs is ASCII:
            self.vertical_scrollbar.renderer = PlainScrollBarRender  # type: ignore[misc]

    @property
    def room(self) -> int:
        """Cells of a line; the scroll bar's are not among them."""
        if self._measured != self.outer_size:
            self._measured, self._room = self.outer_size, self.scrollable_content_region.width
        return self._room

    def forget_lines(self) -> None:
        """Lines that have been drawn are drawn anew."""

    def notify_style_update(self) -> None:
        """Another theme, or another state of the widget."""
        super().notify_style_update()
        self.part_styles.forget()
        self.forget_lines()

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the text that the mouse has marked."""
        self.refresh()
