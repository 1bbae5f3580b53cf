"""What stays apart: names that are alike and are not one actor's."""

import pytest

from tests.steps.actors.pile import NOTHING, are_one, article, cast, listed, ties
from whence.steps.actors import find_actors
from whence.steps.actors.lists import starter
from whence.steps.actors.register import Register


@pytest.mark.parametrize("register", [NOTHING, starter()], ids=["nothing", "starter"])
@pytest.mark.parametrize(
    ("one", "other"),
    [("ISIS-K", "ISIS"), ("Pakistani Taliban", "Taliban"), ("Lesk Front Youth", "Lesk Front")],
)
def test_a_name_with_more_in_it_is_another(one: str, other: str, register: Register) -> None:
    found = cast(f"The {{o {one}}} fled.", f"The {{o {other}}} fled.", register=register)
    assert not are_one(found, one, other)


def test_no_chain_of_definitions_joins_a_name_with_a_longer_one() -> None:
    found = cast(
        "The {o Velan Front} ({o VF}) fled.",
        "The {o Lesk Velan Front}, also known as {o VF}, fled.",
    )
    assert not are_one(found, "Velan Front", "Lesk Velan Front")
    assert [tie for tie in ties(found) if tie.refused]


def test_an_acronym_of_two_bodies_joins_neither() -> None:
    found = cast(
        "The {o Odrin River Authority} ({o ORA}) met.",
        "The {o Ostrel Rail Agency} ({o ORA}) met.",
        "The {o ORA} met.",
    )
    assert not are_one(found, "Odrin River Authority", "Ostrel Rail Agency")
    assert len(found.actors) == 3


def test_an_acronym_that_no_text_ties_stays_alone() -> None:
    found = cast("The {o ORA} met.", "The {o Odrin River Authority} met.")
    assert not are_one(found, "ORA", "Odrin River Authority")


def test_a_surname_goes_to_the_only_full_name() -> None:
    found = cast("{p Brandt} left.", "{p Ilse Brandt} came.")
    assert are_one(found, "Brandt", "Ilse Brandt")
    assert 0.5 <= next(t for t in ties(found) if t.name == "Brandt").score < 0.8


def test_a_surname_of_two_people_stays_alone() -> None:
    found = cast("{p Brandt} left.", "{p Ilse Brandt} came.", "{p Otto Brandt} came.")
    assert len(found.actors) == 3


def test_a_title_tells_two_people_of_one_surname_apart() -> None:
    found = cast(
        "Interior Minister {p Brandt} left.",
        "{p Ilse Brandt}, the interior minister, came.",
        "Captain {p Otto Brandt} came.",
    )
    assert are_one(found, "Brandt", "Ilse Brandt")
    assert not are_one(found, "Brandt", "Otto Brandt")


def test_a_surname_with_another_title_stays_apart() -> None:
    found = cast("Captain {p Brandt} left.", "{p Ilse Brandt}, the interior minister, came.")
    assert not are_one(found, "Brandt", "Ilse Brandt")


def test_two_full_names_stay_two() -> None:
    found = cast("{p Ilse Brandt} left.", "{p Otto Brandt} left.")
    assert len(found.actors) == 2


def test_a_first_name_alone_is_nobody_elses() -> None:
    assert len(cast("{p Otto} left.", "{p Otto} came.").actors) == 2


def test_the_ministries_of_two_countries_are_two() -> None:
    found = cast(
        "The {o Finnish Foreign Ministry} and the {o Russian Foreign Ministry} met.",
        "The {o Foreign Ministry} left.",
        "The {o Foreign Ministry} came.",
    )
    assert len(found.actors) == 4


def test_a_list_that_says_not_splits_what_the_text_joins() -> None:
    text = "The {o Odrin River Authority} ({o ORA}) met."
    assert are_one(cast(text), "ORA", "Odrin River Authority")
    found = cast(text, register=listed("Odrin River Authority,,,,,,ORA\n"))
    assert not are_one(found, "ORA", "Odrin River Authority")


def test_a_list_that_says_not_splits_what_the_pile_joins() -> None:
    texts = ("{o Al Qasr} fled.", "{o al-Kasr} fled.")
    found = cast(*texts, register=listed("Al Qasr,,,,,,al-Kasr\n"))
    assert not are_one(found, "Al Qasr", "al-Kasr")
    assert any(tie.refused and "list says" in tie.refused for tie in ties(found))


def test_a_dated_alias_respects_the_date_of_the_article() -> None:
    row = "North Lesk,Lesk,state,,2019-02-12,,\n"
    early = article("{l Lesk} spoke.", published="2018-05-01")
    late = article("{l Lesk} fell silent.", published="2021-05")
    found = find_actors([early, late], listed(row))
    assert {actor.name for actor in found.actors} == {"North Lesk", "Lesk"}


def test_an_acronym_that_two_articles_explain_differently_stays_alone_in_a_third() -> None:
    found = cast(
        "The {o Centre for Dam Safety} ({o CDS}) met.",
        "The Chief of Dredging Staff ({o CDS}) met.",
        "The {o CDS} met.",
    )
    assert sum(actor.name == "CDS" for actor in found.actors) == 2


def test_a_rank_is_not_short_for_a_full_name_that_never_has_it() -> None:
    found = cast("{p Otto Lind} left.", "{p King Lind} spoke.")
    assert not are_one(found, "King Lind", "Otto Lind")


def test_a_ruler_and_the_next_are_two() -> None:
    found = cast("{p Ottokar II} died.", "{p Ottokar III} died.")
    assert not are_one(found, "Ottokar II", "Ottokar III")


def test_a_surname_may_be_a_sons() -> None:
    found = cast("{p Odo Keene Jr.} left.", "{p Ida Keene} came.", "{p Keene} spoke.")
    assert len(found.actors) == 3


def test_an_eastern_surname_goes_to_the_name_that_it_opens() -> None:
    found = cast("{p Zhao Ming} left.", "{p Zhao} spoke.", "{p Ming} spoke.")
    assert are_one(found, "Zhao", "Zhao Ming")
    assert not are_one(found, "Ming", "Zhao Ming")


def test_a_peoples_word_before_a_name_makes_it_another() -> None:
    found = cast("The {o Lesk Front} left.", "The Lesk Front met. The Egyptian Lesk Front fled.")
    assert sum(len(actor.mentions) for actor in found.actors) == 2
