"""Votes: tallies in figures and words, what ja and nej mean, names per side."""

from __future__ import annotations

from tests.minutes.tricks.frame import Gold, Trick, act, section, vote

YES, NO = "bifall till arbetsutskottets förslag", "bifall till Eva Grönvalls yrkande"
ORDER = (
    f"Propositionsordning\n\nFöljande propositionsordning godkänns:\n\nJa-röst för {YES}.\nNej-röst för {NO}."
)
THREE, TWO = "Ada Ekgren, Cia Dalbäck, Dan Frosterud", "Bo Almstedt, Eva Grönvall"
END = "\n\nBeslut\n\nLokalerna hyrs."


def _vote(name: str, text: str, *votes: Gold, people: list[Gold] | None = None) -> Trick:
    gold: Gold = {"votes": list(votes)}
    if people is not None:
        gold["people"] = people
    return section(f"vote_{name}", text + END, **gold)


TRICKS: tuple[Trick, ...] = (
    _vote(
        "sides_run_on",
        f"{ORDER}\n\nOmröstningsresultat\n\nMed 3 ja-röster mot 2 nej-röster bifaller kommunstyrelsen arbetsutskottets förslag.\n\nJa-röster: Ada Ekgren (S), Cia Dalbäck (C) och Dan Frosterud (V).\nNej-röster: Bo Almstedt (M) och Eva Grönvall (SD).",
        vote(3, 2, YES, NO, yes_names=THREE, no_names=TWO),
    ),
    _vote(
        "sides_end_in_the_verb",
        f"{ORDER}\n\nOmröstning\n\nAda Ekgren (S), Cia Dalbäck (C) samt tjänstgörande ersättaren\nDan Frosterud (V) röstar Ja (3).\n\nBo Almstedt (M) och Eva Grönvall (SD) röstar Nej (2).\n\nOmröstningen utfaller med 3 Ja mot 2 Nej.",
        vote(3, 2, YES, NO, yes_names=THREE, no_names=TWO),
    ),
    _vote(
        "name_broken_over_lines",
        f"{ORDER}\n\nOmröstning\n\nJa röstar Ada Ekgren (S), Cia\nDalbäck (C) och Dan Froste-\nrud (V). Nej röstar Bo\nAlmstedt (M) och Eva Grönvall (SD). 3 ja-röster och 2 nej-röster.",
        vote(3, 2, YES, NO, yes_names=THREE, no_names=TWO),
    ),
    _vote(
        "words",
        "Votering\n\nJA = bifall till arbetsutskottets förslag\nNEJ = avslag\n\nTre ledamöter röstar JA, en ledamot röstar NEJ och en ledamot AVSTÅR.",
        vote(3, 1, "bifall till arbetsutskottets förslag", "avslag", abstain="1"),
    ),
    _vote(
        "mot", f"{ORDER}\n\nOmröstning\n\nOmröstningen utfaller med 39 Ja mot 15 Nej.", vote(39, 15, YES, NO)
    ),
    _vote(
        "nej_first",
        f"{ORDER}\n\nOmröstning\n\nMed 18 nej mot 12 ja avslår kommunstyrelsen förslaget.",
        vote(12, 18, YES, NO),
    ),
    _vote(
        "absent_counted",
        f"{ORDER}\n\nOmröstningsresultat\n\n5 Ja-röster, 54 Nej-röster och 2 frånvarande ledamöter.",
        vote(5, 54, YES, NO, absent="2"),
    ),
    _vote(
        "clause_pushed_in",
        f"{ORDER}\n\nOmröstning\n\nVid omröstningen, som på begäran av Eva Grönvall (SD) sker öppet, avges 21 ja-röster, efter att två ledamöter lämnat salen, och 14 nej-röster.",
        vote(21, 14, YES, NO),
    ),
    _vote(
        "casting_vote",
        f"{ORDER}\n\nOmröstning\n\nVid lika röstetal, 2 ja-röster och 2 nej-röster, avgör ordföranden med sin utslagsröst att arbetsutskottets förslag bifalls.",
        vote(2, 2, YES, NO),
        people=[act("Ada Ekgren", "casting_vote")],
    ),
    _vote(
        "one_line_each",
        f"{ORDER}\n\nOmröstning\n\nAda Ekgren (S) - JA\nBo Almstedt (M) - NEJ\nCia Dalbäck (C) - JA\nDan Frosterud (V) - AVSTÅR\nEva Grönvall (SD) - NEJ\n\n2 ja-röster, 2 nej-röster och 1 avstår.",
        vote(
            2,
            2,
            YES,
            NO,
            abstain="1",
            yes_names="Ada Ekgren, Cia Dalbäck",
            no_names=TWO,
            abstain_names="Dan Frosterud",
        ),
        people=[act("Dan Frosterud", "abstained")],
    ),
    _vote(
        "lists_per_side",
        f"{ORDER}\n\nOmröstning\n\nFöljande ledamöter röstar JA:\nAda Ekgren (S)\nCia Dalbäck (C)\nDan Frosterud (V)\n\nFöljande ledamöter röstar NEJ:\nBo Almstedt (M)\nEva Grönvall (SD)\n\nUtfallet blir 3 ja och 2 nej.",
        vote(3, 2, YES, NO, yes_names=THREE, no_names=TWO),
    ),
    _vote(
        "grid",
        f"{ORDER}\n\nOmröstning\n\nOmröstningen utfaller med 3 ja-röster och 2 nej-röster.\n\nLedamot                Parti     Ja     Nej    Avst\nAda Ekgren             S         X\nBo Almstedt            M                X\nCia Dalbäck            C         X\nDan Frosterud          V         X\nEva Grönvall           SD               X\nSumma                            3      2      0",
        vote(3, 2, YES, NO, yes_names=THREE, no_names=TWO),
    ),
    _vote(
        "several",
        "Omröstning 1\n\nJa-röst för att ärendet avgörs i dag.\nNej-röst för återremiss.\n\n4 ja-röster och 1 nej-röst. Ärendet avgörs i dag.\n\nNej röstar Eva Grönvall (SD).\n\nOmröstning 2\n\nJa-röst för bifall till arbetsutskottets förslag.\nNej-röst för avslag.\n\n3 ja-röster och 2 nej-röster.",
        vote(4, 1, "att ärendet avgörs i dag", "återremiss", no_names="Eva Grönvall"),
        vote(3, 2, "bifall till arbetsutskottets förslag", "avslag"),
    ),
    section(
        "vote_minority_referral",
        "Omröstning\n\nJa-röst för att ärendet avgörs i dag.\nNej-röst för att ärendet återremitteras.\n\nMed 24 ja-röster och 15 nej-röster återremitteras ärendet (minoritetsåterremiss).\n\nBeslut\n\nÄrendet återremitteras.",
        votes=[vote(24, 15, "att ärendet avgörs i dag", "att ärendet återremitteras")],
        decisions=[
            {
                "kind": "decision",
                "body": "Kommunstyrelsen",
                "to": [],
                "points": ["Ärendet återremitteras."],
                "outcomes": ["referred_back"],
            }
        ],
    ),
    _vote(
        "acclamation_is_no_vote",
        "Beslutsgång\n\nOrdföranden ställer yrkandena under proposition och finner via acklamation att arbetsutskottets förslag bifalls.",
    ),
    _vote(
        "abstains_and_takes_no_part",
        f"{ORDER}\n\nOmröstning\n\n2 ja-röster och 1 nej-röst. Bo Almstedt (M) avstår från att rösta. Dan Frosterud (V) deltar inte i beslutet.",
        vote(2, 1, YES, NO, abstain="1", abstain_names="Bo Almstedt"),
        people=[act("Bo Almstedt", "abstained"), act("Dan Frosterud", "not_participating")],
    ),
    _vote(
        "equal_numbers_in_words",
        f"{ORDER}\n\nOmröstning\n\nVid omröstningen uppkommer lika röstetal, 22 och 22. Ordföranden har utslagsröst, varvid arbetsutskottets förslag bifalls.",
        vote(22, 22, YES, NO),
        people=[act("Ada Ekgren", "casting_vote")],
    ),
    _vote(
        "counts_by_label",
        f"{ORDER}\n\nVoteringsresultat\n\nAntal Ja: 3\nAntal Nej: 2\nAntal Avstår: 0\nAntal Frånv: 0",
        vote(3, 2, YES, NO),
    ),
    _vote(
        "voting_substitute_in_a_column",
        f"{ORDER}\n\nOmröstning\n\nOmröstningen ger 3 ja-röster och 2 nej-röster.\n\nLedamot             Ersättare          Ja   Nej  Avst\nAda Ekgren (S)                         X\nBo Almstedt (M)                             X\nCia Dalbäck (C)     Klara Lundell (C)  X\nDan Frosterud (V)                      X\nEva Grönvall (SD)                           X\nSumma                                  3    2    0",
        vote(3, 2, YES, NO, yes_names="Ada Ekgren, Klara Lundell, Dan Frosterud", no_names=TWO),
    ),
    _vote(
        "transport_over_a_page",
        f"{ORDER}\n\nOmröstning\n\n3 ja-röster och 2 nej-röster.\n\nLedamot                Parti     Ja     Nej    Avst\nAda Ekgren             S         X\nBo Almstedt            M                X\nTransport:                       1      1      0\n\fLedamot                Parti     Ja     Nej    Avst\nTransport:                       1      1      0\nCia Dalbäck            C         X\nDan Frosterud          V         X\nEva Grönvall           SD               X\nSumma                            3      2      0",
        vote(3, 2, YES, NO, yes_names=THREE, no_names=TWO),
    ),
    _vote(
        "request_without_result",
        "Beslutsgång\n\nEva Grönvall (SD) begär omröstning men drar tillbaka sin begäran.",
    ),
    _vote(
        "closed",
        f"{ORDER}\n\nSluten omröstning\n\nVid sluten omröstning avges 3 ja-röster och 2 nej-röster.",
        vote(3, 2, YES, NO),
    ),
    _vote(
        "yes_is_rejection",
        "Votering\n\nDen som vill avslå motionen röstar ja. Den som vill bifalla motionen röstar nej.\n\nVoteringen utfaller med 4 ja-röster och 1 nej-röst.",
        vote(4, 1, "avslå motionen", "bifalla motionen"),
    ),
    _vote(
        "figures_with_a_colon",
        f"{ORDER}\n\nOmröstning\n\nJA: 3\nNEJ: 1\nAVSTÅR: 1",
        vote(3, 1, YES, NO, abstain="1"),
    ),
    _vote(
        "names_in_caps_with_marks_between",
        f"{ORDER}\n\nOmröstning\n\nRösterna fördelar sig enligt följande.\n\nJa:  Ada Ekgren (S)  Cia Dalbäck (C)  Dan Frosterud (V)\nNej: Bo Almstedt (M)  Eva Grönvall (SD)\n\nTre ja-röster mot två nej-röster.",
        vote(3, 2, YES, NO, yes_names=THREE, no_names=TWO),
    ),
    _vote(
        "furniture_in_the_list",
        f"{ORDER}\n\nOmröstning\n\n3 ja-röster och 2 nej-röster.\n\nJa-röster: Ada Ekgren (S),\n\nJusterandes sign                                       Utdragsbestyrkande\n\fÄlvsunda kommun                                        SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen                                        2023-05-09\n\nCia Dalbäck (C), Dan Frosterud (V).\nNej-röster: Bo Almstedt (M), Eva Grönvall (SD).",
        vote(3, 2, YES, NO, yes_names=THREE, no_names=TWO),
    ),
)
