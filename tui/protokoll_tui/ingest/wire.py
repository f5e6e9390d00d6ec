"""How the program and its worker processes talk: a length, then a pickled message, over pipes.

Both ends are this program, and what a worker sends is its own making; nothing of a document is unpickled.
"""

from __future__ import annotations

import pickle
import struct
from typing import IO, TypeAlias

from protokoll_tui.archive.files import UnreadFile
from protokoll_tui.ingest.readings import ReadDocument

_LENGTH = struct.Struct("<Q")
_LONGEST = 4 << 30

Message: TypeAlias = str | bool | UnreadFile | ReadDocument
"""To a worker: a path, then whether to go on. From it: the file's hash, then what was read."""


def send(stream: IO[bytes], message: Message) -> None:
    """Write one message."""
    data = pickle.dumps(message, protocol=5)
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> Message:
    """Read one message, waiting for it. Raises EOFError when the other end is gone."""
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > _LONGEST:
        raise EOFError
    message: Message = pickle.loads(_exactly(stream, length))  # noqa: S301 - our own process at the other end
    return message


def _exactly(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data
