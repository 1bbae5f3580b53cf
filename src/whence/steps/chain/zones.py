"""Zones: the words around an attribution's source and cue that speak of this attribution alone.

"Told the Courier" belongs to whoever stands beside it. A zone is therefore the sentence of source
and cue without anybody's content, up to the source or cue of the next attribution.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from whence.model import Article, Attribution, Span
from whence.text.sentences import sentences

REACH = 400
"""Characters on each side of source and cue that are looked at."""
MOST_BARRIERS = 60


@dataclass(frozen=True, slots=True)
class Stretch:
    """Half-open bounds in the article's text."""

    start: int
    end: int

    def overlaps(self, other: "Stretch | Span") -> bool:
        """Say whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Page:
    """An article's sentences and all spans of its attributions, in the order of the text."""

    sentences: Sequence[Span]
    starts: Sequence[int]
    anchors: Sequence[tuple[int, int, str]]
    contents: Sequence[tuple[int, int, str]]


def page_of(article: Article) -> Page:
    """Lay out an article for finding zones."""
    cut = sentences(article.text)
    anchors = [
        (span.start, span.end, a.id)
        for a in article.attributions
        for span in (a.source, a.cue)
        if span is not None
    ]
    contents = [(s.start, s.end, a.id) for a in article.attributions for s in a.content]
    return Page(cut, [s.start for s in cut], sorted(anchors), sorted(contents))


def zones_of(page: Page, attribution: Attribution) -> list[Stretch]:
    """The stretches of text that speak of how this attribution came about, in order."""
    own = [span for span in (attribution.source, attribution.cue) if span is not None]
    if not own:
        return []
    frame = frame_of(page, min(s.start for s in own), max(s.end for s in own))
    barriers = barriers_of(page, attribution, own, frame)
    pieces = between(frame, barriers)
    return [p for p in pieces if is_ours(p, own, attribution, frame)]


def frame_of(page: Page, start: int, end: int) -> Stretch:
    """The sentences from `start` to `end`, as far as they reach."""
    first = max(bisect_right(page.starts, start) - 1, 0)
    last = max(bisect_left(page.starts, end) - 1, first)
    if not page.sentences:
        return Stretch(start, end)
    low, high = page.sentences[first].start, page.sentences[last].end
    return Stretch(max(min(low, start), start - REACH), min(max(high, end), end + REACH))


def barriers_of(
    page: Page, attribution: Attribution, own: Sequence[Span], frame: Stretch
) -> list[Stretch]:
    """What cuts the frame: contents that don't hold our own words, and others' sources and cues."""
    found = []
    for spans, is_content in ((page.contents, True), (page.anchors, False)):
        last = bisect_left(spans, (frame.end, 0, ""))
        near = [s for s in spans[max(0, last - MOST_BARRIERS) : last] if s[1] > frame.start]
        for start, end, name in near:
            barrier = Stretch(start, end)
            if (is_content or name != attribution.id) and not any(map(barrier.overlaps, own)):
                found.append(barrier)
    return sorted(found, key=lambda b: b.start)


def between(frame: Stretch, barriers: Sequence[Stretch]) -> list[Stretch]:
    """What is left of the frame between barriers."""
    pieces, at = [], frame.start
    for barrier in barriers:
        if barrier.start > at:
            pieces.append(Stretch(at, barrier.start))
        at = max(at, barrier.end)
    if at < frame.end:
        pieces.append(Stretch(at, frame.end))
    return pieces


def is_ours(piece: Stretch, own: Sequence[Span], attribution: Attribution, frame: Stretch) -> bool:
    """Whether a piece holds our source or cue, or lies between our content and an edge."""
    if any(map(piece.overlaps, own)):
        return True
    content = attribution.content
    is_after = piece.end == frame.end and any(abs(s.end - piece.start) < 2 for s in content)
    is_before = piece.start == frame.start and any(abs(s.start - piece.end) < 2 for s in content)
    return is_after or is_before
