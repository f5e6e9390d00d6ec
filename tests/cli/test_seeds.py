"""Four real protocols, where they lie beside this checkout: found, checked and searched from the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.cli.test_commands import objects, run

from protokoll_tui.archive.case_numbers import case_key

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not beside this checkout")


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    base = tmp_path_factory.mktemp("seeds")
    folder, cache = base / "protokoll", base / "cache"
    shutil.copytree(SEEDS, folder)
    done = run("index", folder, cache=cache)
    assert done.returncode == 0, done.stderr
    return folder, cache


def test_all_declared_paragraphs_are_found(indexed: tuple[Path, Path]) -> None:
    folder, cache = indexed
    checked = objects(run("check", folder, "--json", cache=cache).stdout)
    assert len(checked) == 4
    assert sum(file["found"] for file in checked) == 50
    assert all(file["declared"] == file["found"] and not file["missing"] for file in checked)


@pytest.mark.parametrize(("query", "word"), [("bolagspol", "bolagspol"), ("gulturskolan", "kulturskolan")])
def test_the_right_paragraph_comes_first(indexed: tuple[Path, Path], query: str, word: str) -> None:
    best = _search(indexed, query)[0]
    titled = [(place, item["number"]) for place, item in _gold_items() if word in item["title"].lower()]
    assert (best["meeting"]["municipality"], best["number"]) in titled


def test_a_misspelt_name_finds_the_person(indexed: tuple[Path, Path]) -> None:
    names = {
        row["name"] for gold in _gold() for row in gold["attendance"] if len(row["name"].split()[-1]) > 6
    }
    for name in sorted(names)[:4]:
        surname = name.split()[-1].lower()
        hits = _search(indexed, surname[:3] + surname[4:])
        assert surname in hits[0]["title"].lower()
        assert hits[0]["kind"] == "person"


def test_a_case_number_finds_its_paragraphs(indexed: tuple[Path, Path]) -> None:
    numbers = {item["case_number"] for _, item in _gold_items() if item["case_number"]}
    for number in sorted(numbers)[::10]:
        best = _search(indexed, number)[0]
        assert case_key(best["case_number"]) == case_key(number)


def _gold() -> list[dict[str, Any]]:
    return [
        json.loads(path.read_text(encoding="utf-8"))
        for path in sorted((SEEDS.parent / "gold").glob("*.json"))
    ]


def _gold_items() -> list[tuple[str, dict[str, Any]]]:
    return [(gold["meeting"]["municipality"], item) for gold in _gold() for item in gold["items"]]


def _search(indexed: tuple[Path, Path], *words: str) -> list[dict[str, Any]]:
    folder, cache = indexed
    done = run("search", folder, *words, "--json", "--no-update", cache=cache)
    return [json.loads(line) for line in done.stdout.splitlines()]
