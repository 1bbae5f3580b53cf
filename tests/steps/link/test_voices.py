"""Who speaks in another's words where only the text says so."""

import pytest

from tests.steps.link.outcome import lines

OUTER = "{s1 The Courier} {c1 reported} {x1 that the dam was old, but %s.}"


@pytest.mark.parametrize(
    ("inner", "outcome"),
    [
        (
            "{p Brandt} clarified that it would hold for years",
            "> Brandt · clarified · that it would hold for years",
        ),
        (
            "the panel has repeatedly warned that it leaks badly",
            "> the panel · warned · that it leaks badly",
        ),
        (
            "the ministry does give an assurance that it will be mended",
            "> the ministry · does give an assurance · that it will be mended",
        ),
    ],
)
def test_a_subject_with_a_verb_of_saying_and_that_speaks(inner: str, outcome: str) -> None:
    assert lines(OUTER % inner)[1:] == [outcome]


@pytest.mark.parametrize(
    "inner",
    [
        "{p Brandt} built a wall that would hold for years",
        "{p Brandt} gave a lecture that lasted all of the night",
        "the bottle showed that it had been closed for years",
    ],
)
def test_other_verbs_and_other_subjects_say_nothing(inner: str) -> None:
    assert len(lines(OUTER % inner)) == 1


def test_a_quotation_that_holds_the_voice_is_no_part_of_its_words() -> None:
    markup = "{s1 The Courier} {c1 said} {x1 “{p Brandt} believes that it would hold for years.”}"
    assert lines(markup)[1].startswith("> Brandt · believes · that it would hold")


def test_in_the_own_voice_of_an_article_it_is_left_to_the_encoder() -> None:
    assert lines("{p Brandt} clarified that it would hold for years.") == []


@pytest.mark.parametrize(
    ("markup", "voice"),
    [
        (
            "According to {s1 the Courier}, {x1 two aides rejected claims that it would hold}.",
            "two aides · rejected claims",
        ),
        (
            "{s1 The Courier} {c1 says} {x1 that an officer confirmed that it would hold}.",
            "an officer · confirmed",
        ),
        (
            "{s1 He} {c1 has seen} {x1 notes in which {p Brandt} warned that it would hold}.",
            "Brandt · warned",
        ),
    ],
)
def test_whoever_a_content_begins_with_speaks_and_who_does_in_a_paper(
    markup: str, voice: str
) -> None:
    markup = markup.replace("According to", "{c1 According to}")
    assert lines(markup)[1:] == [f"> {voice} · that it would hold"]


def test_what_the_encoder_found_is_not_found_again() -> None:
    inner = "{S2 {p Brandt}} {C2 clarified} {X2 that it would hold for years}"
    assert len(lines(OUTER % inner)) == 2


def test_an_inner_content_takes_in_the_quotation_that_it_goes_on_in() -> None:
    inner = "{S2 Brandt} {C2 said} {X2 that neither wall} “is able to hold the river”"
    assert lines(OUTER % inner)[1:] == [
        "> Brandt · said · that neither wall “is able to hold the river”"
    ]


def test_the_subject_of_is_believed_is_no_inner_speaker() -> None:
    inner = "{S2 the group} {C2 is believed} {X2 to be able to break it}"
    assert len(lines(OUTER % inner)) == 1
