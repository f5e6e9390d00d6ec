"""What the paragraph pane and the front page say: the decision first, and nothing of the document lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tui.town import build, item, minutes

from protokoll_parser.model import Decision, Section
from protokoll_tui.archive.reader import ArchiveReader
from protokoll_tui.citing import citation, decision_text, extract_text
from protokoll_tui.demo import minutes_folder
from protokoll_tui.ingest.update import update_archive
from protokoll_tui.locale import catalogue
from protokoll_tui.widgets.glyphs import UNICODE
from protokoll_tui.widgets.item_content import item_lines

SWEDISH = catalogue("sv")


def shown(directory: Path, **parts: object) -> str:
    """The text of a § with these decisions and sections."""
    from dataclasses import replace

    text, protocol = minutes("Kommunstyrelsen", "2024-01-09", item(1, "Ärende"))
    protocol = replace(protocol, items=(replace(protocol.items[0], **parts),))  # type: ignore[arg-type]
    town = build(directory / "m", directory / "a.db", [(text, protocol)])
    with ArchiveReader(town.database) as archive:
        detail = archive.item(archive.item_ids(archive.meeting_ids()[0])[0])
        assert detail is not None
        return "\n".join(line.content.plain for line in item_lines(detail, SWEDISH, UNICODE))


def decided(kind: str, *points: str) -> Decision:
    return Decision(kind, "Kommunstyrelsen", (), points, ("approved",) * len(points))  # type: ignore[arg-type]


def test_lead_ins_and_notes_of_a_decision_stand_around_its_points(tmp_path: Path) -> None:
    text = shown(
        tmp_path,
        decisions=(decided("decision", "att anta planen", "att avslå motionen"),),
        sections=(
            Section("background", "Bakgrund", "Planen är ny."),
            Section(
                "decision",
                "Beslut",
                "Kommunstyrelsen beslutar\n1. att anta planen\n2. att avslå motionen\nEnhälligt.",
            ),
        ),
    )
    assert (
        "Beslut\nKommunstyrelsen beslutar\n✓ 1. att anta planen\n✓ 2. att avslå motionen\nEnhälligt.\n\nBakgrund"
        in text
    )
    assert text.count("Beslut\n") == 1


def test_an_earlier_bodys_proposal_stands_where_the_document_has_it(tmp_path: Path) -> None:
    text = shown(
        tmp_path,
        decisions=(decided("decision", "Planen avslås."),),
        sections=(
            Section("background", "Bakgrund", "Planen är ny."),
            Section("proposal", "Arbetsutskottets förslag", "Planen antas."),
            Section("decision", "Beslut", "Planen avslås."),
        ),
    )
    assert (
        text.index("Planen avslås.")
        < text.index("Bakgrund")
        < text.index("Arbetsutskottets förslag\nPlanen antas.")
    )


def test_a_decision_without_points_is_shown_as_it_stands(tmp_path: Path) -> None:
    text = shown(
        tmp_path,
        decisions=(),
        sections=(Section("background", None, "Ny."), Section("decision", "Beslut", "Se bilaga 3.")),
    )
    assert text.index("Beslut\nSe bilaga 3.") < text.index("Ny.")


def test_several_blocks_have_their_own_headings(tmp_path: Path) -> None:
    text = shown(
        tmp_path,
        decisions=(decided("proposal", "Budgeten antas."), decided("decision", "Rapporten godkänns.")),
        sections=(
            Section("decision", "Kommunstyrelsen beslutar för egen del", "Rapporten godkänns."),
            Section("proposal", "Kommunstyrelsen föreslår kommunfullmäktige", "Budgeten antas."),
        ),
    )
    assert "Kommunstyrelsen föreslår kommunfullmäktige\n✓ Budgeten antas." in text
    assert "Kommunstyrelsen beslutar för egen del\n✓ Rapporten godkänns." in text


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    database = tmp_path_factory.mktemp("demo") / "a.db"
    with minutes_folder() as folder:
        update_archive(folder, database)
    return database


def test_nothing_of_the_document_is_lost_in_the_pane_the_extract_or_the_decision(demo: Path) -> None:
    with ArchiveReader(demo) as archive:
        ids = [each for meeting in archive.meeting_ids() for each in archive.item_ids(meeting)]
        assert len(ids) > 80
        for item_id in ids:
            detail = archive.item(item_id)
            assert detail is not None
            pane = _words("\n".join(line.content.plain for line in item_lines(detail, SWEDISH, UNICODE)))
            extract = _words(extract_text(detail))
            for section in detail.item.sections:
                for row in section.text.split("\n"):
                    assert _words(row) <= pane, (citation(detail), row)
                    assert _words(row) <= extract, (citation(detail), row)
            for decision in detail.item.decisions:
                for point in decision.points:
                    assert point in decision_text(detail)


def _words(text: str) -> set[str]:
    return {word.strip("-–•.,:;()*") for word in text.split()}
