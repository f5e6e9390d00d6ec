"""What an HTML reader knows of elements, and what it keeps while it is within a list or a table row."""

from __future__ import annotations

from typing import Final

SKIPPED: Final = frozenset(
    (
        "script",
        "style",
        "nav",
        "noscript",
        "template",
        "svg",
        "head",
        "aside",
        "button",
        "select",
        "iframe",
        "object",
        "math",
    )
)
VOID: Final = frozenset(
    ("br", "hr", "img", "input", "meta", "link", "wbr", "area", "base", "col", "source", "track")
)
BLOCKS: Final = (
    frozenset(
        (
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "blockquote",
            "pre",
            "form",
            "fieldset",
        )
    )
    | frozenset(
        (
            "figure",
            "figcaption",
            "address",
            "details",
            "summary",
            "dl",
            "ul",
            "ol",
            "li",
            "dt",
            "dd",
            "body",
            "html",
            "center",
        )
    )
    | frozenset(
        ("table", "thead", "tbody", "tfoot", "tr", "caption", "legend", "h1", "h2", "h3", "h4", "h5", "h6")
    )
)
HEADINGS: Final = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
SPACED: Final = frozenset(("p", "ul", "ol", "dl", "table", "blockquote", "section", "article")) | frozenset(
    HEADINGS
)
BOLD: Final = frozenset(("b", "strong"))
TABLE_PARTS: Final = frozenset(("table", "thead", "tbody", "tfoot", "tr", "td", "th"))

_HIDDEN_ROLES: Final = frozenset(("navigation", "search", "banner", "contentinfo", "menu"))


class Row:
    """A table row being read: per cell its lines."""

    def __init__(self) -> None:
        self.cells: list[list[str]] = []
        self.bold = True


class List:
    """A list being read and how its points are marked."""

    def __init__(self, numbered: bool, attributes: dict[str, str | None]) -> None:
        start = attributes.get("start") or "1"
        self._count = int(start) if start.isdecimal() and len(start) < 6 else 1
        self._numbered = numbered
        self._lettered = attributes.get("type") in ("a", "A")

    def next_mark(self) -> str:
        """What stands before the next point."""
        if not self._numbered:
            return "- "
        count = self._count
        self._count += 1
        return f"{chr(96 + count)}) " if self._lettered and count <= 26 else f"{count}. "


def is_hidden(attributes: dict[str, str | None], *, within_cell: bool = False) -> bool:
    """Whether an element is not shown, or belongs to the frame of the site.

    What is only not read aloud is an ornament, but for a cross in a table's cell.
    """
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return (
        "hidden" in attributes
        or (attributes.get("aria-hidden") == "true" and not within_cell)
        or attributes.get("role") in _HIDDEN_ROLES
        or "display:none" in style
    )
