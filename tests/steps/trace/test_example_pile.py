"""The example pile, of which its README says what happened: who copied whom, and who named whom."""

from pathlib import Path

import pytest

from tests.steps.trace.piles import found, names
from whence.model import Findings, Group
from whence.pipeline import read

PILE = Path(__file__).parents[3] / "examples" / "pile"


@pytest.fixture(scope="module")
def pile() -> Findings:
    """What is found over the pile, with claims matched by their words."""
    return found(*read(PILE))


def group(pile: Findings, words: str) -> Group:
    """The group of the claim with some words."""
    return next(one for one in pile.groups if words in one.text)


def chains(told: Group) -> dict[str, list[str]]:
    """The chains of a group by the outlets that carry it."""
    return {w.outlet or "": names(w.chain) for w in told.wordings}


def test_three_papers_with_one_dispatch_have_one_source(pile: Findings) -> None:
    told = group(pile, "had come from the dam’s own network")
    officials = "Two officials with knowledge of the inquiry"
    assert chains(told) == {
        "Halyard": [officials],
        "The Ostrel Courier": ["Halyard", officials],
        "Radio Telva Valley": ["Halyard", officials],
    }
    assert (told.origins.at_least, told.origins.at_most) == (1, 1)
    (origin,) = told.origins.origins
    assert origin.settles == f"Halyard, which reported it, knows who “{officials}” are"


def test_a_column_that_was_taken_over_goes_back_to_the_watchman(pile: Findings) -> None:
    told = group(pile, "came up the service stairs")
    watchman = ["Tavrenian Herald", "police report", "a night watchman at the dam"]
    assert chains(told)["Plain Patriot"] == watchman
    assert chains(told)["Northern Banner"] == ["Plain Patriot", *watchman]
    assert told.origins.at_most == 1


def test_who_names_the_courier_adds_no_source(pile: Findings) -> None:
    told = group(pile, "the audit had reached the desk")
    assert chains(told)["The Red Lantern"] == [
        "The Ostrel Courier",
        "Three current and former officials",
    ]
    assert told.origins.at_most == 1


def test_what_the_columnist_asserts_himself_is_no_evidence(pile: Findings) -> None:
    told = group(pile, "Now fourteen working men lie in the mud")
    assert (told.origins.at_least, told.origins.at_most) == (0, 0)
    assert [origin.name for origin in told.origins.origins] == ["Plain Patriot"]


def test_a_source_that_a_copy_made_up_is_one_more_at_most(pile: Findings) -> None:
    told = group(pile, "The army has already moved two companies")
    assert (told.origins.at_least, told.origins.at_most) == (1, 2)
