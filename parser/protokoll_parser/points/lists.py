"""One point and the list that belongs to it: bullets below a number, names below a sentence, a table's rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from protokoll_parser.bodies import is_body
from protokoll_parser.points.lines import BULLET, LETTER, NUMBER, Manner, manner_of
from protokoll_parser.points.outcomes import decides_in_passive, read_outcome

_DELS = re.compile(r"dels\s+", re.IGNORECASE)
_JOINT = re.compile(r"[,;]?\s+(?:samt|och|dels)(?:\s+att)?\s*[,:]?\s*$|[,;]\s*$")
VERB = re.compile(
    r"\b(?:ska|skall|får|är|kan|bör|har"
    r"|(?!\w*(?:en|et|[aeo]rna)s\b)[a-zåäö]{3,}(?:as|es|ar|er|rs|ls|ns|ts|ds|gs|js|ks))\b"
)
"""A word that is a verb or looks like one; a genitive looks like a passive."""
CONDITIONS = re.compile(r" (?:med|på|under) följande (?:villkor|förutsättningar|förbehåll):\s*$")
"""What has been decided, above the conditions for it."""
REASONS = re.compile(r" (?:motivering(?:en)?(?: att)?|(?:för|i syfte) att):?$")
"""What has been decided, above the reasons for it."""
_NAME_ROW = re.compile(
    r"(?:[A-ZÅÄÖ][\w.’'-]*,? ){1,5}(?:\([A-Za-zÅÄÖåäö -]{1,8}\)|[A-ZÅÄÖ]{1,4})(?:,? [^.]{0,60})?[,.]?"
)
"""A person with a party: "Göte Brandel (S), ersättare"."""
_PERSON = re.compile(r"[A-ZÅÄÖ][\w’'-]+(?: [A-ZÅÄÖ][\w’'-]+){1,3}(?:, [a-zåäö][^.,]{2,40})?")
"""A name, and what the person is or does."""


def take_point(points: list[str], paragraphs: Sequence[str], index: int, manner: Manner) -> int:
    """Adds the point that begins at an index; gives the index after it."""
    text = paragraphs[index]
    if manner == "row":
        _extend(points, text)
        return index + 1
    if manner == "plain" and (text.rstrip().endswith(":") or _opens_a_list(text, paragraphs, index)):
        return _take_led_list(points, paragraphs, index)
    if manner == "plain" and points and text[:1].islower() and not text.lower().startswith("att "):
        dropped = _JOINT.search(paragraphs[index - 1])
        if dropped is not None and decides_in_passive(points[-1]) and decides_in_passive(bare(text)):
            points.append(bare(text))
        else:
            points[-1] = f"{points[-1]}{dropped[0] if dropped is not None else ''} {text}"
        return index + 1
    if manner == "plain" and points and points[-1][-1:] not in ".,;" and is_persons_row(text):
        _extend(points, text)
        return index + 1
    points.append(bare(text))
    if manner in ("number", "letter", "att") or (manner == "bullet" and text.endswith(":")):
        return _take_nested(points, paragraphs, index + 1, manner)
    return index + 1


def _opens_a_list(text: str, paragraphs: Sequence[str], index: int) -> bool:
    """A sentence without its colon: "Till nämndemän väljs", with the names as bullets below."""
    below, next_below = [*paragraphs[index + 1 : index + 3], "", ""][:2]
    if REASONS.search(text) and below and manner_of(below) not in ("plain", "row"):
        return read_outcome(text) != "other"
    return (
        not text.endswith((".", ",", ";", "!", "?"))
        and below != ""
        and (manner_of(below) == "bullet" or _begins_a_list_of_names(below, next_below))
        and VERB.search(below) is None
        and read_outcome(text) != "other"
    )


def _begins_a_list_of_names(text: str, below: str) -> bool:
    """Whether a person stands on a line, or what those below it are elected as: "Ersättare"."""
    if manner_of(text) != "plain":
        return False
    return _NAME_ROW.fullmatch(text) is not None or (
        " " not in text and text[0].isupper() and _NAME_ROW.fullmatch(below) is not None
    )


def _take_nested(points: list[str], paragraphs: Sequence[str], index: int, manner: Manner) -> int:
    """Bullets, letters and rows below a numbered point belong to it, and amounts below one that ends in a colon."""
    inner: dict[Manner, tuple[Manner, ...]] = {
        "number": ("bullet", "letter", "row"),
        "letter": ("bullet", "row"),
        "att": ("bullet", "letter", "row"),
        "bullet": ("row",),
    }
    if manner == "att" and points[-1].endswith("."):
        index = _end_of_papers(points[-1], paragraphs, index)
    is_open, leads = not points[-1].endswith((".", ";", ",")), points[-1].endswith(":")
    while index < len(paragraphs) and (
        manner_of(paragraphs[index]) in inner[manner]
        or (is_open and is_persons_row(paragraphs[index]))
        or (leads and _is_amount_row(paragraphs[index]))
    ):
        _extend(points, paragraphs[index])
        index += 1
    points[-1] = _JOINT.sub("", points[-1])
    return index


def _end_of_papers(point: str, paragraphs: Sequence[str], index: int) -> int:
    """One past the papers listed below a note that has ended, which have neither verbs nor full stops."""
    if index >= len(paragraphs) or manner_of(paragraphs[index]) not in ("bullet", "letter"):
        return index
    manner = manner_of(paragraphs[index])
    if read_outcome(point) != "noted":
        return index
    stop = end_of_run(paragraphs, index, lambda text: manner_of(text) == manner)
    is_told = any(entry.endswith(".") or VERB.search(bare(entry)) for entry in paragraphs[index:stop])
    return index if is_told else stop


def _is_amount_row(text: str) -> bool:
    """A row of a list without marks that holds a figure: "Socialnämnden 198 750 tkr", "25 januari och 1 mars."."""
    return manner_of(text) == "plain" and (
        text[0].isdigit() or (_is_name_row(text) and any(map(str.isdigit, text)))
    )


def is_persons_row(text: str) -> bool:
    """A row with a person only: "Bo Al (M)", "Ada Lind, dans"; a body's name is none."""
    return _NAME_ROW.fullmatch(text) is not None or (
        _PERSON.fullmatch(text) is not None and not is_body(text)
    )


def _take_led_list(points: list[str], paragraphs: Sequence[str], index: int) -> int:
    """A sentence ending in a colon, with the list that it introduces.

    Where the sentence decides by itself, or the list has no verbs, they are one point; else the list's points are the
    points and the sentence is only their lead-in.
    """
    lead = paragraphs[index]
    stop, is_list = end_of_list(paragraphs, index + 1)
    entries = paragraphs[index + 1 : stop]
    if not entries:
        points.append(lead.rstrip(": "))
        return index + 1
    decides = read_outcome(lead) != "other" or decides_in_passive(lead.rstrip(": "))
    decides = decides or CONDITIONS.search(lead) is not None
    if decides or not is_list or not any(VERB.search(entry) for entry in entries):
        points.append(_JOINT.sub("", "\n".join([lead, *entries])))
        return stop
    points.extend(bare(entry) for entry in entries)
    return stop


def end_of_list(paragraphs: Sequence[str], index: int) -> tuple[int, bool]:
    """(one past the list that begins at an index, whether it has list marks); names one a row, or
    sentences that begin alike ("Ärende 12 utgår."), are a list without."""
    if index < len(paragraphs) and manner_of(paragraphs[index]) != "plain":
        stop = end_of_run(paragraphs, index, lambda text: manner_of(text) != "plain")
        while stop + 1 < len(paragraphs) and _is_first_of_a_row(paragraphs, stop):
            stop = end_of_run(paragraphs, stop + 1, lambda text: manner_of(text) != "plain")
        return stop, True
    stop = end_of_run(paragraphs, index, _is_name_row)
    if stop == index and index < len(paragraphs):
        first = paragraphs[index].split(" ", 1)[0]
        stop = end_of_run(
            paragraphs, index, lambda text: text.startswith(first) and manner_of(text) == "plain"
        )
    return stop, False


def _is_first_of_a_row(paragraphs: Sequence[str], index: int) -> bool:
    """Whether a line is the beginning of a table's cell whose row stands below it."""
    return manner_of(paragraphs[index - 1]) == manner_of(paragraphs[index + 1]) == "row" and not paragraphs[
        index
    ].endswith((".", ":"))


def end_of_run(paragraphs: Sequence[str], index: int, holds: Callable[[str], bool]) -> int:
    """One past the paragraphs from an index on for which something holds."""
    while index < len(paragraphs) and holds(paragraphs[index]):
        index += 1
    return index


def _is_name_row(text: str) -> bool:
    """A row of a list without marks: short, no full stop, no verb."""
    return len(text) < 120 and not text.endswith((".", ":")) and VERB.search(text) is None


def _extend(points: list[str], text: str) -> None:
    if points:
        points[-1] = f"{points[-1]}\n{text}"
    else:
        points.append(text)


def bare(text: str) -> str:
    """A point without its list mark and without the word that joins it to the next."""
    for mark in (NUMBER, LETTER, BULLET, _DELS):
        found = mark.match(text)
        if found:
            text = text[found.end() :]
            break
    return _JOINT.sub("", text).strip()
