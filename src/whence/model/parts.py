"""Parts: what is found in an article, as tables that follow from the dataclasses.

Every list of `Article` is a table, named as the field is, and every list in what it holds is a
table under that: `attributions`, `attributions_chain`. So a new field of the model is a new table
or a new column without a line written here; `whence.store.draft` writes its migration.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from typing import Any

from whence.model.article import Article
from whence.model.shapes import (
    Cell,
    Hint,
    Place,
    Record,
    Shape,
    hints_of,
    list_of,
    record_of,
    shape_of,
)
from whence.model.span import Span
from whence.model.tables import Column, ColumnType, Reference, Table

APART = ("removed",)
"""Lists of an article that belong to how it was read, and have a table of their own."""

PLACES = ("n", "item", "subitem")
"""Names of the columns that count the rows of a list, of a list in it, and so on."""


@dataclass(frozen=True, slots=True)
class Part:
    """One list: the field that holds it, its table, the shape of a row, the lists within a row."""

    field: str
    table: Table
    shape: Shape
    lists: tuple["Part", ...]

    def value(self, cells: Iterator[Cell], text: str, lists: Mapping[str, tuple[Any, ...]]) -> Any:
        """Give what a row holds again, with the lists within it."""
        if isinstance(self.shape, Record):
            return self.shape.value(cells, text, lists)
        return self.shape.value(cells, text)

    @property
    def with_inner(self) -> Iterator["Part"]:
        """This part and all within it, outer before inner."""
        yield self
        for part in self.lists:
            yield from part.with_inner


def part_of(field: str, hint: Hint, owner: tuple[str, ...] = ()) -> Part:
    """Make the part for a field that is a list of `hint`; `owner` names the lists it stands in."""
    names = (*owner, field)
    shape = shape_of_item(hint)
    inner = hints_of(hint).items() if isinstance(shape, Record) else ()
    lists = tuple(part_of(name, item, names) for name, h in inner if (item := list_of(h)))
    return Part(field, table_of(names, shape), shape, lists)


def shape_of_item(hint: Hint) -> Shape:
    """Give the shape of what stands in a list; it needs no name before its columns."""
    if hint is Span:
        return Place("")
    if is_dataclass(hint) and isinstance(hint, type):
        return record_of(hint)
    return shape_of(hint, "value")


def table_of(names: tuple[str, ...], shape: Shape) -> Table:
    """Declare the table of a list: its key says which article, and where in the list."""
    places = PLACES[: len(names)]
    key = ("article", *places)
    above = ("article", *places[:-1])
    owner = "_".join(names[:-1])
    what = shape.kind.__doc__ if isinstance(shape, Record) else None
    return Table(
        name="_".join(names),
        about=(what or f"The {names[-1]} of each row of {owner}.").partition("\n")[0],
        columns=(
            Column("article"),
            *(Column(place, ColumnType.INTEGER) for place in places),
            *shape.columns,
        ),
        key=key,
        refers=(
            Reference(above, owner, above, is_part=True)
            if owner
            else Reference(("article",), "articles", ("key",), is_part=True),
        ),
    )


PARTS: tuple[Part, ...] = tuple(
    part_of(field, item)
    for field, hint in hints_of(Article).items()
    if field not in APART and (item := list_of(hint))
)
"""All lists of an article that are found in its text."""
