"""How fast minutes are understood: text in MB/s, and PDF as a ratio to drawing the text out of the file.

Run: python -m benchmarks.parser_speed [FOLDER …]   (the demo's minutes by default)
Figures of one run on one machine: read them as ratios.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from protokoll_parser.layout import tidy
from protokoll_parser.parse import parse_document
from protokoll_parser.reading import read
from protokoll_parser.reading.document import Document
from protokoll_tui.demo import minutes_folder

ROUNDS = 7


def seconds(work: Callable[[], object]) -> float:
    """The median time of a few rounds, after one round for the caches."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def measure(documents: list[Path]) -> list[tuple[str, str]]:
    """Rows of (what, figure)."""
    text = [path for path in documents if path.suffix in (".txt", ".md")]
    pdf = [path for path in documents if path.suffix == ".pdf"]
    rows: list[tuple[str, str]] = []
    if text:
        size = sum(path.stat().st_size for path in text) / 1e6
        read_text: list[Document] = [read(path) for path in text]
        whole = seconds(lambda: [parse_document(read(path)) for path in text])
        reading = seconds(lambda: [read(path) for path in text])
        tidying = seconds(lambda: [tidy(document) for document in read_text])
        rows += [
            ("text, whole", f"{size / whole:.1f} MB/s"),
            ("text, reading alone", f"{size / reading:.1f} MB/s"),
            ("text, tidying alone", f"{size / tidying:.1f} MB/s"),
        ]
    if pdf:
        drawn = [read(path) for path in pdf]
        extraction = seconds(lambda: [read(path) for path in pdf])
        understanding = seconds(lambda: [parse_document(document) for document in drawn])
        rows.append(("PDF, understanding : extraction", f"{understanding / extraction:.2f}"))
    return rows


def readable(path: Path) -> bool:
    """Whether a file can be read at all: the demo carries one that cannot."""
    from protokoll_parser import UnreadableFileError

    try:
        read(path)
    except UnreadableFileError:
        return False
    return True


def main(arguments: list[str]) -> None:
    """Measure the files of some folders, or the demo's."""
    with minutes_folder() as demo:
        folders = [Path(argument) for argument in arguments] or [demo]
        files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
        for what, figure in measure([path for path in files if readable(path)]):
            print(f"{what:<36}{figure:>12}")


if __name__ == "__main__":
    main(sys.argv[1:])
