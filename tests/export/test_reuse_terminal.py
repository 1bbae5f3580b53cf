"""Reuse in words: families, pairs, where, and how much was left unsaid."""

from io import StringIO

from rich.console import Console

from tests.steps.reuse.articles import DISPATCH, OTHER, article
from whence.export.reuse_terminal import print_reuse
from whence.steps.reuse import find_reuse

QUOTE = " ".join(DISPATCH.split()[4:18]).strip(",")
PILE = [
    article(DISPATCH, "a.txt", outlet="Courier", published="2020-01-01", wire="Reuters"),
    article(f"{DISPATCH} More.", "b.txt", outlet="Post", published="2020-01-02"),
    article(f"{OTHER} {QUOTE}", "c.txt", outlet="Gazette\x1b[31m", published="2020-01-03"),
]


def printed(most: int = 10) -> str:
    """What is printed for the pile."""
    out = StringIO()
    print_reuse(find_reuse(PILE), Console(file=out, width=200), most=most)
    return out.getvalue()


def test_a_family_says_how_many_carry_it_and_where_it_comes_from() -> None:
    assert "2 articles carry this text; earliest 2020-01-01 Courier; wire Reuters" in printed()
    assert "b.txt" in printed()


def test_a_pair_shows_its_passage_with_both_places() -> None:
    text = f"{OTHER} {QUOTE}"
    start = DISPATCH.index(QUOTE)
    places = f"a {start}–{start + len(QUOTE)}, b {len(text) - len(QUOTE)}–{len(text)}"
    assert f"14 words: {places}" in printed()
    assert "Gazette␛[31m" in printed()


def test_pairs_that_are_not_shown_are_counted() -> None:
    assert "2 more pairs" in printed(most=0)
