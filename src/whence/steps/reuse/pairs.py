"""Which texts of a pile share passages: the table half of reuse, run over all texts at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from whence.engine.memo import EMPTY, Memo, recalled
from whence.engine.sql import Database, database
from whence.model.case import key_of
from whence.steps.reuse.matches import Match, matches_of, packed, unpacked
from whence.steps.reuse.relations import GRAMS, RELATIONS
from whence.steps.reuse.wording import (
    LEAST_WORDS,
    QUOTED_WIDTH,
    GramRows,
    Wording,
    gram_rows,
    grams_of,
    inside_quotations,
    short_widths,
)

PASSAGES = "passages"
"""The sort of what is kept of two texts."""
BATCH = 2_000
"""How many texts' grams go into the database at once."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts by their numbers, the lower first, with the passages that they share."""

    a: int
    b: int
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """All pairs of a pile, and the texts of which not all pairs are listed, being too many."""

    pairs: tuple[Pair, ...]
    crowded: frozenset[int] = frozenset()


def pairs_of(
    wordings: Sequence[Wording], outlets: Sequence[int], ids: Sequence[str], memo: Memo = EMPTY
) -> Pairs:
    """Find all pairs of texts that share a passage. Texts are numbered by their order.

    `outlets` are numbers, too, one for each text; `ids` are those of the texts, by which `memo`
    knows the passages of two.
    """
    if len(wordings) < 2:
        return Pairs(())
    with database() as pile:
        add_grams(pile, wordings, outlets)
        pile.define(RELATIONS)
        seeds = pile.columns_of("seeds")
        crowded = frozenset(pile.columns_of("crowded_texts")["article"].tolist())
    seeded = list(by_pair(seeds))
    keys = [key_of(ids[one.a], ids[one.b], one.places.tobytes().hex()) for one in seeded]
    grown = recalled(memo, PASSAGES, keys, lambda place: packed(seeded[place].grown(wordings)))
    found = (Pair(one.a, one.b, unpacked(data)) for one, data in zip(seeded, grown, strict=True))
    return Pairs(tuple(pair for pair in found if pair.matches), crowded)


@dataclass(frozen=True, slots=True)
class Seeded:
    """Two texts by their numbers, and the places from which on they have the same words."""

    a: int
    b: int
    places: NDArray[np.int32]

    def grown(self, wordings: Sequence[Wording]) -> list[Match]:
        """The passages that the two share."""
        return matches_of(wordings[self.a], wordings[self.b], self.places.tolist())


def by_pair(seeds: dict[str, NDArray[Any]]) -> Iterator[Seeded]:
    """Put the seeds of each pair together; they come in the order of their pairs."""
    a, b = seeds["a"], seeds["b"]
    places = np.stack([seeds["a_place"], seeds["b_place"]], axis=1).astype(np.int32)
    opens = np.flatnonzero((np.diff(a, prepend=-1) != 0) | (np.diff(b, prepend=-1) != 0))
    for first, last in zip(opens, np.append(opens[1:], len(a)), strict=False):
        yield Seeded(int(a[first]), int(b[first]), places[first:last])


def add_grams(pile: Database, wordings: Sequence[Wording], outlets: Sequence[int]) -> None:
    """Fill the table of grams, a batch of texts at a time."""
    widths = list(short_widths(list(wordings)))
    for start in range(0, len(wordings), BATCH):
        rows = [
            (owner, width, own, found)
            for owner in range(start, min(start + BATCH, len(wordings)))
            for width, own, found in rows_of(wordings[owner], owner, widths)
        ]
        pile.add(GRAMS, columns_of(rows, outlets))


def rows_of(
    wording: Wording, owner: int, short: Sequence[tuple[int, NDArray[np.int64]]]
) -> Iterator[tuple[int, bool, GramRows]]:
    """Give one text's grams: its own, those that shorter texts need, those of its quotations."""
    if wording.least == LEAST_WORDS:
        yield LEAST_WORDS, True, gram_rows(wording, LEAST_WORDS, owner=owner)
    for width, wanted in short:
        if wording.least == width:
            yield width, True, gram_rows(wording, width, owner=owner)
        elif wording.least > width:
            among = np.isin(grams_of(wording.numbers, width), wanted)
            if among.any():
                yield width, False, gram_rows(wording, width, owner=owner, among=among)
    quoted = inside_quotations(wording, QUOTED_WIDTH)
    if quoted.any():
        yield QUOTED_WIDTH, True, gram_rows(wording, QUOTED_WIDTH, owner=owner, among=quoted)


def columns_of(
    rows: Sequence[tuple[int, int, bool, GramRows]], outlets: Sequence[int]
) -> dict[str, NDArray[Any]]:
    """Lay the grams of several texts out as the columns of the table."""
    counts = [len(found.places) for *_, found in rows]
    none = [np.empty(0, dtype=np.int64)]
    return {
        "article": np.repeat(np.array([r[0] for r in rows], dtype=np.int32), counts),
        "outlet": np.repeat(np.array([outlets[r[0]] for r in rows], dtype=np.int32), counts),
        "width": np.repeat(np.array([r[1] for r in rows], dtype=np.int32), counts),
        "own": np.repeat(np.array([r[2] for r in rows], dtype=np.bool_), counts),
        "place": np.concatenate([r[3].places for r in rows] or none),
        "gram": np.concatenate([r[3].grams for r in rows] or none),
        "previous": np.concatenate([r[3].previous for r in rows] or none),
    }
