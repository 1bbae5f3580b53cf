"""Passages that were grown before are recalled, and make no difference to what is found."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.portions import holds, portions
from tests.steps.reuse.articles import DISPATCH, OTHER, article
from whence.engine.memo import Held
from whence.model import Article, Difference
from whence.steps.reuse import find_reuse, pairs
from whence.steps.reuse.matches import Block, Match, packed, unpacked

FEED = "Subscribe to our letter and follow the newsroom of the harbour on every channel there is."
QUOTED = "“We saw the cracks long before the water came over the wall of the upper basin”"
CUT = "“We saw the cracks … before the water came over the wall of the lower basin”"
PILE = [
    article(f"{DISPATCH}\n\n{FEED}", "a", outlet="Courier", published="2020-01-03"),
    article(f"{DISPATCH} {OTHER}", "b", outlet="Herald", published="2020-01-02"),
    article(f"{OTHER}\n\n{FEED}", "c", outlet="Courier", published="2020-01-01"),
    article(f"Nothing more was said of it.\n\n{FEED}", "d", outlet="Courier"),
    article(f"{QUOTED}, said the miller. {OTHER}", "e", outlet="Post", published="2020-01-04"),
    article(f"The miller said: {CUT}.", "f", outlet="Mail", published="2020-01-05"),
    article(DISPATCH, "g", outlet="Mail"),
]


@settings(max_examples=30)
@given(portions(PILE))
def test_any_portions_in_any_order_give_what_all_at_once_gives(
    drawn: tuple[list[Article], list[int]],
) -> None:
    holds(find_reuse, PILE, drawn)


def test_no_passage_is_grown_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    memo = Held()
    found = find_reuse(PILE, memo)
    assert any(passage.differences for one in found.reuses for passage in one.passages)
    monkeypatch.setattr(pairs, "matches_of", None)
    assert find_reuse(PILE, memo) == found


MATCHES = st.builds(
    Match,
    st.lists(st.builds(Block, *[st.integers(0, 9000)] * 3), min_size=1, max_size=3).map(tuple),
    st.lists(st.sampled_from(Difference), max_size=2).map(tuple),
    st.booleans(),
)


@given(st.lists(MATCHES, max_size=4).map(tuple))
def test_passages_come_back_as_they_were(matches: tuple[Match, ...]) -> None:
    assert unpacked(packed(matches)) == matches
