"""The work of no step over a pile grows much faster than the pile."""

import gc
from collections.abc import Iterator
from dataclasses import replace

import pytest
from eval.corpus_bench import Measured, Models, growth, measure, measured
from eval.made_claims import made_claims

from whence.engine.memo import Held

MOST = 1.2
"""The exponent that none may reach: at that, ten times the pile is sixteen times the work."""
SMALL, LARGE = 100, 400
TIMES = 3
MOST_AGAIN = {"actors": 0.75, "match": 0.45}
"""What share of its work ten articles more may cost a step that recalls what it found before."""


@pytest.fixture(autouse=True)
def what_other_tests_left_is_not_looked_through() -> Iterator[None]:
    """Keep the objects of other tests out of the collector's way: its work is nobody's growth."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def test_no_step_grows_much_faster_than_the_pile() -> None:
    measure(30)  # what is loaded once is nobody's growth
    small, large = least_work(SMALL), least_work(LARGE)
    exponents = {step.name: growth(small, large, n) for n, step in enumerate(small.steps)}
    assert max(exponents.values()) < MOST, exponents


def test_ten_articles_more_do_not_cost_the_whole_pile_again() -> None:
    measure(30)
    pile, memo = made_claims(210), Held()
    whole, more = measured(pile[:200], Models(), memo), measured(pile, Models(), memo)
    steps = zip(whole.steps, more.steps, strict=True)
    shares = {one.name: other.work / one.work for one, other in steps}
    assert all(shares[name] < most for name, most in MOST_AGAIN.items()), shares


def least_work(count: int) -> Measured:
    """Measure a pile several times; of each step give the least that cores worked."""
    first, *others = (measure(count) for _ in range(TIMES))
    steps = [
        min(steps, key=lambda step: step.work)
        for steps in zip(first.steps, *(o.steps for o in others), strict=True)
    ]
    return replace(first, steps=steps)
