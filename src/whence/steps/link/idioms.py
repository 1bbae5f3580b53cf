"""Turns of phrase that name a source without a plain verb of saying: "as Varga put it".

They are set wordings of the language, and the encoder, which saw few of each, passes over most.
Each says where its source stands, and what is told is the rest of the sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whence.model import Span, TaggedSpan
from whence.steps.link.board import Board
from whence.steps.link.draft import Draft
from whence.steps.link.page import Page
from whence.steps.link.repair import without_hearer
from whence.steps.link.speech import is_report
from whence.steps.link.subjects import TITLES, WHO, bare_subject, subject_before
from whence.steps.link.told import edged
from whence.text.relays import cited_at

OPENS = r"(?:(?<=[,;:—–] )|(?<=[.!?”\"] )|(?<=\band )|(?<=\bbut )|(?<![^\n]))"
"""Where a clause may begin."""
ENDS = r"(?=\s*(?:,|[—–]|[.!?](?:\s|$)|$))"
ACCOUNTS = (
    r"(?:account|telling|reckoning|version|view|words|opinion|estimation|estimate|judge?ment"
    r"|assessment|description|recollection|memory|reading|calculation)"
)
NAMED = rf"(?:\b(?:{TITLES})\.\s|[^.;:!?,“”\"\n\r]){{2,60}}?(?:,\s(?!wh)[^.;:!?,“”\"\n\r]{{2,60}})?"
"""A name with an apposition, and nothing else."""
NEWS = r"(?i:word|news|confirmation|notice)\s+(?:out\s+of|from)"
PIECE = (
    r"(?:remarks|comments|statements?|interview|letter|account|testimony|message|warning|claim"
    r"|assessment|assurance|complaint|announcement|admission|confirmation|report)"
)
CLAUSE = (
    r"that\s+(?!(?:was|were|is|are|has|had|have|will|would|could|can|did|does|may|might|should|made"
    r"|led|went|said|came|gave|took|got|drew|left|set|put|ran|[a-z]+(?:ed|s))\b)\S"
)
"""A clause with a subject of its own: "that the wall fell", but not "a letter that angered her"."""
IT = r"(?:it|things|matters|events)"
AROUND = (
    rf"as\s+(?P<source>{WHO}),?\s+(?P<cue>(?:(?:has|had|later|once)\s+)*(?:put|puts|tells?|told"
    r"|describe[sd]?|explain(?:s|ed)|recount(?:s|ed)|phrase[sd]|saw|sees|remember(?:s|ed)"
    rf"|recall(?:s|ed)|has|had|would\s+have)\s+{IT})\b",
    rf"(?:or\s+)?so\s+(?P<source>{WHO})\s+(?P<cue>says?|claims?|said|insists?)\b",
    rf"to\s+hear\s+(?P<source>{WHO})\s+(?P<cue>tell\s+it)\b",
    rf"if\s+(?P<source>{WHO})\s+(?P<cue>(?:is|are|was|were)\s+to\s+be\s+(?:believed|trusted))\b",
    rf"(?:by|in|on)\s+(?P<source>{WHO})(?:[’']s|(?<=s)[’'])\s+(?P<cue>(?:own\s+)?{ACCOUNTS}){ENDS}",
    rf"(?P<cue>(?:by|in|on)\s+the\s+(?:{ACCOUNTS}|word)\s+of)\s+(?P<source>{WHO}){ENDS}",
)
"""Frames that stand before what is told, behind it, or in its midst, cut off from it."""
AHEAD = (
    rf"\b(?P<cue>{NEWS})\s+(?P<source>{WHO}),?\s+(?:is|was|came|has\s+it"
    r"|had\s+it|arrived),?\s+(?=that\b)",
    rf"\b[Tt]here\s+(?:is|was|has\s+been|came)\s+(?P<cue>{NEWS})\s+(?P<source>{WHO}),?\s+(?=that\b)",
    r"\b(?P<cue>(?:let|lets|letting|made|makes?|puts?)\s+it\s+(?:be\s+known|known|about|clear|plain))"
    r"(?:,?\s+[^.;:“”\"\n\r]{2,80}?)?\s+(?=that\b)",
    r"\b(?P<cue>(?:is|was|are|were|went|goes|gone)\s+on\s+(?:the\s+)?record)\s+"
    r"(?:[^.;:“”\"\n\r]{2,80}?\s+)?(?:as\s+(?:saying|stating|claiming|denying|confirming)"
    r"|saying|stating|to\s+(?:say|state|deny|confirm))\b",
    r"\b[Ii]t\s+(?:is|was)\s+(?P<source>"
    rf"{WHO}),?\s+(?P<cue>(?:who|that|which)\s+(?:(?:had|has|first|later|also)\s+)*(?P<verb>[a-z]+))\b",
    rf"\b[Tt]he\s+(?:claim|news|report|word|information|story|allegation|figures?|assertion)\s+"
    rf"(?P<content>that\s+[^;:“”\"\n\r]{{8,240}}?)\s+(?P<cue>(?:comes|came|stems|stemmed|originate[sd]|is|was)\s+"
    rf"(?:only\s+|solely\s+)?from)\s+(?P<source>{WHO}){ENDS}",
    rf"\b(?P<cue>{PIECE}\s+(?:by|from|of))\s+(?P<source>{NAMED}),?\s+(?:(?:saying|stating|claiming"
    rf"|warning)\s+)?(?={CLAUSE})",
)
"""Frames before what is told, of which some follow their subject."""
START = re.compile(
    rf"\b(?=[absoti][synoftr])(?=(?:as|or|so|to|if|by|in|on)\s){OPENS}", re.IGNORECASE
)
"""Where one of them may stand: a text is looked through once for all of them."""
AROUNDS = [re.compile(pattern, re.IGNORECASE) for pattern in AROUND]
AHEADS = [re.compile(pattern) for pattern in AHEAD]
WAY = re.compile(
    rf"(?:\s+(?:to|in|on|for|during|at|when|while|with)\s[^,.;:“”\"\n\r]{{2,80}})?{ENDS}"
)
"""How it was said, up to what is told: "to the Courier"."""
RELATIVE = re.compile(r"(?:who|that|which)$", re.IGNORECASE)
MIDST = re.compile(r"\s*(?:,|[—–])\s*\w")
QUOTED_BEFORE = re.compile(r"[”\"’'][,.]?\s*$")
QUOTED_BEHIND = re.compile(r"^[,\s]*[“\"‘']")
MAX_TAIL = 8
"""Words behind a frame that go with what stands before it, if that is longer."""


def take_idioms(board: Board, names: Sequence[TaggedSpan]) -> None:
    """Give what such a frame tells to whom it names, where the encoder did not."""
    text = board.page.text
    starts = [found.start() for found in START.finditer(text)]
    for match in (m for pattern in AROUNDS for at in starts if (m := pattern.match(text, at))):
        way = WAY.match(text, match.end())
        if way is not None:
            phrase = Span.of(text, match.start(), way.end())
            take(board, match, phrase, [*told_around(board.page, phrase)], names)
    for pattern in AHEADS:
        for match in pattern.finditer(text):
            phrase = Span.of(text, match.start(), match.end())
            take(board, match, phrase, [told_behind(board.page, match, phrase)], names)


def take(
    board: Board,
    match: re.Match[str],
    phrase: Span,
    told: Sequence[Span | None],
    names: Sequence[TaggedSpan],
) -> None:
    """Put a frame's draft in the place of those with a cue in it, unless one of them is right."""
    page = board.page
    cue, source = page.cut(*match.span("cue")), source_of(page, match, names)
    content = edged(page, told)
    if cue is None or source is None or not content or not is_telling(match):
        return
    near = [board.drafts[index] for index in board.near(cue.start)]
    whole = Span.of(page.text, min(phrase.start, source.start), phrase.end)
    if any(is_right(draft, source, whole) for draft in near):
        return
    held = [i for i in board.near(cue.start) if is_within(board.drafts[i], whole)]
    outer = [i for i in held if is_another(board.drafts[i], whole)]
    for index in outer:
        board.drafts[index] = board.drafts[index].with_content(content)
    mine = [index for index in held if index not in outer]
    draft = Draft(source=source, cue=cue, content=content, is_cited=bool(outer))
    board.put(mine, [without_hearer(page, kept(board, mine, draft))])


def is_another(draft: Draft, phrase: Span) -> bool:
    """Whether it is told by somebody outside of a frame, who passes it on."""
    return draft.source is not None and not draft.source.overlaps(phrase)


def kept(board: Board, mine: Sequence[int], draft: Draft) -> Draft:
    """The draft with the content that the encoder gave to its "who": "it was Varga who said"."""
    return next(
        (
            replace(draft, content=one.content)
            for one in (board.drafts[index] for index in mine)
            if one.source and RELATIVE.match(one.source.text) and one.content
        ),
        draft,
    )


def source_of(page: Page, match: re.Match[str], names: Sequence[TaggedSpan]) -> Span | None:
    """Who a frame names, or who stands before it, if that is somebody who can be cited."""
    if "source" in match.re.groupindex:
        named = page.cut(*match.span("source"))
        found = bare_subject(page, named) if named else None
    else:
        found = subject_before(page, match.start())
    is_known = found is not None and cited_at(page.text, found.start, found.end, names) is not None
    return found if is_known else None


def is_telling(match: re.Match[str]) -> bool:
    """Whether the verb of a frame, if it may have any, is one of saying."""
    return "verb" not in match.re.groupindex or is_report(match["verb"])


def told_behind(page: Page, match: re.Match[str], phrase: Span) -> Span | None:
    """What a frame holds, or the rest of the sentence behind it."""
    if "content" in match.re.groupindex:
        return page.cut(*match.span("content"))
    return page.cut(phrase.end, page.sentence_at(phrase.start).end)


def is_right(draft: Draft, source: Span, phrase: Span) -> bool:
    """Whether a draft has the frame's source, and a content outside of the frame."""
    is_source = draft.source is not None and draft.source.overlaps(source)
    is_cue = draft.cue is not None and draft.cue.overlaps(phrase)
    return is_source and is_cue and any(not span.overlaps(phrase) for span in draft.content)


def is_within(draft: Draft, phrase: Span) -> bool:
    """Whether a draft has its cue in a frame."""
    return draft.cue is not None and phrase.overlaps(draft.cue)


def told_around(page: Page, phrase: Span) -> Iterator[Span | None]:
    """What a sentence says before a frame and behind it, or the quotation beside the frame."""
    sentence = page.near(page.sentence_at(phrase.start), phrase, phrase)
    head = page.cut(sentence.start, phrase.start)
    tail = page.cut(phrase.end, sentence.end)
    before = page.words_between(sentence.start, phrase.start)
    behind = page.words_between(phrase.end, sentence.end)
    beside = quoted_beside(page, head, tail)
    if beside is not None:
        yield beside
    elif before > 1:
        yield head
    is_midst = MIDST.match(page.text, phrase.end) and behind > min(MAX_TAIL, before)
    if beside is None and (before <= 1 or is_midst):
        yield tail


def quoted_beside(page: Page, head: Span | None, tail: Span | None) -> Span | None:
    """The quotation that ends right before a frame, or begins right behind it."""
    for side, is_beside in ((head, QUOTED_BEFORE), (tail, QUOTED_BEHIND)):
        found = is_beside.search(side.text) if side else None
        parts = page.quoted_within(side) if side and found else []
        if parts and side:
            part = parts[-1] if side is head else parts[0]
            return page.cut(max(side.start, part.start), min(side.end, part.end))
    return None
