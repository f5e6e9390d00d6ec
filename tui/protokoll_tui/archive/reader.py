"""Typed questions to the archive. One reader, one connection: make one for each thread.

Lists are asked for in two steps, ids first (cheap, all of them) and rows by page, so that a list of a hundred thousand
rows loads only what it shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from protokoll_tui.archive.records import (
    ArchiveSummary,
    FileRow,
    ItemDetail,
    ItemRow,
    MeetingDetail,
    MeetingGroup,
    MeetingRow,
    PersonAct,
    PersonRow,
    QualityRow,
    ThreadEntry,
)


class ArchiveReader:
    """A read-only connection to a folder's archive."""

    def __init__(self, database: Path) -> None:
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the file."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def version(self) -> int:
        """A number that rises whenever the archive's content has changed (PRAGMA data_version and a counter)."""
        raise NotImplementedError

    def summary(self) -> ArchiveSummary:
        """How much there is."""
        raise NotImplementedError

    def meeting_ids(self) -> list[int]:
        """All meetings: by municipality, then body (KF, KS, KSAU, the rest by name), newest first within a body."""
        raise NotImplementedError

    def meeting_groups(self) -> list[MeetingGroup]:
        """How `meeting_ids` falls into bodies, in its order; the counts add up to its length."""
        raise NotImplementedError

    def meetings(self, ids: Sequence[int]) -> list[MeetingRow]:
        """Rows in the order of the ids; ids that are gone are left out."""
        raise NotImplementedError

    def meeting(self, meeting_id: int) -> MeetingDetail | None:
        """A meeting whole; None if it is gone."""
        raise NotImplementedError

    def item_ids(self, meeting_id: int) -> list[int]:
        """The §§ of a meeting, in § order."""
        raise NotImplementedError

    def items(self, ids: Sequence[int]) -> list[ItemRow]:
        """Rows in the order of the ids; ids that are gone are left out."""
        raise NotImplementedError

    def item(self, item_id: int) -> ItemDetail | None:
        """A § whole; None if it is gone."""
        raise NotImplementedError

    def find_item(self, number: int, *, suffix: str | None = None, meeting_id: int) -> int | None:
        """The § of that number in a meeting."""
        raise NotImplementedError

    def item_by_uid(self, uid: str) -> int | None:
        """The § with the contract's id."""
        raise NotImplementedError

    def thread(self, item_id: int) -> list[ThreadEntry]:
        """Every § of the item's case: by case number and by resolved references; oldest first, the missing among them."""
        raise NotImplementedError

    def cited_by(self, item_id: int) -> list[ItemRow]:
        """The §§ that refer to this one, newest first."""
        raise NotImplementedError

    def person_ids(self) -> list[int]:
        """All people, by surname."""
        raise NotImplementedError

    def people(self, ids: Sequence[int]) -> list[PersonRow]:
        """Rows in the order of the ids."""
        raise NotImplementedError

    def person_acts(self, person_id: int) -> list[PersonAct]:
        """What a person did, newest first."""
        raise NotImplementedError

    def quality(self) -> list[QualityRow]:
        """Every file against its own words: the worst first, then by path."""
        raise NotImplementedError

    def files(self) -> list[FileRow]:
        """Every file of the folder, by path."""
        raise NotImplementedError
