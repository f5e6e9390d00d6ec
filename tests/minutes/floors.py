"""The floors: what each fixture's macro score may not fall below. They only rise."""

from __future__ import annotations

import json
import math
import tomllib
from pathlib import Path

FLOORS = Path(__file__).resolve().parents[1] / "fixtures" / "floors.toml"
MIXTURES = 100
MIXED = f"{MIXTURES} mixtures"
"""The floor's name for the sum over the first mixtures of layouts."""
HEAD = """# What each fixture's macro score may not fall below; `python -m benchmarks.gold --raise` raises them.
# A floor is lowered only together with a gold that was wrong, and the commit says so.

[floors]
"""


def read_floors() -> dict[str, float]:
    """Fixture → floor."""
    if not FLOORS.exists():
        return {}
    return {name: float(value) for name, value in tomllib.loads(FLOORS.read_text("utf-8"))["floors"].items()}


def write_floors(floors: dict[str, float]) -> None:
    """Write all floors, by name."""
    rows = (f"{json.dumps(name, ensure_ascii=False)} = {value:.3f}" for name, value in sorted(floors.items()))
    FLOORS.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


def floor_of(macro: float) -> float:
    """A score, rounded down so that it holds on every machine."""
    return math.floor(macro * 1000 + 1e-6) / 1000
