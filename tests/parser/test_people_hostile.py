"""Whatever stands in a §, its readers give an answer."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from protokoll_parser.assignments import read_assignments
from protokoll_parser.model import Attendee, Decision, Meeting, Section, SectionKind
from protokoll_parser.people import read_people
from protokoll_parser.references import find_references
from protokoll_parser.stretches import LONGEST, rows
from protokoll_parser.votes import read_votes

MEETING = Meeting(body="Kommunstyrelsen", date="2023-09-26", chair="Ada Ek")
ATTENDANCE = (Attendee("Ada Ek", "S", "chair"), Attendee("Bo Al", "M"))
FRAGMENTS = st.sampled_from(
    [
        *(
            "§ 12",
            "§",
            "§§ 1-3, 5",
            "(",
            ")",
            "((S)",
            "Ada Ek (S)",
            "Bo Al",
            "Ordföranden",
            "den 31 februari",
            "21/9",
        ),
        *(
            "2023-13-45",
            "kommunstyrelsens",
            "kommunfullmäktige den 3 maj § 4",
            "ja-röst för",
            "22 ja-röster",
            "nej",
        ),
        *(
            "röstar ja",
            "Ja\tNej",
            "X\tX",
            "\t",
            "\n",
            "\n\n",
            ". ",
            ", ",
            ": ",
            "yrkar",
            "reserverar sig",
            "på grund av jäv",
        ),
        *(
            "utses",
            "entledigas",
            "motion från",
            "uppdras åt",
            "får i uppdrag att",
            "senast den 30 februari",
            "och",
            "5 kap.",
        ),
        *("\u202e", "\x00", "[bold]", "Å" * 50, "a" * 50, "1" * 30, "von", "'", "”"),
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(FRAGMENTS, max_size=40).map(" ".join))
KINDS: list[SectionKind] = [
    "decision",
    "motions",
    "vote",
    "recusal",
    "reservation",
    "statement",
    "basis",
    "background",
]


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, kind=st.sampled_from(KINDS))
def test_any_text_is_read(text: str, kind: SectionKind) -> None:
    sections = [Section(kind, None, text)]
    for reference in find_references(text, MEETING, kind=kind):
        assert reference.date is not None or reference.number is not None
        assert reference.text.strip()
    for person in read_people(sections, MEETING, ATTENDANCE, title=text):
        assert person.name.strip()
    for vote in read_votes(sections, MEETING, ATTENDANCE):
        assert vote.yes is not None
        assert vote.no is not None
    decision = Decision("decision", "Kommunstyrelsen", (), (text,), ("other",))
    assert all(each.assignee for each in read_assignments([decision], MEETING))


@given(text=st.text(alphabet=st.sampled_from("aå .,-\n\tA§1"), max_size=400).map(lambda part: part * 30))
@settings(max_examples=30, deadline=None)
def test_rows_keep_every_letter_and_stay_short(text: str) -> None:
    found = list(rows(text))
    assert all(len(row) <= LONGEST for row in found)
    letters = "".join("".join(found).split()).replace("-", "")
    assert letters == "".join(text.split()).replace("-", "")


def test_a_date_a_name_and_a_word_broken_by_the_page_are_whole() -> None:
    assert list(rows("den 21 mars\n2023, § 30, gällde")) == ["den 21 mars 2023, § 30, gällde"]
    assert list(rows("röstar Ada Ek (S), Cia\nDal (C) och Dan Fro-\nsterud (V)")) == [
        "röstar Ada Ek (S), Cia Dal (C) och Dan Frosterud (V)"
    ]


def test_a_list_stays_a_list() -> None:
    text = "1. Ada Ek (S)\n2. Bo Al (M)\n- anta planen\natt godkänna budgeten\nAda Ek\nBo Al"
    assert list(rows(text)) == text.split("\n")
