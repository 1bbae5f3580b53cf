"""What changed between a wording and one that goes back to it."""

from tests.steps.trace.piles import OUTLET, PERSON, article, found, own, said, together
from tests.steps.trace.test_routes import PASSAGE
from whence.model import Article, Drift, DriftKind

BRANDT, COURIER = ("Ilse Brandt", PERSON), ("The Ostrel Courier", OUTLET)


def drifts(*articles: Article) -> list[Drift]:
    """The drift among claims that are all taken for one."""
    return list(found(*articles, matches=together(articles)).drifts)


def courier(content: str, hedge: str = "") -> Article:
    """An article of the Courier."""
    line = said(content, BRANDT, hedge=hedge)
    return article("a", line, outlet="The Ostrel Courier", published="2019-03-12")


def test_a_hedge_is_lost_on_the_way() -> None:
    later = article("b", said("the gate was open", COURIER), published="2019-03-13")
    (drift,) = drifts(courier("the gate may have been open", "may"), later)
    assert drift.kind is DriftKind.HEDGE_LOST
    assert drift.before_words is not None
    assert (drift.before_words.path, drift.before_words.span.text) == ("a", "may")
    assert drift.reason == "names The Ostrel Courier as its source"


def test_a_hedge_is_gained_on_the_way() -> None:
    later = article("b", said("it may be open", COURIER, hedge="may"), published="2019-03-13")
    assert [drift.kind for drift in drifts(courier("it is open"), later)] == [
        DriftKind.HEDGE_GAINED
    ]


def test_a_number_and_what_it_left_open_change_on_the_way() -> None:
    for told in ("14 people died", "11 people died"):
        later = article("b", said(told, COURIER), published="2019-03-13")
        (drift,) = drifts(courier("at least 11 people died"), later)
        assert drift.kind is DriftKind.NUMBER_CHANGED
        assert drift.after_words is not None
        assert drift.after_words.span.text == told[:2]


def test_numbers_of_other_things_are_not_held_against_each_other() -> None:
    later = article("b", said("14 boats sank", COURIER), published="2019-03-13")
    assert drifts(courier("at least 11 people died"), later) == []


def test_a_copy_that_drops_the_attribution() -> None:
    copy = article("b", own(PASSAGE), outlet="The Senn Post", published="2019-03-13")
    (drift,) = drifts(courier(PASSAGE), copy)
    assert drift.kind is DriftKind.ATTRIBUTION_DROPPED
    assert drift.before_words is not None
    assert drift.before_words.span.text == "Ilse Brandt"


def test_the_same_person_later_surer() -> None:
    later = article("b", said("it was open", BRANDT), outlet="Tavtel", published="2019-03-14")
    (drift,) = drifts(courier("it may have been open", "may"), later)
    assert drift.reason == "both go back to Ilse Brandt, and it is the later"


def test_two_who_have_nothing_of_each_other_do_not_drift() -> None:
    other = article("b", said("it was open", ("Jan Mohr", PERSON)), published="2019-03-14")
    assert drifts(courier("it may have been open", "may"), other) == []


def test_a_hedge_of_words_that_the_other_leaves_out_is_not_lost() -> None:
    later = article("b", said("the gate was open", COURIER), published="2019-03-13")
    assert drifts(courier("the gate was open, and somebody may have fled", "may"), later) == []


def test_a_number_changed_in_a_copied_passage() -> None:
    told = f"they counted 11 boats, and {PASSAGE}"
    copy = article("b", own(told.replace("11", "14")), outlet="Tavtel", published="2019-03-13")
    kinds = {drift.kind for drift in drifts(courier(told), copy)}
    assert kinds == {DriftKind.NUMBER_CHANGED, DriftKind.ATTRIBUTION_DROPPED}
