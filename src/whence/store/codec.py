"""Findings as JSON and back, with nothing lost: objects have the names of the dataclasses.

A field that is None, empty or at its default is left out. An article stands as its path alone, for
the case has it already.
"""

import json
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from whence.model import Article
from whence.model.shapes import Hint, fixed_of, hints_of, list_of, optional_of

Lookup: TypeAlias = Callable[[str], Article]
"""Gives the article of a path."""


def written(value: object) -> str:
    """Write a value as JSON."""
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))


def plain(value: Any) -> Any:
    """Give what JSON has a form for."""
    if isinstance(value, Article):
        return value.path
    if is_dataclass(value):
        return {
            one.name: plain(getattr(value, one.name))
            for one in fields(value)
            if not is_default(one, getattr(value, one.name))
        }
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value


def is_default(field: Field[Any], value: object) -> bool:
    """Whether a field need not be written."""
    return field.default is not MISSING and field.default == value


def again(kind: Hint, text: str, article: Lookup) -> Any:
    """Make a value of one type of the JSON that it was written as."""
    return made(kind, json.loads(text), article)


def made(hint: Hint, value: Any, article: Lookup) -> Any:
    """Make a value of what JSON gave."""
    if value is None:
        return None
    hint = optional_of(hint) or hint
    if hint is Article:
        return article(value)
    if item := list_of(hint):
        return tuple(made(item, one, article) for one in value)
    if items := fixed_of(hint):
        return tuple(made(item, one, article) for item, one in zip(items, value, strict=True))
    if isinstance(hint, type) and is_dataclass(hint):
        hints = hints_of(hint)
        return hint(**{name: made(hints[name], one, article) for name, one in value.items()})
    return hint(value) if isinstance(hint, type) and issubclass(hint, StrEnum | float) else value
