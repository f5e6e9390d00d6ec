"""The front pages of four real minutes, where they are at hand."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from protokoll_parser.attendance import read_attendance
from protokoll_parser.layout import tidy
from protokoll_parser.meeting import read_meeting
from protokoll_parser.outline import read_outline
from protokoll_parser.reading import read

SHARED = Path(__file__).parents[3].parent / "shared"
SEEDS = sorted((SHARED / "seeds").glob("*.txt"))

pytestmark = pytest.mark.skipif(not SEEDS, reason="the real minutes are not at hand")


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_a_real_front_page(path: Path) -> None:
    gold = json.loads((SHARED / "gold" / f"{path.stem}.json").read_text("utf-8"))
    document = read(path)
    outline = read_outline(tidy(document).lines)
    meeting = read_meeting(outline, document)
    assert json.loads(json.dumps(asdict(meeting))) == gold["meeting"]
    found = [item.number for item in outline.items]
    attendance = read_attendance((*outline.front, *outline.back), meeting, found)
    shown = json.loads(json.dumps([asdict(one) for one in attendance]))
    assert [
        {key: one[key] for key in printed} for one, printed in zip(shown, gold["attendance"], strict=True)
    ] == gold["attendance"]
