"""Naming: mentions are joined to the actor that the article means by them."""

from dataclasses import replace

from tests.markup import attributed
from whence.model import Mention, MentionKind, Span
from whence.steps.mentions import find_mentions
from whence.steps.speakers import resolve_speakers


def actors(markup: str) -> list[tuple[str, str | None]]:
    """Each mention's words with its actor."""
    article = resolve_speakers(find_mentions(attributed(markup)))
    return [(mention.span.text, mention.actor) for mention in article.mentions]


def actor_of(markup: str, words: str, kind: MentionKind = MentionKind.ORGANISATION) -> str | None:
    """The actor of words that are no name, were they a mention."""
    article = attributed(markup)
    start = article.text.rindex(words)
    mention = Mention(span=Span.of(article.text, start, start + len(words)), kind=kind)
    article = replace(find_mentions(article), mentions=(mention,))
    return resolve_speakers(article).mentions[0].actor


def test_a_surname_names_whom_the_article_names_in_full() -> None:
    found = actors("{p Ilse Brandt} left. {p Brandt} came back.")
    assert found == [("Ilse Brandt", "Ilse Brandt"), ("Brandt", "Ilse Brandt")]


def test_two_people_of_one_surname_stay_two() -> None:
    found = actors(
        "{p Ilse Brandt} met {p Otto Brandt}. {p Otto Brandt} spoke. {p Ilse Brandt} left."
    )
    assert {actor for _, actor in found} == {"Ilse Brandt", "Otto Brandt"}


def test_an_acronym_names_the_body() -> None:
    found = actors("The {o Odrin River Authority} ({o ORA}) met. The {o ORA} left.")
    assert {actor for _, actor in found} == {"Odrin River Authority"}


def test_the_title_in_a_mention_is_not_part_of_the_name() -> None:
    assert actors("{p Mayor Ilse Brandt} left.") == [("Mayor Ilse Brandt", "Ilse Brandt")]


def test_a_place_inside_a_body_is_itself() -> None:
    assert ("Odrin", "Odrin") in actors("The {o University of {l Odrin}} closed.")


def test_a_description_names_the_group_before_it() -> None:
    text = "{s1 The {o Lesk Front}} {c1 said} {x1 it had left}. The terrorist group is small."
    assert actor_of(text, "terrorist group") == "Lesk Front"


def test_a_description_of_nobody_names_nobody() -> None:
    assert actor_of("A group of men left. The army came.", "army") is None


def test_a_body_of_somewhere_is_a_name() -> None:
    assert actor_of("The Iraqi army left.", "Iraqi army") == "Iraqi army"


def test_money_names_nobody() -> None:
    assert actor_of("It cost Varga 5 marks.", "5 marks", MentionKind.MONEY) is None


def test_a_name_in_a_dateline_is_written_as_in_the_text() -> None:
    found = actors("{l PORT SELLAN} — The harbour of {l Port Sellan} is shut.")
    assert {actor for _, actor in found} == {"Port Sellan"}
