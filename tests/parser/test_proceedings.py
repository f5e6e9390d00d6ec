"""Whole minutes written by hand, with what a careful reader finds in them: who did what, votes, references.

Each tells of a handful of §§ in another system's form; the text came first and the gold was written from it. All
of it is invented.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from tests.minutes.score import score

from protokoll_parser import parse_file

FOLDER = Path(__file__).parents[1] / "fixtures" / "proceedings"
DOCUMENTS = sorted(path for path in FOLDER.iterdir() if path.suffix != ".json")


@pytest.mark.parametrize("document", DOCUMENTS, ids=[path.name for path in DOCUMENTS])
def test_proceedings_are_read_as_a_careful_reader_does(document: Path) -> None:
    gold = json.loads(document.with_name(f"{document.name}.json").read_text("utf-8"))
    result = score(gold, asdict(parse_file(document)))
    assert result.misses == []
