"""What this body decided, told from what others proposed; who did what under a §; lists."""

from __future__ import annotations

from tests.minutes.tricks.frame import Trick, act, decision, section

PROPOSAL = "Lokalerna i Folkets park hyrs för kulturskolans räkning i tio år."
KF = ("Kommunfullmäktige",)

TRICKS: tuple[Trick, ...] = (
    section(
        "decision_earlier_body_above",
        "Arbetsutskottets förslag till beslut\n\nÄrendet avslås.\n\nBakgrund\n\nKulturskolan har fyra lokaler.\n\nKommunstyrelsens beslut\n\nÄrendet återremitteras till förvaltningen.",
        decisions=[decision("Ärendet återremitteras till förvaltningen.", outcomes="referred_back")],
    ),
    section(
        "decision_earlier_body_below",
        "Kommunstyrelsens beslut\n\nÄrendet bordläggs.\n\nBakgrund\n\nKulturskolan har fyra lokaler.\n\nArbetsutskottets förslag\n\n1. Lokalerna hyrs.\n2. Avtalet godkänns.",
        decisions=[decision("Ärendet bordläggs.", outcomes="tabled")],
    ),
    section(
        "decision_preparing_body_in_capitals",
        "ARBETSUTSKOTTET BESLUTAR\n\natt föreslå kommunstyrelsen att avslå ansökan.\n\nKOMMUNSTYRELSEN BESLUTAR\n\natt bevilja ansökan.",
        decisions=[decision("att bevilja ansökan.", outcomes="approved")],
    ),
    section(
        "decision_opening_clause",
        "Bakgrund\n\nKulturskolan har fyra lokaler.\n\nKommunstyrelsen beslutar\n\natt hyra lokalerna i Folkets park i tio år från och med den 1 juli 2024,\n\natt uppdra åt kommundirektören att teckna hyresavtal senast den 30 september 2023.",
        decisions=[
            decision(
                "att hyra lokalerna i Folkets park i tio år från och med den 1 juli 2024",
                "att uppdra åt kommundirektören att teckna hyresavtal senast den 30 september 2023",
                outcomes="other assigned",
            )
        ],
    ),
    section(
        "decision_last_sentence",
        "Kulturskolan har fyra lokaler. Förvaltningen föreslår ett samlat hus.\n\nKommunstyrelsen beslutar godkänna förvaltningens förslag.",
        decisions=[
            decision("Kommunstyrelsen beslutar godkänna förvaltningens förslag.", outcomes="approved")
        ],
    ),
    section(
        "decision_numbered_infinitives",
        "Kommunstyrelsens beslut\n\nKommunstyrelsen beslutar att\n\n1. anta lokalprogrammet daterat den 3 april 2023,\n2. avslå begäran om tilläggsanslag, och\n3. lägga informationen till handlingarna.",
        decisions=[
            decision(
                "anta lokalprogrammet daterat den 3 april 2023",
                "avslå begäran om tilläggsanslag",
                "lägga informationen till handlingarna",
                outcomes="approved rejected noted",
            )
        ],
    ),
    section(
        "decision_letters",
        "Beslut\n\na) Lokalprogrammet antas.\nb) Begäran om tilläggsanslag avslås.\nc) Medborgarförslaget anses besvarat.",
        decisions=[
            decision(
                "Lokalprogrammet antas.",
                "Begäran om tilläggsanslag avslås.",
                "Medborgarförslaget anses besvarat.",
                outcomes="approved rejected answered",
            )
        ],
    ),
    section(
        "decision_lead_in_is_no_point",
        "Förslag till kommunfullmäktige\n\nKommunfullmäktige beslutar följande med anledning av det prognosticerade underskottet:\n\n- Lokalprogrammet antas.\n- Anslaget fastställs till 1,2 mkr.",
        decisions=[
            decision(
                "Lokalprogrammet antas.",
                "Anslaget fastställs till 1,2 mkr.",
                outcomes="approved approved",
                kind="proposal",
                to=KF,
            )
        ],
    ),
    section(
        "decision_lead_in_whose_list_has_no_verb",
        "Beslut\n\nKommunstyrelsen utser följande ledamöter i styrgruppen:\n\n- Ada Ekgren (S)\n- Bo Almstedt (M)",
        decisions=[
            decision(
                "Kommunstyrelsen utser följande ledamöter i styrgruppen:\n- Ada Ekgren (S)\n- Bo Almstedt (M)",
                outcomes="elected",
            )
        ],
        people=[act("Ada Ekgren", "elected"), act("Bo Almstedt", "elected")],
    ),
    section(
        "decision_proposal_named_by_its_text",
        "Kommunstyrelsens förslag till beslut\n\nKommunfullmäktige antar lokalprogrammet för kulturskolan.",
        decisions=[
            decision(
                "Kommunfullmäktige antar lokalprogrammet för kulturskolan.",
                outcomes="approved",
                kind="proposal",
                to=KF,
            )
        ],
    ),
    section(
        "decision_proposal_under_beslut",
        f"Beslut\n\nKommunstyrelsens förslag till kommunfullmäktige\n\n{PROPOSAL}",
        decisions=[decision(PROPOSAL, outcomes="other", kind="proposal", to=KF)],
    ),
    section(
        "decision_two_blocks",
        f"Kommunstyrelsens förslag till kommunfullmäktige\n\n{PROPOSAL}\n\nKommunstyrelsens beslut för egen del\n\n1. Kommundirektören får i uppdrag att teckna avtal.\n2. Informationen noteras.",
        decisions=[
            decision(PROPOSAL, outcomes="other", kind="proposal", to=KF),
            decision(
                "Kommundirektören får i uppdrag att teckna avtal.",
                "Informationen noteras.",
                outcomes="assigned noted",
            ),
        ],
        assignments=[{"point": 2, "assignee": "Kommundirektören", "due": None}],
    ),
    section(
        "decision_two_verbs",
        "Beslut\n\n1. Kommunstyrelsen noterar och godkänner rapporten.\n2. Motionen avslås och anses därmed besvarad.",
        decisions=[
            decision(
                "Kommunstyrelsen noterar och godkänner rapporten.",
                "Motionen avslås och anses därmed besvarad.",
                outcomes="approved rejected",
            )
        ],
    ),
    section(
        "decision_avslag_in_the_background",
        "Bakgrund\n\nFörvaltningen föreslog avslag, och arbetsutskottet ville återremittera eller bordlägga ärendet.\n\nBeslut\n\nAnsökan bifalls.",
        decisions=[decision("Ansökan bifalls.", outcomes="approved")],
    ),
    section(
        "decision_words_for_noting",
        "Beslut\n\n1. Rapporten är mottagen.\n2. Kommunstyrelsen tackar för informationen.\n3. Skrivelsen läggs till handlingarna.\n4. Kommunstyrelsen intygar att den har tagit del av budgetläget.\n5. Informationen antecknas till protokollet.",
        decisions=[
            decision(
                "Rapporten är mottagen.",
                "Kommunstyrelsen tackar för informationen.",
                "Skrivelsen läggs till handlingarna.",
                "Kommunstyrelsen intygar att den har tagit del av budgetläget.",
                "Informationen antecknas till protokollet.",
                outcomes="noted noted noted noted noted",
            )
        ],
    ),
    section(
        "decision_tabled_withdrawn_open",
        "Beslut\n\n1. Ärendet bordläggs i avvaktan på val.\n2. Punkt 3 utgår.\n3. Frågan lämnas öppen.\n4. Yttrandet överlämnas till revisorerna.",
        decisions=[
            decision(
                "Ärendet bordläggs i avvaktan på val.",
                "Punkt 3 utgår.",
                "Frågan lämnas öppen.",
                "Yttrandet överlämnas till revisorerna.",
                outcomes="tabled withdrawn left_open forwarded",
            )
        ],
    ),
    section(
        "decision_board_proposes_to_another_authority",
        "Beslut\n\nÄlvsunda kommun föreslår Länsstyrelsen att utse Gerd Isaksdotter till vigselförrättare.",
        decisions=[
            decision(
                "Älvsunda kommun föreslår Länsstyrelsen att utse Gerd Isaksdotter till vigselförrättare.",
                outcomes="other",
            )
        ],
    ),
    section(
        "decision_election_list",
        "Beslut\n\nKommunstyrelsen utser för tiden till och med den 31 december 2026\n\n1. Ada Ekgren (S) till ordförande i Folkhälsorådet.\n2. Cia Dalbäck (C) till ersättare efter Bo Almstedt (M), som entledigas.\n3. Val av ytterligare en ersättare bordläggs.",
        people=[act("Ada Ekgren", "elected"), act("Cia Dalbäck", "elected"), act("Bo Almstedt", "replaced")],
    ),
    section(
        "decision_budget_with_blocks",
        "Beslut\n\nKommunstyrelsen beslutar\n\nSocialnämnden\n\n1. Ramen fastställs till 431,6 mkr.\n2. Nämnden får i uppdrag att redovisa en åtgärdsplan senast den 1 september 2023.\n\nKulturnämnden\n\n3. Ramen fastställs till 28,1 mkr.",
        assignments=[{"point": 2, "assignee": "Nämnden", "due": "2023-09-01"}],
        decisions=[
            decision(
                "Ramen fastställs till 431,6 mkr.",
                "Nämnden får i uppdrag att redovisa en åtgärdsplan senast den 1 september 2023.",
                "Ramen fastställs till 28,1 mkr.",
                outcomes="approved assigned approved",
            )
        ],
    ),
    section(
        "decision_none",
        "Ordföranden hälsar alla välkomna och informerar om arbetet med översiktsplanen.",
        decisions=[],
        people=[act("Ada Ekgren", "presented")],
    ),
    section(
        "people_movers_and_seconders",
        "Yrkanden\n\nCia Dalbäck (C), biträdd av Dan Frosterud (V), yrkar att ärendet återremitteras.\nBo Almstedt (M) och Eva Grönvall (SD) yrkar bifall till arbetsutskottets förslag.\n\nBeslut\n\nLokalerna hyrs.",
        people=[
            act("Cia Dalbäck", "moved"),
            act("Dan Frosterud", "seconded"),
            act("Bo Almstedt", "seconded"),
            act("Eva Grönvall", "seconded"),
        ],
    ),
    section(
        "people_chair_moves",
        "Behandling\n\nOrdföranden yrkar att beslutet kompletteras med en tidplan.\n\nBeslut\n\nLokalerna hyrs.",
        people=[act("Ada Ekgren", "moved")],
    ),
    section(
        "people_officials_title_names_nobody",
        "Bakgrund\n\nKulturchefen föredrar ärendet. HR-chefen medverkar på sammanträdet.\n\nBeslut\n\nLokalerna hyrs.",
        people=[],
    ),
    section(
        "people_recusal_sentence",
        "Jäv\n\nPå grund av jäv deltar inte Dan Frosterud (V) i handläggningen av ärendet.\n\nBeslut\n\nBidraget beviljas.",
        people=[act("Dan Frosterud", "recused")],
    ),
    section(
        "people_recusal_forms",
        "Bo Almstedt (M) tjänstgör ej p g a jäv. Cia Dalbäck (C) anmäler jäv och lämnar lokalen.\n\nBeslut\n\nBidraget beviljas.",
        people=[act("Bo Almstedt", "recused"), act("Cia Dalbäck", "recused")],
    ),
    section(
        "people_not_participating",
        "Beslut\n\nLokalerna hyrs.\n\nDeltar inte i beslutet\n\nEva Grönvall (SD) deltar inte i beslutet.",
        people=[act("Eva Grönvall", "not_participating")],
    ),
    section(
        "people_reservation_without_heading",
        "Beslut\n\nLokalerna hyrs.\n\nEva Grönvall (SD) och Dan Frosterud (V) reserverar sig till förmån för eget förslag.\n\nBakgrund\n\nKulturskolan har fyra lokaler.",
        decisions=[decision("Lokalerna hyrs.", outcomes="other")],
        people=[act("Eva Grönvall", "reserved"), act("Dan Frosterud", "reserved")],
    ),
    section(
        "people_reservation_verb_first",
        "Beslut\n\nLokalerna hyrs.\n\nReservation\n\nMot beslutet reserverar sig Eva Grönvall (SD) muntligt.",
        people=[act("Eva Grönvall", "reserved")],
    ),
    section(
        "people_statement",
        "Beslut\n\nLokalerna hyrs.\n\nSärskilt yttrande\n\nDan Frosterud (V) lämnar ett särskilt yttrande.",
        people=[act("Dan Frosterud", "statement")],
        sections=[
            {"kind": "decision", "text": "Lokalerna hyrs."},
            {"kind": "statement", "text": "Dan Frosterud (V) lämnar ett särskilt yttrande."},
        ],
    ),
    section(
        "people_motion_submitted",
        "Bakgrund\n\nDan Frosterud (V) har lämnat in en motion om gratis sommarlovskort.\n\nBeslut\n\nMotionen remitteras till arbetsutskottet.",
        people=[act("Dan Frosterud", "submitted")],
    ),
    section(
        "decision_level_label_after_the_block",
        "Beslut\n\nLokalprogrammet antas.\n\nBeslutsnivå\nKommunstyrelsen\n\nBakgrund\n\nKulturskolan har fyra lokaler.",
        decisions=[decision("Lokalprogrammet antas.", outcomes="approved")],
    ),
    section(
        "decision_verbs_of_approval",
        "Beslut\n\n1. Ansökan tillstyrks.\n2. Ansvarsfrihet beviljas.\n3. Taxan fastställs.\n4. Kommunstyrelsen antar yttrandet som sitt eget.\n5. Begäran bifalls delvis.\n6. Avtalet godkänns.",
        decisions=[
            decision(
                "Ansökan tillstyrks.",
                "Ansvarsfrihet beviljas.",
                "Taxan fastställs.",
                "Kommunstyrelsen antar yttrandet som sitt eget.",
                "Begäran bifalls delvis.",
                "Avtalet godkänns.",
                outcomes="approved approved approved approved approved approved",
            )
        ],
    ),
    section(
        "decision_verbs_of_refusal_and_sending",
        "Beslut\n\n1. Ansökan avstyrks.\n2. Motionen avslås.\n3. Ärendet hänskjuts till budgetberedningen.\n4. Skrivelsen översänds till nämnden.\n5. Ärendet återremitteras.",
        decisions=[
            decision(
                "Ansökan avstyrks.",
                "Motionen avslås.",
                "Ärendet hänskjuts till budgetberedningen.",
                "Skrivelsen översänds till nämnden.",
                "Ärendet återremitteras.",
                outcomes="rejected rejected forwarded forwarded referred_back",
            )
        ],
    ),
    section(
        "decision_verbs_of_assigning",
        "Beslut\n\n1. Nämnderna uppmanas att vara restriktiva.\n2. Bolaget åläggs att redovisa en plan till den 1 oktober 2023.\n3. Ekonomichefen uppdras att återkomma i september.\n4. Kommundirektören ges i uppdrag att teckna avtal.",
        decisions=[
            decision(
                "Nämnderna uppmanas att vara restriktiva.",
                "Bolaget åläggs att redovisa en plan till den 1 oktober 2023.",
                "Ekonomichefen uppdras att återkomma i september.",
                "Kommundirektören ges i uppdrag att teckna avtal.",
                outcomes="assigned assigned assigned assigned",
            )
        ],
        assignments=[
            {"point": 1, "assignee": "Nämnderna", "due": None},
            {"point": 2, "assignee": "Bolaget", "due": "2023-10-01"},
            {"point": 3, "assignee": "Ekonomichefen", "due": None},
            {"point": 4, "assignee": "Kommundirektören", "due": None},
        ],
    ),
    section(
        "decision_assigning_in_att_form",
        "Beslut\n\nKommunstyrelsen beslutar\n\natt uppdra åt ekonomichefen att senast den 15 augusti 2023 redovisa en tidplan för ombyggnaden",
        assignments=[{"point": 1, "assignee": "ekonomichefen", "due": "2023-08-15"}],
    ),
    section(
        "decision_proposes_to_the_council",
        "Beslut\n\nKommunstyrelsen föreslår kommunfullmäktige besluta\n\natt anta lokalprogrammet för kulturskolan enligt förvaltningens förslag den 3 april 2023.",
        decisions=[
            decision(
                "att anta lokalprogrammet för kulturskolan enligt förvaltningens förslag den 3 april 2023",
                outcomes="approved",
                kind="proposal",
                to=KF,
            )
        ],
    ),
    section(
        "decision_long_quoted_earlier_decision",
        "Bakgrund\n\nKommunfullmäktige beslutade den 30 januari 2023, § 14, följande:\n\n1. En lokalplan ska tas fram.\n2. Kommunstyrelsen får i uppdrag att redovisa planen.\n\nBeslut\n\nLokalplanen godkänns.",
        decisions=[decision("Lokalplanen godkänns.", outcomes="approved")],
        references=[{"body": "Kommunfullmäktige", "date": "2023-01-30", "number": 14}],
        assignments=[],
    ),
    section(
        "decision_earlier_bodys_statement_quoted",
        "Beslut\n\nLokalerna hyrs.\n\nSärskilt yttrande i arbetsutskottet\n\nDan Frosterud (V) lämnade ett särskilt yttrande i arbetsutskottet.\n\nBakgrund\n\nKulturskolan har fyra lokaler.",
        decisions=[decision("Lokalerna hyrs.", outcomes="other")],
        sections=[{"kind": "decision"}, {"kind": "statement"}, {"kind": "background"}],
    ),
    section(
        "people_party_line_broken",
        "Yrkanden\n\nCia Dalbäck\n(C) yrkar att ärendet återremitteras. Dan Froste-\nrud (V) instämmer.\n\nBeslut\n\nLokalerna hyrs.",
        people=[act("Cia Dalbäck", "moved"), act("Dan Frosterud", "seconded")],
    ),
    section(
        "people_presents",
        "Bakgrund\n\nKommundirektör Filip Hagelin föredrar ärendet. Ada Ekgren (S) informerar om besöket hos regionen.\n\nBeslut\n\nInformationen noteras.",
        people=[
            {"name": "Filip Hagelin", "party": None, "action": "presented"},
            act("Ada Ekgren", "presented"),
        ],
    ),
    section(
        "people_reservation_in_favour_of_anothers",
        "Beslut\n\nLokalerna hyrs.\n\nReservationer\n\nEva Grönvall (SD) reserverar sig skriftligt till förmån för Bo Almstedts (M) yrkande.",
        people=[act("Eva Grönvall", "reserved")],
    ),
    section(
        "people_no_reservation_in_the_past",
        "Bakgrund\n\nVid arbetsutskottets behandling anmälde nämnden att ingen reserverade sig.\n\nBeslut\n\nLokalerna hyrs.",
        people=[],
    ),
    section(
        "people_citizens_proposal",
        "Bakgrund\n\nMalte Hultgren har i ett medborgarförslag föreslagit att kommunen köper in ukuleler.\n\nBeslut\n\nMedborgarförslaget anses besvarat.",
        people=[{"name": "Malte Hultgren", "party": None, "action": "submitted"}],
    ),
    section(
        "immediate_after_title",
        "Paragrafen är omedelbart justerad.\n\nBeslut\n\nLokalerna hyrs.",
        immediate=True,
    ),
    section(
        "immediate_heading",
        "Beslut\n\nLokalerna hyrs.\n\nJustering\n\nParagrafen förklaras omedelbart justerad.",
        immediate=True,
    ),
    section(
        "immediate_under_case_number",
        "Beslut\n\nLokalerna hyrs.",
        head="§ 12\nDnr KS 2023/77\nOmedelbar justering\n\nLokaler för kulturskolan",
        immediate=True,
        title="Lokaler för kulturskolan",
    ),
    section(
        "immediate_direct", "Beslut\n\n1. Lokalerna hyrs.\n2. Paragrafen direktjusteras.", immediate=True
    ),
    section("recipients_nobody", "Beslut\n\nLokalerna hyrs.\n\nSkickas till:\n\n-", recipients=[]),
    section(
        "recipients_lines",
        "Beslut\n\nLokalerna hyrs.\n\nBeslutet skickas till\nBarn- och utbildningsnämnden\nEkonomienheten för verkställighet\nAkten",
        recipients=["Barn- och utbildningsnämnden", "Ekonomienheten för verkställighet", "Akten"],
    ),
    section(
        "recipients_colon_on_one_line",
        "Beslut\n\nLokalerna hyrs.\n\nExpedieras till: Barn- och utbildningsnämnden, Ekonomienheten",
        recipients=["Barn- och utbildningsnämnden", "Ekonomienheten"],
    ),
    section(
        "basis_star_lines",
        "Handlingar\n\n* Tjänsteskrivelse den 3 april 2023\n* Lokalprogram, version 2\n\nBeslut\n\nLokalerna hyrs.",
        basis=["Tjänsteskrivelse den 3 april 2023", "Lokalprogram, version 2"],
    ),
    section(
        "basis_wrapped_entries",
        "Beslutsunderlag\n\n1. Tjänsteskrivelse från kultur- och fritidsförvaltningen den 3 april\n   2023 med bilagor.\n2. Hyresavtal mellan kommunen och Folkets Park i Älvsunda ekonomisk\n   förening.\n\nBeslut\n\nLokalerna hyrs.",
        basis=[
            "Tjänsteskrivelse från kultur- och fritidsförvaltningen den 3 april 2023 med bilagor.",
            "Hyresavtal mellan kommunen och Folkets Park i Älvsunda ekonomisk förening.",
        ],
    ),
    section(
        "masked_person",
        "Beslut\n\nXXXX beviljas avgiftsbefrielse för 2023.",
        decisions=[decision("XXXX beviljas avgiftsbefrielse för 2023.", outcomes="approved")],
        people=[],
    ),
)
