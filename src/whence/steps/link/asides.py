"""Asides: what a sentence says between commas of how it came: ", citing two officials,".

An aside stands between who speaks and what is told, and the encoder loses the one or the other
there. So the aside is taken out, and the clause that is left is read by its build.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from whence.model import SourceKind, Span, TaggedSpan
from whence.steps.link.board import Board
from whence.steps.link.draft import Draft
from whence.steps.link.page import Page
from whence.steps.link.subjects import Clause, clause_round, parted
from whence.steps.link.told import edged, within_sentence
from whence.text.nouns import kind_of
from whence.text.relays import cited_at

OPENING = re.compile(
    r"\b(?=ci|qu|wh|ha|af|ac|as|re|ca|in|co|pr|sp|ta|wr)(?:"  # so that most words are passed over
    r"(?P<citing>citing|quoting|(?:which|who)\s+(?:cited|quoted|cites|quotes))\s+"
    r"(?!by\b|in\b|on\b|as\b)"
    r"|(?P<met>(?:which|who|having|after)\s+(?:had\s+|has\s+)?"
    r"(?:(?:spoke|spoken|talked|speaking|talking)\s+(?:to|with)|interview(?:ed|ing)))\s+"
    r"|(?P<by>according\s+to)\s+"
    r"|(?P<carried>(?:as\s+)?(?:quoted|cited|reported|carried|interviewed|contacted|asked|pressed"
    r"|questioned)\s+(?:by|in|on)|asked\s+(?:about|whether|if|why|how)"
    r"|(?:speaking|talking|writing)\s+(?:to|with|in|on))\s+)",
    re.IGNORECASE,
)
SAID = re.compile(
    r"(?<=\w),\s+(?P<who>(?:the\s+)?[A-Z][^,;:.“”\"\n\r]{2,60}?)\s+(?P<cue>said|says|reported|reports|wrote"
    r"|writes),\s+(?=[a-z])"
)
"""Who passes it on, between a subject and its verb: "Varga, the Courier said, denied that"."""
COMMA = re.compile(r",\s+(?!(?:who|which|whose|where|an?)\b)|,?\s+(?=that\b)")
PLAIN = re.compile(r",\s+(?!(?:who|which|whose|where)\b)")
"""Behind an outlet's name, which has no "a nurse" beside it."""
VERB = re.compile(r"\s+(?=[a-z]+(?:ed|id|s)\b)")
"""Where an aside may end: at a comma, or before a verb if no comma opened it."""
ENDS = 3
"""Commas at which an aside is tried to end."""
REACH = 240


@dataclass(frozen=True, slots=True)
class Aside:
    """An aside: its opening words, who is named in it, and the bounds with its commas."""

    cue: Span
    who: Span
    start: int
    end: int
    is_citing: bool = False
    is_met: bool = False
    """Whether who is named was spoken to, by an outlet if it counts."""
    is_by: bool = False


def take_asides_out(board: Board, names: Sequence[TaggedSpan]) -> None:
    """Read each clause with an aside anew, where its build shows who tells what."""
    page = board.page
    for match in SAID.finditer(page.text):
        take_saying_out(board, match, names)
    for match in OPENING.finditer(page.text):
        for aside in asides_at(page, match, names):
            sentence = page.sentence_at(aside.cue.start)
            before = page.cut(max(sentence.start, aside.start - REACH), aside.start)
            after = page.cut(aside.end, sentence.end)
            clause = clause_round(page, before, after)
            if clause is not None:
                put(board, aside, clause, names)
                break


def take_saying_out(board: Board, match: re.Match[str], names: Sequence[TaggedSpan]) -> None:
    """Read "Varga, the Courier said, denied that it fell" as what the Courier says of Varga."""
    page = board.page
    who, cue = page.cut(*match.span("who")), page.cut(*match.span("cue"))
    sentence = page.sentence_at(match.start())
    before = page.cut(max(sentence.start, match.start() - REACH), match.start())
    after = page.cut(match.end(), sentence.end)
    clause = parted(page, before, after) if before and after else None
    if who and cue and clause:
        put(board, Aside(cue, who, match.start(), match.end(), is_by=True), clause, names)


def asides_at(page: Page, match: re.Match[str], names: Sequence[TaggedSpan]) -> Iterator[Aside]:
    """The asides that open at a match, by each end that they may have, the nearest first."""
    sentence = page.sentence_at(match.start())
    head = page.text[sentence.start : match.start()].rstrip()
    is_citing, is_met, is_by = (bool(match[name]) for name in ("citing", "met", "by"))
    if head and not head.endswith(",") and not (is_citing and head[-1].isalnum()):
        return
    if is_by and not head:  # then it is no aside but the frame of its sentence
        return
    cue = Span.of(page.text, match.start(), match.start() + len(match.group().rstrip()))
    high = min(sentence.end, match.end() + REACH)
    is_named = is_citing or is_met
    who = cited_at(page.text, match.end(), high, names) if is_named else None
    if is_named and who is None:
        return
    at = who.end if who else match.end() + 1
    inner = COMMA if is_named else PLAIN
    ends = inner if not head or head.endswith(",") else VERB
    start = sentence.start + len(head.rstrip(","))
    for end in islice(ends.finditer(page.text, at, high), ENDS):
        named = who or page.cut(match.end(), end.start())
        if named is not None:
            yield Aside(cue, named, start, end.end(), is_citing, is_met, is_by)


def put(board: Board, aside: Aside, clause: Clause, names: Sequence[TaggedSpan]) -> None:
    """Put what the clause says, and who is named in its aside, in the place of the drafts there."""
    page = board.page
    mine = [i for i in board.near(aside.cue.start) if is_of(board.drafts[i], aside, clause)]
    right = (board.drafts[i] for i in mine if is_right(board.drafts[i], clause))
    host = next(right, None) or Draft(source=clause.source, cue=clause.cue)
    told = told_in(page, host, clause)
    if not told:
        return
    host = host.with_content(told)
    drafts = [host]
    if aside.is_citing or (aside.is_met and is_outlets(host, names)):
        drafts.append(Draft(source=aside.who, cue=aside.cue, content=told, is_cited=True))
    if aside.is_by and host.cue and host.source:
        voice = Span.of(page.text, min(host.voice).start, max(host.voice).end)
        drafts.append(Draft(source=aside.who, cue=aside.cue).with_content([voice, *told]))
    board.put(mine, drafts)


def is_outlets(draft: Draft, names: Sequence[TaggedSpan]) -> bool:
    """Whether an outlet tells it."""
    source = draft.source
    return source is not None and kind_of(source.text, names, source.start) is SourceKind.OUTLET


def is_of(draft: Draft, aside: Aside, clause: Clause) -> bool:
    """Whether a draft speaks of the aside, or by the verb of the clause round it."""
    is_inside = any(aside.start < span.end and span.start < aside.end for span in draft.voice)
    return is_inside or (draft.cue is not None and draft.cue.overlaps(clause.cue))


def is_right(draft: Draft, clause: Clause) -> bool:
    """Whether the encoder saw the clause as its build shows it."""
    if draft.source is None or draft.cue is None:
        return False
    return draft.source.overlaps(clause.source) and draft.cue.overlaps(clause.cue)


def told_in(page: Page, host: Draft, clause: Clause) -> tuple[Span, ...]:
    """What is told: as the encoder saw it behind the aside if it did, else all the clause has."""
    start = clause.content.start
    behind = [
        within_sentence(page, Span.of(page.text, max(span.start, start), span.end))
        for span in host.content
        if span.end > start
    ]
    return edged(page, behind) or edged(page, [clause.content])
