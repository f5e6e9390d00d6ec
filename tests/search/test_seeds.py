"""Real minutes, where they are at hand: what a secretary would try first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.search.folders import SearchableFolder, gold

_GOLD = Path(__file__).parents[3] / "shared" / "gold"

pytestmark = pytest.mark.skipif(not _GOLD.is_dir(), reason="the seeds are not here")


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchableFolder]:
    made = SearchableFolder(tmp_path_factory.mktemp("seeds"))
    made.put_all(gold(_GOLD))
    yield made
    made.close()


@pytest.mark.parametrize(
    ("typed", "municipality", "number"),
    [
        ("bolagspol", "Smedjebacken", 98),
        ("gulturskolan", "Ludvika", 40),
        ("2019/00469", "Smedjebacken", 98),
        ("2019/469", "Smedjebacken", 98),
        ("KS041-22", "Hedemora", 104),
        ("KS 041-22", "Hedemora", 104),
        ("KS 2021-03-02 § 43", "Ludvika", 43),
    ],
)
@pytest.mark.parametrize("typing", [True, False])
def test_a_paragraph_first(
    seeds: SearchableFolder, typed: str, municipality: str, number: int, typing: bool
) -> None:
    hit = seeds.engine.search(typed, typing=typing).hits[0]
    assert (hit.kind, hit.municipality, hit.number) == ("item", municipality, number)


def test_all_paragraphs_of_a_case(seeds: SearchableFolder) -> None:
    hits = seeds.engine.search("KS041-22").hits
    assert {hit.number for hit in hits if hit.kind == "item"} == {101, 102, 103, 104}


def test_a_person_in_spite_of_two_slips(seeds: SearchableFolder) -> None:
    hit = seeds.engine.search("bergqist", typing=True).hits[0]
    assert hit.kind == "person"
    assert hit.title.text.endswith("Bergkvist")
