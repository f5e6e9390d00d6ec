"""A case on its way through the bodies, as the thread screen shows it."""

from __future__ import annotations

import pytest
from tests.archive.samples import Archive, item, protocol

from protokoll_parser.model import Reference

AU, KS, KF = "Kommunstyrelsens arbetsutskott", "Kommunstyrelsen", "Kommunfullmäktige"


def reference(body: str | None, date: str | None, number: int | None) -> Reference:
    return Reference(body, date, number, f"{body} {date} § {number}")


def shown(archive: Archive, title: str) -> list[tuple[str | None, int | None, bool]]:
    return [
        (entry.date, entry.number, entry.item is not None)
        for entry in archive.reader.thread(archive.find(title))
    ]


def test_one_case_number_over_bodies_and_years(archive: Archive) -> None:
    archive.put("kf.txt", protocol(item(9, "I fullmäktige", case="KS037-21"), body=KF, date="2024-04-02"))
    archive.put("au.txt", protocol(item(3, "I utskottet", case="KS037-21 037"), body=AU, date="2024-02-20"))
    archive.put("ks.txt", protocol(item(5, "I styrelsen", case="KS 37-21"), body=KS, date="2024-03-05"))
    archive.put("annan.txt", protocol(item(6, "Annat", case="KS038-21"), body=KS, date="2024-03-19"))
    stops = [("2024-02-20", 3, True), ("2024-03-05", 5, True), ("2024-04-02", 9, True)]
    assert shown(archive, "I styrelsen") == stops
    detail = archive.reader.item(archive.find("I utskottet"))
    assert detail is not None
    assert detail.thread_size == 3


def test_the_same_number_in_another_municipality_is_another_case(archive: Archive) -> None:
    archive.put("a.txt", protocol(item(1, "Här", case="2024/1"), municipality="Älvsunda"))
    archive.put("b.txt", protocol(item(1, "Där", case="2024/1"), municipality="Norrhult"))
    assert len(archive.reader.thread(archive.find("Här"))) == 1


def test_every_number_of_an_item_leads_on(archive: Archive) -> None:
    archive.put("a.txt", protocol(item(1, "Båda", case="KS 2024/1, KS 2024/2")))
    archive.put("b.txt", protocol(item(2, "Andra", case="KS 2024/2"), date="2024-05-01"))
    assert len(archive.reader.thread(archive.find("Andra"))) == 2


@pytest.mark.parametrize("target_first", [True, False])
@pytest.mark.parametrize(
    ("named", "own", "target"),
    [
        ("Kommunstyrelsen", KF, KS),
        ("KS", KF, KS),
        ("Ks", KF, KS),
        ("arbetsutskottet", KS, AU),
        ("Kommunstyrelsens arbetsutskott", KF, AU),
        ("Utskottet", KS, "Allmänna utskottet"),
        ("Fullmäktige", KS, KF),
        ("socialnämndens", KS, "Socialnämnden"),
        ("BUN", KS, "Barn- och utbildningsnämnden"),
        ("nämnden", "Socialnämnden", "Socialnämnden"),
    ],
)
def test_references_resolve_whichever_comes_first(
    archive: Archive, named: str, own: str, target: str, target_first: bool
) -> None:
    files = [
        ("från.txt", protocol(item(5, "Här", references=[reference(named, "2024-02-20", 12)]), body=own)),
        ("till.txt", protocol(item(12, "Där"), body=target, date="2024-02-20")),
    ]
    for path, document in reversed(files) if target_first else files:
        archive.put(path, document)
    assert shown(archive, "Här") == [("2024-02-20", 12, True), ("2024-03-05", 5, True)]
    assert [row.title for row in archive.reader.cited_by(archive.find("Där"))] == ["Här"]
    assert archive.reader.thread(archive.find("Här"))[0].cited_by == (archive.find("Här"),)


@pytest.mark.parametrize(
    ("named", "date", "number"),
    [
        ("Socialnämnden", "2024-02-20", 12),
        ("Kommunstyrelsens arbetsutskott", "2024-02-21", 12),
        ("Kommunstyrelsens arbetsutskott", "2024-02-20", 13),
        (None, "2024-02-20", 12),
        ("Arbetsutskottet", None, 12),
    ],
)
def test_what_does_not_agree_does_not_resolve(
    archive: Archive, named: str | None, date: str | None, number: int
) -> None:
    archive.put("au.txt", protocol(item(12, "Där"), body=AU, date="2024-02-20"))
    archive.put("ks.txt", protocol(item(5, "Här", references=[reference(named, date, number)])))
    assert archive.reader.cited_by(archive.find("Där")) == []


def test_of_two_like_bodies_the_bodys_own_is_meant(archive: Archive) -> None:
    archive.put("au.txt", protocol(item(12, "Rätt"), body=AU, date="2024-02-20"))
    archive.put("sau.txt", protocol(item(12, "Fel"), body="Socialnämndens arbetsutskott", date="2024-02-20"))
    archive.put(
        "ks.txt", protocol(item(5, "Här", references=[reference("arbetsutskottet", "2024-02-20", 12)]))
    )
    assert len(archive.reader.cited_by(archive.find("Rätt"))) == 1
    assert archive.reader.cited_by(archive.find("Fel")) == []


def test_a_meeting_named_without_paragraph_means_the_same_case(archive: Archive) -> None:
    archive.put("ks.txt", protocol(item(4, "Annat"), item(5, "Samma", case="KS 2024/9")))
    archive.put(
        "kf.txt",
        protocol(
            item(1, "Här", case="KS 2024/9", references=[reference(KS, "2024-03-05", None)]),
            body=KF,
            date="2024-04-02",
        ),
    )
    assert [row.title for row in archive.reader.cited_by(archive.find("Samma"))] == ["Här"]


def test_what_is_not_in_the_folder_stands_there_once_as_missing(archive: Archive) -> None:
    mentions = [
        reference("Arbetsutskottet", "2024-02-20", 12),
        reference("Kommunstyrelsens arbetsutskott", "2024-02-20", 12),
        reference("Kommunstyrelsens arbetsutskott", "2024-02-20", None),
        reference("Bildningsnämnden", "2024-01-15", None),
    ]
    archive.put("ks.txt", protocol(item(5, "Här", references=mentions)))
    assert shown(archive, "Här") == [
        ("2024-01-15", None, False),
        ("2024-02-20", 12, False),
        ("2024-03-05", 5, True),
    ]


def test_a_removed_target_is_missing_until_it_is_back(archive: Archive) -> None:
    target = protocol(item(12, "Där"), body=AU, date="2024-02-20")
    archive.put("au.txt", target)
    archive.put("ks.txt", protocol(item(5, "Här", references=[reference(AU, "2024-02-20", 12)])))
    archive.writer.remove_file("au.txt")
    assert shown(archive, "Här")[0] == ("2024-02-20", 12, False)
    archive.put("au.txt", target)
    assert shown(archive, "Här")[0] == ("2024-02-20", 12, True)


def test_a_body_with_its_own_case_number_joins_the_case(archive: Archive) -> None:
    archive.put(
        "bun.txt",
        protocol(item(8, "I nämnden", case="BUN 2024/3"), body="Bildningsnämnden", date="2024-01-15"),
    )
    mention = reference("Bildningsnämnden", "2024-01-15", 8)
    archive.put("ks.txt", protocol(item(5, "I styrelsen", case="KS 2024/70", references=[mention])))
    archive.put("kf.txt", protocol(item(2, "I fullmäktige", case="KS 2024/70"), body=KF, date="2024-04-02"))
    for title in ("I nämnden", "I styrelsen", "I fullmäktige"):
        assert [number for _, number, _ in shown(archive, title)] == [8, 5, 2] or title == "I fullmäktige"
    assert [number for _, number, _ in shown(archive, "I fullmäktige")] == [8, 5, 2]


def test_what_many_cases_refer_to_does_not_join_them(archive: Archive) -> None:
    archive.put("kf.txt", protocol(item(1, "Budget", case="KS 2023/1"), body=KF, date="2023-11-20"))
    mention = reference("Kommunfullmäktige", "2023-11-20", 1)
    citing = [
        item(number, f"Ärende {number}", case=f"KS 2024/{number}", references=[mention])
        for number in range(2, 12)
    ]
    archive.put("ks.txt", protocol(*citing))
    assert len(archive.reader.thread(archive.find("Budget"))) == 1
    assert len(archive.reader.cited_by(archive.find("Budget"))) == 10
    assert shown(archive, "Ärende 2") == [("2023-11-20", 1, True), ("2024-03-05", 2, True)]


def test_circles_and_long_chains_end(archive: Archive) -> None:
    for number in range(1, 30):
        to = reference(KS, f"2024-01-{number % 29 + 1:02}", number % 29 + 1)
        archive.put(
            f"{number}.txt",
            protocol(item(number, f"Nr {number}", references=[to]), date=f"2024-01-{number:02}"),
        )
    assert 1 < len(archive.reader.thread(archive.find("Nr 1"))) <= 29


def test_on_one_day_the_utskott_comes_before_the_styrelse(archive: Archive) -> None:
    for body in (KF, KS, AU, "Socialnämnden"):
        archive.put(f"{body}.txt", protocol(item(1, body, case="2024/4"), body=body))
    assert [entry.body for entry in archive.reader.thread(archive.find(KS))] == ["Socialnämnden", AU, KS, KF]
