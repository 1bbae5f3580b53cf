"""What can be aligned in two statements is compared, and nothing else."""

from dataclasses import replace

import pytest

from tests.steps.match.piles import statement
from whence.model import Aligned, Span
from whence.steps.match.differences import differences
from whence.steps.match.statements import SOMEWHERE, Named

GATE = "The lower gate of the dam was {} when the wave came."


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Eleven people died at Lenz.", "Fourteen people died at Lenz.", Aligned.NUMBER),
        ("More than 300 homes burned.", "Fewer than 200 homes burned.", Aligned.NUMBER),
        ("Prices rose by 7 percent.", "Prices rose by 9 percent.", Aligned.NUMBER),
        ("The gate was repaired.", "The gate was not repaired.", Aligned.POLARITY),
        (GATE.format("open"), GATE.format("closed"), Aligned.POLARITY),
        ("They met in May 2015.", "They met in June 2016.", Aligned.TIME),
        ("They met on 4 January 2019.", "They met on 9 January 2019.", Aligned.TIME),
        ("Thirty people were held.", "Police held 33 miners.", Aligned.NUMBER),
    ],
)
def test_what_cannot_both_hold_is_a_clash(a: str, b: str, kind: Aligned) -> None:
    (found,) = differences(statement(a), statement(b))
    assert (found.kind, found.is_clash) == (kind, True)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("At least 11 people died at Lenz.", "Fourteen people died at Lenz."),
        ("About 500 workers left.", "Some 520 workers left."),
        ("Between 10 and 20 homes burned.", "Twelve homes burned."),
        ("The ferry carried 212 passengers.", "The ferry carried 40 cars."),
        ("Thirty people were held.", "Police held 33 cars."),
        ("The bridge fell in March 2019.", "The bridge fell on Tuesday."),
        ("The bridge fell on Tuesday.", "The bridge fell."),
        (GATE.format("not open"), GATE.format("closed")),
        ("Eleven people died at Lenz.", "People died at Lenz."),
    ],
)
def test_what_can_both_hold_is_no_difference(a: str, b: str) -> None:
    assert differences(statement(a), statement(b)) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Years of neglect hurt the Lenz dam.", "The dam was never safer after years of neglect."),
        ("The Lenz dam is a danger.", "Nobody would think of the Lenz dam, but it is a danger."),
        ("Brandt met Kessel with the miners.", "Brandt met Kessel without an adviser."),
        ("The miners … of Lenz were paid.", "The miners of Lenz were not paid on Monday."),
    ],
)
def test_a_not_about_another_part_of_the_sentence_is_no_clash(a: str, b: str) -> None:
    assert not any(one.is_clash for one in differences(statement(a), statement(b)))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The army did not rebuild the road.", "The army rebuilt the road."),
        ("Brandt met Kessel with an adviser.", "Brandt met Kessel without an adviser."),
    ],
)
def test_a_not_about_what_the_other_says_is_a_clash(a: str, b: str) -> None:
    assert [one.is_clash for one in differences(statement(a), statement(b))] == [True]


def test_neighbouring_days_differ_but_do_not_clash() -> None:
    (found,) = differences(
        statement("The bridge fell on 11 March 2019."),
        statement("The bridge fell on 12 March 2019."),
    )
    assert (found.kind, found.is_clash) == (Aligned.TIME, False)


def test_two_names_in_one_place_clash() -> None:
    first = statement("Ilse Brandt signed the order to open it.", people=["Ilse Brandt"])
    second = statement("Oskar Dreyne signed the order to open it.", people=["Oskar Dreyne"])
    (found,) = differences(first, second)
    assert (found.kind, found.is_clash) == (Aligned.ACTOR, True)
    assert found.a is not None
    assert found.a.text == "Ilse Brandt"


def test_names_in_other_sentences_differ_but_do_not_clash() -> None:
    first = statement("Ilse Brandt signed the order.", people=["Ilse Brandt"])
    second = statement("Oskar Dreyne flew to Vienna in haste.", people=["Oskar Dreyne"])
    assert [one.is_clash for one in differences(first, second)] == [False]


def test_a_person_and_a_body_are_not_compared() -> None:
    first = statement("Ilse Brandt signed the order.", people=["Ilse Brandt"])
    second = statement("The Works Council signed the order.", bodies=["Works Council"])
    assert differences(first, second) == []


def test_two_cities_clash() -> None:
    first = statement("They met the envoy in Hamburg.", cities=["Hamburg"])
    second = statement("They met the envoy in Vienna.", cities=["Vienna"])
    assert [(one.kind, one.is_clash) for one in differences(first, second)] == [
        (Aligned.PLACE, True)
    ]


def test_places_of_no_gazetteer_are_told_apart_by_their_names() -> None:
    words = "{} lost its mill in the fire of the winter."
    a, b = (replace(statement(words.format(n)), scenes=(somewhere(n),)) for n in ("Lenz", "Senn"))
    (found,) = differences(a, b)
    assert (found.kind, found.is_clash) == (Aligned.PLACE, True)


def test_places_of_no_gazetteer_in_other_words_may_be_one_within_the_other() -> None:
    a = replace(statement("Lenz lost its mill in the fire."), scenes=(somewhere("Lenz"),))
    b = replace(statement("Senn mourns what burned down."), scenes=(somewhere("Senn"),))
    assert differences(a, b) == []


def somewhere(name: str) -> Named:
    """A place at the start of a statement."""
    return Named(name, Span(0, len(name), name), SOMEWHERE)


def test_two_lower_limits_are_not_the_same_and_no_clash() -> None:
    a, b = (statement(f"At least {count} people died at Lenz.") for count in ("11", "14"))
    (found,) = differences(a, b)
    assert (found.kind, found.is_clash) == (Aligned.NUMBER, False)


def test_a_longer_form_of_a_name_is_no_other_name() -> None:
    long = statement("The wave hit Port Lenz at night.", bodies=["Port Lenz"])
    short = statement("The wave hit Lenz at night.", bodies=["Lenz"])
    assert differences(long, short) == []


def test_a_name_that_stands_in_the_other_words_is_no_other_name() -> None:
    one = statement("Years of U.S. neglect hurt relations with Lesk.", bodies=["U.S."])
    other = statement("Years of US neglect hurt relations with Lesk.", bodies=["Lesk"])
    assert differences(one, other) == []


def test_behind_neither_stands_of_whom_it_is_denied() -> None:
    told = statement("Brandt and Kessel have held talks twice before.")
    cut = statement("In neither of Brandt's talks with Kessel did the mayor take notes.")
    (found,) = differences(told, cut)
    assert (found.kind, found.is_clash) == (Aligned.POLARITY, False)


def test_measures_clash_only_where_much_else_is_the_same() -> None:
    talks = statement("Brandt and Kessel talked for 90 minutes in the town hall of Lenz.")
    plane = statement("The plane of Kessel landed at Lenz 30 minutes later than the crew had said.")
    (found,) = differences(talks, plane)
    assert (found.kind, found.is_clash) == (Aligned.NUMBER, False)
