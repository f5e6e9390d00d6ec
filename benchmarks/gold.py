"""The parser against the gold: error rates per field, and gains and losses between two commits.

    python -m benchmarks.gold                 the fields' table for the working tree
    python -m benchmarks.gold REV             the working tree against a commit
    python -m benchmarks.gold REV1 REV2       one commit against another
    … --misses FIELD                          what the field missed, a line each
    … --mixed N --seed S                      N mixtures of layouts (default 100) from seed S (0) on
    … --raise                                 raise the floors of tests/fixtures/floors.toml to what is reached now

Documents are the committed fixtures, the demo's minutes and, where they lie beside the project, the four seeds. The
other commit's parser is unpacked into a temporary folder and runs in a process of its own, so the two never meet.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.minutes.fixtures import LAYOUTS, SMALL, Written, written
from tests.minutes.floors import MIXED, MIXTURES, floor_of, read_floors, write_floors
from tests.minutes.gold import to_dict
from tests.minutes.mixing import mixtures
from tests.minutes.score import Score, score

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT.parent / "shared" / "seeds"
SEED_GOLD = ROOT.parent / "shared" / "gold"
WORKER = Path(__file__).with_name("gold_worker.py")


def mixed(count: int, first: int, folder: Path) -> list[Written]:
    """Mixtures of layouts, drawn into a folder."""
    rows = []
    for mixture in mixtures(count, first):
        path = folder / mixture.file
        path.write_bytes(mixture.content())
        rows.append(Written(f"mixed/{mixture.file}", path, to_dict(mixture.minutes().gold)))
    return rows


def documents() -> list[Written]:
    """All documents on disk that have gold."""
    seeds = [
        Written(f"seed/{path.stem}", path, json.loads((SEED_GOLD / f"{path.stem}.json").read_text("utf-8")))
        for path in sorted(SEEDS.glob("*.txt"))
        if (SEED_GOLD / f"{path.stem}.json").exists()
    ]
    return [*written(), *seeds]


def kind_of(document: Written) -> str:
    """Which set a document belongs to."""
    if document.path.parent == LAYOUTS:
        return "layouts"
    if document.path.parent == SMALL:
        return "tricks"
    return document.name.partition("/")[0]


def parsed(parser: Path, files: Sequence[Path]) -> list[dict[str, Any] | None]:
    """What the parser in a folder makes of files; None for a file it did not manage."""
    environment = {**os.environ, "PYTHONPATH": str(parser), "PYTHONSAFEPATH": "1"}
    done = subprocess.run(
        [sys.executable, str(WORKER)],
        input="\n".join(map(str, files)),
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"The parser in {parser} could not be run:\n{done.stderr}")
    if done.stderr:
        failures = done.stderr.splitlines()
        print(
            f"{len(failures)} of {len(files)} files could not be read; the first: {failures[0]}",
            file=sys.stderr,
        )
    return [json.loads(line) for line in done.stdout.splitlines()]


def unpacked(revision: str, folder: Path) -> Path:
    """The parser's folder of a commit."""
    archive = subprocess.run(
        ["git", "archive", "--format=tar", revision, "parser"], cwd=ROOT, capture_output=True, check=False
    )
    if archive.returncode:
        raise SystemExit(f"No commit {revision} with a parser: {archive.stderr.decode().strip()}")
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as tar:
        tar.extractall(folder, filter="data")
    return folder / "parser"


def scores(parser: Path, chosen: Sequence[Written]) -> dict[str, Score]:
    """Document name → score."""
    answers = parsed(parser, [document.path for document in chosen])
    return {
        document.name: score(document.gold, answer) for document, answer in zip(chosen, answers, strict=True)
    }


def total(results: dict[str, Score], names: Sequence[str]) -> Score:
    """The sum over documents."""
    whole = Score()
    for name in names:
        whole.add(results[name])
    return whole


def print_table(results: dict[str, Score], chosen: Sequence[Written]) -> None:
    """Error rate per field, a column for each set of documents."""
    sets: dict[str, list[str]] = {}
    for document in chosen:
        sets.setdefault(kind_of(document), []).append(document.name)
    sums = {label: total(results, names) for label, names in sets.items()}
    sums["all"] = total(results, [document.name for document in chosen])
    print(f"{'error rate, %':24}" + "".join(f"{label:>10}" for label in sums))
    for field in sums["all"].fields():
        cells = [_error(one.fields().get(field), field) for one in sums.values()]
        print(f"{field:24}" + "".join(f"{cell:>10}" for cell in cells))
    print(f"{'macro score':24}" + "".join(f"{one.macro():10.3f}" for one in sums.values()))
    solved = sum(
        results[document.name].macro() > 0.9995 for document in chosen if kind_of(document) == "tricks"
    )
    print(f"{solved} of {len(sets.get('tricks', []))} tricks without a fault")


def _error(value: float | None, field: str) -> str:
    if value is None:
        return "–"
    return f"{100 * (value if field == 'sections.noise' else 1 - value):.1f}"


def print_changes(before: dict[str, Score], after: dict[str, Score]) -> None:
    """Which fields and which documents won or lost."""
    old, new = total(before, list(before)), total(after, list(after))
    print(f"{'field':24}{'before':>9}{'after':>9}{'change':>9}")
    for field in sorted(set(old.fields()) | set(new.fields())):
        a, b = old.fields().get(field, 0.0), new.fields().get(field, 0.0)
        if abs(a - b) >= 0.0005:
            print(f"{field:24}{a:9.3f}{b:9.3f}{b - a:+9.3f}")
    print(f"{'macro':24}{old.macro():9.3f}{new.macro():9.3f}{new.macro() - old.macro():+9.3f}\n")
    moved = [(after[name].macro() - before[name].macro(), name) for name in after]
    gained = sorted((row for row in moved if row[0] > 0.0005), reverse=True)
    lost = sorted(row for row in moved if row[0] < -0.0005)
    for label, changed in (("gained", gained), ("lost", lost)):
        print(f"{label}: {len(changed)} documents")
        for change, name in changed[:25]:
            print(f"  {change:+.3f}  {name}")


def print_misses(results: dict[str, Score], field: str) -> None:
    """What a field missed: document, §, expected, got."""
    for name, result in results.items():
        for miss in result.misses:
            if miss.field == field:
                print(f"{name} {miss.where}\n    expected {miss.expected!r}\n    got      {miss.got!r}")


def raise_floors(results: dict[str, Score]) -> None:
    """Write what is reached where it is more than the floor."""
    floors = read_floors()
    risen = {name: max(floors.get(name, 0.0), floor_of(result.macro())) for name, result in results.items()}
    mixed_now = total(results, [name for name in results if name.startswith("mixed/")]).macro()
    risen[MIXED] = max(floors.get(MIXED, 0.0), floor_of(mixed_now))
    write_floors({name: value for name, value in risen.items() if not name.startswith(("seed/", "mixed/"))})


def main() -> int:
    """Print what is asked for."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("revisions", nargs="*", metavar="REV")
    options.add_argument("--only", default="", help="documents whose name has this in it")
    options.add_argument("--misses", metavar="FIELD")
    options.add_argument("--mixed", type=int, default=MIXTURES, metavar="N")
    options.add_argument("--seed", type=int, default=0, metavar="S")
    options.add_argument("--raise", dest="raises", action="store_true")
    chosen_options = options.parse_args()
    if len(chosen_options.revisions) > 2:
        options.error("at most two revisions")
    with tempfile.TemporaryDirectory() as folder:
        everything = [*documents(), *mixed(chosen_options.mixed, chosen_options.seed, Path(folder))]
        chosen = [document for document in everything if chosen_options.only in document.name]
        parsers = [
            unpacked(revision, Path(folder) / str(number))
            for number, revision in enumerate(chosen_options.revisions)
        ]
        if len(parsers) < 2:
            parsers.append(ROOT / "parser")
        runs = [scores(parser, chosen) for parser in parsers]
    if len(runs) == 2:
        print_changes(*runs)
    if chosen_options.misses:
        print_misses(runs[-1], chosen_options.misses)
    elif len(runs) == 1:
        print_table(runs[-1], chosen)
    if chosen_options.raises:
        raise_floors(runs[-1])
    return 0


if __name__ == "__main__":
    sys.exit(main())
