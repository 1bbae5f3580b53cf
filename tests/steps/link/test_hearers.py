"""Who was told something is not who told it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.steps.link.outcome import lines
from whence.steps.link.appositions import read_appositions
from whence.steps.link.hearers import drop_hearers
from whence.steps.link.page import read_page


@pytest.mark.parametrize(
    ("markup", "outcome"),
    [
        (
            "{s1 Two clerks} {c1 had been warned} {x1 that the vault was empty}.",
            "- · had been warned · that the vault was empty",
        ),
        (
            "{s1 The board} {c1 was never told} {x1 that the vault was empty}.",
            "- · was never told · that the vault was empty",
        ),
        (
            "{s1 Reva Hult} {c1 was accused} of {x1 taking the silver}.",
            "- · was accused · taking the silver",
        ),
        (
            "{c1 Asked} {x1 who had the key}, {s1 Hult} {c2 shrugged}.",
            "- · Asked · who had the key",
        ),
        (
            "{c1 When asked} {x1 who had the key}, {s1 Hult} shrugged.",
            "- · When asked · who had the key",
        ),
    ],
)
def test_who_was_told_is_no_source(markup: str, outcome: str) -> None:
    assert outcome in lines(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "{s1 Two clerks} {c1 had warned} {x1 that the vault was empty}.",
        "The board {c1 was told by} {s1 two clerks} {x1 that the vault was empty}.",
        "Hult, {c1 asked} by {s1 a clerk} {x1 who had the key}, shrugged.",
        "The door was open, and {s1 a clerk} {c1 asked} {x1 who had the key}.",
        "{s1 Reva Hult, who was late,} {c1 asked} {x1 who had the key}.",
    ],
)
def test_who_told_stays(markup: str) -> None:
    (line,) = lines(markup)
    assert not line.startswith("-")


def test_one_passive_with_its_agent_is_told_once() -> None:
    markup = "{s1 The board} {c1 was told by} {s2 two clerks} {x1 that the vault was empty}."
    assert lines(markup) == ["two clerks · was told by · that the vault was empty"]


@pytest.mark.parametrize(
    ("markup", "outcome"),
    [
        (
            "{s1 The Lantern} {c1 wrote} {x1 that the vault was empty — a charge the bank denies}.",
            [
                "The Lantern · wrote · that the vault was empty",
                "the bank · denies · that the vault was empty",
            ],
        ),
        (
            "The bank hid silver, {c1 an allegation} {x1 that} {s1 its head, Reva Hult}, denied.",
            ["its head, Reva Hult · denied · The bank hid silver"],
        ),
        (
            "The bank moved the silver, a claim that Hult {c1 rejected} {x1 as “absurd”}.",
            ["Hult · rejected · The bank moved the silver | as “absurd”"],
        ),
    ],
)
def test_who_denies_what_was_just_told(markup: str, outcome: list[str]) -> None:
    assert lines(markup) == outcome


def test_a_noun_alone_denies_nothing() -> None:
    assert lines("The bank moved the silver, a charge of ten crowns. Hult denied nothing.") == []


def test_who_has_seen_a_paper_is_not_what_it_says() -> None:
    markup = "{c1 According to} {s1 a memo}, {x1 seen by the Lantern, the vault was empty}."
    assert lines(markup) == ["a memo · According to · the vault was empty"]


@given(st.text(alphabet="a,—by asked denies charge was told the.\n ", max_size=300))
def test_any_text_is_taken(text: str) -> None:
    page = read_page(text)
    for draft in drop_hearers(page, read_appositions(page, [])):
        assert all(text[s.start : s.end] == s.text for s in draft.spans)
