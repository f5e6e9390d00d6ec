"""What a search answers: kinds of hits, scopes, facets, marks, and what it never does."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.archive.samples import item, protocol
from tests.search.folders import SearchableFolder

from protokoll_parser.model import Attendee, PersonAction
from protokoll_tui.search.results import Marks, Scope


def _marked(marks: Marks) -> list[str]:
    return [marks.text[start:end] for start, end in marks.spans]


def test_a_person_s_name_alone_puts_the_person_first(demo: SearchableFolder) -> None:
    hits = demo.engine.search("hagglov", typing=True).hits
    assert (hits[0].kind, hits[0].title.text, hits[0].uid) == (
        "person",
        "Elin Hägglöv",
        "person/elin-hägglöv/v",
    )
    assert _marked(hits[0].title) == ["Hägglöv"]
    assert {hit.kind for hit in hits[1:]} == {"item"}


def test_a_document_is_found_as_itself(demo: SearchableFolder) -> None:
    hit = demo.engine.search("köpekontrakt", typing=True).hits[0]
    assert (hit.kind, hit.number, hit.title.text) == (
        "document",
        7,
        "Köpekontrakt undertecknat den 12 januari 2024.",
    )
    assert hit.snippet.text == "Försäljning av fastigheten Norrhult 4:118"


def test_a_case_with_several_paragraphs_follows_them(demo: SearchableFolder) -> None:
    hits = demo.engine.search("2023/97").hits
    assert [hit.kind for hit in hits] == ["item"] * 4 + ["case"]
    assert hits[4].uid == "case/KS 2023/97"
    assert hits[4].snippet.text.endswith("KS 2023-10-10 § 130 → KF 2023-10-30 § 106")
    assert [hit.kind for hit in demo.engine.search("2023/288").hits] == ["item"]


def test_scopes_and_their_counts(demo: SearchableFolder) -> None:
    answer = demo.engine.search("ägardirektiv", typing=True)
    assert answer.counts["cases"] >= 1
    for scope, kinds in (
        ("decisions", {"item"}),
        ("items", {"item"}),
        ("cases", {"case"}),
    ):
        found = demo.engine.search("ägardirektiv", scope=scope, typing=True)
        assert {hit.kind for hit in found.hits} == kinds
        assert found.counts == answer.counts
        assert len(found.hits) == answer.counts[scope]
    assert {hit.kind for hit in demo.engine.search("bergdahl", scope="people").hits} == {"person"}


def test_decisions_leave_out_what_only_the_background_says(demo: SearchableFolder) -> None:
    everywhere = {hit.id for hit in demo.engine.search("länsstyrelsen", scope="items").hits}
    decided = {hit.id for hit in demo.engine.search("länsstyrelsen", scope="decisions").hits}
    assert decided < everywhere


def test_facets_narrow_to_as_many_as_they_say(demo: SearchableFolder) -> None:
    answer = demo.engine.search("motion", scope="items", limit=200)
    assert {facet.field for facet in answer.facets} == {"organ", "år", "utfall", "parti"}
    for facet in answer.facets:
        value = f'"{facet.value}"' if " " in facet.value else facet.value
        narrowed = demo.engine.search(f"motion {facet.field}:{value}", scope="items", limit=200)
        assert len(narrowed.hits) == facet.count, facet


def test_the_snippet_shows_the_decision_and_marks_why(demo: SearchableFolder) -> None:
    hit = demo.engine.search("exploateringsavtal", scope="items").hits[0]
    assert "exploateringsavtal" in [word.lower() for word in _marked(hit.snippet)]
    plain = demo.engine.search("§ 131").hits[0]
    assert plain.snippet.text == "att godkänna ansökan om statsbidrag med 12 mkr"
    assert plain.snippet.spans == ()


def test_marks_in_the_paragraph_are_the_words_that_were_found(demo: SearchableFolder) -> None:
    answer = demo.engine.search("hundratsgård vid", typing=True)
    marks = demo.engine.mark("En HUNDRASTGÅRD vid badet, inte en hund.", answer.words)
    assert _marked(marks) == ["HUNDRASTGÅRD", "vid"]


def test_a_word_that_nothing_holds_is_left_out_and_named(demo: SearchableFolder) -> None:
    answer = demo.engine.search("hundrastgård zzyqx")
    assert answer.hits[0].number == 63
    assert [(each.code, each.part) for each in answer.problems] == [("word_not_found", "zzyqx")]


def test_unknown_values_are_problems_and_the_rest_is_searched(demo: SearchableFolder) -> None:
    answer = demo.engine.search(
        "hundrastgård organ:xyz år:igår utfall:kanske person:qqq parti:zz §:x dnr:- kommun:q"
    )
    assert answer.hits[0].number == 63
    assert {each.code for each in answer.problems} == {
        "unknown_body", "bad_year", "unknown_outcome", "unknown_person", "unknown_party", "bad_paragraph", "bad_case",
        "unknown_municipality",
    }  # fmt: skip


def test_a_half_typed_value_is_no_problem_yet(demo: SearchableFolder) -> None:
    for typed in ("taxa år:202", "taxa organ:xy", 'taxa "för allm', "taxa utfall:x"):
        assert demo.engine.search(typed, typing=True).problems == ()
        assert demo.engine.search(typed).problems != ()


def test_half_a_case_number_finds_its_beginnings(demo: SearchableFolder) -> None:
    assert {hit.case_number for hit in demo.engine.search("dnr:2022/40", scope="items").hits} == {
        "KS 2022/402"
    }
    assert demo.engine.search("2022/40", typing=True).hits[0].case_number == "KS 2022/402"


def test_phrases_are_found_behind_many_that_only_hold_their_words(folder: SearchableFolder) -> None:
    old = protocol(item(1, "Om sopor", decision="Den gröna bilen säljs."), date="1999-01-01")
    many = [item(number, "Om bilen", decision="Bilen är den gröna.") for number in range(40)]
    new = [protocol(*many, date=f"2024-01-{day:02}") for day in range(1, 13)]
    folder.put_all([old, *new])
    assert folder.titles('"den gröna bilen"', scope="items") == ["Om sopor"]
    assert folder.titles('bilen gröna -"bilen är"', scope="items") == ["Om sopor"]


def test_a_year_that_does_not_hold_the_word_gives_nothing_else(demo: SearchableFolder) -> None:
    assert demo.titles("hundrastgård år:2019") == []
    assert demo.titles("organ:kf hundrastgård", scope="items") == []


def test_a_citation_that_is_there_is_the_whole_answer(demo: SearchableFolder) -> None:
    assert [hit.number for hit in demo.engine.search("KF 2023-06-12 § 77").hits] == [77]
    nothing_such = demo.engine.search("KF 2023-06-12 § 999")
    assert {(hit.body_short, hit.date) for hit in nothing_such.hits[:8]} == {("KF", "2023-06-12")}
    assert [each.code for each in nothing_such.problems] == ["not_together"]


def test_several_years_apart(demo: SearchableFolder) -> None:
    years = {
        hit.date[:4] for hit in demo.engine.search("organ:kf år:2022 år:2024", limit=200).hits if hit.date
    }
    assert years == {"2022", "2024"}
    years = {hit.date[:4] for hit in demo.engine.search("organ:kf -år:2023", limit=200).hits if hit.date}
    assert years == {"2022", "2024"}


def test_filters_alone_list_newest_first(demo: SearchableFolder) -> None:
    dates = [hit.date or "" for hit in demo.engine.search("organ:kf", limit=200).hits]
    assert len(dates) == 26
    assert dates == sorted(dates, reverse=True)
    everything = demo.engine.search("-organ:kf", limit=200)
    assert not any(hit.body_short == "KF" for hit in everything.hits)


def test_completion_of_names_and_values(demo: SearchableFolder) -> None:
    complete = demo.engine.complete
    assert [each.text for each in complete("budget or")] == ["budget organ:"]
    assert [each.text for each in complete("budget organ:samh")] == ["budget organ:SBN "]
    assert "budget utfall:återremiss " in [each.text for each in complete("budget utfall:å")]
    assert [each.text for each in complete("år:202")] == ["år:2024 ", "år:2023 ", "år:2022 "]
    assert [each.text for each in complete("person:hägg")] == ['person:"Elin Hägglöv" ']
    assert [each.text for each in complete("organ:samh taxa", 10)] == ["organ:SBN taxa"]
    assert complete("") == []


def test_short_and_full_forms_find_each_other(folder: SearchableFolder) -> None:
    folder.put_all(
        [
            protocol(item(1, "Yttrande till KSAU"), body="Nämnden"),
            protocol(item(2, "Yttrande från kommunstyrelsens arbetsutskott"), body="Rådet"),
            protocol(item(3, "Bidrag till Björkbostäder"), body="Styrelsen"),
        ]
    )
    assert len(folder.titles("ksau")) == 2
    assert len(folder.titles("kommunstyrelsens arbetsutskott")) == 2
    hit = folder.engine.search("ksau", scope="items").hits[0]
    assert _marked(hit.title) == ["kommunstyrelsens arbetsutskott"]
    assert folder.titles("AB Björkbostäder")[0] == "Bidrag till Björkbostäder"


def test_newer_first_among_equals_title_before_decision_and_exact_before_slips(
    folder: SearchableFolder,
) -> None:
    folder.put_all(
        [
            protocol(item(1, "Taxa för vatten"), date="2021-01-01"),
            protocol(item(1, "Taxa för vatten"), date="2023-01-01"),
            protocol(item(1, "Taxa för vagten"), date="2024-01-01"),
            protocol(item(1, "Sopor", decision="Taxan för vatten fastställs."), date="2024-02-01"),
        ]
    )
    dates = [hit.date for hit in folder.engine.search("vatten", scope="items").hits]
    assert dates == ["2023-01-01", "2021-01-01", "2024-02-01"]
    assert folder.titles("wagten") == ["Taxa för vagten", "Taxa för vatten", "Taxa för vatten", "Sopor"]


def test_what_has_come_since(folder: SearchableFolder) -> None:
    folder.put("a.txt", protocol(item(1, "Taxa för vatten"), date="2024-01-01"))
    mark = folder.engine.watermark()
    assert folder.engine.search("taxa", added_after=mark).hits == ()
    folder.put("b.txt", protocol(item(1, "Taxa för sopor"), date="2022-01-01"))
    new = folder.engine.search("taxa", added_after=mark)
    assert [hit.title.text for hit in new.hits] == ["Taxa för sopor"]
    assert new.counts["items"] == 1
    assert folder.engine.watermark() > mark


def test_what_is_indexed_is_found_at_once_without_maintenance(folder: SearchableFolder) -> None:
    ada = PersonAction("Ada Björkqvist", "S", "moved")
    folder.put(
        "a.txt",
        protocol(item(1, "Elevskolskjutsverksamheten", people=[ada]), attendance=[Attendee("Bo Ek", "C")]),
    )
    for typed in (
        "elevskolskj",
        "skolskjuts",
        "elevskolskjutsverksamhet",
        "elevskolsjkutsverksamheten",
        "Elevskolskjusv",
    ):
        assert folder.titles(typed, typing=True, scope="items") == ["Elevskolskjutsverksamheten"], typed
    assert folder.titles("bjorkvist", typing=True)[0] == "Ada Björkqvist"
    assert folder.titles("bo ek", typing=True)[0] == "Bo Ek"


def test_a_removed_file_is_not_found_and_leaves_nothing_behind(folder: SearchableFolder) -> None:
    folder.put("a.txt", protocol(item(1, "Taxa för vatten", case="KS 2024/1")))
    folder.put("b.txt", protocol(item(2, "Taxa för sopor"), body="Tekniska nämnden"))
    folder.writer.remove_file("a.txt")
    assert folder.titles("taxa") == ["Taxa för sopor"]
    assert folder.titles("2024/1") == []
    folder.put("b.txt", protocol(item(2, "Avgift för sopor"), body="Tekniska nämnden"))
    assert folder.titles("taxa") == []
    assert folder.titles("sopor") == ["Avgift för sopor"]
    for table in ("ft_head", "ft_decision", "ft_all"):
        folder.connection.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")


def test_two_sessions_at_once(folder: SearchableFolder) -> None:
    """A reader sees whole documents only, whatever is being written."""
    wrong: list[object] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            hits = folder.engine.search("taxa", scope="items", limit=500, typing=True).hits
            meetings = [hit.date for hit in hits]
            wrong.extend(day for day in set(meetings) if meetings.count(day) != 3)

    reader = threading.Thread(target=read)
    reader.start()
    for day in range(1, 29):
        taxes = [item(number, f"Taxa {number}") for number in range(3)]
        folder.put(f"{day}.txt", protocol(*taxes, date=f"2024-01-{day:02}"))
    done.set()
    reader.join()
    assert wrong == []
    assert len(folder.titles("taxa", scope="items", limit=500)) == 84


def test_an_interrupted_search_ends_with_what_it_has(demo: SearchableFolder) -> None:
    demo.engine.interrupt()  # of a search that has ended: does nothing to the next
    assert demo.titles("hundrastgård")


_SCOPES: tuple[Scope, ...] = ("all", "decisions", "items", "people", "cases")
_NASTY = st.lists(
    st.sampled_from(
        [
            *list("\"*()-:^{}[]<>§/\\'%_;\x00\x1b\u202e🏛️åÅ "),
            " AND ",
            " OR ",
            " NOT ",
            "NEAR(",
            "organ:",
            "år:",
            "person:",
            "2021-",
            "§ ",
            "taxa",
            "ks",
            "_i",
            "rowid:",
        ]
    ),
    max_size=40,
).map("".join)


@settings(max_examples=250, deadline=None)
@given(query=st.one_of(st.text(max_size=80), _NASTY), typing=st.booleans(), scope=st.sampled_from(_SCOPES))
def test_any_string_gets_an_answer(demo: SearchableFolder, query: str, typing: bool, scope: Scope) -> None:
    answer = demo.engine.search(query, typing=typing, scope=scope)
    assert answer.query == query
    for hit in answer.hits:
        for marks in (hit.title, hit.snippet):
            ends = [place for span in marks.spans for place in span]
            assert ends == sorted(ends)
            assert all(0 <= place <= len(marks.text) for place in ends)
    demo.engine.complete(query)


@pytest.mark.parametrize(
    "query",
    ["a" * 10_000, "taxa " * 2_000, "*" * 10_000, '"' * 10_000, "-" * 10_000, "🏛️" * 5_000, "\x00" * 10_000,
     "(" * 10_000, "organ:" * 2_000, "§ " * 5_000, "2021-" * 2_000, "å" * 9_999, " OR ".join("abcdef" * 500)],
)  # fmt: skip
def test_endless_queries_are_answered(demo: SearchableFolder, query: str) -> None:
    assert demo.engine.search(query, typing=True).query == query
    demo.engine.complete(query)


def test_as_many_hits_as_are_asked_for(folder: SearchableFolder) -> None:
    for month in range(1, 11):
        folder.put(
            f"{month}.txt",
            protocol(*(item(number, "Taxa") for number in range(50)), date=f"2024-{month:02}-01"),
        )
    assert len(folder.titles("taxa", limit=1000)) == 500
    first = folder.engine.search("taxa", typing=True, limit=30)
    assert (len(first.hits), first.more) == (30, True)
    assert first.hits[0].date == "2024-10-01"
