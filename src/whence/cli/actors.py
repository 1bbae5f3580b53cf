"""`whence actors`: files in, who is named in them out, under all their names."""

import sys
from collections.abc import Iterable
from typing import TextIO

import click

from whence.cli.inputs import form_of, opened, with_actors, with_inputs
from whence.cli.progress import Tally, listed, watched
from whence.errors import WhenceError
from whence.export.actors import to_line
from whence.model import Actor
from whence.pipeline import read
from whence.steps.actors import find_actors
from whence.steps.read import ReadOptions


@click.command("actors")
@with_inputs
@with_actors
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "text"]),
    help="JSON lines, or a table. Default: text on a terminal, else jsonl.",
)
@click.option(
    "--least",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Leave out who is mentioned less often than this.",
)
def command(
    paths: tuple[str, ...],
    form: str | None,
    output: str | None,
    options: ReadOptions,
    jobs: int,
    actors: str | None,
    least: int,
) -> None:
    """List who is named in news files: people, bodies, states, places, under all their names.

    Each comes with how often and where it is named, and with the ties that bring its names
    together: the rule, the words it rests on, the score and its grounds. PATH is as for read.
    """
    form = form_of(form, output)
    tally = Tally()
    try:
        register = listed(actors)
        articles = watched(read(paths, options=options, jobs=jobs, register=register), tally)
        found = find_actors(articles, register).actors
        with opened(output) as out:
            write((actor for actor in found if len(actor.mentions) >= least), form, out)
    except WhenceError as error:
        raise click.UsageError(str(error)) from error
    tally.report()
    sys.exit(1 if tally.unreadable else 0)


def write(actors: Iterable[Actor], form: str, out: TextIO) -> None:
    """Write the actors, most named first."""
    if form == "jsonl":
        out.writelines(to_line(actor) + "\n" for actor in actors)
        return
    from rich.console import Console

    from whence.export.actor_table import actor_table

    width = None if out.isatty() else 120
    Console(file=out, highlight=False, width=width).print(actor_table(actors))
