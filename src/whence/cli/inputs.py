"""What all commands take that read files: the paths, how to read them, and where to write."""

import errno
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import TextIO

import click

from whence.cli.failing import Failure
from whence.steps.read import ReadOptions

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
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
PATHS = click.argument("paths", nargs=-1, required=True, metavar="PATH…")
OUTPUT = click.option(
    "-o", "--output", metavar="FILE", help="Write to FILE, not to standard output."
)

with_actors = click.option(
    "--actors",
    metavar="FILE",
    help="Your own list of names, CSV or FollowTheMoney JSON lines; it goes before whence's.",
)


def with_inputs(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the paths, where to write, and the options of reading as one `options`."""
    return PATHS(OUTPUT(with_reading(command)))


def with_reading(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of reading, as one `options`, and `jobs`."""

    @wraps(command)
    def packed(
        *,
        as_is: bool,
        fields: tuple[str, ...],
        input_format: str | None,
        paragraph_mark: str | None,
        max_article_mb: float,
        **rest: object,
    ) -> None:
        options = ReadOptions(
            as_is=as_is,
            format=input_format,
            fields=parse_fields(fields),
            paragraph_mark=paragraph_mark,
            max_article_mb=max_article_mb,
        )
        command(options=options, **rest)

    for option in reversed(READING):
        packed = option(packed)
    return packed


def form_of(form: str | None, output: str | None) -> str:
    """The form that was asked for; else text on a terminal and JSON lines anywhere else."""
    return form or ("text" if output is None and sys.stdout.isatty() else "jsonl")


def parse_fields(fields: Iterable[str]) -> dict[str, str]:
    """Split each WORD=NAME."""
    pairs = [field.partition("=") for field in fields]
    for word, _, name in pairs:
        if not name:
            raise click.BadParameter(f"{word!r} should look like text=body", param_hint="--field")
    return {word: name for word, _, name in pairs}


@contextmanager
def opened(output: str | None) -> Iterator[TextIO]:
    """Open the output file, or give standard output, as UTF-8; a full disk is told as one."""
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
    try:
        with file:
            yield file
    except OSError as error:
        if error.errno not in NO_ROOM:
            raise
        raise Failure(
            f"{output} is not complete: {error.strerror}; make room and run it again"
        ) from error
