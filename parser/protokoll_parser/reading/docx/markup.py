"""Small questions to a WordprocessingML tree, by local names: the strict form has another namespace."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element


def local(element: Element) -> str:
    """An element's name without its namespace; "" for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: Element | None, name: str) -> Element | None:
    """The first child of a name."""
    return next(children(element, name), None)


def children(element: Element | None, name: str) -> Iterator[Element]:
    """All children of a name."""
    if element is not None:
        for below in element:
            if local(below) == name:
                yield below


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute by its local name."""
    if element is None:
        return None
    for key, text in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return text
    return None


def is_on(element: Element | None) -> bool | None:
    """A switch such as w:b: on, off, or None where it is not there."""
    if element is None:
        return None
    return (value(element) or "1").lower() not in ("0", "false", "off", "none")


def number(text: str | None, default: int) -> int:
    """A whole number of reasonable size, or the default."""
    try:
        return int(text or "") if len(text or "") < 8 else default
    except ValueError:
        return default
