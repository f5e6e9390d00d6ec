"""The files of the folder, each against its own words."""

from __future__ import annotations

from collections.abc import Sequence

from protokoll_tui.archive.records import QualityRow
from protokoll_tui.locale import Catalogue
from protokoll_tui.widgets.cells import Cell
from protokoll_tui.widgets.glyphs import Glyphs
from protokoll_tui.widgets.long_list import Fetch, LongList


class QualityList(LongList[QualityRow]):
    """One line a file: how it stands, its path, §§ found of those declared, what there is to say."""

    def __init__(
        self, fetch: Fetch[QualityRow], text: Catalogue, *, glyphs: Glyphs, id: str | None = None
    ) -> None:
        super().__init__(fetch, glyphs=glyphs, id=id)
        self._text = text

    def draw(self, row: QualityRow, key: int, width: int) -> Sequence[Sequence[Cell]]:
        """One line."""
        sign, part = state_mark(row, self.glyphs)
        cells = [Cell(sign, part, 2), Cell(row.file.path)]
        if row.file.state == "read" and not row.file.duplicate_of:
            declared = row.declared
            found = str(row.found) if declared is None else f"{declared - len(row.missing)}/{declared}"
            cells.append(Cell(f"{found} §§", "error" if row.missing else "muted", 9, "right"))
        if width >= 50:
            cells.append(Cell(self.remark(row), part if part != "good" else "muted", 16, "right"))
        return [[*cells, Cell("", width=1)]]

    def remark(self, row: QualityRow) -> str:
        """What there is to say, in a few words."""
        if row.file.state == "failed":
            return self._text("quality.failed")
        if row.file.state == "skipped":
            return self._text("quality.skipped")
        if row.file.duplicate_of:
            return self._text("quality.duplicate")
        if row.missing:
            return self._text.count("quality.missing", len(row.missing))
        if remarks := sum(warning.severity != "info" for warning in row.warnings):
            return self._text.count("quality.warnings", remarks)
        return self._text("quality.agrees" if row.declared is not None else "quality.undeclared")


def is_problem(row: QualityRow) -> bool:
    """Whether a user should look at a file."""
    return bool(row.file.state == "failed" or row.missing or row.extra or row.worst in ("error", "warning"))


def state_mark(row: QualityRow, glyphs: Glyphs) -> tuple[str, str]:
    """The sign of a file and the part that colours it."""
    if row.file.state == "failed":
        return glyphs.rejected, "error"
    if row.file.state == "skipped" or row.file.duplicate_of:
        return glyphs.withdrawn, "muted"
    if row.missing or row.worst == "error":
        return glyphs.warning, "error"
    if is_problem(row):
        return glyphs.warning, "warning"
    return glyphs.approved, "good"
