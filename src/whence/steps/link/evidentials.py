"""Attributions to nobody: "reportedly", "it is believed that", "is said to".

The words of this closed list say that somebody says so, and not who. Where the encoder gives one of
them without content, or finds nothing in its sentence at all, the rest of the clause is the
content.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from whence.model import Span
from whence.steps.link.draft import Draft
from whence.steps.link.edges import content_edges
from whence.steps.link.page import Page

HEDGED = r"(?:(?:widely|generally|commonly|also|long|reliably)\ )?"
TELLING = r"(?:said|believed|thought|understood|alleged|rumou?red|reported|claimed)"
EVIDENTIAL = re.compile(
    rf"""\b(?: (?P<adverb>reportedly|allegedly|purportedly|supposedly|reputedly)
      | (?P<that>it\ (?:is|was|has\ been)\ {HEDGED}{TELLING})\ (?=that\b)
      | (?P<to>(?:is|are|was|were)\ {HEDGED}{TELLING})\ (?=to\b) )""",
    re.VERBOSE | re.IGNORECASE,
)
CLAUSE_END = re.compile(r";|,\s(?:and|but|while|although|though|whereas)\s", re.IGNORECASE)
GUESSED = 0.3
MIN_WORDS = 3


def add_evidentials(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Complete drafts whose cue is such a word, and add those of sentences without any draft."""
    done = [completed(page, draft) for draft in drafts]
    spans = sorted(span for draft in done if draft.content for span in draft.spans)
    reach = furthest(spans)
    for match in EVIDENTIAL.finditer(page.text):
        sentence = page.sentence_at(match.start())
        before = bisect_right(spans, sentence.end, key=lambda span: span.start) - 1
        if before < 0 or reach[before] <= sentence.start:
            done += made_of(page, sentence, match)
    return done


def furthest(spans: Sequence[Span]) -> list[int]:
    """For each span, which are in order, the furthest end of it and those before it."""
    ends: list[int] = []
    for span in spans:
        ends.append(max(span.end, ends[-1]) if ends else span.end)
    return ends


def completed(page: Page, draft: Draft) -> Draft:
    """The draft with the clause round its cue, if it has nothing else and the cue is listed."""
    if draft.cue is None or draft.content or draft.source is not None:
        return draft
    sentence = page.sentence_at(draft.cue.start)
    match = EVIDENTIAL.search(page.text, max(sentence.start, draft.cue.start - 8), sentence.end)
    if match is None or match.start() >= draft.cue.end:
        return draft
    return replace(draft, content=tuple(clause_round(page, sentence, match)))


def made_of(page: Page, sentence: Span, match: re.Match[str]) -> Iterator[Draft]:
    """A draft of a listed word and the clause round it."""
    if match.end() > sentence.end:
        return
    content = tuple(clause_round(page, sentence, match))
    if sum(page.words_between(span.start, span.end) for span in content) >= MIN_WORDS:
        cue = Span.of(page.text, match.start(), match.start() + len(match.group().rstrip()))
        yield Draft(cue=cue, content=content, score=GUESSED)


def clause_round(page: Page, sentence: Span, match: re.Match[str]) -> Iterator[Span]:
    """The words of the clause before and after a listed word; only after it if "that" follows."""
    cue = Span.of(page.text, match.start(), match.end())
    sentence = page.near(sentence, cue, cue)
    start = sentence.start
    for earlier in CLAUSE_END.finditer(page.text, sentence.start, match.start()):
        start = earlier.end()
    later = CLAUSE_END.search(page.text, match.end(), sentence.end)
    bounds = [(match.end(), later.start() if later else sentence.end)]
    if match["that"] is None:
        bounds.insert(0, (start, match.start()))
    for low, high in bounds:
        piece = page.cut(low, high)
        span = content_edges(page, piece, ()) if piece else None
        if span is not None:
            yield span
