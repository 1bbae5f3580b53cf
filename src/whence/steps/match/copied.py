"""Copied: statements that are one passage of two articles, and so the same without being scored.

What reuse found is the same word for word; here it is only looked up which claims lie in it. They
are two statements where the two articles were not read alike: another day of publication moves
"on Tuesday", or one of the two has a dateline or the end of a sentence more.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, groupby, islice

from whence.model import Aligned, Passage, PileReuse, Span
from whence.steps.match.differences import differences
from whence.steps.match.statements import Statement
from whence.steps.match.wordings import Statements

LEAST_SHARE = 0.8
"""How much of the longer claim has to be in the words that both have."""
EDGE = 2
"""Characters at the edge of a claim that may be outside: a full stop, a quotation mark."""
BEFORE = 3
"""Claims before a passage that are looked at: a dateline may come before the shared words."""

Rows = Mapping[str, Sequence[tuple[int, int, int]]]
"""By the id of a text: start, end and number of the statements in it, in order."""


def copied(statements: Statements, reuse: PileReuse) -> set[tuple[int, int]]:
    """Give the pairs of statements that are one passage of two articles, the lower first."""
    rows = rows_of(statements)
    passages = (
        (passage, rows.get(one.a, ()), rows.get(one.b, ()))
        for one in reuse.reuses
        for passage in one.passages
        if not passage.is_furniture and not passage.differences
    )
    found = {pair for own in rows.values() for pair in at_one_place(own)}
    found |= {(min(pair), max(pair)) for one in passages for pair in within(*one)}
    return {(a, b) for a, b in found if fit(statements[a], statements[b])}


def rows_of(statements: Statements) -> Rows:
    """Index the claims of one span by text."""
    rows: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for number in statements.telling.tolist():
        for text, span in statements.stands(number):
            rows[text].append((span.start, span.end, number))
    return {text: sorted(set(found)) for text, found in rows.items()}


def at_one_place(rows: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    """The pairs of statements on the very same words of a text that came by several paths."""
    for _, found in groupby(rows, key=lambda row: row[:2]):
        yield from combinations([number for _, _, number in found], 2)


def within(
    passage: Passage, own: Sequence[tuple[int, int, int]], others: Sequence[tuple[int, int, int]]
) -> Iterator[tuple[int, int]]:
    """The pairs of claims that are the same part of a passage."""
    second = list(inside(others, passage.b))
    for start, end, number in inside(own, passage.a):
        for other_start, other_end, other in second:
            if number != other and are_one(passage, (start, end), (other_start, other_end)):
                yield number, other


def inside(rows: Sequence[tuple[int, int, int]], span: Span) -> Iterator[tuple[int, int, int]]:
    """The claims that share a character with a span; one that starts before it may be cut short."""
    first = max(0, bisect_left(rows, (span.start, 0, 0)) - BEFORE)
    for row in islice(rows, first, None):
        if row[0] >= span.end:
            break
        if row[1] > span.start:
            yield row


def are_one(passage: Passage, own: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two claims are the same words of a passage: all of the shorter, most of the longer.

    Where each has words of its own, these may say the opposite.
    """
    start = max(own[0] - passage.a.start, other[0] - passage.b.start, 0)
    size = min(passage.a.end - passage.a.start, passage.b.end - passage.b.start)
    end = min(own[1] - passage.a.start, other[1] - passage.b.start, size)
    lengths = sorted((own[1] - own[0], other[1] - other[0]))
    return end - start >= max(lengths[0] - EDGE, LEAST_SHARE * lengths[1])


def fit(a: Statement, b: Statement) -> bool:
    """Whether two claims on the same words say the same; one time may be read in two ways."""
    return a.kind == b.kind and all(
        one.kind is Aligned.TIME and one.a and one.b and one.a.text == one.b.text
        for one in differences(a, b)
    )
