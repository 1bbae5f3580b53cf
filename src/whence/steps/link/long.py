"""Quotations over several paragraphs: all of them are the content of the one attribution.

The encoder sees a window at a time and may miss the middle of a long quotation, or take each
paragraph for a new one. What stands in one pair of marks has one speaker, unless a paragraph brings
its own source and cue outside the marks, who then goes on speaking.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from whence.model import Span
from whence.steps.link.draft import Draft
from whence.steps.link.page import Page
from whence.text.quotes import Quotation

INTRODUCED = 12
"""Words at most between a source and cue and the quotation that they introduce."""
BACK = 3
"""How many contents before a place may reach into it; those of one layer do not overlap."""


def fill_quotations(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Give the whole of each quotation over several paragraphs to its speaker."""
    done: list[Draft | None] = list(drafts)
    places = sorted(
        (span.start, span.end, index)
        for index, draft in enumerate(drafts)
        for span in (draft.content or draft.voice)
    )
    added = [
        draft
        for quotation in page.quotations
        if len(quotation.parts) > 1 and quotation.depth == 0
        for draft in fill(page, done, places, quotation)
    ]
    return [draft for draft in done if draft is not None] + added


def fill(
    page: Page,
    drafts: list[Draft | None],
    places: Sequence[tuple[int, int, int]],
    quotation: Quotation,
) -> list[Draft]:
    """Share one quotation's parts among its speakers; give what nobody speaks as new drafts."""
    touching = {part: touched(drafts, places, part) for part in quotation.parts}
    found = {index for indices in touching.values() for index in indices}
    if any(cuts_into(drafts[index], quotation) for index in found):
        return []
    shares: dict[int, list[Span]] = defaultdict(list)
    owner = introducing(page, drafts, places, quotation)
    waiting: list[Span] = []
    for part in quotation.parts:
        owner = next((i for i in touching[part] if speaks(drafts[i], quotation)), owner)
        if owner is None:
            waiting.append(part)
        else:
            shares[owner] += [*waiting, part]
            waiting = []
    for index in found:
        draft = drafts[index]
        if draft is not None and not draft.voice:
            drafts[index] = None
    for index, parts in shares.items():
        drafts[index] = refilled(drafts[index], parts, quotation)
    return [Draft(content=tuple(waiting), score=0.3)] if waiting else []


def touched(
    drafts: Sequence[Draft | None], places: Sequence[tuple[int, int, int]], part: Span
) -> list[int]:
    """Indices of the drafts whose content shares a character with a part, in order."""
    at = max(0, bisect_left(places, (part.start,)) - BACK)
    found = []
    while at < len(places) and places[at][0] < part.end:
        draft = drafts[places[at][2]]
        if places[at][1] > part.start and draft is not None and draft.content:
            found.append(places[at][2])
        at += 1
    return found


def is_inside(quotation: Quotation, span: Span) -> bool:
    """Whether a span stands in one of the quotation's parts."""
    return any(part.contains(span) for part in quotation.parts)


def speaks(draft: Draft | None, quotation: Quotation) -> bool:
    """Whether a draft's source and cue stand outside the marks."""
    return draft is not None and bool(draft.voice) and not is_inside(quotation, draft.voice[-1])


def cuts_into(draft: Draft | None, quotation: Quotation) -> bool:
    """Whether "“It fell, she said." shows that a closing mark is missing.

    That is so if a content starts with a part, and its cue follows within the same part. A
    transcript in quotation marks is left to its turns, too.
    """
    if draft is None or draft.cue is None or not draft.content:
        return False
    if draft.is_turn:
        return True
    first = draft.content[0]
    return any(
        first.start - part.start <= 1 and part.contains(first) and part.contains(draft.cue)
        for part in quotation.parts
        if first.end <= draft.cue.start
    )


def introducing(
    page: Page,
    drafts: Sequence[Draft | None],
    places: Sequence[tuple[int, int, int]],
    quotation: Quotation,
) -> int | None:
    """The index of a draft without content whose cue leads up to the quotation."""
    at = bisect_left(places, (quotation.start,)) - 1
    draft = drafts[places[at][2]] if at >= 0 else None
    if draft is None or draft.content or not draft.voice:
        return None
    is_near = page.words_between(draft.end, quotation.start) <= INTRODUCED
    is_same = page.shares_sentence(draft.voice[-1], quotation.parts[0])
    is_led = is_same or page.introduces(draft.voice[-1], quotation.parts[0])
    return places[at][2] if is_near and is_led else None


def refilled(draft: Draft | None, parts: Sequence[Span], quotation: Quotation) -> Draft | None:
    """The draft with whole parts of the quotation for what it had of them."""
    if draft is None:
        return None
    kept = [
        span for span in draft.content if not any(part.overlaps(span) for part in quotation.parts)
    ]
    return draft.with_content([*kept, *parts])
