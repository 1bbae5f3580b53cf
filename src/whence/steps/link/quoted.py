"""Who is quoted as saying something, and by whom.

"The Courier quotes Varga as saying it fell" and "Varga was quoted by the Courier as saying it fell"
tell the same: the words are Varga's, and the Courier passes them on. The encoder often takes the
one for the other, so the build of the sentence decides.
"""

import re
from collections.abc import Sequence

from whence.model import Span
from whence.steps.link.board import Board
from whence.steps.link.draft import Draft
from whence.steps.link.subjects import WHO, subject_before
from whence.steps.link.told import told_round

SAYING = (
    r"(?:as\s+(?:saying|telling|stating|writing|warning|claiming|describing|calling|listing|denying"
    r"|admitting|confirming|adding|insisting|arguing|predicting|asking|announcing|having\s+\w+)|saying"
    r"|with\s+(?:saying|the\s+(?:claim|news|statement|remark|report|words?))"
    r"|to\s+have\s+(?:said|told|claimed|warned|written|confirmed|admitted|denied|announced))"
)
BEING = r"(?:is|are|was|were|been|being)\s+(?:(?:also|later|widely|earlier|since|often)\s+)?"
ACTIVE = re.compile(
    r"\b(?P<cue>(?:quot|cit)(?:es|ed|e|ing)|(?:report|credit)(?:s|ed))\s+"
    rf"(?P<who>(?!by\b|in\b|on\b|as\b|that\b){WHO})(?:,?\s+(?P<as>{SAYING})\b,?|(?=:\s+[“\"‘']))"
)
PASSIVE = re.compile(
    rf"\b(?P<cue>{BEING}(?:quoted|cited|reported|said))\s+(?:(?P<as>{SAYING})\s+)?(?:by|in|on)\s+"
    rf"(?P<who>{WHO})(?:,?\s+(?P<later>{SAYING})\b|(?=\s+that\b|\s*[.,;:“\"]|\s*$))"
)
ALONE = re.compile(
    rf"\b{BEING}(?:(?:quoted|cited|reported)\s+{SAYING}"
    r"|(?:reported|said|understood|believed|alleged|rumou?red|thought)\s+to\s+have\s+"
    r"(?:said|told|claimed|warned|written|confirmed|admitted|denied))\b(?!\s+(?:by|in|on)\b)"
)
IS_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|not)\s+(?:\w+\s+)?$")


def take_quoted_apart(board: Board) -> None:
    """Make an outer draft of who quotes and an inner one of who is quoted, sentence by sentence."""
    text = board.page.text
    for match in ACTIVE.finditer(text):
        if not IS_PASSIVE.search(text, max(0, match.start() - 24), match.start()):
            quotes(board, match)
    for match in PASSIVE.finditer(text):
        if match["as"] or match["later"]:
            is_quoted(board, match)
    for match in ALONE.finditer(text):
        is_quoted_by_nobody(board, match)


def quotes(board: Board, match: re.Match[str]) -> None:
    """Take "the Courier quotes Varga as saying it fell" apart: Varga's words, by the Courier."""
    cue, who, saying = (board.page.cut(*match.span(name)) for name in ("cue", "who", "as"))
    found = said(board, match, who) if who else None
    if who is None or found is None:
        return
    subject, told = found
    if saying is None or told[0].start < match.end():
        outer, inner = told, Draft(source=who, content=told, is_cited=True)
    else:
        outer = (Span.of(board.page.text, who.start, told[-1].end),)
        inner = Draft(source=who, cue=saying, content=told, is_cited=True)
    replaced(board, match, [Draft(source=subject, cue=cue, content=outer), inner])


def is_quoted(board: Board, match: re.Match[str]) -> None:
    """Take "Varga was quoted by the Courier as saying it fell" apart in the same way."""
    saying = "as" if match["as"] else "later"
    cue, who, words = (board.page.cut(*match.span(n)) for n in ("cue", "who", saying))
    found = said(board, match, who) if who else None
    if found is not None:
        subject, told = found
        outer = Draft(source=who, cue=cue, content=told)
        inner = Draft(source=subject, cue=words, content=told, is_cited=True)
        replaced(board, match, [outer, inner])


def is_quoted_by_nobody(board: Board, match: re.Match[str]) -> None:
    """Give "Varga was quoted as saying it fell" to Varga: nobody else is named."""
    cue = Span.of(board.page.text, match.start(), match.end())
    found = said(board, match, cue)
    if found is not None:
        subject, told = found
        replaced(board, match, [Draft(source=subject, cue=cue, content=told)])


def said(board: Board, match: re.Match[str], who: Span) -> tuple[Span, tuple[Span, ...]] | None:
    """Who stands before "quoted", and what is told behind the phrase or before it."""
    page = board.page
    sources = [board.drafts[index].source for index in touching(board, match)]
    read = subject_before(page, match.start())
    known = [s for s in sources if s and s.end <= match.start() and (not read or s.overlaps(read))]
    subject = known[0] if known else read
    if subject is None or subject.overlaps(who):
        return None
    phrase = Span.of(page.text, subject.start, match.end())
    told = told_round(board, touching(board, match), phrase)
    return (subject, told) if told else None


def touching(board: Board, match: re.Match[str]) -> list[int]:
    """The drafts whose cue stands in the phrase."""
    phrase = Span.of(board.page.text, match.start(), match.end())
    cues = ((index, board.drafts[index].cue) for index in board.near(match.start()))
    return [index for index, cue in cues if cue is not None and phrase.overlaps(cue)]


def replaced(board: Board, match: re.Match[str], drafts: Sequence[Draft]) -> None:
    """Put drafts in the place of those whose cue stands in the phrase."""
    board.put(touching(board, match), drafts)
