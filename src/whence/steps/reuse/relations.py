"""The table half of reuse: from the grams of all texts to the places where shared passages open.

Plain SQL that DuckDB and Spark both run. A *seed* is a pair of places, one in each of two texts,
from which on the two have the same words. There is one for every passage, not one for every gram.
"""

from whence.engine.sql import Relation, Table

MOST_PAIRED = 100
"""A gram that stands in more texts than this pairs each of them with the earliest alone: the pairs
among a thousand texts that carry one dispatch would be half a million and tell nothing new."""

GRAMS = Table(
    "grams",
    {
        "article": "INTEGER",
        "width": "INTEGER",
        "place": "INTEGER",
        "gram": "BIGINT",
        "previous": "INTEGER",
        "own": "BOOLEAN",
    },
)
"""One row per gram and text. Texts are numbered by date. `own` rows are of a width that the text
itself needs; the others are there because a shorter text needs them."""

RELATIONS = (
    Relation(
        "gram_counts",
        """
        SELECT gram, COUNT(*) AS articles, MIN(article) AS earliest
        FROM grams
        GROUP BY gram
        HAVING COUNT(*) > 1
        """,
    ),
    Relation(
        "shared_grams",
        f"""
        SELECT g.article, g.width, g.place, g.gram, g.previous, g.own,
            CASE WHEN c.articles <= {MOST_PAIRED} THEN -1 ELSE c.earliest END AS hub
        FROM grams AS g
        JOIN gram_counts AS c ON g.gram = c.gram
        """,
    ),
    Relation(
        "linked_grams",
        """
        SELECT article, place, gram, previous, own, hub,
            CASE WHEN LAG(place) OVER (PARTITION BY article, width ORDER BY place) = place - 1
                THEN LAG(hub) OVER (PARTITION BY article, width ORDER BY place)
                ELSE -2
            END AS hub_before
        FROM shared_grams
        """,
        is_kept=True,
    ),
    Relation(
        "seeds",
        """
        SELECT DISTINCT a.article AS a, b.article AS b, a.place AS a_place, b.place AS b_place
        FROM linked_grams AS a
        JOIN linked_grams AS b ON a.gram = b.gram AND a.article < b.article
        WHERE (a.hub = -1 OR a.hub = a.article)
            AND (a.own OR b.own)
            AND (a.previous <> b.previous OR a.hub <> a.hub_before)
        ORDER BY a, b, a_place, b_place
        """,
    ),
    Relation("crowded_texts", "SELECT DISTINCT article FROM linked_grams WHERE hub <> -1"),
)
"""In the order in which they build on one another."""
