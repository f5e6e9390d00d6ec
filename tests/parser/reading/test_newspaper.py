"""Text in two columns is read column by column; what only stands side by side is not."""

from __future__ import annotations

from tests.parser.reading.helpers import rows

LEFT = [
    "§ 80 Bolagsordning för bostadsbolaget",
    "",
    "Beslut",
    "Bolagsordningen antas enligt förslaget",
    "daterat den 20 augusti och ska gälla",
    "från och med nästa årsstämma.",
    "",
    "Ärendebeskrivning",
    "Bolagets styrelse har begärt att antalet",
    "ledamöter minskar från nio till sju och",
    "kommunstyrelsen tillstyrker ändringen",
    "som inte påverkar ägardirektiven.",
]
RIGHT = [
    "§ 81 Motion om cykelvägar",
    "",
    "Beslut",
    "Motionen avslås med hänvisning till",
    "kostnaden, som nämnden bedömer",
    "uppgår till 40 miljoner kronor.",
    "",
    "Ärendebeskrivning",
    "I en motion föreslås att kommunen",
    "bygger cykelvägar längs alla infarter",
    "och att arbetet börjar nästa vår med",
    "den norra infarten.",
]
HEAD = "Granåkers kommun                         Protokoll\nKommunfullmäktige 2019-09-30\n"


def side_by_side(left: list[str], right: list[str], width: int = 46) -> str:
    return "\n".join(f"{one:{width}}{other}".rstrip() for one, other in zip(left, right, strict=True))


def test_columns_come_one_after_the_other() -> None:
    assert rows(HEAD + side_by_side(LEFT, RIGHT))[2:] == [text for text in LEFT + RIGHT if text]


def test_labels_beside_their_text_stay_where_they_are() -> None:
    labels = [
        "Beslut",
        "",
        "",
        "Ärendebeskrivning",
        "",
        "",
        "",
        "Beslutsunderlag",
        "",
        "Skickas till",
        "",
        "",
    ]
    found = rows(HEAD + side_by_side(labels, [text or "och så vidare" for text in RIGHT]))
    assert found[2] == "Beslut\t§ 81 Motion om cykelvägar"


def test_a_table_of_three_columns_stays() -> None:
    texts = [f"{text:44}{number}" for number, text in enumerate(RIGHT, 1)]
    found = rows(HEAD + side_by_side(LEFT, texts))
    assert found[2].count("\t") == 2
