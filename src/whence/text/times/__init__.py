"""Times: words that say when, found and read by a small grammar.

A text is cut into tokens (`tokens`); the rules (`dates`, `years`, `counted`, `deictic`, `clock` and
`durations`) are tried at each; what they find is valued by the calendar against the article's date
and what the text has told before. One pass from left to right, linear in the text.
"""

import re
from collections.abc import Sequence

from whence.model import Anchor, Precision, Relation, Span, Time, TimeType
from whence.text.times.calendar import Moment
from whence.text.times.grammar import RULES, grammar, tail
from whence.text.times.phrase import Context, Phrase, Reading
from whence.text.times.ranges import with_ranges
from whence.text.times.relations import relation_of
from whence.text.times.tense import tense_at
from whence.text.times.tokens import Token, tokenise

__all__ = ["find_times"]


def find_times(text: str, published: str | None = None) -> list[Time]:
    """Find the times of a text, in its order, the longer before those that stand in it.

    `published` is the article's date in ISO 8601, as much of it as is known.

    >>> [(time.span.text, time.value) for time in find_times("She left on Friday.", "2022-06-20")]
    [('Friday', '2022-06-17')]
    """
    return Reader(text, Moment.parse(published)).read()


class Reader:
    """Goes through one text and remembers what time it told of last."""

    def __init__(self, text: str, published: Moment | None) -> None:
        self.text = text
        self.tokens = tokenise(text)
        self.published = published
        self.is_story = published is None and is_story(self.tokens.kinds)
        self.told: Moment | None = None
        self.told_span: Span | None = None
        self.told_here: Moment | None = None
        self.day_told: Moment | None = None
        self.weekdays: dict[int, Moment] = {}
        self.times: list[Time] = []

    def read(self) -> list[Time]:
        """Find all times."""
        at, search = 0, grammar().search
        while match := search(self.tokens.codes, at):
            at = match.end() if self.take(match) else match.start() + 1
        return with_ranges(self.text, self.times)

    def take(self, match: re.Match[str]) -> bool:
        """Read one match; say whether it was a time."""
        start, end = match.span()
        phrase = Phrase(tuple(self.tokens[i] for i in range(start, end)))
        if self.times and "\n" in self.text[self.times[-1].span.end : phrase.tokens[0].start]:
            self.told_here = None
            self.day_told = None if self.published else self.day_told
        rule = RULES[int((match.lastgroup or "")[1:])]
        context = self.context(start, end)
        found = rule.read(phrase, context)
        readings = [found] if isinstance(found, Reading) else list(found or ())
        for reading in readings:
            self.keep(reading, reading.tokens or bare(phrase, context.after))
        self.remember_weekday(phrase, readings)
        return found is not None

    def remember_weekday(self, phrase: Phrase, readings: list[Reading]) -> None:
        """Keep which day "Monday" is: all through an article it is mostly the same one."""
        number = phrase.number("weekday")
        moment = readings[0].moment if readings else None
        if number and moment and moment.day:
            self.weekdays[number] = moment

    def context(self, start: int, end: int) -> Context:
        """What is known round the tokens from `start` to `end`."""
        tokens = self.tokens
        following = tail().match(tokens.codes, end)
        stop = following.end() if following else end
        return Context(
            published=self.published,
            told=self.told,
            told_here=self.told_here,
            day_told=self.day_told,
            weekdays=self.weekdays,
            tail=Phrase(tuple(tokens[i] for i in range(end, stop))),
            tense=tense_at(tokens.kinds, start, end),
            is_story=self.is_story,
            before=tokens.kinds[start - 1] if start else "",
            after=tokens.kinds[end] if end < len(tokens.kinds) else "",
        )

    def keep(self, reading: Reading, tokens: tuple[Token, ...]) -> None:
        """Add a time, and remember it for those that are counted from it."""
        span = Span.of(self.text, tokens[0].start, tokens[-1].end)
        time = self.time(reading, span)
        self.times.append(time)
        if reading.moment is None or reading.type is TimeType.SET:
            return
        self.told, self.told_span = reading.moment, span
        if reading.precision in DAYS:
            self.day_told = reading.moment
        is_here = reading.anchor is not Anchor.PUBLISHED and time.relation in TOLD_BY
        self.told_here = reading.moment if is_here else None

    def time(self, reading: Reading, span: Span) -> Time:
        """The time that a reading is at its place."""
        return Time(
            span=span,
            type=reading.type,
            value=reading.value,
            precision=reading.precision,
            relation=relation_of(self.text, span, reading),
            modifier=reading.modifier,
            anchor=reading.anchor,
            anchor_span=self.told_span if reading.anchor is Anchor.TEXT else None,
        )


DAYS = (Precision.DAY, Precision.DAYPART, Precision.MINUTE)
"""Precisions of a time that tells a day."""
TOLD_BY = (Relation.AT, Relation.DURING, Relation.ABOUT, Relation.BY, Relation.UNTIL, Relation.FROM)
"""Relations of a time at which a paragraph goes on: not of "the 2015 deal", "since 2011"."""
DEICTIC = frozenset({"weekday", "adverb", "tonight", "ago"})
YEARS = frozenset({"year", "old_year", "era"})
YEARS_OF_A_STORY = 2
"""How many years a story gives for each word like "yesterday"."""


def is_story(kinds: Sequence[str]) -> bool:
    """Whether a text tells history, and so carries a year on from paragraph to paragraph.

    News speaks of "Friday" and "last week" instead, and of long ago only in passing.
    """
    years = sum(kind in YEARS for kind in kinds)
    return years > YEARS_OF_A_STORY * (1 + sum(kind in DEICTIC for kind in kinds))


NOUNS = ("other", "capital", "plural", "people", "possessive")
KEEP_ARTICLE = {
    "moment",
    "present",
    "of",
    "last",
    "past",
    "next",
    "previous",
    "following",
    "same",
    "edge",
    "decade",
    "century",
}


def bare(phrase: Phrase, after: str) -> tuple[Token, ...]:
    """The words of a time without an article that belongs to a noun: "the summer offensive".

    Nor does the full stop belong that ends its sentence.
    """
    tokens = phrase.tokens[:-1] if phrase.tokens[-1].kind == "full_stop" else phrase.tokens
    first, *rest = tokens
    kinds = {token.kind for token in rest}
    is_tied = first.kind == "the" and after in NOUNS and not kinds & KEEP_ARTICLE
    is_compound = first.kind in ("the", "a") and "hyphen" in kinds and not kinds & KEEP_ARTICLE
    if not rest or not (is_tied or is_compound):
        return tokens
    return tuple(rest[1:] if rest[0].kind == "hyphen" else rest)  # "12-an-hour"
