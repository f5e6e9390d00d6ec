"""Cells beside a name that say what somebody is, for which §§, and who signs."""

from __future__ import annotations

import pytest

from protokoll_parser import parse_document
from protokoll_parser.model import Adjustment, Protocol, Span
from protokoll_parser.reading import read_bytes

_HEAD = "Norrhults kommun\nByggnadsnämnden\nSammanträdesprotokoll\n2020-05-05\n\n"
_ITEMS = "\n\n" + "\n\n".join(
    f"§ {number} Rapport {number}\n\nBeslut\n\nRapporten godkänns." for number in range(11, 17)
)


def _read(front: str) -> Protocol:
    return parse_document(read_bytes((_HEAD + front + _ITEMS).encode(), "protokoll.md"))


def _served(protocol: Protocol) -> dict[str, tuple[str, str | None, tuple[int, ...] | None]]:
    return {one.name: (one.role, one.replaces, one.items) for one in protocol.attendance}


def test_a_dotted_line_is_no_value_of_the_signers_label() -> None:
    protocol = _read(
        "Beslutande\tIda Berg (M), ordförande\n\tOla Sand (S)\n"
        "Underskrifter\tSekreterare ………………………… Paragrafer 11–16\n\tEva Fors\n"
        "\tOrdförande …………………………\n\tIda Berg (M)\n\tJusterande …………………………\n\tOla Sand (S)"
    )
    assert (protocol.meeting.secretary, protocol.meeting.chair) == ("Eva Fors", "Ida Berg")
    assert protocol.meeting.adjusters == ("Ola Sand",)


def test_a_column_of_presence_may_hold_roles() -> None:
    protocol = _read(
        "Närvarolista\nNamn\tParti\tNärvaro\tAnmärkning\nIda Berg\tM\tOrdförande\t\nOla Sand\tS\tLedamot\t\n"
        "Eva Fors\tS\tTjänstgörande ersättare\tErsätter Bo Dal (S)\nKarin Lund\tSD\tErsättare\t\n"
        "Paragrafer: §§ 11-16"
    )
    assert protocol.meeting.chair == "Ida Berg"
    assert _served(protocol) == {
        "Ida Berg": ("chair", None, None),
        "Ola Sand": ("member", None, None),
        "Eva Fors": ("serving_substitute", "Bo Dal", None),
        "Karin Lund": ("substitute", None, None),
    }


def test_a_time_before_a_range_of_paragraphs_says_nothing_of_them() -> None:
    protocol = _read(
        "Beslutande: Ida Berg (M), ordförande\nOla Sand (S) t.o.m. kl. 14.30, §§ 11-13\nParagrafer: §§ 11-16"
    )
    assert _served(protocol)["Ola Sand"] == ("member", None, (11, 12, 13))


def test_who_presides_from_a_paragraph_on_was_there_before() -> None:
    protocol = _read(
        "Beslutande: Ida Berg (M), ordförande t.o.m. § 12\n"
        "Ola Sand (S), 1:e vice ordförande (ordförande fr.o.m. § 13)\nParagrafer: §§ 11-16"
    )
    assert [(one.name, one.role, one.items) for one in protocol.attendance] == [
        ("Ida Berg", "chair", (11, 12)),
        ("Ola Sand", "vice_chair", None),
        ("Ola Sand", "chair", (13, 14, 15, 16)),
    ]


def test_a_list_below_the_anslag_names_the_chair() -> None:
    protocol = _read(
        "Tid\tKl. 13.00-15.00\nBeslutande ledamöter\tSe nästa sida\n\nBevis om anslag av protokoll\n"
        "Anslagsdatum\t12 maj 2020\n\nNärvarande\nLedamot\t\tErsättare som tjänstgör\t§\n"
        "Ida Berg (M), ordförande\tNärvarande\nOla Sand (S)\tNärvarande"
    )
    assert protocol.meeting.chair == "Ida Berg"


def test_a_second_column_of_persons_is_a_list_of_its_own() -> None:
    protocol = _read(
        "Beslutande\tIda Berg (M), ordförande\tErsättare\tUlf Tor (M)\n\tOla Sand (S)\t\tKarin Lund (M), för Erik\n"
        "\t\t\tHolm (M) §§ 11-12\n\tErik Holm (M), §§ 13-16\t\tStina Ek (KD)\n\tBo Dal (C)\n"
        "Övriga\tEva Fors, sekreterare\nParagrafer\t11-16"
    )
    assert _served(protocol) == {
        "Ida Berg": ("chair", None, None),
        "Ola Sand": ("member", None, None),
        "Erik Holm": ("member", None, (13, 14, 15, 16)),
        "Bo Dal": ("member", None, None),
        "Ulf Tor": ("substitute", None, None),
        "Karin Lund": ("serving_substitute", "Erik Holm", (11, 12)),
        "Stina Ek": ("substitute", None, None),
        "Eva Fors": ("official", None, None),
    }


def test_a_member_who_leaves_midway_stays_beside_the_stand_in() -> None:
    protocol = _read(
        "Omfattning\t§§ 11–16\nNärvarande\nLedamot\t\tErsättare som tjänstgör\t§\n"
        "Ida Berg (M), ordförande\tNärvarande\nUlf Tor (M)\tFrånvarande\tStina Ek (M)\t11–16\n"
        "Ola Sand (S)\tNärvarande t.o.m. § 13\tKarin Lund (S)\t14–16\n"
    )
    served = _served(protocol)
    assert served["Ola Sand"] == ("member", None, (11, 12, 13))
    assert served["Karin Lund"] == ("serving_substitute", "Ola Sand", (14, 15, 16))
    assert "Ulf Tor" not in served


def test_a_title_before_two_names_is_both_persons() -> None:
    protocol = _read(
        "Beslutande: Ida Berg (M), ordförande\nÖvriga: Handläggare Ola Sand och Eva Fors, §§ 12-13\n"
        "förvaltningschef Bo Dal och Ulf Tor\nParagrafer: §§ 11-16"
    )
    told = {one.name: (one.title, one.items) for one in protocol.attendance}
    assert told["Ola Sand"] == told["Eva Fors"] == ("Handläggare", (12, 13))
    assert told["Bo Dal"] == ("förvaltningschef", None)
    assert told["Ulf Tor"][0] is None


def test_a_column_of_stand_ins_says_nothing_of_the_members() -> None:
    protocol = _read(
        "Paragrafer: §§ 11-16\n\nNärvaro- och voteringslista\n"
        "Ledamöter\tParti\tNärv.\tTjänstgörande ersättare\t§ 15 Ja\t§ 15 Nej\t§ 15 Avst\n"
        "Ida Berg, ordf\tM\tX\t\tX\nOla Sand\tS\tX\t\t\tX\nUlf Tor\tM\t-\tStina Ek (M)\tX\nBo Dal\tC\tX\t\t\t\tX\n"
        "Summa\t\t3\t1\t2\t1\t1\n"
    )
    assert _served(protocol) == {
        "Ida Berg": ("chair", None, None),
        "Ola Sand": ("member", None, None),
        "Stina Ek": ("serving_substitute", "Ulf Tor", None),
        "Bo Dal": ("member", None, None),
    }
    assert {one.party for one in protocol.attendance} == {"M", "S", "C"}
    votes = {item.number: item.votes for item in protocol.items if item.votes}
    assert [(vote.yes, vote.no, vote.abstain) for vote in votes.get(15, ())] == [(2, 1, 1)]
    assert set(votes) == {15}
    assert {cast.name for cast in votes[15][0].ballots} == {"Ida Berg", "Ola Sand", "Stina Ek", "Bo Dal"}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            "Justeringens plats och tid\t§ 14: Rådhuset 2020-05-05 (direktjusterad)\n"
            "\tÖvriga paragrafer: Stadshuset 2020-05-12 kl. 16.00",
            Adjustment("Stadshuset", "2020-05-12", "16:00"),
        ),
        (
            "Justeringens plats och tid\t§ 14: Rådhuset 2020-05-05\n\t§§ 11-13, 15-16: Stadshuset 2020-05-12",
            Adjustment("Stadshuset", "2020-05-12"),
        ),
        ("Justeringens plats och tid\t§§ 11-16: Rådhuset 2020-05-12", Adjustment("Rådhuset", "2020-05-12")),
        ("Justeringen\t2020-05-12", Adjustment(None, "2020-05-12")),
    ],
)
def test_the_adjustment_of_most_paragraphs(rows: str, expected: Adjustment) -> None:
    protocol = _read(
        f"Beslutande\tIda Berg (M), ordförande\nUtses att justera\tOla Sand (S)\n{rows}\nParagrafer\t11-16"
    )
    assert protocol.meeting.adjustment == expected
    assert [one.name for one in protocol.attendance] == ["Ida Berg"]


def test_a_day_beside_the_place_is_no_place() -> None:
    protocol = _read(
        "Plats\tStadshuset, Stora salen, tisdagen den 5 maj 2020\nTid\tKl. 13.00-15.00\nParagrafer\t11-16"
    )
    assert protocol.meeting.place == "Stadshuset, Stora salen"


def test_a_line_to_sign_on_before_the_paragraphs() -> None:
    protocol = _read(
        "Beslutande\tIda Berg (M), ordförande\nUnderskrifter\n"
        "Sekreterare\t.............................. Paragrafer\t11-16\n\tEva Fors/Ulf Tor\n"
        "Ordförande\t..............................\n\tIda Berg"
    )
    assert protocol.meeting.paragraphs == (Span(11, 16),)
    assert (protocol.meeting.secretary, protocol.meeting.chair) == ("Eva Fors", "Ida Berg")


def test_a_notice_that_was_put_up() -> None:
    protocol = _read(
        "Beslutande\tIda Berg (M), ordförande\nParagrafer\t11-16\n\nBevis om anslag\n"
        "Protokollet har satts upp på stadens digitala anslagstavla 2020-05-13 och tas ned 2020-06-04"
    )
    assert (protocol.meeting.notice.posted, protocol.meeting.notice.removed) == ("2020-05-13", "2020-06-04")


def test_two_days_beside_the_time() -> None:
    protocol = _read(
        "Datum:\t5–6 maj 2020\nTid:\tDen 5 maj kl. 09.00–16.40, ajournering kl. 12.00–13.00, den 6 maj kl. 08.30–11.15\n"
        "Plats:\tStadshuset\nParagrafer\t11-16"
    )
    assert (protocol.meeting.start, protocol.meeting.end) == ("09:00", "11:15")
    assert (protocol.meeting.date, protocol.meeting.place) == ("2020-05-05", "Stadshuset")
