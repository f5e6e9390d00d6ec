"""Whatever a document or a file is called, a terminal receives harmless text and the app goes on."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from tests.tui.driving import OWN_SEQUENCE, app_of, press, running, sent_to_terminal, write
from tests.tui.searchable import index_all
from tests.tui.town import Town

from protokoll_parser.model import (
    Attendee,
    BallotCast,
    Decision,
    Item,
    Meeting,
    PersonAction,
    Protocol,
    Reference,
    Section,
    Source,
    Span,
    Vote,
    Warning,
)
from protokoll_tui.archive.database import open_archive
from protokoll_tui.archive.files import FileStamp, UnreadFile
from protokoll_tui.archive.prepare import prepare
from protokoll_tui.archive.writer import ArchiveWriter

MARKUP = "[bold]fet[/bold] [/] [/x] [@click=app.quit]klicka[/] [red"
CONTROLS = "\x1b[31mröd\x1b]52;c;aGVq\x07\x9b2J\x00\x08\x7f\u202egnirts\u2066\u200f\u2028"
HOSTILE = f"{MARKUP} {CONTROLS}"
HARMLESS = "[bold]fet[/bold] [/]"


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Town:
    """An archive in which every text is hostile."""
    monkeypatch.chdir(tmp_path)
    folder = Path("[bold]mapp[")
    folder.mkdir()
    file_name = "[b]KS \x1b]52;c;aGVq\x07\u202e[@click=app.quit].txt"
    (folder / file_name).write_text(f"{HOSTILE}\n" * 40, encoding="utf-8")
    item = Item(
        id="1999/ks/2024-01-09/1",
        number=1,
        suffix=None,
        title=HOSTILE,
        case_number=HOSTILE,
        lines=Span(2, 5),
        decisions=(Decision("proposal", HOSTILE, (HOSTILE,), (HOSTILE, HOSTILE), ("approved", "other")),),
        sections=(Section("background", HOSTILE, HOSTILE), Section("proposal", HOSTILE, HOSTILE)),
        recipients=(HOSTILE,),
        references=(Reference(HOSTILE, None, 2, HOSTILE),),
        people=(PersonAction(HOSTILE, "[/]", "moved"),),
        votes=(Vote(1, 2, 3, 4, HOSTILE, HOSTILE, (BallotCast(HOSTILE, "[/]", "yes"),)),),
    )
    citing = Item(id="1999/ks/2024-01-09/2", number=2, suffix=None, title=HOSTILE, case_number=HOSTILE)
    protocol = Protocol(
        source=Source(file_name, "text", "0" * 64, None),
        meeting=Meeting(
            municipality=HOSTILE, body=HOSTILE, date="2024-01-09", place=HOSTILE, chair=HOSTILE, secretary=HOSTILE,
            adjusters=(HOSTILE,), paragraphs=(Span(1, 3),),
        ),
        attendance=(Attendee(HOSTILE, "[/]", "official", title=HOSTILE, replaces=HOSTILE, reason=HOSTILE),),
        items=(item, citing),
        warnings=(Warning("odd", HOSTILE, 1, "error"), Warning("odd", HOSTILE)),
    )  # fmt: skip
    opened = open_archive(tmp_path / "a.db", folder)
    writer = ArchiveWriter(opened.connection)
    writer.write_document(FileStamp(file_name, 10, 10), prepare(protocol))
    writer.write_unread(FileStamp(f"x{file_name}", 10, 10), UnreadFile("failed", "damaged", HOSTILE, HOSTILE))
    opened.connection.close()
    town = Town(folder, tmp_path / "a.db")
    index_all(town)
    return town


def harmful(text: str) -> set[str]:
    """The characters in it that a terminal would obey."""
    rest = OWN_SEQUENCE.sub("", text).replace("\n", "")
    return {
        sign
        for sign in rest
        if unicodedata.category(sign) in ("Cc", "Cs") or unicodedata.bidirectional(sign) in _BIDI
    }


_BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}

SCREENS = {
    "front page": (),
    "items": ("enter",),
    "paragraph": ("enter", "enter"),
    "end of paragraph": ("enter", "enter", "end"),
    "thread": ("enter", "t"),
    "people": ("p",),
    "person": ("p", "enter"),
    "search": ("slash", "f", "e", "t"),
    "hits": ("slash", "f", "e", "t", "down"),
    "source": ("enter", "s"),
    "reconciliation": ("a",),
    "reconciliation of the other file": ("a", "down"),
    "who refers here": ("enter", "b"),
    "help": ("enter", "question_mark"),
    "palette": ("ctrl+p",),
    "number": ("section_sign",),
    "copied decision": ("enter", "y"),
    "copied extract": ("enter", "Y"),
    "copied citation": ("enter", "c"),
    "opening": ("enter", "o"),
}


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("size", [(120, 40), (60, 20)], ids=["wide", "narrow"])
async def test_a_terminal_receives_nothing_harmful(hostile: Town, name: str, size: tuple[int, int]) -> None:
    async with running(app_of(hostile), size) as pilot:
        await press(pilot, *SCREENS[name])
        sent = sent_to_terminal(pilot)
        assert harmful(sent) == set()
        assert not re.search(r"\x1b[^\[]", sent)
        assert pilot.app.is_running
    assert pilot.app.return_value is None


async def test_hostile_text_is_shown_as_it_stands(hostile: Town) -> None:
    async with running(app_of(hostile)) as pilot:
        await press(pilot, "enter", "enter")
        assert HARMLESS in OWN_SEQUENCE.sub("", sent_to_terminal(pilot))


async def test_a_hostile_search_is_shown_as_it_stands(hostile: Town) -> None:
    async with running(app_of(hostile)) as pilot:
        await press(pilot, "slash")
        await write(pilot, "[/x] bold")
        assert harmful(sent_to_terminal(pilot)) == set()


async def test_what_is_copied_sets_no_other_clipboard(hostile: Town) -> None:
    app = app_of(hostile)
    async with running(app) as pilot:
        await press(pilot, "enter", "Y")
        assert HARMLESS in app.clipboard
        assert harmful(app.clipboard) == set()
