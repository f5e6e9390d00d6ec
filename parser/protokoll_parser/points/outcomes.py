"""What a decision point decides, read from its own words alone (`vocabulary/outcomes.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import cast, get_args

from protokoll_parser.model import Outcome
from protokoll_parser.vocabulary import read_tables

_PROPOSES_TO_OTHERS = re.compile(
    r"\b(?:föreslå(?:r|s)?|hemställ(?:er|s|a)|begär(?:a|s)?|ansök(?:er|a)|rekommendera(?:r|s)?)\b"
)
_GROUP = re.compile(r"\((?!\?)")
_RELATIVE = re.compile(r"\bsom (?:[\w-]+ ){1,4}\Z")
_PAST = ("ade", "nde", "tog", "gav")
"""The ends of verbs that tell what somebody did."""
_CLAUSE = 70
_LONGEST_SENTENCE = 350
_LONGEST = 1500
"""The verb that decides stands early; a point may hold pages of list."""
_PROPOSED = re.compile(
    r" (?:motionär\w*|förslagsställare\w*|interpellant\w*) (?:föresl\w*|yrkar?|hemställer|önskar) "
)
"""Before what is not decided but wished for: "Motionärerna föreslår att kommunstyrelsen får i uppdrag …"."""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, Outcome]]:
    """(words that decide, words that decide only alone, group name → outcome), for text in lower case after a blank."""
    outcomes: tuple[Outcome, ...] = get_args(Outcome)
    strong: list[str] = []
    weak: list[str] = []
    names: dict[str, Outcome] = {}
    # A negated approval must be met before the approval in it: rejected comes first.
    for name, lists in sorted(read_tables("outcomes.toml").items(), key=lambda entry: entry[0] != "rejected"):
        names[name] = outcomes[outcomes.index(cast(Outcome, name))]
        for words, target in ((lists.get("strong"), strong), (lists.get("weak"), weak)):
            if words:
                joined = "|".join(_GROUP.sub("(?:", word) for word in words)
                target.append(f"(?P<{name}>{joined})")
    # A set of characters first, for which the engine skims fast: the one before a word, of which a text gets one more.
    return (
        re.compile(rf"[^\wåäö-](?:{'|'.join(strong)})(?![\wåäö-])"),
        re.compile(rf"[^\wåäö-](?:{'|'.join(weak)})(?![\wåäö-])"),
        names,
    )


def read_outcome(point: str) -> Outcome:
    """The outcome of one point, its lead-in ("… föreslår kommunfullmäktige besluta att") already taken off."""
    strong, weak, names = _patterns()
    text = point[:_LONGEST]
    lowered = f" {text.lower()}"
    deciding = (match for match in strong.finditer(lowered) if not _is_relative(text, match))
    found = next(deciding, None)
    if found is not None and found.lastgroup == "rejected" and "yrkande" in lowered:
        found = _on_the_matter(lowered, found, deciding)
    if found is not None:
        proposes = _PROPOSES_TO_OTHERS.search(text, 0, found.start())
        if proposes is not None and not text[: proposes.start()].rstrip().lower().endswith(
            ("som", "att som")
        ):
            return "other"
    else:
        found = weak.search(lowered)
    return names[found.lastgroup] if found is not None and found.lastgroup else "other"


def _on_the_matter(lowered: str, first: re.Match[str], later: Iterable[re.Match[str]]) -> re.Match[str]:
    """The verb that decides, where the first only rejects a yrkande on the order and another follows.

    So in "avslår återremissyrkandet och godkänner detaljplanen".
    """
    for refused in _refused_order().finditer(lowered):
        if refused.start() <= first.start() + 1 < refused.end():
            return next((match for match in later if match.start() >= refused.end()), first)
    return first


@cache
def _refused_order() -> re.Pattern[str]:
    """A verb that rejects with the yrkande on the order that it rejects, whichever comes first."""
    order = _GROUP.sub("(?:", "|".join(read_tables("decisions.toml")["passive"]["on_order"]))
    verb = r"(?:avslå[rs]?|avslogs?|avslag på|avvisa[rs]?)"
    name = r"(?:[\w()-]{1,40} ){0,5}"
    return re.compile(rf"\b(?:{verb} {name}(?:{order})|(?:{order}) {name}{verb})(?!\w)")


@cache
def _passive_verbs() -> tuple[tuple[str, ...], tuple[str, ...]]:
    table = read_tables("decisions.toml")["passive"]
    return tuple(table["verbs"]), tuple(table["first"])


def decides_in_passive(text: str) -> bool:
    """Whether a sentence decides without saying who does: "Redovisningen läggs till handlingarna."."""
    if len(text) > _LONGEST_SENTENCE or text.endswith(":") or "\t" in text:
        return False
    verbs, first = _passive_verbs()
    lowered = f" {text.lower().rstrip('.')} "
    if lowered.lstrip().startswith(first):
        return True
    proposed = _PROPOSED.search(lowered)
    told = lowered[: proposed.start()] if proposed else lowered
    return any(f" {verb} " in f"{told} " for verb in verbs)


def _is_relative(text: str, verb: re.Match[str]) -> bool:
    """Whether a verb only tells of something else: "de direktiv som antogs 2017", "som nämnden antog"."""
    before = text[max(0, verb.start() - _CLAUSE) : verb.start()]
    if before.endswith((" som ", "\nsom ")):
        return True
    return verb[0].endswith(_PAST) and _RELATIVE.search(before) is not None
