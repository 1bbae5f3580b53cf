"""Frames that the encoder passed over: "according to the warrant".

These words name a source wherever they stand, and the encoder misses them most where they stand in
a sentence of the quoted sort, within another's content. So they are looked for in the text itself.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from whence.model import Span
from whence.steps.link.complete import clause_of
from whence.steps.link.draft import Draft
from whence.steps.link.page import Page
from whence.steps.link.repair import DASH
from whence.steps.link.subjects import NO_TITLE

ACCORDING = re.compile(
    r"\b(?P<cue>[Aa]ccording to)\s+(?P<source>"
    r"(?:(?:the|an?|this|that|his|her|their|its|one|two|three|several|some|many|various|local|state"
    r"|court|police|media|news|official|officials|sources?|reports?|witnesses|documents|records"
    r"|people|experts|prosecutors|residents)\b|(?:[a-z-]+\s+){1,3}(?=[A-Z])|[A-Z0-9])"
    r"[^,;:()“”\"—–\n\r]{0,90}?)(?=\s*(?:[,;:()“”\"—–\n\r]"
    rf"|{NO_TITLE}\.(?:\W|$)|$))"
)
QUOTED = re.compile(r",[”\"’']\s*\Z")
MAX_SOURCE_WORDS = 10
NEAR = 4
"""Contents before a place that may reach over it."""
WITHIN = 400
"""Characters round a frame in which the dashes that hold it stand."""
FOUND = 0.5
"""The score of what only the words "according to" show."""


def add_frames(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Add a draft for each "according to" that none has, with the clause that it stands in."""
    cues = sorted(draft.cue for draft in drafts if draft.cue is not None)
    places = sorted((span, index) for index, draft in enumerate(drafts) for span in draft.content)
    done = list(drafts)
    for match in ACCORDING.finditer(page.text):
        cue = Span.of(page.text, match.start("cue"), match.end("cue"))
        source = Span.of(page.text, match.start("source"), match.end("source"))
        if is_known(cue, cues) or len(source.text.split()) > MAX_SOURCE_WORDS:
            continue
        bounds = page.sentence_at(cue.start)
        holding = content_round(source, places)
        if holding is not None:
            content, index = holding
            if is_passed_on(page, done[index], cue):
                low, high = max(bounds.start, content.start), min(bounds.end, content.end)
                bounds = Span.of(page.text, low, high)
            else:
                done[index] = without_frame(page, done[index], content, cue)
        bounds = between_dashes(page, bounds, cue)
        frame = Draft(source=source, cue=cue, score=FOUND)
        frame = frame.with_content(clause_of(page, bounds, frame))
        done += [frame] if frame.content else []
    return done


def between_dashes(page: Page, bounds: Span, cue: Span) -> Span:
    """What stands between the dashes round a frame: "— a rebel, according to her —"."""
    low, high = max(bounds.start, cue.start - WITHIN), min(bounds.end, cue.end + WITHIN)
    before = [match.end() for match in DASH.finditer(page.text, low, cue.start)]
    after = DASH.search(page.text, cue.end, high)
    return Span.of(page.text, before[-1], after.start()) if before and after else bounds


def is_known(cue: Span, cues: Sequence[Span]) -> bool:
    """Whether a cue, of some in order, stands where this one does."""
    index = bisect_right(cues, cue.start, key=lambda known: known.start)
    return any(cue.overlaps(known) for known in cues[max(0, index - 1) : index + 1])


def content_round(span: Span, places: Sequence[tuple[Span, int]]) -> tuple[Span, int] | None:
    """The innermost content, of some in order, that a span stands in, with its index."""
    index = bisect_right(places, span.start, key=lambda pair: pair[0].start)
    around = [pair for pair in places[max(0, index - NEAR) : index] if pair[0].contains(span)]
    return min(around, key=lambda pair: pair[0].end - pair[0].start, default=None)


def without_frame(page: Page, draft: Draft, content: Span, cue: Span) -> Draft:
    """The draft without what one of its spans has from a frame on, or all that is not near."""
    is_near = any(page.shares_sentence(voice, cue) for voice in draft.voice)
    said = page.cut(content.start, cue.start) if is_near else None
    kept = [span for span in draft.content if span != content]
    return draft.with_content([*kept, said] if said else kept)


def is_passed_on(page: Page, draft: Draft, cue: Span) -> bool:
    """Whether a content holds the frame because its speaker said so, and not by the encoder's slip.

    Unquoted words of another sentence than the speaker's are no more his if they have a frame, nor
    is a frame that comes behind him and the end of his quotation: "…,” according to the Courier".
    """
    if draft.is_block or draft.is_turn or page.quoted_over(cue):
        return True
    near = [voice for voice in draft.voice if page.shares_sentence(voice, cue)]
    is_behind = any(voice < cue for voice in near)
    is_writers = is_behind and QUOTED.search(page.text, max(0, cue.start - NEAR), cue.start)
    return bool(near) and not is_writers
