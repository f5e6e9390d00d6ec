"""Every fixture parsed and scored against its gold; the floors only rise.

What a floor says is the macro score of `tests.minutes.score`: the mean over the contract's groups of fields. The table
of all fields is printed with `pytest -s`, and by `make gold`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.minutes import binary_formats, fixtures
from tests.minutes.compose import compose
from tests.minutes.floors import MIXED, MIXTURES, read_floors
from tests.minutes.gold import to_dict
from tests.minutes.houses import HOUSES
from tests.minutes.markdown_format import markdown
from tests.minutes.mixing import mixtures
from tests.minutes.score import Score, score, table
from tests.minutes.text_formats import layout_text, web_page

from protokoll_parser import parse_file

WRITTEN = {one.name: one for one in fixtures.written()}
FLOORS = read_floors()

VARIED = {
    "decision_upper_case": "bun_january",
    "kf_prefix": "kf_april",
    "decision_last_markdown": "au_september",
}
"""Stories that are drawn in every format at test time."""

LEAST = {
    "pdf": 0.06,
    "docx": 0.06,
    "docx_bold": 0.08,
    "html": 0.06,
    "markdown": 0.06,
    "utf-16": 0.001,
    "cp1252": 0.001,
}
"""How far below the text variant a format may score."""


@cache
def read(path: Path) -> dict[str, Any]:
    return asdict(parse_file(path))


def disturbed(text: str) -> dict[str, bytes]:
    """The same text as other tools and files give it."""
    return {
        "utf-16": text.encode("utf-16"),
        "cp1252": text.encode("cp1252"),
        "crlf": text.replace("\n", "\r\n").encode(),
        "decomposed": unicodedata.normalize("NFD", text).encode(),
        "no-break spaces": re.sub(
            r"(?<=\d) (?=\d)|(?<=§) |(?<=kl\.) |(?<=den) (?=\d)", "\u00a0", text
        ).encode(),
        "soft hyphens": text.replace("kommunstyrelse", "kommun\u00adstyrelse").encode(),
        "ligatures": text.replace("fi", "\ufb01").replace("fl", "\ufb02").encode(),
        "justified": re.sub(r"(?<=[a-zåäö]{6}) (?=[a-zåäö]{5})", "  ", text).encode(),
        "tabs": re.sub(r"(?<=\S) {4,}(?=\S)", "\t", text).encode(),
    }


def told(result: Score) -> str:
    rows = [
        f"  {m.field} {m.where}: expected {m.expected!r:.160}, got {m.got!r:.160}" for m in result.misses[:25]
    ]
    return "\n".join(rows)


@pytest.mark.parametrize("name", WRITTEN)
def test_a_fixture_scores_no_less_than_its_floor(name: str) -> None:
    one = WRITTEN[name]
    result = score(one.gold, read(one.path))
    assert name in FLOORS, f"{name} has no floor: run python -m benchmarks.gold --raise"
    assert result.macro() >= FLOORS[name] - 1e-9, (
        f"{name}: {result.macro():.3f} < {FLOORS[name]}\n{told(result)}"
    )


def test_the_table_of_fields() -> None:
    whole = Score()
    for one in WRITTEN.values():
        whole.add(score(one.gold, read(one.path)))
    print("\n" + table(whole))
    assert whole.counts["items"][1] > 500


def test_the_committed_fixtures_are_what_the_writer_makes() -> None:
    stale = [path.name for path, content in fixtures.contents() if path.read_bytes() != content]
    assert not stale, "run python -m tests.minutes fixtures"


def test_mixed_layouts_score_no_less_than_their_floor(tmp_path: Path) -> None:
    whole = Score()
    for mixture in mixtures(MIXTURES):
        path = tmp_path / mixture.file
        path.write_bytes(mixture.content())
        whole.add(score(to_dict(mixture.minutes().gold), read(path)))
    assert whole.macro() >= FLOORS[MIXED] - 1e-9, table(whole)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with each varied story in each format."""
    folder = tmp_path_factory.mktemp("formats")
    for house, story in VARIED.items():
        minutes = compose(fixtures.STORIES[story], HOUSES[house])
        text = layout_text(minutes)
        contents = {
            "text": text.encode(),
            **disturbed(text),
            "markdown": markdown(minutes).encode(),
            "html": web_page(minutes).encode(),
            "pdf": binary_formats.pdf(minutes),
            "docx": binary_formats.docx(minutes),
            "docx_bold": binary_formats.docx(minutes, styles=False),
        }
        for name, content in contents.items():
            (folder / f"{house}.{name}").write_bytes(content)
    return folder


@pytest.mark.parametrize("house", VARIED)
@pytest.mark.parametrize("form", LEAST)
def test_a_format_scores_about_what_the_text_does(drawn: Path, house: str, form: str) -> None:
    gold = to_dict(compose(fixtures.STORIES[VARIED[house]], HOUSES[house]).gold)
    text = score(gold, read(drawn / f"{house}.text")).macro()
    result = score(gold, read(drawn / f"{house}.{form}"))
    assert result.macro() >= text - LEAST[form], (
        f"{form}: {result.macro():.3f}, text {text:.3f}\n{told(result)}"
    )
