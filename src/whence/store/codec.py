"""Findings as JSON and back, with nothing lost: objects have the names of the dataclasses.

A field that is None, empty or at its default is left out. An article stands as its path alone, for
the case has it already. How a type is written and made is worked out once, not for each value.
"""

import json
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeAlias

from whence.model import Article
from whence.model.shapes import Hint, fixed_of, hints_of, list_of, optional_of

Lookup: TypeAlias = Callable[[str], Article]
"""Gives the article of a path."""
Plain: TypeAlias = Callable[[Any], Any]
Made: TypeAlias = Callable[[Any, Lookup], Any]

_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def written(value: object) -> str:
    """Write a value as JSON."""
    return _dumps(plain(value))


def plain(value: Any) -> Any:
    """Give what JSON has a form for."""
    kind: Hint = type(value)
    form: Plain = plain_of(kind)
    return form(value)


@cache
def plain_of(kind: type) -> Plain:
    """How values of one class get a form that JSON has."""
    if kind is Article:
        return lambda article: article.path
    if is_dataclass(kind):
        return record_plain(kind)
    if issubclass(kind, StrEnum):
        return lambda word: word.value
    if issubclass(kind, tuple):
        return lambda items: [plain(item) for item in items]
    return lambda value: value


def record_plain(kind: type) -> Plain:
    """How a dataclass is written: without the fields that are at their defaults."""
    own = [(one.name, one.default) for one in fields(kind)]

    def record(value: Any) -> dict[str, Any]:
        found = {}
        for name, default in own:
            item = getattr(value, name)
            if default is MISSING or default != item:
                found[name] = plain(item)
        return found

    return record


def again(kind: Hint, text: str, article: Lookup) -> Any:
    """Make a value of one type of the JSON that it was written as."""
    return made_of(kind)(json.loads(text), article)


@cache
def made_of(hint: Hint) -> Made:
    """How a value of one type is made of what JSON gave."""
    if inner := optional_of(hint):
        own = made_of(inner)
        return lambda value, article: None if value is None else own(value, article)
    if hint is Article:
        return lambda value, article: article(value)
    if item := list_of(hint):
        one = made_of(item)
        return lambda value, article: tuple([one(each, article) for each in value])
    if items := fixed_of(hint):
        each = [made_of(item) for item in items]
        return lambda value, article: tuple(
            make(item, article) for make, item in zip(each, value, strict=True)
        )
    if isinstance(hint, type) and is_dataclass(hint):
        return record_made(hint)
    if isinstance(hint, type) and issubclass(hint, StrEnum | float):
        return lambda value, article: hint(value)
    return lambda value, article: value


def record_made(kind: type) -> Made:
    """How a dataclass is made; those of its types are looked up when the first comes by."""
    own: dict[str, Made] = {}

    def record(value: dict[str, Any], article: Lookup) -> Any:
        if not own:
            own.update((name, made_of(hint)) for name, hint in hints_of(kind).items())
        return kind(**{name: own[name](item, article) for name, item in value.items()})

    return record
