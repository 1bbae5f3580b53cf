"""`whence forecasts`: who foretold what in a case, and when it falls due."""

import click

from whence.cli.listing import ON, case_opened, day_of, found_in, list_rows, say, with_case
from whence.export.findings_json import forecast_json
from whence.export.in_words import forecast_lines
from whence.model import State
from whence.model.decision import Subject
from whence.steps.trace import state_on
from whence.text.amounts import counted

COLUMNS = (
    "id text who outlet state due.said due.from due.until hedges.text hedges.likelihood "
    "outcome.says outcome.who path spans.start"
)


@click.command("forecasts")
@with_case
@ON
def command(case: str, form: str | None, output: str | None, on: str | None) -> None:
    """List the forecasts of a case: who, what, how sure, and when it falls due.

    Windows are counted from the day on which it was said. Whether it came true is not for whence to
    say: whence decide CASE outcome records what you find.
    """
    with case_opened(case) as opened:
        day = day_of(on, opened)
        forecasts, decisions = list(found_in(opened).forecasts), opened.decisions()
    rows = [
        forecast_json(
            one,
            (state_on(one.claim.due, day) if day else State.OPEN).value,
            decisions.on(Subject.FORECAST, one.place.claim),
        )
        for one in forecasts
    ]
    list_rows(rows, form=form, output=output, lines=forecast_lines, columns=COLUMNS)
    states = ", ".join(
        f"{sum(row['state'] == state.value for row in rows)} {state.value}" for state in State
    )
    say(f"{counted(len(rows), 'forecast')}: {states}.")
