"""Polls: whose word it is that "64% said", and what kind of source the survey is.

The people whom a poll asked are nobody's source by themselves: that so many of them said so is
known to whoever asked.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from whence.model import Attribution, SourceKind, TaggedSpan
from whence.text.nouns import poll_in
from whence.text.phrases import Phrase
from whence.text.polls import has_maker

SHARE = re.compile(
    r"(?:(?:some|about|around|nearly|almost|only|just|over|another|roughly|fully|more than"
    r"|less than|fewer than|at least)\s+)*"
    r"(?:\d+(?:\.\d+)?\s?(?:%|percent\b|per cent\b)"
    r"|(?:\d+|one|two|three|four|five|six|seven|eight|nine)\s+(?:in|out of)\s+(?:\d+|[a-z]+)\b"
    r"|(?:an?|the)\s+(?:\w+\s+)?(?:third|quarter|half|majority|plurality|minority)\s+of\b|half\b"
    r"|(?:most\s+|many\s+)?(?:respondents|participants)\b"
    r"|(?:those|people|voters|adults)\s+(?:asked|polled|surveyed|questioned)\b)",
    re.IGNORECASE,
)
"""A share of those whom a poll asked: "64% of farmers", "two in three voters", "respondents"."""


def with_pollsters(
    attributions: Sequence[Attribution], names: Sequence[TaggedSpan]
) -> list[Attribution]:
    """Let "voters in the poll" be the pollster's word where a poll's maker was named before."""
    polls = [(a, poll) for a in attributions if (poll := poll_of(a, names))]
    first = min((a.spans[0].start for a, poll in polls if has_maker(poll)), default=None)
    later = {
        a.id
        for a, poll in polls
        if first is not None and a.spans[0].start > first and poll.is_definite
    }
    settled = [
        replace(a, source_kind=SourceKind.ORGANISATION)
        if a.id in later and a.source_kind is SourceKind.DOCUMENT
        else a
        for a in attributions
    ]
    return with_shares(settled, frozenset(a.id for a, _ in polls))


def with_shares(attributions: Sequence[Attribution], polls: frozenset[str]) -> list[Attribution]:
    """Let "64% said" be the word of the poll that was told of before, and of whoever made it."""
    done: list[Attribution] = []
    poll: Attribution | None = None
    for attribution in attributions:
        source, kind = attribution.source, attribution.source_kind
        is_share = source is not None and SHARE.match(source.text) is not None
        if poll is not None and is_share and kind is SourceKind.ANONYMOUS:
            speaker = poll.speaker or attribution.speaker
            attribution = replace(attribution, source_kind=poll.source_kind, speaker=speaker)
        is_made = kind is SourceKind.ORGANISATION
        if attribution.id in polls and (is_made or (poll is None and kind is SourceKind.DOCUMENT)):
            poll = attribution
        done.append(attribution)
    return done


def poll_of(attribution: Attribution, names: Sequence[TaggedSpan]) -> Phrase | None:
    """The poll that the source of an attribution names or is a share of."""
    source = attribution.source
    return poll_in(source.text, names, source.start) if source else None
