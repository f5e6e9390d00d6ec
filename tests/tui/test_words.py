"""The catalogues and the registry: every command has its words in both languages, and every key its place."""

from __future__ import annotations

import string
from typing import get_args

import pytest

from protokoll_parser.model import Action, Outcome, Role, Severity
from protokoll_tui.commands import COMMANDS, Keymap, Scope, key_label, may_clash
from protokoll_tui.locale import LANGUAGES, catalogue, choose_language

SWEDISH, ENGLISH = (catalogue(language) for language in LANGUAGES)


def places(message: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(message) if name is not None}


def test_both_catalogues_say_the_same() -> None:
    assert SWEDISH.messages.keys() == ENGLISH.messages.keys()
    for key, message in SWEDISH.messages.items():
        assert places(message) == places(ENGLISH.messages[key]), key


def test_every_command_outcome_action_role_and_scope_has_its_words() -> None:
    keys = [f"command.{command.id}" for command in COMMANDS]
    keys += [f"short.{command.id}" for command in COMMANDS if command.footer]
    keys += [f"scope.{scope}" for scope in {command.scope for command in COMMANDS}]
    for kind, values in (
        ("outcome", get_args(Outcome)), ("action", get_args(Action)), ("role", get_args(Role)),
        ("severity", get_args(Severity)),
    ):  # fmt: skip
        keys += [f"{kind}.{value}" for value in values]
    assert [key for key in keys if key not in SWEDISH] == []


def test_a_value_is_not_read_as_a_template() -> None:
    assert "{0.__class__}" in SWEDISH("cited.none", name="{0.__class__}")


@pytest.mark.parametrize(
    ("number", "swedish", "english"),
    [(1, "1 möte", "1 meeting"), (8911, "8\u00a0911 möten", "8,911 meetings")],
)
def test_numbers_are_written_as_the_language_writes_them(number: int, swedish: str, english: str) -> None:
    assert SWEDISH.count("app.meetings", number) == swedish
    assert ENGLISH.count("app.meetings", number) == english


def test_the_language_is_swedish_unless_the_locale_or_the_user_says_english() -> None:
    assert choose_language(None, {}) == "sv"
    assert choose_language(None, {"LANG": "C.UTF-8"}) == "sv"
    assert choose_language(None, {"LANG": "sv_SE.UTF-8", "LC_ALL": "en_GB.UTF-8"}) == "en"
    assert choose_language("en", {"LANG": "sv_SE.UTF-8"}) == "en"


def test_no_key_serves_two_commands_at_the_same_time() -> None:
    clashes = [
        (one.id, other.id, key)
        for one in COMMANDS
        for other in COMMANDS
        if one.id < other.id and may_clash(one.scope, other.scope)
        for key in set(one.keys) & set(other.keys)
    ]
    assert clashes == []


def test_keys_of_later_features_are_free() -> None:
    assert {"u", "f", "v", "x", "n"}.isdisjoint(key for command in COMMANDS for key in command.keys)


def test_no_default_key_is_out_of_reach_on_a_swedish_keyboard_or_in_tmux() -> None:
    needs_alt_gr = {
        "left_square_bracket", "right_square_bracket", "left_curly_bracket", "right_curly_bracket", "backslash", "at",
        "dollar_sign", "vertical_line", "tilde", "circumflex_accent", "grave_accent",
    }  # fmt: skip
    for command in COMMANDS:
        reachable = [
            key for key in command.keys if key not in needs_alt_gr and not key.startswith(("alt+", "super+"))
        ]
        assert reachable, command.id


def test_keys_are_shown_as_they_stand_on_the_keyboard() -> None:
    assert [key_label(key) for key in ("slash", "ctrl+p", "section_sign", "Y", "question_mark")] == [
        "/", "Ctrl+P", "§", "Y", "?",
    ]  # fmt: skip


def test_a_user_may_give_commands_other_keys() -> None:
    keymap = Keymap({"search": ("f3",), "next-item": ("full_stop", "å")})
    assert keymap.problems == []
    assert keymap.keys("search") == ("f3",)
    assert keymap.textual() == {"search": "f3", "next-item": "full_stop,å"}


def test_what_cannot_be_followed_in_a_keymap_is_said_and_the_default_holds() -> None:
    keymap = Keymap({"serach": ("f3",), "people": ("slash",), "thread": ()})
    assert [(problem.kind, problem.command, problem.other) for problem in keymap.problems] == [
        ("unknown", "serach", ""),
        ("empty", "thread", ""),
        ("clash", "people", "search"),
    ]
    assert keymap.keys("people") == ("p",)


def test_two_commands_may_change_keys_with_each_other() -> None:
    keymap = Keymap({"search": ("p",), "people": ("slash",)})
    assert keymap.problems == []
    assert (keymap.keys("search"), keymap.keys("people")) == (("p",), ("slash",))


def test_scopes_of_different_screens_do_not_clash() -> None:
    one: Scope = "browse"
    assert not may_clash(one, "search")
    assert may_clash("app", "search")
