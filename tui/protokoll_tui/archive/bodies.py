"""Bodies compared: what a sentence calls a body against what a front page calls it."""

from __future__ import annotations

from functools import lru_cache

from protokoll_tui.archive.names import swedish_order

_GENERIC = (
    "fullmäktige",
    "styrelsen",
    "nämnden",
    "utskottet",
    "beredningen",
    "direktionen",
    "rådet",
    "presidiet",
)
"""What minutes call a body among themselves: the ending of its full name."""

_FIRST = ("kommunfullmäktige", "regionfullmäktige", "kommunstyrelsen", "regionstyrelsen")


@lru_cache(maxsize=4096)
def body_key(body: str) -> str:
    """A body in full and in the nominative, lower case: "Ks" and "kommunstyrelsens" give "kommunstyrelsen"."""
    from protokoll_parser.bodies import expand, nominative  # readers of an archive need it last of all

    name = " ".join(body.split())[:200]
    return (expand(name) or nominative(name)).lower()


@lru_cache(maxsize=4096)
def body_short(body: str | None) -> str | None:
    """The usual short form ("KSAU"), None where there is none."""
    from protokoll_parser.bodies import short_form

    return short_form(body) if body else None


def body_order(body: str | None) -> str:
    """A key that puts fullmäktige first, styrelsen second, its utskott third, and the others by name."""
    if not body:
        return "9"
    key = body_key(body)
    if key in _FIRST:
        return str(_FIRST.index(key))
    if key.startswith(("kommunstyrelsens ", "regionstyrelsens ")):
        return f"5{swedish_order(key)}"
    return f"6{swedish_order(key)}"


def likeness(mentioned: str, of: str | None, target: str) -> int:
    """How surely a mention means a body, all by their `body_key`: 3 the same, 2 its own, 1 may be, 0 not.

    Args:
        mentioned: the body as the sentence names it, perhaps only "arbetsutskottet".
        of: the body in whose minutes the sentence stands; its own utskott is the one that it means.
        target: a body that has the § in question.
    """
    if mentioned == target:
        return 3
    bare = _indefinite(mentioned)
    if not target.endswith((mentioned, bare)):
        return 0
    if of is not None and (target in (f"{of}s {mentioned}", f"{of}s {bare}") or target == of):
        return 2
    return 1 if mentioned.endswith(_GENERIC) else 0


def _indefinite(body: str) -> str:
    """ "arbetsutskottet" as it stands after a genitive: "arbetsutskott"."""
    for definite, indefinite in (("utskottet", "utskott"), ("beredningen", "beredning"), ("rådet", "råd")):
        if body.endswith(definite):
            return body.removesuffix(definite) + indefinite
    return body
