"""The figures of `search_scale` as markdown tables."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from typing import Any

_TOOLS = {"rg": "ripgrep", "fzf": "fzf"}
"""The other tools and the packages that hold them."""


def tables(results: Sequence[dict[str, Any]]) -> str:
    """What was measured: one table over the sizes, one a size over the kinds of question."""
    lines = [*_sizes(results)]
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
        ("build: all / search's writing / maintenance, s", _build),
    ):
        yield _row([name, *map(figure, results)])


def _kinds(result: dict[str, Any]) -> Iterator[str]:
    yield _row([f"{result['items']:,} §§", "keystroke p50 / p95 / p99, ms", "MRR", "recall@10"])
    yield _row(["---"] * 4)
    for kind, times in result["keystrokes"].items():
        ranks = result["ranks"][kind]
        yield _row([kind, _times(times), f"{_mrr(ranks):.3f}", f"{_recall(ranks):.2f}"])


def _others(result: dict[str, Any]) -> Iterator[str]:
    yield "slowest keystrokes: " + ", ".join(f"`{text}` {ms:.0f} ms" for ms, text in result["slowest"][:6])
    ours = statistics.median(_keystrokes(result))
    slips = [rank for kind in ("one slip", "two slips") for rank in result["ranks"][kind]]
    for name, measured in (result.get("others") or {}).items():
        if measured is None:
            yield f"{name}: not installed (apt install {_TOOLS[name]})"
            continue
        median = statistics.median(measured["ms"])
        pairs = zip(measured["found"], measured["kinds"], strict=True)
        misspelt = [found for found, kind in pairs if "slip" in kind]
        yield (
            f"{name}: p50 {median:.0f} ms, {median / ours:.0f} times ours; recall@10 "
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
    return " / ".join(f"{result[part]:.0f}" for part in ("seconds", "index_seconds", "maintenance_seconds"))


def _mrr(ranks: Sequence[int]) -> float:
    return statistics.mean(1 / rank if rank else 0.0 for rank in ranks)


def _recall(ranks: Sequence[int]) -> float:
    return statistics.mean(0 < rank <= 10 for rank in ranks)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
