"""`whence export`: a case in the form of another program."""

import click

from whence.cli.failing import Failure
from whence.cli.inputs import OUTPUT, opened
from whence.cli.listing import CASE, case_opened, found_in, say
from whence.text.amounts import counted


@click.command("export")
@CASE
@click.option(
    "--format",
    "form",
    type=click.Choice(["ics"]),
    required=True,
    help="ics: the windows of the forecasts, for a calendar (RFC 5545).",
)
@OUTPUT
def command(case: str, form: str, output: str | None) -> None:
    """Write what is found in a case for other programs: its forecasts into a calendar."""
    try:
        from whence.export.calendar import calendar_of
    except ImportError as error:
        raise Failure("that needs one more package: pip install 'whence[calendar]'") from error
    with case_opened(case) as opened_case:
        found = found_in(opened_case)
        written, left = calendar_of(found, opened_case.changed())
        forecasts = len(found.forecasts)
    with opened(output) as out:
        out.write(written)
    say(f"{counted(forecasts - left, 'forecast')}; {left} more without a window.")
