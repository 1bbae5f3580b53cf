"""Read: find what the user named and hand each entry to the reader of its format."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.model import RawArticle


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How to read. `as_is` takes the text as clean."""

    as_is: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that holds an article: a file, or a line of one."""

    path: str


def find(paths: Sequence[str], options: ReadOptions) -> Iterator[Entry]:
    """Find all entries under `paths`, in order."""
    raise NotImplementedError


def parse(entry: Entry, options: ReadOptions) -> RawArticle:
    """Read one entry."""
    raise NotImplementedError
