"""Background: sentences and paragraphs that tell history, by the times they tell.

A sentence tells history when it places something at a time that was over `RECENT` before the
article came out, and names no later time. What follows in its paragraph belongs to it until a later
time or a new statement of somebody comes. The first paragraph tells the news, so it is never
background, and a time that it places the news at does not make any other paragraph history: a
report of today on a battle of 2015 has that battle for its news.

30 days, because news is told in days and weeks, and what happened last month is still its
beginning; a wider limit would let last spring's vote pass for news. A time counts by its last day:
"2021" in an article of 10 January 2022 is no history yet.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from whence.model import Article, Background, Relation, Span, Time, TimeType
from whence.text.sentences import paragraphs, sentences_of
from whence.text.windows import days_of

RECENT = timedelta(days=30)
"""How long before the article's date a time must be over to be history."""
PRESENT = re.compile(r"\b(?:is|are|has|have|will|would|can|may|might|must|should|does?|says?)\b")
ASIDE = re.compile(r"\b(?:who|whom|whose|which|where)\b", re.IGNORECASE)
OPENING = 12
"""Characters before a time that opens its sentence: "But in 2014"."""
OPEN_ENDED = (None, Relation.SINCE, Relation.FROM, Relation.AFTER)
"""Relations of what goes on beyond the time, and of a time that only names: "the 2015 deal"."""


def find_background(article: Article) -> Article:
    """Give an article the stretches of its text that tell history; none if it has no date."""
    published = last_day(article.byline.published or "")
    if published is None or not article.times:
        return article
    limit = published - RECENT if published - date.min > RECENT else date.min
    lead, *rest = paragraphs(article.text)
    news = [t.value for t in article.times if lead.contains(t.span) and t.relation]
    cues = [a.cue.start for a in article.attributions if a.cue and a.parent is None]
    found = [
        row
        for paragraph in rest
        for row in history_in(article.text, paragraph, article.times, cues, limit, news)
    ]
    return replace(article, background=tuple(found))


def history_in(
    text: str,
    paragraph: Span,
    times: Sequence[Time],
    cues: Sequence[int],
    limit: date,
    news: Sequence[str],
) -> Iterator[Background]:
    """The stretches of one paragraph that tell history."""
    here = [time for time in times if paragraph.contains(time.span)]
    if not any(is_history(time, limit, news) for time in here):
        return
    start, end, told = 0, 0, None
    for sentence in sentences_of(text, paragraph):
        mine = [time for time in here if sentence.contains(time.span)]
        old = next((t for t in mine if is_history(t, limit, news) and frames(t, sentence)), None)
        is_news = any(is_recent(time, limit) for time in mine) or (
            old is None and any(sentence.start <= cue < sentence.end for cue in cues)
        )
        if told and is_news:
            yield Background(span=Span.of(text, start, end), time=told.span, value=told.value)
            told = None
        if old and not is_news and told is None:
            start, told = sentence.start, old
        end = sentence.end
    if told:
        yield Background(span=Span.of(text, start, end), time=told.span, value=told.value)


def frames(time: Time, sentence: Span) -> bool:
    """Whether a time is that of its whole sentence.

    It opens it; or no verb tells of today, and it stands in no aside: "…, who left last year".
    """
    at = time.span.start - sentence.start
    clause = re.split(r"[,;:—–]", sentence.text[:at])[-1]
    return at <= OPENING or not (PRESENT.search(sentence.text) or ASIDE.search(clause))


def is_history(time: Time, limit: date, news: Sequence[str]) -> bool:
    """Whether something is placed at a time that was over before the limit and is not the news."""
    end = last_day(time.value)
    if end is None or end >= limit or time.relation in OPEN_ENDED:
        return False
    return not any(time.value.startswith(v) or v.startswith(time.value) for v in news)


def last_day(value: str) -> date | None:
    """The last day that a value takes in; None if it names no days."""
    days = days_of(value)
    return days[1] if days else date.min if value.startswith("BC") else None


def is_recent(time: Time, limit: date) -> bool:
    """Whether a time reaches into the days of the article or beyond them."""
    if time.type is TimeType.SET or time.relation is Relation.UNTIL:
        return False
    end = last_day(time.value)
    return time.value in ("PRESENT_REF", "FUTURE_REF") or (end is not None and end >= limit)
