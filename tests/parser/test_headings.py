"""The headings of a § in the wordings of the country, and lines that only look like them."""

from __future__ import annotations

import pytest

from protokoll_parser.document import Line
from protokoll_parser.headings import read_heading
from protokoll_parser.model import SectionKind
from protokoll_parser.sections import read_parts

KINDS: dict[SectionKind, list[str]] = {
    "decision": [
        "Beslut", "BESLUT", "Beslut:", "Kommunfullmäktiges beslut", "KOMMUNFULLMÄKTIGES BESLUT", "Kommunstyrelsens beslut",
        "Arbetsutskottets beslut", "Allmänna utskottets beslut", "Nämndens beslut", "Direktionens beslut", "Fullmäktiges beslut",
        "Bygg- och miljönämndens beslut", "KSAU:s beslut", "Regionstyrelsens beslut", "Dagens beslut", "Kulturnämndens ställningstagande",
    ],
    "proposal": [
        "Förslag till beslut", "Förslag till kommunfullmäktige", "Förslag till kommunstyrelsen:",
        "Arbetsutskottets förslag till kommunstyrelsen", "Kommunstyrelsens förslag", "Kommunstyrelsens förslag till beslut",
        "Kommunstyrelsens förslag till kommunfullmäktige", "Förvaltningens förslag till beslut",
        "Arbetsutskottets förslag till kommunstyrelsen för beslut i kommunfullmäktige", "Ordförandens förslag till beslut",
    ],
    "summary": ["Sammanfattning", "Sammanfattning av ärendet", "Bakgrund och sammanfattning", "SAMMANFATTNING"],
    "background": ["Ärendebeskrivning", "Beskrivning av ärendet", "Bakgrund", "Ärendet", "Tidigare behandling"],
    "basis": ["Beslutsunderlag", "Underlag", "Handlingar", "Handling", "Beslutsunderlag:", "I ärendet föreligger:", "Till grund för beslutet ligger"],
    "motions": ["Yrkanden", "Yrkande", "Yrkande (bifall)", "Förslag på sammanträdet", "Förslag under sammanträdet", "Yrkande 2"],
    "proceedings": ["Beslutsgång", "Dagens sammanträde", "Behandling på sammanträdet", "Ärendets behandling", "Överläggning", "Yttranden"],
    "question": ["Propositionsordning", "Proposition", "Propositioner", "Omröstningsordning", "Godkänd voteringsproposition:"],
    "vote": ["Omröstning", "Votering", "Omröstningsresultat", "Voteringsresultat", "Omröstningslista", "Omröstning 2"],
    "reservation": ["Reservation", "Reservationer", "Reservation (SD)", "Reservation från Vänsterpartiet"],
    "statement": ["Särskilt yttrande", "Protokollsanteckning", "Protokollsanteckningar", "Notering", "Särskilt yttrande i kommunstyrelsen"],
    "recusal": ["Jäv", "Anmälan om jäv"],
    "adjournment": ["Ajournering", "Uppehåll i sammanträdet"],
    "assessment": ["Förvaltningens bedömning", "Konsekvenser", "Barnperspektiv", "Barn- och utbildningsförvaltningens bedömning"],
    "finance": ["Ekonomiska konsekvenser", "Finansiering"],
    "appeal": ["Hur man överklagar", "Upplysningar"],
    "recipients": [
        "Beslut skickas till", "Beslutet skickas till", "Beslutet ska skickas till", "Skickas till:", "Expedieras till", "Utdrag till", "Protokollsutdrag",
    ],
    "attachment": ["Bilaga 2", "BILAGA 2", "Bilagor"],
}  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in KINDS.items() for text in texts])
def test_kind(kind: SectionKind, text: str) -> None:
    heading = read_heading(text)
    assert heading is not None
    assert (heading.kind, heading.rest, heading.is_clause) == (kind, "", False)


@pytest.mark.parametrize(
    "text",
    [
        "Förslag till detaljplan för Kvarnen 3:274",
        "Beslut om antagande av policy",
        "Kommunstyrelsen beslutade den 3 maj 2022 att avslå ansökan.",
        "Ärendet behandlades av arbetsutskottet.",
        "Beslutet gäller från och med årsskiftet.",
        "Yrkandet avslås.",
        "- Bakgrund",
        "1. Beslut",
        "Reservationen anmäldes inte under sammanträdet.",
        "Särskilt yttrande lämnas av Anna Ek (V) och bifogas protokollet.",
        "",
    ],
)
def test_no_heading(text: str) -> None:
    assert read_heading(text) is None


@pytest.mark.parametrize(
    ("text", "kind", "rest"),
    [
        ("Skickas till: Akten", "recipients", "Akten"),
        ("Beslutsunderlag\tTjänsteskrivelse den 3 maj 2022", "basis", "Tjänsteskrivelse den 3 maj 2022"),
        ("Nämndens beslut: Rapporten godkänns.", "decision", "Rapporten godkänns."),
        ("Kommunstyrelsens beslut Rapporten godkänns.", "decision", "Rapporten godkänns."),
    ],
)
def test_text_on_the_headings_line(text: str, kind: SectionKind, rest: str) -> None:
    heading = read_heading(text)
    assert heading is not None
    assert (heading.kind, heading.rest) == (kind, rest)


@pytest.mark.parametrize(
    ("text", "body", "to"),
    [
        ("Förslag till kommunfullmäktige", None, ("Kommunfullmäktige",)),
        ("Arbetsutskottets förslag till kommunstyrelsen", "Arbetsutskottet", ("Kommunstyrelsen",)),
        (
            "Allmänna utskottets förslag till kommunstyrelsen och kommunfullmäktige",
            "Allmänna utskottet",
            ("Kommunstyrelsen", "Kommunfullmäktige"),
        ),
        (
            "Arbetsutskottets förslag till kommunstyrelsen för beslut i kommunfullmäktige",
            "Arbetsutskottet",
            ("Kommunstyrelsen", "Kommunfullmäktige"),
        ),
        ("Kommunstyrelsens förslag till beslut", "Kommunstyrelsen", ()),
    ],
)
def test_who_proposes_to_whom(text: str, body: str | None, to: tuple[str, ...]) -> None:
    heading = read_heading(text)
    assert heading is not None
    assert (heading.body, heading.to) == (body, to)


def kinds(*rows: str) -> list[SectionKind]:
    return [part.kind for part in read_parts([Line(row, number) for number, row in enumerate(rows, 1)], None)]


BELOW_A_LIST: dict[str, tuple[SectionKind, str]] = {
    "Reservation": ("reservation", "Eva Ek (S) reserverar sig mot beslutet."),
    "Särskilt yttrande": ("statement", "Eva Ek (S) lämnar ett särskilt yttrande."),
    "Protokollsanteckning": ("statement", "Eva Ek (S): Vi är oroliga för vägen."),
    "Votering": ("vote", "Votering begärs och ska genomföras."),
    "Ärendebeskrivning": ("background", "Vägen är från förra seklet."),
    "Ekonomiska konsekvenser": ("finance", "Beslutet kostar ingenting alls."),
    "Hur man överklagar": ("appeal", "Se bilaga."),
}


@pytest.mark.parametrize("heading", BELOW_A_LIST)
def test_a_heading_below_a_list_of_documents_ends_it(heading: str) -> None:
    kind, text = BELOW_A_LIST[heading]
    assert kinds("Beslutsunderlag", "", "Tjänsteskrivelse, 7 maj 2022", "", heading, "", text) == [
        "basis",
        kind,
    ]


def test_a_heading_apart_from_a_close_list_ends_it() -> None:
    rows = ("Beslutsunderlag", "Tjänsteskrivelse, 7 maj 2022", "Karta", "", "Reservation", "", "Eva Ek (S)")
    assert kinds(*rows) == ["basis", "reservation"]


@pytest.mark.parametrize(
    "rows",
    [
        ("Tjänsteskrivelse", "", "Ekonomisk bedömning", "", "Karta över vägen vid Björkö 2022-05-03"),
        ("Tjänsteskrivelse", "", "Särskilt yttrande", "", "Motion från Eva Ek (S)"),
        ("Tjänsteskrivelse.", "", "Konsekvensanalys.", "", "Karta över vägen vid Björkö."),
        ("Tjänsteskrivelse", "Barnkonsekvensanalys", "Karta över vägen."),
    ],
)
def test_a_document_named_as_a_heading_is(rows: tuple[str, ...]) -> None:
    assert kinds("Beslutsunderlag", "", *rows) == ["basis"]


def test_a_department_named_as_a_heading_is() -> None:
    assert kinds("Beslutet skickas till", "Kommunchefen", "Karin Ek", "", "Ekonomi", "", "Akten") == [
        "recipients"
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("Beslutsunderlag", "", "Tjänsteskrivelse", "", "Bilaga", "", "Karta över vägen"), ["basis", "attachment"]),
        (("Beslutsunderlag", "- Avtal", "Bilagor", "Karta", "Beslut", "Avtalet godkänns."), ["basis", "attachment", "decision"]),
        (("Beslut", "- att godkänna avtalet", "Bilaga", "Karta över vägen"), ["decision", "attachment"]),
        (("Beslutsunderlag", "Tjänsteskrivelse", "Bilagor", "", "Skickas till", "", "Akten"), ["basis", "recipients"]),
    ],
)  # fmt: skip
def test_what_is_attached_has_its_heading(rows: tuple[str, ...], expected: list[str]) -> None:
    assert kinds(*rows) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("Budgetberedningens förslag", "Protokoll från samråd", "", "Beslut", "", "Ramen fastställs."), ["basis", "decision"]),
        (("Protokoll från samråd", "Budgetberedningens förslag", "", "Beslut", "", "Ramen fastställs."), ["basis", "decision"]),
        (("Protokoll", "", "Budgetberedningens förslag", "", "1. Ramen fastställs."), ["basis", "proposal"]),
        (("Protokoll", "", "Arbetsutskottets förslag", "", "Att fastställa ramen"), ["basis", "proposal"]),
    ],
)  # fmt: skip
def test_a_bodys_proposal_is_a_document_where_nothing_is_proposed(
    rows: tuple[str, ...], expected: list[str]
) -> None:
    assert kinds("Beslutsunderlag", "", *rows) == expected


@pytest.mark.parametrize(
    "line", ["sammanträdet.", "behandling.", "omröstning.", "behandling på sammanträdet."]
)
def test_the_last_words_of_a_wrapped_sentence_are_no_heading(line: str) -> None:
    assert read_heading(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Votering 1, motförslag",
        "Votering 2: huvudvotering",
        "Omröstning 1 (motförslag)",
        "Omröstning 2 - återremiss",
    ],
)
def test_several_votes_with_what_they_are_about(line: str) -> None:
    found = read_heading(line)
    assert found is not None
    assert found.kind == "vote"


@pytest.mark.parametrize("line", ["Votering 1 gav 5 ja", "Omröstning 12-8", "Votering 1, 22 ja och 5 nej"])
def test_how_a_vote_went_is_no_heading(line: str) -> None:
    assert read_heading(line) is None


def test_a_vote_whose_meaning_stands_right_below() -> None:
    parts = read_parts(
        [
            Line(text, number)
            for number, text in enumerate(
                ["Beslut", "Motionen avslås.", "Votering", "Ja: avslag. Nej: bifall."], 1
            )
        ],
        None,
    )
    assert [(part.kind, part.text) for part in parts] == [
        ("decision", "Motionen avslås."),
        ("vote", "Ja: avslag. Nej: bifall."),
    ]


@pytest.mark.parametrize(
    ("texts", "kinds"),
    [
        (["Beslut", "Planen antas.", "Handlingar", "2023 nr 31."], ["decision", "basis"]),
        (
            [
                "Beslut",
                "Planen antas.",
                "Skickas till",
                "Ägaren (delges)",
                "Hur man överklagar",
                "Beslutet kan överklagas till länsstyrelsen inom tre veckor från den dag det kom.",
            ],
            ["decision", "recipients", "appeal"],
        ),
    ],
)
def test_headings_below_lists_in_text_without_blank_lines(texts: list[str], kinds: list[str]) -> None:
    parts = read_parts([Line(text, number) for number, text in enumerate(texts, 1)], None)
    assert [part.kind for part in parts] == kinds
