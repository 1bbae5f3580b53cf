"""Shapes: how a value of the model becomes cells of a row, and comes back out of them.

The columns follow from the dataclass and its types, so that a field is declared in one place. A
span is two columns, for its text is cut out of the article again; a dataclass within a dataclass is
the columns of its fields; what may be None is null. Shapes work their columns out once, and so have
no slots: a pile has a million rows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from functools import cache, cached_property
from types import NoneType, UnionType
from typing import Any, Protocol, TypeAlias, Union, get_args, get_origin, get_type_hints

from whence.model.span import Span
from whence.model.tables import Column, ColumnType

Cell: TypeAlias = str | int | float | bytes | None
Hint: TypeAlias = Any
"""A type as it is written in a dataclass."""

TYPES = {
    str: ColumnType.TEXT,
    int: ColumnType.INTEGER,
    bool: ColumnType.INTEGER,
    float: ColumnType.REAL,
}


class Shape(Protocol):
    """How one value stands in a row."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that it takes."""

    def cells(self, value: Any) -> Iterator[Cell]:
        """What goes into them."""

    def value(self, cells: Iterator[Cell], text: str) -> Any:
        """The value again; takes as many cells as it has columns. `text` is the article's."""


@dataclass(frozen=True)
class Scalar:
    """A string, a number, a truth value or a word of a fixed list: one column."""

    name: str
    hint: Hint

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """One column under its own name."""
        is_word = issubclass(self.hint, StrEnum)
        return (Column(self.name, ColumnType.TEXT if is_word else TYPES[self.hint]),)

    def cells(self, value: Any) -> Iterator[Cell]:
        """The value; the word itself for one of a fixed list."""
        yield value.value if isinstance(value, StrEnum) else value

    def value(self, cells: Iterator[Cell], text: str) -> Any:
        """The value in its own type."""
        return self.hint(next(cells))


@dataclass(frozen=True)
class Place:
    """A span: where it starts and ends."""

    prefix: str

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Two columns of whole numbers."""
        names = (f"{self.prefix}start", f"{self.prefix}end")
        return tuple(Column(name, ColumnType.INTEGER) for name in names)

    def cells(self, value: Span) -> Iterator[Cell]:
        """Start and end."""
        yield value.start
        yield value.end

    def value(self, cells: Iterator[Cell], text: str) -> Span:
        """The span, cut out of the text again."""
        start, end = next(cells), next(cells)
        assert isinstance(start, int)
        assert isinstance(end, int)
        return Span.of(text, start, end)


@dataclass(frozen=True)
class Fixed:
    """A fixed number of values, such as the two ends of a range: a column each."""

    items: tuple[Shape, ...]

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns of all items."""
        return tuple(column for item in self.items for column in item.columns)

    def cells(self, value: tuple[Any, ...]) -> Iterator[Cell]:
        """The cells of all items."""
        for item, one in zip(self.items, value, strict=True):
            yield from item.cells(one)

    def value(self, cells: Iterator[Cell], text: str) -> tuple[Any, ...]:
        """The items again."""
        return tuple(item.value(cells, text) for item in self.items)


@dataclass(frozen=True)
class Maybe:
    """What may be None: the same columns, all of them null then.

    Where all of them may be null anyway, one more column, `flag`, says whether there is something.
    """

    shape: Shape
    flag: str

    @cached_property
    def has_flag(self) -> bool:
        """Whether nulls alone would not tell None from something with nothing in it."""
        return all(column.is_nullable for column in self.shape.columns)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The same columns, which may be null, behind the flag if there is one."""
        flag = (Column(self.flag, ColumnType.INTEGER),) if self.has_flag else ()
        return (*flag, *(replace(column, is_nullable=True) for column in self.shape.columns))

    def cells(self, value: Any) -> Iterator[Cell]:
        """The cells of what is there, or nulls."""
        if self.has_flag:
            yield value is not None
        nulls = [None] * len(self.shape.columns)
        yield from self.shape.cells(value) if value is not None else nulls

    def value(self, cells: Iterator[Cell], text: str) -> Any:
        """What was there, or None."""
        is_there = bool(next(cells)) if self.has_flag else None
        own = [next(cells) for _ in self.shape.columns]
        if is_there is None:
            is_there = any(cell is not None for cell in own)
        return self.shape.value(iter(own), text) if is_there else None


@dataclass(frozen=True)
class Record:
    """A dataclass: the columns of its fields. Its lists are tables of their own (see `parts`)."""

    kind: type
    fields: tuple[tuple[str, Shape], ...]

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns of all fields, in their order."""
        return tuple(column for _, shape in self.fields for column in shape.columns)

    def cells(self, value: Any) -> Iterator[Cell]:
        """The cells of all fields, in their order."""
        for name, shape in self.fields:
            yield from shape.cells(getattr(value, name))

    def value(
        self, cells: Iterator[Cell], text: str, lists: Mapping[str, tuple[Any, ...]] | None = None
    ) -> Any:
        """The dataclass again, with the lists that were kept elsewhere."""
        own = {name: shape.value(cells, text) for name, shape in self.fields}
        return self.kind(**own, **(lists or {}))


def shape_of(hint: Hint, name: str, prefix: str = "") -> Shape:
    """Give the shape of a field of this type and name; raises TypeError where there is none.

    >>> [column.name for column in shape_of(Span | None, "cue").columns]
    ['cue_start', 'cue_end']
    """
    if inner := optional_of(hint):
        return Maybe(shape_of(inner, name, prefix), f"has_{prefix}{name}")
    if hint is Span:
        return Place(prefix if name == "span" else f"{prefix}{name}_")
    if is_dataclass(hint) and isinstance(hint, type):
        if any(list_of(field) for field in hints_of(hint).values()):
            raise TypeError(f"{prefix}{name}: a list within {hint.__name__} would need a table")
        return record_of(hint, f"{prefix}{name}_")
    if items := fixed_of(hint):
        shapes = (shape_of(item, f"{name}_{n}", prefix) for n, item in enumerate(items, 1))
        return Fixed(tuple(shapes))
    if hint in TYPES or (isinstance(hint, type) and issubclass(hint, StrEnum)):
        return Scalar(f"{prefix}{name}", hint)
    raise TypeError(f"{prefix}{name}: a table has no column for {hint}")


def record_of(kind: type, prefix: str = "") -> Record:
    """Give the shape of a dataclass, its lists left out."""
    own = [(name, hint) for name, hint in hints_of(kind).items() if not list_of(hint)]
    return Record(kind, tuple((name, shape_of(hint, name, prefix)) for name, hint in own))


@cache
def hints_of(kind: type) -> Mapping[str, Hint]:
    """The fields of a dataclass with their types."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def list_of(hint: Hint) -> Hint | None:
    """What a `tuple[X, ...]` holds; None for any other type."""
    arguments = get_args(hint)
    origin: object = get_origin(hint)
    is_list = origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis
    return arguments[0] if is_list else None


def fixed_of(hint: Hint) -> tuple[Hint, ...]:
    """What a `tuple[X, Y]` holds; nothing for any other type."""
    origin: object = get_origin(hint)
    return () if origin is not tuple or list_of(hint) else get_args(hint)


def optional_of(hint: Hint) -> Hint | None:
    """What an `X | None` holds; None for any other type."""
    origin: object = get_origin(hint)
    if origin is not UnionType and origin is not Union:
        return None
    others = [argument for argument in get_args(hint) if argument is not NoneType]
    return others[0] if len(others) == 1 and len(others) < len(get_args(hint)) else None
