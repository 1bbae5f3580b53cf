"""Appositions that deny: "the mill hid it, a charge its owner denies" is one more attribution.

A noun takes up what was told just before it, and somebody denies or confirms that. So the content
is the clause before the noun, and whoever told it told no more than that clause.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from whence.model import Span
from whence.steps.link.board import GUESSED
from whence.steps.link.draft import Draft
from whence.steps.link.page import Page
from whence.steps.link.told import edged

APPOSITION = re.compile(
    r"(?:,|\s[-–—]{1,2}|—)\s*"
    r"(?P<noun>(?:an?|the)\s(?:[a-z]+\s)?"
    r"(?:charge|claim|allegation|accusation|assertion|suggestion|contention|account|figure"
    r"|description|version|finding)s?)\s(?:(?:that|which)\s)?"
    r"(?P<source>(?:[^\s;:.!?“”\"]+\.?\s){1,9}?)(?:ha(?:s|ve|d)\s)?(?:[a-z]+ly\s)?"
    r"(?P<cue>den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es?|ed)|dismiss(?:es|ed)?|refut(?:es?|ed)"
    r"|contest(?:s|ed)?|confirm(?:s|ed)?)\b"
)
NEAREST = 8
"""Contents before a noun that are looked at for the clause it takes up."""


@dataclass(frozen=True, slots=True)
class Apposition:
    """The clause that is taken up, and who says what of it; `start` is where the noun stands."""

    clause: Span
    start: int
    source: Span
    cue: Span


def read_appositions(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Give each such apposition an attribution of its own, and cut others off before it."""
    contents = sorted(span for draft in drafts for span in draft.content)
    found: list[Apposition] = []
    for match in APPOSITION.finditer(page.text):
        free = found[-1].cue.end if found else 0
        found += filter(None, [apposition_of(page, match, contents, free)])
    by_start = {apposition.start: [apposition.clause] for apposition in found}
    done = []
    for draft in drafts:
        voiced = [one for span in draft.voice for one in cutting(found, span)]
        for one in voiced:
            by_start[one.start] += [span for span in draft.content if span.start >= one.cue.end]
        content = [cut for span in draft.content for cut in pieces(page, span, found)]
        if not voiced and (content or not draft.content):
            done.append(draft.with_content(content))
    made = (Draft(source=one.source, cue=one.cue, score=GUESSED) for one in found)
    told = (by_start[one.start] for one in found)
    return [*done, *map(Draft.with_content, made, told)]


def apposition_of(
    page: Page, match: re.Match[str], contents: Sequence[Span], free: int
) -> Apposition | None:
    """Read one place, if all of it stands in a sentence behind a clause, which starts at `free`."""
    sentence = page.sentence_at(match.start())
    low = max(sentence.start, free)
    source = page.cut(*match.span("source"))
    at = bisect_left(contents, match.start(), key=lambda span: span.start)
    told = [
        span.start
        for span in contents[max(0, at - NEAREST) : at]
        if low <= span.start and match.start() <= span.end + 1
    ]
    found = edged(page, [page.cut(max(told, default=low), match.start())])
    clause = next(iter(found), None)
    if source is None or clause is None or match.end() > sentence.end:
        return None
    source = Span.of(page.text, source.start, source.start + len(source.text.rstrip(" ,")))
    return Apposition(clause, match.start("noun"), source, Span.of(page.text, *match.span("cue")))


def cutting(found: Sequence[Apposition], span: Span) -> Sequence[Apposition]:
    """The first of the appositions, which are in order, that a span has a part in, if any."""
    at = bisect_right(found, span.start, key=lambda one: one.cue.end)
    return [one for one in found[at : at + 1] if one.start < span.end]


def pieces(page: Page, span: Span, found: Sequence[Apposition]) -> Sequence[Span]:
    """What of a content stands outside of the appositions in it."""
    first = bisect_right(found, span.start, key=lambda one: one.cue.end)
    inside = list(takewhile(lambda one: one.start < span.end, found[first:]))
    if not inside:
        return (span,)
    starts = [span.start, *(one.cue.end for one in inside)]
    ends = [*(one.clause.end for one in inside), span.end]
    return edged(page, [page.cut(*bounds) for bounds in zip(starts, ends, strict=True)])
