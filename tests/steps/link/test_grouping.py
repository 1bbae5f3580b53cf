"""Who belongs to whom: sources and contents find their cues."""

from dataclasses import replace

import pytest

from tests.markup import tagged
from tests.steps.link.outcome import lines
from whence.model import Tags
from whence.steps.link import link


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
    markup = "{s2 Brandt}, {c1 according to} two of the {s1 engineers}, {x1 broke the pump}."
    assert lines(markup, links=False) == ["engineers · according to · broke the pump"]


def test_an_aside_between_dashes_is_reported_by_itself() -> None:
    markup = "He met {x1 two men — envoys}, {c1 according to} {s1 police} — in May."
    assert lines(markup) == ["police · according to · envoys"]


def test_a_participle_takes_the_source_of_its_sentence() -> None:
    blamed = "the council, " * 20 + "and the mayor"
    markup = f"{{s1 Brandt}} {{c1 blamed}} {{x1 {blamed}}}, {{c2 adding}} {{x2 that nobody came}}."
    assert lines(markup, links=False)[1] == "Brandt · adding · that nobody came"


def test_a_pronoun_or_possessive_right_before_a_cue_is_its_source() -> None:
    assert lines("Okafor’s {c1 claim} {x1 that the pump ran} was wrong.") == [
        "Okafor’s · claim · that the pump ran"
    ]
    assert lines("The mayor, who in May {c1 said} {x1 the pump ran}, left.") == [
        "who · said · the pump ran"
    ]


def test_it_is_no_source_where_it_stands_for_nobody() -> None:
    assert lines("{c1 It is said} {x1 that the pump ran}.") == [
        "- · It is said · that the pump ran"
    ]
    assert lines("{c1 it is denying} {x1 that the pump ran}.") == [
        "it · is denying · that the pump ran"
    ]


def test_what_the_encoder_was_unsure_of_is_left_out() -> None:
    for cue, score, is_kept in (
        ("said", 0.35, True),
        ("said", 0.2, False),
        ("backed", 0.4, False),
        ("backed", 0.6, True),
    ):
        article = tagged(f"{{s1 Brandt}} {{c1 {cue}}} {{x1 the new pump}}.")
        spans = tuple(replace(span, score=score) for span in article.tags.spans)
        found = link(replace(article, tags=Tags(spans, article.tags.links)))
        assert bool(found.attributions) == is_kept, (cue, score)


def test_without_a_source_the_encoder_must_be_surer() -> None:
    article = tagged("{c1 backed} {x1 the new pump}.")
    for score, is_kept in ((0.47, False), (0.6, True)):
        spans = tuple(replace(span, score=score) for span in article.tags.spans)
        found = link(replace(article, tags=Tags(spans, article.tags.links)))
        assert bool(found.attributions) == is_kept, score
