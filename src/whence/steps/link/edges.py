"""Set the edges of spans right: no quotation is cut, nothing dangles.

The encoder labels words, not marks. A content that ends within a quotation is widened to the whole
of it, so that quotation marks are in both or neither; commas and white space at the edges go.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from whence.model import Span
from whence.steps.link.draft import Draft
from whence.steps.link.page import Page

DANGLING = frozenset(",;:—–([ \t\n\u00a0")
LEADING = DANGLING | frozenset(".)]…")
ABBREVIATION = re.compile(r"(?:\b\w\.)+\w$|\b(?:Inc|Corp|Ltd|Jr|Sr|Co)$")
DOUBLE_MARKS = '“”„"«»'
MARKS = DOUBLE_MARKS + "‘’'"
WORD = re.compile(r"\w")


def set_edges(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Set the edges of all parts of all drafts right; what has nothing left is dropped."""
    voices = sorted(span for draft in drafts for span in draft.voice)
    found = (with_edges(page, draft, voices) for draft in drafts)
    return [draft for draft in found if draft.spans]


def with_edges(page: Page, draft: Draft, voices: Sequence[Span]) -> Draft:
    """Set the edges of one draft right; `voices` are the words that no content may take in."""
    contents = (content_edges(page, span, voices) for span in draft.content)
    found = sorted({span for span in contents if span is not None})
    return replace(
        draft,
        source=bare(page, draft.source) if draft.source else None,
        cue=bare(page, draft.cue) if draft.cue else None,
        content=tuple(without_overlap(found)),
    )


def without_overlap(spans: Sequence[Span]) -> list[Span]:
    """Leave out spans, which are in order, that stand in others."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept


def bare(page: Page, span: Span) -> Span | None:
    """A source or cue without commas, white space and half a pair of marks at its edges."""
    start, end = span.start, span.end
    marks = sum(page.text[start:end].count(mark) for mark in DOUBLE_MARKS)
    dangling = DANGLING | frozenset(DOUBLE_MARKS) if marks % 2 else DANGLING
    while end - start > 1 and page.text[end - 1] in dangling:
        end -= 1
    while end - start > 1 and page.text[start] in dangling:
        start += 1
    return page.cut(start, end)


def content_edges(page: Page, span: Span, voices: Sequence[Span]) -> Span | None:
    """A content with whole quotations and without commas and the full stop at its edges."""
    start, end = widened(page, span, voices)
    while start < end and (page.text[start] in LEADING or is_stray(page, start)):
        start += 1
    while end > start and dangles(page, start, end):
        end -= 1
    found = page.cut(start, end)
    return found if found and WORD.search(found.text) else None


def dangles(page: Page, start: int, end: int) -> bool:
    """Whether the last character before `end` is not part of a content that starts at `start`."""
    last = page.text[end - 1]
    if last == ".":
        return ABBREVIATION.search(page.text, max(start, end - 16), end - 1) is None
    return last in DANGLING or is_stray(page, end - 1)


def is_stray(page: Page, offset: int) -> bool:
    """Whether a double quotation mark stands here that no quotation begins or ends with."""
    return page.text[offset] in DOUBLE_MARKS and offset not in page.mark_offsets


def widened(page: Page, span: Span, voices: Sequence[Span]) -> tuple[int, int]:
    """Widen a span to all of each quotation that it shares a word with, or narrow it off it.

    A quotation that holds a source or cue beside the span is none that the span is a part of:
    either the attribution stands within it, or its marks were paired wrongly.
    """
    start, end = span.start, span.end
    for part, quotation in page.quoted_over(span):
        shared = page.text[max(start, part.start) : min(end, part.end)]
        if not WORD.search(shared):
            start, end = (part.end, end) if part.start <= start else (start, part.start)
        elif quotation.is_closed and not holds_voice(part, span, voices):
            start, end = min(start, part.start), max(end, part.end)
    return start, end


def even_marks(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Take off marks whose partner a content does not hold, where its quotation was cut after all.

    The parts of a quotation over several paragraphs keep the one mark that each of them has.
    """
    return [draft.with_content(evened(page, span) for span in draft.content) for draft in drafts]


def evened(page: Page, span: Span) -> Span:
    """A content without a mark at one edge whose quotation goes on beyond the other edge."""
    start, end = span.start, span.end
    for part in page.quoted_within(span):
        if part.start == start and part.end > end and page.text[start] in MARKS:
            start += 1
        elif part.end == end and part.start < start and page.text[end - 1] in MARKS:
            end -= 1
    return page.cut(start, end) or span


def holds_voice(part: Span, span: Span, voices: Sequence[Span]) -> bool:
    """Whether a source or cue starts in a quotation's part, but not in the span."""
    index = bisect_left(voices, part.start, key=lambda voice: voice.start)
    while index < len(voices) and voices[index].start < part.end:
        if not span.contains(voices[index]):
            return True
        index += 1
    return False
