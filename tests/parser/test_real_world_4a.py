"""Forms met in real minutes of many municipalities, in invented text: lists as running text, marks, stacks of §§."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from protokoll_parser import parse_file
from protokoll_parser.model import Protocol

_HEAD = "Norrhults kommun\nSAMMANTRÄDESPROTOKOLL\nKommunstyrelsen 2021-03-02\n"


def _parse(text: str) -> Protocol:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sida.md"
        path.write_text(text, encoding="utf-8")
        return parse_file(path)


def _read(text: str) -> Protocol:
    return _parse(_HEAD + text)


def _told(protocol: Protocol) -> dict[str, tuple[str, str | None, tuple[int, ...] | None]]:
    return {one.name: (one.role, one.title, one.items) for one in protocol.attendance}


def test_a_list_in_running_text_is_read_over_the_ends_of_its_rows() -> None:
    protocol = _read(
        "Beslutande\tAda Ek (S), Bo Al (M)\nÖvriga deltagare\tCia Dahl (S), Dan Borg (V), teknisk chef Eva Fors\n"
        "\t§§ 7-8, planchef Gun Holm § 9, ekonom Ida Berg §§\n\t7-9, informatör Jan Lund, kanslichef\n"
        "\tKarin Moberg och sekreterare Lars Nord\nParagrafer\t7-12\n"
    )
    told = _told(protocol)
    assert told["Dan Borg"][1] is None
    assert told["Eva Fors"] == ("official", "teknisk chef", (7, 8))
    assert told["Gun Holm"] == ("official", "planchef", (9,))
    assert told["Ida Berg"] == ("official", "ekonom", (7, 8, 9))
    assert told["Jan Lund"] == ("official", "informatör", None)
    assert told["Karin Moberg"] == ("official", "kanslichef", None)
    assert told["Lars Nord"] == ("official", "sekreterare", None)


def test_officials_stand_after_the_substitutes_in_running_text() -> None:
    protocol = _read(
        "Beslutande\tAda Ek (S)\nÖvriga deltagande\tErsättare: Bo Al (S) ej § 7, Cia Dahl (S), Elisabeth\n"
        "\tNorin (V) och Dan Borg (L)\n\tsamt sekreterare Eva Fors, socialchef Gun Holm, områdeschef\n"
        "\tJan Lund, controller Ida Berg § 7, handläggare\n\tÅsa Nord\nParagrafer\t7-9\n"
    )
    told = _told(protocol)
    assert told["Bo Al"] == ("substitute", None, (8, 9))
    assert told["Elisabeth Norin"][0] == told["Dan Borg"][0] == "substitute"
    assert told["Gun Holm"] == ("official", "socialchef", None)
    assert told["Jan Lund"] == ("official", "områdeschef", None)
    assert told["Åsa Nord"] == ("official", "handläggare", None)


def test_rows_of_one_person_each_stay_rows() -> None:
    protocol = _read(
        "Beslutande\tAda Ek (S)\nÖvriga\tBo Al, ekonom\n\tCia Dahl, planchef, del av § 7\n\tDan Borg, rektor\n"
        "Paragrafer\t7-9\n"
    )
    assert _told(protocol)["Dan Borg"][1] == "rektor"
    assert _told(protocol)["Bo Al"][1] == "ekonom"


def test_full_stops_and_blanks_in_abbreviations_are_free() -> None:
    protocol = _read(
        "Tjänstgörande ersättare\tAda Ek (S), tjg.ers.för Bo Al (S)\n\tCia Dahl (M), tj. ers för Dan Borg (M)\n"
    )
    assert [(one.name, one.replaces) for one in protocol.attendance] == [
        ("Ada Ek", "Bo Al"),
        ("Cia Dahl", "Dan Borg"),
    ]


def test_a_substitute_for_one_who_could_not_come() -> None:
    protocol = _read(
        "Beslutande\tAda Ek (S), ordförande\n\tBo Al (S) förhindrad. Ersättare Cia Dahl (S)\n\tDan Borg (M)\n"
    )
    assert [(one.name, one.role, one.replaces) for one in protocol.attendance] == [
        ("Ada Ek", "chair", None),
        ("Cia Dahl", "serving_substitute", "Bo Al"),
        ("Dan Borg", "member", None),
    ]


def test_a_seat_that_nobody_can_be_called_to_is_nobodys() -> None:
    protocol = _read(
        "Tjänstgörande ersättare\tAda Ek (S) ersätter Bo Al (S)\n\tIngen ledamot kan utses för att ersätta Dan Borg (SD)\n"
    )
    assert [one.name for one in protocol.attendance] == ["Ada Ek"]


def test_those_stood_in_for_have_a_column_of_their_own() -> None:
    protocol = _read(
        "Tjänstgörande ersättare\t\tersätter\n\tAda Ek (MP)\tBo Al (MP)\n\tCia Dahl (M)\tDan Borg (M)\n"
        "Närvarande ersättare\tEva Fors (S)\n"
    )
    assert [(one.name, one.role, one.replaces) for one in protocol.attendance] == [
        ("Ada Ek", "serving_substitute", "Bo Al"),
        ("Cia Dahl", "serving_substitute", "Dan Borg"),
        ("Eva Fors", "substitute", None),
    ]


def test_roles_in_a_column_begin_no_list() -> None:
    protocol = _read(
        "Beslutande\tAda Ek (S)\tordförande\n\tBo Al (S)\tersättare för Cia Dahl (S)\n\tDan Borg (M)\tledamot\n"
        "Övriga närvarande\tEva Fors (S)\tersättare\n\tGun Holm (M)\tersättare\n"
    )
    told = _told(protocol)
    assert [told[name][0] for name in ("Ada Ek", "Bo Al", "Dan Borg", "Eva Fors", "Gun Holm")] == [
        "chair",
        "serving_substitute",
        "member",
        "substitute",
        "substitute",
    ]


def test_marks_in_cells_before_names_tell_who_was_there() -> None:
    protocol = _read(
        "Närvarande:\t(markerade med x, tjänstgörande ersättare i ledamots ställe markerade med xx):\n"
        "Ledamöter\tErsättare\n\nx\tAda Ek, ordf (s)\tBo Al (s)\n\tCia Dahl (s)\txx\tDan Borg (s)\n"
        "x\tEva Fors (m)\tx\tGun Holm (m)\nx\tIda Berg (c)\t\tJan Lund (c)\nTjänstemän\tKarin Moberg, kommunchef\n"
    )
    assert [(one.name, one.role) for one in protocol.attendance] == [
        ("Ada Ek", "chair"),
        ("Eva Fors", "member"),
        ("Ida Berg", "member"),
        ("Dan Borg", "serving_substitute"),
        ("Gun Holm", "substitute"),
        ("Karin Moberg", "official"),
    ]


def test_a_house_in_a_title_is_no_person() -> None:
    protocol = _read(
        "Beslutande\tAda Ek (S)\nÖvriga\tBo Al, huvudman förskolan Gröna Dungen\n\tCia Dahl, rektor\n\tDan Borg, ekonom\n"
    )
    assert [one.name for one in protocol.attendance] == ["Ada Ek", "Bo Al", "Cia Dahl", "Dan Borg"]


def test_a_page_number_below_a_list_is_no_paragraph() -> None:
    protocol = _read(
        "Beslutande\nAda Ek (S)\nBo Al (S), §§ 7-8\n\n1\n\nOrdförande\nAda Ek\nParagrafer\n1-9\n"
    )
    assert _told(protocol)["Bo Al"][2] == (7, 8)


def test_names_stand_above_roles_with_an_empty_column_between() -> None:
    protocol = _read(
        "Underskrifter\n\nAda Ek\t\tBo Al\nSekreterare\t\tOrdförande\n\nCia Dahl\t\tDan Borg\nJusterare\t\tJusterare\n"
    )
    meeting = protocol.meeting
    assert (meeting.secretary, meeting.chair, meeting.adjusters) == (
        "Ada Ek",
        "Bo Al",
        ("Cia Dahl", "Dan Borg"),
    )


def test_a_time_right_after_its_mark() -> None:
    meeting = _read("Plats och tid\tStora salen kl.13.00-18.20\n").meeting
    assert (meeting.place, meeting.start, meeting.end) == ("Stora salen", "13:00", "18:20")


def test_the_body_stands_below_the_time() -> None:
    meeting = _parse(
        "Protokoll\nSammanträdesdatum\n2021-02-28\nSammanträdestid\n16.00-18.55\n\nKommunfullmäktige\n\nNärvarande\n"
        "Ledamöter\nAda Ek (M) ordf\n\nProtokollet justerat 2021-03-06 och anslaget 2021-03-07\n"
    ).meeting
    assert (meeting.body, meeting.place) == ("Kommunfullmäktige", None)
    assert (meeting.notice.posted, meeting.adjustment.date) == ("2021-03-07", "2021-03-06")


def test_a_stack_has_the_case_number_beside_its_earlier_paragraph() -> None:
    protocol = _read(
        "Ks § 39\nAu § 108\tDnr 424/07\n\nMotion om tidningen\n\nText.\n\nKs § 40\nBin au § 61\tBin dnr 273/10-600\n\n"
        "Budgetuppföljning\n\nText.\n"
    )
    assert [(one.title, one.case_number) for one in protocol.items] == [
        ("Motion om tidningen", "424/07"),
        ("Budgetuppföljning", "273/10-600"),
    ]


def test_a_contents_list_with_its_paragraphs_behind_ends_with_the_last_of_them() -> None:
    protocol = _read(
        "INNEHÅLLSFÖRTECKNING\n\nBudgetuppföljning\t§ 7\nÖkad samverkan mellan Norrhult och\ngrannkommunerna\t§ 8\n\n"
        "NORRHULTS KOMMUN\tBlad nr\n\tSammanträdesdag\n\nKs § 7\n\nBudgetuppföljning\n\nText.\n\nKs § 8\n\n"
        "Ökad samverkan mellan Norrhult och grannkommunerna\n\nRapporten redovisas för styrelsen.\n\nBeslut\nStyrelsen godkänner rapporten.\n"
    )
    assert [one.title for one in protocol.items] == [
        "Budgetuppföljning",
        "Ökad samverkan mellan Norrhult och grannkommunerna",
    ]


def test_the_municipality_stands_above_its_notice() -> None:
    protocol = _parse(
        "Kommunstyrelsen\nProtokoll\n2021-03-02\nBeslutande\nAda Ek (S)\n\nSALA KOMMUN\n\nANSLAG/BEVIS\nProtokollet är justerat.\n"
    )
    assert protocol.meeting.municipality == "Sala"


def test_two_lists_stand_in_from_their_labels() -> None:
    protocol = _read(
        "Beslutande\tErsättare\n\tAda Ek (S), ordf.\tBo Al (S), tjg ers.\n\tCia Dahl (M)\tDan Borg (S)\n"
        "\tEva Fors (C)\n\nÖvriga närvarande\tGun Holm, kanslichef\n"
    )
    assert [(one.name, one.role) for one in protocol.attendance] == [
        ("Ada Ek", "chair"),
        ("Cia Dahl", "member"),
        ("Eva Fors", "member"),
        ("Bo Al", "serving_substitute"),
        ("Dan Borg", "substitute"),
        ("Gun Holm", "official"),
    ]


@pytest.mark.parametrize(
    "words", ["ej tjg ersättare", "ej tjg. ers.", "icke tjg ersättare", "ej tj. ersättare"]
)
def test_who_did_not_serve_is_a_substitute_among_the_guests_too(words: str) -> None:
    protocol = _read(
        f"Beslutande\tAda Ek (S)\nÖvriga närvarande\tBo Al (M), {words} §§ 7-8\nParagrafer\t7-9\n"
    )
    assert _told(protocol)["Bo Al"] == ("substitute", None, (7, 8))


def test_a_list_sorted_by_surname_gives_names_the_right_way() -> None:
    protocol = _read(
        "Ledamöter\tParti\tTjänstgörande ersättare\nAndersson Jens\tSD\tNiklas Lind\nBerg Thord\tS\t\n"
        "Björk Gunilla\tS\t\nCarlsson Magnus\tM\tEwa Lund\nDahl Norin Karin\tL\t\nEk Birgitta\tS\t\n"
    )
    assert [(one.name, one.replaces) for one in protocol.attendance] == [
        ("Niklas Lind", "Jens Andersson"),
        ("Thord Berg", None),
        ("Gunilla Björk", None),
        ("Ewa Lund", "Magnus Carlsson"),
        ("Karin Dahl Norin", None),
        ("Birgitta Ek", None),
    ]


def test_the_head_of_the_front_page_stays_with_its_paragraphs() -> None:
    meeting = _parse(
        "PROTOKOLL\nKommunstyrelsens arbetsutskott\nSammanträdesdatum\tSida\n2021-05-29\t1 (35)\n\n"
        "Paragrafer\t110-136\n\nPlats och tid\tStora salen, kl 08.30-15.00\n"
    ).meeting
    assert [(span.first, span.last) for span in meeting.paragraphs] == [(110, 136)]


def test_a_second_day_of_posting_is_no_day_of_taking_down() -> None:
    notice = _read(
        "Anslaget på kommunens anslagstavla den 18 maj 2021\n§ 7 anslaget den 3 maj 2021\n"
    ).meeting.notice
    assert (notice.posted, notice.removed) == ("2021-05-18", None)


def test_how_many_listened_ends_no_list() -> None:
    protocol = _read(
        "Beslutande\tAda Ek (S)\nÖvriga deltagande\tÅhörare 1\n\tBo Al, kommunchef\n\tCia Dahl, ekonom, § 7\nParagrafer\t7-9\n"
    )
    assert _told(protocol) == {
        "Ada Ek": ("member", None, None),
        "Bo Al": ("official", "kommunchef", None),
        "Cia Dahl": ("official", "ekonom", (7,)),
    }


def test_the_last_day_of_the_time_to_appeal() -> None:
    notice = _read(
        "ANSLAG/BEVIS\nÖverklagningstid\t13 oktober – 2 november 2021\nAnslaget nedtaget\t3 november 2021\n"
    ).meeting.notice
    assert (notice.appeal_by, notice.removed) == ("2021-11-02", "2021-11-03")


def test_the_other_paragraphs_are_adjusted_elsewhere() -> None:
    protocol = _read(
        "Beslutande\tAda Ek (S)\nJusterare\tBo Al\n\tErsättare: Cia Dahl\nJusteringens plats och tid\t"
        "§ 8 Ram för lån justeras omedelbart efter sammanträdet. Övriga paragrafer\n"
        "\tjusteras på kommunkansliet tisdagen den 9 mars 2021 kl 15.00\nParagrafer\t7-9\n"
    )
    adjustment = protocol.meeting.adjustment
    assert (adjustment.place, adjustment.date, adjustment.time) == ("kommunkansliet", "2021-03-09", "15:00")
    assert [one.name for one in protocol.attendance] == ["Ada Ek"]


def test_a_double_surname_breaks_in_the_first_of_two_columns() -> None:
    protocol = _read(
        "Ledamöter\tAda Ek (S)\tBo Al (M)\n\tElisabeth Lindström-\tCia Dahl (V)\n\tJohansson (C)\n\tDan Borg (L)\tEva Fors (S)\n"
    )
    assert ("Elisabeth Lindström-Johansson", "C") in [(one.name, one.party) for one in protocol.attendance]


def test_an_organisation_goes_on_in_the_next_row_with_its_paragraphs() -> None:
    protocol = _read(
        "Beslutande\tAda Ek (S)\nÖvriga deltagande\tBo Al, kommunchef\n\tCia Dahl och Dan Borg, Regionförbundet\n"
        "\tNorra län, § 7, Eva Fors, IFO-chef, § 8\nParagrafer\t7-9\n"
    )
    told = _told(protocol)
    assert told["Cia Dahl"] == told["Dan Borg"] == ("other", "Regionförbundet Norra län", (7,))
    assert told["Eva Fors"] == ("official", "IFO-chef", (8,))


def test_short_paragraphs_below_the_word_for_items_are_no_contents_list() -> None:
    protocol = _read(
        "Ärenden\n\n§ 7\n\nInformation om polisen (KS/2021:4)\n\nAda Ek, områdeschef, informerade.\n\n"
        "§ 8\n\nInformation om kvalitet\n\nBo Al, utredare, informerade.\n"
    )
    assert [(one.number, one.title) for one in protocol.items] == [
        (7, "Information om polisen"),
        (8, "Information om kvalitet"),
    ]


def test_a_web_page_tells_by_its_path_whose_minutes_they_are() -> None:
    meeting = _parse(
        "Din position: Hem > Sala kommun > Kommunstyrelsen > Sammanträde 2020-05-06\n\nSammanträde 2020-05-06\n\n"
        "Klockan\n08:00\nPlats\nStora salen, Storgatan 9\n\n1 Förslag till justerare: Ada Ek.\n\n§7 Avtal\n\nText.\n"
    ).meeting
    assert (meeting.municipality, meeting.body, meeting.place) == (
        "Sala",
        "Kommunstyrelsen",
        "Stora salen, Storgatan 9",
    )


@pytest.mark.parametrize(
    "row",
    [
        "Protokollet kan överklagas under perioden 2021-03-10 till och med 2021-03-31",
        "Beslutet kan överklagas under perioden 2021-03-10 - 2021-03-31",
    ],
)
def test_the_days_of_an_appeal_are_not_those_of_the_notice(row: str) -> None:
    meeting = _read(
        "Beslutande\tAda Ek (S)\nÖvriga\nBo Al (Kommundirektör)\n\nProtokollet innehåller §§7-9\n\nSekreterare\tCia Dahl\n\n"
        f"ANSLAG/BEVIS\nProtokollet är justerat. Justeringen har tillkännagivits genom anslag.\n{row}\n"
        "Förvaringsplats för protokollet\tRådhuset\n"
    ).meeting
    assert [(span.first, span.last) for span in meeting.paragraphs] == [(7, 9)]
    assert (meeting.notice.removed, meeting.notice.appeal_by) == (None, "2021-03-31")


def test_members_are_said_to_serve_as_well() -> None:
    told = _told(
        _read(
            "Beslutande\nLedamöter\tAda Ek (S), ordförande, tjänstgör\n\tBo Al (M), tjänstgör\n"
            "\tCia Dahl (V), tjänstgör dock ej § 8\n\tDan Borg (V) tjänstgör § 8\n\tEva Fors (L), tjänstgör\n"
            "Ersättare\tGun Holm (S), närvarande\nParagrafer\t7-9\n"
        )
    )
    assert [told[name][0] for name in ("Ada Ek", "Bo Al", "Cia Dahl", "Eva Fors")] == [
        "chair",
        "member",
        "member",
        "member",
    ]
    assert told["Cia Dahl"][2] == (7, 9)
    assert told["Dan Borg"] == ("serving_substitute", None, (8,))


def test_a_title_begins_with_an_abbreviation_behind_the_name() -> None:
    told = _told(
        _read("Beslutande\tAda Ek (S)\nTjänstemän\tBo Al Vik. Kommunsekreterare § 7\n\tCia Vik, ekonom\n")
    )
    assert told["Bo Al"] == ("official", "Vik. Kommunsekreterare", (7,))
    assert "Cia Vik" in told


def test_a_head_without_pages_may_hold_a_title_and_a_number_alone_on_a_row() -> None:
    head = "\tNORRHULTS KOMMUN\n\n\tSAMMANTRÄDESPROTOKOLL\t{}\n\tSammanträdesdatum\nKommunfullmäktige\t2021-03-02\n\n"
    protocol = _parse(
        head.format("1 (4)")
        + "Plats och tid\tRådhuset kl 19.00-22.15\nBeslutande\tAda Ek (S)\nParagrafer\t7-8\n\n"
        "Kf § 7\n\nMeddelanden\n\nDe två motionerna redovisas.\n\n"
        "Kommunfullmäktige beslutar att lägga meddelandet till handlingarna.\n\n"
        + head.format("4")
        + "Kf § 8\n\nMotion\n\nKommunfullmäktige beslutar att avslå motionen.\n"
    )
    assert protocol.items[0].decisions[0].points == (
        "Kommunfullmäktige beslutar att lägga meddelandet till handlingarna.",
    )


def test_a_list_goes_on_below_the_foot_of_the_first_page() -> None:
    told = _told(
        _read(
            "Beslutande\nAda Ek (S), Ordförande\nBo Al (M)\nIda von Berg in Zito (M)\n\nUtses att justera\nBo Al (M)\n\nParagrafer\n7-9\n\n"
            "Sekreterare\nKaj Ros\n\nOrdförande\nAda Ek (S)\n\nJusterande\nBo Al (M)\n\n"
            "ANSLAG/BEVIS\nProtokollet är justerat. Justeringen har tillkännagivits genom anslag.\n\n"
            "Cia Dahl (V)\nDan Borg (S) tjänstgörande ersättare för Eva Fors (S)\nGun Holm (L)\nJan Lund (C)\n\n"
            "Övriga deltagande\nKarin Moberg (L) ej tjänstgörande ersättare\n"
        )
    )
    assert {name: one[0] for name, one in told.items()} == {
        "Ada Ek": "chair",
        "Bo Al": "member",
        "Ida von Berg in Zito": "member",
        "Cia Dahl": "member",
        "Dan Borg": "serving_substitute",
        "Gun Holm": "member",
        "Jan Lund": "member",
        "Karin Moberg": "substitute",
    }


def test_one_title_between_commas_does_not_shift_those_of_the_others() -> None:
    told = _told(
        _read(
            "Beslutande\tAda Ek (S)\nÖvriga deltagande\tUtredare Bo Al, kommunchef Cia Dahl, jurist Dan Borg,\n"
            "\tförvaltningschef, Eva Fors, IT-chef Gun Holm, ekonom Ida Berg\n\toch planarkitekt Jan Lund\nParagrafer\t7-9\n"
        )
    )
    assert [
        told[name][1] for name in ("Bo Al", "Dan Borg", "Eva Fors", "Gun Holm", "Ida Berg", "Jan Lund")
    ] == [
        "Utredare",
        "jurist",
        "förvaltningschef",
        "IT-chef",
        "ekonom",
        "planarkitekt",
    ]


def test_a_party_in_brackets_alone_on_a_row_heads_nothing() -> None:
    told = _told(
        _read(
            "Ledamöter\tAda Ek (S), Bo Al (M), Cia Dahl (S), Dan Borg (V), Eva Fors (C) och Gun Holm\n\t(L).\n"
            "Tjänstemän\tKommundirektör Ida Berg, ekonom Jan Lund § 7\nParagrafer\t7-9\n"
        )
    )
    assert told["Ida Berg"] == ("official", "Kommundirektör", None)


def test_words_beside_names_in_many_spellings() -> None:
    told = _told(
        _read(
            "Beslutande\tAda Ek (S) ordförande\n\tBo Al (M) 1-e vice ordförande\nPersonalföreträdare\tOrd. Cia Dahl, brandman\n"
            "Tjänstemän\tDan Borg, barn-, ungdoms- och skolchef § 7\nParagrafer\t7-9\n"
        )
    )
    assert told["Bo Al"] == ("vice_chair", None, None)
    assert told["Cia Dahl"][1] == "brandman"
    assert told["Dan Borg"] == ("official", "barn-, ungdoms- och skolchef", (7,))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Direktionsprotokoll", "Direktionen"),
        ("Kommunstyrelseprotokoll", "Kommunstyrelsen"),
        ("SOCIALNÄMNDSPROTOKOLL", "Socialnämnden"),
    ],
)
def test_a_title_holds_the_name_of_the_body(title: str, body: str) -> None:
    meeting = _parse(
        f"{title}\n2021-03-02\n\nPlats och tid\tRådhuset kl 9.30-12.00\nBeslutande\tAda Ek (S)\n"
    ).meeting
    assert (meeting.body, meeting.date) == (body, "2021-03-02")


def test_where_the_minutes_are_kept_goes_on_behind_a_comma() -> None:
    notice = _read(
        "Beslutande\tAda Ek (S)\n\nANSLAG\nFörvaringsplats för protokollet:\tRäddningstjänsten, station Centrum,\n"
        "\tStorgatan 150, Norrhult\nUnderskrift:\tBo Al\n"
    ).meeting.notice
    assert notice.storage == "Räddningstjänsten, station Centrum, Storgatan 150, Norrhult"


def test_substitutes_among_the_guests_need_no_party() -> None:
    told = _told(
        _read(
            "Beslutande\tAda Ek (S), ej § 8\n\tBo Al, tjänstgörande ersättare § 8\n"
            "Övriga\tBo Al, ersättare, ej § 8\n\tCia Dahl, ersättare\n\tDan Borg, kommunchef\nParagrafer\t7-9\n"
        )
    )
    assert told["Bo Al"] == ("substitute", None, (7, 9))
    assert told["Cia Dahl"] == ("substitute", None, None)
    assert told["Dan Borg"] == ("official", "kommunchef", None)


def test_stand_ins_and_their_reasons_are_no_titles() -> None:
    protocol = _read(
        "Beslutande\tAda Ek (S)\n\tBo Al (V) tjg ers istf Cia Dahl (V) §§ 7, 9\n"
        "Övriga deltagande\tUtredare Dan Borg, § 8\n\tGymnasister, § 8\n\tPlanchef Eva Fors\nParagrafer\t7-9\n"
    )
    serving = next(one for one in protocol.attendance if one.name == "Bo Al")
    assert (serving.role, serving.title, serving.replaces) == ("serving_substitute", None, "Cia Dahl")
    assert _told(protocol)["Dan Borg"] == ("official", "Utredare", (8,))


def test_a_local_party_in_small_letters_stands_between_commas() -> None:
    protocol = _read("Beslutande\tAda Ek, (s), Norrhult\n\tBo Al, (nhp), Björkö\n\tCia Dahl, (c), Norrhult\n")
    assert [one.party for one in protocol.attendance] == ["S", "NHP", "C"]


def test_pages_are_counted_out_of_their_total() -> None:
    pages = "".join(
        f"Vn § {number}\n\nÄrende {number}\n\nBeslut\nValnämnden godkänner ärendet {number}.\n\n\t{number}/23\n\n"
        for number in (1, 2, 4, 5)
    )
    protocol = _read(f"Beslutande\tAda Ek (S)\nParagrafer: 1-5\n\n{pages}")
    assert [one.decisions[0].points for one in protocol.items] == [
        (f"Valnämnden godkänner ärendet {number}.",) for number in (1, 2, 4, 5)
    ]


def test_what_a_notice_says_first_is_no_value_of_the_label_below() -> None:
    notice = _read(
        "Beslutande           Ada Ek (S)\n\n"
        "                                 ANSLAG / BEVIS\n"
        "                     Protokollet är justerat. Justeringen har tillkännagivits genom anslag.\n"
        "Organ                Kommunstyrelsen\n"
        "Sammanträdesdatum    2021-03-02\n"
        "Datum för anslags                              Datum för anslags\n"
        "uppsättande          2021-03-05                nedtagande          2021-03-27\n"
        "Förvaringsplats för\n"
        "protokollet          Kommunstyrelsens ledningskontor, Kommunstyrelsens hus\n"
        "Underskrift          ..............................\n"
        "                     Bo Al\n"
    ).meeting.notice
    assert (notice.posted, notice.removed) == ("2021-03-05", "2021-03-27")
    assert notice.storage == "Kommunstyrelsens ledningskontor, Kommunstyrelsens hus"


def test_a_mark_in_the_name_s_own_cell_says_nothing_of_the_name_in_the_next() -> None:
    protocol = _read(
        "Beslutande\tAda Ek (s), ordf\tBo Al (kd)\n\tCia Dahl (s)\tDan Borg (m), tjg ers\n\tEva Fors (s), tjg ers\tGun Holm (v)\n"
    )
    told = [(one.name, one.role, one.replaces) for one in protocol.attendance[-2:]]
    assert told == [("Eva Fors", "serving_substitute", None), ("Gun Holm", "member", None)]


def test_the_chairs_have_labels_of_their_own_above_the_members() -> None:
    told = _told(
        _read(
            "Plats och tid\tKansliet kl 15.00 - kl 18.10\n\nOrdförande\tAda Ek (m)\nVice ordförande\tBo Al (fp)\n"
            "2:e vice ordförande\tCia Dahl (s)\n\nLedamöter\tDan Borg (m)\n\tEva Fors (s)\nErsättare\tGun Holm (m)\nParagrafer\t7-9\n"
        )
    )
    assert {name: one[0] for name, one in told.items()} == {
        "Ada Ek": "chair",
        "Bo Al": "vice_chair",
        "Cia Dahl": "vice_chair",
        "Dan Borg": "member",
        "Eva Fors": "member",
        "Gun Holm": "substitute",
    }


def test_a_page_s_foot_in_a_list_is_no_label() -> None:
    protocol = _read(
        "Ledamöter\nAda Ek (S), ordförande\nBo Al (M)\nJusterare\nUtdragsbestyrkande\n1 (6)\n2 (6)\n"
        "Cia Dahl (V), kl. 17.00-20.15, §§ 7-8\nTjänstgörande\nersättare\n"
        "Dan Borg (M), tjänstgör för Eva Fors (M) §§ 7-8\nsamt för Gun Holm (M) § 9\nParagrafer\n7-9\n"
    )
    assert protocol.meeting.adjusters == ()
    assert _told(protocol)["Cia Dahl"] == ("member", None, (7, 8))
    assert [(one.replaces, one.items) for one in protocol.attendance if one.name == "Dan Borg"] == [
        ("Eva Fors", (7, 8)),
        ("Gun Holm", (9,)),
    ]


def test_a_list_goes_on_below_the_next_page_s_head() -> None:
    head = "NORRHULTS KOMMUN\tSammanträdesprotokoll\n\tSammanträdesdatum\tSida\nKommunfullmäktige\t2021-03-02\t{} (5)\n\n"
    protocol = _parse(
        head.format(1) + "Plats och tid\tTeatern, kl. 17:00-21:15\n\nBeslutande\tAda Ek (S)\tOrdförande\n"
        "\tBo Al (M)\tErsättare för Cia Dahl (M)\n\n\tBevis/Anslag\n\tJustering har tillkännagivits genom anslag\n"
        "Organ\tKommunfullmäktige\nDatum då anslag sätts upp\t2021-03-08\nFörvaringsplats för protokollet\tKansliet\n\n"
        "Underskrift\t............\n\tDan Borg\n\n"
        + head.format(2)
        + "\tEva Fors (M)\n\tGun Holm (V)\n\tIda Berg (L)\n"
    )
    assert [(one.name, one.role) for one in protocol.attendance] == [
        ("Ada Ek", "chair"),
        ("Bo Al", "serving_substitute"),
        ("Eva Fors", "member"),
        ("Gun Holm", "member"),
        ("Ida Berg", "member"),
    ]


def test_the_members_parties_stand_below_the_label_of_their_stand_ins() -> None:
    protocol = _read(
        "Beslutande\tTjänstgörande ersättare\n\nAda Ek §§ 7-8;\tM\tBo Al (M) § 9\nCia Dahl\tM\nDan Borg\tM\tBo Al (M)\n"
        "Eva Fors\tC\nGun Holm, ordf.\tS\n"
    )
    told = [(one.name, one.party, one.role, one.replaces) for one in protocol.attendance]
    assert told[:4] == [
        ("Ada Ek", "M", "member", None),
        ("Cia Dahl", "M", "member", None),
        ("Eva Fors", "C", "member", None),
        ("Gun Holm", "S", "chair", None),
    ]
    assert told[4:] == [
        ("Bo Al", "M", "serving_substitute", "Ada Ek"),
        ("Bo Al", "M", "serving_substitute", "Dan Borg"),
    ]


def test_one_who_did_not_serve_first_served_in_some_paragraphs() -> None:
    told = _told(
        _read(
            "Beslutande\tAda Ek (S)\n\tBo Al (M), ej tjg kl. 08.30-12.00, tjg ers §§ 8-9\n\tCia Dahl (V), ej tjg ers\n"
            "Övriga deltagande\tDan Borg, kommunsekreterare, deltog ej i § 7\nParagrafer\t7-9\n"
        )
    )
    assert told["Bo Al"] == ("serving_substitute", None, (8, 9))
    assert told["Cia Dahl"] == ("substitute", None, None)
    assert told["Dan Borg"] == ("official", "kommunsekreterare", (8, 9))
