"""Persons and parties in running text. All names are invented."""

from __future__ import annotations

import pytest

from protokoll_parser.names import find_names, find_people, normalise_party, without_genitive


@pytest.mark.parametrize(
    ("printed", "letters"),
    [
        ("(S)", "S"),
        ("((SD)", "SD"),
        ("(M))", "M"),
        ("(M),)", "M"),
        ("M)", "M"),
        ("( C)", "C"),
        ("(m)", "M"),
        ("DiN", "DiN"),
        ("(ÖrP)", "ÖrP"),
        ("(S-V)", "S-V"),
        ("(-)", None),
        ("(oberoende, tidigare KD)", None),
        ("(politisk vilde)", None),
        ("(ordf)", None),
        ("(3)", None),
        ("", None),
    ],
)
def test_a_party_is_its_letters(printed: str, letters: str | None) -> None:
    assert normalise_party(printed) == letters


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ada Ek (S) yrkar", [("Ada Ek", "S")]),
        ("Yrkandet från ordförande Ada Ek (S)", [("Ada Ek", "S")]),
        ("Ordförande Ada Ek (S)", [("Ada Ek", "S")]),
        ("Kommunalrådet Ada Ek (S)", [("Ada Ek", "S")]),
        ("tjänstgörande ersättaren Mohammed al-Hassan (V)", [("Mohammed al-Hassan", "V")]),
        ("Ann-Marie S. Karlsson (ÖrP)", [("Ann-Marie S. Karlsson", "ÖrP")]),
        ("Carl von Ek (M), Jan van der Berg (-)", [("Carl von Ek", "M"), ("Jan van der Berg", None)]),
        ("Ludvig de la Cruz (L) och Maria d'Arc (C)", [("Ludvig de la Cruz", "L"), ("Maria d'Arc", "C")]),
        ("Karin af Ugglesjö (S)", [("Karin af Ugglesjö", "S")]),
        ("ADA EK (S)", [("ADA EK", "S")]),
        ("A. B. Ek (S)", [("A. B. Ek", "S")]),
        ("Ada Ek, (S), Älvsunda", [("Ada Ek", "S")]),
        ("Ada Ek ((SD) och Bo Al (M))", [("Ada Ek", "SD"), ("Bo Al", "M")]),
        ("Ada Ek M)", [("Ada Ek", "M")]),
        ("Även Ada Ek (S) instämmer", [("Ada Ek", "S")]),
        ("Motion av Ada Ek (S)", [("Ada Ek", "S")]),
        ("1. Ada Ek (S)", [("Ada Ek", "S")]),
        ("Ada Ek (oberoende, tidigare KD)", [("Ada Ek", None)]),
        ("ledamoten Ek (DiN)", [("Ek", "DiN")]),
        ("Elisabeth Wäppling Ström (M)", [("Elisabeth Wäppling Ström", "M")]),
        ("Socialdemokraterna (S) och Vänsterpartiet (V)", []),
        ("Demokraterna i Norrhult (DiN)", []),
        ("Partiet för Norrhults Framtid (PNF)", []),
        ("Miljöpartiet de Gröna (MP)", []),
        ("Sveriges Kommuner och Regioner (SKR)", []),
        ("Norrhults Energi AB (NEAB)", []),
        ("Feministiskt initiativ (FI)", []),
        ("multifaktors autentisering (MFA)", []),
        ("Bo Al (ordf)", []),
        ("alternativ B)", []),
    ],
)
def test_persons_with_a_party(text: str, people: list[tuple[str, str | None]]) -> None:
    assert [(mention.name, mention.party) for mention in find_people(text)] == people


def test_a_mention_spans_name_and_party() -> None:
    text = "Ordföranden Ada Ek (S) yrkar"
    (mention,) = find_people(text)
    assert text[mention.start : mention.end] == "Ada Ek (S)"


def test_a_name_never_reaches_over_a_row() -> None:
    assert [mention.name for mention in find_people("Nya Ledamöter\nAda Ek (S)\tBo Al (M)")] == [
        "Ada Ek",
        "Bo Al",
    ]


def test_a_genitive_goes_back_to_the_known_name() -> None:
    assert without_genitive("Ada Ödals", {"Ada Ödal"}) == "Ada Ödal"
    assert without_genitive("Lennart Skogsfors", {"Lennart Skogsfors"}) == "Lennart Skogsfors"
    assert without_genitive("Eva Anderssons", set()) == "Eva Andersson"
    assert without_genitive("Maria Torres", set()) == "Maria Torres"


def test_names_in_a_list_of_the_elected() -> None:
    names = [
        name
        for _, _, name in find_names("utses Ada Ek, Bo von Al och Ordförande Cia Dal, Norrhults Energi AB")
    ]
    assert names == ["Ada Ek", "Bo von Al", "Cia Dal"]
