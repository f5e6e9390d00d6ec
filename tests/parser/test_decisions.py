"""What a § decides, in the wordings of the country: (own body, body text, expected blocks)."""

from __future__ import annotations

import pytest

from protokoll_parser.decisions import read_decisions
from protokoll_parser.decisions.unheaded import with_unheaded_decision
from protokoll_parser.document import Line
from protokoll_parser.model import Decision
from protokoll_parser.parse import parse_document
from protokoll_parser.points import read_blocks
from protokoll_parser.points.leads import read_lead
from protokoll_parser.reading import read_bytes
from protokoll_parser.sections import read_parts

KS, KF, AU, SN = "Kommunstyrelsen", "Kommunfullmäktige", "Kommunstyrelsens arbetsutskott", "Socialnämnden"


def lines(text: str) -> list[Line]:
    return [Line(line.strip(), number) for number, line in enumerate(text.strip().split("\n"), 1)]


def decide(own: str, text: str) -> tuple[Decision, ...]:
    return read_decisions(with_unheaded_decision(read_parts(lines(text), None), own), own).decisions


def decided(own: str, *points: tuple[str, str]) -> Decision:
    return Decision("decision", own, (), tuple(p for p, _ in points), tuple(o for _, o in points))  # type: ignore[misc]


def proposed(own: str, to: str | tuple[str, ...], *points: tuple[str, str]) -> Decision:
    to = (to,) if isinstance(to, str) else to
    return Decision("proposal", own, to, tuple(p for p, _ in points), tuple(o for _, o in points))  # type: ignore[misc]


CASES = {
    "an election told in the past, without a heading": (
        KF,
        "Fullmäktige utsåg Ada Ek (S) och Bo Al (C) att justera dagens protokoll.",
        [
            decided(
                KF, ("Fullmäktige utsåg Ada Ek (S) och Bo Al (C) att justera dagens protokoll.", "elected")
            )
        ],
    ),
    "thanks told in the past": (
        KS,
        "Kommunchefen informerade om läget.\n\nKommunstyrelsen tackade för informationen.",
        [decided(KS, ("Kommunstyrelsen tackade för informationen.", "noted"))],
    ),
    "what was decided another day is told": (KF, "Kommunfullmäktige antog en policy i maj 2019.", []),
    "what was ordered a month ago is told": (
        KS,
        "Kommunstyrelsen gav i maj kontoret i uppdrag att utreda frågan.",
        [],
    ),
    "the matter told below the points": (
        SN,
        "Nämndens beslut\n1. Taxan antas.\n2. Avgiften höjs.\n\nÄrende\nKontoret har berett frågan och föreslog en höjning.",
        [decided(SN, ("Taxan antas.", "approved"), ("Avgiften höjs.", "other"))],
    ),
    "an own decision, and in one sentence with it what is proposed to another": (
        KS,
        "Kommunstyrelsen beslutar för egen del att godkänna planen samt föreslår kommunfullmäktige besluta\n\n"
        "att anta planen.",
        [
            decided(KS, ("Kommunstyrelsen beslutar för egen del att godkänna planen", "approved")),
            proposed(KS, KF, ("att anta planen.", "approved")),
        ],
    ),
    "the same on lines of their own": (
        KS,
        "Kommunstyrelsen beslutar för egen del att godkänna planen\n\nsamt föreslår kommunfullmäktige besluta\n\n"
        "att anta planen.",
        [
            decided(KS, ("Kommunstyrelsen beslutar för egen del att godkänna planen", "approved")),
            proposed(KS, KF, ("att anta planen.", "approved")),
        ],
    ),
    "the reasons for a referral back, in a list": (
        KS,
        "Beslut\nÄrendet återremitteras med motiveringen att\n- kostnaderna ska redovisas\n- riskerna ska belysas.",
        [
            decided(
                KS,
                (
                    "Ärendet återremitteras med motiveringen att\n- kostnaderna ska redovisas\n- riskerna ska belysas.",
                    "referred_back",
                ),
            )
        ],
    ),
    "what a matter is referred back for, in a list": (
        KS,
        "Kommunstyrelsen beslutar att återremittera ärendet till tekniska nämnden för att\n1. utreda kostnaderna\n"
        "2. belysa riskerna",
        [
            decided(
                KS,
                (
                    "Kommunstyrelsen beslutar att återremittera ärendet till tekniska nämnden för att\n"
                    "1. utreda kostnaderna\n2. belysa riskerna",
                    "referred_back",
                ),
            )
        ],
    ),
    "what is taken note of, listed below": (
        KS,
        "Redovisade delegationsbeslut läggs till handlingarna.\n\nDelegationsbeslut nr 12-30/2023\n"
        "Ekonomichefens beslut om placering",
        [decided(KS, ("Redovisade delegationsbeslut läggs till handlingarna.", "noted"))],
    ),
    "what has happened, below a decision without a heading": (
        KS,
        "Kommunstyrelsen beslutar\natt godkänna avtalet\natt avsluta uppdraget\n"
        "Avtalet löper ut vid årsskiftet. Förvaltningen har förhandlat om en förlängning på två år.\n"
        "Tjänsteskrivelse den 3 april 2023",
        [decided(KS, ("att godkänna avtalet", "approved"), ("att avsluta uppdraget", "other"))],
    ),
    "what is to be, below a decision without a heading": (
        KS,
        "Kommunstyrelsen godkänner avtalet.\nAvtalet ska gälla i tre år från det att parterna har undertecknat det.",
        [
            decided(
                KS,
                ("Kommunstyrelsen godkänner avtalet.", "approved"),
                ("Avtalet ska gälla i tre år från det att parterna har undertecknat det.", "other"),
            )
        ],
    ),
    "att-clauses without a lead-in, below what is told": (
        KS,
        "Föreningen har ansökt om bidrag.\nFritidschefen tillstyrker ansökan.\natt bifalla ansökan\n"
        "att medel anvisas ur anslaget för oförutsett.",
        [
            decided(
                KS,
                ("att bifalla ansökan", "approved"),
                ("att medel anvisas ur anslaget för oförutsett.", "other"),
            )
        ],
    ),
    "nobody is said to decide": (
        KS,
        "Föreningen har ansökt om bidrag.\nBeslutas att bifalla ansökan.",
        [decided(KS, ("Beslutas att bifalla ansökan.", "approved"))],
    ),
    "the office's proposal as the body's own words, and a headed decision below": (
        SN,
        "Förvaltningens förslag till beslut\nSocialnämnden föreslår kommunfullmäktige besluta\natt anta taxan\n\n"
        "Sammanfattning\nTaxan är gammal.\n\nBeslut\nÄrendet bordläggs.",
        [decided(SN, ("Ärendet bordläggs.", "tabled"))],
    ),
    "the body's proposal as it was proposed to it, without a heading": (
        KS,
        "Arbetsutskottets förslag till beslut\nKommunstyrelsen föreslår kommunfullmäktige besluta:\n1. Planen antas.\n\n"
        "Kommunstyrelsen föreslår kommunfullmäktige besluta:\n1. Planen antas.\n2. Planen ses över årligen.",
        [proposed(KS, KF, ("Planen antas.", "approved"), ("Planen ses över årligen.", "other"))],
    ),
    "two proposals in sentences, and which is followed": (
        KS,
        "Tekniska chefen föreslår kommunstyrelsen att sälja marken.\n\nArbetsutskottet föreslår kommunstyrelsen att inte "
        "sälja marken.\n\nKommunstyrelsen beslutar\nenligt arbetsutskottets förslag.",
        [decided(KS, ("enligt arbetsutskottets förslag.", "approved"))],
    ),
    "the first of the att-clauses on the lead-in's line": (
        SN,
        "Beslut\nSocialnämnden beslutar att anta taxan, samt\natt höja avgiften.",
        [decided(SN, ("att anta taxan", "approved"), ("att höja avgiften.", "other"))],
    ),
    "the same after whose proposal is followed": (
        KF,
        "Fullmäktige beslutade enligt kommunstyrelsens förslag,\natt anta taxan, samt\natt avslå motionen.",
        [decided(KF, ("att anta taxan", "approved"), ("att avslå motionen.", "rejected"))],
    ),
    "a point that goes on with a figure": (
        KS,
        "Beslut\n1. Mötesdagarna fastställs till:\n12 januari, 3 april och 8 december.\n2. Mötena börjar klockan 9.",
        [
            decided(
                KS,
                ("Mötesdagarna fastställs till:\n12 januari, 3 april och 8 december.", "approved"),
                ("Mötena börjar klockan 9.", "other"),
            )
        ],
    ),
    "a point cut before a figure": (
        KS,
        "Beslut\nAnslaget höjs till\n300 000 kronor per år.\nBidraget avslås.",
        [
            decided(
                KS, ("Anslaget höjs till 300 000 kronor per år.", "other"), ("Bidraget avslås.", "rejected")
            )
        ],
    ),
    "a list without a heading of what was noted": (
        KS,
        "Beslut\nAnmälningarna läggs till handlingarna.\n\nFöljande har anmälts:\nA. Brev från Hamnrådet\nB. Dom",
        [decided(KS, ("Anmälningarna läggs till handlingarna.", "noted"))],
    ),
    "the same with another lead-in": (
        SN,
        "Beslut\nNämnden noterar informationen.\n\nVid sammanträdet lämnades information om:\nHamnen\nSkolan",
        [decided(SN, ("Nämnden noterar informationen.", "noted"))],
    ),
    "documents that were noted, with no lead-in": (
        SN,
        "Beslut\nNämnden tar del av skrivelserna.\n\nKommunfullmäktige 2019-02-25 § 11, Arkivregler\nDom den 3 maj 2019",
        [decided(SN, ("Nämnden tar del av skrivelserna.", "noted"))],
    ),
    "a list within a point keeps its own marks": (
        KS,
        "Beslut\nKommunstyrelsen godkänner följande lån:\nA. Hamnen\nB. Skolan",
        [decided(KS, ("Kommunstyrelsen godkänner följande lån:\nA. Hamnen\nB. Skolan", "approved"))],
    ),
    "cells of a list of votes among the points": (
        KF,
        "Beslut\nMotionen avslås.\nNej\n1\n1\nAvst",
        [decided(KF, ("Motionen avslås.", "rejected"))],
    ),
    "points counted by capital letters": (
        SN,
        "Beslut\nA. Taxan antas.\nB. Avgiften höjs.",
        [decided(SN, ("Taxan antas.", "approved"), ("Avgiften höjs.", "other"))],
    ),
    "points counted by capital letters with a bracket": (
        SN,
        "Beslut\n\nA) att anta taxan\n\nB) att höja avgiften",
        [decided(SN, ("att anta taxan", "approved"), ("att höja avgiften", "other"))],
    ),
    "points counted by roman figures": (
        SN,
        "Beslut\nI. Taxan antas.\nII. Avgiften höjs.\nIII. Ärendet avslutas.",
        [
            decided(
                SN, ("Taxan antas.", "approved"), ("Avgiften höjs.", "other"), ("Ärendet avslutas.", "other")
            )
        ],
    ),
    "points counted in brackets": (
        SN,
        "Beslut\n(1) Taxan antas.\n(2) Avgiften höjs.",
        [decided(SN, ("Taxan antas.", "approved"), ("Avgiften höjs.", "other"))],
    ),
    "points counted in words": (
        SN,
        "Beslut\nPunkt 1: Taxan antas.\nPunkt 2: Avgiften höjs.",
        [decided(SN, ("Taxan antas.", "approved"), ("Avgiften höjs.", "other"))],
    ),
    "a person's initial counts nothing": (
        SN,
        "Beslut\nA. Ek (S) utses till ordförande.\n\nC. Al (M) utses till vice ordförande.",
        [
            decided(
                SN,
                ("A. Ek (S) utses till ordförande.", "elected"),
                ("C. Al (M) utses till vice ordförande.", "elected"),
            )
        ],
    ),
    "numbers on lines of their own": (
        SN,
        "Beslut\n1.\nTaxan antas.\n2.\nAvgiften höjs.",
        [decided(SN, ("Taxan antas.", "approved"), ("Avgiften höjs.", "other"))],
    ),
    "headings over some of the numbered points": (
        KF,
        "Beslut\nKommunfullmäktige beslutar\n\nBudget\n1. Budgeten antas.\n2. Skattesatsen fastställs till 22:10.\n\n"
        "Uppdrag\n3. Kommunstyrelsen får i uppdrag att utreda lokalfrågan.",
        [
            decided(
                KF,
                ("Budgeten antas.", "approved"),
                ("Skattesatsen fastställs till 22:10.", "approved"),
                ("Kommunstyrelsen får i uppdrag att utreda lokalfrågan.", "assigned"),
            )
        ],
    ),
    "one point of several proposes to another body": (
        KS,
        "Kommunstyrelsen beslutar\natt godkänna rapporten,\natt föreslå kommunfullmäktige att anta taxan, samt\n"
        "att ge förvaltningen i uppdrag att informera.",
        [
            decided(KS, ("att godkänna rapporten", "approved")),
            proposed(KS, KF, ("att föreslå kommunfullmäktige att anta taxan", "approved")),
            decided(KS, ("att ge förvaltningen i uppdrag att informera.", "assigned")),
        ],
    ),
    "a numbered point that proposes": (
        KS,
        "Beslut\n1. Kommunstyrelsen föreslår kommunfullmäktige att anta taxan.\n2. Förvaltningen får i uppdrag att informera.",
        [
            proposed(KS, KF, ("Kommunstyrelsen föreslår kommunfullmäktige att anta taxan.", "approved")),
            decided(KS, ("Förvaltningen får i uppdrag att informera.", "assigned")),
        ],
    ),
    "what is proposed to one body for another": (
        AU,
        "Arbetsutskottet föreslår kommunstyrelsen\natt godkänna rapporten\natt föreslå kommunfullmäktige att anta taxan.",
        [
            proposed(AU, KS, ("att godkänna rapporten", "approved")),
            proposed(AU, (KS, KF), ("att föreslå kommunfullmäktige att anta taxan.", "approved")),
        ],
    ),
    "the same with the other body on a line of its own": (
        AU,
        "Arbetsutskottet föreslår kommunstyrelsen\n\natt föreslå kommunfullmäktige\n\natt anta taxan.",
        [proposed(AU, (KS, KF), ("att anta taxan.", "approved"))],
    ),
    "clauses in the passive with a comma between": (
        KS,
        "Beslut\nPlanen antas,\navgiften fastställs till 300 kronor, samt\nförvaltningen får i uppdrag att informera.",
        [
            decided(
                KS,
                ("Planen antas", "approved"),
                ("avgiften fastställs till 300 kronor", "approved"),
                ("förvaltningen får i uppdrag att informera.", "assigned"),
            )
        ],
    ),
    "a lead-in that ends in att, above an infinitive and an att-clause": (
        KF,
        "Kommunfullmäktige beslutade enligt kommunstyrelsens förslag, att\nanta planen,\natt planen gäller i fyra år.",
        [decided(KF, ("anta planen", "approved"), ("att planen gäller i fyra år.", "other"))],
    ),
    "those elected, by what they are elected as": (
        KS,
        "Beslut\nKommunstyrelsen väljer\n\nLedamöter\nAda Ek (S)\nBo Al (M)\n\nErsättare\nCia Dal (C)",
        [
            decided(
                KS,
                (
                    "Kommunstyrelsen väljer\nLedamöter\nAda Ek (S)\nBo Al (M)\nErsättare\nCia Dal (C)",
                    "elected",
                ),
            )
        ],
    ),
    "two lists of those elected, without a heading": (
        KS,
        "Till ledamöter i styrgruppen väljs:\nAda Ek (S)\nBo Al (M)\n\nTill ersättare väljs:\nCia Dal (C)",
        [
            decided(
                KS,
                ("Till ledamöter i styrgruppen väljs:\nAda Ek (S)\nBo Al (M)", "elected"),
                ("Till ersättare väljs:\nCia Dal (C)", "elected"),
            )
        ],
    ),
    "a list of persons within an att-clause, joined to the next": (
        KS,
        "Kommunstyrelsen beslutar\natt utse följande personer:\nAda Ek (S)\nBo Al (M), samt\natt utse Ada Ek (S) till ordförande.",
        [
            decided(
                KS,
                ("att utse följande personer:\nAda Ek (S)\nBo Al (M)", "elected"),
                ("att utse Ada Ek (S) till ordförande.", "elected"),
            )
        ],
    ),
    "a body delegates": (
        KS,
        "Kommunstyrelsen delegerar till kommundirektören att teckna avtal.\n\nBakgrund\nUpphandlingen är klar.",
        [decided(KS, ("Kommunstyrelsen delegerar till kommundirektören att teckna avtal.", "other"))],
    ),
    "the whole matter settled below an office's proposal": (
        KS,
        "Arbetsutskottets förslag till beslut\nBegäran avslås.\n\nÄrendet bordläggs.",
        [decided(KS, ("Ärendet bordläggs.", "tabled"))],
    ),
    "the contrary of a proposal below it": (
        KS,
        "Arbetsutskottets förslag\nBegäran avslås.\n\nBegäran bifalls.",
        [decided(KS, ("Begäran bifalls.", "approved"))],
    ),
    "two points of a proposal, a blank line between": (
        KS,
        "Förvaltningens förslag till beslut\n\nPlanen antas.\n\nTaxan fastställs.",
        [],
    ),
    "withdrawn in one word": (KS, "Utgår.", [decided(KS, ("Utgår.", "withdrawn"))]),
    "a clause that proposes, and one below it that decides": (
        AU,
        "Arbetsutskottet föreslår kommunstyrelsen besluta\n\natt anta planen\n\n"
        "Arbetsutskottet beslutar\n\natt uppdra åt kommundirektören att följa upp planen.",
        [
            proposed(AU, KS, ("att anta planen", "approved")),
            decided(AU, ("att uppdra åt kommundirektören att följa upp planen.", "assigned")),
        ],
    ),
    "the same between full lines, below another body's proposal": (
        KS,
        "Arbetsutskottets förslag till kommunstyrelsen\n1. Planen antas.\n2. Tekniska nämnden får i uppdrag att bygga.\n"
        "Kommunstyrelsen föreslår kommunfullmäktige besluta att:\n1. anta planen\n"
        "Kommunstyrelsen beslutar att:\n1. uppdra åt tekniska nämnden att bygga",
        [
            proposed(KS, KF, ("anta planen", "approved")),
            decided(KS, ("uppdra åt tekniska nämnden att bygga", "assigned")),
        ],
    ),
    "what a body finds in the background decides nothing where it decides below": (
        SN,
        "Bakgrund\nNämnden konstaterar att ramen inte täcker löneökningarna.\n\nBeslutsunderlag\nYttrande\nBudget 2031\n"
        "Förvaltningens förslag till beslut\n1. Yttrandet antas.\nSocialnämnden beslutar att:\n1. anta yttrandet",
        [decided(SN, ("anta yttrandet", "approved"))],
    ),
    "what a body finds, where it decides nothing else": (
        SN,
        "Bakgrund\nInget har rapporterats.\n\nNämnden konstaterar att inga beslut väntar på att verkställas.",
        [decided(SN, ("Nämnden konstaterar att inga beslut väntar på att verkställas.", "noted"))],
    ),
    "a clause that proposes below an office's points, and an own decision": (
        AU,
        "Förvaltningens förslag till beslut\n1. Planen antas.\n2. Kommunchefen får i uppdrag att bygga.\n\n"
        "Arbetsutskottet föreslår kommunstyrelsen och kommunfullmäktige besluta att:\n1. anta planen\n\n"
        "Beslut\nKommunchefen får i uppdrag att bygga.",
        [
            proposed(AU, (KS, KF), ("anta planen", "approved")),
            decided(AU, ("Kommunchefen får i uppdrag att bygga.", "assigned")),
        ],
    ),
    "what the body decided at an earlier meeting is the matter's history": (
        KS,
        "Tidigare behandling\nKommunstyrelsen beslutade vid sitt sammanträde den 2 juni 2023, § 41, att bereda ärendet.\n"
        "Arbetsutskottets förslag till beslut\n1. Rapporten godkänns.\n"
        "Kommunstyrelsen föreslår kommunfullmäktige besluta att:\n- godkänna rapporten",
        [proposed(KS, KF, ("godkänna rapporten", "approved"))],
    ),
    "the own decision, on the condition of another body's": (
        KS,
        "Kommunstyrelsens förslag till kommunfullmäktige\n1. Rapporten godkänns.\n"
        "Kommunstyrelsens beslut för egen del, under förutsättning av kommunfullmäktiges godkännande\n"
        "2. Socialnämnden får i uppdrag att minska kostnaderna.",
        [
            proposed(KS, KF, ("Rapporten godkänns.", "approved")),
            decided(KS, ("Socialnämnden får i uppdrag att minska kostnaderna.", "assigned")),
        ],
    ),
    "a clause on the condition of another body's decision": (
        SN,
        "Socialnämnden beslutar för egen del, under förutsättning att kommunfullmäktige antar förslaget\n\n"
        "1. Avtalet godkänns.",
        [decided(SN, ("Avtalet godkänns.", "approved"))],
    ),
    "a proposal on a condition": (
        KS,
        "Kommunstyrelsens förslag till kommunfullmäktige under förutsättning att avtalet sägs upp\n1. Taxan antas.",
        [proposed(KS, KF, ("Taxan antas.", "approved"))],
    ),
    "who is told of the decision by an extract is no point": (
        KF,
        "Beslut\nAvsägelsen godkänns.\nOla Ek och Siv Alm meddelas genom protokollsutdrag.",
        [decided(KF, ("Avsägelsen godkänns.", "approved"))],
    ),
    "who pleads below the points is no point": (
        KS,
        "Kommunstyrelsen beslutar\n\natt avslå motionen.\n\n"
        "Vid ärendets behandling yrkar Siv Alm (MP) bifall till motionen.",
        [decided(KS, ("att avslå motionen.", "rejected"))],
    ),
    "an unheaded decision above a headed proposal": (
        KS,
        "Kommunstyrelsen beslutar att godkänna avtalet.\n\nKommunstyrelsens förslag till kommunfullmäktige\n\n"
        "1. Taxan antas.",
        [
            decided(KS, ("Kommunstyrelsen beslutar att godkänna avtalet.", "approved")),
            proposed(KS, KF, ("Taxan antas.", "approved")),
        ],
    ),
    "an earlier decision above a headed proposal": (
        KS,
        "Kommunstyrelsen beslutade i maj att utreda frågan.\n\nKommunstyrelsens förslag till kommunfullmäktige\n\n"
        "1. Taxan antas.",
        [proposed(KS, KF, ("Taxan antas.", "approved"))],
    ),
    "a fee is a point of the decision": (
        SN,
        "Beslut\n1. Bygglov beviljas.\n2. Startbesked ges.\n\nAvgift: 8 150 kronor enligt taxan.",
        [
            decided(
                SN,
                ("Bygglov beviljas.", "approved"),
                ("Startbesked ges.", "approved"),
                ("Avgift: 8 150 kronor enligt taxan.", "other"),
            )
        ],
    ),
    "what is decided on conditions is one point with them": (
        SN,
        "Beslut\nNämnden beslutar att dispens från strandskyddet lämnas på följande villkor:\n"
        "- båthuset ska målas rött\n- vassen ska lämnas orörd",
        [
            decided(
                SN,
                (
                    "Nämnden beslutar att dispens från strandskyddet lämnas på följande villkor:\n"
                    "- båthuset ska målas rött\n- vassen ska lämnas orörd",
                    "approved",
                ),
            )
        ],
    ),
    "a bare verb above the numbered things that it decides": (
        KF,
        "Beslut\nKommunfullmäktige antar\n1. Taxa för gästhamnen\n2. Taxa för ställplatser\n"
        "Kommunfullmäktige beslutar vidare att\n3. uppdra åt kommunstyrelsen att följa upp taxorna",
        [
            decided(
                KF,
                ("Taxa för gästhamnen", "approved"),
                ("Taxa för ställplatser", "approved"),
                ("uppdra åt kommunstyrelsen att följa upp taxorna", "assigned"),
            )
        ],
    ),
    "a word broken at the end of a line in dense points": (
        SN,
        "Beslut\n1. Rapporten godkänns.\n2. Omsorgsförvalt-\nningen får i uppdrag att utreda frågan.",
        [
            decided(
                SN,
                ("Rapporten godkänns.", "approved"),
                ("Omsorgsförvaltningen får i uppdrag att utreda frågan.", "assigned"),
            )
        ],
    ),
    "the chair closes the meeting below the last decision": (
        SN,
        "Beslut\nInformationen noteras.\n\nOrdföranden tackar ledamöterna och avslutar sammanträdet.",
        [decided(SN, ("Informationen noteras.", "noted"))],
    ),
    "heading and sentence": (
        KS,
        "Beslut\nRapporten godkänns.",
        [decided(KS, ("Rapporten godkänns.", "approved"))],
    ),
    "heading in capitals with the body's name": (
        SN,
        "SOCIALNÄMNDENS BESLUT\n\nAnsökan avslås.",
        [decided(SN, ("Ansökan avslås.", "rejected"))],
    ),
    "the body's last word": (
        AU,
        "Arbetsutskottets beslut\n\nÄrendet återremitteras.",
        [decided(AU, ("Ärendet återremitteras.", "referred_back"))],
    ),
    "nämndens beslut": (
        "Bygg- och miljönämnden",
        "Nämndens beslut\n\nBygglov beviljas för nybyggnad av garage.",
        [decided("Bygg- och miljönämnden", ("Bygglov beviljas för nybyggnad av garage.", "approved"))],
    ),
    "att-lines under an opening clause": (
        KF,
        "Kommunfullmäktige beslutar\n\natt anta taxan, samt\n\natt taxan ska gälla från den 1 januari 2024.",
        [
            decided(
                KF, ("att anta taxan", "approved"), ("att taxan ska gälla från den 1 januari 2024.", "other")
            )
        ],
    ),
    "heading and clause and points": (
        KS,
        "Beslut\nKommunstyrelsen beslutar\n1. Godkänna bokslutet.\n2. Uppdra åt förvaltningen att återkomma.",
        [
            decided(
                KS,
                ("Godkänna bokslutet.", "approved"),
                ("Uppdra åt förvaltningen att återkomma.", "assigned"),
            )
        ],
    ),
    "the clause in the sentence": (
        KS,
        "Beslut\n\nKommunstyrelsen beslutar att bordlägga ärendet.",
        [decided(KS, ("Kommunstyrelsen beslutar att bordlägga ärendet.", "tabled"))],
    ),
    "a proposal under its own heading": (
        AU,
        "Förslag till kommunstyrelsen\n\nPolicyn antas.",
        [proposed(AU, KS, ("Policyn antas.", "approved"))],
    ),
    "a proposal to two bodies": (
        AU,
        "Arbetsutskottets förslag till kommunstyrelsen och kommunfullmäktige\n\nPolicyn antas.",
        [proposed(AU, (KS, KF), ("Policyn antas.", "approved"))],
    ),
    "a proposal as a clause under Beslut": (
        KS,
        "Beslut\n\nKommunstyrelsen föreslår kommunfullmäktige besluta\n\natt anta planen\natt upphäva 2014 års plan.",
        [proposed(KS, KF, ("att anta planen", "approved"), ("att upphäva 2014 års plan.", "other"))],
    ),
    "a proposal as a heading under Beslut": (
        KS,
        "Beslut\n\nKommunstyrelsens förslag till kommunfullmäktige\n\n1. Planen antas.",
        [proposed(KS, KF, ("Planen antas.", "approved"))],
    ),
    "a proposal in a sentence": (
        SN,
        "Beslut\n\nSocialnämnden föreslår kommunfullmäktige att fastställa avgiften.",
        [proposed(SN, KF, ("Socialnämnden föreslår kommunfullmäktige att fastställa avgiften.", "approved"))],
    ),
    **{
        f"a second block proposes {adverb}": (
            KS,
            f"Beslut\n\nKommunstyrelsen beslutar\n\natt anta planen.\n\n"
            f"Kommunstyrelsen föreslår {adverb} kommunfullmäktige\n\natt bevilja anslaget.",
            [
                decided(KS, ("att anta planen.", "approved")),
                proposed(KS, KF, ("att bevilja anslaget.", "approved")),
            ],
        )
        for adverb in ("därutöver", "även", "dessutom", "vidare", "för sin del", "respektive")
    },
    "a proposal and a decision without who decides": (
        KS,
        "Beslut\n\nföreslå kommunfullmäktige\n\natt godkänna rapporten\n\nför egen del\n\n"
        "att lägga tertialbrevet till handlingarna",
        [
            proposed(KS, KF, ("att godkänna rapporten", "approved")),
            decided(KS, ("att lägga tertialbrevet till handlingarna", "noted")),
        ],
    ),
    "a proposal in a line without who proposes": (
        KS,
        "Beslut\n\nföreslå kommunfullmäktige anta direktivet",
        [proposed(KS, KF, ("föreslå kommunfullmäktige anta direktivet", "approved"))],
    ),
    "points that begin with a verb, a line each": (
        KS,
        "Beslut\nbevilja sjöscouterna 40 000 kr\nfinansiering sker ur förfogandeanslaget\n"
        "chefen för hamnen får i uppdrag att teckna avtal\navslå ansökan i övrigt",
        [
            decided(
                KS,
                ("bevilja sjöscouterna 40 000 kr", "approved"),
                ("finansiering sker ur förfogandeanslaget", "other"),
                ("chefen för hamnen får i uppdrag att teckna avtal", "assigned"),
                ("avslå ansökan i övrigt", "rejected"),
            )
        ],
    ),
    "points that begin with a verb, apart by commas": (
        KS,
        "Beslut\n\nKommunstyrelsen beslutar att\n\navge yttrande enligt förslag, samt\n\n"
        "uppdra åt kansliet att sända svaret.",
        [
            decided(
                KS,
                ("avge yttrande enligt förslag", "approved"),
                ("uppdra åt kansliet att sända svaret.", "assigned"),
            )
        ],
    ),
    "a point that goes on below with another verb is one": (
        KS,
        "Beslut\n\nKommunstyrelsen beslutar att\n\nuppdra åt kansliet att\nlämna förslag och\nta fram en plan.",
        [decided(KS, ("uppdra åt kansliet att lämna förslag och ta fram en plan.", "assigned"))],
    ),
    "the chair puts the question below the decision": (
        SN,
        "Beslut\n\nTaxan antas.\n\nOrdföranden ställer proposition på bifall respektive avslag till förslaget "
        "och finner att nämnden bifaller förslaget.",
        [decided(SN, ("Taxan antas.", "approved"))],
    ),
    "what a referral back rests on": (
        KS,
        "Beslut\n\nKommunstyrelsen beslutar att återremittera ärendet.\n\n"
        "Minoritetsåterremiss enligt 5 kap. 50 § kommunallagen.",
        [decided(KS, ("Kommunstyrelsen beslutar att återremittera ärendet.", "referred_back"))],
    ),
    "papers received, numbered below the note": (
        KS,
        "Beslut\n\nAnmälningarna läggs till handlingarna.\n\n1. Protokoll från Älvsunda flygplats AB 2016-02-14\n"
        "2. Länsstyrelsens beslut om fiske",
        [decided(KS, ("Anmälningarna läggs till handlingarna.", "noted"))],
    ),
    "numbered points below a note": (
        KS,
        "Beslut\n\nInformationen noteras.\n\n1. Godkänna avtalet\n2. Avsätta 40 kr",
        [
            decided(
                KS,
                ("Informationen noteras.", "noted"),
                ("Godkänna avtalet", "approved"),
                ("Avsätta 40 kr", "other"),
            )
        ],
    ),
    "no heading, passive sentences a paragraph each": (
        KF,
        "Motion från Bo Al (M) om språktest remitteras till kommunstyrelsen.\n\n"
        "Medborgarförslag från Ulla Ström om hundrastgård överlämnas till socialnämnden för beslut.",
        [
            decided(
                KF,
                ("Motion från Bo Al (M) om språktest remitteras till kommunstyrelsen.", "forwarded"),
                (
                    "Medborgarförslag från Ulla Ström om hundrastgård överlämnas till socialnämnden för beslut.",
                    "forwarded",
                ),
            )
        ],
    ),
    "no heading, an order after what a member says": (
        KS,
        "Bo Al (M) tar upp frågan om snöröjning. Kommunchefen får i uppdrag att undersöka saken.",
        [decided(KS, ("Kommunchefen får i uppdrag att undersöka saken.", "assigned"))],
    ),
    "a joint committee by its definite name": (
        "Gemensam nämnd för hjälpmedel",
        "- Ada Ny informerar om bad.\n\nGemensamma nämnden tackar för informationen.",
        [
            decided(
                "Gemensam nämnd för hjälpmedel",
                ("Gemensamma nämnden tackar för informationen.", "noted"),
            )
        ],
    ),
    "a time limit from when the decision is served notes nothing": (
        "Byggnadsnämnden",
        "Beslut\n\natt muren ska rivas inom två månader efter det att beslutet delgetts ägaren.",
        [
            decided(
                "Byggnadsnämnden",
                ("att muren ska rivas inom två månader efter det att beslutet delgetts ägaren.", "other"),
            )
        ],
    ),
    "a lead-in that says whose the tasks are": (
        KS,
        "Kommunstyrelsen beslutar att uppdra till kommunchefen\n\natt redovisa läget,\n\natt ta fram en plan.",
        [decided(KS, ("att redovisa läget", "assigned"), ("att ta fram en plan.", "assigned"))],
    ),
    "a decision and a proposal in one block": (
        KS,
        "Beslut\n\nKommunstyrelsen föreslår kommunfullmäktige besluta\n\natt anta planen.\n\n"
        "Kommunstyrelsen beslutar för egen del\n\natt uppdra åt kommundirektören att följa upp planen.",
        [
            proposed(KS, KF, ("att anta planen.", "approved")),
            decided(KS, ("att uppdra åt kommundirektören att följa upp planen.", "assigned")),
        ],
    ),
    "the chain through two bodies": (
        AU,
        "Beslut\n\nArbetsutskottet föreslår kommunstyrelsen föreslå kommunfullmäktige besluta\n\natt anta planen.",
        [proposed(AU, (KS, KF), ("att anta planen.", "approved"))],
    ),
    "an earlier body's proposal above the decision": (
        KF,
        "Kommunstyrelsens förslag till kommunfullmäktige\n\nMotionen bifalls.\n\nKommunfullmäktiges beslut\n\nMotionen avslås.",
        [decided(KF, ("Motionen avslås.", "rejected"))],
    ),
    "the administration's proposal below the decision": (
        SN,
        "Beslut\n\nÄrendet bordläggs.\n\nFörvaltningens förslag till beslut\n\nRiktlinjen antas.",
        [decided(SN, ("Ärendet bordläggs.", "tabled"))],
    ),
    "bare förslag till beslut is not a decision": (
        SN,
        "Förslag till beslut\n\n1. Riktlinjen antas.\n\nBeslut\n\n1. Riktlinjen återremitteras.",
        [decided(SN, ("Riktlinjen återremitteras.", "referred_back"))],
    ),
    "a preparing body's decision above": (
        KS,
        "ARBETSUTSKOTTET BESLUTAR\n\natt föreslå kommunstyrelsen att anta planen.\n\nKOMMUNSTYRELSEN BESLUTAR\n\natt avslå planen.",
        [decided(KS, ("att avslå planen.", "rejected"))],
    ),
    "the wrong body printed is kept": (
        KF,
        "Kommunstyrelsens beslut\n\nDelgivningarna läggs till handlingarna.",
        [decided(KS, ("Delgivningarna läggs till handlingarna.", "noted"))],
    ),
    "no heading, the body's own sentence last": (
        KS,
        "Ekonomichefen informerar om läget.\n\nKommunstyrelsen tackar för informationen.",
        [decided(KS, ("Kommunstyrelsen tackar för informationen.", "noted"))],
    ),
    "no heading, a passive last sentence": (
        KS,
        "Ordföranden redogör för mötet med regionen.\n\nInformationen läggs till handlingarna.",
        [decided(KS, ("Informationen läggs till handlingarna.", "noted"))],
    ),
    "the body left out": (
        KF,
        "Godkänner avsägelserna.",
        [decided(KF, ("Godkänner avsägelserna.", "approved"))],
    ),
    "an earlier meeting's decision under a heading with its date": (
        KF,
        "Kommunfullmäktiges beslut\n\nTaxan antas.\n\nKommunstyrelsens beslut 2021-11-09 § 195\n\nTaxan avslås.",
        [decided(KF, ("Taxan antas.", "approved"))],
    ),
    "a body's name torn from its sentence": (
        KF,
        "Beslut\n\nBudgeten fastställs.\n\nSocialnämnden\nfår i uppdrag att utreda hemtjänsten.",
        [
            decided(
                KF,
                ("Budgeten fastställs.", "approved"),
                ("Socialnämnden får i uppdrag att utreda hemtjänsten.", "assigned"),
            )
        ],
    ),
    "a list of letters below an att-clause with a capital": (
        KF,
        "Kommunfullmäktige beslutar:\nAtt till kommunstyrelsen remittera\na) Motion om parker.\nb) Motion om bad.",
        [
            decided(
                KF,
                ("Att till kommunstyrelsen remittera\na) Motion om parker.\nb) Motion om bad.", "forwarded"),
            )
        ],
    ),
    "a council by its last word": (
        "Folkhälsorådet",
        "Ida Ny presenterar planen.\nRådet ställer sig bakom planen.",
        [decided("Folkhälsorådet", ("Rådet ställer sig bakom planen.", "approved"))],
    ),
    "a passive verb at the end of a long story": (
        SN,
        "Kaj Lind (M) frågar om sommaren. Chefen svarar att läget är stabilt. Frågan bordläggs.",
        [decided(SN, ("Frågan bordläggs.", "tabled"))],
    ),
    "dels att-points": (
        KS,
        "Kommunstyrelsen beslutar\ndels att anta yttrandet,\ndels att översända det till länsstyrelsen.",
        [
            decided(
                KS,
                ("att anta yttrandet", "approved"),
                ("att översända det till länsstyrelsen.", "forwarded"),
            )
        ],
    ),
    "a note as the last sentence of a paragraph": (
        KS,
        "Ekonomichefen informerar om läget. Prognosen är bättre än i mars. Kommunstyrelsen noterar informationen.",
        [decided(KS, ("Kommunstyrelsen noterar informationen.", "noted"))],
    ),
    "questions that may be put are one point with their list": (
        KF,
        "Följande interpellationer får ställas:\n\n1. Anna Ek (S) om vikarier.\n2. Bo Al (M) om elpriser.",
        [
            decided(
                KF,
                (
                    "Följande interpellationer får ställas:\n1. Anna Ek (S) om vikarier.\n2. Bo Al (M) om elpriser.",
                    "other",
                ),
            )
        ],
    ),
    "names below an election without its colon": (
        KF,
        "Kommunfullmäktige beslutar\natt till revisorer välja\nGöte Brandel (S)\nAnita Kvist (C)\natt bordlägga resten.",
        [
            decided(
                KF,
                ("att till revisorer välja\nGöte Brandel (S)\nAnita Kvist (C)", "elected"),
                ("att bordlägga resten.", "tabled"),
            )
        ],
    ),
    "the body's own decision below its proposal": (
        SN,
        "Socialnämndens förslag till kommunfullmäktige\n\nTaxan antas.\n\nSocialnämnden beslutar\n\natt godkänna underlaget",
        [
            proposed(SN, KF, ("Taxan antas.", "approved")),
            decided(SN, ("att godkänna underlaget", "approved")),
        ],
    ),
    "an unheaded decision below the yrkanden": (
        SN,
        "Yrkanden\n\nBo Al (M) yrkar att ärendet bordläggs.\n\nSocialnämnden beslutar att bordlägga ärendet.",
        [decided(SN, ("Socialnämnden beslutar att bordlägga ärendet.", "tabled"))],
    ),
    "blocks of three bodies": (
        KF,
        "ARBETSUTSKOTTET BESLUTAR\n\natt föreslå kommunstyrelsen att avslå motionen\n\nKOMMUNFULLMÄKTIGE BESLUTAR\n\n"
        "att bifalla motionen.",
        [decided(KF, ("att bifalla motionen.", "approved"))],
    ),
    "a yrkande below the decision": (
        SN,
        "Beslut\n\nRiktlinjerna antas.\n\nBo Al (M) yrkar att paragrafen justeras omedelbart. Nämnden avslår yrkandet.",
        [decided(SN, ("Riktlinjerna antas.", "approved"))],
    ),
    "a heading whose words came apart in a scan": (
        KS,
        "Kommun styrelsens beslut\n\nMotionen avslås.",
        [decided(KS, ("Motionen avslås.", "rejected"))],
    ),
    "information only": (KS, "Kommundirektören informerar om läget i kommunen.", []),
    "a reservation below is no point": (
        KF,
        "Beslut\n\nMotionen avslås.\n\nAnna Ek (V) reserverar sig mot beslutet.",
        [decided(KF, ("Motionen avslås.", "rejected"))],
    ),
    "immediate adjustment is no point": (
        KF,
        "Beslut\n\nMotionen avslås.\n\nParagrafen är omedelbart justerad.",
        [decided(KF, ("Motionen avslås.", "rejected"))],
    ),
    "a lead-in with points of its own": (
        AU,
        "Förslag till kommunstyrelsen\n\nKommunstyrelsen beslutar att följande åtgärder införs:\n\n"
        "a) Inköpsstopp råder till årets slut.\nb) Nämnderna uppmanas att hålla igen.",
        [
            proposed(
                AU,
                KS,
                ("Inköpsstopp råder till årets slut.", "other"),
                ("Nämnderna uppmanas att hålla igen.", "assigned"),
            )
        ],
    ),
    "a lead-in whose list has no verbs": (
        KF,
        "Beslut\n\nTill ledamöter i valnämnden utses:\n\n- Anna Ek (S)\n- Bo Al (M)",
        [decided(KF, ("Till ledamöter i valnämnden utses:\n- Anna Ek (S)\n- Bo Al (M)", "elected"))],
    ),
    "names on rows without marks": (
        KF,
        "Beslut\n\nTill nämndemän väljs:\nAnna Ek (S)\nBo Al (M)",
        [decided(KF, ("Till nämndemän väljs:\nAnna Ek (S)\nBo Al (M)", "elected"))],
    ),
    "bullets below a numbered point": (
        KF,
        "Beslut\n\n1. Budgeten fastställs med följande ramar:\n- skola 200 mkr\n- vård 300 mkr\n2. Lånetaket är 50 mkr.",
        [
            decided(
                KF,
                ("Budgeten fastställs med följande ramar:\n- skola 200 mkr\n- vård 300 mkr", "approved"),
                ("Lånetaket är 50 mkr.", "other"),
            )
        ],
    ),
    "answered": (
        KF,
        "Beslut\n\nMotionen anses besvarad.",
        [decided(KF, ("Motionen anses besvarad.", "answered"))],
    ),
    "a label is no point": (
        KF,
        "Beslut\n\nKommunfullmäktige antar planen.\n\nBeslutsnivå: Kommunfullmäktige",
        [decided(KF, ("Kommunfullmäktige antar planen.", "approved"))],
    ),
    "beslutar således": (
        KF,
        "Kommunfullmäktige beslutar således\n\natt bifalla motionen.",
        [decided(KF, ("att bifalla motionen.", "approved"))],
    ),
    "heading and text on one line": (
        KS,
        "Beslut: Rapporten godkänns.",
        [decided(KS, ("Rapporten godkänns.", "approved"))],
    ),
    "heading that lost its line break": (
        AU,
        "Arbetsutskottets förslag till kommunstyrelsen och kommunfullmäktige Planen antas enligt förslag.",
        [proposed(AU, (KS, KF), ("Planen antas enligt förslag.", "approved"))],
    ),
    "a region": (
        "Regionstyrelsen",
        "Beslut\n\nRegionstyrelsen föreslår regionfullmäktige besluta\n\natt fastställa planen.",
        [proposed("Regionstyrelsen", "Regionfullmäktige", ("att fastställa planen.", "approved"))],
    ),
    "a body of a joint federation": (
        "Direktionen för Ådalens räddningsförbund",
        "Direktionens beslut\n\nDirektionen godkänner årsredovisningen.",
        [
            decided(
                "Direktionen för Ådalens räddningsförbund",
                ("Direktionen godkänner årsredovisningen.", "approved"),
            )
        ],
    ),
    "fullmäktige föreslås": (
        KS,
        "Kommunstyrelsens förslag till beslut\n\nFullmäktige antar policyn.",
        [proposed(KS, KF, ("Fullmäktige antar policyn.", "approved"))],
    ),
    "a lead-in with a clause of its own": (
        KS,
        "Beslut\n\nKommunstyrelsen beslutar enligt arbetsutskottets förslag att\n\nanta planen.",
        [decided(KS, ("anta planen.", "approved"))],
    ),
    "after a vote, the verb before the body": (
        KS,
        "Yrkanden\n\nAnna Ek (S) yrkar bifall.\n\nBeslutsgång\n\nEfter votering beslutar kommunstyrelsen att anta planen.",
        [decided(KS, ("Efter votering beslutar kommunstyrelsen att anta planen.", "approved"))],
    ),
    "supports and hands on": (
        KS,
        "Beslut\n\nKommunstyrelsen tillstyrker förslaget och föreslår kommunfullmäktige besluta\n\natt anta planen.",
        [proposed(KS, KF, ("att anta planen.", "approved"))],
    ),
    "short forms of the bodies": (
        AU,
        "Beslut\n\nAU föreslår KS besluta\n\natt anta planen.",
        [proposed(AU, KS, ("att anta planen.", "approved"))],
    ),
    "a change of the agenda without a list mark": (
        KS,
        "Beslut\n\nDagordningen fastställs med följande ändring:\n\nÄrende 12, Sponsorpolicy, utgår.\n\nÄrende 14 tillkommer.",
        [
            decided(
                KS,
                (
                    "Dagordningen fastställs med följande ändring:\nÄrende 12, Sponsorpolicy, utgår.\nÄrende 14 tillkommer.",
                    "approved",
                ),
            )
        ],
    ),
    "background that speaks of decisions decides nothing": (
        KS,
        "Bakgrund\n\nKommunstyrelsen beslutade den 3 maj 2022 att avslå ansökan.\n\nBeslut\n\nAnsökan beviljas.",
        [decided(KS, ("Ansökan beviljas.", "approved"))],
    ),
    "a two-step proposal, each with its addressees": (
        AU,
        "Beslut\n\nArbetsutskottet föreslår kommunstyrelsen fatta följande beslut\n\n"
        "Kommunstyrelsen föreslår kommunfullmäktige besluta\n1. att skatten fastställs till 21:30.\n\n"
        "Kommunstyrelsen beslutar för egen del, under förutsättning av kommunfullmäktiges beslut,\n"
        "2. att uppdra till direktören att upphandla lån.",
        [
            proposed(AU, (KS, KF), ("att skatten fastställs till 21:30.", "approved")),
            proposed(AU, KS, ("att uppdra till direktören att upphandla lån.", "assigned")),
        ],
    ),
    "its own decision under a heading below its proposal": (
        KS,
        "Kommunstyrelsens förslag till kommunfullmäktige\n\n1. Taxan antas.\n\nKommunstyrelsen har beslutat för egen del\n\n"
        "Kansliet får i uppdrag att följa upp taxan.",
        [
            proposed(KS, KF, ("Taxan antas.", "approved")),
            decided(KS, ("Kansliet får i uppdrag att följa upp taxan.", "assigned")),
        ],
    ),
    "a two-step proposal under its heading": (
        AU,
        "Arbetsutskottets förslag till kommunstyrelsen\n\nKommunstyrelsen föreslår kommunfullmäktige besluta att\n\n"
        "1. anta taxan.\n\nKommunstyrelsen beslutar för egen del att\n\n2. uppdra åt kansliet att informera nämnderna.",
        [
            proposed(AU, (KS, KF), ("anta taxan.", "approved")),
            proposed(AU, KS, ("uppdra åt kansliet att informera nämnderna.", "assigned")),
        ],
    ),
    "two elections without their colons": (
        KF,
        "Beslut\n\nTill ledamöter för tiden 2021-2024 väljs\n\nAda Ek (S)\nBo Al (M)\n\nTill ersättare väljs\n\nCia Dal (S)",
        [
            decided(
                KF,
                ("Till ledamöter för tiden 2021-2024 väljs\nAda Ek (S)\nBo Al (M)", "elected"),
                ("Till ersättare väljs\nCia Dal (S)", "elected"),
            )
        ],
    ),
    "figures without a full stop": (
        SN,
        "Beslut\n\n1 Tillsynsplanen antas.\n2 Kommunfullmäktige föreslås höja avgiften.",
        [
            decided(SN, ("Tillsynsplanen antas.", "approved")),
            proposed(SN, KF, ("Kommunfullmäktige föreslås höja avgiften.", "other")),
        ],
    ),
    "a sum at a point's beginning is no figure": (
        SN,
        "Beslut\n\n400 Kulturkort köps in.\n\n12 Platser inrättas.",
        [decided(SN, ("400 Kulturkort köps in.", "other"), ("12 Platser inrättas.", "other"))],
    ),
    "a point cut after och": (
        KS,
        "Beslut\n\n1. Bibliotek, badhus och\nidrottshallar avgiftsbeläggs. Taxan antas samt\n2. Motionen avslås.",
        [
            decided(
                KS,
                ("Bibliotek, badhus och idrottshallar avgiftsbeläggs. Taxan antas", "approved"),
                ("Motionen avslås.", "rejected"),
            )
        ],
    ),
    "a lead-in without who decides": (
        KS,
        "Ärendet har beretts av kansliet.\n\nBeslutas\n\natt uppdra åt kansliet att utreda frågan; samt\n\natt avslå motionen.",
        [
            decided(
                KS,
                ("att uppdra åt kansliet att utreda frågan", "assigned"),
                ("att avslå motionen.", "rejected"),
            )
        ],
    ),
    "att on lines of its own": (
        KS,
        "Beslut\n\nKommunstyrelsen beslutar\natt\nanta riktlinjerna, samt\natt\nupphäva de äldre riktlinjerna.",
        [decided(KS, ("att anta riktlinjerna", "approved"), ("att upphäva de äldre riktlinjerna.", "other"))],
    ),
    "clauses below the body's name without their bullets": (
        SN,
        "Beslut\n\nNämnden\ngodkänner rapporten\nuppdrar åt direktören att återkomma i juni.",
        [
            decided(
                SN,
                ("godkänner rapporten", "approved"),
                ("uppdrar åt direktören att återkomma i juni.", "assigned"),
            )
        ],
    ),
    "persons below an election without its colon": (
        KF,
        "Beslut\n\nTill ersättare i byggnadsnämnden utses\nLars Lund (C)\nAnita Hed (M)\n\nVal av nämndeman bordläggs.",
        [
            decided(
                KF,
                ("Till ersättare i byggnadsnämnden utses\nLars Lund (C)\nAnita Hed (M)", "elected"),
                ("Val av nämndeman bordläggs.", "tabled"),
            )
        ],
    ),
    "persons below a numbered point": (
        "Kulturnämnden",
        "Beslut\n\n1. Stipendium om 5 000 kronor tilldelas\nAda Lind, dans\nBo Sten, musik\n2. Hederspriset tilldelas Eva Ros.",
        [
            decided(
                "Kulturnämnden",
                ("Stipendium om 5 000 kronor tilldelas\nAda Lind, dans\nBo Sten, musik", "other"),
                ("Hederspriset tilldelas Eva Ros.", "other"),
            )
        ],
    ),
    "whose proposal is followed, with its points below": (
        "Kulturnämnden",
        "Beslut\n\nKulturförvaltningens förslag till beslut bifalls:\n1. Rapporten godkänns.\n2. Taxan antas.",
        [decided("Kulturnämnden", ("Rapporten godkänns.", "approved"), ("Taxan antas.", "approved"))],
    ),
    "several cases under one §": (
        AU,
        "1. Busstrafik, motion av Bo Ask (MP)\tKS 2010/199\n\nBeslut\n\nAU föreslår KS besluta att motionen avslås.\n\n"
        "2. Cykelgarage, motion av Eva Ek (S)\tKS 2010/200\n\nBeslut\n\nAU föreslår KS besluta att motionen bifalls.\n\n"
        "Eva Ek (S) lämnade därefter sammanträdet.",
        [
            proposed(AU, KS, ("AU föreslår KS besluta att motionen avslås.", "rejected")),
            proposed(AU, KS, ("AU föreslår KS besluta att motionen bifalls.", "approved")),
        ],
    ),
    "what is told below a decision": (
        SN,
        "Beslut\n\nInformationen antecknas till protokollet.\n\nEva Ek, teknisk chef, informerar.",
        [decided(SN, ("Informationen antecknas till protokollet.", "noted"))],
    ),
    "an interpellation that may be put is not answered": (
        KF,
        "Beslut\n\nInterpellationen får ställas och besvaras vid nästa sammanträde.",
        [decided(KF, ("Interpellationen får ställas och besvaras vid nästa sammanträde.", "other"))],
    ),
    "a verb without its body, close below the heading": (
        KS,
        "Tekniska chefen informerar om vägen.\nBeslut\nnotera informationen\n\n",
        [decided(KS, ("notera informationen", "noted"))],
    ),
    "a verb without its body, in a recusal": (
        KS,
        "Jäv\nEva Ek (S) deltar inte i ärendet.\nBeslut\nanta taxan",
        [decided(KS, ("anta taxan", "approved"))],
    ),
    "a verb without its body, below a list": (
        KS,
        "Älvsunda byaråd, skrivelse\nNorrhults vägförening, skrivelse\nBeslut\nlägga skrivelserna till handlingarna",
        [decided(KS, ("lägga skrivelserna till handlingarna", "noted"))],
    ),
    "another body's proposal in a dated line, and what was decided on it": (
        KF,
        "Kommunstyrelsens förslag till beslut 2021-05-25 § 88: Motionen avslås.\n\nYrkanden\n\n"
        "Eva Ek (S) yrkar bifall till motionen.\n\nMotionen bifalls.\n\nBo Al (M) reserverar sig mot beslutet.",
        [decided(KF, ("Motionen bifalls.", "approved"))],
    ),
    "another body's proposal in a dated line, and nothing decided on it": (
        KF,
        "Kommunstyrelsens förslag till beslut 2021-05-25 § 88: Motionen avslås.\n\nYrkanden\n\n"
        "Eva Ek (S) yrkar bifall till motionen.",
        [],
    ),
    "what a motion would have decided is no decision": (
        KF,
        "Kommunstyrelsens förslag till beslut: Motionen avslås.\n\nYrkanden\n\n"
        "Eva Ek (S) yrkar följande:\n\nMotionen bifalls.\n\nTaxan antas.",
        [],
    ),
    "an earlier proposal of the same body": (
        KS,
        "Kommunstyrelsens förslag till beslut 2021-05-25 § 8: Motionen avslås.\n\nYrkanden\n\n"
        "Eva Ek (S) yrkar bifall till motionen.\n\nMotionen bifalls.",
        [decided(KS, ("Motionen bifalls.", "approved"))],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_decision(name: str) -> None:
    own, text, expected = CASES[name]
    assert list(decide(own, text)) == expected


def test_a_motions_background_and_its_votes_are_no_points_of_the_decision() -> None:
    below = (
        "Ola Ek har i en motion föreslagit att kommunen inför trädvårdsdagar.\n\n"
        "Ola Ek (v) yrkar, med instämmande av Siv Alm (mp), att motionen bifalles.\n\n"
        "Efter propositioner på bifall och avslag finner ordföranden att motionen avslagits.\n\n"
        "Vid upprop avges 7 ja-röster och 2 nej-röster.\nJA: Bo Dal (s), Eva Lund (m)\nNEJ: Ola Ek (v), Siv Alm (mp)"
    )
    rejected = ("Motionen avslås.", "rejected")
    for border in ("\n\n", "\n\n_______________\n\n"):
        handed_on = f"Kommunstyrelsens förslag till kommunfullmäktige\nMotionen avslås.{border}{below}"
        assert decide(KS, handed_on) == (proposed(KS, KF, rejected),)
        assert decide(KS, f"Kommunstyrelsens beslut\nMotionen avslås.{border}{below}") == (
            decided(KS, rejected),
        )


def test_a_bullet_below_one_that_notes_is_a_point_too() -> None:
    lines = [
        Line("- Notera rapporten om återvinning.", 1),
        Line("- Överlämna rapporten till revisorerna.", 2),
    ]
    assert read_blocks(lines, "Tekniska nämnden")[0].points == [
        "Notera rapporten om återvinning.",
        "Överlämna rapporten till revisorerna.",
    ]


def test_what_is_endorsed_for_another_body_to_decide_is_a_proposal() -> None:
    lead = read_lead("Kommunstyrelsen tillstyrker att kommunfullmäktige beslutar:", "Kommunstyrelsen")
    assert lead is not None
    assert (lead.kind, lead.to) == ("proposal", ("Kommunfullmäktige",))
    assert read_lead("Kommunstyrelsen tillstyrker att motionen bifalls.", "Kommunstyrelsen") is None


def test_papers_listed_below_a_clause_that_notes_them_are_no_part_of_it() -> None:
    listed = "a) Länsstyrelsen, beslut om ny ledamot 2017-10-11\nb) Rapport om upphandling, dnr 25/2017"
    text = f"Kommunfullmäktige beslutar\n\natt lägga delgivningarna till handlingarna.\n\n{listed}\n"
    point = ("att lägga delgivningarna till handlingarna.", "noted")
    assert decide("Kommunfullmäktige", text) == (decided("Kommunfullmäktige", point),)


@pytest.mark.parametrize("mark", [".", ":", ""])
def test_a_lead_in_that_says_only_that_decisions_follow_is_no_point(mark: str) -> None:
    text = f"Beslut\n\nKommunfullmäktige fattade följande beslut{mark}\n\n1. Planen antas.\n2. Valet bordläggs.\n"
    assert [decision.points for decision in decide("Kommunfullmäktige", text)] == [
        ("Planen antas.", "Valet bordläggs.")
    ]


def test_what_another_body_is_to_decide_as_follows_is_proposed_to_it() -> None:
    text = "Kommunstyrelsen föreslår att kommunfullmäktige fattar följande beslut:\n\n1. Planen antas.\n"
    (decision,) = decide("Kommunstyrelsen", text)
    assert (decision.kind, decision.to) == ("proposal", ("Kommunfullmäktige",))


def test_the_following_decision_is_made_by_whoever_is_named() -> None:
    text = "§ 12 Budget\n\nBakgrund\nDen är klar.\n\nKF fattade följande beslut:\n1. Den antas.\n2. Den trycks.\n"
    document = read_bytes(
        f"Norrhults kommun\nKommunfullmäktige\n2023-05-03\n\n{text}".encode(), "minutes.txt"
    )
    (decision,) = parse_document(document).items[0].decisions
    assert decision.points == ("Den antas.", "Den trycks.")
