"""Due: the window in which a forecast falls due, counted from the day on which it was said.

That day is the one that stands beside the cue ("said on Friday"), else the day of publication. The
machine never judges whether a forecast came true; the window only says when a person may look.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from whence.model import Article, Attribution, Claim, ClaimKind, Due, NoDue, Span, Time, TimeType
from whence.text.windows import Window, days_of, due

NEAR = 60
"""Within how many characters after the cue the day of saying stands."""
JUST_BEFORE = 25
ENDS = frozenset(".?!;\n")


def due_of(
    article: Article, claim: Claim, attribution: Attribution | None, times: Sequence[Time]
) -> Due | None:
    """When a claim falls due by its `times`, if it is a forecast."""
    if claim.kind is not ClaimKind.FORECAST:
        return None
    said = said_on(article, attribution)
    day = said.isoformat() if said else None
    for time in times:
        window = None if time.type is TimeType.SET else window_of(time, said)
        if window is not None:
            first, last = (end.isoformat() if end else None for end in window)
            return Due(said=day, first=first, last=last, time=time.span)
    if not times:
        return Due(said=day, reason=NoDue.NO_TIME)
    is_dateless = said is None and any(needs_date(time) for time in times)
    return Due(said=day, reason=NoDue.NO_DATE if is_dateless else NoDue.NO_WINDOW)


def needs_date(time: Time) -> bool:
    """Whether a time means nothing without the day on which it was said."""
    return time.is_relative or time.value.startswith("P")


def window_of(time: Time, said: date | None) -> Window | None:
    """The window that one time gives; a time that no word ties to the verb gives none.

    In "the end of the 2014 sanctions will come" nothing comes in 2014.
    """
    if time.relation is None:
        return None
    return due(time.value, time.relation.value, said, time.modifier and time.modifier.value)


def said_on(article: Article, attribution: Attribution | None) -> date | None:
    """The day on which something was said, if it is known to the day."""
    published = day_of(article.byline.published or "")
    for time in times_of_saying(article, attribution):
        day = day_of(time.value)
        if day is not None and (published is None or day <= published):
            return day
    return published


def day_of(value: str) -> date | None:
    """The day that a value names; None if it names more than one, or none."""
    days = days_of(value)
    return days[0] if days and days[0] == days[1] else None


def times_of_saying(article: Article, attribution: Attribution | None) -> Iterator[Time]:
    """The times beside a cue, outside of what is said."""
    cue = attribution.cue if attribution else None
    if attribution is None or cue is None:
        return
    at = bisect_left(article.times, cue.start - NEAR, key=lambda time: time.span.start)
    while at < len(article.times) and article.times[at].span.start < cue.end + NEAR:
        time = article.times[at]
        is_told = any(content.overlaps(time.span) for content in attribution.content)
        if not is_told and is_beside(article.text, attribution, time.span):
            yield time
        at += 1


def is_beside(text: str, attribution: Attribution, span: Span) -> bool:
    """Whether a time stands right before the source and cue, or after them in their sentence."""
    parts = [part for part in (attribution.source, attribution.cue) if part is not None]
    start, end = min(part.start for part in parts), max(part.end for part in parts)
    if span.end <= start:
        between, reach = text[span.end : start], JUST_BEFORE
    else:
        between, reach = text[end : max(end, span.start)], NEAR
    return len(between) <= reach and not ENDS & set(between)
