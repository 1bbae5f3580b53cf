"""`whence claims`: what is claimed in a case, and from how many independent origins."""

import click

from whence.cli.listing import case_opened, found_in, list_rows, say, with_case
from whence.export.findings_json import claims_json
from whence.export.in_words import claim_lines
from whence.text.amounts import counted

COLUMNS = (
    "id text kind origins.at_least origins.at_most told_by.outlets told_by.articles "
    "told_by.own_voice wordings.origin.name conflicts drift wordings.path wordings.start"
)


@click.command("claims")
@with_case
@click.option(
    "--least",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Leave out what fewer outlets tell.",
)
def command(case: str, form: str | None, output: str | None, least: int) -> None:
    """List the claims of a case, widest told first, each with its independent origins.

    Claims that assert the same, in whatever words and articles, are one group. How many independent
    origins it has is an interval, with a reason for every pair of them: whence trace shows these.
    """
    with case_opened(case) as opened:
        found = found_in(opened)
        rows = [row for row in claims_json(found) if outlets(row) >= least]
        groups, conflicts = len(found.groups), len(found.conflicts)
    list_rows(rows, form=form, output=output, lines=claim_lines, columns=COLUMNS)
    say(f"{len(rows)} of {groups} claim groups; {counted(conflicts, 'conflict')}.")


def outlets(row: object) -> int:
    """How many outlets tell a claim."""
    told = row["told_by"] if isinstance(row, dict) else {}
    return int(told["outlets"])
