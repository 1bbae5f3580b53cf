"""The law of every step that recalls what it found: portions in any order change nothing."""

from collections.abc import Callable, Sequence

from hypothesis import strategies as st

from whence.engine.memo import EMPTY, Held, Memo
from whence.model import Article

Work = Callable[[Sequence[Article], Memo], object]


def portions(pile: Sequence[Article]) -> st.SearchStrategy[tuple[list[Article], list[int]]]:
    """A pile in another order, and how much of it is there at each time that it is looked at."""
    counts = st.lists(st.integers(1, len(pile)), max_size=3)
    return st.tuples(st.permutations(pile), counts)


def holds(work: Work, pile: Sequence[Article], drawn: tuple[list[Article], list[int]]) -> None:
    """Assert that what was recalled is what is found at once, from the whole pile twice."""
    order, counts = drawn
    memo = Held()
    for count in counts:
        assert work(order[:count], memo) == work(order[:count], EMPTY)
    assert work(order, memo) == work(pile, EMPTY)
    assert work(order, memo) == work(pile, EMPTY)
