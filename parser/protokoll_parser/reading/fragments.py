"""Bits of HTML in a text that is not HTML: <br>, <b>, <hr/>, entities."""

from __future__ import annotations

import html
import re
from typing import Final

from protokoll_parser.reading.characters import clean

BREAK: Final = "\x1f"
"""Stands for <br> until the line has been read; no cleaned text holds it otherwise."""

_RULE = re.compile(r"<hr\b[^<>\n]{0,200}>", re.IGNORECASE)
_BREAK_TAG = re.compile(r"[ \t]{0,20}<br\b[^<>\n]{0,200}>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|b|i|u|s|p|em|strong|sup|sub|small|big|font|span|div|center|mark|del|ins|img|h[1-6]|ul|ol|li|table|thead"
    r"|tbody|tr|td|th|o:p|page_number|page|header|footer|watermark|signature)(?:\s[^<>\n]{0,300})?/?>",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--(?:[^-\n]|-(?!->)){0,2000}-->")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[0-9A-Fa-f]{1,5});")


def strip_fragments(text: str) -> str:
    """The text without tags and entities; each <br> is a BREAK."""
    if "<" in text:
        if "<!--" in text:
            text = _COMMENT.sub("", text)
        text = _RULE.sub("---", text)
        text = _BREAK_TAG.sub(BREAK, text)
        text = _TAG.sub("", text)
    if "&" in text:
        text = _ENTITY.sub(_character, text)
    return text


def _character(match: re.Match[str]) -> str:
    character = clean(html.unescape(match.group()))
    return " " if character in "\n\f\t" else character
