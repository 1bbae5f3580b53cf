"""Working out: the findings of a case, read back where nothing has changed, else worked out anew.

What changes them is an article, a decision, or another whence. A decision changes only where chains
end, so that what comparing the articles gave is read back. Models are asked only for what the case
has no answer to yet.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from whence.case.keeping import Keeper
from whence.case.placing import Marks, unplaced
from whence.model import Article, Findings, Found
from whence.model.decision import Decision, Decisions
from whence.store import findings as stored
from whence.store import ledger, load

NAMED_APART = 8
"""Digits of the id that tell articles apart that were found at one place."""
KEPT = "reading back what was found"


class Articles(Mapping[str, Article]):
    """All articles of a case by path, each loaded when it is asked for, and only once.

    Those found at one place at different times have names apart.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        rows = load.readings(connection)
        found = Counter(path for path, *_ in rows)
        self._readings = {
            path if found[path] == 1 else f"{path}@{id_[:NAMED_APART]}": (path, reading)
            for path, reading, id_ in rows
        }
        self._loaded: dict[str, Article] = {}

    def __getitem__(self, path: str) -> Article:
        if path not in self._loaded:
            article = load.article_of(self._connection, *self._readings[path])
            self._loaded[path] = article if article.path == path else replace(article, path=path)
        return self._loaded[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._readings)

    def __len__(self) -> int:
        return len(self._readings)


@dataclass(frozen=True)
class Working:
    """A case whose findings are wanted.

    `connection` is within a transaction where the case has its log beside it, so that all that is
    read of it is of one state.
    """

    path: Path
    connection: sqlite3.Connection
    maker: str
    on_step: Callable[[str], None]

    @cached_property
    def articles(self) -> Articles:
        """All articles by path."""
        return Articles(self.connection)

    @cached_property
    def decisions(self) -> Decisions:
        """The ledger."""
        return ledger.load_decisions(self.connection)

    @property
    def keeper(self) -> Keeper:
        """What writes to the case."""
        return Keeper(self.path)

    @cached_property
    def state(self) -> stored.State:
        """Of what findings would be worked out now."""
        return state_in(self.connection, self.maker)

    @property
    def kept(self) -> stored.KeptFindings:
        """What is kept in the case, of whatever state."""
        return stored.KeptFindings(self.connection, lambda path: self.articles[path])

    def found(self) -> Found:
        """Give the findings, to be read as they are needed; what is new is kept."""
        self.on_step(KEPT)
        had = stored.kept_state(self.connection)
        if had == self.state:
            return self.kept
        is_compared = had is not None and had.pile == self.state.pile
        findings, rows = self.worked_out(self.kept.compared() if is_compared else None)
        new = None if is_compared else rows
        self.keeper.keep(lambda connection: self.put(connection, findings, new))
        return findings

    def worked_out(
        self, compared: stored.ComparedRows | None = None
    ) -> tuple[Findings, stored.ComparedRows]:
        """Work the findings out, of articles that have been compared or from the start."""
        from whence.case import comparing  # all steps, which who only reads has no need of

        articles = self.articles.values()
        found = (
            comparing.compared_of(compared)
            if compared
            else comparing.compared(
                articles, self.connection, self.keeper, self.maker, self.on_step
            )
        )
        findings = comparing.followed(articles, found, self.decisions, self.on_step)
        return findings, comparing.rows_of(found)

    def put(
        self, connection: sqlite3.Connection, findings: Findings, rows: stored.ComparedRows | None
    ) -> None:
        """Keep findings, unless the case has changed since and they are those of a state past."""
        had = stored.kept_state(connection)
        is_whole = rows is not None or (had is not None and had.pile == self.state.pile)
        if is_whole and state_in(connection, self.maker) == self.state:
            stored.put_findings(connection, self.state, findings, rows)

    def unplaced(self) -> list[Decision]:
        """The decisions that lead to nothing in the case any more."""
        if not self.decisions.standing:
            return []
        return unplaced(self.decisions, self.found(), Marks.of(self.articles.values()))


def state_in(connection: sqlite3.Connection, maker: str) -> stored.State:
    """Of what the findings of a case are that this whence would work out."""
    standing = ledger.load_decisions(connection).standing
    return stored.state_of(connection, maker, [one.id for one in standing])
