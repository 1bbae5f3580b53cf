"""Naming: mentions are joined to the actor that the article means by them."""

from dataclasses import replace

import pytest

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
    found = resolve_speakers(article).mentions
    return next(one.actor for one in found if one.span.start == start)


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


def test_the_field_of_a_ministry_is_part_of_its_name() -> None:
    text = "{s1 The Ministry of Defence} {c1 said} {x1 that all was well}."
    article = resolve_speakers(attributed(text))
    speaker = article.attributions[0].speaker
    assert speaker is not None
    assert speaker.name == "Ministry of Defence"


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


def test_a_name_that_the_encoder_missed_is_the_mention_s() -> None:
    article = attributed("{p Ilse Brandt} left. So Mrs. Brandt came back.")
    start = article.text.index("Mrs.")
    mention = Mention(span=Span.of(article.text, start, start + 11), kind=MentionKind.PERSON)
    (found,) = resolve_speakers(replace(article, mentions=(mention,))).mentions
    assert found.name == Span.of(article.text, start + 5, start + 11)
    assert found.actor == "Ilse Brandt"


def test_a_speaking_body_is_no_person() -> None:
    article = attributed("The {o Odrin Ministry} met. The Odrin Ministry left.")
    start = article.text.rindex("The Odrin")
    span = Span.of(article.text, start, start + 18)
    mention = Mention(span=span, kind=MentionKind.PERSON)
    (found,) = resolve_speakers(replace(article, mentions=(mention,))).mentions
    assert found.kind is MentionKind.ORGANISATION


def test_he_who_speaks_is_who_the_speaker_is() -> None:
    text = "{p Ilse Brandt} came. {s1 She} {c1 said} {x1 it was shut}."
    assert actor_of(text, "She", MentionKind.PERSON) == "Ilse Brandt"


@pytest.mark.parametrize("words", ["an aide to Brandt", "Brandt's aide"])
def test_somebody_s_aide_is_not_that_somebody(words: str) -> None:
    text = f"{{p Ilse Brandt}} left. {{p Brandt}} spoke. Then {words} came."
    assert actor_of(text, words, MentionKind.PERSON) is None


def test_groups_of_somewhere_are_not_the_place_nor_a_body() -> None:
    text = "{l Odrin} was quiet. {l Odrin} slept. Then Odrin groups came."
    assert actor_of(text, "Odrin groups") is None


def test_a_group_is_not_several_bodies() -> None:
    text = "{s1 The {o Lesk Council committees}} {c1 said} {x1 it was shut}. The group is small."
    assert actor_of(text, "group") is None


def test_a_document_is_not_its_publisher() -> None:
    text = (
        "{s1 The Dunmore Courier} {c1 reported} {x1 that it was shut}. "
        "{s2 The report} {c2 said} {x2 it leaked}."
    )
    assert actor_of(text, "The report", MentionKind.ORGANISATION) == "Dunmore Courier"
    assert actor_of(text, "The report", MentionKind.DOCUMENT) is None


def test_who_is_a_person_elsewhere_is_no_body_here() -> None:
    article = attributed("{p Ilse Varga} left. {p Varga} spoke. Then Varga left.")
    start = article.text.rindex("Varga")
    span = Span.of(article.text, start, start + 5)
    mention = Mention(span=span, name=span, kind=MentionKind.ORGANISATION)
    (found,) = resolve_speakers(replace(article, mentions=(mention,))).mentions
    assert found.kind is MentionKind.PERSON


def test_a_description_that_stood_beside_a_name_comes_back() -> None:
    text = "The rebel group {o Lesk Front} left. {o Odrin Council} met. The rebel group hid."
    article = attributed(text)
    last = article.text.rindex("The rebel")
    name = Span.of(article.text, 16, 26)
    told = Mention(span=Span.of(article.text, 0, 26), name=name, kind=MentionKind.ORGANISATION)
    bare = replace(told, span=Span.of(article.text, last, last + 15), name=None)
    found = resolve_speakers(replace(article, mentions=(told, bare))).mentions
    assert [mention.actor for mention in found] == ["Lesk Front", "Lesk Front"]
