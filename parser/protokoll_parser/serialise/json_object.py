"""An object of JSON read key by key, every value checked for its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias, TypeVar

Json: TypeAlias = bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"] | None
JsonObject: TypeAlias = dict[str, Json]
_T = TypeVar("_T")


class ContractError(ValueError):
    """JSON that does not have the contract's form; the message names the key and what stands there."""


def number_from_json(data: Json) -> int:
    """A whole number, or a `ContractError`."""
    if isinstance(data, int) and not isinstance(data, bool):
        return data
    raise ContractError(f"{data!r} instead of a number")


class JsonReader:
    """One object; each of its readers raises `ContractError` where a value is of another kind."""

    __slots__ = ("_data", "_name")

    def __init__(self, data: Json, name: str) -> None:
        if not isinstance(data, Mapping):
            raise ContractError(f"{name}: {_shown(data)} instead of an object")
        self._data: Mapping[str, Json] = data
        self._name = name

    def value(self, key: str) -> Json:
        """Whatever stands under a key; None where it is absent."""
        return self._data.get(key)

    def string(self, key: str) -> str:
        """A text."""
        value = self._data.get(key)
        if isinstance(value, str):
            return value
        raise self._wrong(key, value, "a text")

    def maybe_string(self, key: str) -> str | None:
        """A text or null."""
        value = self._data.get(key)
        if value is None or isinstance(value, str):
            return value
        raise self._wrong(key, value, "a text or null")

    def number(self, key: str) -> int:
        """A whole number."""
        value = self._data.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        raise self._wrong(key, value, "a number")

    def maybe_number(self, key: str) -> int | None:
        """A whole number or null."""
        return None if self._data.get(key) is None else self.number(key)

    def one_of(self, key: str, allowed: Mapping[str, _T], default: _T | None = None) -> _T:
        """One of the allowed words; `default`, if there is one, where the key is absent or null."""
        value = self._data.get(key)
        if value is None and default is not None:
            return default
        return one_of(value, allowed, f"{self._name}.{key}")

    def maybe_one_of(self, key: str, allowed: Mapping[str, _T]) -> _T | None:
        """One of the allowed words or null."""
        return None if self._data.get(key) is None else self.one_of(key, allowed)

    def each(self, key: str, make: Callable[[Json], _T]) -> tuple[_T, ...]:
        """A list, each of its values made into something; empty where the key is absent or null."""
        value = self._data.get(key)
        if value is None:
            return ()
        if isinstance(value, str) or not isinstance(value, Sequence):
            raise self._wrong(key, value, "a list")
        return tuple(make(entry) for entry in value)

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        return self.each(key, _string_from_json)

    def _wrong(self, key: str, value: Json, expected: str) -> ContractError:
        return ContractError(f"{self._name}.{key}: {_shown(value)} instead of {expected}")


def _string_from_json(data: Json) -> str:
    if isinstance(data, str):
        return data
    raise ContractError(f"{_shown(data)} instead of a text")


def one_of(value: Json, allowed: Mapping[str, _T], name: str) -> _T:
    """The allowed word that a value is; `name` stands in the `ContractError`."""
    if isinstance(value, str) and value in allowed:
        return allowed[value]
    raise ContractError(f"{name}: {_shown(value)} instead of one of {', '.join(allowed)}")


def _shown(value: Json) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
