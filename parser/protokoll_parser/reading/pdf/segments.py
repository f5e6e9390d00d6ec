"""A PDF page's characters as pieces of lines, each with its place.

pdfium gives characters in the order of drawing, with real and generated blanks, each with a box. Its blanks are
right more often than gaps measured anew (kerning tears words apart), so a piece ends only where its order jumps.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from math import hypot, pi
from typing import Final, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

_BLANKS: Final = frozenset((0x20, 0x09, 0xA0))
_BREAKS: Final = frozenset((0x0A, 0x0D))
_HYPHENS: Final = frozenset((0x02, 0xFFFE, 0xAD))
_NOTHING: Final = frozenset((0x00, 0xFEFF, 0x200B, 0xFFFF))
_BASELINE_SHIFT: Final = 0.35
_LEFTMOST: Final = -1.2
"""Box heights that the next character may lie to the left: both letters of a ligature share one box."""
_RIGHTMOST: Final = 1.0
_WIDE_BLANK: Final = 0.4
"""Box heights; words stand a fourth of that to a half apart."""
_SAMPLES: Final = 60
_SHAPES: Final = 0.85
"""Of the highest: boxes that differ more within one font are those of its letters' shapes."""
_DESCENT: Final = 0.2
"""Of the size: how far letters reach below the line, in most fonts."""
_TILT: Final = 0.1
"""Radians within which text counts as upright; a watermark across the page is not."""
_FONT_NAME_BYTES: Final = 256
_BOLD_NAMES: Final = (b"bold", b"black", b"heavy", b"-bd")


class Gap(NamedTuple):
    """A blank within a run that is wider than between words: perhaps the border of a column."""

    place: int
    """Index in the run's text of the first character after it."""
    end: float
    """Right edge of what stands before."""
    start: float
    """Left edge of what stands after."""


@dataclass(slots=True)
class Segment:
    """A run of characters on one line, in points from the lower left corner of the page as it is shown."""

    x0: float
    x1: float
    baseline: float
    height: float
    text: str
    bold: bool
    gaps: list[Gap]


class Sheet(NamedTuple):
    """What one page holds."""

    width: float
    height: float
    segments: list[Segment]


class Fonts:
    """Which fonts are bold, by name: the weights that files state are often wrong."""

    def __init__(self) -> None:
        self._buffer = ctypes.create_string_buffer(_FONT_NAME_BYTES)
        self._flags = ctypes.c_int()
        self._known: dict[bytes, bool] = {}

    def name(self, textpage: object, index: int) -> bytes:
        """The name of a character's font."""
        pdfium.FPDFText_GetFontInfo(
            textpage, index, self._buffer, _FONT_NAME_BYTES, ctypes.byref(self._flags)
        )
        return self._buffer.value

    def is_bold(self, textpage: object, index: int) -> bool:
        """Whether a character is set in bold."""
        name = self.name(textpage, index)
        known = self._known.get(name)
        if known is None:
            lower = name.lower()
            known = self._known[name] = any(word in lower for word in _BOLD_NAMES)
        return known


def read_sheet(page: pypdfium2.PdfPage, fonts: Fonts, most_characters: int) -> Sheet | None:
    """The pieces of one page in the order of drawing; None where it has more characters than allowed."""
    width, height = page.get_size()
    left, bottom, right, top = page.get_cropbox()
    rotation = page.get_rotation()
    textpage = page.get_textpage()
    try:
        count = pdfium.FPDFText_CountChars(textpage.raw)
        if count > most_characters:
            return None
        reader = _Reader(textpage.raw, fonts, rotation, (left, bottom, right, top))
        return Sheet(width, height, reader.segments(count))
    finally:
        textpage.close()


class _Reader:
    def __init__(
        self, textpage: object, fonts: Fonts, rotation: int, crop: tuple[float, float, float, float]
    ) -> None:
        self._textpage = textpage
        self._fonts = fonts
        self._rotation = rotation
        self._crop = crop
        self._segments: list[Segment] = []

    def segments(self, count: int) -> list[Segment]:
        """All pieces of the page. One long loop: it runs for every character of every PDF."""
        get_unicode, get_box = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
        textpage, turned = self._textpage, self._rotation != 0
        tight = not turned and self._is_tight(count)
        origin_x, origin_y = self._crop[0], self._crop[1]
        box = pdfium.FS_RECTF()
        reference = ctypes.byref(box)
        letters: list[str] = []
        gaps: list[Gap] = []
        first = last = 0
        x0 = x1 = baseline = height = 0.0
        for index in range(count):
            code = get_unicode(textpage, index)
            if code in _BLANKS:
                if letters:
                    letters.append(" ")
                continue
            if code in _BREAKS:
                self._close(letters, gaps, first, last, (x0, x1, baseline, height))
                continue
            if code in _NOTHING or not get_box(textpage, index, reference):
                continue
            if turned:
                left, right, low, high = self._turn(box.left, box.right, box.bottom, box.top)
            else:
                left, right = box.left - origin_x, box.right - origin_x
                low, high = box.bottom - origin_y, box.top - origin_y
            tall = high - low
            if tight:
                low, tall = self._line_of(index)
            if letters and not (
                abs(low - baseline) <= _BASELINE_SHIFT * max(tall, height)
                and _LEFTMOST * tall <= left - x1 <= _RIGHTMOST * tall
            ):
                self._close(letters, gaps, first, last, (x0, x1, baseline, height))
            if not letters:
                first, x0, x1, baseline, height = index, left, right, low, tall
            elif left - x1 > _WIDE_BLANK * tall:
                gaps.append(Gap(len(letters), x1, left))
            last = index
            if right > x1:
                x1 = right
            letters.append("-" if code in _HYPHENS else chr(code))
        self._close(letters, gaps, first, last, (x0, x1, baseline, height))
        return self._segments

    def _is_tight(self, count: int) -> bool:
        """Whether the boxes are those of the letters' shapes: the fonts tell no height of their own."""
        heights: dict[tuple[bytes, float], set[float]] = {}
        box = pdfium.FS_RECTF()
        for index in range(0, count, max(1, count // _SAMPLES)):
            if (
                pdfium.FPDFText_GetLooseCharBox(self._textpage, index, ctypes.byref(box))
                and box.top > box.bottom
            ):
                font = (
                    self._fonts.name(self._textpage, index),
                    pdfium.FPDFText_GetFontSize(self._textpage, index),
                )
                heights.setdefault(font, set()).add(round(box.top - box.bottom, 1))
        return any(min(found) < _SHAPES * max(found) for found in heights.values())

    def _line_of(self, index: int) -> tuple[float, float]:
        """The lower edge and the height of the line that a character stands on, by its origin and its font's size."""
        x, y, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_MATRIX()
        pdfium.FPDFText_GetCharOrigin(self._textpage, index, ctypes.byref(x), ctypes.byref(y))
        pdfium.FPDFText_GetMatrix(self._textpage, index, ctypes.byref(matrix))
        size = pdfium.FPDFText_GetFontSize(self._textpage, index) * hypot(matrix.c, matrix.d)
        return y.value - self._crop[1] - _DESCENT * size, size

    def _close(
        self,
        letters: list[str],
        gaps: list[Gap],
        first: int,
        last: int,
        box: tuple[float, float, float, float],
    ) -> None:
        text = "".join(letters).rstrip()
        found = gaps.copy()
        letters.clear()
        gaps.clear()
        if not text or box[3] <= 0 or not self._is_upright(first):
            return
        bold = self._fonts.is_bold(self._textpage, first) and self._fonts.is_bold(self._textpage, last)
        self._segments.append(Segment(*box, text, bold, found))

    def _is_upright(self, index: int) -> bool:
        angle = pdfium.FPDFText_GetCharAngle(self._textpage, index)
        tilt = (angle + self._rotation / 180 * pi) % (2 * pi)
        return bool(angle < 0 or tilt < _TILT or tilt > 2 * pi - _TILT)

    def _turn(self, left: float, right: float, low: float, high: float) -> tuple[float, float, float, float]:
        """A box on a rotated page, as the page is shown: left, right, bottom, top."""
        crop_left, crop_bottom, crop_right, crop_top = self._crop
        if self._rotation == 90:
            return low - crop_bottom, high - crop_bottom, crop_right - right, crop_right - left
        if self._rotation == 180:
            return crop_right - right, crop_right - left, crop_top - high, crop_top - low
        return crop_top - high, crop_top - low, left - crop_left, right - crop_left
