"""How well minutes are read after other people's converters: the project's PDF, Word and HTML sent through them.

Run: python -m benchmarks.converters [--mixed N] [--seed S]

What is not on the path is left out: pdftotext (poppler), pandoc, soffice (LibreOffice). A converter drops what it
drops (pandoc: running heads and feet), so that its row says what is lost on the way and in the reading together.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.gold import ROOT, documents, mixed, scores, total
from tests.minutes.fixtures import Written

_SECONDS: Final = 120


class Converter(NamedTuple):
    """A program, the files that it takes, and what it is asked for."""

    name: str
    takes: str
    gives: str
    command: tuple[str, ...]
    """`{source}` and `{target}` stand for files, `{folder}` for the target's folder."""


CONVERTERS: Final = (
    Converter("pdftotext -layout", ".pdf", ".txt", ("pdftotext", "-layout", "{source}", "{target}")),
    Converter("pdftotext -raw", ".pdf", ".txt", ("pdftotext", "-raw", "{source}", "{target}")),
    Converter("pdftotext", ".pdf", ".txt", ("pdftotext", "{source}", "{target}")),
    Converter("pandoc, Word to gfm", ".docx", ".md", ("pandoc", "-t", "gfm", "{source}", "-o", "{target}")),
    Converter(
        "pandoc, Word to plain", ".docx", ".txt", ("pandoc", "-t", "plain", "{source}", "-o", "{target}")
    ),
    Converter("pandoc, HTML to gfm", ".html", ".md", ("pandoc", "-t", "gfm", "{source}", "-o", "{target}")),
    Converter(
        "LibreOffice, Word to PDF",
        ".docx",
        ".pdf",
        ("soffice", "--headless", "--convert-to", "pdf", "--outdir", "{folder}", "{source}"),
    ),
)


def converted(converter: Converter, chosen: Sequence[Written], folder: Path) -> Iterator[Written]:
    """The documents that a converter takes, as it gives them; those it fails at are left out."""
    for number, document in enumerate(chosen):
        if document.path.suffix != converter.takes:
            continue
        place = folder / str(number)
        place.mkdir()
        target = place / f"{document.path.stem}{converter.gives}"
        names = {"source": str(document.path), "target": str(target), "folder": str(place)}
        command = [part.format_map(names) for part in converter.command]
        subprocess.run(command, capture_output=True, check=False, timeout=_SECONDS)
        if target.exists():
            yield replace(document, name=f"{converter.name}/{number}", path=target)


def main(arguments: Sequence[str]) -> None:
    """A row for each converter: its documents, their macro score, and the fields that suffer."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--mixed", type=int, default=60)
    options.add_argument("--seed", type=int, default=0)
    chosen_options = options.parse_args(arguments)
    with tempfile.TemporaryDirectory() as made:
        drawn = Path(made) / "drawn"
        drawn.mkdir()
        chosen = [*documents(), *mixed(chosen_options.mixed, chosen_options.seed, drawn)]
        for number, converter in enumerate(CONVERTERS):
            if shutil.which(converter.command[0]) is None:
                print(f"{converter.name:26} not installed")
                continue
            folder = Path(made) / str(number)
            folder.mkdir()
            read = list(converted(converter, chosen, folder))
            results = scores(ROOT / "parser", read)
            whole = total(results, [document.name for document in read])
            worst = sorted(
                (value, name) for name, value in whole.fields().items() if name != "sections.noise"
            )[:4]
            weak = ", ".join(f"{name} {value:.2f}" for value, name in worst)
            print(f"{converter.name:26}{len(read):5} documents   macro {whole.macro():.3f}   {weak}")


if __name__ == "__main__":
    main(sys.argv[1:])
