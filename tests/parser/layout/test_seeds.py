"""The four real protocols, where they are at hand: a careful reader's paragraphs are lines of the tidied text."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from protokoll_parser.kinds import classify
from protokoll_parser.layout import tidy
from protokoll_parser.reading import read

SHARED = Path(__file__).parents[3].parent / "shared"
SEEDS = sorted((SHARED / "seeds").glob("*.txt")) if SHARED.is_dir() else []

pytestmark = pytest.mark.skipif(not SEEDS, reason="the real protocols are not here")


def fold(text: str) -> str:
    return re.sub(r"^(?:[-•]|\d+\.|[a-z]\)) ", "", " ".join(text.split())).casefold().rstrip(" .:")


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_every_paragraph_of_the_gold_is_a_line(seed: Path) -> None:
    gold = json.loads((SHARED / "gold" / f"{seed.stem}.json").read_text(encoding="utf-8"))
    document = tidy(read(seed))
    lines = {fold(line.text) for line in document.lines}
    paragraphs = [
        fold(paragraph)
        for item in gold["items"]
        for section in item["sections"]
        for paragraph in section["text"].split("\n")
        if paragraph.strip() and "\t" not in paragraph
    ]
    missing = [paragraph for paragraph in paragraphs if paragraph not in lines]
    assert len(missing) <= len(paragraphs) * 0.02, missing
    assert document.format == gold["source"]["format"]
    assert document.sha256 == gold["source"]["sha256"]
    assert classify(document.lines) == ("protocol", None)
