"""Why a file was not read, in the user's language."""

from __future__ import annotations

from protokoll_tui.locale import Catalogue


def told(text: Catalogue, kind: str, reason: str | None, advice: str | None) -> str:
    """Why a file was not read and what the user can do, in the user's language.

    Reasons are stored in Swedish, as the parser gives them; in another language the kind is told instead.
    """
    key = kind.replace("_", "-")
    if text.language != "sv" or not reason:
        reason = text(f"files.kind.{key}") if f"files.kind.{key}" in text else kind
        advice = text(f"files.advice.{key}") if f"files.advice.{key}" in text else None
    return f"{reason} {advice}" if advice else reason
