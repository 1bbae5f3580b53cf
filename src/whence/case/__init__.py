"""The case: one file that holds a pile of articles and all that is known of it.

>>> import tempfile
>>> from pathlib import Path
>>> with tempfile.TemporaryDirectory() as folder:
...     with Case.open(Path(folder) / "dam.whence", create=True) as case:
...         added = case.add("examples/doctest.txt")
...         hits = case.search("pump")
...         print([one.outcome.value for one in added], hits[0].places[0].text)
['new'] pump
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self

from whence import __version__
from whence.case.added import Added, Outcome
from whence.case.deciding import Deciding, Signed
from whence.case.history import versions
from whence.case.keeping import writing
from whence.case.working import Working
from whence.errors import UsageError
from whence.infer.assets import packaged
from whence.model import Article, Findings, Found
from whence.model.decision import Decision, Decisions
from whence.model.hit import Hit, Version
from whence.quiet import nothing
from whence.steps.read import Entry, ReadOptions, find
from whence.store import ledger, load, lookup, search
from whence.store.connect import is_logged, open_to_read, open_to_write, told
from whence.text.snippets import MOST, snippets
from whence.text.terms import Term, telling_places, terms_of

__all__ = ["Added", "Case", "Deciding", "Outcome", "Signed"]

BESIDE = ("", "-wal", "-shm", "-journal")
"""What follows the name of a case in the names of its own files."""


MOST_WORDS = 64
"""What one search may hold: SQLite refuses some 250."""


class Case:
    """An open case. Reading never waits for one who adds; close it, or use it in a `with`."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._snapshots = ExitStack()

    @classmethod
    def open(
        cls, path: str | Path, *, create: bool = False, on_wait: Callable[[], None] = nothing
    ) -> Self:
        """Open a case; with `create`, make it if there is none. Raises CaseError.

        `on_wait` is told should another be writing to it while it is made.
        """
        path = Path(path)
        if create:
            open_to_write(path, on_wait=on_wait).close()
        return cls(path, open_to_read(path))

    def close(self) -> None:
        """Close the file; what was found can no longer be read from it."""
        self._snapshots.close()
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def add(
        self,
        paths: Iterable[str | Path] | str | Path,
        *,
        options: ReadOptions | None = None,
        jobs: int = 1,
        again: bool = False,
        on_input: Callable[[Added], None] = nothing,
        on_wait: Callable[[], None] = nothing,
    ) -> list[Added]:
        """Read what is new of files, folders and globs into the case; tells of each input.

        What is there already is not read again, unless `again`. `on_input` is told of each input
        once it is safe in the file, `on_wait` when another is writing to it.
        """
        from whence.case.adding import Adding  # all of reading, which who only asks has no need of

        options = options or ReadOptions()
        entries = self._not_own(find(paths, options))
        added = []
        with told(self.path), closing(open_to_write(self.path, on_wait=on_wait)) as connection:
            adding = Adding(connection, options, maker(), now, on_wait, again)
            for one in adding.run(entries, jobs=jobs):
                added.append(one)
                on_input(one)
        return added

    def articles(self) -> Iterator[Article]:
        """Give every article once, in the order of the places where they were found."""
        with told(self.path):
            yield from load.articles(self._connection)

    def inputs(self) -> Iterator[Article]:
        """Give every input as `whence.read` gave it, those that could not be read among them."""
        with told(self.path):
            yield from load.inputs(self._connection)

    def search(self, words: str, *, limit: int = 20) -> list[Hit]:
        """Find the articles that hold all these words and "phrases", the best first."""
        terms = wanted(words)
        with told(self.path):
            found = list(search.find(self._connection, terms, limit=limit))
        return [
            Hit(
                id=one.id,
                path=one.path,
                byline=one.byline,
                places=one.places,
                snippets=snippets(one.text, telling_places(one.text, terms, most=MOST)),
            )
            for one in found
        ]

    def count(self, words: str) -> int:
        """Say how many articles hold all these words."""
        with told(self.path):
            return search.count(self._connection, wanted(words))

    def versions(self) -> list[Version]:
        """Give the texts of each address that has had several, and what changed between them."""
        with told(self.path):
            return list(versions(self._connection))

    def findings(self, *, on_step: Callable[[str], None] = nothing) -> Findings:
        """Give all that is found over the articles at once; see `found`."""
        found = self.found(on_step=on_step)
        with told(self.path):
            return found.whole()

    def found(self, *, on_step: Callable[[str], None] = nothing) -> Found:
        """Give what is found over the articles, worked out only if something has changed.

        It is read as it is asked for, while the case is open, and stays what it was whoever adds
        meanwhile. What is worked out stays in the case, if it can be written to and nobody else is
        writing. `on_step` is told what is being done.
        """
        with told(self.path):
            return self._working(on_step).found()

    def decisions(self) -> Decisions:
        """Give the ledger of what people decided."""
        with told(self.path):
            return ledger.load_decisions(self._connection)

    def unplaced(self) -> list[Decision]:
        """Give the decisions that stand and lead to nothing in the case any more."""
        with told(self.path):
            return self._working().unplaced()

    def latest_day(self) -> str | None:
        """Give the day of the latest article whose day is known."""
        with told(self.path):
            return lookup.latest_day(self._connection)

    def changed(self) -> datetime:
        """Give when the case was last added to."""
        with told(self.path):
            at = lookup.last_at(self._connection)
        return datetime.fromisoformat(at) if at else datetime(1970, 1, 1, tzinfo=UTC)

    def decide(
        self,
        make: Callable[[Deciding, Signed], Decision],
        *,
        who: str,
        why: str,
        on_step: Callable[[str], None] = nothing,
        on_wait: Callable[[], None] = nothing,
    ) -> Decision:
        """Add what `make` gives to the ledger.

        >>> def judge(deciding: Deciding, signed: Signed) -> Decision:
        ...     return deciding.pair(signed, "same", "origin-12ab", "origin-34cd")
        """
        signed = Signed(who=who, why=why, at=now(), whence=maker())
        with told(self.path):
            working = self._working(on_step)
            deciding = Deciding(working.found(), working.articles, working.decisions)
            decision = make(deciding, signed)
        with writing(self.path, on_wait) as connection:
            ledger.put_decision(connection, decision)
        return decision

    def _working(self, on_step: Callable[[str], None] = nothing) -> Working:
        """The case, as it is now, as one whose findings are wanted.

        Without a log beside it (a case that was copied, or packed) who reads on and on would block
        who writes, so that there is no snapshot of it.
        """
        connection = self._snapshots.enter_context(closing(open_to_read(self.path)))
        if is_logged(connection):
            connection.execute("BEGIN")
        return Working(self.path, connection, worker(), on_step)

    def _not_own(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """Leave out the case's own files, should it lie in a folder that is added."""
        own = {f"{self.path.resolve()}{ending}" for ending in BESIDE}
        for entry in entries:
            is_near = entry.file and Path(entry.file).name.startswith(self.path.name)
            if not (is_near and str(Path(entry.file or "").resolve()) in own):
                yield entry


def wanted(words: str) -> list[Term]:
    """Read what is searched for; raises UsageError where that is nothing, or too much."""
    terms = terms_of(words)
    if not terms:
        raise UsageError(f"there is no word to search for in {words[:100]!r}")
    if sum(len(term.words) for term in terms) > MOST_WORDS:
        raise UsageError(f"that are too many words; at most {MOST_WORDS} can be searched for")
    return terms


@cache
def maker() -> str:
    """Which whence read an article: its version and its weights."""
    return f"{__version__}+{packaged().digest}"


@cache
def worker() -> str:
    """Which whence works a case out: that which reads, and the weights of vectors and pairs."""
    bundle = packaged()
    return "+".join((maker(), bundle.vectors_digest, bundle.pairs_digest))


def now() -> str:
    """The time for the log, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
