"""Spark runs the relations that DuckDB runs, with equal results."""

import os
import shutil
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from typing import Any

import numpy as np
import pytest
from eval.corpus_bench import Models
from eval.made_claims import made_claims

from whence.engine import spark
from whence.engine.sql import Relation, Table
from whence.steps.match.candidates import candidates
from whence.steps.match.wordings import statements_of
from whence.steps.reuse import find_reuse, pairs, rewrites

ARTICLES = int(os.environ.get("WHENCE_SPARK_ARTICLES", "200"))
"""Spark takes a minute or two for a pile of 1,000, which is what docs/scale.md speaks of."""
NUMBERS = Table("numbers", {"number": "INTEGER"})
RELATIONS = (
    Relation("even", "SELECT number FROM numbers WHERE number % 2 = 0", is_kept=True),
    Relation("total", "SELECT SUM(number) AS total FROM even"),
)


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    """A Spark of two threads in this process."""
    pytest.importorskip("pyspark", reason="pip install whence[spark]")
    pytest.importorskip("pyarrow", reason="pip install whence[spark]")
    if not shutil.which("java"):
        pytest.skip("Spark needs Java 17")
    from pyspark.sql import SparkSession

    opened = (
        SparkSession.builder.master("local[2]")
        .config("spark.sql.shuffle.partitions", 4)
        .config("spark.ui.enabled", False)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate()
    )
    yield opened
    opened.stop()


def test_relations_build_on_tables_and_on_one_another(session: Any) -> None:
    with spark.database(session) as rows:
        for batch in ([1, 2, 3], [], [4]):
            rows.add(NUMBERS, {"number": np.array(batch, dtype=np.int32)})
        rows.define(RELATIONS)
        assert sorted(rows.columns_of("even")["number"].tolist()) == [2, 4]
        assert rows.columns_of("total")["total"].tolist() == [6]


def test_a_database_does_not_see_the_tables_of_another(session: Any) -> None:
    for number in (1, 2):
        with spark.database(session) as rows:
            rows.add(NUMBERS, {"number": np.array([number], dtype=np.int32)})
            assert rows.columns_of("numbers")["number"].tolist() == [number]


def test_reuse_and_candidates_of_a_made_pile_are_the_same(
    session: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    pile = made_claims(ARTICLES)
    statements = statements_of(pile, {})
    vectors = Models().vectors
    here = find_reuse(pile), candidates(statements, vectors)
    for module in (pairs, rewrites, import_module(candidates.__module__)):
        monkeypatch.setattr(module, "database", partial(spark.database, session))
    there = find_reuse(pile), candidates(statements, vectors)
    assert here == there
    assert here[0].reuses
    assert here[1]
