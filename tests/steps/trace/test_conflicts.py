"""Conflicts know their groups, and whether both sides go back to one origin."""

import pytest

from tests.steps.trace.piles import BODY, PERSON, UNNAMED, Line, article, by_text, found, own, said
from whence.model import Aligned, ClaimPlace, Conflict, Contradiction

BRANDT = ("Ilse Brandt", PERSON)


def conflict(one: Line, other: Line) -> Conflict:
    """The conflict between the lines of two articles."""
    pile = (article("a", one, outlet="Tavtel"), article("b", other, outlet="Senn Post"))
    a, b = (ClaimPlace(path, "c0") for path in "ab")
    words = Contradiction(kind=Aligned.NUMBER, a=a, b=b, a_words=None, b_words=None, score=0.9)
    return found(*pile, matches=by_text(pile, (words,))).conflicts[0]


@pytest.mark.parametrize(
    ("one", "other", "has_one_origin"),
    [
        (said("11 died", BRANDT), said("14 died", BRANDT), True),
        (said("11 died", BRANDT), said("14 died", ("Telva Hydro", BODY)), False),
        (said("11 died", BRANDT), said("14 died", ("two officials", UNNAMED)), None),
        (said("11 died", BRANDT), own("14 died"), None),
    ],
)
def test_whether_both_sides_go_back_to_one_origin(
    one: Line, other: Line, has_one_origin: bool | None
) -> None:
    assert conflict(one, other).has_one_origin is has_one_origin


def test_a_conflict_names_the_groups_of_its_claims() -> None:
    found_conflict = conflict(own("11 died"), own("14 died"))
    assert found_conflict.group_a != found_conflict.group_b
