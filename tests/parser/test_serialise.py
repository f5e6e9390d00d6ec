"""The contract's JSON: its keys, its order, and that nothing is lost on the way there and back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from protokoll_parser.model import Adjustment, Item, Protocol, Source, Span
from protokoll_parser.model import Outcome as OutcomeWord
from protokoll_parser.serialise import ContractError, from_json, item_from_json, item_to_json, to_json

GOLD = Path(__file__).parents[2].parent / "shared" / "gold"


@given(st.builds(Protocol))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_there_and_back_through_text(protocol: Protocol) -> None:
    assert from_json(json.loads(json.dumps(to_json(protocol)))) == protocol


def test_keys_stand_in_the_contracts_order() -> None:
    data = to_json(
        Protocol(
            source=Source("a.txt", "text", "00", None),
            items=(Item("norrhult/ks/2024-01-01/1", 1, None, "Val av justerare", pages=Span(1, 2)),),
        )
    )
    assert list(data) == ["schema_version", "source", "meeting", "attendance", "items", "warnings"]
    meeting, items = data["meeting"], data["items"]
    assert isinstance(meeting, dict)
    assert isinstance(items, list)
    assert list(meeting) == [
        *("municipality", "municipality_code", "body", "date", "start", "end", "place", "paragraphs"),
        *("chair", "secretary", "adjusters", "adjustment", "notice"),
    ]
    assert list(items[0]) == [
        *(
            "id",
            "number",
            "suffix",
            "pages",
            "lines",
            "title",
            "case_number",
            "decisions",
            "sections",
            "basis",
        ),
        *("recipients", "references", "people", "votes", "assignments", "immediate"),
    ]
    assert items[0]["pages"] == {"first": 1, "last": 2}


def test_what_is_not_stated_is_null_or_empty() -> None:
    item = item_to_json(Item("x/1", 1, None, None))
    assert item["title"] is None
    assert item["pages"] is None
    assert item["decisions"] == []
    assert item["immediate"] is False


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (None, "protocol: None instead of an object"),
        ({"schema_version": 2}, "schema_version: 2 instead of 1"),
        ({"schema_version": 1, "source": "a.txt"}, "source: 'a.txt' instead of an object"),
        (
            {"schema_version": 1, "source": {"path": "a", "sha256": "", "format": "rtf"}},
            "source.format: 'rtf' instead of one of text, markdown, pdf, docx, html",
        ),
    ],
)
def test_another_form_is_refused_by_name(data: dict[str, object] | None, said: str) -> None:
    with pytest.raises(ContractError, match=said):
        from_json(json.loads(json.dumps(data)))


def test_an_unknown_outcome_is_refused() -> None:
    decision = {"kind": "decision", "body": None, "to": [], "points": ["x"], "outcomes": ["godkänd"]}
    with pytest.raises(ContractError, match=get_args(OutcomeWord)[0]):
        item_from_json({"id": "x", "number": 1, "decisions": [decision]})


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold files are not beside this checkout")
@pytest.mark.parametrize(
    "path", sorted(GOLD.glob("*.json")) if GOLD.is_dir() else [], ids=lambda path: path.stem[:3]
)
def test_gold_files_lose_nothing(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    written = json.loads(json.dumps(to_json(from_json(gold))))
    assert _without_additions(gold, written) == gold


def test_adjustment_of_a_lean_object_is_empty() -> None:
    protocol = from_json(
        {"schema_version": 1, "source": {"path": "a", "sha256": "00"}, "meeting": {"body": "KS"}}
    )
    assert protocol.meeting.body == "KS"
    assert protocol.meeting.adjustment == Adjustment()


def _without_additions(shape: object, value: object) -> object:
    """`value` with only the keys that `shape` has."""
    if isinstance(shape, dict) and isinstance(value, dict):
        return {key: _without_additions(inner, value.get(key)) for key, inner in shape.items()}
    if isinstance(shape, list) and isinstance(value, list) and len(shape) == len(value):
        return [_without_additions(one, other) for one, other in zip(shape, value, strict=True)]
    return value
