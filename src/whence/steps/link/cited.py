"""On whose word something is told: ", citing two officials", "quotes Varga as saying".

The encoder was taught that what is cited is a content. Where it is somebody or a document, it is
rather a source: the Courier passes on what the officials said. So the cited one becomes the source
of an inner attribution, with the same content.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from whence.model import Layer, Span, TaggedSpan, Tags
from whence.steps.link.draft import Draft
from whence.steps.link.edges import content_edges
from whence.steps.link.page import Page
from whence.text.relays import RelayKind, relays

CITING = re.compile(r"\b(?:citing|quoting)\b")
QUOTED_AS = re.compile(
    r"\b(?P<cue>(?:quot|cit)(?:es|ed|e|ing))\s+(?P<who>[^.;:!?“”\"\n\r]{2,120}?),?\s+"
    r"(?P<as>as (?:saying|telling|stating|writing|warning|claiming|describing|calling|listing"
    r"|denying|admitting|confirming))\b,?"
)
REACH = 160
"""Characters behind "citing" in which the cited one is named."""
ARTICLES = frozenset(("", "a", "an", "the"))
CANDIDATES = 6
"""Drafts of one sentence that are looked at."""


def take_citations_apart(page: Page, tags: Tags, drafts: Sequence[Draft]) -> list[Draft]:
    """Make whoever is cited or quoted the source of an inner draft."""
    names = [tag for tag in tags.spans if tag.layer is Layer.NAMES]
    board = Board(page, list(drafts))
    for match in QUOTED_AS.finditer(page.text):
        quoted_as(board, match)
    for match in CITING.finditer(page.text):
        cited(board, match, names)
    return [draft for draft in board.drafts if draft.spans]


class Board:
    """Drafts that can be found by their sentence while they are being changed."""

    def __init__(self, page: Page, drafts: list[Draft]) -> None:
        self.page = page
        self.drafts = drafts
        self._by_sentence: dict[int, list[int]] = defaultdict(list)
        for index, draft in enumerate(drafts):
            for start in {page.sentence_at(span.start).start for span in draft.voice}:
                self._by_sentence[start].append(index)

    def near(self, offset: int) -> list[int]:
        """The drafts with source or cue in the sentence of an offset, those closest to it."""
        members = self._by_sentence[self.page.sentence_at(offset).start]
        closest = sorted(members, key=lambda index: self._distance(index, offset))
        return [index for index in closest[:CANDIDATES] if self.drafts[index].spans]

    def _distance(self, index: int, offset: int) -> int:
        voice = self.drafts[index].voice
        return min((abs(span.start - offset) for span in voice), default=len(self.page.text))

    def drop(self, index: int) -> None:
        """Take a draft away."""
        self.drafts[index] = Draft()


def quoted_as(board: Board, match: re.Match[str]) -> None:
    """Take "the Courier quotes Varga as saying it fell" apart: Varga's words, by the Courier."""
    page, text = board.page, board.page.text
    phrase = Span.of(text, match.start(), match.end())
    cue, who, saying = (Span.of(text, *match.span(name)) for name in ("cue", "who", "as"))
    mine = [i for i in board.near(match.start()) if touches(board.drafts[i], phrase)]
    sources = [
        source for i in mine if (source := board.drafts[i].source) and not source.overlaps(who)
    ]
    contents = [span for i in mine for span in board.drafts[i].content]
    if not sources or not contents:
        return
    score = min(board.drafts[i].score for i in mine)
    end = max(span.end for span in contents)
    rest = page.cut(match.end(), end)
    outer: tuple[Span, ...] = tuple(sorted(set(contents)))
    if rest:
        outer = (Span.of(text, who.start, rest.end),)
        inner = Draft(source=who, cue=saying, content=(rest,), score=score)
    else:
        inner = Draft(source=who, content=outer, score=score)
    for index in mine:
        board.drop(index)
    board.drafts += [Draft(source=sources[0], cue=cue, content=outer, score=score), inner]


def touches(draft: Draft, phrase: Span) -> bool:
    """Whether a draft's cue stands in a phrase."""
    return draft.cue is not None and phrase.overlaps(draft.cue)


def cited(board: Board, match: re.Match[str], names: Sequence[TaggedSpan]) -> None:
    """Give "…, citing two officials" to the officials: what the sentence tells is their word."""
    page = board.page
    cue = Span.of(page.text, match.start(), match.end())
    who = cited_one(page, cue, names)
    near = board.near(cue.start)
    hosts = [i for i in near if is_host(board.drafts[i], cue)]
    if who is None or not hosts:
        return
    chosen = outermost(board.drafts, hosts)
    host = board.drafts[chosen]
    before = [page.cut(span.start, min(span.end, cue.start)) for span in host.content]
    edged = [content_edges(page, span, ()) for span in before if span is not None]
    told = host.with_content(span for span in edged if span is not None)
    if not told.content:
        return
    for index in near:
        if touches(board.drafts[index], cue):
            board.drop(index)
    board.drafts[chosen] = told
    board.drafts.append(
        Draft(source=who, cue=cue, content=told.content, score=told.score, is_cited=True)
    )


def outermost(drafts: Sequence[Draft], hosts: Sequence[int]) -> int:
    """Of the drafts that tell something, nearest first, the nearest or the one it stands in."""
    nearest = drafts[hosts[0]]
    for index in hosts[1:]:
        if nearest.cue and any(span.contains(nearest.cue) for span in drafts[index].content):
            return index
    return hosts[0]


def is_host(draft: Draft, cue: Span) -> bool:
    """Whether a draft tells something before somebody is cited for it."""
    if draft.cue is None or draft.source is None or draft.cue.overlaps(cue):
        return False
    return any(span.start < cue.start for span in draft.content) and draft.cue.start < cue.start


def cited_one(page: Page, cue: Span, names: Sequence[TaggedSpan]) -> Span | None:
    """Whom or what the words behind "citing" name, if that can be a source."""
    end = min(cue.end + REACH, page.sentence_at(cue.start).end)
    low = bisect_left(names, cue.end, key=lambda name: name.start)
    high = bisect_left(names, end, key=lambda name: name.start)
    for relay in relays(page.text, cue.start, end, names[low:high]):
        between = page.text[cue.end : relay.span.start].strip()
        if relay.role is RelayKind.CITED and between.lower() in ARTICLES:
            return page.cut(cue.end, relay.span.end)
    return None
