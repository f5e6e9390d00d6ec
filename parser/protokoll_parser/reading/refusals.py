"""The words in which unreadable files are refused, and what their user can do."""

from __future__ import annotations

import re
import shlex
from pathlib import PurePath
from typing import Final

from protokoll_parser.errors import UnreadableFileError
from protokoll_parser.model import RefusalKind

_FREQUENT: Final = re.compile(
    "och|att|det|för|som|ing|and|den|ade|ter|nde|ers|til|ill|med|ska|lig|gen|ens|kom|mun|the|ion",
    re.IGNORECASE,
)
_LEAST_LETTERS: Final = 400
_LEAST_FREQUENT: Final = 0.015
"""Of the letters of Swedish text one in ten begins one of these; of shuffled letters one in a thousand."""


def is_garbled(text: str) -> bool:
    """Whether letters stand for others: a text layer whose encoding is broken."""
    letters = sum(map(str.isalpha, text))
    if letters < _LEAST_LETTERS:
        return False
    return len(_FREQUENT.findall(text)) < _LEAST_FREQUENT * letters


def scan(name: str) -> UnreadableFileError:
    """Pictures of pages."""
    return UnreadableFileError(
        name,
        "scan",
        "Filen är en inskannad bild utan text.",
        f"Läs in texten med: {_ocr_line(name)}",
    )


def outlines(name: str) -> UnreadableFileError:
    """Text drawn as shapes."""
    return UnreadableFileError(
        name,
        "scan",
        "Texten är ritad som bild, inte sparad som text.",
        f"Spara om originalet som PDF, eller läs in texten med: {_ocr_line(name, '--force-ocr')}",
    )


def garbled(name: str) -> UnreadableFileError:
    """A text layer that says something else than the page shows."""
    return UnreadableFileError(
        name,
        "garbled",
        "Filens textlager är förvanskat: bokstäverna är inte de som syns på sidan.",
        f"Läs in texten på nytt med: {_ocr_line(name, '--force-ocr')}",
    )


def encrypted(name: str) -> UnreadableFileError:
    """A password is asked for."""
    return UnreadableFileError(
        name, "encrypted", "Filen är skyddad med lösenord.", "Öppna den och spara en kopia utan lösenord."
    )


def damaged(name: str, what: str) -> UnreadableFileError:
    """The container cannot be read."""
    return UnreadableFileError(
        name, "damaged", f"{what} är skadad och kan inte läsas.", "Hämta filen på nytt."
    )


def too_large(name: str, what: str, bound: str) -> UnreadableFileError:
    """A limit is exceeded: "Filen har 9 000 sidor", "5 000 sidor"."""
    return UnreadableFileError(
        name, "too_large", f"{what}; gränsen är {bound}.", "Dela filen, ett protokoll i varje."
    )


def refuse(name: str, kind: RefusalKind, reason: str, advice: str | None = None) -> UnreadableFileError:
    """Any other reason."""
    return UnreadableFileError(name, kind, reason, advice)


def _ocr_line(name: str, *options: str) -> str:
    """The line to run, its file names safe to paste into a shell."""
    path = PurePath(name)
    target = path.with_name(f"{path.stem}-text.pdf") if path.name else PurePath("ut.pdf")
    words = ["ocrmypdf", "-l", "swe", *options, _no_option(name), _no_option(str(target))]
    return shlex.join(words)


def _no_option(name: str) -> str:
    """A file name that cannot be taken for an option."""
    return f"./{name}" if name.startswith("-") else name
