"""Word's styles: which are headings, which are bold, which carry an automatic number."""

from __future__ import annotations

import re
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from protokoll_parser.reading.docx.markup import child, children, is_on, number, value

_HEADING: Final = re.compile(r"(?:heading|rubrik|överskrift|otsikko)\s?([1-9])\b.*", re.IGNORECASE)
_TITLES: Final = frozenset(("title", "titel", "rubrik", "heading"))
_BODY_TEXT_LEVEL: Final = 9
_LONGEST_CHAIN: Final = 20
_DEEPEST: Final = 6


class Style(NamedTuple):
    """What a style and those that it is based on say."""

    heading: int = 0
    bold: bool = False
    list: str | None = None
    """numId of its automatic number."""
    list_level: int | None = None
    list_style: str | None = None
    """The style that carries the number: lists can keep a level for it."""


class Styles:
    """The styles of a document, resolved when first asked for."""

    def __init__(self, styles: Element | None) -> None:
        self._elements = {value(style, "styleId"): style for style in children(styles, "style")}
        self._resolved: dict[str | None, Style] = {}
        default = next(
            (
                s
                for s in self._elements.values()
                if value(s, "default") == "1" and value(s, "type") == "paragraph"
            ),
            None,
        )
        self._default = value(default, "styleId")

    def get(self, identity: str | None) -> Style:
        """A style by its id; a paragraph without one has the document's default style."""
        identity = identity or self._default
        if identity not in self._resolved:
            self._resolved[identity] = self._resolve(identity)
        return self._resolved[identity]

    def _resolve(self, identity: str | None) -> Style:
        heading, list_, level, list_style = 0, None, None, None
        bold: bool | None = None
        seen: set[str | None] = set()
        while identity in self._elements and identity not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(identity)
            style = self._elements[identity]
            heading = heading or _heading(identity or "", value(child(style, "name")) or "")
            properties = child(style, "pPr")
            heading = heading or outline_level(properties)
            if list_ is None and (numbering := child(properties, "numPr")) is not None:
                list_ = value(child(numbering, "numId"))
                place = value(child(numbering, "ilvl"))
                level = number(place, 0) if place is not None else None
                list_style = identity
            if bold is None:
                bold = is_on(child(child(style, "rPr"), "b"))
            identity = value(child(style, "basedOn"))
        return Style(heading, bool(bold), list_, level, list_style)


def outline_level(properties: Element | None) -> int:
    """A paragraph's own outline level as a heading's, 0 for body text."""
    found = value(child(properties, "outlineLvl"))
    level = number(found, _BODY_TEXT_LEVEL)
    return min(_DEEPEST, level + 1) if found is not None and level < _BODY_TEXT_LEVEL else 0


def _heading(identity: str, name: str) -> int:
    for text in (name, identity):
        match = _HEADING.fullmatch(text)
        if match:
            return min(_DEEPEST, int(match.group(1)))
        if text.lower() in _TITLES:
            return 1
    return 0
