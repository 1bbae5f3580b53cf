"""How a command fails: with words that say what to do, and exit status 2, never a traceback."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from whence.errors import UsageError, WhenceError


class Failure(click.ClickException):
    """What cannot be done, though it was asked for rightly."""

    exit_code = 2


@contextmanager
def failing() -> Iterator[None]:
    """Turn whence's own errors into failures of a command."""
    try:
        yield
    except UsageError as error:
        raise click.UsageError(str(error)) from error
    except WhenceError as error:
        raise Failure(str(error)) from error
