"""Recent and saved searches."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.archive.samples import item, protocol
from tests.search.folders import SearchableFolder

from protokoll_tui.search.saved import DATA_VARIABLE, SavedSearches, data_directory


def test_searches_are_kept_between_sessions(tmp_path: Path) -> None:
    SavedSearches(tmp_path).save("Vatten", "taxa vatten", "/minutes", 7)
    again = SavedSearches(tmp_path)
    assert again.query("vatten") == "taxa vatten"
    search = again.get("VATTEN")
    assert search is not None
    assert (search.watermark("/minutes"), search.watermark("/other")) == (7, None)


def test_two_sessions_do_not_undo_each_other(tmp_path: Path) -> None:
    one, two = SavedSearches(tmp_path), SavedSearches(tmp_path)
    one.save("Vatten", "vatten")
    two.save("Buss", "buss")
    one.remember("skola")
    assert [search.name for search in SavedSearches(tmp_path).saved] == ["Buss", "Vatten"]
    two.delete("vatten")
    assert [search.name for search in SavedSearches(tmp_path).saved] == ["Buss"]
    assert SavedSearches(tmp_path).recent == ("skola",)


def test_recent_queries_newest_first_each_once(tmp_path: Path) -> None:
    searches = SavedSearches(tmp_path)
    for query in ("a", "b", "  a ", "", "c"):
        searches.remember(query)
    assert searches.recent == ("c", "a", "b")


def test_opening_moves_the_watermark_of_that_folder_only(tmp_path: Path) -> None:
    searches = SavedSearches(tmp_path)
    searches.save("Vatten", "vatten", "/one", 3)
    searches.mark_opened("vatten", "/two", 9)
    found = SavedSearches(tmp_path).get("vatten")
    assert found is not None
    assert found.opened == {"/one": 3, "/two": 9}
    searches.save("Vatten", "vatten ny fråga", "/one", 5)
    changed = searches.get("vatten")
    assert changed is not None
    assert changed.opened == {"/one": 5}


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"saved": 3, "recent": {}}', '{"saved": [{"name": "", "query": "x"}, 7]}', "\x00\xff"],
)
def test_a_file_that_is_no_longer_understood_is_as_an_empty_one(tmp_path: Path, content: str) -> None:
    (tmp_path / "searches.json").write_text(content, encoding="latin-1")
    searches = SavedSearches(tmp_path)
    assert (searches.saved, searches.recent) == ((), ())
    searches.save("Ny", "ny")
    assert json.loads((tmp_path / "searches.json").read_text(encoding="utf-8"))["saved"][0]["name"] == "Ny"
    assert [path.name for path in tmp_path.iterdir()] == ["searches.json"]


def test_a_name_is_needed(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="name"):
        SavedSearches(tmp_path).save(' " ', "vatten")


def test_the_directory_can_be_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "mine"))
    assert data_directory() == tmp_path / "mine"
    SavedSearches().remember("vatten")
    assert (tmp_path / "mine" / "searches.json").exists()


def test_a_saved_search_is_typed_by_its_name(tmp_path: Path) -> None:
    searches = SavedSearches(tmp_path)
    searches.save("Vatten och avlopp", "taxa vatten")
    folder = SearchableFolder(tmp_path, saved=searches)
    folder.put_all(
        [protocol(item(1, "Taxa för vatten")), protocol(item(1, "Taxa för sopor"), date="2024-04-01")]
    )
    assert folder.titles('sparat:"vatten och avlopp"') == ["Taxa för vatten"]
    assert [each.text for each in folder.engine.complete("sparat:v")] == ['sparat:"Vatten och avlopp" ']
    folder.close()
