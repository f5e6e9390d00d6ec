"""The app's own two themes; Textual's stand beside them."""

from __future__ import annotations

from collections.abc import Mapping

from textual.color import Color
from textual.theme import Theme

DARK = Theme(
    name="protokoll-dark",
    primary="#7aa2c8",
    secondary="#9db2bf",
    accent="#d9b36c",
    foreground="#d6dbe0",
    background="#14181d",
    surface="#191e24",
    panel="#232a32",
    success="#8fbf7f",
    warning="#dfb15b",
    error="#e07a6f",
    dark=True,
    variables={
        "border": "#7aa2c8",
        "border-blurred": "#36404b",
        "line-cursor": "#2b3d50",
        "line-cursor-idle": "#222a33",
        "match": "#f0c674",
    },
)

LIGHT = Theme(
    name="protokoll-light",
    primary="#1f5f99",
    secondary="#4b6275",
    accent="#9a6200",
    foreground="#1d242b",
    background="#fbfaf7",
    surface="#f5f3ee",
    panel="#e9e6df",
    success="#2f7a35",
    warning="#8a5a00",
    error="#b3261e",
    dark=False,
    variables={
        "border": "#1f5f99",
        "border-blurred": "#cbc6bb",
        "line-cursor": "#cfe0ef",
        "line-cursor-idle": "#e9e6df",
        "match": "#8a4b00",
    },
)

THEMES = (DARK, LIGHT)


def stand_ins(variables: Mapping[str, str]) -> dict[str, str]:
    """Our own variables for themes that do not have them, in their colours."""
    foreground, background = Color.parse(variables["foreground"]), Color.parse(variables["background"])
    muted = "ansi_bright_black" if foreground.ansi is not None else foreground.blend(background, 0.38).hex
    return {
        "muted": muted,
        "line-cursor": variables["primary-muted"],
        "line-cursor-idle": variables["panel"],
        "match": variables["accent"],
    }
