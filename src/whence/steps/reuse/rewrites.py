"""Rewrites: texts that name another text's outlet or agency and tell the same in fragments.

"The Halyard agency reports that …": a rewrite may keep no eight words in a row. So where one text
credits the outlet of another, runs of four words count that hardly any other text has and that are
no quotation. Three of them in a short text are no chance: two texts about one thing share the names
in it, but not the phrases.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray

from whence.engine.sql import Relation, Table, database
from whence.model import Text
from whence.steps.reuse.matches import Block, Match, block_at, is_mostly_quoted
from whence.steps.reuse.pairs import BATCH, Pair
from whence.steps.reuse.wording import LEAST_WORDS, Wording, gram_rows
from whence.text.credits import Credit
from whence.text.outlets import is_own_name

WIDTH = 4
LEAST_FRAGMENTS = 3
LEAST_SHARE = 0.08
"""Of the words of the rewrite, so many are in what the two share; long texts meet by chance."""
MOST_TEXTS = 3
"""A fragment that more texts have, versions of one counted once, is a common phrase."""

FRAGMENTS = Table("fragments", {"article": "INTEGER", "place": "INTEGER", "gram": "BIGINT"})
CREDITS = Table("credits", {"article": "INTEGER", "name": "INTEGER"})
OWN_NAMES = Table("own_names", {"article": "INTEGER", "name": "INTEGER"})
RELATIONS = (
    Relation(
        "rare_grams",
        f"""
        SELECT gram FROM fragments
        GROUP BY gram
        HAVING COUNT(*) BETWEEN 2 AND {MOST_TEXTS}
        """,
    ),
    Relation(
        "rare_fragments",
        """
        SELECT f.article, f.place, f.gram
        FROM fragments AS f
        JOIN rare_grams AS r ON f.gram = r.gram
        """,
        is_kept=True,
    ),
    Relation(
        "credited",
        """
        SELECT DISTINCT c.article AS teller, o.article AS source
        FROM credits AS c
        JOIN own_names AS o ON c.name = o.name AND c.article <> o.article
        """,
    ),
    Relation(
        "shared_fragments",
        """
        SELECT c.source, c.teller, s.place AS source_place, t.place AS teller_place
        FROM rare_fragments AS s
        JOIN rare_fragments AS t ON s.gram = t.gram AND s.article <> t.article
        JOIN credited AS c ON c.source = s.article AND c.teller = t.article
        ORDER BY source, teller, source_place, teller_place
        """,
    ),
)
"""In the order in which they build on one another."""


@dataclass(frozen=True, slots=True)
class Told:
    """A text that tells again what its source has, with the fragments that show it.

    The fragments have the source's places first.
    """

    source: int
    teller: int
    fragments: tuple[Match, ...]

    @property
    def key(self) -> tuple[int, int]:
        """The numbers of the two, the lower first, as a pair has them."""
        return min(self.source, self.teller), max(self.source, self.teller)

    @property
    def pair(self) -> Pair:
        """The two as a pair."""
        if self.source < self.teller:
            return Pair(*self.key, self.fragments)
        turned = (
            Match((Block(k.b, k.a, k.words),)) for match in self.fragments for k in match.blocks
        )
        return Pair(*self.key, tuple(turned))


def rewrites_of(
    texts: Sequence[Text],
    wordings: Sequence[Wording],
    heads: Sequence[int],
    credits_of: Callable[[int], Sequence[Credit]],
) -> list[Told]:
    """Find the rewrites among the `heads`: texts of no family, and the earliest of each family.

    `credits_of` gives the credits in a text by its number.
    """
    given, own = credits_and_names(texts, heads, credits_of)
    if not given:
        return []
    with database() as pile:
        for start in range(0, len(heads), BATCH):
            pile.add(FRAGMENTS, fragments_of(heads[start : start + BATCH], wordings))
        for table, pairs in ((CREDITS, given), (OWN_NAMES, own)):
            columns = np.array(pairs, dtype=np.int32).reshape(-1, 2)
            pile.add(table, {"article": columns[:, 0], "name": columns[:, 1]})
        pile.define(RELATIONS)
        found = pile.columns_of("shared_fragments")
    names = ("source", "teller", "source_place", "teller_place")
    rows = zip(*(found[name].tolist() for name in names), strict=True)
    return list(told_again(rows, wordings))


def credits_and_names(
    texts: Sequence[Text], heads: Sequence[int], credits_of: Callable[[int], Sequence[Credit]]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Pair texts with the names that they credit, and those that are credited with their own."""
    own = {head: own_names(texts[head]) for head in heads}
    numbers = {
        name: n for n, name in enumerate(sorted({x for names in own.values() for x in names}))
    }
    called = cache(lambda name: [own for own in numbers if is_own_name(name, own)])
    given = {
        (head, numbers[name])
        for head in heads
        for credited in {credit.name for credit in credits_of(head)}
        for name in called(credited)
        if name not in own[head]
    }
    wanted = {number for _, number in given}
    names = {(head, numbers[x]) for head in heads for x in own[head] if numbers[x] in wanted}
    return sorted(given), sorted(names)


def own_names(text: Text) -> set[str]:
    """The outlets that have a text, and the agency that it credits as its own."""
    return {article.byline.outlet for article in text.articles if article.byline.outlet} | (
        {text.wire} if text.wire else set()
    )


def fragments_of(numbers: Sequence[int], wordings: Sequence[Wording]) -> dict[str, NDArray[Any]]:
    """Lay the runs of four words of some texts out as the columns of the table."""
    rows = [gram_rows(wordings[number], WIDTH, owner=number) for number in numbers]
    counts = [len(found.places) for found in rows]
    return {
        "article": np.repeat(np.array(numbers, dtype=np.int32), counts),
        "place": np.concatenate([found.places for found in rows]),
        "gram": np.concatenate([found.grams for found in rows]),
    }


def told_again(
    rows: Iterable[tuple[int, int, int, int]], wordings: Sequence[Wording]
) -> Iterator[Told]:
    """Grow the fragments of each two texts; give those of which enough is told again."""
    for (source, teller), same in groupby(rows, key=lambda row: (row[0], row[1])):
        a, b = wordings[source], wordings[teller]
        blocks = sorted(
            {block_at(a, b, in_source, in_teller) for *_, in_source, in_teller in same},
            key=lambda block: (block.a, block.b),
        )
        whole = [Match((block,)) for block in blocks if block.words >= WIDTH]
        fragments = [m for m in whole if m.words < LEAST_WORDS and not is_mostly_quoted(a, b, m)]
        words = sum(match.words for match in whole)
        if len(fragments) >= LEAST_FRAGMENTS and words >= LEAST_SHARE * len(b):
            yield Told(source, teller, tuple(fragments))


def with_fragments(pairs: Iterable[Pair], told: Iterable[Told]) -> list[Pair]:
    """Add the fragments of rewrites to their pairs, new pairs among them, in the order of pairs."""
    by_key = {(pair.a, pair.b): pair for pair in pairs}
    for rewrite in told:
        known = by_key.get(rewrite.key, Pair(*rewrite.key, ()))
        new = [m for m in rewrite.pair.matches if not any(overlap(m, old) for old in known.matches)]
        matches = sorted([*known.matches, *new], key=lambda m: (m.blocks[0].a, m.blocks[0].b))
        by_key[rewrite.key] = Pair(*rewrite.key, tuple(matches))
    return [by_key[key] for key in sorted(by_key)]


def overlap(one: Match, other: Match) -> bool:
    """Whether two matches of one pair have words of its first text in common."""
    return one.blocks[0].a < other.blocks[-1].a_end and other.blocks[0].a < one.blocks[-1].a_end
