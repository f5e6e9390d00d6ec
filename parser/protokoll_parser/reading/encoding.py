"""Bytes as text, in any encoding that Swedish minutes occur in."""

from __future__ import annotations

import re
from typing import Final

_BYTE_ORDER_MARKS: Final = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_SWEDISH: Final = "åäöÅÄÖéü§–—”“’•…"
_SINGLE_BYTE: Final = ("cp1252", "mac-roman", "cp850")
_SAMPLE: Final = 256 * 1024

_MOJIBAKE: Final = (("Ã", "Ã"), ("â", "â€"), ("Â", "Â§"))
"""Signs of mojibake, each with its letter: a letter alone is looked for much faster."""
_MOJIBAKE_SIGN = re.compile("Ã[\x80-\xbf„…–\u2020\u0160\u0152\u017d‹›‘’“”•—˜™š›œžŸ]|Â[§\xa0\xb4»«]|â€")
_TRAIL = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_MOJIBAKE_RUN = re.compile(f"[\xc2-\xdf]{_TRAIL}|[\xe0-\xef]{_TRAIL}{{2}}|[\xf0-\xf4]{_TRAIL}{{3}}")


def decode(data: bytes) -> str:
    """The text of a file; bytes that mean nothing become U+FFFD.

    A byte order mark decides; then NULs (UTF-16), then valid UTF-8; else the one-byte encoding in which the most
    letters are Swedish ones. UTF-8 that was once read as Windows-1252 is repaired where it is beyond doubt.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _repair(data[len(mark) :].decode(encoding, errors="replace"))
    wide = _wide_encoding(data[:4096])
    if wide:
        return data.decode(wide, errors="replace")
    try:
        return _repair(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _decode_damaged(data)


def is_one_byte(data: bytes) -> bool:
    """Whether a file is in an encoding of one byte a character, so that any bytes at all would decode."""
    if any(data.startswith(mark) for mark, _ in _BYTE_ORDER_MARKS) or _wide_encoding(data[:4096]):
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return not _mostly_utf8(data)
    return False


def _wide_encoding(head: bytes) -> str | None:
    """UTF-16 without a mark: in Swedish text nearly every second byte is 0."""
    if b"\x00" not in head or len(head) < 4:
        return None
    pairs = len(head) // 2
    if head[1::2].count(0) > 0.7 * pairs and head[::2].count(0) < 0.1 * pairs:
        return "utf-16-le"
    if head[::2].count(0) > 0.7 * pairs and head[1::2].count(0) < 0.1 * pairs:
        return "utf-16-be"
    return None


def _mostly_utf8(data: bytes) -> bool:
    """UTF-8 with a few broken bytes, such as a file cut in the middle of a letter."""
    text = data[:_SAMPLE].decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return sum(text.count(letter) for letter in _SWEDISH) > 10 * broken


def _decode_damaged(data: bytes) -> str:
    if _mostly_utf8(data):
        return data.decode("utf-8", errors="replace")
    sample = data[:_SAMPLE]
    best = max(_SINGLE_BYTE, key=lambda encoding: _swedishness(sample.decode(encoding, errors="replace")))
    if best != "cp1252":
        return data.decode(best, errors="replace")
    return _decode_1252(data)


def _swedishness(text: str) -> int:
    """Swedish letters and marks, less the other non-ASCII characters."""
    foreign = sum(1 for character in text if character > "\x7f")
    swedish = sum(text.count(letter) for letter in _SWEDISH)
    return swedish - (foreign - swedish)


def _decode_1252(data: bytes) -> str:
    """Windows-1252, its five undefined bytes as control characters, as browsers read it."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="surrogateescape").translate(
            {0xDC00 + byte: byte for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
        )


def _repair(text: str) -> str:
    """Text without mojibake: "Ã¥" is "å" again, where the signs of it outnumber the letters themselves."""
    for _ in range(2):
        if not any(letter in text and sign in text for letter, sign in _MOJIBAKE):
            return text
        signs = len(_MOJIBAKE_SIGN.findall(text[:_SAMPLE]))
        letters = sum(text.count(letter, 0, _SAMPLE) for letter in "åäöÅÄÖ")
        if signs < 3 or signs <= letters:
            return text
        text = _MOJIBAKE_RUN.sub(_reread, text)
    return text


def _reread(match: re.Match[str]) -> str:
    run = match.group()
    try:
        data = b"".join(
            character.encode("latin-1" if character < "\u0100" else "cp1252") for character in run
        )
        return data.decode("utf-8")
    except UnicodeError:
        return run
