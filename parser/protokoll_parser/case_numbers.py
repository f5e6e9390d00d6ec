"""Case numbers (diarienummer) as they are printed at a §'s head, in a contents list, beside a title.

Every municipality writes its own: LAYOUTS lists some forty forms. With a label before it ("Dnr") nearly anything with a
digit is one; without a label only the known shapes are.
"""

from __future__ import annotations

import re

_YEAR = r"(?:19|20)\d\d"
_UNIT = r"(?!AB(?![A-Za-zÅÄÖåäö]))(?:[A-ZÅÄÖ]{1,7}|[A-ZÅÄÖ][a-zåäö]{1,3}N?)(?![A-Za-zÅÄÖåäö])"
"""A unit's short name: all capitals, or a capital and a few letters ("Sk", "BmN"); a company's "AB" is none."""

_PLAN = r" \d{3}(?=\s*(?:\Z|\t|[A-ZÅÄÖ]))"
"""A plan code after a number, with nothing or the title behind it: "36/2009 049"."""

_SHAPES = (
    rf"{_YEAR}[/-] ?(?:{_UNIT}[ -]?){{1,2}}\d{{2,5}}(?: \d{{2,3}}(?!\d))?",  # 2011/KS 0206 001
    rf"\d\d/{_UNIT} \d{{2,5}}",  # 09/TN 0044
    rf"{_YEAR}/\d{{2,6}} {_UNIT} - \d{{1,3}}",  # 2019/0041 NTN - 1
    rf"(?:{_UNIT}[ :/.-]{{0,2}}){{0,2}}{_YEAR}[/:.-] ?\d{{1,6}}(?:[:.-]\d{{1,5}}){{0,3}}"
    r"(?: [–-] \d{1,3}(?!\d))?(?:/\d{3}-\d{1,2}| \d{2,3}(?![\d/-]))?",  # KS 2018/14, KS/2018/0014/003-1
    rf"{_UNIT} ?\d{{1,4}}-\d\d(?!\d)(?:[ -]\d{{2,3}}(?!\d))?",  # KS116-23 005
    rf"{_UNIT} \d\d-\d{{2,4}}(?: \d{{2,3}}(?!\d))?",  # KS 02-820 107
    rf"{_UNIT}-?\d\d-\d{{3,6}}(?!\d)",  # KS-19-00145
    rf"{_UNIT} \d{{4}}-\d{{4}}(?!\d)",  # LS 1501-0047, by year and month
    rf"(?:{_UNIT}(?:[ :]{{0,2}}|/))?\d{{1,6}}[/-]{_YEAR}(?:\d\.\d\.?|[.-]\d{{3}}|{_PLAN})?(?!\d)",  # 8/2014.109
    rf"(?:{_UNIT} ?)?\d{{1,5}}/\d\d(?!\d)",  # 1435/22, LS 7/05
    rf"{_UNIT}[ -]?\d\d/\d{{3,5}}",  # KK11/234
    r"\d\d[A-ZÅÄÖ]{2,4}\d{2,5}",  # 22RS1234
    r"\d{1,4}(?:\.\d){0,2}-\d{1,4}-\d{2,5}",  # 7-742-2011
    r"[A-ZÅÄÖ]{2,5}\d{5,7}(?!\d)",  # RV180949
    rf"\d\d\.\d{{2,4}}-\d{{3}}(?: {_UNIT})?",  # 99.627-232 Ks
)
_STATE = r"(?:SOU|Ds|DS|SFS|SOSFS|HSLF-FS|BFS|NFS|AFS|KOM|COM|EU|EG|JO|MÖD|NJA|HFD|RÅ)"
"""Series of the state and the courts, numbered by the year as well: "SOU 2022:14", "Ds 2021:3"."""

_STATES = re.compile(rf"(?<![A-Za-zÅÄÖåäö]){_STATE}[ -]?\Z")
SHAPE = rf"(?!\d{{4}}-\d\d-\d\d)(?!XX)(?!{_STATE}[ -]?\d)(?:" + "|".join(_SHAPES) + ")"
"""Any known shape; an ISO date is none, nor a masked name, nor a report of the state's."""

_LABEL = (
    r"(?:d ?nr|diarie ?n(?:umme)?r|ärende ?n(?:umme)?r|diarienummer|ärendenummer|ärende-?id|dnr/ärende|mål ?nr)"
    r"(?![A-Za-zåäö])\.?"
)
_LABEL_BEGINS = frozenset("dDäÄmM")
_LABELLED = re.compile(rf"(?<![\wåäö]){_LABEL}[ :.\t]*", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"\([^()]{4,50}\) [a-zåäö]")
"""A number in brackets within a title is the other party's: "Remiss (dnr 316-259/2012) om vägar"."""
_GLUED_CODE = re.compile(r"(?<=[/-]\d\d\d\d)\d\.\d\.?$")
_BETWEEN = re.compile(r", (?:och )?|; | och | samt ")
_MOST = 4
"""Case numbers beside each other."""
_SHAPE = re.compile(rf"(?<![\w/.:-])(?:{SHAPE})(?![\w/])")
_PLAN_CODE = re.compile(
    r"-[A-ZÅÄÖ]{2,4}(?![\w-])|(?:[-.]| - )\d{1,3}(?![\d.-])(?:\t[A-ZÅÄÖ]{2,4}(?=\s*$))?|[ \t]+\d{2,3}(?=\s*$)"
)
"""The archive plan's code or the unit after a labelled number: "0123/19-231", "2019/145-KS", "2009.189 | 810"."""
_KEPT_BY = re.compile(rf"((?!{_UNIT})(?:{SHAPE})) {_UNIT}")
"""A number with the unit that keeps it behind it: "2014.411 KS"."""
_BEGINS_A_WORD = re.compile(r"[A-ZÅÄÖ\d](?<![\w/.:-].)")
"""Where a case number may begin: a set of letters first, for which the engine skims fast."""
_TRAILING = re.compile(rf"({SHAPE})[)\]]?\s*$")
_YEARS = re.compile(rf"({_YEAR})[/-]({_YEAR})")
_OTHER_LABEL = re.compile(r"\t|  |\s(?:handläggare|diariekod|kod|föredragande|plan|id)\b\s*:?", re.IGNORECASE)


def is_label(text: str) -> bool:
    """Whether a text is only a case-number label, or begins with one."""
    return text[:1] in _LABEL_BEGINS and _LABELLED.match(text) is not None


def labelled(text: str) -> tuple[str | None, str, str] | None:
    """(case number, text before the label, text after the number), where a label stands; None without one.

    A bare label ("Dnr", "Dnr Dnr.", "Dnr 2016/") has the number None.
    """
    lowered = text.lower()
    may_stand = "nr" in lowered or "nummer" in lowered or "ärende" in lowered
    found = _LABELLED.search(text) if may_stand else None
    if found is None or _OF_ANOTHER.match(text, found.start() - 1):
        return None
    before, after = text[: found.start()].rstrip(" \t([,–-"), text[found.end() :]
    while repeated := _LABELLED.match(after):
        after = after[repeated.end() :]
    shape = _SHAPE.match(after)
    if shape:
        plan = _PLAN_CODE.match(after, shape.end())
        end = plan.end() if plan is not None else shape.end()
        number = (
            after[:end].replace("\t", " ").strip()
            if plan is not None
            else _without_code(shape.group().strip())
        )
        return number, before, after[end:].lstrip(" \t)].,").rstrip(" \t,")
    cell = _OTHER_LABEL.split(after, maxsplit=1)[0].strip(" ()[].,")
    if any(letter.isdigit() for letter in cell) and len(cell) <= 40 and not cell.endswith("/"):
        return cell, before, after[len(cell) :].lstrip(" \t)].,").rstrip(" \t,")
    return None, before, ""


def _without_code(number: str) -> str:
    """A number without the plan code that extraction glued to it: "00123/20212.6." is 00123/2021."""
    glued = _GLUED_CODE.search(number)
    return number[: glued.start()] if glued is not None else number


def alone(text: str) -> str | None:
    """The case number that a whole text is, label or not."""
    bare = text.strip(" \t()[]")
    if bare[-1:].isupper() and (kept := _KEPT_BY.fullmatch(bare)):
        return kept[1]
    if not bare[-1:].isdigit() and bare[-1:] != "." and not bare[:1].isdigit():
        return None
    if bare[:1].islower() and bare[:1] not in _LABEL_BEGINS:
        return None
    label = _LABELLED.match(bare)
    bare = bare[label.end() :] if label else bare
    if _SHAPE.fullmatch(bare):
        return _without_code(bare)
    several = _BETWEEN.split(bare)
    return bare if 1 < len(several) <= _MOST and all(map(_SHAPE.fullmatch, several)) else None


def begins(text: str) -> bool:
    """Whether a text begins with a number of a known shape ("TN 2016/14 Title")."""
    return _SHAPE.match(text) is not None


def trailing(text: str) -> tuple[str, str] | None:
    """(text before it, case number) where a text ends in one without a label, as in "Upphandlingspolicy 2021/6"."""
    tail = text[-80:]
    ends = tail.rstrip()[-1:]
    if not (ends.isdigit() or (ends and ends in ".)]")):
        return None
    for word in _BEGINS_A_WORD.finditer(tail):
        if found := _TRAILING.match(tail, word.start()):
            before = text[: len(text) - len(tail) + found.start()]
            if _STATES.search(before[-9:]) or _is_of_two_years(found.group(1)):
                return None
            return before.rstrip(" \t,([–").rstrip(" \t,(–-"), found.group(1).strip()
    return None


def _is_of_two_years(number: str) -> bool:
    """Whether the figures are a year and the next: "läsåret 2018/2019"."""
    years = _YEARS.fullmatch(number)
    return years is not None and int(years[2]) == int(years[1]) + 1


_SURE = re.compile(
    rf"(?:{_UNIT}[ :/.-]{{0,2}})+{_YEAR}[/:.-] ?(?!(?:19|20)\d\d(?!\d))\d{{1,6}}\b"
    rf"|{_YEAR}/(?!(?:19|20)\d\d(?!\d))\d{{3,6}}\b"
)


def sure_trailing(text: str) -> tuple[str, str] | None:
    """The same at the end of a body's title, where "läsåret 2021/22" and "planen 2020-2023" are none.

    The number must name its unit ("GFN 2020/2") or have three figures and be no year ("2019/00135").
    """
    found = trailing(text)
    if found is None or not found[0] or _SURE.match(found[1]) is None:
        return None
    return found
