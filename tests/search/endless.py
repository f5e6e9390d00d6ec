"""Writes, replaces and removes documents and does maintenance until it is killed (for `test_kills`)."""

from __future__ import annotations

import random
import sys
from pathlib import Path

from tests.archive.samples import item, protocol
from tests.search.folders import SearchableFolder

from protokoll_tui.search.index import finish


def main(directory: Path, seed: int) -> None:
    """Never ends by itself."""
    rng = random.Random(seed)
    folder = SearchableFolder(directory)
    sys.stdout.write("begun\n")
    sys.stdout.flush()
    while True:
        number = rng.randrange(30)
        words = " ".join(
            rng.choice(("taxa", "vatten", "buss", "skola", "avgift")) + rng.choice("xyz") * 3
            for _ in range(9)
        )
        items = [item(place, f"Taxa {place} {words}", case=f"KS 2024/{number}") for place in range(12)]
        folder.put(f"{number}.txt", protocol(*items, date=f"2024-01-{number + 1:02}", declared=(0, 11)))
        if rng.random() < 0.2:
            folder.writer.remove_file(f"{rng.randrange(30)}.txt")
        if rng.random() < 0.1:
            finish(folder.connection)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
