"""Rows as CSV: what stands within a row becomes columns, named `a.outlet`, and lists are joined.

Spreadsheets run a cell that begins with =, +, - or @ as a formula; such words get an apostrophe
before them (OWASP, CSV injection).
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from whence.export.jsonl import Json

FORMULA = ("=", "+", "-", "@", "\t", "\r")
BETWEEN = " | "


def write_csv(rows: Iterable[dict[str, Json]], columns: Sequence[str], out: TextIO) -> None:
    """Write rows under the names of their columns; `a.b` is the `b` within `a`."""
    table = csv.writer(out, lineterminator="\n")
    table.writerow(columns)
    for row in rows:
        table.writerow([cell(reached(row, column.split("."))) for column in columns])


def reached(value: Json, names: Sequence[str]) -> Json:
    """Follow names into a value; through a list, to each of its items."""
    if not names or value is None:
        return value
    if isinstance(value, list):
        return [reached(item, names) for item in value]
    return reached(value.get(names[0]), names[1:]) if isinstance(value, dict) else None


def cell(value: Json) -> str | int | float | None:
    """Give what stands in a cell.

    >>> cell("=1+1"), cell(["a", None, 3]), cell(True)
    ("'=1+1", 'a | 3', 'yes')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | dict):
        return guarded(BETWEEN.join(flat(value)))
    return guarded(value) if isinstance(value, str) else value


def flat(value: Json) -> Iterator[str]:
    """The words of a list, and of the lists in it."""
    if isinstance(value, list):
        for item in value:
            yield from flat(item)
    elif isinstance(value, dict):
        yield from flat(list(value.values()))
    elif value is not None:
        yield str(value)


def guarded(words: str) -> str:
    """Put an apostrophe before what a spreadsheet would run."""
    return f"'{words}" if words.startswith(FORMULA) else words
