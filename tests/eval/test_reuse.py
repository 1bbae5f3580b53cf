"""The count that reuse is held to is right by hand, and misses show."""

from dataclasses import replace

import pytest
from eval.reuse import exhaustive, figures, gram_places, minhash

from tests.steps.reuse.articles import DISPATCH, OTHER, article
from whence.steps.reuse import find_reuse

ARTICLES = [article(DISPATCH, "a"), article(DISPATCH + " Two.", "b"), article(OTHER, "c")]
GRAMS = [gram_places(a.text) for a in ARTICLES]


def test_every_pair_that_shares_a_gram_is_counted() -> None:
    (pair,) = exhaustive(GRAMS)
    assert (pair.one, pair.other, pair.containment) == (0, 1, 1.0)
    assert len(pair.shared) == len(DISPATCH.replace("-", " ").split()) - 7


@pytest.mark.parametrize(("is_missed", "figure"), [(False, 1.0), (True, 0.0)])
def test_a_pair_that_is_not_listed_is_a_miss(is_missed: bool, figure: float) -> None:
    found = find_reuse(ARTICLES)
    found = replace(found, reuses=()) if is_missed else found
    told = figures(ARTICLES, GRAMS, list(exhaustive(GRAMS)), found)
    assert (told["pairs"], told["spans"], told["shared"]) == (figure, figure, figure)


def test_a_passage_that_is_too_short_costs_spans() -> None:
    found = find_reuse(ARTICLES)
    (reuse,) = found.reuses
    (passage,) = reuse.passages
    cut = replace(passage.a, end=passage.a.start + len(passage.a.text) // 2)
    broken = replace(reuse, passages=(replace(passage, a=cut),))
    told = figures(ARTICLES, GRAMS, list(exhaustive(GRAMS)), replace(found, reuses=(broken,)))
    assert 0.3 < told["spans"] < 0.7


def test_minhash_proposes_what_is_alike() -> None:
    assert minhash(GRAMS, 0.5) == {(0, 1)}
