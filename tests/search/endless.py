"""Writes, replaces and removes documents and does maintenance until it is killed (for `test_kills`)."""

from __future__ import annotations

import random
import sys
from pathlib import Path

from tests.archive.samples import item, protocol
from tests.search.folders import SearchableFolder

from protokoll_parser.model import Protocol
from protokoll_tui.search.index import finish


def main(directory: Path, seed: int) -> None:
    """Never ends by itself."""
    rng = random.Random(seed)
    folder = SearchableFolder(directory)
    sys.stdout.write("begun\n")
    sys.stdout.flush()
    while True:
        numbers = [rng.randrange(30) for _ in range(rng.choice((1, 1, 4)))]
        made = {f"{number}.txt": _minutes(rng, number) for number in numbers}
        if len(made) == 1:
            folder.put(*made.popitem())
        else:
            folder.put_together(made)
        if rng.random() < 0.2:
            folder.writer.remove_file(f"{rng.randrange(30)}.txt")
        if rng.random() < 0.1:
            finish(folder.connection)


def _minutes(rng: random.Random, number: int) -> Protocol:
    words = " ".join(
        rng.choice(("taxa", "vatten", "buss", "skola", "avgift")) + rng.choice("xyz") * 3 for _ in range(9)
    )
    items = [item(place, f"Taxa {place} {words}", case=f"KS 2024/{number}") for place in range(12)]
    return protocol(*items, date=f"2024-01-{number + 1:02}", declared=(0, 11))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
