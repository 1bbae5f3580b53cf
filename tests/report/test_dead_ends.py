"""Dead ends stand under their reasons."""

from tests.report.made import pile
from whence.model import DeadEnd
from whence.report.dead_ends import REASONS, by_reason


def test_every_reason_has_words() -> None:
    assert set(REASONS) == set(DeadEnd)


def test_dead_ends_stand_under_their_reason() -> None:
    ends = pile().findings.dead_ends
    assert by_reason(ends) == (("Described, not named", ends),)
