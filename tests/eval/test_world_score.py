"""Figures over several worlds, and how far they would be others over other worlds."""

import pytest
from eval.worlds.__main__ import spread_of, summed
from eval.worlds.score import shares

GOOD = {"groups": 10, "in": 10, "pairs right": 3, "pairs found": 4, "width": 10}
POOR = {"groups": 10, "in": 0, "pairs right": 3, "pairs found": 4, "width": 0}


def test_figures_are_shares_of_the_counts_of_all_worlds_together() -> None:
    figures = dict(shares(summed([GOOD, POOR])))
    assert figures["interval"] == 0.5
    assert figures["pairs_precision"] == 0.75
    assert figures["narrow"] == pytest.approx(1 - 0.5 / 5)
    assert figures["chains"] == 0


def test_worlds_that_differ_spread_and_worlds_that_are_alike_do_not() -> None:
    low, high = spread_of([GOOD, POOR] * 8)["interval"]
    assert 0 < low < 0.5 < high < 1
    assert spread_of([GOOD] * 8)["interval"] == (1, 1)
    assert spread_of([GOOD, POOR] * 8) == spread_of([GOOD, POOR] * 8)
