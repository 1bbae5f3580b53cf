"""Entries come out of a case as they went in, in their order."""

import sqlite3

from whence.model.decision import Anchored, Decision, Subject
from whence.store.ledger import load_decisions, put_decision
from whence.store.migrate import migrate


def test_entries_come_back_as_they_were() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    words = Anchored(article="f" * 64, path="a.txt", start=3, end=5, text="he", before="so ")
    entries = tuple(
        Decision(
            id=id_,
            subject=Subject.ORIGINS,
            ids=("a", "b"),
            verdict="same",
            who="R. Amsel",
            why="asked",
            at="2021-03-04",
            whence="0",
            anchors=(words, words),
        )
        for id_ in ("z", "a")
    )
    for entry in entries:
        put_decision(connection, entry)
    assert load_decisions(connection).entries == entries
