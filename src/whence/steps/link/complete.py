"""Complete drafts that have a source and a cue, but no content: "…, CNN reported".

The encoder gives each word to one attribution at most. Where one attribution stands in another, the
words went to the inner one, and the outer is left without: its content is the clause round it. So
"The span will hold, Okafor said, according to the Courier" gives the Courier all that precedes.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from whence.model import Span
from whence.steps.link.draft import Draft
from whence.steps.link.edges import content_edges
from whence.steps.link.page import Page
from whence.steps.link.speech import FRAME, is_report

ASIDE_END = re.compile(r"[,”\"’'»—–]\s*$")
GOES_ON = re.compile(r"\s*(?:,|[—–])\s*\w")
OPENS_CLAUSE = re.compile(
    r".*\bthat\s|.*\b(?:said|says|say)\s+(?!(?:from|at|on|in|for|to|as|by|with|so|of)\b)[\w“\"‘'«]",
    re.IGNORECASE | re.DOTALL,
)
MAX_TAIL = 8
"""Words that may follow a trailing "Okafor said": "in an interview on Monday"."""
MAX_LEAD = 3
"""Words that may stand between "Varga said" and the quotation: "on Monday"."""
NEXT = 3
"""How many attributions apart the two may stand in their sentence."""
MIN_CLAUSE = 3
OPENING = "“\"‘'«„"


def complete(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Give each draft without content the clause that it reports, where there is one."""
    by_sentence: dict[Span, list[int]] = defaultdict(list)
    for index, draft in enumerate(drafts):
        by_sentence[page.sentence_at(draft.start)].append(index)
    done = list(drafts)
    for sentence, members in by_sentence.items():
        for index in members:
            if done[index].voice and not done[index].content:
                done[index] = done[index].with_content(clause_of(page, sentence, done[index]))
        if len(members) > 1:
            hand_on(page, sentence, done, members)
    return done


def clause_of(page: Page, sentence: Span, draft: Draft) -> list[Span]:
    """The words of its sentence that a source and cue without content speak of."""
    if draft.cue is None or draft.voice[-1].end > sentence.end:
        return []
    sentence = page.near(sentence, draft.voice[0], draft.voice[-1])
    head = page.text[sentence.start : draft.voice[0].start]
    tail = page.text[draft.voice[-1].end : sentence.end]
    head_words = page.words_between(sentence.start, draft.voice[0].start)
    tail_words = page.words_between(draft.voice[-1].end, sentence.end)
    before = page.cut(sentence.start, draft.voice[0].start)
    after = page.cut(draft.voice[-1].end, sentence.end)
    is_frame = FRAME.match(draft.cue.text) is not None
    is_aside = bool(ASIDE_END.search(head)) and draft.source is not None
    is_speech = is_report(draft.cue.text)
    if head_words <= is_frame:
        is_open = is_frame or (is_speech and OPENS_CLAUSE.match(draft.cue.text + tail))
        found = [after] if is_open else []
    elif not is_frame and not (is_aside and is_speech):
        found = []
    elif GOES_ON.match(tail) and tail_words > min(MAX_TAIL, head_words):
        found = [before, after]
    else:
        found = [before] if tail_words <= MAX_TAIL else []
    edged = (content_edges(page, span, draft.voice) for span in found if span is not None)
    return [span for span in edged if span and len(span.text.split()) >= MIN_CLAUSE]


def hand_on(page: Page, sentence: Span, drafts: list[Draft], members: Sequence[int]) -> None:
    """Give what two voices frame to the first, and to the second what the first is then within.

    In "Varga said, “…,” the Courier reported" the quotation is Varga's, whoever it was linked to.
    """
    ordered = sorted(members, key=lambda index: drafts[index].start)
    for place, one in enumerate(ordered):
        for two in ordered[place + 1 : place + 1 + NEXT]:
            for index, other in ((one, two), (two, one)):
                if frames(page, sentence, drafts[index], drafts[other]):
                    inner, outer = drafts[index], drafts[other]
                    whole = Span.of(page.text, inner.start, outer.content[-1].end)
                    drafts[index] = inner.with_content(outer.content)
                    drafts[other] = outer.with_content([whole])


def frames(page: Page, sentence: Span, inner: Draft, outer: Draft) -> bool:
    """Whether `inner` leads up to the content of `outer`, which trails behind it."""
    if not outer.content or outer.source is None or outer.cue is None:
        return False
    if inner.source is None or inner.cue is None or not is_report(inner.cue.text):
        return False
    first, last = outer.content[0], outer.content[-1]
    leads = inner.voice[-1].end <= first.start and page.text[first.start] in OPENING
    trails = last.end <= outer.voice[0].start and sentence.start <= first.start
    is_last = page.words_between(outer.voice[-1].end, sentence.end) <= MAX_TAIL
    between = page.words_between(inner.voice[-1].end, first.start)
    return leads and trails and is_last and between <= MAX_LEAD and is_report(outer.cue.text)
