"""A case that grows in portions, in any order, has the findings of one that was made at once."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from eval.corpus_bench import Models
from eval.made_claims import made_claims
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.case import Case, comparing, maker
from whence.case.answers import Answers
from whence.model import Article
from whence.model.case import FINDINGS, Input, Reading, key_of
from whence.quiet import nothing
from whence.store import write
from whence.store.connect import open_to_write, transaction

DATES = (None, "2999-12-31", "no date")
PILE = [
    replace(one, byline=replace(one.byline, published=DATES[n % 3])) if n % 5 == 0 else one
    for n, one in enumerate(made_claims(30))
]
"""Some are of the future, or of no day."""
Rows = list[tuple[object, ...]]


def put(path: Path, articles: Iterable[Article]) -> None:
    """Put articles into a case as if they had been read."""
    with (
        closing(open_to_write(path, on_wait=nothing)) as connection,
        transaction(connection, on_wait=nothing),
    ):
        for article in articles:
            reading = key_of(article.path, article.id)
            one = Reading(id=reading, raw=None, format="made", options="{}", maker=maker())
            write.put_reading(connection, one, article, address=None, is_again=False)
            write.put_input(connection, Input(path=article.path, reading=reading))


def found(path: Path) -> Rows:
    """All that is kept of the findings of a case, once they are worked out."""
    with pytest.MonkeyPatch.context() as patch:
        models = Models()
        answers = partial(Answers, embed=models.vectors, score=models.scores)
        patch.setattr(comparing, "Answers", answers)
        with Case.open(path) as case:
            assert len(case.found().groups) > 0
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f'SELECT * FROM "{FINDINGS.name}" ORDER BY 1, 2').fetchall()


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    path = tmp_path_factory.mktemp("once") / "a.whence"
    put(path, PILE)
    rows = found(path)
    assert {row[0] for row in rows} >= {"groups", "actors", "reuse", "matches", "names"}
    return rows


@settings(max_examples=4)
@given(st.permutations(PILE), st.sampled_from([1, 2, 5]))
def test_portions_make_the_findings_of_the_whole(
    at_once: Rows,
    tmp_path_factory: pytest.TempPathFactory,
    articles: Sequence[Article],
    portions: int,
) -> None:
    path = tmp_path_factory.mktemp("grown") / "a.whence"
    for portion in range(portions):
        put(path, articles[portion::portions])
        rows = found(path)
    assert rows == at_once
