"""Affiliations that stand beside a name with no title: "X of the Y", "Y's X", "X, who leads Y"."""

from collections.abc import Iterator, Sequence

from whence.model import Span
from whence.steps.speakers.mentions import Mention
from whence.steps.speakers.notes import DETERMINERS, Note, closing, cut
from whence.steps.speakers.page import Page
from whence.text.roles import is_body

LEADING = frozenset(
    "leads led heads headed runs ran chairs chaired directs directed founded co-founded edits "
    "edited manages managed oversees".split()
)
WORKING = frozenset("works worked studies studied teaches taught".split())
FOR_WHOM = frozenset("for at with".split())
MADE_OF = frozenset("of from".split())


def affiliations_of(page: Page, mentions: Sequence[Mention], index: int) -> Iterator[Note]:
    """The notes of what one mention of a person is tied to, where no title says as what."""
    for words in (
        behind(page, mentions, index),
        owner(mentions, index),
        led(page, mentions[index]),
    ):
        span = cut(page, words)
        if span is not None and is_named(page, span):
            yield Note(span.start, frozenset(), frozenset(), affiliation=span)


def behind(page: Page, mentions: Sequence[Mention], index: int) -> tuple[int, int] | None:
    """The words of "X | of the Odrin Institute" and "X | from Dunmore", up to the name's end."""
    mention = mentions[index]
    if page.low(mention.last) not in MADE_OF or index + 1 >= len(mentions):
        return None
    first, other = mention.last + 1, mentions[index + 1]
    start = first + (page.low(first) in DETERMINERS)
    return (first, other.last) if other.first == start else None


def owner(mentions: Sequence[Mention], index: int) -> tuple[int, int] | None:
    """The words of the body whose somebody is: "Lesk Watch | 's X"."""
    if index == 0:
        return None
    other = mentions[index - 1]
    is_owner = other.is_possessive and mentions[index].first == other.last + 1
    return (other.first, other.last) if is_owner and other.body > other.person else None


def led(page: Page, mention: Mention) -> tuple[int, int] | None:
    """The words of what somebody leads or works for: "X, who leads | the Odrin Institute"."""
    if page.low(mention.last) != "," or page.low(mention.last + 1) != "who":
        return None
    verb = mention.last + 2
    is_working = page.low(verb) in WORKING and page.low(verb + 1) in FOR_WHOM
    if page.low(verb) not in LEADING and not is_working:
        return None
    first = verb + 1 + is_working
    return first, closing(page, first)


def is_named(page: Page, span: Span) -> bool:
    """Whether words name a body or a place, or say that it is a body."""
    words = page.words[page.word_from(span.start) : page.word_from(span.end)]
    return any(word.is_name_like or is_body(word.low) for word in words)
