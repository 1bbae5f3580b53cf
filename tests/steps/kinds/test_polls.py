"""Whose word it is that a share of people said something."""

import pytest

from tests.steps.kinds.test_kinds import classified
from whence.model import SourceKind

POLL = "{s1 A poll by the Lodestone Institute} {c1 found} {x1 that farmers want a bridge}. "
SHARES = (
    "Some 64%",
    "Two in three voters",
    "70 percent of farmers",
    "A majority of women",
    "Respondents",
)


@pytest.mark.parametrize("share", SHARES)
def test_a_share_after_a_poll_is_the_pollsters_word(share: str) -> None:
    article = classified(f"{POLL}{{s2 {share}}} {{c2 said}} {{x2 they would pay}}.")
    assert article.attributions[1].source_kind is SourceKind.ORGANISATION


@pytest.mark.parametrize("share", SHARES)
def test_a_share_with_no_poll_before_it_is_nobody_in_particular(share: str) -> None:
    article = classified(
        f"{{s1 {share}}} {{c1 said}} {{x1 they would pay}}. {POLL.replace('1', '2')}"
    )
    assert article.attributions[0].source_kind is SourceKind.ANONYMOUS


def test_the_poll_is_who_speaks_for_its_share() -> None:
    name = "poll by the Lodestone Institute"
    article = classified(
        POLL + "{s2 Some 64%} {c2 said} {x2 they would pay}.", a1=(name, SourceKind.ORGANISATION)
    )
    speaker = article.attributions[1].speaker
    assert speaker is not None
    assert speaker.name == name


def test_people_who_are_no_share_stay_unnamed() -> None:
    article = classified(POLL + "{s2 Two farmers} {c2 said} {x2 they would pay}.")
    assert article.attributions[1].source_kind is SourceKind.ANONYMOUS
