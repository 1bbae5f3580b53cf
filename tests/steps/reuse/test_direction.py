"""Dates, wire credits and words of credit tell which way a text went; else nobody does."""

import pytest

from tests.steps.reuse.articles import DISPATCH, OTHER, article
from whence.model import Article, Direction, EvidenceKind, Reuse
from whence.steps.reuse import find_reuse

STORY = DISPATCH.replace(" (Reuters)", "")


def reuse_of(*articles: Article) -> Reuse:
    """The one pair of two articles."""
    (reuse,) = find_reuse(articles).reuses
    return reuse


def test_the_earlier_date_was_first() -> None:
    later = article(STORY + " It was Monday.", outlet="Post", published="2020-01-02")
    reuse = reuse_of(later, article(STORY, outlet="Courier", published="2020-01-01"))
    assert reuse.direction is Direction.A_TO_B
    assert [(e.kind, e.value) for e in reuse.evidence] == [
        (EvidenceKind.PUBLISHED, "2020-01-01"),
        (EvidenceKind.PUBLISHED, "2020-01-02"),
    ]


@pytest.mark.parametrize("dates", [("2020-01-01", "2020-01-01"), ("2020-01", "2020-01-03")])
def test_one_date_tells_nothing(dates: tuple[str, str]) -> None:
    one, other = (article(STORY + " More." * n, published=date) for n, date in enumerate(dates))
    assert reuse_of(one, other).direction is Direction.UNKNOWN


def test_a_copy_that_says_where_it_first_appeared_is_the_copy_whatever_its_date() -> None:
    first = article(STORY, outlet="Halden Courier", published="2020-01-05")
    copy = article(
        f"This article first appeared in the Halden Courier.\n\n{STORY}",
        outlet="Northern Post",
        published="2020-01-01",
    )
    reuse = reuse_of(first, copy)
    assert reuse.direction is Direction.B_TO_A
    (evidence,) = reuse.evidence
    assert evidence.span is not None
    assert evidence.span.text == "first appeared in the Halden Courier"


def test_a_credit_far_from_the_passage_is_none_for_it() -> None:
    quotes = " ".join(STORY.split()[:20])
    first = article(STORY, outlet="Halden Courier")
    far = f"The Halden Courier reported a robbery. {OTHER}\n\n{OTHER[::-1]} {OTHER} {quotes} Yes."
    near = f"{OTHER} {OTHER}\n\nThe Halden Courier reported: {quotes} Yes."
    assert reuse_of(first, article(far, outlet="Post")).direction is Direction.UNKNOWN
    assert reuse_of(first, article(near, outlet="Post")).reason.endswith("credits Halden Courier")


def test_the_agencys_own_text_was_first_and_two_copies_tell_nothing_of_each_other() -> None:
    own = article(DISPATCH, outlet="Reuters", wire="Reuters", published="2020-01-02")
    one = article(DISPATCH + " One.", outlet="Courier", wire="Reuters", published="2020-01-01")
    other = article(DISPATCH + " Two.", outlet="Post", wire="Reuters", published="2020-01-03")
    assert reuse_of(one, own).direction is Direction.B_TO_A
    assert reuse_of(own, other).direction is Direction.A_TO_B
    between = reuse_of(one, other)
    assert between.direction is Direction.UNKNOWN
    assert "both credit Reuters" in between.reason


@pytest.mark.parametrize(("count", "way"), [(24, Direction.UNKNOWN), (25, Direction.A_TO_B)])
def test_dates_tell_nothing_of_a_short_passage(count: int, way: Direction) -> None:
    passage = " ".join(STORY.replace("- ", "").split()[:count])
    one = article(f"{OTHER}\n\n{passage}", published="2020-01-01")
    other = article(f"{OTHER[::-1]}\n\n{passage}", published="2020-01-02")
    assert reuse_of(one, other).direction is way


def test_words_that_somebody_said_may_come_from_the_speaker() -> None:
    said = "“We told the owner in March that the pump would fail before the frost.”"
    one = article(f"{OTHER} {said}", published="2020-01-01")
    other = article(f"{STORY} {said}", published="2020-01-02")
    assert reuse_of(one, other).direction is Direction.UNKNOWN
