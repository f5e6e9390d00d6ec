"""Gold as JSON, in the form of the contract; what a reader of the text alone cannot know is left out."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from protokoll_parser.model import Protocol


def to_json(protocol: Protocol) -> str:
    """The gold's JSON, two spaces, letters as they are."""
    return json.dumps(to_dict(protocol), ensure_ascii=False, indent=1) + "\n"


def to_dict(protocol: Protocol) -> dict[str, Any]:
    """Without source, warnings, pages and lines: they belong to a file, not to what was said."""
    record = asdict(protocol)
    del record["source"], record["warnings"]
    if (record["meeting"]["municipality"] or "").endswith("förbund"):
        del record["meeting"]["municipality"]  # the contract does not say whose a joint body's minutes are
    for item in record["items"]:
        del item["pages"], item["lines"]
    return {"schema_version": record.pop("schema_version"), **record}
