"""The SQL engine holds tables, relations over them, and gives back columns."""

import numpy as np

from whence.engine.sql import Relation, Table, database

NUMBERS = Table("numbers", {"number": "INTEGER"})
RELATIONS = (
    Relation("even", "SELECT number FROM numbers WHERE number % 2 = 0", is_kept=True),
    Relation("total", "SELECT SUM(number) AS total FROM even"),
)


def test_relations_build_on_tables_and_on_one_another() -> None:
    with database() as rows:
        for batch in ([1, 2, 3], [], [4]):
            rows.add(NUMBERS, {"number": np.array(batch, dtype=np.int32)})
        rows.define(RELATIONS)
        assert sorted(rows.columns_of("even")["number"].tolist()) == [2, 4]
        assert rows.columns_of("total")["total"].tolist() == [6]


def test_what_does_not_fit_into_memory_is_spilled() -> None:
    with database(memory_limit="60MB", threads=1) as rows:
        rows.add(NUMBERS, {"number": np.arange(4_000_000, dtype=np.int32)})
        rows.define(
            [Relation("pairs", "SELECT number, number * 3 AS key FROM numbers ORDER BY key DESC")]
        )
        rows.define([Relation("size", "SELECT COUNT(*) AS size FROM pairs")])
        assert rows.columns_of("size")["size"].tolist() == [4_000_000]
