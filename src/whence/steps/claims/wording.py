"""Wording: the words of a claim, cut out of a part, or why there is no claim in it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from whence.model import Attribution, NoClaim, Span
from whence.steps.claims.bare import asserts
from whence.steps.claims.cues import Cue
from whence.steps.claims.subjects import subject_of
from whence.steps.claims.voices import Part
from whence.text.clauses import finite_verb, has_clause, has_verb
from whence.text.heads import dateline_end
from whence.text.words import Word, words_in

OPENING, CLOSING = "“‘\"'«„(", "”’\"'»)"
PARTNERS = {
    "“": "”",
    "”": "“",
    "‘": "’",
    "’": "‘",
    "«": "»",
    "»": "«",
    "(": ")",
    ")": "(",
    "„": "”",
}
EDGE = " \t\u00a0,;:–—-"
EMPTY = frozenset(
    "what which who whom whose that this these those it he she they them him her so such as there "
    "how why when where if whether yes no".split()
)
LEADING = frozenset(
    "that where when which who whom whose as how whether what because while and but or if to of in "
    "for with by on at from than after until".split()
)
NOBODY = frozenset("nobody no-one none neither".split())
"""Words for who says it that say that nobody does."""
MOST_HEADING = 14
MOST_EDGE = 12
"""How many marks are taken off the edges of a span."""
BROKEN_OFF = re.compile(r"[^.!?\s]\s(?:\.{3}|…)$")
"""How a teaser ends: "The mayor had ..."."""
FINISHED = (".", "!", "?", "…", ":", ";")


def spoken(text: str, part: Part) -> tuple[Span, ...]:
    """The spans of what a part says, without what others in it say, trimmed at the edges."""
    kept: Iterable[Span] = part.left
    if part.is_cut:
        kept = (span for piece in part.left for span in by_itself(text, piece))
    undated = (without_dateline(text, span) for span in kept)
    spans = tuple(bare for span in undated if (bare := bared(text, span)) is not None)
    subject = subject_of(text, part) if spans else None
    return spans if subject is None else (subject, *spans)


def by_itself(text: str, piece: Span) -> Iterator[Span]:
    """What is left of a cut part, if it says something without what was cut out.

    "It was on Friday that" only leads up to it; "…, where" is left without the "where".
    """
    words = words_in(text, piece.start, piece.end)
    last = len(words)
    while last and (words[last - 1].is_mark or words[last - 1].low in LEADING):
        last -= 1
        if words[last].low == "that":
            return
    if has_clause(words[:last]):
        yield Span.of(text, piece.start, words[last - 1].end)


def without_dateline(text: str, span: Span) -> Span:
    """A span without the dateline that may open its paragraph: "HALDEN, May 3 (Reuters) —"."""
    is_opening = span.start == 0 or text[span.start - 1] == "\n"
    end = dateline_end(span.text) if is_opening else 0
    return Span.of(text, span.start + end, span.end) if 0 < end < len(span.text) else span


def bared(text: str, span: Span) -> Span | None:
    """A span without the quotation marks and commas at its edges, and without "that"."""
    start, end = span.start, span.end
    for _ in range(MOST_EDGE):
        if start >= end:
            return None
        inner = text[start:end]
        if inner[0] in EDGE or (inner[0] in OPENING and is_lone(inner, 0)):
            start += 1
        elif inner[-1] in EDGE or (inner[-1] in CLOSING and is_lone(inner, -1)):
            end -= 1
        elif inner[:5].lower() in ("that ", "that,"):
            start += 5
        else:
            break
    return Span.of(text, start, end) if start < end else None


def is_lone(piece: str, at: int) -> bool:
    """Whether the mark at an edge has no partner inside, or its partner is the other edge."""
    mark, opposite = piece[at], PARTNERS.get(piece[at], piece[at])
    alike = piece.count(mark)
    if mark == opposite:
        return alike % 2 == 1 or (alike == 2 and piece[0] == piece[-1])
    partners = piece.count(opposite)
    is_pair = alike == partners == 1 and {piece[0], piece[-1]} == {mark, opposite}
    return alike > partners or is_pair


def why_none(
    part: Part, words: Sequence[Word], cue: Cue | None, title: str | None
) -> NoClaim | None:
    """Why a part whose words are left makes no claim; None if it makes one."""
    if (cue is not None and cue.is_unsaid) or is_by_nobody(part.attribution):
        return NoClaim.NOT_SAID
    if part.is_cut and not words:
        return NoClaim.FRAME if part.attribution is None else NoClaim.PASSED_ON
    plain = [word for word in words if not word.is_mark]
    if part.attribution is None:
        return why_not_own(part, plain, title)
    return why_not_content(part, plain, cue)


def is_by_nobody(attribution: Attribution | None) -> bool:
    """Whether nobody says it, by the words for who does: "No official has explained the delay"."""
    if attribution is None or attribution.source is None:
        return False
    lows = [word.low for word in words_in(attribution.source.text)]
    is_of_some = lows[:1] == ["no"] and lows[1:2] != [] and lows[1].isalpha()
    return is_of_some or (bool(lows) and lows[0] in NOBODY)


def why_not_own(part: Part, words: Sequence[Word], title: str | None) -> NoClaim | None:
    """Why a sentence in the outlet's own voice makes no claim."""
    written = part.sentence.text.rstrip(CLOSING)
    if len(words) < 2 or (len(words) < LONG and BROKEN_OFF.search(written)):
        return NoClaim.FRAGMENT
    is_unfinished = not written.endswith(FINISHED) and len(words) <= MOST_HEADING
    if part.sentence.text == title or (is_unfinished and not part.is_cut):
        return NoClaim.HEADING
    if written.endswith(":") and finite_verb(words) is None:
        return NoClaim.FRAME
    if written.endswith("?"):
        return None
    is_short = len(words) < LONG or not written.endswith(FINISHED)
    return NoClaim.NO_VERB if is_short and not is_sentence(words) else None


LONG = 9
"""A finished sentence of so many words has a verb, though it be none that we know."""


def is_sentence(words: Sequence[Word]) -> bool:
    """Whether words make a sentence: by a finite verb, or an imperative at their start."""
    return finite_verb(words) is not None or has_verb(words[:1])


def why_not_content(part: Part, words: Sequence[Word], cue: Cue | None) -> NoClaim | None:
    """Why one sentence of a content makes no claim."""
    attribution = part.attribution
    if not words or all(word.low in EMPTY for word in words):
        return NoClaim.FRAGMENT
    is_question = part.whole[-1].text.rstrip(CLOSING).endswith("?")
    if is_question or finite_verb(words) is not None:
        return None
    is_all = attribution is not None and sum(map(len_of, attribution.content)) <= sum(
        map(len_of, part.whole)
    )
    if is_all and asserts(" ".join(span.text for span in part.left), words, cue):
        return None
    return NoClaim.NO_VERB


def len_of(span: Span) -> int:
    """How many characters a span has."""
    return span.end - span.start
