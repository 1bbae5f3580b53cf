"""Adding: from what the user named to rows in a case, reading only what the case doesn't have.

Every input is looked at once, in order: its bytes are hashed, and the hash with the way of reading
is looked up. What is new goes to the workers; what comes back is written in batches, each one
transaction, so a killed run leaves whole batches and the next run goes on from there. Cost follows
what is added, never what is there already: all look-ups are by key.
"""

import hashlib
import json
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from whence.case.added import Added, Outcome
from whence.model import Article, Problem
from whence.model.case import Input, Reading, key_of
from whence.pipeline import read_entries
from whence.steps.read import Entry, ReadOptions, load
from whence.store import lookup, write
from whence.store.connect import transaction
from whence.text.addresses import address_of

BATCH = 50
"""Inputs that are committed together: what a killed run loses at most."""
BATCH_BYTES = 1 << 24
"""A batch ends sooner when its inputs are large."""


@dataclass(frozen=True, slots=True)
class Planned:
    """An input and how it is read; `entry` is None where the case has that reading already."""

    given: Input
    reading: Reading
    entry: Entry | None


@dataclass(slots=True)
class Adding:
    """One run of adding: the case that is written to, how to read, and what is under way."""

    connection: sqlite3.Connection
    options: ReadOptions
    maker: str
    now: Callable[[], str]
    on_wait: Callable[[], None]
    is_again: bool = False
    planned: deque[Planned] = field(default_factory=deque)
    seen: set[str] = field(default_factory=set)

    def run(self, entries: Iterable[Entry], *, jobs: int) -> Iterator[Added]:
        """Add all entries; tells of each input once it is safe in the case."""
        for batch in batches(self.read(entries, jobs)):
            at = self.now()
            with transaction(self.connection, on_wait=self.on_wait):
                added = [self.write(planned, article, at) for planned, article in batch]
            yield from added

    def read(self, entries: Iterable[Entry], jobs: int) -> Iterator[tuple[Planned, Article | None]]:
        """Give every input in order, with the article where it had to be read."""
        for article in read_entries(self.unread(entries), options=self.options, jobs=jobs):
            while self.planned[0].entry is None:
                yield self.planned.popleft(), None
            yield self.planned.popleft(), article
        while self.planned:
            yield self.planned.popleft(), None

    def unread(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """Plan every input, and give those entries that have to be read."""
        for entry in entries:
            loaded = load(entry, self.options)
            planned = self.plan(loaded)
            self.planned.append(planned)
            if planned.entry:
                yield loaded

    def plan(self, entry: Entry) -> Planned:
        """Say how an input is to be read, and whether the case has that reading already."""
        reading = reading_of(entry, self.options, self.maker)
        known = lookup.known(self.connection, reading.id)
        has_it = reading.id in self.seen or (known is not None and not self.is_again)
        self.seen.add(reading.id)
        is_wanted = reading.raw is None or not has_it
        given = Input(path=entry.path, reading=reading.id)
        return Planned(given, reading, entry if is_wanted else None)

    def write(self, planned: Planned, article: Article | None, at: str) -> Added:
        """Write one input, with what was read of it, and say what became of it."""
        given, reading = planned.given, planned.reading
        outcome, problem = self.judge(planned, article)
        is_known = lookup.has_input(self.connection, given)
        if article is not None:
            address = address_of(article.byline.url)
            write.put_reading(
                self.connection, reading, article, address=address, is_again=self.is_again
            )
        write.put_input(self.connection, given)
        if not is_known or outcome is Outcome.AGAIN:
            write.put_log(
                self.connection, at=at, event=outcome.value, given=given, maker=self.maker
            )
        return Added(given.path, outcome, problem)

    def judge(self, planned: Planned, article: Article | None) -> tuple[Outcome, Problem | None]:
        """Say what becomes of an input, by what the case knows before it is written."""
        known = lookup.known(self.connection, planned.reading.id)
        if article is None:
            assert known is not None
            if known.problem and not known.article:
                return Outcome.UNREAD, known.problem
            if not lookup.has_input(self.connection, planned.given):
                return Outcome.SAME, known.problem
            return (Outcome.HAD if known.maker == self.maker else Outcome.OLD), known.problem
        if not article.text:
            return Outcome.UNREAD, article.problem
        if known:
            return Outcome.AGAIN, article.problem
        if lookup.has_article(self.connection, article):
            return Outcome.SAME, article.problem
        address = address_of(article.byline.url)
        is_version = lookup.has_other_text(self.connection, article, address)
        return (Outcome.VERSION if is_version else Outcome.NEW), article.problem


def reading_of(entry: Entry, options: ReadOptions, maker: str) -> Reading:
    """Describe how an entry is read. The same bytes read in the same way have the same key.

    What could not even be opened is known by its place and its problem.
    """
    said = options_json(options, entry.format)
    if entry.data is None:
        assert entry.problem is not None
        key = key_of(entry.path, entry.problem.code.value, entry.problem.message)
        return Reading(id=key, raw=None, format=entry.format, options=said, maker=maker)
    raw = hashlib.sha256(entry.data).hexdigest()
    return Reading(
        id=key_of(raw, entry.format, said),
        raw=raw,
        format=entry.format,
        options=said,
        maker=maker,
        data=entry.data,
    )


def options_json(options: ReadOptions, form: str) -> str:
    """Write those options that change what comes out, where they are not the usual ones."""
    said = {
        "as_is": options.as_is,
        "fields": dict(options.fields) if form == "jsonl" else {},
        "paragraph_mark": options.paragraph_mark,
    }
    return json.dumps({name: value for name, value in said.items() if value}, sort_keys=True)


def batches(
    rows: Iterable[tuple[Planned, Article | None]],
) -> Iterator[list[tuple[Planned, Article | None]]]:
    """Cut what comes into batches, so that none takes much memory and little is lost at once."""
    batch, size = [], 0
    for row in rows:
        batch.append(row)
        size += len(row[0].reading.data or b"")
        if len(batch) == BATCH or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
