"""Keeping: what is worked out of a case stays in it, where it can be written to.

A case in a place where nothing can be written still answers; it works things out again each time.
Writers wait for one another; who only asks waits for nobody, and does without where another writes.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from whence.errors import UnwritableCaseError
from whence.store.connect import open_to_write, told, transaction


class TakenError(Exception):
    """Another is writing to the case."""


def give_way() -> None:
    """Wait for nobody."""
    raise TakenError


@dataclass(frozen=True, slots=True)
class Keeper:
    """Writes to a case what can be worked out again, and does without where it must."""

    path: Path

    def keep(self, write: Callable[[sqlite3.Connection], None]) -> bool:
        """Call `write` within a transaction; say whether it could be kept."""
        try:
            with writing(self.path, give_way) as connection:
                write(connection)
        except (UnwritableCaseError, TakenError):
            return False
        return True


@contextmanager
def writing(path: Path, on_wait: Callable[[], None]) -> Iterator[sqlite3.Connection]:
    """Open a case for one transaction; waits for another who is writing."""
    with (
        told(path),
        closing(open_to_write(path, on_wait=on_wait)) as connection,
        transaction(connection, on_wait=on_wait),
    ):
        yield connection
