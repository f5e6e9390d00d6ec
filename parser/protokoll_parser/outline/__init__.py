"""Where the front page, the contents list, each § and what follows the last § begin and end."""

from __future__ import annotations

from protokoll_parser.outline.cut import read_outline
from protokoll_parser.outline.parts import ContentsEntry, ItemBlock, Outline

__all__ = ["ContentsEntry", "ItemBlock", "Outline", "read_outline"]
