"""A text that credits another's outlet and tells the same in fragments is its rewrite."""

import pytest

from tests.steps.reuse.articles import OTHER, article
from tests.steps.reuse.test_families import words
from whence.model import Direction, PileReuse, ReuseKind
from whence.steps.reuse import find_reuse

SOURCE = (
    "The ferry Amsel ran aground at low tide with ninety people aboard. The radar of the bridge "
    "had failed twice since Friday. Its owner wants a pilot for every night crossing from now on."
)
RETOLD = (
    "Ninety sailed and the ferry Amsel ran aground on a bank near Halden. Two times, {credit}, the "
    "radar of the bridge was dark. Soon the firm may take a pilot for every night trip it makes."
)


def pile(credit: str, *others: str, retold: str = RETOLD) -> PileReuse:
    """The reuse between a text of the Senn Herald, one that tells it again, and others."""
    return find_reuse(
        [
            article(SOURCE, "a.txt", outlet="Senn Herald", published="2020-01-01"),
            article(retold.format(credit=credit), "b.txt", outlet="Post", published="2020-01-02"),
            *(article(text, f"{n}.txt") for n, text in enumerate(others)),
        ]
    )


def test_fragments_with_a_credit_are_a_rewrite() -> None:
    (reuse,) = pile("the Senn Herald reported").reuses
    assert (reuse.kind, reuse.direction) == (ReuseKind.REWRITE, Direction.A_TO_B)
    assert [passage.b.text for passage in reuse.passages] == [
        "the ferry Amsel ran aground",
        "the radar of the bridge",
        "a pilot for every night",
    ]


@pytest.mark.parametrize("credit", ["the mate said", "the Halden Gazette reported"])
def test_without_a_credit_to_the_outlet_fragments_are_chance(credit: str) -> None:
    assert pile(credit).reuses == ()


def test_two_fragments_are_chance() -> None:
    other = RETOLD.replace("a pilot for every night", "someone aboard at each")
    assert pile("the Senn Herald reported", retold=other).reuses == ()


def test_what_many_texts_say_is_a_common_phrase() -> None:
    phrases = [f"{words(m, 40)} a pilot for every night {words(m + m, 40)}" for m in "xyz"]
    assert pile("the Senn Herald reported", *phrases).reuses == ()


def test_in_a_long_text_they_are_chance_too() -> None:
    long = f"{RETOLD}\n\n{OTHER} {words('x', 200)}"
    assert pile("the Senn Herald reported", retold=long).reuses == ()
