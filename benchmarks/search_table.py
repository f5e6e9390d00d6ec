"""The figures of `search_scale` as markdown tables."""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Callable, Iterator, Sequence
from typing import Any

_TOOLS = {"rg": "ripgrep", "fzf": "fzf"}
"""The other tools and the packages that hold them."""


def tables(results: Sequence[dict[str, Any]]) -> str:
    """What was measured: one table over the sizes, one a size over the kinds of question."""
    lines = [*_sizes(results)]
    if len(results) > 1:
        lines += ["", *_growth(results)]
    for result in results:
        lines += ["", *_kinds(result), "", *_others(result)]
    return "\n".join(lines)


def percentile(values: Sequence[float], part: float) -> float:
    """The value that so large a part of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def _sizes(results: Sequence[dict[str, Any]]) -> Iterator[str]:
    heads = [f"{result['items']:,} §§" for result in results]
    yield _row(["", *heads])
    yield _row(["---"] * (len(heads) + 1))
    for name, figure in (
        ("text, MB", lambda result: f"{result['text_bytes'] / 1e6:.0f}"),
        ("keystroke p50 / p95 / p99, ms", lambda result: _times(_keystrokes(result))),
        ("whole question p50 / p95 / p99, ms", lambda result: _times(result["whole"])),
        ("the same, processor time", lambda result: _times(result["processor"])),
        ("MRR", lambda result: f"{_mrr(_ranks(result)):.3f}"),
        ("recall@10", lambda result: f"{_recall(_ranks(result)):.3f}"),
        ("first answer, warm / evicted, ms", _first),
        ("one more document, p50 / p95, ms", lambda result: _times(result["one_more_ms"], (0.5, 0.95))),
        (
            "search's tables / text",
            lambda result: f"{sum(result['tables'].values()) / result['text_bytes']:.2f}",
        ),
        ("whole archive / text", lambda result: f"{result['size'] / result['text_bytes']:.2f}"),
        ("memory, MB", lambda result: f"{result['memory_mb']:.0f}"),
        ("build: all / the one writer / search's part of it / maintenance, s", _build),
    ):
        yield _row([name, *map(figure, results)])


def _growth(results: Sequence[dict[str, Any]]) -> Iterator[str]:
    """How many times as much each size costs as the one before it."""
    pairs = list(itertools.pairwise(results))
    yield _row(["growth", *(f"{before['items']:,} → {after['items']:,} §§" for before, after in pairs)])
    yield _row(["---"] * (len(pairs) + 1))
    for name, figure in _FIGURES.items():
        values = [figure(result) for result in results]
        yield _row([name, *(_times_as_much(*pair) for pair in itertools.pairwise(values))])


def _other(name: str) -> Callable[[dict[str, Any]], float | None]:
    def figure(result: dict[str, Any]) -> float | None:
        measured = (result.get("others") or {}).get(name)
        return statistics.median(measured["ms"]) if measured else None

    return figure


def _times_as_much(before: float | None, after: float | None) -> str:
    return f"× {after / before:.1f}" if before and after else "–"


_FIGURES: dict[str, Callable[[dict[str, Any]], float | None]] = {
    "text": lambda result: float(result["text_bytes"]),
    "keystroke p50": lambda result: percentile(_keystrokes(result), 0.5),
    "keystroke p95": lambda result: percentile(_keystrokes(result), 0.95),
    "first answer, warm": lambda result: statistics.median(result["first_warm_ms"]),
    "one more document": lambda result: percentile(result["one_more_ms"], 0.5),
    "memory": lambda result: float(result["memory_mb"]),
    "search's tables": lambda result: float(sum(result["tables"].values())),
    "build": lambda result: float(result["seconds"]),
    "`rg -iF`, p50": _other("rg"),
    "`fzf --filter`, p50": _other("fzf"),
}


def _kinds(result: dict[str, Any]) -> Iterator[str]:
    yield _row([f"{result['items']:,} §§", "keystroke p50 / p95 / p99, ms", "MRR", "recall@10"])
    yield _row(["---"] * 4)
    for kind, times in result["keystrokes"].items():
        ranks = result["ranks"][kind]
        yield _row([kind, _times(times), f"{_mrr(ranks):.3f}", f"{_recall(ranks):.2f}"])


def _others(result: dict[str, Any]) -> Iterator[str]:
    yield "slowest keystrokes: " + ", ".join(f"`{text}` {ms:.0f} ms" for ms, text in result["slowest"][:6])
    ours, whole = statistics.median(_keystrokes(result)), statistics.median(result["whole"])
    slips = [rank for kind in ("one slip", "two slips") for rank in result["ranks"][kind]]
    for name, measured in (result.get("others") or {}).items():
        if measured is None:
            yield f"{name}: not installed (apt install {_TOOLS[name]})"
            continue
        median = statistics.median(measured["ms"])
        pairs = zip(measured["found"], measured["kinds"], strict=True)
        misspelt = [found for found, kind in pairs if "slip" in kind]
        yield (
            f"{name}: p50 {median:.0f} ms, {median / whole:.0f} times ours for whole questions "
            f"({median / ours:.0f} times our keystroke); recall@10 "
            f"{statistics.mean(measured['found']):.2f}, on misspelt {statistics.mean(misspelt):.2f} "
            f"(ours {_recall(_ranks(result)):.2f} and {_recall(slips):.2f})"
        )


def _keystrokes(result: dict[str, Any]) -> list[float]:
    return [each for times in result["keystrokes"].values() for each in times]


def _ranks(result: dict[str, Any]) -> list[int]:
    return [each for ranks in result["ranks"].values() for each in ranks]


def _times(values: Sequence[float], parts: Sequence[float] = (0.5, 0.95, 0.99)) -> str:
    return " / ".join(f"{percentile(values, part):.1f}" for part in parts)


def _first(result: dict[str, Any]) -> str:
    return " / ".join(f"{statistics.median(result[kind]):.0f}" for kind in ("first_warm_ms", "first_cold_ms"))


def _build(result: dict[str, Any]) -> str:
    parts = ("seconds", "writer_seconds", "index_seconds", "maintenance_seconds")
    return " / ".join(f"{result[part]:.0f}" if part in result else "–" for part in parts)


def _mrr(ranks: Sequence[int]) -> float:
    return statistics.mean(1 / rank if rank else 0.0 for rank in ranks)


def _recall(ranks: Sequence[int]) -> float:
    return statistics.mean(0 < rank <= 10 for rank in ranks)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
