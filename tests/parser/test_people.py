"""Who did what: one row a wording. All names and texts are invented."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from protokoll_parser.model import Attendee, BallotCast, Meeting, Section, SectionKind, Vote
from protokoll_parser.people import read_people

MEETING = Meeting(body="Kommunstyrelsen", date="2023-09-26", chair="Ada Ek", secretary="Rut Sand")
ATTENDANCE = (
    Attendee("Ada Ek", "S", "chair"),
    Attendee("Bo Al", "M", "vice_chair"),
    Attendee("Cia Dal", "V"),
    Attendee("Dan Hed", "SD"),
    Attendee("Eva Fors", "C", "serving_substitute", replaces="Gun Holm"),
    Attendee("Ivar Lindås", "ÖrP"),
    Attendee("Sten Norr", "SD"),
    Attendee("Hugo Väg", "KD", "substitute"),
    Attendee("Moa Stad", None, "official", "ekonomichef"),
    Attendee("Rut Sand", None, "official", "sekreterare"),
)


class Case(NamedTuple):
    trick: str
    kind: SectionKind
    text: str
    expected: list[str]
    """As "name: action", in order."""


MOTIONS = [
    Case("yrkar", "motions", "Bo Al (M) yrkar avslag på förslaget.", ["Bo Al: moved"]),
    Case(
        "several before one verb",
        "motions",
        "Bo Al (M), Cia Dal (V) och Dan Hed (SD) yrkar återremiss.",
        ["Bo Al: moved", "Cia Dal: moved", "Dan Hed: moved"],
    ),
    Case(
        "biträdd av",
        "motions",
        "Bo Al (M), biträdd av Cia Dal (V), yrkar att ärendet återremitteras.",
        ["Bo Al: moved", "Cia Dal: seconded"],
    ),
    Case(
        "med biträde av",
        "motions",
        "Bo Al (M) yrkar med biträde av Cia Dal (V) och Dan Hed (SD) att motionen avslås.",
        ["Bo Al: moved", "Cia Dal: seconded", "Dan Hed: seconded"],
    ),
    Case(
        "med instämmande av",
        "motions",
        "Bo Al (M) yrkar avslag på motionen med instämmande av Eva Fors (C).",
        ["Bo Al: moved", "Eva Fors: seconded"],
    ),
    Case(
        "bifall to a person's proposal",
        "motions",
        "Cia Dal (V) yrkar bifall till Bo Als (M) förslag.",
        ["Cia Dal: seconded"],
    ),
    Case(
        "bifall to a body's proposal",
        "motions",
        "Cia Dal (V) yrkar bifall till arbetsutskottets förslag.",
        ["Cia Dal: seconded"],
    ),
    Case(
        "bifall with an addition",
        "motions",
        "Cia Dal (V) yrkar bifall till förslaget med följande tillägg: Planen ska utvärderas.",
        ["Cia Dal: moved"],
    ),
    Case("bifall to own", "motions", "Cia Dal (V) yrkar bifall till sitt eget förslag.", ["Cia Dal: moved"]),
    Case(
        "instämmer",
        "motions",
        "Bo Al (M) yrkar återremiss.\n\nEva Fors (C) instämmer i yrkandet.",
        ["Bo Al: moved", "Eva Fors: seconded"],
    ),
    Case(
        "instämmer inverted",
        "motions",
        "I yrkandet instämmer Eva Fors (C) och Dan Hed (SD).",
        ["Eva Fors: seconded", "Dan Hed: seconded"],
    ),
    Case(
        "ställer sig bakom",
        "proceedings",
        "Eva Fors (C) ställer sig bakom Bo Als (M) yrkande.",
        ["Eva Fors: seconded"],
    ),
    Case("inverted", "motions", "Därefter yrkar Bo Al (M) att punkten stryks.", ["Bo Al: moved"]),
    Case(
        "chair by office",
        "motions",
        "Ordföranden yrkar bifall till förslaget med tillägget att en rapport lämnas; tillägg att det "
        "görs i maj.",
        ["Ada Ek: moved"],
    ),
    Case(
        "chair with a name",
        "motions",
        "Ordföranden Ada Ek (S) yrkar att ärendet bordläggs.",
        ["Ada Ek: moved"],
    ),
    Case("vice chair is another", "motions", "Vice ordföranden yrkar att ärendet bordläggs.", []),
    Case(
        "chair proposes",
        "proceedings",
        "Ordföranden föreslår att Bo Al (M) utses till representant.",
        ["Ada Ek: moved"],
    ),
    Case(
        "chair proposes an order of voting",
        "question",
        "Ordföranden föreslår följande propositionsordning.",
        [],
    ),
    Case(
        "serving substitute",
        "motions",
        "Tjänstgörande ersättaren Eva Fors (C) yrkar avslag.",
        ["Eva Fors: moved"],
    ),
    Case("no party in the text", "motions", "Bo Al yrkar avslag.", ["Bo Al: moved"]),
    Case("surname alone", "motions", "Ledamoten Lindås (ÖrP) yrkar avslag.", ["Ivar Lindås: moved"]),
    Case("all capitals", "motions", "BO AL (M) yrkar avslag.", ["Bo Al: moved"]),
    Case("yrkande från", "motions", "Yrkande från Bo Al (M):\n\nÄrendet återremitteras.", ["Bo Al: moved"]),
    Case(
        "a name and a colon",
        "motions",
        "Bo Al (M): Avslag på förslaget.\nCia Dal (V): Bifall till förslaget.",
        ["Bo Al: moved", "Cia Dal: seconded"],
    ),
    Case(
        "two sentences in one",
        "motions",
        "Bo Al (M) yrkar avslag och Cia Dal (V) yrkar bifall till förslaget.",
        ["Bo Al: moved", "Cia Dal: seconded"],
    ),
    Case(
        "someone from elsewhere",
        "motions",
        "Nils Öberg (ÖrP) yrkar att frågan utreds.",
        ["Nils Öberg: moved"],
    ),
    Case("lägger fram", "motions", "Dan Hed (SD) lägger fram ett eget förslag.", ["Dan Hed: moved"]),
    Case(
        "lämnar ett tilläggsyrkande",
        "motions",
        "Dan Hed (SD) lämnar ett tilläggsyrkande.",
        ["Dan Hed: moved"],
    ),
    Case(
        "the yrkande in the question is no new one",
        "question",
        "Ordföranden ställer Bo Als (M) yrkande mot Cia Dals (V) yrkande och finner att förslaget bifalls.",
        [],
    ),
    Case("spokesman", "motions", "För Moderaterna yrkar Bo Al (M) avslag.", ["Bo Al: moved"]),
    Case(
        "earlier motion in the background",
        "background",
        "Vid nämndens sammanträde yrkade Bo Al (M) avslag.",
        [],
    ),
    Case("no person", "motions", "Kommunstyrelsen föreslår kommunfullmäktige att anta planen.", []),
    Case("on the motion of", "decision", "Ärendet återremitteras på yrkande av Bo Al (M).", ["Bo Al: moved"]),
    Case(
        "avslag on another's",
        "motions",
        "Dan Hed (SD) yrkar avslag på Bo Als (M) förslag.",
        ["Dan Hed: moved"],
    ),
    Case(
        "joined by initials",
        "motions",
        "Ann-Marie S. Karlsson (S) och Olof von Ros (M) yrkar återremiss.",
        ["Ann-Marie S. Karlsson: moved", "Olof von Ros: moved"],
    ),
]

RESERVATIONS = [
    Case("reserverar sig", "reservation", "Bo Al (M) reserverar sig mot beslutet.", ["Bo Al: reserved"]),
    Case(
        "for one's own",
        "reservation",
        "Bo Al (M) och Dan Hed (SD) reserverar sig mot beslutet till förmån för eget förslag.",
        ["Bo Al: reserved", "Dan Hed: reserved"],
    ),
    Case(
        "for another's",
        "reservation",
        "Dan Hed (SD) reserverar sig till förmån för Bo Als (M) yrkande.",
        ["Dan Hed: reserved"],
    ),
    Case(
        "one more at the end",
        "reservation",
        "Mot beslutet reserverar sig Bo Al (M) och Dan Hed (SD) till förmån för egna förslag, samt Cia Dal (V).",
        ["Bo Al: reserved", "Dan Hed: reserved", "Cia Dal: reserved"],
    ),
    Case(
        "in favour of two",
        "reservation",
        "Bo Al (M) reserverar sig till förmån för Dan Heds (SD) förslag och Cia Dals (V) förslag.",
        ["Bo Al: reserved"],
    ),
    Case(
        "inverted",
        "reservation",
        "Mot beslutet reserverar sig Bo Al (M), Cia Dal (V) och Eva Fors (C).",
        ["Bo Al: reserved", "Cia Dal: reserved", "Eva Fors: reserved"],
    ),
    Case("list", "reservation", "Bo Al (M)\nDan Hed (SD)", ["Bo Al: reserved", "Dan Hed: reserved"]),
    Case(
        "intro and list",
        "decision",
        "Följande ledamöter reserverar sig mot beslutet: Bo Al (M), Dan Hed (SD).",
        ["Bo Al: reserved", "Dan Hed: reserved"],
    ),
    Case(
        "under the decision",
        "decision",
        "Motionen avslås.\n\nCia Dal (V) reserverar sig skriftligt, bilaga 1.",
        ["Cia Dal: reserved"],
    ),
    Case(
        "lämnar reservation",
        "statement",
        "Cia Dal (V) har i efterhand lämnat en skriftlig reservation.",
        ["Cia Dal: reserved"],
    ),
    Case("reservation från", "reservation", "Reservation från Cia Dal (V).", ["Cia Dal: reserved"]),
    Case(
        "anmäler reservation",
        "reservation",
        "Cia Dal (V) anmäler skriftlig reservation.",
        ["Cia Dal: reserved"],
    ),
    Case(
        "a party on the roster",
        "reservation",
        "Sverigedemokraterna reserverar sig mot beslutet.",
        ["Dan Hed: reserved", "Sten Norr: reserved"],
    ),
    Case(
        "a party by letters",
        "reservation",
        "Ledamöterna från (SD) reserverar sig mot beslutet.",
        ["Dan Hed: reserved", "Sten Norr: reserved"],
    ),
    Case("a party that nobody stands for", "reservation", "Liberalerna reserverar sig mot beslutet.", []),
    Case("nobody", "reservation", "Ingen reservation anmäls.", []),
    Case("in an earlier body", "background", "I arbetsutskottet reserverade sig Bo Al (M).", []),
    Case("chair reserves", "reservation", "Ordföranden reserverar sig mot beslutet.", ["Ada Ek: reserved"]),
]

RECUSALS = [
    Case(
        "på grund av jäv",
        "recusal",
        "På grund av jäv deltar inte Bo Al (M) i handläggningen av ärendet.",
        ["Bo Al: recused"],
    ),
    Case(
        "anmäler jäv",
        "recusal",
        "Bo Al (M) anmäler jäv och deltar inte i handläggning eller beslut.",
        ["Bo Al: recused"],
    ),
    Case("jävig", "other", "Bo Al (M) är jävig och lämnar sammanträdet.", ["Bo Al: recused"]),
    Case("heading only", "recusal", "Bo Al (M)", ["Bo Al: recused"]),
    Case(
        "jäv with a colon", "decision", "Jäv: Bo Al (M), Cia Dal (V).", ["Bo Al: recused", "Cia Dal: recused"]
    ),
    Case("p g a jäv", "decision", "Bo Al (M) deltar ej i beslutet p g a jäv.", ["Bo Al: recused"]),
    Case(
        "stand-in",
        "recusal",
        "Bo Al (M) anmäler jäv. Hugo Väg (KD) tjänstgör i hans ställe.",
        ["Bo Al: recused"],
    ),
    Case(
        "stand-in first", "recusal", "Hugo Väg (KD) ersätter Bo Al (M) på grund av jäv.", ["Bo Al: recused"]
    ),
    Case(
        "hands the chair over",
        "recusal",
        "Ordföranden Ada Ek (S) anmäler jäv och överlämnar ordförandeskapet till Bo Al (M).",
        ["Ada Ek: recused"],
    ),
    Case("no jäv", "other", "Frågan om jäv prövas. Kommunstyrelsen finner att Bo Al (M) inte är jävig.", []),
    Case("chair asks", "other", "Ordföranden frågar om någon anmäler jäv.", []),
    Case("tjänstgör ej", "other", "Bo Al (M) tjänstgör ej § 43 på grund av jäv.", ["Bo Al: recused"]),
    Case(
        "leaves in a section on jäv",
        "recusal",
        "Bo Al (M) lämnar lokalen under ärendets behandling.",
        ["Bo Al: recused"],
    ),
]

OTHERS = [
    Case(
        "deltar inte i beslutet",
        "decision",
        "Dan Hed (SD) deltar inte i beslutet.",
        ["Dan Hed: not_participating"],
    ),
    Case(
        "deltar ej",
        "other",
        "Dan Hed (SD) meddelar att han ej deltar i beslutet.",
        ["Dan Hed: not_participating"],
    ),
    Case(
        "inverted absence",
        "other",
        "I beslutet deltar inte Dan Hed (SD) och Cia Dal (V).",
        ["Dan Hed: not_participating", "Cia Dal: not_participating"],
    ),
    Case(
        "abstains from deciding",
        "other",
        "Dan Hed (SD) avstår från att delta i beslutet.",
        ["Dan Hed: not_participating"],
    ),
    Case(
        "a party takes no part",
        "other",
        "Sverigedemokraterna deltar inte i beslutet.",
        ["Dan Hed: not_participating", "Sten Norr: not_participating"],
    ),
    Case("abstains in a vote", "vote", "Eva Fors (C) avstår från att rösta.", ["Eva Fors: abstained"]),
    Case("lays down the vote", "vote", "Eva Fors (C) lägger ned sin röst.", ["Eva Fors: abstained"]),
    Case("abstains from a fee", "other", "Eva Fors (C) avstår från arvodet för mötet.", []),
    Case(
        "casting vote",
        "vote",
        "Vid lika röstetal avgör ordföranden med sin utslagsröst.",
        ["Ada Ek: casting_vote"],
    ),
    Case("casting vote by name", "vote", "Bo Als (M) utslagsröst avgör.", ["Bo Al: casting_vote"]),
    Case("statement", "statement", "Cia Dal (V) lämnar en protokollsanteckning.", ["Cia Dal: statement"]),
    Case(
        "statement from",
        "statement",
        "Protokollsanteckning från Cia Dal (V):\n\nVi anser att frågan borde ha utretts.",
        ["Cia Dal: statement"],
    ),
    Case(
        "särskilt yttrande",
        "other",
        "Cia Dal (V) och Eva Fors (C) anmäler ett särskilt yttrande.",
        ["Cia Dal: statement", "Eva Fors: statement"],
    ),
    Case(
        "to the minutes",
        "other",
        "Cia Dal (V) får till protokollet antecknat att hon är kritisk.",
        ["Cia Dal: statement"],
    ),
    Case(
        "official by name informs",
        "background",
        "Ekonomichef Moa Stad informerar om utfallet.",
        ["Moa Stad: presented"],
    ),
    Case("title names nobody", "background", "Ekonomichefen informerar om utfallet.", []),
    Case(
        "guest with a title",
        "background",
        "Rektor Lisa Gran redogör för elevhälsan.",
        ["Lisa Gran: presented"],
    ),
    Case(
        "title after the name",
        "background",
        "Lisa Gran, verksamhetschef, och Per Tall, controller, föredrar ärendet.",
        ["Lisa Gran: presented", "Per Tall: presented"],
    ),
    Case("chair informs", "other", "Ordföranden ger en lägesrapport om skolbygget.", ["Ada Ek: presented"]),
    Case("föredragande", "background", "Föredragande: Moa Stad", ["Moa Stad: presented"]),
    Case(
        "informs inverted", "background", "Därefter informerar Moa Stad om budgeten.", ["Moa Stad: presented"]
    ),
    Case("a company informs", "background", "Norrhult Energi informerar om fjärrvärmen.", []),
    Case(
        "takes part to inform",
        "background",
        "Moa Stad deltar på sammanträdet för att informera i ärendet.",
        ["Moa Stad: presented"],
    ),
    Case("motion", "summary", "Cia Dal (V) har lämnat in en motion om gratis buss.", ["Cia Dal: submitted"]),
    Case(
        "motion från",
        "basis",
        "Motion från Cia Dal (V) om gratis buss, inkommen den 3 maj 2023",
        ["Cia Dal: submitted"],
    ),
    Case(
        "in a motion",
        "background",
        "I en motion föreslår Cia Dal (V) att bussen ska vara gratis.",
        ["Cia Dal: submitted"],
    ),
    Case(
        "proposes in a motion",
        "background",
        "Cia Dal (V) föreslår i en motion att bussen ska vara gratis.",
        ["Cia Dal: submitted"],
    ),
    Case(
        "citizen's proposal",
        "summary",
        "Ett medborgarförslag har inkommit från Lisa Gran om en hundrastgård.",
        ["Lisa Gran: submitted"],
    ),
    Case(
        "several submit",
        "summary",
        "Cia Dal (V), Eva Fors (C) och Nils Öberg (ÖrP) har inkommit med en skrivelse om vägen.",
        ["Cia Dal: submitted", "Eva Fors: submitted", "Nils Öberg: submitted"],
    ),
    Case(
        "interpellation",
        "summary",
        "Dan Hed (SD) har ställt en interpellation till Ada Ek (S).",
        ["Dan Hed: submitted"],
    ),
    Case("parties submit", "summary", "Moderaterna och Centerpartiet har lämnat in en skrivelse.", []),
    Case(
        "the motion's author asks for its approval",
        "other",
        "Cia Dal (V) har lämnat in en motion. Cia Dal (V) yrkar bifall till motionen.",
        ["Cia Dal: submitted", "Cia Dal: moved"],
    ),
]

ELECTIONS = [
    Case("väljs", "decision", "Cia Dal (V) väljs till ledamot i valnämnden.", ["Cia Dal: elected"]),
    Case("utser", "decision", "Kommunstyrelsen utser Cia Dal (V) till representant.", ["Cia Dal: elected"]),
    Case("till … utses", "decision", "Till ersättare för Bo Al (M) utses Cia Dal (V).", ["Cia Dal: elected"]),
    Case(
        "att utse",
        "decision",
        "att utse Cia Dal (V) att jämte ordföranden justera protokollet",
        ["Cia Dal: elected"],
    ),
    Case(
        "list under an intro",
        "decision",
        "Till ledamöter i styrelsen utses:\nCia Dal (V)\nNils Öberg (ÖrP)\n\nTill ersättare utses:\nEva "
        "Fors (C)",
        ["Cia Dal: elected", "Nils Öberg: elected", "Eva Fors: elected"],
    ),
    Case(
        "list with titles",
        "decision",
        "Följande väljs:\nOrdförande: Cia Dal (V)\nErsättare: Nils Öberg (ÖrP)",
        ["Cia Dal: elected", "Nils Öberg: elected"],
    ),
    Case(
        "efter",
        "decision",
        "Cia Dal (V) väljs till ledamot efter Bo Al (M).",
        ["Cia Dal: elected", "Bo Al: replaced"],
    ),
    Case(
        "entledigas",
        "decision",
        "1. Bo Al (M) entledigas från uppdraget som ledamot.\n2. Cia Dal (V) väljs till ny ledamot.",
        ["Bo Al: replaced", "Cia Dal: elected"],
    ),
    Case(
        "entlediga and elect",
        "decision",
        "att entlediga Bo Al (M) och välja Cia Dal (V) till ledamot",
        ["Bo Al: replaced", "Cia Dal: elected"],
    ),
    Case("avsägelse", "decision", "Avsägelsen från Bo Al (M) godkänns.", ["Bo Al: replaced"]),
    Case("has resigned", "summary", "Bo Al (M) har avsagt sig uppdraget som ledamot.", ["Bo Al: replaced"]),
    Case(
        "no party, not on the roster",
        "decision",
        "Lisa Gran förordnas till vigselförrättare.",
        ["Lisa Gran: elected"],
    ),
    Case(
        "proposed to another authority",
        "decision",
        "Kommunen föreslår länsstyrelsen att utse Lisa Gran till vigselförrättare.",
        [],
    ),
    Case("proposal to the council", "proposal", "Cia Dal (V) väljs till ledamot i valnämnden.", []),
    Case(
        "substitute behind",
        "decision",
        "Cia Dal (V) utses att justera protokollet med Eva Fors (C) som ersättare.",
        ["Cia Dal: elected", "Eva Fors: elected"],
    ),
    Case(
        "representatives without a verb",
        "decision",
        "Nyval av Cia Dal (V) som ledamot i valnämnden.",
        ["Cia Dal: elected"],
    ),
    Case("approves a plan", "decision", "Planen antas. Bo Al (M) yttrar sig.", []),
]

MORE = [
    Case("proposed by a body", "proceedings", "Valberedningen föreslår Bo Al (M) till ordförande.", []),
    Case(
        "proposes after an adverb",
        "proceedings",
        "Därefter föreslår Bo Al (M) att ärendet utgår.",
        ["Bo Al: moved"],
    ),
    Case(
        "m.fl.", "motions", "Bo Al (M), Cia Dal (V) m.fl. yrkar avslag.", ["Bo Al: moved", "Cia Dal: moved"]
    ),
    Case(
        "label before the names",
        "motions",
        "Avslag: Dan Hed (SD)\nBifall till förslaget: Bo Al (M)",
        ["Dan Hed: moved", "Bo Al: seconded"],
    ),
    Case("numbered heading", "motions", "Yrkande 1 – Bo Al (M)", ["Bo Al: moved"]),
    Case("asks for a tabling", "motions", "Bo Al (M) begär att ärendet bordläggs.", ["Bo Al: moved"]),
    Case("who speak", "proceedings", "I ärendet yttrar sig Bo Al (M), Cia Dal (V) och Dan Hed (SD).", []),
    Case(
        "who speaks and moves",
        "proceedings",
        "I ärendet yttrar sig Bo Al (M) och Cia Dal (V) som yrkar avslag.",
        ["Cia Dal: moved"],
    ),
    Case("asks for a vote", "proceedings", "Votering begärs av Dan Hed (SD).", []),
    Case(
        "on the chair's proposal",
        "proceedings",
        "På förslag av ordföranden bordläggs ärendet.",
        ["Ada Ek: moved"],
    ),
    Case(
        "a party group after the verb",
        "other",
        "Mot beslutet reserverar sig SD-gruppen.",
        ["Dan Hed: reserved", "Sten Norr: reserved"],
    ),
    Case(
        "one party for three",
        "motions",
        "Siv Ås, Per By och Lilian Ny (MP-gruppen) yrkar avslag.",
        ["Siv Ås: moved", "Per By: moved", "Lilian Ny: moved"],
    ),
    Case("for the party", "motions", "Bo Al (M) yrkar för Moderaterna avslag.", ["Bo Al: moved"]),
    Case("takes back", "motions", "Bo Al (M) återtar sitt yrkande.", []),
    Case(
        "takes the chair over",
        "other",
        "Ada Ek (S) deltar på grund av jäv inte i ärendet. Bo Al (M) övertar ordförandeskapet.",
        ["Ada Ek: recused"],
    ),
    Case(
        "intro of the recused",
        "recusal",
        "Följande ledamöter anmäler jäv:\nBo Al (M)\nDan Hed (SD)",
        ["Bo Al: recused", "Dan Hed: recused"],
    ),
    Case(
        "owned resignation", "decision", "Godkänna Bo Als (M) avsägelse från uppdraget.", ["Bo Al: replaced"]
    ),
    Case(
        "granted leave",
        "decision",
        "Bevilja Bo Al (M) entledigande från uppdraget som nämndeman.",
        ["Bo Al: replaced"],
    ),
    Case(
        "numbered list of the elected",
        "decision",
        "Följande personer utses:\n1. Nils Ny (M)\n2. Per Ros (S)\nMandatet gäller till 2026.",
        ["Nils Ny: elected", "Per Ros: elected"],
    ),
    Case(
        "cells of the elected",
        "decision",
        "Välja\nOrdinarie ledamot\tNils Ny (M)\nErsättare\tPer Ros (S)",
        ["Nils Ny: elected", "Per Ros: elected"],
    ),
    Case("found elected", "decision", "Ada Ek (S) får 30 röster och är vald.", ["Ada Ek: elected"]),
    Case(
        "authorised to sign",
        "decision",
        "Kommunstyrelsens ordförande Ada Ek (S) bemyndigas att underteckna avtalet.",
        [],
    ),
    Case(
        "resigns in a letter",
        "background",
        "Bo Al (M) har i en skrivelse avsagt sig sitt uppdrag.",
        ["Bo Al: replaced"],
    ),
    Case("abstains inverted", "vote", "Avstår gör Eva Fors (C).", ["Eva Fors: abstained"]),
    Case("title in capitals", "background", "VD Lisa Gran informerar om bolaget.", ["Lisa Gran: presented"]),
    Case("asks for an adjournment", "adjournment", "Sammanträdet ajourneras på begäran av Bo Al (M).", []),
    Case("answers an interpellation", "background", "Ada Ek (S) besvarar interpellationen.", []),
]

PARTIES = [
    Case(
        "all members of two parties",
        "reservation",
        "Samtliga ledamöter från SD och V reserverar sig till förmån för eget yrkande.",
        ["Dan Hed: reserved", "Sten Norr: reserved", "Cia Dal: reserved"],
    ),
    Case(
        "a party that nobody has",
        "reservation",
        "M, KD och V reserverar sig mot beslutet.",
        ["Bo Al: reserved", "Cia Dal: reserved"],
    ),
    Case(
        "a member and a group",
        "reservation",
        "Cia Dal (V) och SD-gruppen reserverar sig mot beslutet.",
        ["Cia Dal: reserved", "Dan Hed: reserved", "Sten Norr: reserved"],
    ),
    Case(
        "by adjective",
        "reservation",
        "Hela den moderata gruppen reserverar sig.",
        ["Bo Al: reserved"],
    ),
    Case(
        "a party and which of its members",
        "decision",
        "Ledamöterna från Sverigedemokraterna, Dan Hed (SD) och Sten Vall (SD), deltar inte i beslutet.",
        ["Dan Hed: not_participating", "Sten Vall: not_participating"],
    ),
    Case(
        "one of a party",
        "reservation",
        "Dan Hed från Sverigedemokraterna reserverar sig mot beslutet.",
        ["Dan Hed: reserved"],
    ),
    Case(
        "in favour of a party's",
        "reservation",
        "Bo Al (M) reserverar sig till förmån för Vänsterpartiets förslag.",
        ["Bo Al: reserved"],
    ),
    Case(
        "a party's note",
        "statement",
        "Vänsterpartiet lämnar följande protokollsanteckning: Vi hade velat mer.",
        ["Cia Dal: statement"],
    ),
    Case(
        "the party's leader alone",
        "statement",
        "Gruppledaren för SD lämnar ett särskilt yttrande.",
        [],
    ),
    Case(
        "a party abstains",
        "vote",
        "SD avstår från att rösta.",
        ["Dan Hed: abstained", "Sten Norr: abstained"],
    ),
    Case(
        "reservation around the names",
        "reservation",
        "Mot beslutet anför Bo Al (M) och Cia Dal (V) skriftlig reservation.",
        ["Bo Al: reserved", "Cia Dal: reserved"],
    ),
    Case(
        "parties after commas",
        "decision",
        "Bo Al, M, och Cia Dal, V, reserverar sig mot beslutet.",
        ["Bo Al: reserved", "Cia Dal: reserved"],
    ),
    Case(
        "a party by a noun",
        "reservation",
        "Skriftlig reservation från Vänsterpartiet, bilaga 1.",
        ["Cia Dal: reserved"],
    ),
    Case(
        "one verb for two",
        "reservation",
        "Cia Dal (V) reserverar sig mot punkt 2 och Dan Hed (SD) mot punkt 3.",
        ["Cia Dal: reserved", "Dan Hed: reserved"],
    ),
    Case("does not", "reservation", "Bo Al (M) anmäler att han inte reserverar sig.", []),
    Case(
        "how, without a verb",
        "reservation",
        "Cia Dal (V), till förmån för eget yrkande.",
        ["Cia Dal: reserved"],
    ),
    Case(
        "a party's note in the passive",
        "statement",
        "Ett särskilt yttrande lämnades av V-gruppen.",
        ["Cia Dal: statement"],
    ),
    Case(
        "stood in for",
        "recusal",
        "Bo Al (M), som ersätts av Eva Fors (C), deltar inte på grund av jäv.",
        ["Bo Al: recused"],
    ),
    Case(
        "titles after a colon", "background", "Föredragande: ekonomichef Moa Stad.", ["Moa Stad: presented"]
    ),
    Case("asks about jäv", "proceedings", "Bo Al (M) frågar om reglerna om jäv.", []),
]
PLEAS = [
    Case(
        "seconders inside",
        "motions",
        "Bo Al (M) yrkar, med instämmande från Cia Dal (V), bifall till liggande förslag.",
        ["Bo Al: seconded", "Cia Dal: seconded"],
    ),
    Case(
        "seconders before a colon",
        "motions",
        "Bo Al (M) med instämmande av Cia Dal (V): Bifall till förslaget.",
        ["Bo Al: seconded", "Cia Dal: seconded"],
    ),
    Case(
        "dashes",
        "motions",
        "Bo Al (M) – Bifall till förslaget\nCia Dal (V) – Återremiss",
        ["Bo Al: seconded", "Cia Dal: moved"],
    ),
    Case(
        "own party's proposal",
        "motions",
        "Bo Al (M): Bifall till Moderaternas budgetförslag.\nCia Dal (V) yrkar bifall till yrkandet från S och V.",
        ["Bo Al: moved", "Cia Dal: moved"],
    ),
    Case(
        "the order of voting is no yrkande",
        "proceedings",
        "Ordföranden föreslår att kommunstyrelsens förslag ska vara huvudförslag i omröstningen.",
        [],
    ),
    Case(
        "passive",
        "motions",
        "Avslag på motionen yrkas av Bo Al (M). Bifall yrkas av Cia Dal (V).",
        ["Bo Al: moved", "Cia Dal: seconded"],
    ),
    Case(
        "plea on a row of its own",
        "motions",
        "Bo Al (M) yrkar\nbifall till förslaget.\nCia Dal (V)\nBifall till förvaltningens förslag",
        ["Bo Al: seconded", "Cia Dal: seconded"],
    ),
    Case(
        "the chair among others",
        "motions",
        "Bo Al (M), Cia Dal (V) och ordföranden yrkar bifall till förslaget.",
        ["Bo Al: seconded", "Cia Dal: seconded", "Ada Ek: seconded"],
    ),
    Case(
        "agrees with a note",
        "statement",
        "Bo Al (M) ställer sig bakom protokollsanteckningen.",
        ["Bo Al: statement"],
    ),
]
SEATS = [
    Case(
        "follows whom, verb first",
        "decision",
        "Till ny ledamot efter Gun Holm väljs Noor Haddad",
        ["Gun Holm: replaced", "Noor Haddad: elected"],
    ),
    Case(
        "follows her",
        "decision",
        "Till ny ledamot efter henne utses Nils Ny (S).",
        ["Nils Ny: elected"],
    ),
    Case(
        "row of a list with whom it follows",
        "decision",
        "Följande väljs:\nSocialnämnden: Nils Ny (M), ledamot, efter Ulf Strand (M)\nVakant (SD), ersättare",
        ["Nils Ny: elected", "Ulf Strand: replaced"],
    ),
    Case(
        "befrias",
        "decision",
        "Nils Ny (S) befrias från uppdraget som ledamot.",
        ["Nils Ny: replaced"],
    ),
    Case(
        "asks to leave",
        "background",
        "I skrivelse den 3 maj begär Nils Ny (S) entledigande från sina uppdrag.",
        ["Nils Ny: replaced"],
    ),
    Case(
        "proposed to another body",
        "decision",
        "Kommunstyrelsen föreslår kommunfullmäktige besluta att\n1. utse Nils Ny (C) till ordförande.",
        [],
    ),
    Case(
        "becomes",
        "decision",
        "Ersättare för Nils Ny (MP) blir Bo Al (M).",
        ["Bo Al: elected"],
    ),
    Case(
        "rows of a table",
        "decision",
        "Följande väljs:\nUppdrag\tNamn\tParti\nOrdförande\tNils Ny\tM",
        ["Nils Ny: elected"],
    ),
    Case(
        "two in a row",
        "decision",
        "Väljer följande:\nLedamöter\tErsättare\nNils Ny (M), ordförande\tUlf Strand (M)",
        ["Nils Ny: elected", "Ulf Strand: elected"],
    ),
    Case(
        "no verb",
        "decision",
        "Ny ledamot i kulturnämnden efter Ulf Strand (S): Nils Ny (C).",
        ["Ulf Strand: replaced", "Nils Ny: elected"],
    ),
]

CASES = PARTIES + PLEAS + SEATS + MORE + MOTIONS + RESERVATIONS + RECUSALS + OTHERS + ELECTIONS


@pytest.mark.parametrize("case", CASES, ids=[f"{case.kind}-{case.trick}" for case in CASES])
def test_people_are_read(case: Case) -> None:
    found = read_people([Section(case.kind, None, case.text)], MEETING, ATTENDANCE)
    assert [f"{each.name}: {each.action}" for each in found] == case.expected


def test_parties_come_from_the_sentence_or_the_attendance_list() -> None:
    found = read_people(
        [Section("motions", "Yrkanden", "Bo Al och Nils Ny (ÖrP) yrkar avslag.")], MEETING, ATTENDANCE
    )
    assert [(each.name, each.party) for each in found] == [("Bo Al", "M"), ("Nils Ny", "ÖrP")]


def test_a_person_stands_once_for_each_action() -> None:
    text = "Bo Al (M) yrkar avslag.\n\nBo Al (M) yrkar att punkten stryks."
    assert len(read_people([Section("motions", "Yrkanden", text)], MEETING, ATTENDANCE)) == 1


def test_the_title_tells_whose_motion_it_is() -> None:
    found = read_people([], MEETING, ATTENDANCE, title="Svar på motion från Cia Dal (V) om gratis buss")
    assert [(each.name, each.action) for each in found] == [("Cia Dal", "submitted")]


def test_jäv_on_the_attendance_list_counts_for_its_paragraph() -> None:
    gap = Attendee("Kim Ros", "L", items=(101, 103), reason="jäv")
    for number, names in ((102, ["Kim Ros"]), (103, [])):
        found = read_people([], MEETING, (*ATTENDANCE, gap), number=number)
        assert [each.name for each in found if each.action == "recused"] == names


def test_who_abstains_by_name_in_a_vote_is_among_the_people() -> None:
    vote = Vote(7, 4, 1, ballots=(BallotCast("Eva Fors", "C", "abstain"), BallotCast("Bo Al", "M", "no")))
    found = read_people([], MEETING, ATTENDANCE, votes=[vote])
    assert [(each.name, each.action) for each in found] == [("Eva Fors", "abstained")]


def test_what_was_done_in_another_body_is_not_done_here() -> None:
    section = Section(
        "statement", "Särskilt yttrande i arbetsutskottet", "Bo Al (M) lämnar ett särskilt yttrande."
    )
    assert read_people([section], MEETING, ATTENDANCE) == ()


def test_a_heading_tells_what_those_named_under_it_do() -> None:
    section = Section("other", "Deltar inte i beslutet", "Cia Dal (V), Dan Hed (SD)")
    found = read_people([section], MEETING, ATTENDANCE)
    assert [(each.name, each.action) for each in found] == [
        ("Cia Dal", "not_participating"),
        ("Dan Hed", "not_participating"),
    ]


def test_the_title_tells_who_leaves_where_the_decision_settles_it() -> None:
    title = "Val av ersättare i valnämnden efter avlidne Stig Orrby (C)"
    for decision, names in (("Bo Al (M) väljs.", ["Stig Orrby"]), ("Valet bordläggs.", [])):
        found = read_people([Section("decision", "Beslut", decision)], MEETING, ATTENDANCE, title=title)
        assert [each.name for each in found if each.action == "replaced"] == names


@pytest.mark.parametrize(
    "decision",
    [
        "föreslå kommunfullmäktige utse Bo Al (M) till ledamot",
        "föreslå kommunfullmäktige\n\natt utse Bo Al (M) till ledamot",
    ],
)
def test_who_is_proposed_to_another_body_is_not_elected(decision: str) -> None:
    title = "Val av ledamot i bolaget"
    assert not read_people([Section("decision", "Beslut", decision)], MEETING, ATTENDANCE, title=title)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cia Dal (V) anmäler jäv i § 24.", []),
        ("Cia Dal (V) anmäler jäv under §§ 24-25 och 27.", []),
        ("Cia Dal (V) anmäler jäv i §§ 20–24.", ["Cia Dal: recused"]),
        ("Cia Dal (V) anmäler jäv enligt § 28 kommunallagen.", ["Cia Dal: recused"]),
    ],
)
def test_jav_is_of_the_paragraphs_that_it_is_announced_for(text: str, expected: list[str]) -> None:
    found = read_people([Section("decision", None, text)], MEETING, ATTENDANCE, number=22)
    assert [f"{each.name}: {each.action}" for each in found] == expected


def test_a_paragraph_where_jav_is_announced_names_who_does() -> None:
    section = Section("other", None, "Cia Dal (V) anmäler jäv i § 24.")
    found = read_people([section], MEETING, ATTENDANCE, number=22, title="Anmälan om jäv")
    assert [f"{each.name}: {each.action}" for each in found] == ["Cia Dal: recused"]


def test_who_takes_the_chair_is_the_chair_of_the_rest() -> None:
    away = (
        Attendee("Ada Ek", "S", "chair", items=(6, 8)),
        *ATTENDANCE[1:],
        Attendee("Tor Mo", "L", "vice_chair"),
    )
    text = "Bo Al (M), 1:e vice ordförande, går in som ordförande.\nOrdförandens utslagsröst avgör."
    found = read_people([Section("vote", None, text)], MEETING, away, number=7)
    assert [f"{each.name}: {each.action}" for each in found] == ["Bo Al: casting_vote"]


def test_a_prize_is_no_election() -> None:
    text = (
        "Nämnden utser följande stipendiater:\nKulturpriset: Ada Vik, dans\nUngdomspriset: Milo Persson, film"
    )
    assert read_people([Section("decision", None, text)], MEETING, ATTENDANCE) == ()


def test_recipients_and_appeals_name_nobody() -> None:
    sections = [Section("recipients", "Skickas till", "Cia Dal (V) yrkar")]
    assert read_people(sections, MEETING, ATTENDANCE) == ()


@pytest.mark.parametrize(
    ("number", "text", "expected"),
    [
        (7, "Ordförandens utslagsröst avgör.", ["Bo Al: casting_vote"]),
        (8, "Ordförandens utslagsröst avgör.", ["Ada Ek: casting_vote"]),
        (
            8,
            "Ada Ek (S) anmäler jäv. Ordförandens utslagsröst avgör.",
            ["Ada Ek: recused", "Bo Al: casting_vote"],
        ),
        (7, "På grund av jäv deltar inte ordföranden.", ["Ada Ek: recused"]),
        (8, "Ordföranden anmäler jäv. Ordföranden yrkar avslag.", ["Ada Ek: recused", "Bo Al: moved"]),
    ],
)
def test_the_chair_of_a_paragraph(number: int, text: str, expected: list[str]) -> None:
    away = (Attendee("Ada Ek", "S", "chair", items=(6, 8, 9)), *ATTENDANCE[1:])
    found = read_people([Section("vote", None, text)], MEETING, away, number=number)
    assert [f"{person.name}: {person.action}" for person in found] == expected
