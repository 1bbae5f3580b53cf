"""What commands share that list findings: how the case is opened, how rows are written."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import islice
from typing import TextIO

import click
from rich.console import Console, RenderableType

from whence.case import Case
from whence.cli.failing import failing
from whence.cli.inputs import OUTPUT, form_of, opened
from whence.cli.progress import console
from whence.export.findings_json import Row
from whence.model import Found

PLAIN_WIDTH = 100
AT_ONCE = 500
"""Lines that are laid out together: one by one they cost twice as much."""
FORM = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl", "csv"]),
    help="To read, one JSON object a row, or a table. Default: text on a terminal, else jsonl.",
)
CASE = click.argument("case", metavar="CASE")
ON = click.option(
    "--on",
    metavar="DATE",
    help="The day as of which forecasts are open, due or past: 2019-03-31. "
    "Default: that of the latest article.",
)
Lines = Callable[[Iterable[Row]], Iterable[RenderableType]]


def with_case(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the case, the format and where to write."""
    return CASE(FORM(OUTPUT(command)))


@contextmanager
def case_opened(path: str) -> Iterator[Case]:
    """Open a case for a command; what goes wrong is said."""
    with failing(), Case.open(path) as case:
        yield case


def found_in(case: Case) -> Found:
    """What is found over a case, to be read while it is open.

    What is being worked out is shown while it lasts.
    """
    with console.status("reading the case") as status:
        return case.found(on_step=lambda step: status.update(f"working out: {step}"))


def list_rows(
    rows: Sequence[Row], *, form: str | None, output: str | None, lines: Lines, columns: str
) -> None:
    """Write rows in the form that was asked for; `columns` are those of the table."""
    form = form_of(form, output)
    with opened(output) as out:
        if form == "jsonl":
            out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        elif form == "csv":
            from whence.export.flat import write_csv

            write_csv(rows, columns.split(), out)
        else:
            print_lines(lines(rows), out)


def print_lines(lines: Iterable[RenderableType], out: TextIO) -> None:
    """Print lines to read."""
    terminal = Console(file=out, highlight=False, width=None if out.isatty() else PLAIN_WIDTH)
    lines = iter(lines)
    while some := list(islice(lines, AT_ONCE)):
        terminal.print(*some, sep="\n")


def say(words: str) -> None:
    """Print one line of the summary, beside the output."""
    console.print(words, markup=False)


def day_of(on: str | None, case: Case) -> str | None:
    """The day that was given, or else that of the latest article, which is then said."""
    if on is not None:
        try:
            return date.fromisoformat(on).isoformat()
        except ValueError as error:
            raise click.BadParameter(
                f"{on!r} is no day like 2019-03-31", param_hint="--on"
            ) from error
    latest = case.latest_day()
    if latest:
        say(f"As of {latest}, the day of the latest article; another with --on DATE.")
    else:
        say("No article has a date; give the day with --on DATE.")
    return latest
