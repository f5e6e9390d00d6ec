"""What may stand between a body, a date and a § for the three to speak of one meeting."""

from __future__ import annotations

import re
from typing import Final

from protokoll_parser.vocabulary import read_tables

_TABLES: Final = read_tables("references.toml")
_BREAKS: Final = frozenset(_TABLES["gap"]["breaks"])
_DATE_BREAKS: Final = frozenset(_TABLES["gap"]["date_breaks"]) | _BREAKS
_ACTS: Final = tuple(_TABLES["gap"]["acts"])
_AUXILIARIES: Final = frozenset(_TABLES["gap"]["auxiliaries"])
_ADVERBS: Final = frozenset(_TABLES["gap"]["adverbs"])
_MEETINGS: Final = frozenset(_TABLES["gap"]["meetings"])
_MEETING_TAILS: Final = frozenset(_TABLES["gap"]["meeting_tails"])
_MEETING_WORDS: Final = frozenset(_TABLES["gap"]["meeting_words"])
_MEETING_ENDS: Final = (
    "sammanträde",
    "sammanträdet",
    "möte",
    "mötet",
    "protokoll",
    "protokollet",
    "protokollsutdrag",
)
_PROPOSES: Final = frozenset(_TABLES["gap"]["proposes"])
_PAPERS: Final = frozenset(_TABLES["gap"]["papers"])
_NOUNS: Final = frozenset(_TABLES["documents"]["nouns"])
_FUTURE: Final = frozenset(_TABLES["time"]["future"])
_DOCUMENT: Final = re.compile(
    r"(?<!\w)(?:\w+s\s)?("
    + "|".join(_TABLES["documents"]["nouns"])
    + r")\s(?:(?P<word>\w+)\s)?(?:från|till|av|åt|för)\s\Z",
    re.IGNORECASE,
)
_MINUTES: Final = re.compile(
    r"(?<!\w)(?:" + "|".join(_TABLES["documents"]["minutes"]) + r")(?!\w)", re.IGNORECASE
)
_NUMBERED: Final = re.compile(
    rf"(?<!\w)(?i:{'|'.join(_TABLES['documents']['numbered'])})(?:,?\s[a-zåäö]+){{0,4}},?\s(?:[A-ZÅÄÖ]{{1,2}}\s)?\Z"
)
_NUMBERED_OF_BODY: Final = re.compile(
    rf"(?<!\w)(?i:{'|'.join(_TABLES['documents']['numbered'])})(?:,?\s[a-zåäö]+){{0,4}},?\s[A-ZÅÄÖ]{{2,5}}\s\Z"
)
_ATTENDANCE: Final = re.compile(
    r"(?<!\w)(?:" + "|".join(_TABLES["attendance"]["words"]) + r")(?!\w)", re.IGNORECASE
)
_SENTENCE_END: Final = re.compile(r"[\t;]|[.!?](?:\s+[A-ZÅÄÖ”\"]|\s*\Z)|\S:\s")
_CLAUSE_END: Final = re.compile(r"[.;]\s")
_WORD: Final = re.compile(r"[\w.-]*\w")
_PLAIN: Final = re.compile(
    r"[\s,;:()–/-]*(?:(?:under|i|med|genom|enligt|protokoll|protokollet|beslut|ärende|punkt|au|kl\.? \d\d?[.:]\d\d)"
    r"[\s,;:(]*){0,3}"
)
_PLAIN_AFTER: Final = re.compile(
    r"[\s,;:()–/-]*(?:(?:från|vid|av|i|på|protokollet|protokoll|fattat|fattades|daterad|daterat|sammanträdet|sammanträde|mötet)[\s,(]+){0,3}"
)
_JOINED: Final = re.compile(
    r"[\s,]*(?:och|samt|respektive|resp\.?|eller|även|därefter|liksom|,)?[\s,]*(?:(?:även|den|under|i)\s)*"
)
_JOINED_LATE: Final = re.compile(r"(?:och|samt)\s+\Z")
_ONE_MEETING: Final = 16
_FEW: Final = 8
_CLAUSE: Final = 80


def plain_before(gap: str) -> bool:
    """Whether a date and the § after it are one, "den 3 maj 2020, § 12", given what stands between."""
    return _PLAIN.fullmatch(gap) is not None


def plain_after(gap: str) -> bool:
    """Whether a § and the date after it are one: "§ 12, 2020-05-03", "§ 12 från sammanträdet den 3 maj"."""
    return _PLAIN_AFTER.fullmatch(gap) is not None


def leads_to_body(gap: str) -> bool:
    """Whether the words between a § and a body make it the body's: "i", "från"."""
    return gap.strip(" ,(").lower() in ("", "i", "från", "vid", "av", "ur", "på", "under")


def is_broken(gap: str) -> bool:
    """Whether a sentence or a cell ends in the gap."""
    return gap != "" and _SENTENCE_END.search(gap) is not None


def numbers_decisions(before: str) -> bool:
    """Whether the §§ behind these words number something else than minutes: "delegeringsbeslut D §§ 301-355"."""
    return _NUMBERED.search(before) is not None


def numbers_decisions_of_a_body(before: str) -> bool:
    """Whether what looks like a day is a decision's number: "delegationsbeslut nr KSAU 12/11-KSAU 47/11"."""
    return _NUMBERED_OF_BODY.search(before) is not None


def reaches_paragraph(gap: str, genitive: bool) -> bool:
    """Whether a body and the date or § that a few words part from it speak of one meeting, a § being printed."""
    stripped = gap.lstrip(": ")
    if is_broken(stripped):
        return False
    words = _words(stripped)
    if genitive and words and not _names_meeting(words[:1]) and not _PAPERS.intersection(words[:3]):
        return any(_names_meeting(words[:count]) for count in (2, 3, 4))
    return len(words) <= _ONE_MEETING and not _BREAKS.intersection(words)


def reaches_date(gap: str, genitive: bool) -> bool:
    """Whether a body and a date without a § name one of the body's meetings."""
    if is_broken(gap.lstrip(": ")):
        return False
    words = _words(gap)
    if genitive:
        return _names_meeting(words)
    if not words:
        return gap.count(")") == gap.count("(")
    if words[0] in ("vid", "på", "under", "i", "till", "inför") and _names_meeting(words[1:]):
        return True
    dates_anothers_paper = len(words) > 1 and words[-1] in _NOUNS and words[-2].endswith("s")
    return not dates_anothers_paper and _acts(words)


def _names_meeting(words: list[str]) -> bool:
    """Whether the words after "nämndens" are a meeting's: "nästa sammanträde", "behandling av ärendet"."""
    position = 0
    while position < len(words) and words[position] in _MEETING_WORDS:
        position += 1
    if position == len(words):
        return False
    noun, tail = words[position], words[position + 1 :]
    return (
        (noun in _MEETINGS or noun.endswith(_MEETING_ENDS))
        and len(tail) <= 4
        and _MEETING_TAILS.issuperset(tail)
    )


def begins_meeting(text: str) -> bool:
    """Whether a meeting's noun comes soon in the text after "nämndens"."""
    words = _words(text[:60])
    return any(_names_meeting(words[:count]) for count in (1, 2, 3))


def acts_first(gap: str) -> bool:
    """Whether the words after a body begin with what it does."""
    words = _words(gap[:80])
    return bool(words) and _is_act(next((word for word in words if word not in _AUXILIARIES), ""))


def proposes(gap: str) -> bool:
    """Whether what stands between two bodies makes the first propose something to the second."""
    return gap.strip() in _PROPOSES


def acts_after(gap: str, with_paragraph: bool) -> bool:
    """Whether the words between a date (or §) and a body make the body act then: "beslutade", "av"."""
    if is_broken(gap):
        return False
    words = _words(gap)
    if not words:
        return with_paragraph and gap.strip(" )") in (",", "(", "-", "–")
    if len(words) > 5 or not all(
        _is_act(word) or word in _ADVERBS or word in _AUXILIARIES or word == "från" for word in words
    ):
        return False
    if any(_is_act(word) for word in words):
        return True
    return words[-1] in ("av", "i", "vid", "på") or (with_paragraph and words[-1] in ("från", "ur"))


def tells_act(before: str, gap: str) -> bool:
    """Whether a sentence with a date in it says that something was decided then."""
    clause = _CLAUSE_END.split(before[-80:])[-1]
    return any(_is_act(word) for word in (*_words(gap), *_words(clause)))


def is_carried(gap: str, with_paragraph: bool) -> bool:
    """Whether what stands between two dates or §§ makes the body of the first that of the second too."""
    if _JOINED.fullmatch(gap):
        return True
    words = _words(gap[:_CLAUSE])
    if with_paragraph and 2 <= len(words) <= _FEW and words[0] in ("och", "samt") and _is_act(words[1]):
        return not is_broken(gap)
    return with_paragraph and len(gap) < 120 and not is_broken(gap) and _JOINED_LATE.search(gap) is not None


def is_document(before: str) -> bool:
    """Whether the words before a body make the date after it a document's ("Tjänsteskrivelse till …")."""
    found = _DOCUMENT.search(before[-60:])
    return found is not None and not _is_act((found["word"] or "").lower())


def lists_minutes(line: str) -> bool:
    """Whether the line is one of a list of minutes received."""
    return len(line) < 160 and _MINUTES.search(line) is not None and "utdrag" not in line.lower()


def tells_attendance(around: str) -> bool:
    """Whether the words around a lone § tell who was there, or how these very minutes are signed."""
    return _ATTENDANCE.search(around) is not None


def is_future(sentence: str) -> bool:
    """Whether a sentence speaks of what is to come."""
    return not _FUTURE.isdisjoint(_words(sentence))


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _acts(words: list[str]) -> bool:
    if len(words) > _FEW or _DATE_BREAKS.intersection(words):
        return False
    if _AUXILIARIES.issuperset(words):
        return True
    first = next((word for word in words if word not in _AUXILIARIES), "")
    return _is_act(first)


def _is_act(word: str) -> bool:
    return word.startswith(_ACTS) and not word.endswith(("ning", "ningen", "else", "elsen"))
