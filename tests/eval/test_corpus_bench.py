"""The work of no step over a pile grows much faster than the pile."""

from dataclasses import replace

from eval.corpus_bench import Measured, growth, measure

MOST = 1.2
"""The exponent that none may reach: at that, ten times the pile is sixteen times the work."""
SMALL, LARGE = 100, 400
TIMES = 2
RECALLED = ("match",)
"""The steps that recall what they found in single articles and pairs."""
MOST_AGAIN = 0.5
"""The share of their work that ten articles more may cost."""


def test_no_step_grows_much_faster_than_the_pile() -> None:
    measure(30)  # what is loaded once is nobody's growth
    small, large = least_work(SMALL), least_work(LARGE)
    exponents = {step.name: growth(small, large, n) for n, step in enumerate(small.steps)}
    assert max(exponents.values()) < MOST, exponents


def test_ten_articles_more_do_not_cost_the_whole_pile_again() -> None:
    measure(30)
    whole, more = least_work(LARGE), least_work(LARGE, adding=10)
    steps = zip(whole.steps, more.steps, strict=True)
    shares = {one.name: other.work / one.work for one, other in steps if one.name in RECALLED}
    assert max(shares.values()) < MOST_AGAIN, shares


def least_work(count: int, *, adding: int = 0) -> Measured:
    """Measure a pile several times; of each step give the least that cores worked."""
    first, *others = (measure(count, adding=adding) for _ in range(TIMES))
    steps = [
        min(steps, key=lambda step: step.work)
        for steps in zip(first.steps, *(o.steps for o in others), strict=True)
    ]
    return replace(first, steps=steps)
