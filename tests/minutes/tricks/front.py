"""The front page: dates, ranges, adjusters, notices, and how extraction jumbles them."""

from __future__ import annotations

from tests.minutes.tricks.frame import AFTER, BEFORE, Gold, Trick

MIDDLE = "§ 12\n\nLokaler för kulturskolan\n\nBeslut\n\nLokalerna hyrs.\n"


def _front(
    name: str, text: str, meeting: Gold, note: str = "", body: str = f"{BEFORE}\n{MIDDLE}\n{AFTER}"
) -> Trick:
    return Trick(f"front_{name}", f"{text.strip(chr(10))}\n\n{body}", {"meeting": meeting}, note)


PAGE = """Älvsunda kommun                    SAMMANTRÄDESPROTOKOLL
Kommunstyrelsen                    Sammanträdesdatum
                                   2023-05-09

{place}

Beslutande             Ada Ekgren (S), ordförande
                       Bo Almstedt (M)

{rest}
"""
SIGNED = "Sekreterare            Gerd Isaksdotter\nOrdförande             Ada Ekgren\nJusterare              Bo Almstedt"
TIME = "Plats och tid          Rådhuset, sessionssalen, kl. 9.00-11.30"


def _page(place: str = TIME, rest: str = SIGNED) -> str:
    return PAGE.format(place=place, rest=rest)


TRICKS: tuple[Trick, ...] = (
    _front(
        "times_with_adjournments",
        _page("Plats och tid          Rådhuset, kl 8.30-9.10, 9.25-11.45, lunch, 13.00-15.05"),
        {"start": "08:30", "end": "15:05", "place": "Rådhuset"},
    ),
    _front(
        "time_klockan",
        _page("Tid och plats          Klockan 15:00-15:45, Rådhuset"),
        {"start": "15:00", "end": "15:45", "place": "Rådhuset"},
    ),
    _front(
        "start_only",
        _page("Plats och tid          Rådhuset, kl. 18.00"),
        {"start": "18:00", "end": None, "place": "Rådhuset"},
    ),
    _front(
        "time_dropped_by_the_site",
        _page("Plats och tid          Rådhuset, tisdagen den 9 maj, kl"),
        {"start": None, "end": None, "date": "2023-05-09"},
    ),
    _front(
        "date_in_the_place_cell_alone",
        "Älvsunda kommun\nKommunstyrelsen\n\nPlats och tid: Rådhuset, tisdagen den 9 maj 2023, klockan 9.00-11.30\n\nBeslutande: Ada Ekgren (S), ordförande\nBo Almstedt (M)\n\n"
        + SIGNED,
        {
            "date": "2023-05-09",
            "body": "Kommunstyrelsen",
            "start": "09:00",
            "end": "11:30",
            "place": "Rådhuset",
        },
    ),
    _front(
        "two_days",
        "Älvsunda kommun\nKommunfullmäktige\n\nSammanträdesdatum      2023-11-28--29\nPlats och tid          Folkets Hus, kl. 9.00-16.00\n\n"
        + SIGNED,
        {"date": "2023-11-28", "body": "Kommunfullmäktige"},
        note="the first of two days",
    ),
    _front(
        "letter_spaced_title",
        "Älvsunda kommun          S A M M A N T R Ä D E S P R O T O K O L L    1 (4)\nKommunstyrelsen\nSammanträdesdag 2023-05-09\n\n"
        + TIME
        + "\n\n"
        + SIGNED,
        {"municipality": "Älvsunda", "body": "Kommunstyrelsen", "date": "2023-05-09"},
    ),
    _front(
        "title_line_with_all",
        "Kommunstyrelsen | Sammanträdesprotokoll | 2023-05-09 §§ 11-13\n\nÄlvsunda kommun\n\n"
        + TIME
        + "\n\n"
        + SIGNED,
        {"body": "Kommunstyrelsen", "date": "2023-05-09", "paragraphs": [{"first": 11, "last": 13}]},
    ),
    _front(
        "labels_instans_and_datum",
        "Älvsunda kommun\n\nProtokoll\n\nInstans:  Kultur- och fritidsnämnden\nDatum:    2023-05-09\nKlockan:  13.15-15.40\nPlats:    Kulturhuset, Lilla salen\n\n"
        + SIGNED,
        {
            "body": "Kultur- och fritidsnämnden",
            "date": "2023-05-09",
            "start": "13:15",
            "end": "15:40",
            "place": "Kulturhuset, Lilla salen",
        },
    ),
    _front(
        "range_with_a_hole",
        _page(rest=f"Justerade paragrafer   §§ 11, 13-15\n\n{SIGNED}"),
        {"paragraphs": [{"first": 11, "last": 11}, {"first": 13, "last": 15}]},
    ),
    _front(
        "range_spaced_dash",
        _page(rest=f"Paragraf               11 - 13\n\n{SIGNED}"),
        {"paragraphs": [{"first": 11, "last": 13}]},
    ),
    _front(
        "range_beside_the_secretary",
        _page(
            rest="Sekreterare            Gerd Isaksdotter              Paragrafer 11-13\nOrdförande             Ada Ekgren\nJusterare              Bo Almstedt"
        ),
        {"paragraphs": [{"first": 11, "last": 13}], "secretary": "Gerd Isaksdotter"},
    ),
    _front(
        "two_adjusters",
        _page(
            rest="Utses att justera      Bo Almstedt och Cia Dalbäck\n\nSekreterare            Gerd Isaksdotter\nOrdförande             Ada Ekgren\nJusterande             Bo Almstedt          Cia Dalbäck"
        ),
        {"adjusters": ["Bo Almstedt", "Cia Dalbäck"], "chair": "Ada Ekgren", "secretary": "Gerd Isaksdotter"},
    ),
    _front(
        "adjuster_with_deputy",
        _page(
            rest="Utsedd att justera     Bo Almstedt med Cia Dalbäck (C) som ersättare\n\nSekreterare            Gerd Isaksdotter\nOrdförande             Ada Ekgren\nJusterare              Bo Almstedt"
        ),
        {"adjusters": ["Bo Almstedt"]},
    ),
    _front(
        "adjusting_place_and_time",
        _page(
            rest=f"Justeringens plats     Kansliet, fredagen den 12 maj 2023 kl. 8.15\noch tid\n\n{SIGNED}"
        ),
        {"adjustment": {"place": "Kansliet", "date": "2023-05-12", "time": "08:15"}},
    ),
    _front(
        "adjusting_by_agreement",
        _page(rest=f"Justeringens plats     enligt överenskommelse\noch tid\n\n{SIGNED}"),
        {"adjustment": {"place": None, "date": None, "time": None}},
    ),
    _front(
        "signatures_with_ruled_lines_and_slashes",
        _page(
            rest="Underskrifter\n\nSekreterare      ______________________________   §§ 11-13\n                 /Gerd Isaksdotter/\n\nOrdförande       ______________________________\n                 /Ada Ekgren/\n\nJusterare        ______________________________\n                 /Bo Almstedt/"
        ),
        {"secretary": "Gerd Isaksdotter", "chair": "Ada Ekgren", "adjusters": ["Bo Almstedt"]},
    ),
    _front(
        "signed_electronically",
        _page(
            rest="Digitalt justerat\n\nSekreterare            Gerd Isaksdotter (e-signerat)\nOrdförande             Ada Ekgren (e-signerat)\nJusterare              Bo Almstedt (e-signerat)"
        ),
        {"secretary": "Gerd Isaksdotter", "chair": "Ada Ekgren", "adjusters": ["Bo Almstedt"]},
    ),
    _front(
        "notice_names_another_body",
        _page(
            rest=f"{SIGNED}\n\nANSLAG/BEVIS\n\nOrgan                  Kommunfullmäktige\nSammanträdesdatum      2023-05-09\nDatum då anslaget sätts upp   2023-05-15   Datum då anslaget tas ned   2023-06-07\nFörvaringsplats för protokollet   Kommunkansliet"
        ),
        {
            "body": "Kommunstyrelsen",
            "notice": {"posted": "2023-05-15", "removed": "2023-06-07", "storage": "Kommunkansliet"},
        },
    ),
    _front(
        "notice_empty_labels",
        _page(
            rest=f"{SIGNED}\n\nBEVIS OM ANSLAG\n\nDatum då anslaget sätts upp\n\nDatum då anslaget tas ned\n\nFörvaringsplats för protokollet\n\nProtokollet förvaras på kansliet\n\nUnderskrift"
        ),
        {"notice": {"posted": None, "removed": None, "storage": "Protokollet förvaras på kansliet"}},
    ),
    _front(
        "notice_span_and_last_day",
        _page(
            rest=f"{SIGNED}\n\nANSLAG\n\nAnslagsdatum   2023-05-15 – 2023-06-07\nSista dag för överklagande   2023-06-05\nProtokollets förvaringsplats   Kansliet"
        ),
        {
            "notice": {
                "posted": "2023-05-15",
                "removed": "2023-06-07",
                "appeal_by": "2023-06-05",
                "storage": "Kansliet",
            }
        },
    ),
    _front(
        "columns_came_apart",
        "Älvsunda kommun\nKommunstyrelsen\n2023-05-09\n\nPlats och tid\n\nRådhuset, kl. 9.00-11.30\n\nUnderskrifter\n\nSekreterare\n\nOrdförande\n\nJusterande\n\nGerd Isaksdotter\n\nAda Ekgren\n\nBo Almstedt\n\nParagrafer\n\n11-13",
        {
            "secretary": "Gerd Isaksdotter",
            "chair": "Ada Ekgren",
            "adjusters": ["Bo Almstedt"],
            "paragraphs": [{"first": 11, "last": 13}],
        },
        note="all labels first, then all names",
    ),
    _front(
        "one_line",
        "2 SAMMANTRÄDESPROTOKOLL 2 (25) Älvsunda kommun Kommunstyrelsen Sammanträdesdatum 2023-05-09 Plats och tid Rådhuset, kl. 9.00-11.30 Beslutande Ada Ekgren (S), ordförande Bo Almstedt (M) Justerare Bo Almstedt Sekreterare Gerd Isaksdotter Ordförande Ada Ekgren Paragrafer §§ 11-13",
        {
            "body": "Kommunstyrelsen",
            "date": "2023-05-09",
            "start": "09:00",
            "end": "11:30",
            "secretary": "Gerd Isaksdotter",
            "paragraphs": [{"first": 11, "last": 13}],
        },
    ),
    _front(
        "number_of_the_meeting_is_no_case",
        "Älvsunda kommun                    Protokoll\nMiljönämnden                       Mn 87/2023\nDatum: 2023-05-09\n\n"
        + TIME
        + "\n\n"
        + SIGNED,
        {"body": "Miljönämnden", "date": "2023-05-09"},
    ),
    _front(
        "no_municipality_printed",
        "Kommunstyrelsens arbetsutskott\n\nSammanträdesdatum 2023-05-09\n\n" + TIME + "\n\n" + SIGNED,
        {"municipality": None, "municipality_code": None, "body": "Kommunstyrelsens arbetsutskott"},
    ),
    _front(
        "real_municipality_and_a_place_of_another_name",
        "Marks kommun                    SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen                 2023-05-09\n\nPlats och tid          Kommunhuset i Kinna, kl. 9.00-11.30\n\n"
        + SIGNED,
        {"municipality": "Mark", "municipality_code": "1463", "place": "Kommunhuset i Kinna"},
    ),
    _front(
        "joint_body",
        "Björkbygdens räddningstjänstförbund       PROTOKOLL\nDirektionen                               2023-05-09\n\n"
        + TIME
        + "\n\n"
        + SIGNED,
        {"municipality_code": None, "body": "Direktionen", "date": "2023-05-09"},
    ),
)
