"""`whence dead-ends`: chains that end in nobody we can name, and what would settle them."""

import click

from whence.cli.listing import case_opened, found_in, list_rows, say, with_case
from whence.export.findings_json import dead_end_json
from whence.export.in_words import dead_end_lines
from whence.text.amounts import counted

COLUMNS = "attribution reason settles chain.name source.text source.start path groups"


@click.command("dead-ends")
@with_case
def command(case: str, form: str | None, output: str | None) -> None:
    """List the chains of a case that end in nobody who can be named, and what would settle them."""
    with case_opened(case) as opened:
        rows = [dead_end_json(one) for one in found_in(opened).dead_ends]
    list_rows(rows, form=form, output=output, lines=dead_end_lines, columns=COLUMNS)
    say(f"{counted(len(rows), 'dead end')}.")
