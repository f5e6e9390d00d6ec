"""Search measured at 10,000, 100,000 and 1,000,000 §§, beside `rg -i` and `fzf --filter` over the same text.

    python -m benchmarks.search_scale --directory /tmp/scale                 # 10,000 and 100,000
    python -m benchmarks.search_scale --directory /tmp/scale --items 1000000
    python -m benchmarks.search_scale --directory /tmp/scale --items 1000000 --texts-only    # beforehand, if wanted
    python -m benchmarks.search_scale --directory /tmp/scale --items 10000 100000 1000000 --keep

Every prefix of every question counts as a keystroke. Times vary with the machine: read them beside each other.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.building import build, write_texts
from benchmarks.corpus import meeting
from benchmarks.questions import Question, questions
from benchmarks.search_table import tables

_ROOT = Path(__file__).resolve().parent.parent
_ASKED_OF_OTHERS = {"rg": 2, "fzf": 1}
"""Questions of each kind that the slow tools are asked."""

_TOO_SLOW = 300_000
"""From so many §§ on fzf is asked some kinds alone: it takes a minute a question."""
_KINDS_OF_FZF = ("exact", "no rings", "one slip", "two slips", "two words")


def main() -> None:
    """Build what is not built, measure, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--directory", type=Path, required=True, help="where corpora are built; 6 GB for a million"
    )
    parser.add_argument("--items", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--without-other-tools", action="store_true")
    parser.add_argument("--texts-only", action="store_true", help="write what rg and fzf read, and end")
    parser.add_argument("--keep", action="store_true", help="use a corpus that is there already")
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--first", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.measure:
        print(json.dumps(measure_questions(chosen.measure)))
    elif chosen.first:
        print(json.dumps(measure_first(chosen.first)))
    else:
        chosen.directory.mkdir(parents=True, exist_ok=True)
        if chosen.texts_only:
            for items in chosen.items:
                _texts(chosen, items)
            return
        results = [_measure_size(chosen, items) for items in chosen.items]
        (chosen.directory / "search_scale.json").write_text(json.dumps(results, indent=1))
        print(tables(results))


def _measure_size(chosen: argparse.Namespace, items: int) -> dict[str, Any]:
    database = chosen.directory / f"{items}.db"
    noted = chosen.directory / f"{items}.json"
    if not (chosen.keep and database.exists() and noted.exists()):
        for path in (database, Path(f"{database}-wal"), Path(f"{database}-shm")):
            path.unlink(missing_ok=True)
        noted.write_text(json.dumps(asdict(build(database, items, chosen.processes))))
    result: dict[str, Any] = {
        "asked_items": items,
        **json.loads(noted.read_text()),
        "size": database.stat().st_size,
    }
    result["tables"] = _table_sizes(database)
    result["first_warm_ms"] = [_run("--first", database)["first"] for _ in range(5)]
    result["first_cold_ms"] = [_first_evicted(database) for _ in range(5)]
    result |= _run("--measure", database)
    result["one_more_ms"] = measure_one_more(database)
    if not chosen.without_other_tools:
        result["others"] = _measure_others(chosen, items)
    return result


def _first_evicted(database: Path) -> float:
    _evict(database)
    first: float = _run("--first", database)["first"]
    return first


def _run(option: str, database: Path) -> dict[str, Any]:
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.search_scale", "--directory", str(database.parent), option, str(database)],
        check=True, capture_output=True, text=True, cwd=_ROOT,
    )  # fmt: skip
    answer: dict[str, Any] = json.loads(done.stdout)
    answer["process"] = (time.perf_counter() - started) * 1000
    return answer


def measure_first(database: Path) -> dict[str, float]:
    """From importing the engine to the first answer, in a process of its own."""
    started = time.perf_counter()
    from protokoll_tui.search.engine import SearchEngine

    engine = SearchEngine(database)
    engine.search("detaljplan", typing=True)
    return {"first": (time.perf_counter() - started) * 1000}


def measure_questions(database: Path) -> dict[str, Any]:
    """Every prefix of every question as a keystroke; recall and rank of what was meant."""
    from protokoll_tui.search.engine import SearchEngine
    from protokoll_tui.search.results import AT_FIRST

    engine = SearchEngine(database)
    engine.search("a", typing=True)
    keystrokes: dict[str, list[float]] = defaultdict(list)
    whole: list[float] = []
    ranks: dict[str, list[int]] = defaultdict(list)
    slowest: list[tuple[float, str]] = []
    processor: list[float] = []
    for question in questions():
        for length in range(1, len(question.query) + 1):
            typed = question.query[:length]
            started, worked = time.perf_counter(), time.thread_time()
            answer = engine.search(typed, limit=AT_FIRST, typing=True)
            milliseconds = (time.perf_counter() - started) * 1000
            processor.append((time.thread_time() - worked) * 1000)
            keystrokes[question.kind].append(milliseconds)
            slowest.append((milliseconds, typed))
        whole.append(milliseconds)
        found = [hit.uid for hit in answer.hits if hit.kind in ("item", "document")]
        ranks[question.kind].append(found.index(question.target) + 1 if question.target in found else 0)
    return {
        "keystrokes": dict(keystrokes),
        "whole": whole,
        "ranks": dict(ranks),
        "processor": processor,
        "slowest": sorted(slowest, reverse=True)[:12],
        "memory_mb": _peak_memory(),
    }


def _peak_memory() -> float:
    """Megabytes of this process at its largest (`ru_maxrss` would count the parent's before exec)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def measure_one_more(database: Path) -> list[float]:
    """Milliseconds to store and index one more document, 20 times; they are taken out again."""
    from protokoll_tui.archive.database import connect
    from protokoll_tui.archive.files import FileStamp
    from protokoll_tui.archive.prepare import PreparedDocument, prepare
    from protokoll_tui.archive.writer import ArchiveWriter
    from protokoll_tui.search import index

    connection = connect(database)
    writer = ArchiveWriter(connection, index.remove_items)
    times: list[float] = []
    for number in range(20):
        document = prepare(meeting(20_000_000 + number))

        def add(
            to: sqlite3.Connection, added: Sequence[tuple[int, int]], document: PreparedDocument = document
        ) -> None:
            index.index_items(
                to,
                [
                    index.index_row(
                        item_id, document.items[place].item, document.meeting, document.body_short
                    )
                    for item_id, place in added
                ],
            )

        started = time.perf_counter()
        writer.write_document(FileStamp(f"more/{number}.txt", 1, 1), document, add)
        times.append((time.perf_counter() - started) * 1000)
    for number in range(20):
        writer.remove_file(f"more/{number}.txt")
    connection.close()
    return times


def _measure_others(chosen: argparse.Namespace, items: int) -> dict[str, Any]:
    directory, lines = _texts(chosen, items)
    measured: dict[str, Any] = {}
    tools: dict[str, Callable[[str], list[str]]] = {
        "rg": lambda query: ["rg", "-iF", "--no-filename", "-N", query, str(directory)],
        "fzf": lambda query: ["fzf", "--filter", query],
    }
    for name, command in tools.items():
        if shutil.which(name) is None:
            measured[name] = None
            continue
        asked = _spread(_ASKED_OF_OTHERS[name])
        if name == "fzf" and items >= _TOO_SLOW:
            asked = [question for question in asked if question.kind in _KINDS_OF_FZF]
        times, found = [], []
        for question in asked:
            started = time.perf_counter()
            with lines.open("rb") as text:
                output = subprocess.run(
                    command(question.query),
                    stdin=text if name == "fzf" else None,
                    capture_output=True,
                    check=False,
                ).stdout
            times.append((time.perf_counter() - started) * 1000)
            first_ten = output.split(b"\n", 10)[:10]
            found.append(any(line.startswith(f"{question.target} ".encode()) for line in first_ten))
        kinds = [question.kind for question in asked]
        measured[name] = {"ms": times, "found": found, "kinds": kinds}
    return measured


def _texts(chosen: argparse.Namespace, items: int) -> tuple[Path, Path]:
    """The §§ as files for rg, and as one file of lines for fzf; written where they are not there."""
    directory = chosen.directory / f"{items}-texts"
    lines = directory.with_suffix(".txt")
    if not (chosen.keep and lines.exists()):
        shutil.rmtree(directory, ignore_errors=True)
        write_texts(directory, items)
    return directory, lines


def _spread(each: int) -> list[Question]:
    """So many questions of each kind, of different meetings."""
    by_kind: dict[str, list[Question]] = defaultdict(list)
    for question in questions():
        by_kind[question.kind].append(question)
    return [
        of_kind[(3 * place + 7 * number) % len(of_kind)]
        for place, of_kind in enumerate(by_kind.values())
        for number in range(each)
    ]


def _evict(path: Path) -> None:
    """Ask the system to forget the file, so that it must be read from the disk."""
    os.sync()
    handle = os.open(path, os.O_RDONLY)
    os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(handle)


def _table_sizes(database: Path) -> dict[str, int]:
    from protokoll_tui.archive.database import connect_read_only

    connection = connect_read_only(database)
    try:
        return {
            name: size
            for name, size in connection.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name")
            if name.startswith(("ft_", "lex", "word_", "sqlite_autoindex_lex"))
        }
    except Exception:  # noqa: BLE001 - a SQLite without dbstat: the table of sizes is left out
        return {}


if __name__ == "__main__":
    main()
