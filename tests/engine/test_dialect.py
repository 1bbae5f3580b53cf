"""Every relation of the steps over a pile is SQL that Spark takes too."""

import pytest
import sqlglot

from whence.engine.sql import Relation
from whence.steps.match.relations import RELATIONS as MATCHING
from whence.steps.reuse.relations import RELATIONS as REUSE
from whence.steps.reuse.rewrites import RELATIONS as REWRITES


@pytest.mark.parametrize("relation", REUSE + REWRITES + MATCHING, ids=lambda one: str(one.name))
def test_a_relation_is_sql_that_spark_takes(relation: Relation) -> None:
    (spark,) = sqlglot.transpile(
        relation.sql, read="duckdb", write="spark", unsupported_level=sqlglot.ErrorLevel.RAISE
    )
    (again,) = sqlglot.transpile(spark, read="spark", write="duckdb")
    (straight,) = sqlglot.transpile(relation.sql, read="duckdb", write="duckdb")
    assert again.replace(" NULLS FIRST", "") == straight.replace(" NULLS FIRST", "")
