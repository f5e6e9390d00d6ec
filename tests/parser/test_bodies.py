"""Political bodies are found by the words that name them, and by nothing else."""

from __future__ import annotations

import pytest

from protokoll_parser.bodies import expand, find_bodies, is_body, nominative, short_form


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("kommunstyrelsens", "Kommunstyrelsen"),
        ("Arbetsutskottets", "Arbetsutskottet"),
        ("Kommunstyrelsens arbetsutskotts", "Kommunstyrelsens arbetsutskott"),
        ("ALLMÄNNA UTSKOTTETS", "Allmänna utskottet"),
        ("Vård- och omsorgsnämndens", "Vård- och omsorgsnämnden"),
        ("Kommunfullmäktiges", "Kommunfullmäktige"),
        ("Fullmäktige", "Fullmäktige"),
        ("direktionens:", "Direktionen"),
        ("KOMMUNALA PENSIONÄRSRÅDETS", "Kommunala pensionärsrådet"),
        ("", ""),
    ],
)
def test_a_body_is_named_in_the_nominative(printed: str, name: str) -> None:
    assert nominative(printed) == name


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("KS", "Kommunstyrelsen"),
        ("Ks", "Kommunstyrelsen"),
        ("KS AU", "Kommunstyrelsens arbetsutskott"),
        ("KF", "Kommunfullmäktige"),
        ("BUN", "Barn- och utbildningsnämnden"),
        ("SNAU", "Socialnämndens arbetsutskott"),
        ("ÄN", "Äldrenämnden"),
        ("ks", None),
        ("XYZ", None),
        ("", None),
    ],
)
def test_usual_short_forms_are_spelt_out(short: str, name: str | None) -> None:
    assert expand(short) == name


@pytest.mark.parametrize(
    ("body", "short"),
    [
        ("Kommunstyrelsens arbetsutskott", "KSAU"),
        ("Kommunstyrelsen", "KS"),
        ("Kommunfullmäktige", "KF"),
        ("Socialnämndens arbetsutskott", "SNAU"),
        ("Nämnden för skärgård", None),
    ],
)
def test_bodies_have_their_usual_short_form(body: str, short: str | None) -> None:
    assert short_form(body) == short


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Miljö- och samhällsbyggnadsnämnden beslutar", ["Miljö- och samhällsbyggnadsnämnden"]),
        ("barn-, ungdoms- och kulturnämnden yttrar sig", ["Barn-, ungdoms- och kulturnämnden"]),
        ("Miljö och byggnadsnämnden", ["Miljö och byggnadsnämnden"]),
        ("Norrhult-Granåker lönenämnd", ["Norrhult-Granåker lönenämnd"]),
        ("Till kommunstyrelsens arbetsutskotts förfogande", ["Kommunstyrelsens arbetsutskott"]),
        ("kommunstyrelsens personal- och planutskott", ["Kommunstyrelsens personal- och planutskott"]),
        ("KOMMUNSTYRELSENS BESLUT", ["Kommunstyrelsen"]),
        ("tekniska nämnden, allmänna utskottet", ["Tekniska nämnden", "Allmänna utskottet"]),
        ("direktionen för Älvsunda Räddningsförbund har", ["Direktionen för Älvsunda Räddningsförbund"]),
        ("Gemensam nämnd för löne- och personalfrågor", ["Gemensam nämnd för löne- och personalfrågor"]),
        ("Nämnden för Vård & Omsorg beslutar", ["Nämnden för Vård & Omsorg"]),
        ("Nämnden för vård & kommunstyrelsen", ["Nämnden för vård", "Kommunstyrelsen"]),
        ("nämnden för mark, skog och vatten beslutar", ["Nämnden för mark, skog och vatten"]),
        ("Nämnden för Mark & Vatten, § 12", ["Nämnden för Mark & Vatten"]),
        ("överlämnas till nämnden för beslut", ["Nämnden"]),
        ("Kommunala pensionärsrådet och folkhälsorådet", ["Kommunala pensionärsrådet", "Folkhälsorådet"]),
        ("Råd för finskt förvaltningsområde", ["Råd för finskt förvaltningsområde"]),
        ("kommunfullmäktiges presidium", ["Kommunfullmäktiges presidium"]),
        ("kommunfullmäktige och kommunstyrelsen", ["Kommunfullmäktige", "Kommunstyrelsen"]),
        ("KS § 12, KSAU den 3 maj och Sn § 50", ["KS", "KSAU", "Sn"]),
        ("fullmäktige", ["Fullmäktige"]),
        ("Socialnämndens arbetsutskott 2 beslutar", ["Socialnämndens arbetsutskott 2"]),
        ("Socialnämndens arbetsutskott 2 (14)", ["Socialnämndens arbetsutskott"]),
        ("Socialutskottet 2 maj beslutar", ["Socialutskottet"]),
    ],
)
def test_bodies_are_found_in_running_text(text: str, names: list[str]) -> None:
    assert [mention.name for mention in find_bodies(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "länsstyrelsen och Socialstyrelsen",
        "tidigare nämnd, ovan nämnda, benämnd och utnämnd",
        "nämnderna ska utse en nämnd",
        "kommunstyrelseförvaltningen",
        "ärendets beredning, området, samrådet och förrådet",
        "kommunalråd och oppositionsråd",
        "KS 2020/459, KS116-23 005, KS/2021:45",
        "Ada Ek (SN) talade om FN",
        "au",
        "",
    ],
)
def test_what_only_looks_like_a_body_is_none(text: str) -> None:
    assert find_bodies(text) == []


def test_a_mention_knows_where_it_stands_and_whether_it_owns() -> None:
    text = "Enligt socialnämndens beslut ska kommunstyrelsen svara."
    owner, body = find_bodies(text)
    assert text[owner.start : owner.end] == "socialnämndens"
    assert owner.genitive
    assert text[body.start : body.end] == "kommunstyrelsen"
    assert not body.genitive


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Kommunstyrelsen", True),
        ("KOMMUNSTYRELSENS ARBETSUTSKOTT", True),
        ("Kultur- och fritidsnämnden:", True),
        ("Kommunstyrelsen beslutar", False),
        ("Beslut", False),
    ],
)
def test_a_line_that_is_a_body_and_nothing_else(text: str, whole: bool) -> None:
    assert is_body(text) is whole
