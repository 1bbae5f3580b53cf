"""Tables: how a table of a case is declared. Each is declared once, and its SQL follows from that.

A declaration says nothing of SQLite; what makes tables of it is in `whence.store`.
"""

from dataclasses import dataclass
from enum import StrEnum


class ColumnType(StrEnum):
    """What a column holds."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    BYTES = "bytes"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; without a value in it, it is null, where that is allowed."""

    name: str
    type: ColumnType = ColumnType.TEXT
    is_nullable: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """The rows of a table point, by these columns, at the key of another table.

    Where a row is a part of the one it points at, it goes when that one goes.
    """

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]
    is_part: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table. Keys are made of content, never counted up: adding in another order changes none.

    `is_numbered`: rows also have a number, `row`, by which the search index finds them and which
    means nothing else. `indexed`: columns that rows are looked up by, beside the key.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    refers: tuple[Reference, ...] = ()
    indexed: tuple[tuple[str, ...], ...] = ()
    is_numbered: bool = False

    def __post_init__(self) -> None:
        if len(set(self.column_names)) < len(self.columns):
            raise ValueError(f"{self.name}: two columns of one name in {self.column_names}")

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of its columns, in order."""
        return tuple(column.name for column in self.columns)
