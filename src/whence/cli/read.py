"""`whence read`: files in, articles with their attributions out."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO

import click

from whence.cli.progress import Tally, watched
from whence.errors import WhenceError
from whence.export.jsonl import to_line
from whence.model import Article
from whence.pipeline import read
from whence.steps.read import ReadOptions


@click.command("read")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "text"]),
    help="JSON lines, or the marked-up article. Default: text on a terminal, else jsonl.",
)
@click.option("-o", "--output", metavar="FILE", help="Write to FILE, not to standard output.")
@click.option(
    "--as-is", is_flag=True, help="Take the text as clean: not one character is removed or changed."
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=os.cpu_count() or 1,
    show_default="one a core",
    help="Processes that share the work.",
)
@click.option(
    "--field",
    "fields",
    multiple=True,
    metavar="WORD=NAME",
    help="Where JSON keeps it: --field text=body. Words: text, title, url, outlet, author, …",
)
@click.option(
    "--input-format",
    metavar="NAME",
    help="Read everything as text, html or jsonl. Default: by suffix, else by content.",
)
@click.option(
    "--paragraph-mark", metavar="MARK", help="What stands between paragraphs beside blank lines."
)
@click.option(
    "--max-article-mb",
    type=click.FloatRange(min=0, min_open=True),
    default=ReadOptions().max_article_mb,
    show_default=True,
    help="Larger articles are not read; megabytes, decompressed.",
)
def command(
    paths: tuple[str, ...],
    form: str | None,
    output: str | None,
    as_is: bool,
    jobs: int,
    fields: tuple[str, ...],
    input_format: str | None,
    paragraph_mark: str | None,
    max_article_mb: float,
) -> None:
    """Read news files into articles: who said what, and through whom it came.

    PATH is a text, HTML or JSON lines file, also gzipped; a folder; a glob; or - for standard
    input. What could not be read is a row with a reason; the exit status is then 1.
    """
    form = form or ("text" if output is None and sys.stdout.isatty() else "jsonl")
    options = ReadOptions(
        as_is=as_is,
        format=input_format,
        fields=parse_fields(fields),
        paragraph_mark=paragraph_mark,
        max_article_mb=max_article_mb,
    )
    tally = Tally()
    try:
        with opened(output) as out:
            articles = watched(read(paths, options=options, jobs=jobs), tally)
            write(articles, form, out)
    except WhenceError as error:
        raise click.UsageError(str(error)) from error
    tally.report()
    sys.exit(1 if tally.unreadable else 0)


def parse_fields(fields: Iterable[str]) -> dict[str, str]:
    """Split each WORD=NAME."""
    pairs = [field.partition("=") for field in fields]
    for word, _, name in pairs:
        if not name:
            raise click.BadParameter(f"{word!r} should look like text=body", param_hint="--field")
    return {word: name for word, _, name in pairs}


@contextmanager
def opened(output: str | None) -> Iterator[TextIO]:
    """Open the output file, or give standard output, as UTF-8."""
    if output is None or output == "-":
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8")
        yield sys.stdout
        return
    try:
        file = open(output, "w", encoding="utf-8", newline="\n")  # noqa: SIM115 - closed below
    except OSError as error:
        raise click.BadParameter(
            f"cannot write {output}: {error.strerror}", param_hint="-o"
        ) from error
    with file:
        yield file


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
