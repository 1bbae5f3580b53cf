"""Build attributions of drafts: drop the empty, set ids, parents and kinds.

Nesting is read off the text: an attribution stands in another when its cue and all of its content
stand in the other's content. Of two with the same content, the one without a cue is the inner one.
"""

from collections.abc import Sequence

from whence.model import Attribution, AttributionKind, Span
from whence.steps.link.draft import Draft
from whence.steps.link.page import Page
from whence.steps.link.speech import is_report

ID_LENGTH = 16
MAX_OPEN = 16
"""How many contents round one place are looked at."""


def build(page: Page, article_id: str, drafts: Sequence[Draft]) -> tuple[Attribution, ...]:
    """Make attributions of all drafts that have a content, in the order of the text."""
    kept = sayings(different(drafts))
    ids = [f"{article_id[:ID_LENGTH]}-{number}" for number in range(1, len(kept) + 1)]
    holders = parents_of(kept)
    return tuple(
        Attribution(
            id=ids[index],
            source=draft.source,
            cue=draft.cue,
            content=draft.content,
            parent=None if holders[index] is None else ids[holders[index] or 0],
            kind=kind_of(page, draft),
            score=round(draft.score, 4),
        )
        for index, draft in enumerate(kept)
    )


def different(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts that have a content, in order; of several with the same parts the surest."""
    found: dict[tuple[Span | None, Span | None, tuple[Span, ...]], Draft] = {}
    for draft in sorted(drafts, key=lambda draft: -draft.score):
        if draft.content:
            found.setdefault((draft.source, draft.cue, draft.content), draft)
    return sorted(found.values(), key=order)


def sayings(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out what stands in another's content without a cue of saying.

    "According to the Courier, Varga *backs* the plan" comes from the Courier, not from Varga.
    """
    holders = parents_of(drafts)
    return [
        draft
        for draft, holder in zip(drafts, holders, strict=True)
        if holder is None or is_saying(draft)
    ]


def is_saying(draft: Draft) -> bool:
    """Whether a draft's cue passes on what was said, if it has one."""
    return draft.cue is None or draft.is_turn or draft.is_cited or is_report(draft.cue.text)


def order(draft: Draft) -> tuple[int, int, int, int, tuple[Span, ...]]:
    """By place in the text; of what starts at one place, the outer before the inner."""
    length, cue_rank = rank(draft)
    return draft.start, told(draft)[0].start, -length, -cue_rank, draft.spans


def parents_of(drafts: Sequence[Draft]) -> list[int | None]:
    """For each draft the index of the one that it stands in most closely."""
    places = sorted(
        (span.start, -span.end, index)
        for index, draft in enumerate(drafts)
        for span in draft.content
    )
    holders: list[int | None] = [None] * len(drafts)
    open_places: list[tuple[int, int]] = []
    at = 0
    for start, index in sorted((told(draft)[0].start, i) for i, draft in enumerate(drafts)):
        while at < len(places) and places[at][0] <= start:
            open_places.append((-places[at][1], places[at][2]))
            at += 1
        open_places = [place for place in open_places if place[0] > start][-MAX_OPEN:]
        candidates = [other for _, other in open_places if holds(drafts[other], drafts[index])]
        holders[index] = min(candidates, key=lambda other: rank(drafts[other]), default=None)
    return holders


def told(draft: Draft) -> list[Span]:
    """Cue and content, in the order of the text.

    A source may stand before what it is nested in, and so may the cue "citing" stand behind it.
    """
    cues = () if draft.cue is None or draft.is_cited else (draft.cue,)
    return sorted((*cues, *draft.content))


def rank(draft: Draft) -> tuple[int, int]:
    """How much a draft takes in; of those with the same content, who tells before who is cited."""
    cue_rank = 0 if draft.cue is None else 1 if draft.is_cited else 2
    return sum(span.end - span.start for span in draft.content), cue_rank


def holds(outer: Draft, inner: Draft) -> bool:
    """Whether `inner` stands in the content of `outer`."""
    return rank(outer) > rank(inner) and all(
        any(content.contains(span) for content in outer.content) for span in told(inner)
    )


def kind_of(page: Page, draft: Draft) -> AttributionKind:
    """Say how the content stands in the text.

    Any quoted word makes it mixed, as in the field's corpora (PARC 3, Pareti 2015): that a source's
    own word was kept, be it one word, is what a reader wants to know. A word that the article keeps
    in quotation marks throughout is a name, and does not count. Neither does a quotation that the
    cue stands in too.
    """
    if draft.is_block:
        return AttributionKind.DIRECT
    total = quoted = 0
    for span in draft.content:
        total += page.words_between(span.start, span.end)
        quoted += quoted_words(page, draft, span)
    if quoted and quoted >= total:
        return AttributionKind.DIRECT
    return AttributionKind.MIXED if quoted else AttributionKind.INDIRECT


def quoted_words(page: Page, draft: Draft, span: Span) -> int:
    """How many words of a content stand in quotation marks that set it off from its cue."""
    own = draft.cue or draft.source
    count = reached = 0
    for part in page.quoted_within(span):
        if (own is not None and part.contains(own)) or part.start < reached:
            continue
        if not page.is_name(part):
            count += page.words_between(max(part.start, span.start), min(part.end, span.end))
            reached = part.end
    return count
