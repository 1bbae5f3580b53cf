"""`whence add`: read into a case what it doesn't have yet."""

import sys
from collections import Counter
from dataclasses import dataclass, field

import click
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from whence.case import Added, Case, Outcome
from whence.cli.failing import failing
from whence.cli.inputs import with_reading
from whence.cli.progress import console
from whence.export.terminal import harmless
from whence.model import ProblemCode
from whence.steps.read import ReadOptions
from whence.text.amounts import counted


@click.command("add")
@click.argument("case", metavar="CASE")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@with_reading
@click.option("--again", is_flag=True, help="Read anew what the case has already.")
def command(
    case: str,
    paths: tuple[str, ...],
    options: ReadOptions,
    jobs: int,
    again: bool,
) -> None:
    """Read news files into a case, a file that keeps all that is known of a pile.

    CASE is a file that ends in .whence; it is made if it isn't there. PATH is what `whence read`
    takes. What the case has already is not read again. A run that was cut short can be run again,
    and goes on from where it was. The exit status is 1 if some input could not be read.
    """
    tally = Tally()
    with failing(), Case.open(case, create=True, on_wait=say_waiting) as opened, shown() as bar:
        task = bar.add_task("reading")

        def on_input(added: Added) -> None:
            tally.add(added)
            bar.update(task, description=tally.line)

        opened.add(
            paths, options=options, jobs=jobs, again=again, on_input=on_input, on_wait=say_waiting
        )
    tally.report(case)
    sys.exit(1 if tally.outcomes[Outcome.UNREAD] else 0)


def shown() -> Progress:
    """Make the line that shows how it goes, on a terminal only."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def say_waiting() -> None:
    """Say why nothing happens."""
    console.print("Another whence is adding to this case; waiting.")


@dataclass(slots=True)
class Tally:
    """What has become of the inputs so far."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    foreign: int = 0

    def add(self, added: Added) -> None:
        """Count one input, and say at once what is wrong with it."""
        self.outcomes[added.outcome] += 1
        if added.problem:
            self.foreign += added.problem.code is ProblemCode.LANGUAGE
            console.print(Text(harmless(f"{added.path}: {added.problem.message}"), style="red"))

    @property
    def line(self) -> str:
        """How far it is, in one line."""
        unread = self.outcomes[Outcome.UNREAD]
        return f"{self.outcomes.total()} inputs · {self.new} new · {unread} unreadable"

    @property
    def new(self) -> int:
        """Articles that the case did not have."""
        return self.outcomes[Outcome.NEW] + self.outcomes[Outcome.VERSION]

    def report(self, case: str) -> None:
        """Print the closing summary."""
        count = self.outcomes
        had = count[Outcome.HAD] + count[Outcome.OLD]
        console.print(
            f"{case}: {counted(self.new, 'new article')}, "
            f"{count[Outcome.VERSION]} of them new versions; "
            f"{counted(had, 'input')} already had, {count[Outcome.UNREAD]} could not be read.",
            markup=False,
        )
        if count[Outcome.SAME]:
            console.print(f"{count[Outcome.SAME]} more hold articles that were there already.")
        if count[Outcome.AGAIN]:
            console.print(f"{count[Outcome.AGAIN]} were read again.")
        if count[Outcome.OLD]:
            console.print(
                f"{count[Outcome.OLD]} were read by another whence; --again reads them anew."
            )
        if self.foreign:
            console.print(f"{self.foreign} in a language that whence does not analyse yet.")
