"""History: what changed from one version of an article to the next."""

import sqlite3
from collections.abc import Iterator

from whence.model.hit import Version
from whence.store.versions import Told
from whence.store.versions import versions as told_versions
from whence.text.changes import changes


def versions(connection: sqlite3.Connection) -> Iterator[Version]:
    """Give the versions of every address that has had several, each against the one before."""
    before: Told | None = None
    for told in told_versions(connection):
        last = before if before and before.address == told.address else None
        added, dropped = changes(last.text, told.text) if last else ((), ())
        yield Version(
            address=told.address,
            id=told.id,
            path=told.path,
            byline=told.byline,
            is_order_known=last is None or is_before(last, told),
            added=added,
            dropped=dropped,
        )
        before = told


def is_before(one: Told, other: Told) -> bool:
    """Whether the dates say that one text is older, as far as both are precise."""
    first, second = one.byline.published, other.byline.published
    if not first or not second:
        return False
    shared = min(len(first), len(second))
    return first[:shared] < second[:shared]
