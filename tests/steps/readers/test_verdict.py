"""Which blocks of a page an extractor's text contains, and what stands around them."""

import pytest

from whence.model import Reason
from whence.steps.readers import html
from whence.steps.readers.page import PageBlock, blocks_of_page
from whence.steps.readers.verdict import judge, regions_that_count, votes_of

LONG = "The water board of Pell shut two of its four wells on Monday, its director said."
OTHER = "It had taken the first trace of solvent for an error of the laboratory, she added."


def blocks_of(body: str) -> list[PageBlock]:
    """The blocks of a page with this body."""
    return blocks_of_page(html.parse_tree(f"<html><body>{body}</body></html>"))


def test_blocks_are_voted_for_by_what_the_extractor_gave() -> None:
    blocks = blocks_of(f"<p>{LONG}</p><p>Boil it</p><p>{OTHER}</p>")
    assert votes_of(blocks, f"{LONG}\n{OTHER}") == [True, False, True]


def test_a_short_block_counts_only_where_its_words_stand_in_order() -> None:
    blocks = blocks_of(f"<a href='/'>wells</a><p>{LONG}</p><h2>Error</h2><p>{OTHER}</p>")
    assert votes_of(blocks, f"{LONG}\nError\n{OTHER}") == [False, True, True, True]


def test_differences_of_space_and_marks_do_not_matter() -> None:
    assert votes_of(blocks_of(f"<p>“{LONG}”</p>"), LONG.replace(" ", "\n")) == [True]


def test_an_element_with_the_article_in_it_is_its_frame_whatever_its_name() -> None:
    blocks = blocks_of(f"<div class='ads'><p>{LONG}</p><p class='promo'>Soap</p></div>")
    article, soap = regions_that_count(blocks, [True, False])
    assert not article
    assert [(region.name, region.reason) for region in soap] == [("promo", Reason.ADVERTISEMENT)]


@pytest.mark.parametrize("name", ["shareBar", "share-bar", "bar share", "SHARE_bar"])
def test_words_of_a_class_are_read_in_every_spelling(name: str) -> None:
    (block,) = blocks_of(f"<div class='{name}'>Pass it on</div>")
    assert [region.reason for region in block.regions] == [Reason.SHARE]


def test_a_word_within_a_word_of_a_class_says_nothing() -> None:
    (block,) = blocks_of("<div class='shadow loading navajo'>Pass it on</div>")
    assert not block.regions


def test_links_and_hidden_elements_are_noted() -> None:
    link, half, hidden = blocks_of(
        "<p><a href='/'>Sport</a></p><p>Some <a href='/'>word</a></p><p hidden>Nothing</p>"
    )
    assert (link.link_share, half.link_share) == (1.0, 4 / 9)
    assert (half.is_hidden, hidden.is_hidden) == (False, True)


def test_a_verdict_is_reached_though_no_extractor_was_heard() -> None:
    links = "".join(f"<li><a href='/{n}'>Town {n}</a></li>" for n in range(9))
    paragraphs = f"<p>{LONG}</p><p>{OTHER}</p>" * 3
    blocks = blocks_of(f"<nav><ul>{links}</ul></nav><div>{paragraphs}</div>")
    kept, regions = judge(blocks, "")
    assert kept == [False] * 9 + [True] * 6
    assert regions[0] is not None
    assert regions[0].reason is Reason.NAVIGATION
