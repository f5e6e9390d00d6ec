"""The signs of the screen, with plain ASCII ones for terminals that have no others."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass

_PLAIN_TERMINALS = frozenset(("linux", "dumb", "vt100", "vt102", "vt220", "vt320", "ansi"))


@dataclass(frozen=True, slots=True)
class Glyphs:
    """One sign for each use, all one cell wide."""

    approved: str = "✓"
    rejected: str = "✗"
    referred_back: str = "↩"
    tabled: str = "⏸"
    noted: str = "ℹ"
    forwarded: str = "→"
    withdrawn: str = "–"
    other: str = "·"
    ellipsis: str = "…"
    open: str = "▾"
    closed: str = "▸"
    bar: str = "▌"
    bar_idle: str = "▏"
    full: str = "▓"
    empty: str = "░"
    bullet: str = "•"
    dash: str = "–"
    separator: str = "·"
    warning: str = "▲"
    missing: str = "?"
    rule: str = "─"
    stop: str = "●"
    here: str = "◉"
    absent: str = "○"
    line: str = "│"


UNICODE = Glyphs()
ASCII = Glyphs(
    approved="+", rejected="x", referred_back="<", tabled="=", noted="i", forwarded=">", withdrawn="-", other=".",
    ellipsis="~", open="-", closed="+", bar="|", bar_idle=":",
    full="#", empty=".", bullet="*", dash="-", separator="-", warning="!",
    missing="?", rule="-", stop="o", here="@", absent="?", line="|",
)  # fmt: skip


def choose_glyphs(environ: Mapping[str, str] = os.environ, encoding: str | None = None) -> Glyphs:
    """The signs that the terminal can show, by what the environment says of it.

    `PROTOKOLL_TUI_ASCII=1` asks for the plain ones. A locale that names no character set (C, or none at all, as often
    over SSH) says nothing of the terminal.
    """
    if environ.get("PROTOKOLL_TUI_ASCII", "0") not in ("", "0"):
        return ASCII
    if environ.get("TERM", "") in _PLAIN_TERMINALS:
        return ASCII
    locale = next((environ[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if environ.get(name)), "")
    charset = (
        locale.partition(".")[2].partition("@")[0] or encoding or (sys.__stdout__ and sys.__stdout__.encoding)
    )
    return UNICODE if not charset or "utf" in charset.lower() else ASCII
