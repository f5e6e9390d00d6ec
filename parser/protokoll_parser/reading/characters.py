"""Characters made harmless and uniform: no control codes, one kind of blank and line break, composed letters."""

from __future__ import annotations

import re
import unicodedata

_BREAKS_AND_LOST = "\r\x0b\x85\u2028\u2029\ufffd\ufffe"
_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x85\u2028\u2029]")
_ESCAPES = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]"  # CSI
    "|(?:\x1b[\\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\n]{0,4096}(?:\x07|\x1b\\\\|\x9c)"  # OSC, DCS
    "|\x1b[ -/]{0,8}[0-~]"
)
_PECULIAR = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180e\u2000-\u200f"
    "\u2010\u2011\u202a-\u202f\u205f-\u206f\u3000\ud800-\uf8ff\ufb00-\ufb06\ufe00-\ufe0f\ufeff\ufff0-\ufffc"
    "\U000e0000-\U000e0fff]"
)
_BLANKS = frozenset(
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_HYPHENS = frozenset("\u2010\u2011\x02")
_ESCAPED = "\x1b\x9b\x9d\x90\x98\x9e\x9f"
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]+")
_USUAL = "\n\t\r\f\xa0\xad"
"""What is no printable character and stands in sound text all the same."""
_SOFT_HYPHEN_AT_END = re.compile("[\xad\x02\ufffe](?=[ \t]{0,40}\n)")

_SYMBOL_FONTS = {
    "\uf0b7": "•",
    "\uf0a7": "•",
    "\uf0d8": "•",
    "\uf06c": "•",
    "\uf0fc": "•",
    "\uf02d": "-",
    "\uf0e0": "→",
}
"""Bullets of Symbol and Wingdings, which Word and PDF leave in the private use area."""
_LIGATURES = dict(
    zip(
        "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06",
        ("ff", "fi", "fl", "ffi", "ffl", "st", "st"),
        strict=True,
    )
)


def is_plain(text: str) -> bool:
    """Whether a text has none of the characters that `clean` takes away or makes others of, nor any lost one."""
    return not (_PECULIAR.search(text) or any(mark in text for mark in _BREAKS_AND_LOST))


def clean(text: str) -> str:
    """The text with line breaks as \\n, page breaks as \\f, tabs kept, and no other control character.

    Escape sequences, direction marks, zero-width marks, soft hyphens, lone surrogates go; letters are composed (NFC).
    """
    if any(mark in text for mark in "\r\x0b\x85\u2028\u2029"):
        text = _LINE_BREAKS.sub("\n", text)
    if _PECULIAR.search(text) or "\ufffe" in text:
        text = _without_peculiar(text)
    return composed(text)


def composed(text: str) -> str:
    """The text with letters and their marks as one character each (NFC)."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _without_peculiar(text: str) -> str:
    if _is_escaped(text):
        text = _ESCAPES.sub("", text)
    if "\xad" in text or "\x02" in text or "\ufffe" in text:
        text = _SOFT_HYPHEN_AT_END.sub("-", text)
    return _PECULIAR.sub(_plain, text)


def _plain(match: re.Match[str]) -> str:
    """What stands for a peculiar character: a blank, a hyphen, a bullet, letters, or nothing."""
    character = match.group()
    if character in _BLANKS:
        return " "
    if character in _HYPHENS:
        return "-"
    return _SYMBOL_FONTS.get(character) or _LIGATURES.get(character, "")


def control_share(text: str) -> float:
    """How much of a text is control characters that no text has: 0 to 1."""
    bare = text
    for blank in _USUAL:
        bare = bare.replace(blank, "")
    if bare.isprintable() and "\ufffd" not in bare:
        return 0.0
    visible = _ESCAPES.sub("", text) if _is_escaped(text) else text
    return sum(map(len, _CONTROLS.findall(visible))) / max(1, len(visible))


def _is_escaped(text: str) -> bool:
    return any(mark in text for mark in _ESCAPED)
