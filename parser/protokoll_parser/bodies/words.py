"""The words by which political bodies are known, from `vocabulary/bodies.toml`."""

from __future__ import annotations

import re
from functools import cache
from tomllib import loads
from typing import NamedTuple

from protokoll_parser.vocabulary import read_text


class Stem(NamedTuple):
    """A last word of names: its endings, and the words that it must or must not stand after."""

    forms: dict[str, str]
    """Each ending with the ending of its nominative."""
    excluded: frozenset[str]
    only_after: frozenset[str]


class BodyVocabulary(NamedTuple):
    """What makes a word the name of a body, what belongs to the name around it, and the short forms."""

    stems: dict[str, Stem]
    adjectives: frozenset[str]
    name_stems: frozenset[str]
    stop: frozenset[str]
    adjective_endings: tuple[str, ...]
    text_abbreviations: dict[str, str]
    all_abbreviations: dict[str, str]
    head: re.Pattern[str]
    abbreviation: re.Pattern[str]


@cache
def body_vocabulary() -> BodyVocabulary:
    """The words of `vocabulary/bodies.toml`, ready for use."""
    data = loads(read_text("bodies.toml"))
    stems: dict[str, Stem] = {}
    for head in data["head"]:
        stem = head["stem"]
        forms = {
            ending: nominative for nominative, genitive in head["forms"] for ending in (nominative, genitive)
        }
        excluded = {prefix + stem for prefix in head.get("not_after", [])} | set(head.get("except", []))
        stems[stem] = Stem(forms, frozenset(excluded), frozenset(head.get("only_after", [])))
    endings = sorted({ending for stem in stems.values() for ending in stem.forms}, key=len, reverse=True)
    text = dict(data["abbreviations"]["text"])
    every = {**text, **data["abbreviations"]["before_paragraph"]}
    firsts = "".join(sorted({short[0] for short in every}))
    return BodyVocabulary(
        stems=stems,
        adjectives=frozenset(data["left"]["adjectives"]),
        name_stems=frozenset(data["left"]["stems"]),
        stop=frozenset(data["right"]["stop"]),
        adjective_endings=tuple(data["right"]["adjective_endings"]),
        text_abbreviations=text,
        all_abbreviations=every,
        head=re.compile(f"({'|'.join(stems)})({'|'.join(endings)})(?![\\w-]|/\\w)"),
        # The first letter comes before the look behind it: the engine skims fast for a set of letters.
        abbreviation=re.compile(
            rf"([{firsts}](?<![\w(./:-].)(?:[A-ZÄÖ]{{1,5}}|[a-zäö]{{1,3}}))"
            r"(?:[ -]?(AU|Au|au))?(s|:s)?(?![\w/.:)-]|\.\d)(?!\s?\d+[/:.])"
        ),
    )
