"""Who belongs to whom: sources and contents find their cues."""

import pytest

from tests.steps.link.outcome import lines


@pytest.mark.parametrize("links", [True, False])
def test_source_cue_and_content_become_one_attribution(links: bool) -> None:
    markup = "{s1 Witnesses} {c1 reported} {x1 seeing two helicopters}."
    assert lines(markup, links=links) == ["Witnesses · reported · seeing two helicopters"]


@pytest.mark.parametrize("links", [True, False])
def test_two_attributions_in_one_sentence_keep_their_parts(links: bool) -> None:
    markup = (
        "{s1 Brandt} {c1 said} {x1 the pump had failed}, and {s2 Okafor} {c2 denied} "
        "{x2 that it ever ran}."
    )
    assert lines(markup, links=links) == [
        "Brandt · said · the pump had failed",
        "Okafor · denied · that it ever ran",
    ]


@pytest.mark.parametrize("links", [True, False])
def test_a_quotation_goes_on_after_its_cue(links: bool) -> None:
    markup = "{x1 “We warned them,”} {s1 Brandt} {c1 said}, {x1 “and nobody came.”}"
    assert lines(markup, links=links) == ["Brandt · said · “We warned them,” | “and nobody came.”"]


def test_two_cues_share_a_source_where_there_is_no_other() -> None:
    markup = "{s1 Brandt} {c1 said} {x1 the pump failed} and {c2 added} {x2 that it was old}."
    assert lines(markup, links=False) == [
        "Brandt · said · the pump failed",
        "Brandt · added · that it was old",
    ]


def test_a_source_of_another_paragraph_is_not_taken() -> None:
    markup = "{s1 Brandt} left town.\n\nThat the pump failed {c1 was claimed}: {x1 it was old}."
    assert lines(markup, links=False) == ["- · was claimed · it was old"]


def test_a_link_of_the_encoder_decides_between_equals() -> None:
    markup = "{s1 Brandt} {c1 said} {x1 it fell}; {x2 it broke}, {c2 said} {s2 Okafor}."
    assert lines(markup) == ["Brandt · said · it fell", "Okafor · said · it broke"]


def test_a_cue_alone_is_nothing() -> None:
    assert lines("The council {c1 said} nothing.") == []


def test_a_source_alone_is_nothing() -> None:
    assert lines("{s1 The council} met.") == []


def test_an_aside_is_no_attribution_of_its_own() -> None:
    markup = "{s1 Brandt}, who replaced Okafor, {c1 said} {x1 the pump had failed}."
    assert lines(markup) == ["Brandt · said · the pump had failed"]


def test_contents_that_ran_together_are_cut_where_a_sentence_has_its_own_cue() -> None:
    markup = "{s1 Brandt} {c1 said} {x1 that it fell. It was old}, {s2 she} {c2 added}."
    assert lines(markup, links=False) == [
        "Brandt · said · that it fell",
        "she · added · It was old",
    ]


def test_a_content_ends_with_its_paragraph() -> None:
    markup = "{c1 According to} {s1 the Courier}, {x1 the pump failed.\n\nFive pumps you must see}"
    assert lines(markup) == ["the Courier · According to · the pump failed"]


def test_words_before_a_sentence_are_not_what_its_source_reports() -> None:
    markup = "It seems {x2 that nobody slept}. {c1 According to} {s1 police}, {x1 two men ran}."
    assert lines(markup, links=False) == ["police · According to · two men ran"]


def test_according_to_takes_the_source_behind_it() -> None:
    markup = "{s2 Brandt} ran, {c1 according to} {s1 Okafor}, {x1 when the pump failed}."
    assert lines(markup, links=False) == ["Okafor · according to · when the pump failed"]


def test_an_aside_between_dashes_is_reported_by_itself() -> None:
    markup = "He met {x1 two men — envoys}, {c1 according to} {s1 police} — in May."
    assert lines(markup) == ["police · according to · envoys"]
