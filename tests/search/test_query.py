"""What is typed, and how it is understood."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from protokoll_tui.search.dates import Days, partial, span
from protokoll_tui.search.facets import narrowed
from protokoll_tui.search.query import MOST_WORDS, Filter, parse


def _words(text: str) -> list[str]:
    return [word.text for word in parse(text).words]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("organ:ks", "organ", "ks"),
        ("BODY:KS", "organ", "KS"),
        ("ar:2023", "år", "2023"),
        ("year:2021..2023", "år", "2021..2023"),
        ("person:bergkvist", "person", "bergkvist"),
        ('person:"åsa bergkvist"', "person", "åsa bergkvist"),
        ("party:s", "parti", "s"),
        ("outcome:rejected", "utfall", "rejected"),
        ("case:2020/459", "dnr", "2020/459"),
        ("§:43", "§", "43"),
        ("kommun:älvsunda", "kommun", "älvsunda"),
    ],
)
def test_filters_in_both_languages(text: str, field: str, value: str) -> None:
    query = parse(f"budget {text}")
    assert query.filters == (Filter(field, value, False, text),)
    assert [word.text for word in query.words] == ["budget"]
    assert parse(f"-{text}").filters[0].negated


@pytest.mark.parametrize(
    ("text", "fact", "day"),
    [
        ("§ 43", "_p43", None),
        ("§43", "_p43", None),
        ("43 §", "_p43", None),
        ("paragraf 43", "_p43", None),
        ("§ 12 a", "_p12a", None),
        ("KS 2021-03-02 § 43", "_p43", date(2021, 3, 2)),
        ("§ 43/2021", "_p43", date(2021, 1, 1)),
        ("§ 43 2 mars 2021", "_p43", date(2021, 3, 2)),
    ],
)
def test_citations(text: str, fact: str, day: date | None) -> None:
    query = parse(text)
    assert [paragraph.facts for paragraph in query.paragraphs] == [(fact,)]
    assert [asked.days.first for asked in query.days] == ([day] if day else [])
    assert set(_words(text)) <= {"ks"}


def test_a_range_of_paragraphs() -> None:
    assert parse("§ 43-45").paragraphs[0].facts == ("_p43", "_p44", "_p45")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("2020/459", ("_c2020_459",)),
        ("2020-459", ("_c2020_459",)),
        ("KS 2020/459", ("_cks_2020_459", "_c2020_459")),
        ("KS2020/459", ("_cks_2020_459", "_c2020_459")),
        ("KS/2020:459", ("_cks_2020_459", "_c2020_459")),
        ("2020/00459", ("_c2020_459",)),
        ("KS041-22", ("_cks_2022_41", "_c2022_41")),
        ("041-22", ("_c2022_41",)),
    ],
)
def test_case_numbers_in_any_spelling(text: str, facts: tuple[str, ...]) -> None:
    assert parse(text).cases[0].facts == facts


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021-0", "2021-01-01", "2021-09-30"),
        ("2021-1", "2021-10-01", "2021-12-31"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2021-02-1", "2021-02-10", "2021-02-19"),
        ("2021-02-14", "2021-02-14", "2021-02-14"),
        ("20210214", "2021-02-14", "2021-02-14"),
        ("2021..2023", "2021-01-01", "2023-12-31"),
        ("2023..2021", "2021-01-01", "2023-12-31"),
        ("2021-2023", "2021-01-01", "2023-12-31"),
        ("2021-05..2021-06", "2021-05-01", "2021-06-30"),
    ],
)
def test_dates_also_half_typed(text: str, first: str, last: str) -> None:
    assert span(text) == Days(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("text", ["2021-13", "2021-02-30", "20211301", "tjugo", "21", ""])
def test_no_dates(text: str) -> None:
    assert partial(text) is None


def test_phrases_and_exclusions() -> None:
    query = parse('”byte av värmepump” -buss -"gamla skolan" - detaljplan')
    assert query.phrases == (("byte", "av", "värmepump"),)
    assert query.excluded == (("buss",), ("gamla", "skolan"))
    assert [word.text for word in query.words] == ["detaljplan"]


def test_only_the_last_word_is_unfinished() -> None:
    assert [word.unfinished for word in parse("taxa vatt").words] == [False, True]
    assert not any(word.unfinished for word in parse("taxa vatten ").words)
    assert not any(word.unfinished for word in parse("taxa organ:ks").words)
    assert [word.unfinished for word in parse("skol* taxa ").words] == [True, False]


def test_small_words_are_not_asked_for_unless_they_are_all() -> None:
    assert [word.text for word in parse("när beslutade vi om taxan ").words if not word.optional] == ["taxan"]
    assert not any(word.optional for word in parse("om vi ").words)
    assert [word.text for word in parse("AB Bostäder ").words if word.optional] == ["ab"]


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("orgn:ks", "mistyped_filter", "orgn:"),
        ("blomma:ros", "unknown_filter", "blomma:"),
        ("organ: budget", "empty_value", "organ:"),
        ('"inte stängt', "unclosed_quote", "inte stängt"),
        ("sparat:ingenting", "unknown_saved", "ingenting"),
        ("a" * 1000, "too_long", ""),
    ],
)
def test_what_is_wrong_is_said_and_the_rest_is_used(text: str, code: str, part: str) -> None:
    query = parse(f"{text} budget" if code != "too_long" else f"budget {text}", saved=lambda name: None)
    assert [(each.code, each.part) for each in query.problems if each.code == code] == [
        (code, part if code != "unclosed_quote" else "inte stängt budget")
    ]
    assert all(each.message for each in query.problems)
    if code != "unclosed_quote":
        assert "budget" in [word.text for word in query.words]


def test_no_complaint_about_a_filter_that_is_being_typed_or_a_colon_in_a_name() -> None:
    assert parse("organ:").problems == ()
    assert parse("S:t Olof kl:9").problems == ()


def test_problems_in_english() -> None:
    assert (
        parse("orgn:ks", language="en").problems[0].message
        == "There is no filter “orgn:”. Did you mean “organ:”?"
    )


def test_saved_searches_within_saved_searches_end() -> None:
    stored = {"en": "budget sparat:två", "två": "taxa sparat:en"}
    query = parse("sparat:en", saved=stored.get)
    assert [word.text for word in query.words] == ["budget", "taxa"]
    assert [each.code for each in query.problems] == ["nested_saved"]


def test_a_facet_narrows_and_widens_again() -> None:
    assert narrowed("taxa", "organ", "Tekniska nämnden") == 'taxa organ:"Tekniska nämnden"'
    assert narrowed('taxa organ:"Tekniska nämnden"', "organ", "Tekniska nämnden") == "taxa"


_NASTY = st.sampled_from(
    [
        *list("\"*()-:^{}[]<>§/\\'%_\x00\x1b\u202e🏛️åÅ "),
        "AND ",
        "OR ",
        "NOT ",
        "NEAR(",
        "organ:",
        "år:",
        "2021-",
        "§ ",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(_NASTY, max_size=60).map("".join)))
def test_any_string_is_a_query(text: str) -> None:
    query = parse(text, saved=lambda name: name)
    assert len(query.words) <= MOST_WORDS
    for word in query.words:
        assert word.text.isalnum()
