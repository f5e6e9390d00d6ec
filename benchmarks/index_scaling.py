"""Indexing over more cores: a folder of made minutes read by one, two … worker processes, and the writer's share.

    python -m benchmarks.index_scaling [FILES]

Whole minutes are parsed here, as `index` does. The writer's share says how many cores can be kept busy.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.corpus import meeting

from protokoll_parser.model import Item
from protokoll_tui.ingest.pool import ReaderPool
from protokoll_tui.ingest.update import update_archive


def main(arguments: list[str]) -> None:
    """Make the folder, index it again and again, print a table."""
    files = int(arguments[0]) if arguments else 400
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "protokoll"
        folder.mkdir()
        for number in range(files):
            (folder / f"{number}.txt").write_text(_minutes(number), encoding="utf-8")
        size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
        print(f"{files} files, {size:.1f} MB, {os.cpu_count()} cores")
        print(
            "| workers | seconds | MB/s | workers' processor, s | the writer's, s | cores that it could serve |"
        )
        print("| --- | --- | --- | --- | --- | --- |")
        for workers in range(1, (os.cpu_count() or 1) + 1):
            print(_measure(folder, Path(scratch) / f"{workers}.db", workers, size))


def _measure(folder: Path, database: Path, workers: int, size: float) -> str:
    before = _children()
    started, worked = time.perf_counter(), time.process_time()
    pool = ReaderPool(workers=workers)
    summary = update_archive(folder, database, pool=pool)
    seconds, writer = time.perf_counter() - started, time.process_time() - worked
    pool.close()
    reading = _children() - before
    assert summary.new and not summary.failed, summary
    figures = (
        f"{seconds:.1f}",
        f"{size / seconds:.2f}",
        f"{reading:.1f}",
        f"{writer:.1f}",
        f"{reading / writer:.1f}",
    )
    return f"| {workers} | {' | '.join(figures)} |"


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _minutes(number: int) -> str:
    """A meeting of the corpus as plain text."""
    protocol = meeting(number)
    about, items = protocol.meeting, protocol.items
    present = "\n".join(f"{person.name} ({person.party})" for person in protocol.attendance)
    front = (
        f"{about.municipality} kommun\n{about.body}\n\nPROTOKOLL\nSammanträdesdatum {about.date}\n\n"
        f"Plats och tid: Kommunhuset, kl. 13.00–15.30\nBeslutande:\n{present}\n"
        f"Paragrafer: §§ {items[0].number}–{items[-1].number}\n"
    )
    return front + "".join(map(_item, items))


def _item(item: Item) -> str:
    sections = "\n\n".join(f"{section.heading}\n{section.text}" for section in item.sections)
    return f"\n§ {item.number}  {item.title}\nDnr {item.case_number}\n\n{sections}\n"


if __name__ == "__main__":
    main(sys.argv[1:])
