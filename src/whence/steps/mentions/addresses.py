"""Addresses: a place with the state or country that it lies in, "Dunmore, Ireland", as one mention.

What it lies in stays a mention inside: [[Dunmore], [Ireland]] would be two places, of which the
first could lie anywhere.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from whence.model import Mention, MentionKind, Span
from whence.text.lexicon import words_of

LIST_GOES_ON = re.compile(r",? (?:and|or) |, [^\W\d_a-z]")
"""What follows where several places are only listed: "Lesk, Ireland and Spain"."""


def with_addresses(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions, with places joined to the country that is set behind them."""
    last: Mention | None = None
    for mention in mentions:
        if last is not None and is_address(text, last, mention):
            last = replace(last, span=Span.of(text, last.span.start, mention.span.end))
        if last is not None:
            yield last
        last = mention
    if last is not None:
        yield last


def is_address(text: str, place: Mention, whole: Mention) -> bool:
    """Whether one mention is a place, and the next a country or state behind its comma."""
    if not (is_plain(place) and is_plain(whole)):
        return False
    if text[place.span.end : whole.span.start] != ", " or is_state(place):
        return False
    return is_state(whole) and not LIST_GOES_ON.match(text, whole.span.end)


def is_plain(mention: Mention) -> bool:
    """Whether a mention is the name of a place and nothing more."""
    return mention.kind is MentionKind.PLACE and mention.name == mention.span


def is_state(mention: Mention) -> bool:
    """Whether a place is a country, or a state of one."""
    return mention.span.text.lower() in words_of("countries", "seats")
