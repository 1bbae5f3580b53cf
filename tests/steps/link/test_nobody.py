"""Attributions to nobody in particular."""

import pytest

from tests.steps.link.outcome import lines, linked


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The pump reportedly failed on Monday.", "- · reportedly · The pump | failed on Monday"),
        (
            "It is widely believed that the pump failed.",
            "- · It is widely believed · that the pump failed",
        ),
        ("Varga is said to have fled the town.", "- · is said · Varga | to have fled the town"),
        ("He ran, but the pump allegedly failed again.", "- · allegedly · the pump | failed again"),
    ],
)
def test_listed_words_attribute_to_nobody(text: str, outcome: str) -> None:
    assert lines(text) == [outcome]


def test_a_guess_from_the_list_scores_low() -> None:
    (attribution,) = linked("The pump reportedly failed on Monday.").attributions
    assert attribution.score < 0.5


def test_the_encoder_may_give_the_cue_or_all_of_it() -> None:
    assert lines("Varga {c1 is said} to have fled the town.") == [
        "- · is said · Varga | to have fled the town"
    ]
    assert lines("{c1 It is believed} {x1 that the pump failed}.") == [
        "- · It is believed · that the pump failed"
    ]


def test_a_sentence_that_has_a_source_needs_no_guess() -> None:
    markup = "{s1 Brandt} {c1 said} {x1 the pump allegedly failed}."
    assert lines(markup) == ["Brandt · said · the pump allegedly failed"]


def test_who_is_believed_to_do_something_is_no_source() -> None:
    markup = "{s1 Varga} {c1 is believed} {x1 to have fled the town}."
    assert lines(markup) == ["- · is believed · to have fled the town"]
    markup = "{x1 To have fled the town} {c1 was reported} by {s1 police}."
    assert lines(markup) == ["police · was reported · To have fled the town"]


def test_reportedly_has_no_source() -> None:
    markup = "{x1 The bridge} {c1 reportedly} {x1 fell before} {s1 the mayor} came."
    assert lines(markup) == ["- · reportedly · The bridge | fell before"]
    markup = "Varga, who {c1 reportedly} {x1 fled the town}, was found."
    assert lines(markup) == ["- · reportedly · fled the town"]


def test_a_name_is_no_statement() -> None:
    assert lines("{x1 The old pump}, {c1 better known as} {x1 “the Beast”}, failed.") == []


def test_why_somebody_is_not_named_is_no_statement() -> None:
    markup = (
        "{s1 Two officials} {c1 said} {x1 it fell}. They spoke on condition of anonymity because "
        "{s2 they} {c2 were not authorised to discuss} {x2 the old pump}."
    )
    assert lines(markup) == ["Two officials · said · it fell"]
