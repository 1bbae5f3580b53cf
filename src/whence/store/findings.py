"""What was found over a case, kept until something changes: a row for each finding, as JSON.

The views `claim_groups`, `wordings`, `origins`, … give the same as columns to any SQLite tool.
Findings are read back as they are asked for: who lists the forecasts loads no group, and who traces
one claim makes no other. What articles share, whom they name and which claims match hangs on no
decision, so that it is kept under a state of its own.
"""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar, overload

from whence.model import (
    Actor,
    ClaimPlace,
    Conflict,
    DeadEndChain,
    Drift,
    Findings,
    Forecast,
    Group,
    GroupWords,
    Matches,
    PileReuse,
)
from whence.model.case import FINDINGS, WORKED_OUT, key_of
from whence.model.shapes import Hint, hints_of
from whence.model.span import Span, joined
from whence.store.codec import Lookup, made_of, written
from whence.store.write import put

Item = TypeVar("Item")
STATE_SQL = """
    SELECT path, inputs.reading, articles."key", articles.maker
    FROM inputs
    JOIN readings ON readings.id = inputs.reading
    JOIN articles ON articles."key" = readings.article
    ORDER BY file, line, path, inputs.reading
"""
ROWS_SQL = f'SELECT json FROM "{FINDINGS.name}" WHERE field = ?'
WORDS_SQL = f"""
    SELECT json ->> '$.id', json -> '$.wordings' FROM "{FINDINGS.name}"
    WHERE field = 'groups' ORDER BY n
"""
IDS_SQL = f"""SELECT n, json ->> '$.id' FROM "{FINDINGS.name}" WHERE field = 'groups' ORDER BY n"""


@dataclass(frozen=True, slots=True)
class State:
    """Of what findings are: `pile` of articles and whence, `whole` of these and of decisions."""

    pile: str
    whole: str


@dataclass(frozen=True, slots=True)
class NamedIn:
    """The names in one article: start and end of each, and the id of its actor."""

    path: str
    places: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRows:
    """What is found by comparing articles, before anybody decided anything, as rows."""

    reuse: PileReuse
    actors: tuple[Actor, ...]
    names: tuple[NamedIn, ...]
    matches: tuple[Matches, ...]


def state_of(connection: sqlite3.Connection, maker: str, decisions: Iterable[str]) -> State:
    """Make the key of all that findings depend on: articles, decisions that hold, and whence."""
    rows = (cell for row in connection.execute(STATE_SQL) for cell in row)
    pile = key_of(maker, *rows)
    return State(pile, key_of(pile, *decisions))


def put_findings(
    connection: sqlite3.Connection, state: State, findings: Findings, compared: ComparedRows | None
) -> None:
    """Keep findings in place of what was kept before; called within a transaction.

    `compared` is None where what is kept of it holds.
    """
    connection.execute(f'DELETE FROM "{WORKED_OUT.name}"')
    put(connection, WORKED_OUT, (state.whole, state.pile))
    own = hints_of(Findings).keys() - hints_of(ComparedRows).keys()
    for whole, fields in ((findings, own), (compared, hints_of(ComparedRows).keys())):
        for field in sorted(fields) if whole is not None else ():
            value = getattr(whole, field)
            put_rows(connection, field, value if isinstance(value, tuple) else (value,))


def put_rows(connection: sqlite3.Connection, field: str, values: Sequence[object]) -> None:
    """Keep the values of one field in place of those before."""
    connection.execute(f'DELETE FROM "{FINDINGS.name}" WHERE field = ?', (field,))
    for n, one in enumerate(values):
        put(connection, FINDINGS, (field, n, written(one)))


class KeptList(Sequence[Item], Generic[Item]):
    """Findings of one field, each made of its row when it is asked for."""

    def __init__(
        self, connection: sqlite3.Connection, field: str, kind: type[Item], article: Lookup
    ) -> None:
        self._connection, self._field, self._article = connection, field, article
        hint: Hint = kind
        self._make: Callable[[Any, Lookup], Item] = made_of(hint)

    def __len__(self) -> int:
        sql = f'SELECT count(*) FROM "{FINDINGS.name}" WHERE field = ?'
        return int(self._connection.execute(sql, (self._field,)).fetchone()[0])

    def __iter__(self) -> Iterator[Item]:
        for (text,) in self._connection.execute(f"{ROWS_SQL} ORDER BY n", (self._field,)):
            yield self._make(json.loads(text), self._article)

    @overload
    def __getitem__(self, index: int) -> Item: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...

    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        if isinstance(index, slice):
            return [self[n] for n in range(*index.indices(len(self)))]
        n = index if index >= 0 else len(self) + index
        row = self._connection.execute(f"{ROWS_SQL} AND n = ?", (self._field, n)).fetchone()
        if row is None:
            raise IndexError(index)
        return self._make(json.loads(row[0]), self._article)


class KeptFindings:
    """What is kept in a case, read as it is asked for, all of it of one state of the case.

    `connection` is within a transaction that lasts as long as this is used (see `Working`).
    """

    def __init__(self, connection: sqlite3.Connection, article: Lookup) -> None:
        self._connection, self._article = connection, article
        self.groups: Sequence[Group] = self._list("groups", Group)
        self.conflicts: Sequence[Conflict] = self._list("conflicts", Conflict)
        self.drifts: Sequence[Drift] = self._list("drifts", Drift)
        self.forecasts: Sequence[Forecast] = self._list("forecasts", Forecast)
        self.dead_ends: Sequence[DeadEndChain] = self._list("dead_ends", DeadEndChain)
        self.actors: Sequence[Actor] = self._list("actors", Actor)
        self.left_out: Sequence[ClaimPlace] = self._list("left_out", ClaimPlace)

    @cached_property
    def reuse(self) -> PileReuse:
        """What the articles share: the one part that needs the articles themselves."""
        return self._list("reuse", PileReuse)[0]

    def words(self) -> Iterator[GroupWords]:
        """The words of every group, in the order of the groups."""
        for id_, text in self._connection.execute(WORDS_SQL):
            wordings = (
                joined(Span(**span) for span in wording["spans"]) for wording in json.loads(text)
            )
            yield GroupWords(id_, tuple(wordings))

    def groups_of(self, ids: Collection[str]) -> Iterator[Group]:
        """The groups of these ids, in the order of the groups."""
        rows = self._connection.execute(IDS_SQL).fetchall() if ids else []
        return (self.groups[n] for n, id_ in rows if id_ in ids)

    def whole(self) -> Findings:
        """All of them at once."""
        lists = hints_of(Findings).keys() - {"reuse"}
        values: dict[str, Any] = {name: tuple(getattr(self, name)) for name in lists}
        return Findings(reuse=self.reuse, **values)

    def compared(self) -> ComparedRows:
        """What comparing the articles gave."""
        names, matches = self._list("names", NamedIn), self._list("matches", Matches)
        return ComparedRows(
            reuse=self.reuse, actors=tuple(self.actors), names=tuple(names), matches=tuple(matches)
        )

    def _list(self, field: str, kind: type[Item]) -> KeptList[Item]:
        return KeptList(self._connection, field, kind, self._article)


def kept_state(connection: sqlite3.Connection) -> State | None:
    """Of what the findings are that are kept, if any are."""
    row = connection.execute(f'SELECT pile, state FROM "{WORKED_OUT.name}"').fetchone()
    return State(*row) if row else None
