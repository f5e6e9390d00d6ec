"""The front page's head among the §§ of a text without pages goes, be it printed there once."""

from __future__ import annotations

import pytest
from tests.parser.reading.helpers import tidied

TEXT = [
    "Kommunstyrelsen godkänner rapporten om skolhuset i Granåker och lägger den till handlingarna.",
    "Förvaltningen får i uppdrag att återkomma med en plan för skolgården under hösten.",
]

HEADS = {
    "body, number of the minutes, date": ("Kommunstyrelsen\n\nProtokoll nr 4\n2021-05-04",) * 2,
    "beside its § range": (
        "GRANÅKERS KOMMUN\tSAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\n\n§§ 1-2\n\nSammanträdesdatum\tSida\n2021-05-04\t1 (3)",
        "GRANÅKERS KOMMUN\tSAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\t§§ 1-2\n2021-05-04\t3 (3)",
    ),
    "in another form than the first": (
        "Kommunstyrelsen\n\nSAMMANTRÄDESPROTOKOLL\nSammanträdesdatum\n2021-05-04",
        "Granåkers kommun\tProtokoll\nKommunstyrelsen\t2021-05-04\tsid 3 av 9",
    ),
    "a bare number beside it": (
        "Granåkers kommun\n\nKommunstyrelsen\n\nProtokoll 2021-05-04",
        "Kommunstyrelsen\tProtokoll 2021-05-04\t3",
    ),
    "a bare number above it": (
        "Granåkers kommun\nKommunstyrelsen\nProtokoll 2021-05-04",
        "4\n\nGranåkers kommun\nKommunstyrelsen\nProtokoll 2021-05-04",
    ),
    "its rows on one": (
        "Granåkers kommun\nKommunstyrelsens protokoll\n4 maj 2021",
        "Kommunstyrelsens protokoll, 4 maj 2021",
    ),
    "the body's name on two rows, the date with and without its end": (
        "Granåkers kommun\nTekniska\nnämnden 2021-05-04\n2021-05-04",
        "Tekniska nämnden 2021-05-04",
    ),
    "the title word beside the date": (
        "Protokoll\n\nGemensam nämnd för språktolk\n\nDatum: 2021-05-04",
        "Gemensam nämnd för språktolk\nProtokoll 2021-05-04\n3 (8)",
    ),
    "Blad without its number": (
        "GRANÅKERS KOMMUN\tSAMMANTRÄDESPROTOKOLL\tBlad\nKommunstyrelsen\tSammanträdesdatum\t1 (9)\n\t2021-05-04",
        "GRANÅKERS KOMMUN\tSAMMANTRÄDESPROTOKOLL\tBlad\nKommunstyrelsen\tSammanträdesdatum\t5 (9)\n\t2021-05-04",
    ),
}


@pytest.mark.parametrize("name", HEADS)
def test_a_head_between_two_points(name: str) -> None:
    first, inside = HEADS[name]
    text = (
        f"{first}\n\nPlats: Kommunhuset\n\n§ 1 Skolhuset\n\nBeslut\n\n1. {TEXT[0]}\n\n{inside}\n\n2. {TEXT[1]}\n\n"
        f"§ 2 Övrigt\n\nBeslut\n\n{TEXT[0]}\n"
    )
    lines = tidied(text)
    start = lines.index("§ 1 Skolhuset")
    assert lines[start:] == [
        "§ 1 Skolhuset",
        "Beslut",
        f"1. {TEXT[0]}",
        f"2. {TEXT[1]}",
        "§ 2 Övrigt",
        "Beslut",
        TEXT[0],
    ]


def test_the_body_among_its_recipients_stays() -> None:
    lines = tidied(
        "Kommunstyrelsen\n\nProtokoll\n2021-05-04\n\nPlats: Kommunhuset\n\n§ 1 Skolhuset\n\nBeslut\n\n"
        f"{TEXT[0]}\n\nSkickas till\n\nKommunstyrelsen\n\nEkonomienheten\n\nUnderlag\n\nProtokoll\n2020-01-02\n"
    )
    assert lines[-5:] == ["Kommunstyrelsen", "Ekonomienheten", "Underlag", "Protokoll", "2020-01-02"]


def test_a_bare_page_number_at_the_foot() -> None:
    pages = [
        "Kommunstyrelsen\n\nPlats: Kommunhuset\n\n                    1",
        f"§ 1 Skolhuset\n\nBeslut\n{TEXT[0]}\n\nSkickas till\nEkonomienheten\n\n                    2",
        f"§ 2 Övrigt\n\nBeslut\n{TEXT[1]}\n\n                    3",
    ]
    assert tidied("\f".join(pages)) == [
        "Kommunstyrelsen",
        "Plats: Kommunhuset",
        "§ 1 Skolhuset",
        "Beslut",
        TEXT[0],
        "Skickas till",
        "Ekonomienheten",
        "§ 2 Övrigt",
        "Beslut",
        TEXT[1],
    ]


SENTENCE = "1. Nämnden beslutar att ge kontoret i uppdrag att ta fram ett förslag till belysning längs vägen mellan Norrhult och"


@pytest.mark.parametrize("border", ["\f", "\n\n", "\n"])
@pytest.mark.parametrize(
    "head",
    [
        "Kommunstyrelsens protokoll 2023-05-16          Sida 2",
        "Kommunstyrelsen, protokoll 16 maj 2023",
        "Norrhults kommun\nSammanträdesprotokoll\nKommunstyrelsen\nSammanträdesdatum 2023-05-16",
        "NORRHULTS KOMMUN\tProtokoll\tSida\nKommunstyrelsen\t2023-05-16\t2",
    ],
)
def test_a_head_seen_once_within_a_point(head: str, border: str) -> None:
    text = (
        "Norrhults kommun\nSAMMANTRÄDESPROTOKOLL\nKommunstyrelsen\n2023-05-16\n\n"
        "Plats och tid      Kommunhuset, kl. 13.00-15.30\nParagrafer         41-42\n\n"
        f"§ 41\nBelysning\n\nBeslut\n{SENTENCE}{border}{head}\n\n   Granåker.\n2. Förslaget antas.\n\n"
        "§ 42\nMeddelanden\n\nBeslut\nMeddelandena läggs till handlingarna.\n"
    )
    assert tidied(text)[-7:-3] == ["Beslut", f"{SENTENCE} Granåker.", "2. Förslaget antas.", "§ 42"]


def test_a_heading_below_a_head_is_no_part_of_it() -> None:
    text = (
        "Norrhults kommun\nSkolnämnden\n\nSammanträdesdatum       Sida\n\n2024-01-23      s. 1 (2)\n\n"
        "MÖTESPROTOKOLL\n\nPlats och tid: Stadshuset\n\n§ 1 Val av justerare\n\nBeslut\n\nAda Ek utses.\n\n"
        "Norrhults kommun\nSkolnämnden\n\nSammanträdesdatum       Sida\n\n2024-01-23      s. 2 (2)\n\n"
        "MÖTESPROTOKOLL\n\nProtokollsutdrag\n\n-   Akten\n"
    )
    assert tidied(text)[-2:] == ["Protokollsutdrag", "- Akten"]
