"""From a typed word to the lexicon's words that it may stand for, each with how well it does."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from protokoll_tui.search.endings import forms
from protokoll_tui.search.facts import serial_fact
from protokoll_tui.search.lexicon import Lexicon, Term
from protokoll_tui.search.query import Word
from protokoll_tui.search.slips import Slips, slips_allowed, slips_in_beginning
from protokoll_tui.search.words import agrees, fold

EXACT = 1.0
NO_RINGS = 0.97
"""The same but for rings and accents that were not typed."""
FORM = 0.93
"""The same word with another ending."""
UNFINISHED = 0.9
"""A word that begins so, for the word that is still being typed."""
OTHER_RINGS = 0.86
"""The same but for rings that were typed and are not there."""
BEGINNING = 0.84
"""A word that begins so, for a word that is finished."""
PART_AT_END = 0.78
PART_WITHIN = 0.72
ONE_SLIP = 0.8
TWO_SLIPS = 0.62
SLIP_AND_UNFINISHED = 0.66
SLIPS_AND_UNFINISHED = 0.5
SERIAL = 0.9
"""A number as the serial of a case number."""

_COMPLETIONS = 40
_MOST_WIDE = 120
_CACHED = 64
_RARE = 3
_SHORTEST_PART = 3
_DOUBT = 0.75
_COMMONER = 8
"""How many times as common another word must be for a word that occurs to be taken for a slip."""


@dataclass(slots=True)
class Expansion:
    """What one typed word stands for. All maps are from a word of the lexicon to its quality, 0 to 1."""

    word: Word
    exact: dict[str, float] = field(default_factory=dict)
    """The word itself, and for an unfinished word what it may become."""
    wide: dict[str, float] = field(default_factory=dict)
    """With the exact ones: other rings, endings, beginnings, compounds."""
    slips: dict[str, float] | None = None
    """What was meant if it is misspelt; None until it is asked for."""
    df: int = 0
    """In how many §§ the word stands, in any of its forms."""

    @property
    def is_rare(self) -> bool:
        """So few §§ hold it that it may well be a slip."""
        return self.df <= _RARE

    def qualities(self) -> dict[str, float]:
        """Every word that it may stand for, with the best quality."""
        if not self.slips:
            return self.wide
        # A word that does occur is hardly a slip: what it might have been taken for counts for less.
        doubt = _DOUBT if self.df else 1.0
        return {**{term: quality * doubt for term, quality in self.slips.items()}, **self.wide}


class Expander:
    """Expands words, and remembers the latest: of a query being typed only the last word is new."""

    def __init__(self, lexicon: Lexicon, slips: Slips) -> None:
        self._lexicon = lexicon
        self._slips = slips
        self._cache: OrderedDict[Word, Expansion] = OrderedDict()
        self._meant_cache: dict[Word, dict[str, float]] = {}

    def forget(self) -> None:
        """The lexicon has changed."""
        self._cache.clear()
        self._meant_cache.clear()

    def expand(self, word: Word) -> Expansion:
        """What a word stands for, slips left out."""
        kept = self._cache.get(word)
        if kept is None:
            kept = self._cache[word] = self._number(word) if word.fold.isdigit() else self._word(word)
            if len(self._cache) > _CACHED:
                oldest, _ = self._cache.popitem(last=False)
                self._meant_cache.pop(oldest, None)
        self._cache.move_to_end(word)
        return replace(kept)

    def add_slips(self, expansion: Expansion) -> dict[str, float]:
        """Find what a misspelt word may have meant, and note it in the expansion."""
        word = expansion.word
        if word not in self._meant_cache:
            self._meant_cache[word] = self._meant(word, expansion.df * _COMMONER, bool(expansion.exact))
        expansion.slips = self._meant_cache[word]
        return expansion.slips

    def parted(self, words: Sequence[Word], unknown: Sequence[Expansion]) -> tuple[Word, ...] | None:
        """The words with unknown ones parted into two known words each; None where one cannot be."""
        unknown_words = {expansion.word for expansion in unknown}
        parted: list[Word] = []
        for word in words:
            parts = self._parts(word) if word in unknown_words else (word,)
            if not parts:
                return None
            parted += parts
        return tuple(dict.fromkeys(parted))

    def _parts(self, word: Word) -> tuple[Word, ...]:
        """Two words that make up a typed one, with or without an "s" between them: the pair that is commonest."""
        if not word.fold.isalpha():
            return ()
        places = range(_SHORTEST_PART, len(word.fold) - _SHORTEST_PART + 1)
        halves = [(word.text[:place], word.text[place:]) for place in places]
        halves += [(left[:-1], right) for left, right in halves if left.endswith("s") and len(left) > 3]
        common = self._commonness([fold(half) for pair in halves for half in pair])
        best = max(halves, key=lambda pair: min(common.get(fold(half), 0) for half in pair), default=("", ""))
        if not all(fold(half) in common for half in best):
            return ()
        left, right = best
        return Word(left, fold(left)), Word(right, fold(right), unfinished=word.unfinished)

    def _commonness(self, folds: Sequence[str]) -> dict[str, int]:
        """In how many §§ words stand in any of their forms; unknown ones are left out."""
        bent = {folded: {folded, *forms(folded)} for folded in folds}
        known: dict[str, int] = {}
        for term in self._lexicon.terms(set().union(*bent.values())):
            known[term.fold] = known.get(term.fold, 0) + term.df
        counted = {folded: sum(known.get(form, 0) for form in among) for folded, among in bent.items()}
        return {folded: count for folded, count in counted.items() if count}

    def _number(self, word: Word) -> Expansion:
        expansion = Expansion(word)
        for term in self._lexicon.terms([word.fold]):
            expansion.exact[term.text] = EXACT
            expansion.df += term.df
        if len(word.fold) >= 3:
            expansion.exact[serial_fact(word.fold.lstrip("0") or "0")] = SERIAL
        if word.unfinished and len(word.fold) >= 2:
            for term in self._lexicon.beginning_with(word.fold, _COMPLETIONS):
                expansion.exact.setdefault(term.text, UNFINISHED)
        expansion.wide = dict(expansion.exact)
        return expansion

    def _word(self, word: Word) -> Expansion:
        expansion = Expansion(word)
        same = self._lexicon.terms([word.fold])
        begins = (
            self._lexicon.beginning_with(word.fold, _COMPLETIONS)
            if len(word.fold) > 1 or word.unfinished
            else []
        )
        bent = self._bent(word.fold)
        expansion.df = sum(term.df for term in same) + sum(term.df for term in bent)
        expansion.exact = {term.text: EXACT for term in same if term.text == word.text}
        expansion.exact |= {
            term.text: NO_RINGS for term in same if term.text != word.text and agrees(word.text, term.text)
        }
        if word.unfinished:
            for term in begins:
                if agrees(word.text, term.text[: len(word.text)]):
                    expansion.exact.setdefault(term.text, UNFINISHED)
        wide = dict(expansion.exact)
        _add(wide, ((term, OTHER_RINGS) for term in same))
        _add(wide, ((term, FORM) for term in bent), instead=True)
        _add(
            wide,
            ((term, UNFINISHED if word.unfinished else BEGINNING) for term in begins if len(word.fold) > 2),
        )
        if len(word.fold) >= 4:
            _add(
                wide,
                ((term, _part(word.fold, term)) for term in self._lexicon.containing(word.fold, _MOST_WIDE)),
            )
        expansion.wide = dict(list(wide.items())[:_MOST_WIDE])
        return expansion

    def _bent(self, folded: str) -> list[Term]:
        return sorted(self._lexicon.terms(forms(folded)), key=lambda term: -term.df)[:_MOST_WIDE]

    def _meant(self, word: Word, least: int, occurs: bool) -> dict[str, float]:
        """Words a slip or two away with their inflections; for an unfinished word what begins so, too.

        A word that does occur was meant, unless another stands in `least` §§ or more: then it may be a slip in the
        minutes. `occurs`: some word is or begins as typed, so that its first letters are taken to be right.
        """
        near = dict(self._slips.near(word.fold, begins_right=occurs))
        meant: dict[str, float] = {}
        if near:
            for term in self._lexicon.terms(near):
                if term.df >= least:
                    meant[term.text] = ONE_SLIP if near[term.fold] == 1 else TWO_SLIPS
            for folded, distance in list(near.items())[:6]:
                quality = (ONE_SLIP if distance == 1 else TWO_SLIPS) * 0.95
                _add(meant, ((term, quality) for term in self._bent(folded)[:8] if term.df >= least))
        if least == 0 and (word.unfinished or len(near) < 3):
            _add(meant, self._begun(word.fold, occurs))
        return dict(sorted(meant.items(), key=lambda entry: -entry[1])[:_MOST_WIDE])

    def _begun(self, typed: str, occurs: bool) -> Iterable[tuple[Term, float]]:
        """The commonest words that begin nearly as typed, with how nearly."""
        most = slips_allowed(typed)
        for beginning, _ in self._slips.near_beginnings(typed, begins_right=occurs):
            for term in self._lexicon.beginning_with(beginning, _COMPLETIONS):
                slips = slips_in_beginning(typed, term.fold, most)
                if slips is not None:
                    yield term, SLIP_AND_UNFINISHED if slips <= 1 else SLIPS_AND_UNFINISHED


def _add(qualities: dict[str, float], found: Iterable[tuple[Term, float]], *, instead: bool = False) -> None:
    """Note the qualities of words not noted yet; with `instead`, also of those noted with less."""
    for term, quality in found:
        if term.text not in qualities or (instead and qualities[term.text] < quality):
            qualities[term.text] = quality


def _part(part: str, term: Term) -> float:
    return PART_AT_END if term.fold.endswith(part) else PART_WITHIN
