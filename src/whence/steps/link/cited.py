"""On whose word something is told: ", citing two officials", "quotes Varga as saying".

The encoder was taught that what is cited is a content. Where it is somebody or a document, it is
rather a source: the Courier passes on what the officials said. So the cited one becomes the source
of an inner attribution, with the same content.
"""

import re
from collections.abc import Sequence

from whence.model import Layer, Span, TaggedSpan, Tags
from whence.steps.link.asides import take_asides_out
from whence.steps.link.board import Board, touches
from whence.steps.link.draft import Draft
from whence.steps.link.edges import content_edges
from whence.steps.link.idioms import take_idioms
from whence.steps.link.page import Page
from whence.steps.link.quoted import take_quoted_apart
from whence.steps.link.subjects import WHO, subject_before
from whence.steps.link.told import told_round
from whence.text.relays import cited_at

CITING = re.compile(r"\b(?:citing|quoting|(?:which|who)\s+(?:cite[ds]|quote[ds]))\b")
LEARNED = re.compile(
    r"\b(?P<cue>(?:learn(?:ed|t|s)|heard|hears|gather(?:ed|s)|underst(?:ood|ands)"
    r"|(?:has|have|had|got)\s+(?:it|this|that))\s+(?:directly\s+)?from"
    r"|(?:was|were|been|being|is|are)\s+(?:told|informed|assured|briefed)\s+by)\s+(?=\S)"
)
LEADS_ON = re.compile(r"(?:,[^,.;“”\"]{2,120},)?\s+that\b|\s*[.!?]|\s*:")
"""Behind whom something was learned from: what was, or nothing where it stands before."""
GIVING = re.compile(
    rf"(?P<who>{WHO})\s+(?P<cue>gave|gives|puts?|counted|counts|speaks\s+of|spoke\s+of)\s+"
    r"(?P<told>[^;,]*\d[^;,]*),?\s*$"
)
REACH = 160
"""Characters behind "citing" in which the cited one is named."""


def take_citations_apart(page: Page, tags: Tags, drafts: Sequence[Draft]) -> list[Draft]:
    """Make whoever is cited or quoted the source of an inner draft."""
    names = [tag for tag in tags.spans if tag.layer is Layer.NAMES]
    board = Board(page, drafts)
    take_idioms(board, names)
    take_quoted_apart(board)
    take_asides_out(board, names)
    for match in CITING.finditer(page.text):
        cited(board, match, names)
    for match in LEARNED.finditer(page.text):
        learned(board, match, names)
    return [draft for draft in board.drafts if draft.spans]


def cited(board: Board, match: re.Match[str], names: Sequence[TaggedSpan]) -> None:
    """Give "…, citing two officials" to the officials: what the sentence tells is their word."""
    page = board.page
    cue = Span.of(page.text, match.start(), match.end())
    low, high = cue.end + 1, min(cue.end + REACH, page.sentence_at(cue.start).end)
    who = cited_at(page.text, low, high, names)
    near = board.near(cue.start)
    hosts = [i for i in near if is_host(board.drafts[i], cue)]
    giving = giving_before(page, cue) if who and not hosts else None
    if giving is not None:
        hosts = [board.put([], [giving])]
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


def giving_before(page: Page, cue: Span) -> Draft | None:
    """Who gives a number before somebody is cited for it: "the Courier gave as many as 40"."""
    sentence = page.sentence_at(cue.start)
    found = GIVING.match(page.text, max(sentence.start, cue.start - REACH), cue.start)
    parts = [page.cut(*found.span(name)) for name in ("who", "cue", "told")] if found else []
    source, verb, told = parts or (None, None, None)
    if source is None or told is None:
        return None
    return Draft(source=source, cue=verb, content=(told,))


def learned(board: Board, match: re.Match[str], names: Sequence[TaggedSpan]) -> None:
    """Give what "the Courier has learned from two officials" to the officials, by the Courier."""
    page = board.page
    sentence = page.sentence_at(match.start())
    cue = Span.of(page.text, *match.span("cue"))
    source = cited_at(page.text, match.end(), sentence.end, names)
    subject = subject_before(page, match.start())
    if source is None or subject is None or not LEADS_ON.match(page.text, source.end, sentence.end):
        return
    near = [index for index in board.near(cue.start) if board.drafts[index].content]
    mine = [i for i in near if touches(board.drafts[i], cue) or board.drafts[i].source == source]
    told = told_round(board, mine, Span.of(page.text, subject.start, source.end))
    holder = any(span.contains(cue) for i in near for span in board.drafts[i].content)
    outer = [] if holder else [Draft(source=subject, cue=cue, content=told)]
    if told:
        inner = Draft(source=source, cue=cue, content=told, is_cited=not holder)
        board.put(mine, [*outer, inner])


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
