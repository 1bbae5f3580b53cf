"""`whence origins`: where the chains of a case end, and how much goes back to each."""

import click

from whence.cli.listing import case_opened, found_in, list_rows, say, with_case
from whence.export.findings_json import origins_json
from whence.export.in_words import origin_lines
from whence.text.amounts import counted

COLUMNS = (
    "id name kind actor own_voice dead_end settles claims outlets articles evidence.path "
    "evidence.start evidence.text"
)


@click.command("origins")
@with_case
def command(case: str, form: str | None, output: str | None) -> None:
    """List the origins of a case: who is behind what, and how many outlets carry it."""
    with case_opened(case) as opened:
        rows = list(origins_json(found_in(opened)))
    list_rows(rows, form=form, output=output, lines=origin_lines, columns=COLUMNS)
    own = sum(row["own_voice"] is True for row in rows)
    say(f"{counted(len(rows), 'origin')}, {own} of them an outlet's own voice.")
