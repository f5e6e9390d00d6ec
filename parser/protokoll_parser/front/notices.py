"""When and where the minutes are adjusted, and when they hung on the notice board."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from protokoll_parser.dates import find_dates, next_after
from protokoll_parser.document import Line
from protokoll_parser.front.pieces import Field, of_kind
from protokoll_parser.front.times import dated, read_occasion
from protokoll_parser.model import Adjustment, Notice
from protokoll_parser.names import is_first_name
from protokoll_parser.spans import numbers_of, read_ranges
from protokoll_parser.vocabulary import read_tables
from protokoll_parser.vocabulary.labels import is_any_label

_DASHES: Final = re.compile(r"\s[-–—]{1,2}\s?|\btill(?: och med)?\b|\bt\.?\s?o\.?\s?m\.?")
_MOST_PIECES: Final = 4
_AFTER: Final = re.compile(
    rf"[,;]?\s*(?<!\w)(?:{'|'.join(read_tables('front_words.toml')['no_place']['words'])})(?!\w).*",
    re.IGNORECASE | re.DOTALL,
)
_PREPOSITIONS: Final = ("på", "hos", "i")
"""Before where the minutes are kept, beside "Protokollet förvaras"."""
_MADE_KNOWN: Final = re.compile(
    r"(?:Att )?(?:Tillkännagivande (?:av|om) )?(?:Justering(?:en)?|Protokollet(?:s justering)?)\b",
    re.IGNORECASE,
)
_MANNER: Final = re.compile(
    rf"\A\W*(?:{'|'.join(read_tables('front_words.toml')['no_place_but_date']['words'])})(?!\w)",
    re.IGNORECASE,
)
_BY: Final = re.compile(r"(?:[a-zåäö]+ )?av[:,]?\s+([A-ZÅÄÖ][\w-]+)")
_AT_ONCE: Final = re.compile(r"§+\s?\d[^.]{0,120}\bomedelbart\b[^.]{0,60}\.\s+(?=[A-ZÅÄÖ])")
"""What is said first of the §§ that were adjusted at the meeting."""
_OTHERS: Final = re.compile(
    r"(?:Övriga|Resterande)\s(?:paragrafer|§§?)(?: justeras(?: (?:på|i|vid))?)? |\Ajusteras (?:på|i|vid) "
)
_FOR_ITEMS: Final = re.compile(r"§{1,2}\s*\d[\d\s,–-]*(?:och \d+\s*)?:\s*")
"""The §§ that an adjustment is for, before its place."""
_FOR_SOME: Final = re.compile(rf"{_FOR_ITEMS.pattern}|§+\s?\d[^.]{{0,120}}\bomedelbart\b")
_HELD: Final = re.compile(
    r"\b(?:protokolls)?juster(?:ing|ingen|as|andet)\b(?: av (?:dagens )?protokoll\w*)?"
    r" (?:äger rum|sker|görs|hålls|(?:ska|skall|kommer att) (?:äga rum|ske|göras|hållas)) "
    r"|\bprotokollet (?:(?:ska|skall|kommer att) )?justeras (?=(?:\w+dag(?:en)? )?(?:den )?\d)",
    re.IGNORECASE,
)
"""What is said of an adjustment to come, before its day and place."""
_SENTENCE_END: Final = re.compile(r"\.(?=\s+[A-ZÅÄÖ]|\s*\Z)")
_SENTENCE: Final = 300
_TAKEN_DOWN: Final = re.compile(
    r"avlägsnas|(?:tas|tages|tagits) (?:ned|ner|bort)|nedta\w*|till och med|t\.o\.m\.", re.IGNORECASE
)
_HUNG: Final = re.compile(r"\W*?\0(?:\s*[-–—]{1,2}\s*|\s(?:till|t\.o\.m\.|till och med)\s)\0\W*")
"""Two dates as one span."""
_APPEALED: Final = re.compile(r"[^.]{0,40}\böverklagas\b", re.IGNORECASE)
"""The beginning of a sentence whose days are those of the appeal: "Protokollet kan överklagas till och med …"."""
_PUBLISHED: Final = re.compile(
    r"tillkännag\w+|anslagits|anslagen|anslag(?:et)? på|\boch anslaget\b|anslås|\buppsatts?\b|\bs[aä]tt(?:s|es) upp\b",
    re.IGNORECASE,
)


def read_adjustment(fields: Sequence[Field], meeting_date: str | None) -> Adjustment:
    """Justeringens plats och tid; "enligt överenskommelse" is no place."""
    place = date = time = None
    told = of_kind(fields, "adjustment", "adjustment_date", "adjustment_place")
    whole = [one for one in told if not (one.pieces and _FOR_SOME.match(value_text(one)))]
    for one in whole if any(find_dates(value_text(one)) for one in whole) else told:
        text = _OTHERS.sub("", _AT_ONCE.sub("", _of_most_items(value_text(one))))
        if not text:
            continue
        occasion = read_occasion(_AFTER.sub("", _MANNER.sub("", text)))
        date = date or dated(occasion, meeting_date)
        time = time or occasion.start
        if one.kind != "adjustment_date" or occasion.date or occasion.start:
            place = place or (None if _names_signer(occasion.place or "") else occasion.place)
    return Adjustment(place, date, time)


def _names_signer(place: str) -> bool:
    """Whether what stands beside the day is by whom it was done: "Justerat den 24 oktober av", "Ada Ek"."""
    by = _BY.match(place)
    return by is not None and is_first_name(by[1])


def told_adjustment(lines: Iterable[Line], meeting_date: str | None) -> Adjustment:
    """The same from the § that elects the adjusters: "Justeringen äger rum den 5 maj, kl 16.00 på kansliet"."""
    for line in lines:
        told = _HELD.search(line.text) if "juster" in line.text.lower() else None
        if told is None:
            continue
        end = _SENTENCE_END.search(line.text, told.end())
        sentence = line.text[told.end() : end.start() if end else told.end() + _SENTENCE]
        occasion = read_occasion(_AFTER.sub("", _MANNER.sub("", sentence)))
        if day := dated(occasion, meeting_date):
            return Adjustment(occasion.place, day, occasion.start)
    return Adjustment()


def _of_most_items(text: str) -> str:
    """The line for most §§, of lines that each tell of some: "§ 214: Stadshuset …" over "§§ 208-213: Stadshuset …"."""
    lines = text.split("\n")
    marked = [
        (len(numbers_of(read_ranges(line))), found.end(), line)
        for line in lines
        if (found := _FOR_ITEMS.match(line))
    ]
    if not marked or len(marked) < len(lines):
        return text
    _, end, line = max(marked, key=lambda one: one[0])
    return line[end:].strip()


def value_text(one: Field, most: int = _MOST_PIECES) -> str:
    """A label's value as lines, up to a blank line after a date or to what is set as a heading."""
    lines: list[str] = []
    row = None
    for piece in one.pieces[:most]:
        if lines and (piece.heading or (piece.after_gap and any(find_dates(line) for line in lines))):
            break
        if piece.row == row:
            lines[-1] = f"{lines[-1]} {piece.text}"
        else:
            lines.append(piece.text)
        row = piece.row
    return "\n".join(lines)


def read_notice(fields: Sequence[Field], meeting_date: str | None) -> Notice:
    """The notice's dates and where the minutes are kept."""
    posted, until = _span([*of_kind(fields, "posted"), *_hung(fields)], meeting_date)
    dates = {day for day in (_span([one], meeting_date)[0] for one in of_kind(fields, "date")) if day}
    if posted is not None and posted == meeting_date and (later := {day for day in dates if day > posted}):
        # labels above their values in columns that came apart: the meeting's day is no day of posting then
        posted = later.pop() if len(later) == 1 else None
    removed, _ = _span(of_kind(fields, "removed"), meeting_date)
    appeal, _ = _span(of_kind(fields, "appeal_by"), meeting_date)
    appeal_end = _span_end(of_kind(fields, "appeal_span"), meeting_date)
    told, until_told = _told(fields, meeting_date) if posted is None or removed is None else (None, None)
    return Notice(
        posted=posted or told,
        removed=removed or until or until_told,
        appeal_by=appeal or appeal_end,
        storage=_storage(of_kind(fields, "storage")),
    )


def _span(fields: Sequence[Field], meeting_date: str | None) -> tuple[str | None, str | None]:
    """The first date under these labels, and the second where they are printed as one span."""
    for one in fields:
        found = [
            iso
            for piece in one.pieces[:2]
            for mention in find_dates(piece.text[:120])
            if (iso := mention.iso or _completed(mention.month, mention.day, meeting_date))
        ]
        if found:
            return found[0], found[1] if len(found) > 1 and found[1] > found[0] else None
    return None, None


def _hung(fields: Sequence[Field]) -> list[Field]:
    """The notices with nothing but their time beside the title: "Anslag: 2020-04-28 – 2020-05-20"."""
    return [
        one
        for one in of_kind(fields, "notice")
        if one.pieces and one.pieces[0].row == one.row and _HUNG.fullmatch(_undated(one.pieces[0].text))
    ]


def _undated(text: str) -> str:
    """The text, of a label's value, with a sign in place of each date."""
    for mention in reversed(find_dates(text[:_SENTENCE])):
        text = f"{text[: mention.start]}\0{text[mention.end :]}"
    return text


def _span_end(fields: Sequence[Field], meeting_date: str | None) -> str | None:
    """The last day of a time: "2021-10-13 – 2021-11-02", "13 oktober - 2 november 2021"."""
    for one in fields:
        for piece in one.pieces[:2]:
            for start in _DASHES.finditer(piece.text[:120]):
                if find_dates(piece.text[: start.start()]) and (
                    days := _days(piece.text[start.end() : 120], meeting_date)
                ):
                    return days[-1]
    return _span(fields, meeting_date)[1]


def _completed(month: int, day: int, meeting_date: str | None) -> str | None:
    return next_after(month, day, meeting_date) if meeting_date else None


def _told(fields: Sequence[Field], meeting_date: str | None) -> tuple[str | None, str | None]:
    """The dates in a sentence of the notice: when it was put up, and until when it hangs or when it is taken down.

    "Justeringen har tillkännagivits genom anslag den …"; "under tiden … -- …". Outside a notice the sentence must begin
    with what is made known.
    """
    posted = removed = None
    for one in fields:
        pieces = one.pieces[:_MOST_PIECES] if one.kind == "notice" else one.pieces
        for place, piece in enumerate(pieces):
            said = _MADE_KNOWN.match(piece.text) or _MADE_KNOWN.match(one.words)
            appeals = one.kind == "appeal_span" or _APPEALED.match(piece.text) is not None
            if (one.kind == "notice" or said) and removed is None:
                down = None if appeals else _TAKEN_DOWN.search(piece.text[:_SENTENCE])
                days = _days(piece.text[down.end() : down.end() + 40], meeting_date) if down else []
                removed = next(iter(days), None)
            found = _PUBLISHED.search(piece.text[:_SENTENCE])
            if posted is not None or not found or not (one.kind == "notice" or said):
                continue
            stop = piece.text.find(". ", found.end())
            sentence = piece.text[: stop if stop > 0 else _SENTENCE][:_SENTENCE]
            days = _days(sentence[found.start() :], meeting_date) or _days(sentence, meeting_date)
            if not days and one.kind == "notice" and place + 1 < len(pieces):
                days = _days(pieces[place + 1].text[:30], meeting_date)
            posted = days[0] if days else None
            removed = removed or (days[1] if len(days) > 1 and days[1] > days[0] else None)
    return posted, removed


def _days(text: str, meeting_date: str | None) -> list[str]:
    days = (
        mention.iso or _completed(mention.month, mention.day, meeting_date) for mention in find_dates(text)
    )
    return [day for day in days if day]


def _storage(fields: Sequence[Field]) -> str | None:
    """Where the minutes are kept: the value beside the label, or on the line below."""
    for one in fields:
        if not one.pieces:
            continue
        row = one.pieces[0].row
        text = " ".join(piece.text for piece in one.pieces if piece.row == row)
        first = one.pieces[0].text
        if is_any_label(first) and text != first:
            text = text[len(first) :].strip()  # the label of a column beside
        if text.endswith((",", "- och")) and (
            more := [piece for piece in one.pieces if piece.row == row + 1]
        ):
            text = " ".join([text, *(piece.text for piece in more)])
        if find_dates(text):
            continue
        words = text.split()
        if words[0] in _PREPOSITIONS and len(words) > 1:
            del words[0]
        while len(words) > 1 and words[-1][0].isupper() and is_any_label(words[-1].strip("._…")):
            words.pop()
        if any(letter.isalpha() for letter in text):
            return " ".join(words).strip(" .,:;–-")
    return None
