"""A quotation that differs by a word, a cut or an interruption is the same quotation."""

import pytest

from tests.steps.reuse.articles import pile_of, reuse_between
from tests.steps.reuse.test_passages import padded
from whence.model import Difference, ReuseKind

WHOLE = "“We told the owner in March that the pump would fail before the first frost came.”"


@pytest.mark.parametrize(
    ("other", "differences"),
    [
        (WHOLE.replace("the pump", "that pump"), [Difference.WORD]),
        (WHOLE.replace("the owner ", "the new owner "), [Difference.WORD]),
        (WHOLE.replace("told the owner in", "told them the owner in"), [Difference.WORD]),
        (WHOLE.replace("in March that the pump", "… that the pump"), [Difference.CUT]),
        (WHOLE.replace("March that", "March,” Ada Moll said, “that"), [Difference.INTERRUPTED]),
    ],
)
def test_differences_are_bridged_and_told(other: str, differences: list[Difference]) -> None:
    reuse = reuse_between(padded(WHOLE, "x"), padded(other, "y"))
    (passage,) = reuse.passages
    assert list(passage.differences) == differences
    assert passage.a.text == WHOLE.strip("“”.")
    assert passage.b.text == other.strip("“”.")
    assert reuse.kind is ReuseKind.QUOTATION


def test_the_differences_are_found_from_the_other_side_too() -> None:
    cut = WHOLE.replace("in March that the pump", "... that the pump")
    (passage,) = reuse_between(padded(cut, "x"), padded(WHOLE, "y")).passages
    assert passage.differences == (Difference.CUT,)
    assert passage.a.text == cut.strip("“”.")


def test_words_that_are_not_quoted_are_not_bridged() -> None:
    bare = WHOLE.strip("“”")
    changed = bare.replace("the pump", "that pump")
    passages = reuse_between(padded(bare, "x"), padded(changed, "y")).passages
    assert [passage.words for passage in passages] == [8]


def test_two_quotations_that_share_a_phrase_are_not_the_same() -> None:
    one = "“We told the owner in person and he laughed at us all day long,”"
    other = "“They told the owner in person nothing that would help anybody here,”"
    assert pile_of(padded(one, "x"), padded(other, "y")).reuses == ()
