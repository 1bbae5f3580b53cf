"""Once: candidates are judged where nobody has judged them yet; what was judged is recalled.

A judgement hangs on the two statements alone, never on the rest of the pile. It is kept with the
first of the two, under a hash of all that this was read from.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Any, TypeAlias

from whence.engine.memo import AT_ONCE, Memo
from whence.model import Aligned, Article, Span
from whence.steps.match.candidates import Candidate
from whence.steps.match.differences import Difference
from whence.steps.match.judge import Judgement, Outcome, Scorer, judge
from whence.steps.match.wordings import Statements

JUDGED = "judged"
"""The sort of what is kept of a statement."""

Row: TypeAlias = list[Any]
"""A judgement as it is kept: outcome, score, and in what the two differ; empty if nothing comes."""
Rows: TypeAlias = dict[str, Row]
"""What is known of one statement with others, by the sources of these."""
Source: TypeAlias = Callable[[int], str]


def judged_once(
    statements: Statements, candidates: Sequence[Candidate], score_pairs: Scorer, memo: Memo
) -> list[Judgement]:
    """Judge all candidates, in order; those of which nothing comes are left out."""
    source = cache(statements.source)
    found: list[Judgement] = []
    open_pairs: list[Candidate] = []
    for same, rows in with_known(candidates, source, memo):
        for one in same:
            row = rows.get(source(one.b))
            if row is None:
                open_pairs.append(one)
            elif row:
                found.append(judgement_of(row, one, statements))
    new = {(one.a, one.b): one for one in judge(statements, open_pairs, score_pairs)}
    keep(open_pairs, new, source, memo)
    return sorted([*found, *new.values()], key=lambda one: (one.a, one.b))


def with_known(
    candidates: Iterable[Candidate], source: Source, memo: Memo
) -> Iterator[tuple[list[Candidate], Rows]]:
    """Give the candidates of each first statement with what is known of it, many at once."""
    groups = [list(same) for _, same in groupby(candidates, key=lambda one: one.a)]
    for start in range(0, len(groups), AT_ONCE):
        part = groups[start : start + AT_ONCE]
        known = memo.get(JUDGED, [source(same[0].a) for same in part])
        for same in part:
            yield same, json.loads(known.get(source(same[0].a), b"{}"))


def keep(
    pairs: Sequence[Candidate],
    judgements: Mapping[tuple[int, int], Judgement],
    source: Source,
    memo: Memo,
) -> None:
    """Keep what was judged of pairs, beside what is known of their first statements."""
    written: dict[str, bytes] = {}
    for same, rows in with_known(pairs, source, memo):
        rows |= {source(one.b): row_of(judgements.get((one.a, one.b))) for one in same}
        written[source(same[0].a)] = json.dumps(rows).encode()
    memo.put(JUDGED, written)


def row_of(judgement: Judgement | None) -> Row:
    """A judgement as it is kept."""
    if judgement is None or judgement.outcome is Outcome.OTHER:
        return []
    row: Row = [judgement.outcome.value, judgement.score]
    if judgement.difference:
        one = judgement.difference
        row += [one.kind.value, *place_of(one.a), *place_of(one.b)]
    return row


def place_of(span: Span | None) -> tuple[int | None, int | None]:
    """Where a span starts and ends, if there is one."""
    return (span.start, span.end) if span else (None, None)


def judgement_of(row: Row, pair: Candidate, statements: Statements) -> Judgement:
    """A judgement as it was before it was kept."""
    outcome, score, *rest = row
    difference = None
    if rest:
        kind, *places = rest
        own, other = statements.article(pair.a), statements.article(pair.b)
        difference = Difference(
            Aligned(kind), span_of(own, *places[:2]), span_of(other, *places[2:])
        )
    return Judgement(pair.a, pair.b, Outcome(outcome), score, difference)


def span_of(article: Article, start: object, end: object) -> Span | None:
    """The span between two places, if there is one."""
    if not isinstance(start, int) or not isinstance(end, int):
        return None
    return Span.of(article.text, start, end)
