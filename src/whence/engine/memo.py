"""Memo: what a step worked out before of one article, or of two, under all that it hangs on.

A step over a pile is a part that looks at one article, or two, at a time, and a part that brings
all of them together. The first is a pure function and costs the most; what it gave is kept under a
hash of all that went in, so that an article more has it run for that article alone. Nothing that
the pile decides may be kept so. With an empty memo everything is worked out, on the same path.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

AT_ONCE = 500
"""Results that are looked up, and kept, together."""


class Memo(Protocol):
    """Keeps results of some sort by their keys."""

    def get(self, sort: str, keys: Sequence[str]) -> dict[str, bytes]:
        """What is known of these keys."""

    def put(self, sort: str, rows: Mapping[str, bytes]) -> None:
        """Keep results; of two under one key the later holds."""


class Empty:
    """Knows nothing and keeps nothing."""

    def get(self, sort: str, keys: Sequence[str]) -> dict[str, bytes]:
        """Nothing is known."""
        return {}

    def put(self, sort: str, rows: Mapping[str, bytes]) -> None:
        """Nothing is kept."""


EMPTY = Empty()


class Held:
    """Keeps results in memory, as long as it lives."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, str], bytes] = {}

    def get(self, sort: str, keys: Sequence[str]) -> dict[str, bytes]:
        """What is known of these keys."""
        return {key: self._rows[sort, key] for key in keys if (sort, key) in self._rows}

    def put(self, sort: str, rows: Mapping[str, bytes]) -> None:
        """Keep results."""
        self._rows |= {(sort, key): data for key, data in rows.items()}


def recalled(
    memo: Memo, sort: str, keys: Sequence[str], work: Callable[[int], bytes]
) -> Iterator[bytes]:
    """Give the result of each key; `work` makes it, of the key's place, where it isn't known."""
    for start in range(0, len(keys), AT_ONCE):
        part = keys[start : start + AT_ONCE]
        known = memo.get(sort, part)
        new: dict[str, bytes] = {}
        for place, key in enumerate(part, start):
            if key not in known:
                known[key] = new[key] = work(place)
        if new:
            memo.put(sort, new)
        yield from (known[key] for key in part)
