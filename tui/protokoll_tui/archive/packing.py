"""The contract's objects as the archive keeps them: JSON, compressed."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from protokoll_parser.model import Attendee, Item, Meeting
    from protokoll_parser.serialise import JsonObject


def pack(data: JsonObject) -> bytes:
    """JSON, compressed."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "replace"), 4)


def unpack(content: bytes) -> JsonObject:
    """The reverse of `pack`."""
    data: JsonObject = json.loads(zlib.decompress(content))
    return data


def unpack_item(content: bytes) -> Item:
    """A § as the parser gave it."""
    from protokoll_parser.serialise import item_from_json  # the first list is painted without it

    return item_from_json(unpack(content))


def unpack_meeting(content: bytes) -> tuple[Meeting, tuple[Attendee, ...]]:
    """A meeting and its attendance list as the parser gave them."""
    from protokoll_parser.serialise import attendee_from_json, meeting_from_json

    data = unpack(content)
    attendance = data.get("attendance")
    rows = attendance if isinstance(attendance, list) else []
    return meeting_from_json(data.get("meeting")), tuple(attendee_from_json(row) for row in rows)
