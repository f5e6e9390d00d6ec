"""PDF pages drawn by reportlab, piece by piece."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
LEADING = 14.0

Draw = Callable[[Canvas], None]


def pdf(*pages: Draw, password: str | None = None) -> bytes:
    """A PDF of the given pages."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, encrypt=password)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def write(
    canvas: Canvas,
    x: float,
    y: float,
    lines: Iterable[str],
    *,
    bold: bool = False,
    size: float = 11,
    lead: float = LEADING,
) -> float:
    """Lines from a place downwards; gives the height below the last."""
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
    for line in lines:
        if line:
            canvas.drawString(x, y, line)
        y -= LEADING
    return y


def row(canvas: Canvas, y: float, cells: dict[float, str], *, bold: bool = False) -> None:
    """One line of cells, each at its x."""
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 11)
    for x, text in cells.items():
        canvas.drawString(x, y, text)


def frame(canvas: Canvas, page: int, pages: int) -> None:
    """The running head and foot of every page."""
    write(canvas, 70, HEIGHT - 50, ["SAMMANTRÄDESPROTOKOLL"], bold=True, size=13)
    canvas.setFont("Helvetica", 10)
    canvas.drawRightString(WIDTH - 60, HEIGHT - 50, f"{page} ({pages})")
    row(canvas, HEIGHT - 66, {70: "Kommunstyrelsen", 470: "2023-05-03"})
    row(canvas, 40, {70: "Justerandes sign", 350: "Utdragsbestyrkande"})


def picture(canvas: Canvas) -> None:
    """A page that is an image only."""
    pixels = bytes(0 if x % 9 == 0 else 230 for _ in range(80) for x in range(60))
    image = ImageReader(io.BytesIO(b"P5 60 80 255\n" + pixels))
    canvas.drawImage(image, 0, 0, WIDTH, HEIGHT)
