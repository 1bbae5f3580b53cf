"""A number that was changed on the way is drift, though the two are never one group."""

from tests.steps.trace.piles import OUTLET, PERSON, article, by_text, found, said
from whence.model import Article, ClaimPlace, Drift, DriftKind, Matches

BRANDT, COURIER = ("Ilse Brandt", PERSON), ("The Ostrel Courier", OUTLET)
FIRST = article(
    "a", said("11 boats sank", BRANDT), outlet="The Ostrel Courier", published="2031-05-05"
)


def drifts(later: Article) -> list[Drift]:
    """The drift between two articles whose claims look alike."""
    groups = by_text((FIRST, later)).groups
    alike = ((ClaimPlace("a", "c0"), ClaimPlace(later.path, "c0")),)
    matches = Matches(groups=groups, contradictions=(), alike=alike)
    return list(found(FIRST, later, matches=matches).drifts)


def test_a_number_is_changed_in_what_names_the_other_as_its_source() -> None:
    later = article("b", said("14 boats sank", COURIER, BRANDT), published="2031-05-06")
    (drift,) = drifts(later)
    assert drift.kind is DriftKind.NUMBER_CHANGED
    assert (drift.before.path, drift.after.path) == ("a", "b")
    assert drift.after_words is not None
    assert drift.after_words.span.text == "14"
    assert drift.reason == "names The Ostrel Courier as its source"


def test_another_number_of_somebody_who_has_it_from_nobody_here_is_no_drift() -> None:
    assert drifts(article("b", said("14 boats sank", BRANDT), published="2031-05-06")) == []
    assert drifts(article("b", said("14 cars sank", COURIER), published="2031-05-06")) == []
    assert drifts(article("b", said("14 boats sank", COURIER), published="2031-05-04")) == []
