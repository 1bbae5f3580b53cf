"""Names that a list or the pile knows are found again where the encoder missed them."""

from dataclasses import replace

import pytest

from tests.steps.actors.pile import are_one, article, cast, listed
from whence.model import Byline, MentionKind
from whence.steps.actors import find_actors
from whence.steps.actors.by_list import name_by_list
from whence.steps.actors.lists import starter


def forms(*markups: str) -> dict[str, int]:
    """How often each form is mentioned."""
    found = cast(*markups)
    return {alias.name: alias.mentions for actor in found.actors for alias in actor.aliases}


def test_a_name_of_the_pile_is_found_where_no_mention_is() -> None:
    assert forms("{o Telva Hydro} left.", "Nobody at Telva Hydro spoke.") == {"Telva Hydro": 2}


def test_a_surname_is_found_in_the_article_that_has_the_full_name() -> None:
    assert forms("{p Ilse Brandt} left. Brandt came back.") == {"Ilse Brandt": 1, "Brandt": 1}


@pytest.mark.parametrize("words", ["the telva hydro plant", "Telva, Hydro", "Telva\nHydro"])
def test_words_that_are_not_written_as_the_name_are_no_name(words: str) -> None:
    assert forms("{o Telva Hydro} left.", f"Nobody at {words} spoke.") == {"Telva Hydro": 1}


def test_a_common_word_at_the_start_of_a_sentence_is_no_name() -> None:
    found = forms("{o Amnest} and {o Amnest} met.", "Amnest is no word. We wait.")
    assert found == {"Amnest": 2}


def test_a_headline_in_capitals_shortens_nothing() -> None:
    found = cast("WHAT IS LEFT FOR US NOW", register=starter())
    assert found.actors == ()


def test_a_longer_name_of_the_list_goes_before_the_mention_in_it() -> None:
    found = cast("The Pakistani {o Taliban} fled.", "The {o Taliban} stayed.", register=starter())
    assert not are_one(found, "Pakistani Taliban", "Taliban")
    assert {actor.name for actor in found.actors} == {"Tehrik-i-Taliban Pakistan", "Taliban"}


def test_the_mention_in_a_longer_name_leads_to_its_actor() -> None:
    one = article("The Pakistani {o Taliban} fled.")
    found = find_actors([one], starter())
    mention = next(m for m in one.mentions if m.kind is MentionKind.ORGANISATION)
    id_ = found.by_place[one.path, mention.span.start, mention.span.end]
    assert [actor.name for actor in found.actors if actor.id == id_] == [
        "Tehrik-i-Taliban Pakistan"
    ]
    actors = [m.actor for m in name_by_list(one, starter()).mentions]
    assert "Tehrik-i-Taliban Pakistan" in actors


def test_two_mentions_in_one_longer_name_are_one_mention_of_it() -> None:
    found = cast("{o Islamic State} of {l Iraq} and {l Syria} fled.", register=starter())
    (actor,) = found.actors
    assert (actor.name, len(actor.mentions)) == ("Islamic State", 1)


def test_the_courier_is_the_outlet_of_its_own_article() -> None:
    known = article("The {o Ostrel Courier} won a prize.")
    own = replace(
        article("He told the Courier that he left."), byline=Byline(outlet="The Ostrel Courier")
    )
    found = find_actors([known, own], listed("Nobody,,,,,,\n"))
    assert are_one(found, "Ostrel Courier", "Courier")
