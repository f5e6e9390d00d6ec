"""A municipality is named where the text leaves no doubt, and not otherwise."""

from __future__ import annotations

import pytest

from protokoll_parser.municipalities import find_place
from protokoll_parser.municipalities.registers import Place, municipalities, municipality_named, regions


def test_the_register_is_whole() -> None:
    assert len(municipalities()) == 290
    assert len(regions()) == 21
    assert all(place.code is not None and len(place.code) == 4 for place in municipalities().values())


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Mora", "2062"),
        ("Norbergs kommun", "1962"),
        ("VÄSTERÅS STAD", "1980"),
        ("Kils kommun", "1715"),
        ("Torsås kommuns", "0834"),
        ("Upplands-Bro kommun", "0139"),
        ("Älvsunda", None),
    ],
)
def test_names_in_every_form(words: str, code: str | None) -> None:
    place = municipality_named(words)
    assert (place.code if place else None) == code


@pytest.mark.parametrize(
    ("rows", "body", "name"),
    [
        # a logo line, a head, a foot
        (["ÅMÅLS KOMMUN", "SAMMANTRÄDESPROTOKOLL"], "Kommunstyrelsen", "Åmål"),
        (["Mark", "Kommunstyrelsen", "Plats och tid: Kommunhuset, Kinna"], "Kommunstyrelsen", "Mark"),
        (["Kommunstyrelsen", "2020-02-03", "www.alvesta.se"], "Kommunstyrelsen", "Alvesta"),
        (["PROTOKOLL\tGrums kommun"], "Kommunfullmäktige", "Grums"),
        # the text tells
        (
            [
                "Kommunstyrelsen",
                "Tierps kommun har svarat.",
                "Avtal med Heby kommun",
                "Enligt Heby kommun ska det ske.",
                "Tierps kommunhus",
            ],
            "Kommunstyrelsen",
            "Tierp",
        ),
        # the town where the meeting's place ends, unless another municipality weighs as much
        (["Kommunstyrelsen", "Plats och tid: Folkets hus, Säter"], "Kommunstyrelsen", "Säter"),
        (["Kommunstyrelsen", "Plats: Storgatan 2, Säter, kl 13.00"], "Kommunstyrelsen", "Säter"),
        (["Kommunstyrelsen", "Plats: Folkets hus, Säter", "Sala kommun har"], "Kommunstyrelsen", None),
        (["Kommunstyrelsen", "Resa till Storgatan 2, Säter"], "Kommunstyrelsen", None),
        # what a municipality takes up of its own only
        (["Kommunstyrelsen", "§ 32 Årsredovisning 2022 för Sala kommun"], "Kommunstyrelsen", "Sala"),
        (["Kommunstyrelsen", "§ 32 Översiktsplan för Sala kommun"], "Kommunstyrelsen", None),
        (["Kommunstyrelsen", "Anslaget på Sala kommuns anslagstavla"], "Kommunstyrelsen", "Sala"),
        (
            ["Nämnden för trafik", "Anslaget på Region Hallands anslagstavla"],
            "Nämnden för trafik",
            "Region Halland",
        ),
        # the house's own town, whatever room stands behind it
        (["Socialnämnden", "Plats och tid: Kommunhuset, Sala, Björken, kl. 13.00"], "Socialnämnden", "Sala"),
        # whom a guest works for
        (["Björkrådet", "Övriga deltagare:\tAda Ek, Sala kommun"], "Björkrådet", None),
        # one mention is no proof, nor are two municipalities named alike
        (["Kommunstyrelsen", "Plats och tid: Stadshuset, Säterrummet"], "Kommunstyrelsen", None),
        (["Kommunstyrelsen", "Remiss från Sala kommun"], "Kommunstyrelsen", None),
        (["Nämnden", "Sala kommun har svarat, Heby kommun har svarat."], "Nämnden", None),
        (["Kommunstyrelsen", "Plats och tid: Sessionssalen"], "Kommunstyrelsen", None),
        # but its own house is, and so are a body named as its own, a page's head and a site
        (["Kommunstyrelsen", "Plats och tid: Stadshuset, Säter"], "Kommunstyrelsen", "Säter"),
        (
            ["Kommunstyrelsen", "Lokal: Borgen, kommunhuset i Lilla Edet kl 13"],
            "Kommunstyrelsen",
            "Lilla Edet",
        ),
        (["Kommunstyrelsen", "Nämndhuset, Stora salen, Gnosjö, den 3 maj"], "Kommunstyrelsen", "Gnosjö"),
        (["Nämnden", "Organ\tSala kommun, Tekniska nämnden"], "Tekniska nämnden", "Sala"),
        (["Nämnden", "Instans\tTekniska nämnden, Sala kommun"], "Tekniska nämnden", "Sala"),
        (["Nämnden", *["text"] * 40, "Sala kommun", "", "Nämnden\tProtokoll"], "Nämnden", "Sala"),
        (["Nämnden", *["text"] * 40, "Skickas till", "Sala kommun", "Akten"], "Nämnden", None),
        (["Nämnden", "Protokollet finns på sater.se/protokoll."], "Nämnden", "Säter"),
        (["Nämnden", *["text"] * 40, "Myndighet\tTekniska nämnden i Sala"], "Tekniska nämnden", "Sala"),
        (["Nämnden", *["text"] * 40, "Organ: Miljö- och byggnadsnämnden i Sala"], "Nämnden", "Sala"),
        (["Nämnden", *["text"] * 40, "Skickas till\tTekniska nämnden i Sala"], "Nämnden", None),
        (["Nämnden", *["text"] * 40, "Protokoll från Kommunstyrelsen i Sala"], "Nämnden", None),
        (["Nämnden", *["text"] * 40, "Kommunstyrelsen i Sala"], "Nämnden", None),
        # regions and joint bodies
        (["Region Dalarna", "Regionstyrelsen"], "Regionstyrelsen", "Region Dalarna"),
        (["REGION GOTLAND", "Regionfullmäktige"], "Regionfullmäktige", "Gotland"),
        (
            ["Sala kommun", "Direktionen"],
            "Direktionen för Norrhults Räddningsförbund",
            "Norrhults Räddningsförbund",
        ),
        (
            ["Norrhults räddningstjänstförbund", "Direktionen"],
            "Direktionen",
            "Norrhults räddningstjänstförbund",
        ),
        (["Region Mellansunda", "Regionstyrelsen"], "Regionstyrelsen", "Region Mellansunda"),
        # names that no register has, at the top of the page only
        (["Älvsunda kommun", "Avtal med Sala kommun, Sala kommun"], "Kommunstyrelsen", "Älvsunda"),
        (["NORRHULTS KOMMUN\tPROTOKOLL"], "Kommunstyrelsen", "Norrhult"),
        (["Kommunstyrelsen", "Älvsunda kommun har svarat."], "Kommunstyrelsen", None),
    ],
)
def test_the_evidence_is_weighed(rows: list[str], body: str, name: str | None) -> None:
    place = find_place(rows, body)
    assert (place.name if place else None) == name


def test_a_region_has_no_municipal_code() -> None:
    assert find_place(["Region Dalarna"], "Regionfullmäktige") == Place("Region Dalarna", None)
