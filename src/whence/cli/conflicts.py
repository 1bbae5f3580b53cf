"""`whence conflicts`: claims that cannot both hold, and what changed as claims went on."""

import click

from whence.cli.listing import case_opened, found_in, list_rows, say, with_case
from whence.export.findings_json import conflict_rows, drift_rows
from whence.export.in_words import conflict_lines, drift_lines
from whence.text.amounts import counted

COLUMNS = "id kind a.outlet a.text a.words.text b.outlet b.text b.words.text a.path b.path"


@click.command("conflicts")
@with_case
@click.option("--drift", is_flag=True, help="What changed as claims were passed on, instead.")
def command(case: str, form: str | None, output: str | None, drift: bool) -> None:
    """List the conflicts of a case, both sides under one another.

    Two claims about one thing conflict where they differ in polarity, number, time, place or actor.
    Drift is what one claim lost or gained on its way: a hedge, a number, its attribution.
    """
    with case_opened(case) as opened:
        found = found_in(opened)
        rows = list(drift_rows(found) if drift else conflict_rows(found))
        conflicts, drifts = len(found.conflicts), len(found.drifts)
    columns = f"{COLUMNS} reason" if drift else f"{COLUMNS} one_origin score"
    lines = drift_lines if drift else conflict_lines
    list_rows(rows, form=form, output=output, lines=lines, columns=columns)
    say(f"{counted(conflicts, 'conflict')}, {counted(drifts, 'drift')} (--drift).")
