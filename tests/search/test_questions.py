"""What users type over the project's own minutes, and what must come first."""

from __future__ import annotations

from pathlib import Path

from tests.search.folders import SearchableFolder

from protokoll_tui.search.results import Hit

_HERE = Path(__file__).parent
_FLOOR = 0.97


def _questions() -> list[tuple[str, str, tuple[str, ...]]]:
    """(kind, what is typed, what may come first)."""
    kind, found = "", []
    for line in (_HERE / "questions.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("! "):
            kind = line[2:]
        elif line and not line.startswith("#"):
            typed, _, expected = line.partition("\t")
            found.append((kind, typed, tuple(expected.split(" | "))))
    return found


def _name(hit: Hit) -> str:
    if hit.kind == "person":
        return f"person {hit.title.text}"
    return f"{hit.body_short or hit.body} {hit.date} {hit.number}{hit.suffix or ''}"


def _ranks(demo: SearchableFolder) -> list[tuple[str, str, tuple[str, ...], list[str], int]]:
    ranks = []
    for kind, typed, expected in _questions():
        found = [_name(hit) for hit in demo.engine.search(typed, typing=True).hits]
        places = [found.index(each) + 1 for each in expected if each in found]
        ranks.append((kind, typed, expected, found, min(places, default=0)))
    return ranks


def test_what_was_meant_comes_first(demo: SearchableFolder) -> None:
    ranks = _ranks(demo)
    missed = [(kind, typed, expected, found[:3]) for kind, typed, expected, found, rank in ranks if rank != 1]
    reciprocal = sum(1 / rank for *_, rank in ranks if rank) / len(ranks)
    first = sum(rank == 1 for *_, rank in ranks)
    print(f"\n{len(ranks)} questions, {first} answered first, MRR {reciprocal:.3f}")
    for kind, typed, expected, found in missed:
        print(f"  {kind}: {typed!r} wants {expected}, gets {found}")
    assert len(ranks) >= 150
    assert reciprocal >= _FLOOR, missed
    assert all(rank for *_, rank in ranks), missed
