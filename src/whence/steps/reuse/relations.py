"""The table half of reuse: from the grams of all texts to the places where shared passages open.

Plain SQL that DuckDB and Spark both run. A *seed* is a pair of places, one in each of two texts,
from which on the two have the same words. There is one for every passage, not one for every gram.
"""

from whence.engine.sql import Relation, Table

MOST_PAIRED = 100
"""A gram that stands in more texts than this pairs each of them with the earliest alone: the pairs
among a thousand texts that carry one dispatch would be half a million and tell nothing new."""
MOST_OF_AN_OUTLET = 20
"""The same among the texts of one outlet, which has its lines under all that it publishes."""

GRAMS = Table(
    "grams",
    {
        "article": "INTEGER",
        "outlet": "INTEGER",
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
        SELECT g.article, g.outlet, g.width, g.place, g.gram, g.previous, g.own,
            CASE WHEN c.articles <= {MOST_PAIRED} THEN -1 ELSE c.earliest END AS hub
        FROM grams AS g
        JOIN gram_counts AS c ON g.gram = c.gram
        """,
        is_kept=True,
    ),
    Relation(
        "outlet_counts",
        f"""
        SELECT gram, outlet, MIN(article) AS earliest
        FROM shared_grams
        GROUP BY gram, outlet
        HAVING COUNT(*) > {MOST_OF_AN_OUTLET}
        """,
    ),
    Relation(
        "hubs",
        """
        SELECT g.article, g.outlet, g.width, g.place, g.gram, g.previous, g.own, g.hub,
            COALESCE(o.earliest, -1) AS outlet_hub
        FROM shared_grams AS g
        LEFT JOIN outlet_counts AS o ON g.gram = o.gram AND g.outlet = o.outlet
        """,
    ),
    Relation(
        "linked_grams",
        """
        SELECT article, outlet, gram, place, previous, own, hub, outlet_hub,
            CASE WHEN LAG(place) OVER (PARTITION BY article, width ORDER BY place) = place - 1
                THEN LAG(hub) OVER (PARTITION BY article, width ORDER BY place) = hub
                    AND LAG(outlet_hub) OVER (PARTITION BY article, width ORDER BY place)
                        = outlet_hub
                ELSE FALSE
            END AS goes_on
        FROM hubs
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
            AND (a.outlet <> b.outlet OR a.outlet_hub = -1 OR a.outlet_hub = a.article)
            AND (a.own OR b.own)
            AND (a.previous <> b.previous OR NOT a.goes_on OR NOT b.goes_on)
        ORDER BY a, b, a_place, b_place
        """,
    ),
    Relation(
        "crowded_texts",
        "SELECT DISTINCT article FROM linked_grams WHERE hub <> -1 OR outlet_hub <> -1",
    ),
)
"""In the order in which they build on one another. A seed also opens where the gram before was
paired otherwise (`goes_on`), since the passage may not have had a seed there."""
