"""Descriptions and "its": whom they name where one alone can be meant, and nobody elsewhere."""

import pytest

from tests.markup import attributed
from whence.steps.mentions import find_mentions
from whence.steps.speakers import resolve_speakers


def named(markup: str) -> list[tuple[str, str | None]]:
    """The words of each mention that holds no name, with its actor."""
    article = resolve_speakers(find_mentions(attributed(markup)))
    found = [mention for mention in article.mentions if mention.name is None]
    assert all(article.text[m.span.start : m.span.end] == m.span.text for m in found)
    return [(mention.span.text, mention.actor) for mention in found if mention.actor]


@pytest.mark.parametrize(
    "before",
    [
        "The shipping company {o Odrin Lines} lost a vessel.",
        "{o Odrin Lines}, a company from {l Sellan}, lost a vessel.",
        "{o Odrin Lines} is a company that sails to {l Sellan}.",
        "{o Odrin Lines}, a manufacturer of ships, lost a vessel.",
    ],
)
def test_a_body_is_what_stands_beside_its_name(before: str) -> None:
    assert ("the company", "Odrin Lines") in named(
        f"{before}\n\nOn Friday the company's ships left."
    )


def test_two_bodies_of_one_sort_leave_it_open() -> None:
    text = (
        "The company {o Odrin Lines} and the company {o Lesk Ferries} met. Later the company left."
    )
    assert named(text.replace(" and ", " beat ")) == []


def test_what_is_of_another_sort_is_not_meant() -> None:
    assert named("The {o Lesk Ministry of Ports} met. Later the company closed.") == []


@pytest.mark.parametrize("rest", ["that sank it left", "headquarters burnt", "of Lesk was sold"])
def test_a_description_that_goes_on_is_left_alone(rest: str) -> None:
    assert named(f"The company {{o Odrin Lines}} lost a vessel. Later the company {rest}.") == []


def test_the_student_is_the_only_one_so_called() -> None:
    text = "{p Ilse Brandt}, a student, came. Police held the student."
    assert ("the student", "Ilse Brandt") in named(text)
    two = "{p Ilse Brandt}, a student, met {p Otto Lind}, a student. Police held the student."
    assert named(two) == []


def test_the_country_is_the_only_one_of_its_paragraph() -> None:
    assert ("the country", "Norway") in named(
        "Rain fell on {l Norway}. Roads in the country were shut."
    )
    text = "Rain fell on {l Norway}. Roads in the country were shut, {l Sweden} said."
    assert named(text) == []
    assert named("Rain fell on {l Norway}. Roads in the country were shut as Swedes came.") == []


def test_the_state_is_none_of_the_towns() -> None:
    text = "Rain fell on {l Houston} in {l Texas}. Roads across the state were shut."
    assert named(text) == [("the state", "Texas")]


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("{o Odrin Lines} sold its last ship.", "its"),
        ("Last week {o Odrin Lines} was forced to sell its last ship.", "its"),
        ("{o Odrin Lines} sold a ship. It bought another.", "It"),
    ],
)
def test_it_is_the_body_that_acts(text: str, pronoun: str) -> None:
    assert named(text) == [(pronoun, "Odrin Lines")]


@pytest.mark.parametrize(
    "text",
    [
        "A ferry from {o Odrin Lines} lost its crew.",
        "The {o Odrin Lines} art gallery opened its doors.",
        "{o Odrin Lines} sold a ship. It is clear that more will follow.",
        "{o Odrin Lines} sold a ship.\n\nIt bought another.",
        "{o Odrin Lines} sued the {o Lesk Bank} over its ship.",
    ],
)
def test_it_stays_open_where_another_thing_may_be_meant(text: str) -> None:
    assert named(text) == []
