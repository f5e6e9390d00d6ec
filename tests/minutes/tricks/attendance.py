"""Who was there: part of the meeting, for whom, on what side of a table."""

from __future__ import annotations

from tests.minutes.tricks.frame import AFTER, BEFORE, Gold, Trick

HEAD = "Älvsunda kommun                                        SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen                                        2023-05-09\n\nPlats och tid          Rådhuset, sessionssalen, kl. 9.00-11.30\n"
TAIL = "\nJusterare              Bo Almstedt\nParagrafer             §§ 11-13\n\nSekreterare            Gerd Isaksdotter\nOrdförande             Ada Ekgren\nJusterare              Bo Almstedt\n"
MIDDLE = "§ 12\n\nLokaler för kulturskolan\n\nBeslut\n\nLokalerna hyrs.\n"


def seat(name: str, party: str | None, role: str, **more: object) -> Gold:
    """A row of the gold; title, replaces, items, mode and reason are null unless given."""
    return {
        "name": name,
        "party": party,
        "role": role,
        "title": None,
        "replaces": None,
        "items": None,
        "mode": None,
        **more,
    }


CHAIR = seat("Ada Ekgren", "S", "chair")
BO = seat("Bo Almstedt", "M", "member")


def _seats(name: str, rows: str, *gold: Gold, note: str = "", after: str = AFTER, head: str = HEAD) -> Trick:
    text = f"{head}\n{rows.strip(chr(10))}\n{TAIL}\n{BEFORE}\n{MIDDLE}\n{after}"
    return Trick(
        f"attendance_{name}",
        text,
        {"attendance": list(gold), "items": [{"number": n} for n in (11, 12, 13)]},
        note,
    )


TRICKS: tuple[Trick, ...] = (
    _seats(
        "serving_for_whom",
        "Beslutande             Ada Ekgren (S), ordförande\n                       Bo Almstedt (M)\n                       Cia Dalbäck (C), tjänstgörande ersättare för Dan Frosterud (V)\n                       Eva Grönvall (SD) tjänstgör för Ivar Jansmark (SD)\n                       Klara Lundell (L), tjg ers för Maj Nyrén (L)\n                       Olle Pilström (KD) ersätter Rut Stenmark (KD)",
        CHAIR,
        BO,
        seat("Cia Dalbäck", "C", "serving_substitute", replaces="Dan Frosterud"),
        seat("Eva Grönvall", "SD", "serving_substitute", replaces="Ivar Jansmark"),
        seat("Klara Lundell", "L", "serving_substitute", replaces="Maj Nyrén"),
        seat("Olle Pilström", "KD", "serving_substitute", replaces="Rut Stenmark"),
    ),
    _seats(
        "serving_without_for_whom",
        "Beslutande             Ada Ekgren (S), ordförande\n                       Bo Almstedt (M)\n                       Cia Dalbäck (C), tjänstgörande ersättare\n                       Dan Frosterud (V), tjg. ers.",
        CHAIR,
        BO,
        seat("Cia Dalbäck", "C", "serving_substitute"),
        seat("Dan Frosterud", "V", "serving_substitute"),
    ),
    _seats(
        "recusal_and_stand_in",
        "Beslutande             Ada Ekgren (S), ordförande\n                       Bo Almstedt (M), ej § 12 på grund av jäv\n                       Cia Dalbäck (C), tjänstgörande ersättare för Bo Almstedt (M) § 12\n\nErsättare              Cia Dalbäck (C), §§ 11, 13",
        CHAIR,
        seat("Bo Almstedt", "M", "member", items=[11, 13], reason="jäv"),
        seat("Cia Dalbäck", "C", "serving_substitute", replaces="Bo Almstedt", items=[12]),
        seat("Cia Dalbäck", "C", "substitute", items=[11, 13]),
    ),
    _seats(
        "from_and_until",
        "Beslutande             Ada Ekgren (S), ordförande\n                       Bo Almstedt (M), fr.o.m. § 12\n                       Cia Dalbäck (C), t o m § 12\n                       Dan Frosterud (V), §§ 11-12\n                       Eva Grönvall (SD), §§ 11 och 13",
        CHAIR,
        seat("Bo Almstedt", "M", "member", items=[12, 13]),
        seat("Cia Dalbäck", "C", "member", items=[11, 12]),
        seat("Dan Frosterud", "V", "member", items=[11, 12]),
        seat("Eva Grönvall", "SD", "member", items=[11, 13]),
    ),
    _seats(
        "by_the_clock",
        "Beslutande             Ada Ekgren (S), ordförande\n                       Bo Almstedt (M), kl. 9.00-10.20\n                       Cia Dalbäck (C), närv fr o m kl 10.25",
        CHAIR,
        BO,
        seat("Cia Dalbäck", "C", "member"),
    ),
    _seats(
        "remote_subheads",
        "Beslutande\n\nNärvarande i rådhuset\n\nAda Ekgren (S), ordförande\nBo Almstedt (M)\n\nDeltar på distans\n\nCia Dalbäck (C)\nDan Frosterud (V) tjänstgörande ersättare för Eva Grönvall (SD)\n\nÖvriga närvarande\n\nDeltar på distans\n\nFilip Hagelin, kommundirektör",
        seat("Ada Ekgren", "S", "chair", mode="in_person"),
        seat("Bo Almstedt", "M", "member", mode="in_person"),
        seat("Cia Dalbäck", "C", "member", mode="remote"),
        seat("Dan Frosterud", "V", "serving_substitute", replaces="Eva Grönvall", mode="remote"),
        seat("Filip Hagelin", None, "official", title="kommundirektör", mode="remote"),
    ),
    _seats(
        "remote_in_brackets",
        "Beslutande             Ada Ekgren (S), ordförande\n                       Bo Almstedt (M) (distans)\n                       Cia Dalbäck (C), via Teams\n                       Dan Frosterud (V), digitalt",
        CHAIR,
        seat("Bo Almstedt", "M", "member", mode="remote"),
        seat("Cia Dalbäck", "C", "member", mode="remote"),
        seat("Dan Frosterud", "V", "member", mode="remote"),
    ),
    _seats(
        "party_broken_in_print",
        "Beslutande             Ada Ekgren ((S), ordförande\n                       Bo Almstedt (M))\n                       Cia Dalbäck ( C)\n                       Dan Frosterud V)\n                       Eva Grönvall (SD),)",
        CHAIR,
        BO,
        seat("Cia Dalbäck", "C", "member"),
        seat("Dan Frosterud", "V", "member"),
        seat("Eva Grönvall", "SD", "member"),
    ),
    _seats(
        "party_before_the_name",
        "Beslutande             S Ada Ekgren, ordförande\n                       M Bo Almstedt\n                       SD Eva Grönvall\n                       KD Klara Lundell, tjänstgör för KD Maj Nyrén",
        CHAIR,
        BO,
        seat("Eva Grönvall", "SD", "member"),
        seat("Klara Lundell", "KD", "serving_substitute", replaces="Maj Nyrén"),
    ),
    _seats(
        "party_after_a_comma",
        "Beslutande             Ada Ekgren, S, ordförande\n                       Bo Almstedt, M\n                       Cia Dalbäck, C, ersätter Dan Frosterud, V",
        CHAIR,
        BO,
        seat("Cia Dalbäck", "C", "serving_substitute", replaces="Dan Frosterud"),
    ),
    _seats(
        "party_local_and_independent",
        "Beslutande             Ada Ekgren (S), ordförande\n                       Bo Almstedt (ÄlvP)\n                       Cia Dalbäck (DiÄ)\n                       Dan Frosterud (-)\n                       Eva Grönvall (SJV-L)",
        CHAIR,
        seat("Bo Almstedt", "ÄlvP", "member"),
        seat("Cia Dalbäck", "DiÄ", "member"),
        seat("Dan Frosterud", None, "member"),
        seat("Eva Grönvall", "SJV-L", "member"),
    ),
    _seats(
        "party_group_headings",
        "Beslutande\n\nSocialdemokraterna\nAda Ekgren, ordförande\nIvar Jansmark\n\nModeraterna\nBo Almstedt\n\nÖvriga närvarande\n\nFilip Hagelin, kommundirektör",
        seat("Ada Ekgren", "S", "chair"),
        seat("Ivar Jansmark", "S", "member"),
        seat("Bo Almstedt", "M", "member"),
        seat("Filip Hagelin", None, "official", title="kommundirektör"),
    ),
    _seats(
        "without_parties",
        "Beslutande             Ada Ekgren, ordförande\n                       Bo Almstedt\n                       Cia Dalbäck\n\nÖvriga                 Filip Hagelin, kommundirektör",
        seat("Ada Ekgren", None, "chair"),
        seat("Bo Almstedt", None, "member"),
        seat("Cia Dalbäck", None, "member"),
        seat("Filip Hagelin", None, "official", title="kommundirektör"),
    ),
    _seats(
        "run_on_with_commas",
        "Beslutande             Ada Ekgren (S), ordförande, Bo Almstedt (M), vice ordförande, Cia Dalbäck\n                       (C), Dan Frosterud (V), § 11-12, Eva Grönvall (SD)",
        CHAIR,
        seat("Bo Almstedt", "M", "vice_chair"),
        seat("Cia Dalbäck", "C", "member"),
        seat("Dan Frosterud", "V", "member", items=[11, 12]),
        seat("Eva Grönvall", "SD", "member"),
    ),
    _seats(
        "member_and_substitute_on_one_row",
        "Ledamöter                     Tjänstgörande ersättare\nAda Ekgren (S), ordförande\nBo Almstedt (M)\nDan Frosterud (V)             Cia Dalbäck (V)\nVakant (KD)",
        CHAIR,
        BO,
        seat("Cia Dalbäck", "V", "serving_substitute", replaces="Dan Frosterud"),
        note="the member with a substitute beside was not there",
    ),
    _seats(
        "vacant_and_counts",
        "Beslutande             Ada Ekgren (S), ordförande\n                       Bo Almstedt (M)\n                       Vakant (L)\n                       ---\n                       samt 32 ordinarie ledamöter",
        CHAIR,
        BO,
    ),
    _seats(
        "officials_title_first",
        "Beslutande             Ada Ekgren (S), ordförande\n                       Bo Almstedt (M)\n\nTjänstemän             kommundirektör Filip Hagelin, § 12\n                       socialchef Hanna Ivarson\n\nÖvriga deltagande      Klara Lundell (L), insynsplats",
        CHAIR,
        BO,
        seat("Filip Hagelin", None, "official", title="kommundirektör", items=[12]),
        seat("Hanna Ivarson", None, "official", title="socialchef"),
        seat("Klara Lundell", "L", "other", title="insynsplats"),
    ),
    _seats(
        "officials_titles_with_commas",
        "Beslutande             Ada Ekgren (S), ordförande\n                       Bo Almstedt (M)\n\nÖvriga närvarande      Filip Hagelin, chef för stab, kansli och kommunikation, §§ 11-12\n                       Hanna Ivarson, ekonomichef vid Björkbygdens ekonomiservice, § 13\n                       Gerd Isaksdotter, kommunsekreterare",
        CHAIR,
        BO,
        seat(
            "Filip Hagelin", None, "official", title="chef för stab, kansli och kommunikation", items=[11, 12]
        ),
        seat(
            "Hanna Ivarson", None, "official", title="ekonomichef vid Björkbygdens ekonomiservice", items=[13]
        ),
        seat("Gerd Isaksdotter", None, "official", title="kommunsekreterare"),
    ),
    _seats(
        "name_wraps",
        "Beslutande             Ada Ekgren (S), ordförande\n                       Bo Almstedt (M)\n                       Carl-Fredrik von Platenhielm (M), tjänstgörande ersättare för\n                       Marie-Louise Åkerblom-Stenström (KD), §§ 11-12",
        CHAIR,
        BO,
        seat(
            "Carl-Fredrik von Platenhielm",
            "M",
            "serving_substitute",
            replaces="Marie-Louise Åkerblom-Stenström",
            items=[11, 12],
        ),
    ),
    _seats(
        "chair_for_some_sections",
        "Beslutande             Ada Ekgren (S), ordförande §§ 11-12\n                       Bo Almstedt (M), ordförande § 13\n                       Cia Dalbäck (C)",
        seat("Ada Ekgren", "S", "chair", items=[11, 12]),
        seat("Bo Almstedt", "M", "chair", items=[13]),
        seat("Cia Dalbäck", "C", "member"),
    ),
    _seats(
        "vice_chair_presides",
        "Beslutande             Bo Almstedt (M), 1:e vice ordförande, ordförande vid sammanträdet\n                       Cia Dalbäck (C), 2:e vice ordf.",
        seat("Bo Almstedt", "M", "chair"),
        seat("Cia Dalbäck", "C", "vice_chair"),
    ),
    _seats(
        "marks_with_a_legend",
        "Närvarolista\n\nX = närvarande, - = frånvarande, T = tjänstgörande ersättare, N = närvarande ersättare, tjänstgör ej\n\nNamn                   Parti    Närvaro\nAda Ekgren, ordförande S        X\nBo Almstedt            M        X\nCia Dalbäck            C        -\nDan Frosterud          V        T\nEva Grönvall           SD       N",
        CHAIR,
        BO,
        seat("Dan Frosterud", "V", "serving_substitute"),
        seat("Eva Grönvall", "SD", "substitute"),
    ),
    _seats(
        "part_of_a_section_and_dangling_comma",
        "Beslutande             Ada Ekgren (S), ordförande\n                       Bo Almstedt (M), §§ 11-12,\n                       Cia Dalbäck (C), ej del av § 12\n                       Dan Frosterud (V), §§ 11 – 12, 13",
        CHAIR,
        seat("Bo Almstedt", "M", "member", items=[11, 12]),
        seat("Cia Dalbäck", "C", "member"),
        seat("Dan Frosterud", "V", "member", items=[11, 12, 13]),
        note="a part of a § is no absence from it",
    ),
    _seats(
        "adjuster_marked_in_the_list",
        "Närvarande ledamöter   Ada Ekgren (S), ordförande\n                       Bo Almstedt (M), justerar\n                       Cia Dalbäck (C)",
        CHAIR,
        BO,
        seat("Cia Dalbäck", "C", "member"),
    ),
    _seats(
        "listeners_and_representatives",
        "Beslutande             Ada Ekgren (S), ordförande\n                       Bo Almstedt (M)\n\nÖvriga närvarande      Hanna Ivarson, personalföreträdare Kommunal\n                       Åhörare 3 st",
        CHAIR,
        BO,
        seat("Hanna Ivarson", None, "other", title="personalföreträdare Kommunal"),
    ),
    _seats(
        "prose",
        "Närvarande vid uppropet är ledamöterna Ada Ekgren (S), ordförande, Bo Almstedt (M) och Cia Dalbäck (C).\nDan Frosterud (V) är inte närvarande vid uppropet utan deltar från och med § 12.",
        CHAIR,
        BO,
        seat("Cia Dalbäck", "C", "member"),
        seat("Dan Frosterud", "V", "member", items=[12, 13]),
    ),
    _seats(
        "stars_before_names",
        "Beslutande             Ada Ekgren (S), ordförande\n                       Bo Almstedt (M)\n                       * Cia Dalbäck (C)\n\n* = tjänstgörande ersättare",
        CHAIR,
        BO,
        seat("Cia Dalbäck", "C", "serving_substitute"),
    ),
    _seats(
        "two_columns_of_names",
        "Beslutande             Ada Ekgren (S), ordförande       Dan Frosterud (V)\n                       Bo Almstedt (M)                  Eva Grönvall (SD)\n                       Cia Dalbäck (C)                  Klara Lundell (L)",
        CHAIR,
        BO,
        seat("Cia Dalbäck", "C", "member"),
        seat("Dan Frosterud", "V", "member"),
        seat("Eva Grönvall", "SD", "member"),
        seat("Klara Lundell", "L", "member"),
    ),
    _seats(
        "hinder_and_called_in",
        "Beslutande             Ada Ekgren (S), ordförande\n                       Bo Almstedt (M)\n\nFörhindrad ledamot            Inkallad ersättare\nDan Frosterud (V)             Cia Dalbäck (V)",
        CHAIR,
        BO,
        seat("Cia Dalbäck", "V", "serving_substitute", replaces="Dan Frosterud"),
    ),
    _seats(
        "absent_members_named",
        "Beslutande             Ada Ekgren (S), ordförande\n                       Bo Almstedt (M)\n\nFrånvarande            Dan Frosterud (V)\n                       Eva Grönvall (SD)\n\nTjänstemän             Filip Hagelin, kommundirektör",
        CHAIR,
        BO,
        seat("Filip Hagelin", None, "official", title="kommundirektör"),
    ),
    _seats(
        "double_names_and_particles",
        "Beslutande             Ada Ekgren (S), ordförande\n                       Lars-Göran af Klintberg (M)\n                       Maria del Carmen Ruiz Lopez (V)\n                       J-O Ström (C)\n                       Per E. Östgren (KD)",
        CHAIR,
        seat("Lars-Göran af Klintberg", "M", "member"),
        seat("Maria del Carmen Ruiz Lopez", "V", "member"),
        seat("J-O Ström", "C", "member"),
        seat("Per E. Östgren", "KD", "member"),
    ),
    _seats(
        "joint_board_with_municipalities",
        "Beslutande             Ada Ekgren, (S), Älvsunda, ordförande\n                       Bo Almstedt, (M), Granåker\n                       Cia Dalbäck, (C), Björknäs, ersättare för Dan Frosterud, (V), Björknäs",
        CHAIR,
        BO,
        seat("Cia Dalbäck", "C", "serving_substitute", replaces="Dan Frosterud"),
    ),
    _seats(
        "company_that_looks_like_a_party",
        "Beslutande             Ada Ekgren (S), ordförande\n                       Bo Almstedt (M)\n\nÖvriga närvarande      Filip Hagelin, kommundirektör\n                       Hanna Ivarson, KPMG",
        CHAIR,
        BO,
        seat("Filip Hagelin", None, "official", title="kommundirektör"),
        seat("Hanna Ivarson", None, "other", title="KPMG"),
    ),
    _seats(
        "pointer_to_page_two",
        "Beslutande             Se närvarolista sidan 2\n\nÖvriga närvarande      Se närvarolista sidan 2",
        CHAIR,
        BO,
        seat("Cia Dalbäck", "C", "substitute"),
        seat("Filip Hagelin", None, "official", title="kommundirektör"),
        head=HEAD,
        after=AFTER,
    ),
)


def _with_page_two(trick: Trick) -> Trick:
    page = "\fNärvarolista\n\nBeslutande             Ada Ekgren (S), ordförande\n                       Bo Almstedt (M)\n\nEj tjänstgörande       Cia Dalbäck (C)\n\nÖvriga närvarande      Filip Hagelin, kommundirektör\n\n\f"
    return Trick(trick.name, trick.text.replace(f"{TAIL}\n", f"{TAIL}\n{page}"), trick.gold, trick.note)


TRICKS = (*TRICKS[:-1], _with_page_two(TRICKS[-1]))
