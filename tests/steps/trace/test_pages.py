"""Versions of one article are one telling: one outlet, one article, and the same "official"."""

from tests.steps.trace.piles import UNNAMED, article, names, only_group, own, said
from whence.model import Group

CLAIM = "the east gate stood open all night"
PAGE = "https://www.tavtel.example/gate?utm_source=x"


def versions(*, url: str | None = PAGE, later: str | None = PAGE, outlet: str = "Tavtel") -> Group:
    """The group of an article and of another text, the first lines of which differ."""
    first = article(
        "one", said(CLAIM, ("an official", UNNAMED)), outlet="Tavtel", url=url,
        published="2031-05-05",
    )  # fmt: skip
    again = article(
        "two", own("a dog was seen there"), said(CLAIM, ("an official", UNNAMED)),
        outlet=outlet, url=later, published="2031-05-06",
    )  # fmt: skip
    return only_group(first, again)


def test_two_versions_are_one_article_with_one_official() -> None:
    group = versions(later="https://tavtel.example/gate")
    counted = [one for one in group.origins.origins if not one.is_own_voice]
    assert (group.articles, group.outlets, len(counted)) == (1, 1, 1)
    assert all("Tavtel" not in names(one.chain) for one in group.wordings)
    assert all(one.reuse_of is None for one in group.wordings)


def test_two_texts_under_two_addresses_or_of_two_outlets_are_two() -> None:
    assert versions(later="https://tavtel.example/wall").articles == 2
    assert versions(url=None, later=None).articles == 2
    other = versions(outlet="Sella Post")
    assert (other.articles, other.outlets) == (2, 2)


def test_the_same_description_under_two_addresses_is_two_officials() -> None:
    group = versions(later="https://tavtel.example/wall")
    counted = [one for one in group.origins.origins if not one.is_own_voice]
    assert len(counted) == 2
