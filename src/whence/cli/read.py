"""`whence read`: files in, articles with their attributions out."""

import sys
from collections.abc import Iterable
from typing import TextIO

import click

from whence.cli.inputs import form_of, opened, with_actors, with_inputs
from whence.cli.progress import Tally, listed, watched
from whence.errors import WhenceError
from whence.export.jsonl import to_line
from whence.model import Article
from whence.pipeline import read
from whence.steps.read import ReadOptions


@click.command("read")
@with_inputs
@with_actors
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "text"]),
    help="JSON lines, or the marked-up article. Default: text on a terminal, else jsonl.",
)
def command(
    paths: tuple[str, ...],
    form: str | None,
    output: str | None,
    options: ReadOptions,
    jobs: int,
    actors: str | None,
) -> None:
    """Read news files into articles: who said what, and through whom it came.

    PATH is a text, HTML or JSON lines file, also gzipped; a folder; a glob; or - for standard
    input. What could not be read is a row with a reason; the exit status is then 1.
    """
    form = form_of(form, output)
    tally = Tally()
    try:
        register = listed(actors)
        with opened(output) as out:
            articles = read(paths, options=options, jobs=jobs, register=register)
            write(watched(articles, tally), form, out)
    except WhenceError as error:
        raise click.UsageError(str(error)) from error
    tally.report()
    sys.exit(1 if tally.unreadable else 0)


def write(articles: Iterable[Article], form: str, out: TextIO) -> None:
    """Write each article as it comes, so that a killed run has written what it had."""
    if form == "jsonl":
        for article in articles:
            out.write(to_line(article) + "\n")
            out.flush()
        return
    from rich.console import Console

    from whence.export.terminal import print_article

    console = Console(file=out, highlight=False, width=None if out.isatty() else 100)
    for article in articles:
        print_article(article, console)
