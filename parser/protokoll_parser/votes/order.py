"""What ja and nej stand for, in the proposition's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from protokoll_parser.model import Ballot
from protokoll_parser.vocabulary import either, read_tables
from protokoll_parser.votes.tally import read_bracketed

_TABLES: Final = read_tables("voting.toml")["order"]
_MEANS: Final = either(_TABLES["means"])
_MARK: Final = re.compile(
    rf"(?<![\w-])(?P<side>ja|nej)[”\"']?(?:-?\s?röst(?:er|en)?|-(?:förslaget|alternativet|propositionen|sidan))?[”\"']?"
    rf"(?:\s*(?P<means>[=:–\t]|-(?=\s))|\s+(?P<word>{_MEANS})(?=\s|\Z))\s*:?\s*",
    re.IGNORECASE,
)
_WHO: Final = re.compile(
    r"(?<!\w)(?:den ledamot|de ledamöter|ledamot|ledamöter|den|de)\s+(?:som\s+)?(?:(?:vill|önskar)\s+)?"
    r"(?:rösta\s+(?:för|på)\s+)?(?P<text>[^.;\n]{2,300}?),?\s+(?:ska\s+|skall\s+|avger\s+|svarar\s+)?(?:rösta[rt]?\s+)?"
    r"[”\"']?(?P<side>ja|nej)(?!\w)[”\"']?(?:-röst)?(?P<colon>\s*:\s*)?",
    re.IGNORECASE,
)
_VOTES: Final = re.compile(
    r"(?<!\w)(?:den|de|ledamot|ledamöter)\s+som\s+(?:röstar|svarar)\s+[”\"']?(?P<side>ja|nej)[”\"']?\s+(?P<text>[^.;\n]{3,300}?)"
    r"(?=,?\s+(?:och\s+|medan\s+)?(?:den|de|ledamot|ledamöter)\s+som\s|[.;]|\Z)",
    re.IGNORECASE,
)
"""The answer before what it stands for: "Den som röstar ja bifaller förslaget"."""
_STANDS_FOR: Final = re.compile(
    r"(?:\A|[,;]\s*|\soch\s)(?P<text>[^.;:,=\n]{3,200}?)\s*(?:=|:|–|(?<=\s)(?:är|utgör|innebär|blir|ger))\s*"
    r"(?:en\s+)?[”\"']?(?P<side>ja|nej)(?:-?röst)?[”\"']?(?=[,.;]|\soch\s|\s*\Z)",
    re.IGNORECASE,
)
"""The same turned round: "Bifall till förslaget = JA"."""
_MATTER: Final = re.compile("|".join(_TABLES["matters"]), re.IGNORECASE)
_ENDS_MEANING: Final = re.compile(
    r"(?<![ -][A-ZÅÄÖ])\.(?=\s+[A-ZÅÄÖ])|[,;]?\s+(?:och\s+)?(?i:avst)\w*\s*[=:]"
)
_WINS: Final = re.compile(
    r"(?<!\w)(?:vinner|segrar|om|blir(?: det)?|får)\s+[”\"']?(?P<side>nej|ja)[”\"']?(?:-?(?:sidan|röster(?:na)?))?"
    r"(?:\s+(?:vinner|segrar|får majoritet|överväger|i majoritet))?,?\s+(?:så\s+)?"
    r"(?:har\s+(?:\w+\s+){1,3}?(?:beslutat|bestämt|bifallit|antagit)|innebär det|är|beslutar\s+\w+)\s+"
    r"(?P<text>[^.\n]{3,300})",
    re.IGNORECASE,
)
_WINS_PASSIVE: Final = re.compile(
    r"(?<!\w)(?:vinner|segrar)\s+[”\"']?(?P<side>nej|ja)[”\"']?(?:-?(?:sidan|röster(?:na)?))?,?\s+(?:så\s+)?"
    r"(?:har|är|anses)\s+(?P<text>[^.\n]{3,200}?)\s+(?:bifall(?:its|et)|antag(?:its|et)|godkän(?:ts|t))(?!\w)",
    re.IGNORECASE,
)
"""The verb last: "Vinner nej har Ada Eks yrkande bifallits"."""
_CONTRARY: Final = re.compile(rf"(?:som\s+)?(?:{'|'.join(_TABLES['contrary'])})", re.IGNORECASE)
_TAIL: Final = re.compile(r"(?:[\s,.;:]+(?:och|medan|samt|men|varvid|den|de|som))*[\s,.;:–-]*\Z")
_FOR: Final = re.compile(r"\A(?:är|röstar|rösta)\s+(?:för|på)\s+", re.IGNORECASE)
_BOTH: Final = re.compile(
    r"(?<![\w-])ja(?:-?röst)?\s+för\s+(?P<yes>[^.;,:\n\d]{3,80}?)\s+och\s+nej(?:-?röst)?\s+för\s+"
    r"(?P<no>[^.;,:\n\d]{3,80}?)(?=\s+(?:avg\w+|lämna\w*|utf[aö]ll\w*|gav|ger)(?!\w)|[,.;:]|\s*\Z)",
    re.IGNORECASE,
)
"""The order beside the tally: "Vid votering med ja för bifall och nej för avslag avgavs tre ja-röster …"."""
_ALIKE: Final = 85
_COUNT: Final = re.compile(r"\d\s*\Z")
"""Before "ja" or "nej" it makes a tally of what else would be an order."""
_DIGITS: Final = re.compile(r"\A[\d\s().]*\Z")


@dataclass(slots=True)
class Meanings:
    """What the two answers stand for; None where the text does not say."""

    yes: str | None = None
    no: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether neither is known."""
        return self.yes is None and self.no is None


def read_meanings(text: str) -> Meanings:
    """What a sentence says that ja and nej stand for."""
    found = Meanings()
    lowered = text.lower()
    if "ja" not in lowered and "nej" not in lowered:
        return found
    if "röstar" in lowered or "rösta " in lowered or "svarar" in lowered:
        for who in _VOTES.finditer(text):
            _set(found, who["side"], _FOR.sub("", who["text"]))
        for who in _WHO.finditer(text) if found.is_empty else ():
            _set(found, who["side"], _who_means(text, who))
    if found.is_empty:
        marks = list(_MARK.finditer(text))
        for index, mark in enumerate(marks):
            if mark["word"] and _COUNT.search(text, 0, mark.start()):
                continue
            end = marks[index + 1].start() if index + 1 < len(marks) else len(text)
            _set(found, mark["side"], _first_sentence(text[mark.end() : end]))
    if found.is_empty:
        for stands in _STANDS_FOR.finditer(text):
            if _MATTER.search(stands["text"]):
                _set(found, stands["side"], stands["text"])
    for wins in (*_WINS.finditer(text), *_WINS_PASSIVE.finditer(text)):
        if (found.yes if wins["side"].lower() == "ja" else found.no) is None:
            _set(found, wins["side"], wins["text"])
    return found


def read_order_of_tally(text: str) -> Meanings:
    """What a sentence that holds the tally says that ja and nej stand for."""
    both = _BOTH.search(text)
    if both:
        return Meanings(both["yes"].strip(), both["no"].strip())
    bracketed = read_bracketed(text)
    return Meanings(bracketed.get("yes"), bracketed.get("no"))


def tell(found: Meanings, side: Ballot, words: str) -> None:
    """Note what a side stands for, unless that is known."""
    if side in ("yes", "no"):
        _set(found, "ja" if side == "yes" else "nej", words)


def side_of(found: Meanings, words: str) -> Ballot | None:
    """The side that words name the meaning of; None where they name neither, or both alike."""
    yes, no = (
        fuzz.partial_ratio(words.lower(), means.lower()) if means else 0.0 for means in (found.yes, found.no)
    )
    if max(yes, no) < _ALIKE or yes == no:
        return None
    return "yes" if yes > no else "no"


def _who_means(text: str, who: re.Match[str]) -> str:
    if who["colon"]:
        rest = text[who.end() :]
        if rest.strip():
            return _first_sentence(rest)
    words = who["text"]
    if _CONTRARY.match(words):
        return ""
    return _FOR.sub("", words)


def _first_sentence(text: str) -> str:
    return _ENDS_MEANING.split(text, maxsplit=1)[0]


def _set(found: Meanings, side: str, words: str) -> None:
    words = _TAIL.sub("", words.strip(" \t”\"'")).strip(" \t”\"'.,;:")
    if words.endswith(")") and "(" not in words:
        words = words[:-1]
    if len(words) < 3 or _DIGITS.match(words):
        return
    if side.lower() == "ja":
        found.yes = found.yes or words
    else:
        found.no = found.no or words
