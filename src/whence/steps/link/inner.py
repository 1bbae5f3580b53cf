"""Attributions that stand in another's content: the encoder's inner layer, and speakers before it.

The inner layer was trained on made-up frames and is the less sure one, so it is believed only where
it is whole: a source that is not "I" or "we", a cue of saying, and words of its own beside it.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from whence.model import Layer, Span, Tags
from whence.steps.link.draft import Draft
from whence.steps.link.edges import set_edges
from whence.steps.link.grouping import group
from whence.steps.link.page import Page
from whence.steps.link.repair import without_subject
from whence.steps.link.speech import is_report

FIRST_PERSON = re.compile(r"(?:I|we|me|us|myself|ourselves)$", re.IGNORECASE)
STATE = re.compile(r"(?:is|are|was|were)\s+(?:\w+ly\s+)?(?P<first>[a-z]+)\b(?P<more>\s+\w+)?")
MIN_SCORE = 0.4
MIN_WORDS = 2
"""Words that an inner content has at least."""


def inner_drafts(page: Page, tags: Tags, outer: Sequence[Draft]) -> list[Draft]:
    """Make drafts of the inner layer where they stand in an outer content and are whole."""
    contents = sorted(span for draft in outer for span in draft.content)
    known = sorted(span for draft in outer for span in draft.voice)
    tagged = (without_subject(draft) for draft in group(page, tags, Layer.INNER))
    found = set_edges(page, list(tagged))
    return [
        with_quotation(page, draft)
        for draft in found
        if is_whole(page, draft) and is_new(draft, known) and stands_in(draft, contents)
    ]


def with_quotation(page: Page, draft: Draft) -> Draft:
    """The draft with the quotation in which its sentence goes on: "that neither “is able to …”"."""
    last = draft.content[-1]
    at = bisect_right(page.quoted, last.end, key=lambda pair: pair[0].start)
    after = [part for part, quotation in page.quoted[at - 1 : at + 1] if quotation.is_closed]
    part = next((part for part in after if part.start >= last.end), None)
    if part is None or not page.is_blank(last.end, part.start):
        return draft
    if not page.shares_sentence(last, part):
        return draft
    whole = Span.of(page.text, last.start, part.end)
    return draft.with_content([*draft.content[:-1], whole])


def is_whole(page: Page, draft: Draft) -> bool:
    """Whether all three parts are there, and the source is not the outer speaker."""
    if draft.source is None or draft.cue is None or not draft.content:
        return False
    words = sum(page.words_between(span.start, span.end) for span in draft.content)
    is_other = FIRST_PERSON.match(draft.source.text) is None
    is_sure = draft.score >= MIN_SCORE and is_report(draft.cue.text) and not is_state(draft.cue)
    return is_other and is_sure and words >= MIN_WORDS


def is_state(cue: Span) -> bool:
    """Whether a cue tells how somebody is: "are afraid despite pledges"."""
    found = STATE.match(cue.text)
    return found is not None and found["more"] is not None and not is_report(found["first"])


def is_new(draft: Draft, known: Sequence[Span]) -> bool:
    """Whether none of its words is source or cue in the outer layer, whose spans are in order."""
    for span in draft.voice:
        at = bisect_right(known, span.start, key=lambda other: other.start)
        if any(span.overlaps(other) for other in known[max(0, at - 2) : at + 1]):
            return False
    return True


def stands_in(draft: Draft, contents: Sequence[Span]) -> bool:
    """Whether the whole draft stands in one of the contents."""
    at = bisect_right(contents, draft.start, key=lambda span: span.start)
    around = contents[max(0, at - 3) : at]
    return any(span.start <= draft.start and draft.end <= span.end for span in around)
