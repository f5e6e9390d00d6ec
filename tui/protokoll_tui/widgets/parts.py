"""The names of what drawn lines consist of; `styles/parts.tcss` gives each its colours.

A widget that draws its own lines lists `COMPONENT_CLASSES` of these and asks `PartStyles` for them.
"""

from __future__ import annotations

from rich.style import Style as RichStyle
from textual.widget import Widget

PARTS = (
    "text", "muted", "title", "heading", "group", "number", "date", "link", "match", "good", "bad", "wait", "info",
    "warning", "error", "decision", "marked", "chosen", "cursor", "cursor-idle",
)  # fmt: skip
"""What a span of text can be."""


def component_classes(*parts: str) -> set[str]:
    """The component classes of a widget that draws only these parts; each class costs at every change of styles."""
    return {f"part--{name}" for name in parts}


COMPONENT_CLASSES = component_classes(*PARTS)


class PartStyles:
    """The styles of a widget's parts, remembered until the theme or the widget's state changes."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._known: dict[str, RichStyle] = {}
        self._base: RichStyle | None = None

    def forget(self) -> None:
        """The theme has changed."""
        self._known.clear()
        self._base = None

    @property
    def base(self) -> RichStyle:
        """The widget's own style, which Textual works out anew each time it is asked."""
        if self._base is None:
            self._base = self._widget.rich_style
        return self._base

    def __getitem__(self, part: str) -> RichStyle:
        """What the part adds to the line's own style; an unknown part adds nothing."""
        style = self._known.get(part)
        if style is None:
            style = RichStyle.null()
            for name in part.split():
                if name in PARTS:
                    style += self._widget.get_component_rich_style(f"part--{name}", partial=True)
            self._known[part] = style
        return style
