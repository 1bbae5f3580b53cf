"""Who is quoted where an outlet only passes the quotation on.

"The engineer Ilse Brandt spoke of cracks. “We warned them twice,” Channel 4 reported." An outlet
does not speak of itself as "we" in quotation marks: the quotation is Brandt's, and Channel 4 is how
it came. The inner attribution has no cue of its own.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from whence.model import Layer, Role, SourceKind, Span, TaggedSpan, Tags
from whence.steps.link.draft import Draft
from whence.steps.link.page import Page
from whence.steps.link.speech import is_report
from whence.text.nouns import kind_of

FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us|[Mm]yself|I[’'](?:m|ve|ll|d))\b")
CARRIERS = frozenset((SourceKind.OUTLET, SourceKind.DOCUMENT))
OWNS = re.compile(r"[’']s?(?!\w)")
"""Behind the name of an owner: "Tavrenia’s prime minister, Ilena Sorvek," names but one speaker."""
VERB_REACH = 40
"""Characters after a name in which a verb of saying shows that the person speaks."""
GUESSED = 0.5


def speakers_behind(page: Page, tags: Tags, drafts: Sequence[Draft]) -> list[Draft]:
    """Make a draft for each quotation that an outlet passes on from somebody named before it."""
    names = [tag for tag in tags.spans if tag.layer is Layer.NAMES]
    people = sorted(
        span
        for tag in names
        if tag.role is Role.PERSON and (span := page.cut(tag.start, tag.end)) is not None
    )
    speaking = sorted(
        draft.source
        for draft in drafts
        if draft.source and draft.cue and is_report(draft.cue.text)
        if kind_of(draft.source.text, names, draft.source.start) is SourceKind.PERSON
    )
    return [
        Draft(source=source, content=draft.content, score=min(GUESSED, draft.score))
        for draft in drafts
        if is_carried(page, draft, names)
        and (source := speaker_before(page, draft, speaking, people)) is not None
    ]


def is_carried(page: Page, draft: Draft, names: Sequence[TaggedSpan]) -> bool:
    """Whether an outlet or a document stands behind a quotation: “…,” Channel 4 reported.

    Of names in one word the encoder knows little, so there the words beside them decide.
    """
    if draft.source is None or draft.cue is None or not draft.content or draft.is_block:
        return False
    first, last = draft.content[0], draft.content[-1]
    is_quoted = all(
        any(part.contains(span) for part, _ in page.quoted_over(span)) for span in draft.content
    )
    opens = page.sentence_at(first.start).start == first.start
    is_behind = opens and last.end <= draft.voice[0].start
    if not is_quoted or not is_behind or not is_report(draft.cue.text):
        return False
    full = [name for name in names if " " in page.text[name.start : name.end]]
    return kind_of(draft.source.text, full, draft.source.start) in CARRIERS


def speaker_before(
    page: Page, draft: Draft, speaking: Sequence[Span], people: Sequence[Span]
) -> Span | None:
    """Who the sentence before a quotation shows speaking, if it is one person."""
    first = draft.content[0]
    before = page.sentence_before(first.start)
    if before is None or not page.shares_paragraph(before, first):
        return None
    known = within(before, speaking)
    if known:
        return known[-1]
    found = [name for name in within(before, people) if not OWNS.match(page.text, name.end)]
    saying = [
        name
        for name in found
        if is_report(page.text[name.end : min(name.end + VERB_REACH, before.end)])
    ]
    chosen = saying or (found if FIRST_PERSON.search(first.text) else [])
    return chosen[0] if len({name.text for name in chosen}) == 1 else None


def within(sentence: Span, spans: Sequence[Span]) -> list[Span]:
    """Those of some spans, which are in order, that start in a sentence."""
    low = bisect_left(spans, sentence.start, key=lambda span: span.start)
    high = bisect_left(spans, sentence.end, key=lambda span: span.start)
    return list(spans[low:high])
