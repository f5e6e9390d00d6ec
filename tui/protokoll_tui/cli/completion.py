"""Completion scripts for shells, written from the commands' own parsers so that they cannot differ."""

from __future__ import annotations

from argparse import Action
from collections.abc import Callable
from dataclasses import dataclass

from protokoll_tui.cli.arguments import PROGRAM
from protokoll_tui.cli.registry import BROWSE, NAMES, load_command
from protokoll_tui.locale import Catalogue


@dataclass(frozen=True, slots=True)
class _Option:
    names: tuple[str, ...]
    help: str
    choices: tuple[str, ...]
    takes_value: bool


@dataclass(frozen=True, slots=True)
class _Words:
    """What may follow one command."""

    options: tuple[_Option, ...]
    words: tuple[str, ...]
    """The choices of its own arguments: "info", "clear"."""


def completion_script(shell: str, text: Catalogue) -> str:
    """The script for `bash`, `zsh` or `fish`."""
    commands = {name: _words(name, text) for name in (BROWSE, *NAMES)}
    summaries = {name: text(f"cli.summary.{name}") for name in NAMES}
    return SHELLS[shell](commands, summaries)


def _words(name: str, text: Catalogue) -> _Words:
    actions = load_command(name, text).parser._actions
    options = tuple(_option(action) for action in actions if action.option_strings)
    words = tuple(
        str(choice) for action in actions if not action.option_strings for choice in action.choices or ()
    )
    return _Words(options, words)


def _option(action: Action) -> _Option:
    choices = tuple(str(choice) for choice in action.choices or ())
    return _Option(tuple(action.option_strings), action.help or "", choices, action.nargs != 0)


def _bash(commands: dict[str, _Words], summaries: dict[str, str]) -> str:
    cases = []
    for name, words in commands.items():
        values = "".join(
            f"        {'|'.join(option.names)})\n"
            f"          COMPREPLY=($(compgen -W '{' '.join(option.choices)}' -- \"$word\")); return ;;\n"
            for option in words.options
            if option.choices
        )
        flags = " ".join(flag for option in words.options for flag in option.names)
        cases.append(
            f"    {name or '*'})\n"
            + (f'      case "$previous" in\n{values}      esac\n' if values else "")
            + f"      flags='{flags}'; words='{' '.join(words.words)}' ;;\n"
        )
    first = cases.pop(0)
    names = " ".join(summaries)
    return f"""# bash completion for {PROGRAM}
_protokoll_tui() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}} command= flags= words=
  (( COMP_CWORD > 1 )) && command=${{COMP_WORDS[1]}}
  COMPREPLY=()
  case "$command" in
{"".join(cases)}{first}  esac
  (( COMP_CWORD == 1 )) && words='{names}'
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$word"))
  else
    local IFS=$'\\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -W "${{words// /$'\\n'}}" -- "$word") $(compgen -f -- "$word"))
  fi
}}
complete -F _protokoll_tui {PROGRAM}
"""


def _zsh(commands: dict[str, _Words], summaries: dict[str, str]) -> str:
    cases = []
    for name, words in commands.items():
        if not name:
            continue
        own = "".join(f" '1:: :({' '.join(words.words)})'" if words.words else "")
        cases.append(f"    {name}) _arguments{_zsh_options(words)}{own} '*:file:_files' ;;\n")
    names = "\n".join(f"    {_single(f'{name}:{summary}')}" for name, summary in summaries.items())
    return f"""#compdef {PROGRAM}
_protokoll_tui() {{
  local -a commands
  commands=(
{names}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    _arguments{_zsh_options(commands[BROWSE])} '*:folder:_files -/'
    return
  fi
  local command=$words[2]
  shift words; (( CURRENT-- ))
  case $command in
{"".join(cases)}    *) _arguments{_zsh_options(commands[BROWSE])} '*:folder:_files -/' ;;
  esac
}}
compdef _protokoll_tui {PROGRAM}
"""


def _zsh_options(words: _Words) -> str:
    parts = []
    for option in words.options:
        value = (
            f":value:({' '.join(option.choices)})"
            if option.choices
            else ":value: "
            if option.takes_value
            else ""
        )
        described = option.help.replace("[", "(").replace("]", ")").replace(":", " ")
        parts += [" " + _single(f"{name}[{described}]{value}") for name in option.names]
    return "".join(parts)


def _fish(commands: dict[str, _Words], summaries: dict[str, str]) -> str:
    names = " ".join(summaries)
    none_yet = f"not __fish_seen_subcommand_from {names}"
    lines = [f"# fish completion for {PROGRAM}"]
    for name, summary in summaries.items():
        lines.append(f"complete -c {PROGRAM} -n {_single(none_yet)} -a {name} -d {_single(summary)}")
    for name, words in commands.items():
        condition = f"__fish_seen_subcommand_from {name}" if name else none_yet
        head = f"complete -c {PROGRAM} -n {_single(condition)}"
        if words.words:
            lines.append(f"{head} -a {_single(' '.join(words.words))}")
        for option in words.options:
            flags = " ".join(
                f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.names
            )
            value = (
                f" -x -a {_single(' '.join(option.choices))}"
                if option.choices
                else " -x"
                if option.takes_value
                else ""
            )
            lines.append(f"{head} {flags}{value} -d {_single(option.help)}")
    return "\n".join(lines) + "\n"


def _single(text: str) -> str:
    """In single quotes, for any of the three shells."""
    return "'" + text.replace("'", "’") + "'"


SHELLS: dict[str, Callable[[dict[str, _Words], dict[str, str]], str]] = {
    "bash": _bash,
    "zsh": _zsh,
    "fish": _fish,
}
