"""How fast minutes are understood: text in MB/s, and PDF as a ratio to drawing the text out of the file.

Run: python -m benchmarks.parser_speed [FOLDER …]   (the demo's minutes, a long protocol and the seeds by default)
Time of the processor, so that what else runs on the machine counts little; read figures of one run as ratios.
"""

from __future__ import annotations

import functools
import gc
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from benchmarks.long_minutes import long_minutes

from protokoll_parser import UnreadableFileError
from protokoll_parser.document import Document
from protokoll_parser.layout import tidy
from protokoll_parser.parse import parse_document
from protokoll_parser.reading import read
from protokoll_tui.demo import minutes_folder

ROUNDS: Final = 7
SEEDS: Final = Path("../shared/seeds")
TEXT: Final = (".txt", ".md")


def seconds(work: Callable[[], object]) -> float:
    """The least time of a few rounds, after one round that loads what is loaded once."""
    work()
    remembered = list(_memories())
    times = []
    for _ in range(ROUNDS):
        for memory in remembered:
            memory.cache_clear()
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def _memories() -> Iterable[functools._lru_cache_wrapper[object]]:
    """The parser's memories of text: without them a second round would have nothing left to do."""
    for one in gc.get_objects():
        if (
            isinstance(one, functools._lru_cache_wrapper)
            and one.cache_parameters()["maxsize"] is not None
            and one.__module__.startswith("protokoll_parser")
        ):
            yield one


def measure_text(name: str, paths: Sequence[Path]) -> list[tuple[str, str]]:
    """Rows of (what, figure) for files of text."""
    size = sum(path.stat().st_size for path in paths) / 1e6
    drawn: list[Document] = [read(path) for path in paths]
    whole = seconds(lambda: [parse_document(read(path)) for path in paths])
    reading = seconds(lambda: [read(path) for path in paths])
    tidying = seconds(lambda: [tidy(document) for document in drawn])
    return [
        (f"{name}, {size:.2f} MB, whole", f"{size / whole:.1f} MB/s"),
        (f"{name}, reading alone", f"{size / reading:.1f} MB/s"),
        (f"{name}, tidying alone", f"{size / tidying:.1f} MB/s"),
    ]


def measure_pdf(name: str, paths: Sequence[Path]) -> list[tuple[str, str]]:
    """The same for PDF."""
    drawn = [read(path) for path in paths]
    extraction = seconds(lambda: [read(path) for path in paths])
    understanding = seconds(lambda: [parse_document(document) for document in drawn])
    return [(f"{name}, PDF, understanding : extraction", f"{understanding / extraction:.2f}")]


def measure(name: str, folder: Path) -> list[tuple[str, str]]:
    """What a folder holds, measured."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and readable(path)]
    text = [path for path in files if path.suffix in TEXT]
    pdf = [path for path in files if path.suffix == ".pdf"]
    return [*(measure_text(name, text) if text else ()), *(measure_pdf(name, pdf) if pdf else ())]


def readable(path: Path) -> bool:
    """Whether a file can be read at all: the demo carries one that cannot."""
    try:
        read(path)
    except UnreadableFileError:
        return False
    return True


def main(arguments: list[str]) -> None:
    """Measure some folders, or what there is by default."""
    with minutes_folder() as demo, tempfile.TemporaryDirectory() as made:
        (Path(made) / "long.txt").write_text(long_minutes(), encoding="utf-8")
        usual = {"demo": demo, "long": Path(made), "seeds": SEEDS}
        folders = {Path(argument).name: Path(argument) for argument in arguments} or usual
        for name, folder in folders.items():
            if folder.is_dir():
                for what, figure in measure(name, folder):
                    print(f"{what:<44}{figure:>12}")


if __name__ == "__main__":
    main(sys.argv[1:])
