"""What all commands take that read files: the paths, how to read them, and where to write."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TextIO, TypeVar

import click

from whence.steps.read import ReadOptions

Command = TypeVar("Command", bound=Callable[..., Any])

READING = (
    click.option(
        "--as-is",
        is_flag=True,
        help="Take the text as clean: not one character is removed or changed.",
    ),
    click.option(
        "--jobs",
        type=click.IntRange(min=1),
        default=os.cpu_count() or 1,
        show_default="one a core",
        help="Processes that share the work.",
    ),
    click.option(
        "--field",
        "fields",
        multiple=True,
        metavar="WORD=NAME",
        help="Where JSON keeps it: --field text=body. Words: text, title, url, outlet, author, …",
    ),
    click.option(
        "--input-format",
        metavar="NAME",
        help="Read everything as text, html or jsonl. Default: by suffix, else by content.",
    ),
    click.option(
        "--paragraph-mark",
        metavar="MARK",
        help="What stands between paragraphs beside blank lines.",
    ),
    click.option(
        "--max-article-mb",
        type=click.FloatRange(min=0, min_open=True),
        default=ReadOptions().max_article_mb,
        show_default=True,
        help="Larger articles are not read; megabytes, decompressed.",
    ),
)
INPUTS = (
    click.argument("paths", nargs=-1, required=True, metavar="PATH…"),
    click.option("-o", "--output", metavar="FILE", help="Write to FILE, not to standard output."),
    *READING,
)

with_actors = click.option(
    "--actors",
    metavar="FILE",
    help="Your own list of names, CSV or FollowTheMoney JSON lines; it goes before whence's.",
)


def with_inputs(command: Command) -> Command:
    """Give a command the paths and all options of reading and writing."""
    for option in reversed(INPUTS):
        command = option(command)
    return command


def with_reading(command: Command) -> Command:
    """Give a command the options of reading alone."""
    for option in reversed(READING):
        command = option(command)
    return command


def read_options(
    *,
    as_is: bool,
    fields: Iterable[str],
    input_format: str | None,
    paragraph_mark: str | None,
    max_article_mb: float,
) -> ReadOptions:
    """Make options of what was given on the command line."""
    return ReadOptions(
        as_is=as_is,
        format=input_format,
        fields=parse_fields(fields),
        paragraph_mark=paragraph_mark,
        max_article_mb=max_article_mb,
    )


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
