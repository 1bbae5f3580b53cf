"""Namesakes: people and bodies of nearly one name stay what they are."""

import pytest

from tests.markup import attributed
from tests.steps.speakers.test_naming import actor_of, actors
from whence.steps.speakers.mentions import find_mentions
from whence.steps.speakers.namesakes import told_apart
from whence.steps.speakers.page import read_page


def called(markup: str) -> dict[str, str | None]:
    """The actor of each mention's words."""
    return dict(actors(markup))


def test_father_and_son_are_two_where_the_article_has_both() -> None:
    found = called("{p Odo Keene Sr.} met {p Odo Keene Jr.} there. {p Odo Keene Jr.} left.")
    assert found["Odo Keene Sr."] != found["Odo Keene Jr."]


def test_a_son_alone_is_called_by_his_surname() -> None:
    assert called("{p Odo Keene Jr.} came. {p Keene} left.")["Keene"] == "Odo Keene Jr."


def test_a_father_named_before_his_son_is_another() -> None:
    found = called("{p Odo Keene} left. {p Odo Keene Jr.} wept. {p Keene} ate. {p Keene Jr.} ran.")
    assert found["Keene"] == "Odo Keene"
    assert found["Keene Jr."] == found["Odo Keene Jr."] == "Odo Keene Jr."


def test_a_son_is_not_told_twice() -> None:
    found = called("{p Odo Keene Jr.} left. {p Odo Keene} wept. {p Keene Jr.} ran.")
    assert set(found.values()) == {"Odo Keene Jr."}


def test_the_ministries_of_two_countries_are_two() -> None:
    found = called(
        "{l Ukraine}'s {o Defense Ministry} met. {l Russia}'s {o Defense Ministry} left."
    )
    assert {"Ukraine's Defense Ministry", "Russia's Defense Ministry"} <= set(found.values())


def test_the_end_of_a_body_is_itself() -> None:
    assert called("The {o Labour Party of {o Lesk}} met.")["Lesk"] == "Lesk"


def test_a_body_by_its_noun_is_no_person() -> None:
    found = called("{p Labour} left. {p Labour Union of Lesk} stayed.")
    assert found["Labour"] == "Labour"


def test_a_ruler_is_not_whoever_has_his_given_name() -> None:
    found = called("{p Ottokar II} died. {p Ottokar Varga} ruled. {p Varga} fell.")
    assert found["Ottokar II"] == "Ottokar II"
    assert found["Varga"] == "Ottokar Varga"


def test_a_surname_with_a_title_in_it_goes_to_whoever_bears_it() -> None:
    found = called("{p Laura Baron Lind} met {p Otto Lind} here. Then {p Baron Lind} left.")
    assert found["Baron Lind"] == "Laura Baron Lind"


def test_a_rank_that_a_full_name_never_has_is_not_its_bearer() -> None:
    found = called("{p Otto Lind} came. {p King Lind} left.")
    assert found["King Lind"] != "Otto Lind"


@pytest.mark.parametrize(
    ("full", "surname"),
    [("Pieter van der Hoek", "Van der Hoek"), ("Pia Oduya Klein", "Oduya Klein")],
)
def test_a_surname_of_several_words(full: str, surname: str) -> None:
    assert called(f"{{p {full}}} came. {{p {surname}}} left.")[surname] == full


def test_the_end_of_a_name_that_may_be_a_fathers_is_left_alone() -> None:
    found = called("{p Omar Hassan Ali} came. {p Hassan Ali} left.")
    assert found["Hassan Ali"] == "Hassan Ali"


def test_a_noun_in_small_letters_is_part_of_the_name_that_has_it() -> None:
    found = called("The {o Lesk Network} met. The {o Lesk network} left.")
    assert "Lesk Network" in found.values()
    assert "Lesk" not in found.values()


def test_a_plain_owner_is_part_of_the_name() -> None:
    text = "{s1 The Lesk Farmers’ Party} {c1 said} {x1 it had left}. The party is small."
    assert actor_of(text, "party") == "Lesk Farmers’ Party"


def test_a_name_that_was_cut_short_is_whole() -> None:
    found = actors("{p Zhao Jin} Po came. {p Zhao Jin Po} left.")
    assert {words for words, _ in found} == {"Zhao Jin Po"}


@pytest.mark.parametrize("rest", [" and Otto Lind", "-led", " WANTS"])
def test_what_goes_on_after_a_name_is_no_part_of_it(rest: str) -> None:
    assert ("Ilse Brandt", "Ilse Brandt") in actors(f"{{p Ilse Brandt}}{rest} raids went on.")


def test_a_countrys_building_is_no_body() -> None:
    article = attributed("{p Ilse Brandt} left {l Finland}'s {l Presidential Palace}.")
    page = read_page(article.text)
    found = told_apart(page, find_mentions(page, article.tags))
    assert [one.name[-1] for one in found] == ["brandt", "finland", "palace"]


def test_a_given_name_goes_on_after_a_hyphen() -> None:
    assert ("Moon Sa-il", "Moon Sa-il") in actors("{p Moon Sa}-il came. {p Moon Sa-il} left.")


def test_a_ministry_is_the_only_one_told_before() -> None:
    found = called("The {o Russian Foreign Ministry} met. The {o Foreign Ministry} left.")
    assert found["Foreign Ministry"] == "Russian Foreign Ministry"


def test_a_ministry_of_somebody_else_is_not_the_one_told_before() -> None:
    found = called("The {o Russian Foreign Ministry} met. Lesk's {o Foreign Ministry} left.")
    assert found["Foreign Ministry"] == "Foreign Ministry"


def test_a_group_that_is_told_anew_is_nobody_named_before() -> None:
    text = (
        "{s1 The {o Lesk Front}} {c1 said} {x1 it had left}. The group of Odrin deserters is new."
    )
    assert actor_of(text, "group of Odrin deserters") is None


def test_a_people_is_no_actor() -> None:
    assert called("{o Turks and Kurds} left.")["Turks and Kurds"] is None
