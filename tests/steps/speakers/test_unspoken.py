"""Pronouns that say nothing: those that surely mean somebody are mentions of that somebody."""

from hypothesis import given
from hypothesis import strategies as st

from tests.markup import attributed
from whence.model import Mention
from whence.steps.mentions import find_mentions
from whence.steps.speakers import resolve_speakers
from whence.text.pronouns import PRONOUNS


def pronouns(markup: str) -> list[tuple[str, str | None]]:
    """The pronouns among the mentions, each with its actor."""
    found = mentions(markup)
    return [(m.span.text, m.actor) for m in found if m.span.text.lower() in PRONOUNS]


def mentions(markup: str) -> tuple[Mention, ...]:
    return resolve_speakers(find_mentions(attributed(markup))).mentions


def test_the_only_person_named_is_meant() -> None:
    found = pronouns("{p Ilse Brandt} runs the port. She shut it when her crew fell ill.")
    assert found == [("She", "Ilse Brandt"), ("her", "Ilse Brandt")]


def test_two_people_who_may_be_meant_leave_it_open() -> None:
    assert pronouns("The port of {p Pieter Hoek} and of {p Karel Novak} fell. Few saw him.") == []


def test_a_name_in_between_leaves_a_possessive_open() -> None:
    text = "{p Pieter Hoek} left. {p Pieter Hoek} had thanked {p Karel Novak} for his help."
    assert pronouns(text) == []
    assert pronouns(text.replace("{p Karel Novak}", "all")) == [("his", "Pieter Hoek")]


def test_he_who_is_anybody() -> None:
    assert pronouns("{p Pieter Hoek} runs the port. He who shuts it pays.") == []


def test_a_body_that_speaks_is_it() -> None:
    text = "{s1 The {o Odrin Port Ministry}} {c1 said} {x1 that it had shut the gate}."
    assert pronouns(text) == [("it", "Odrin Port Ministry")]
    assert pronouns(text.replace("that it had shut the gate", "that it was late")) == []
    assert pronouns(text.replace("that it", "that {l Odrin} knew that it")) == []


def test_a_body_that_the_sentence_is_about_has_its_own() -> None:
    text = "The {o Odrin Port Ministry} closed its gate."
    assert pronouns(text) == [("its", "Odrin Port Ministry")]
    assert pronouns(text.replace("closed", "and the {o Lesk Company} closed")) == []


@given(st.text(alphabet="heits. ,HV\n“”", max_size=200))
def test_every_mention_is_its_own_text(text: str) -> None:
    article = resolve_speakers(find_mentions(attributed("{p Ilse Brandt} ran. " + text)))
    for mention in article.mentions:
        assert article.text[mention.span.start : mention.span.end] == mention.span.text
