"""Titles and affiliations: the words that the text puts beside a name, as spans of it."""

import pytest

from tests.markup import attributed
from tests.steps.speakers.told import speakers
from whence.steps.speakers import resolve_speakers

ADVISER = "{s1 Tavria’s national security adviser {p Gábor Kis}}"
FORMER = (
    "{s1 {p Jan Novak}, a former head of Tavria’s spy agency, the {o National Bureau of Order}}"
)
HEAD = "{s1 The head of the {o Signal Centre} (SC) of the {o Coastal League} Col. {p Ana Reis}}"
RANKS = (
    "The head of the {o Signal Centre} (SC) of {s1 the {o Coastal League} Col. Gen. {p Ana Reis}}"
)
CASES = [
    (ADVISER, "national security adviser", "Tavria"),
    (
        FORMER,
        "former head",
        "Tavria’s spy agency, the National Bureau of Order",
    ),
    ("{s1 Col. Gen. {p Andrey Ryabov}}", "Col. Gen.", None),
    ("{s1 {p Ilona Varga}, the mayor of Dunmore,}", "mayor", "Dunmore"),
    ("{s1 The mayor of Dunmore, {p Ilona Varga},}", "mayor", "Dunmore"),
    ("The town hid it, a claim {s1 its mayor, {p Ilona Varga},}", "mayor", None),
    (
        HEAD,
        "head",
        "the Signal Centre (SC) of the Coastal League",
    ),
    (RANKS, "head", "the Signal Centre (SC) of the Coastal League"),
    ("{s1 {p Mark Webb}, 61, professor of law at {o Fell University},}", "professor of law",
     "Fell University"),
    ("{s1 {o Fell University} president {p Mark Webb}}", "president", "Fell University"),
    ("{s1 Secretary of State {p Mark Webb}}", "Secretary of State", None),
    ("{s1 {l Dunmore} Secretary of State Mark Webb}", "Secretary of State", "Dunmore"),
    ("{s1 {p Mark Webb}}", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("source", "title", "affiliation"), CASES)
def test_titles_stand_before_and_after_the_name(
    source: str, title: str | None, affiliation: str | None
) -> None:
    speaker = speakers(f"{source} {{c1 said}} {{x1 the talks had failed}}.")["1"]
    assert speaker is not None
    assert (speaker.title.text if speaker.title else None) == title
    assert (speaker.affiliation.text if speaker.affiliation else None) == affiliation


def test_he_has_the_title_that_stands_beside_his_name() -> None:
    text = (
        "{p Jan Novak}, a fellow at the {o Fell Institute}, was there. "
        "{x1 “We lost,”} {s1 he} {c1 said}."
    )
    speaker = speakers(text)["1"]
    assert speaker is not None
    assert speaker.title is not None
    assert speaker.affiliation is not None
    assert (speaker.title.text, speaker.affiliation.text) == ("fellow", "the Fell Institute")


def test_no_verb_is_taken_for_part_of_a_title() -> None:
    text = "It came after prompting Gov. {p Ilona Varga} to act. {s1 {p Varga}} {c1 said} {x1 no}."
    speaker = speakers(text)["1"]
    assert speaker is not None
    assert speaker.title is not None
    assert speaker.title.text == "Gov."


@pytest.mark.parametrize(("source", "title", "affiliation"), CASES)
def test_all_that_is_found_stands_in_the_text(
    source: str, title: str | None, affiliation: str | None
) -> None:
    article = resolve_speakers(attributed(f"{source} {{c1 said}} {{x1 so}}."))
    speaker = article.attributions[0].speaker
    assert speaker is not None
    for span in (speaker.span, speaker.title, speaker.affiliation):
        assert span is None or article.text[span.start : span.end] == span.text
    assert speaker.name == speaker.span.text


@pytest.mark.parametrize(
    ("source", "affiliation"),
    [
        ("{s1 {p Ana Reis} of the {o Odrin Institute}}", "the Odrin Institute"),
        ("{s1 {p Ana Reis} from {o Lesk Watch}}", "Lesk Watch"),
        ("{s1 {o Lesk Watch}’s {p Ana Reis}}", "Lesk Watch"),
        ("{s1 {p Ana Reis}}, who leads the {o Odrin Institute},", "the Odrin Institute"),
        ("{s1 {p Ana Reis}, who works for {o Lesk Rail},}", "Lesk Rail"),
    ],
)
def test_an_affiliation_needs_no_title(source: str, affiliation: str) -> None:
    speaker = speakers(f"{source} {{c1 said}} {{x1 no}}.")["1"]
    assert speaker is not None
    assert speaker.name == "Ana Reis"
    assert speaker.title is None
    assert speaker.affiliation is not None
    assert speaker.affiliation.text == affiliation


def test_what_somebody_leads_is_no_affiliation_unless_it_has_a_name() -> None:
    speaker = speakers("{s1 {p Ana Reis}}, who led a quiet life, {c1 said} {x1 no}.")["1"]
    assert speaker is not None
    assert speaker.affiliation is None


def test_a_doctor_is_told_by_what_stands_behind_the_name() -> None:
    text = "{s1 Dr. {p Ana Reis}}, a virologist at {o Lesk College}, {c1 said} {x1 no}."
    speaker = speakers(text)["1"]
    assert speaker is not None
    assert speaker.title is not None
    assert speaker.affiliation is not None
    assert (speaker.title.text, speaker.affiliation.text) == ("virologist", "Lesk College")
