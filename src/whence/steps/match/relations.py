"""The table half of matching: which two statements are worth judging.

Plain SQL that DuckDB and Spark both run. Two statements are *candidates* if they have enough rare
keys in common (stems, pairs of neighbouring stems, numbers, times, actors), or if their vectors lie
on the same side of enough planes. Crowded keys bring nobody together, so the work grows with the
pile and not with its square.
"""

from whence.engine.sql import Relation, Table

MOST_SHARING = 60
"""A key that more statements have says too little; the pairs among them would be thousands."""
RAREST = 12
"""How many of its keys, the rarest first, a statement is looked up by."""
LEAST_WEIGHT = 5.0
"""What the keys that two statements share must weigh: each the logarithm of its rarity."""
SMALL = 50
"""Rarity is counted as in a pile that has so many statements more: in a small one all is rare."""
MOST_NEAR = 40
"""The same limit for the keys of vectors."""

KEYS = Table("match_keys", {"statement": "INTEGER", "key": "BIGINT"})
"""One row per key of words and statement. Statements are numbered in an order of their own."""
NEAR_KEYS = Table("match_near_keys", {"statement": "INTEGER", "key": "BIGINT"})
"""One row per key of a vector and statement."""

RELATIONS = (
    Relation("match_size", "SELECT COUNT(DISTINCT statement) AS statements FROM match_keys"),
    Relation(
        "match_counts",
        f"""
        SELECT key, COUNT(*) AS n
        FROM match_keys
        GROUP BY key
        HAVING COUNT(*) BETWEEN 2 AND {MOST_SHARING}
        """,
        is_kept=True,
    ),
    Relation(
        "match_ranked",
        """
        SELECT k.statement, k.key, c.n,
            ROW_NUMBER() OVER (PARTITION BY k.statement ORDER BY c.n, k.key) AS place
        FROM match_keys AS k
        JOIN match_counts AS c ON k.key = c.key
        """,
    ),
    Relation(
        "match_rare",
        f"""
        SELECT r.statement, r.key, LN(s.statements + {SMALL}) - LN(r.n) AS weight
        FROM match_ranked AS r
        CROSS JOIN match_size AS s
        WHERE r.place <= {RAREST}
        """,
        is_kept=True,
    ),
    Relation(
        "match_by_words",
        f"""
        SELECT a.statement AS a, b.statement AS b
        FROM match_rare AS a
        JOIN match_rare AS b ON a.key = b.key AND a.statement < b.statement
        GROUP BY a.statement, b.statement
        HAVING SUM(a.weight) >= {LEAST_WEIGHT} AND COUNT(*) >= 2
        """,
    ),
    Relation(
        "match_near_counts",
        f"""
        SELECT key
        FROM match_near_keys
        GROUP BY key
        HAVING COUNT(*) BETWEEN 2 AND {MOST_NEAR}
        """,
    ),
    Relation(
        "match_near",
        """
        SELECT k.statement, k.key
        FROM match_near_keys AS k
        JOIN match_near_counts AS c ON k.key = c.key
        """,
        is_kept=True,
    ),
    Relation(
        "match_by_vectors",
        """
        SELECT DISTINCT a.statement AS a, b.statement AS b
        FROM match_near AS a
        JOIN match_near AS b ON a.key = b.key AND a.statement < b.statement
        """,
    ),
    Relation(
        "match_candidates",
        """
        SELECT a, b FROM match_by_words
        UNION
        SELECT a, b FROM match_by_vectors
        """,
        is_kept=True,
    ),
)
"""In the order in which they build on one another."""
