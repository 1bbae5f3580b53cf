"""Complete drafts that have a source and a cue, but no content: "…, CNN reported".

The encoder gives each word to one attribution at most. Where one attribution stands in another, the
words went to the inner one, and the outer is left without: its content is the clause round it. So
"The span will hold, Okafor said, according to the Courier" gives the Courier all that precedes.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from whence.model import Span
from whence.steps.link.draft import Draft
from whence.steps.link.page import Page

FRAME = re.compile(r"(?:according to|as per|per|in the words of|citing)\b", re.IGNORECASE)
SPEECH = re.compile(
    r"(?:(?:has|have|had) )?(?:also |later |then )?(?:said|says|say|reported|reports|report|wrote"
    r"|writes|claimed|claims|stated|states|added|adds|noted|notes|announced|announces|insisted"
    r"|insists|argued|argues|revealed|reveals|confirmed|confirms|alleged|alleges|believes?|thinks?"
    r"|warned|warns)$",
    re.IGNORECASE,
)
ASIDE_END = re.compile(r"[,”\"’'»—–]\s*$")
GOES_ON = re.compile(r"\s*(?:,|[—–])\s*\w")
THAT = re.compile(r"\s*(?:that\b)?\s*(?=[\w“\"‘'«])")
MAX_TAIL = 8
"""Words that may follow a trailing "Okafor said": "in an interview on Monday"."""
MIN_CLAUSE = 3


def complete(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Give each draft without content the clause that it reports, where there is one."""
    by_sentence: dict[Span, list[int]] = defaultdict(list)
    for index, draft in enumerate(drafts):
        by_sentence[page.sentence_at(draft.start)].append(index)
    done = list(drafts)
    for sentence, members in by_sentence.items():
        for index in members:
            if done[index].content or not done[index].voice:
                continue
            done[index] = done[index].with_content(clause_of(page, sentence, done[index]))
            if not done[index].content:
                swap(page, sentence, done, index, members)
    return done


def clause_of(page: Page, sentence: Span, draft: Draft) -> list[Span]:
    """The words of its sentence that a source and cue without content speak of."""
    if draft.cue is None or draft.voice[-1].end > sentence.end:
        return []
    head = page.text[sentence.start : draft.voice[0].start]
    tail = page.text[draft.voice[-1].end : sentence.end]
    before = page.cut(sentence.start, draft.voice[0].start)
    after = page.cut(draft.voice[-1].end, sentence.end)
    is_frame = FRAME.match(draft.cue.text) is not None
    is_aside = bool(ASIDE_END.search(head)) and draft.source is not None
    if not head.strip():
        is_open = is_frame or (SPEECH.match(draft.cue.text) is not None and THAT.match(tail))
        found = [after] if is_open else []
    elif not is_aside and not is_frame:
        found = []
    elif GOES_ON.match(tail) and page.words_between(draft.end, sentence.end) > MAX_TAIL:
        found = [before, after]
    else:
        found = [before] if page.words_between(draft.end, sentence.end) <= MAX_TAIL else []
    return [span for span in found if span and len(span.text.split()) >= MIN_CLAUSE]


def swap(
    page: Page, sentence: Span, drafts: list[Draft], index: int, members: Sequence[int]
) -> None:
    """Give the content that follows a voice to it, and to the trailing voice what is then within.

    In "Varga said, “…,” the Courier reported" the quotation is Varga's, whoever it was linked to.
    """
    inner = drafts[index]
    for other in members:
        outer = drafts[other]
        if other == index or not outer.voice or not outer.content or inner.cue is None:
            continue
        first, last = outer.content[0], outer.content[-1]
        is_between = inner.end <= first.start and last.end <= outer.voice[0].start
        if is_between and page.words_between(inner.end, first.start) <= MIN_CLAUSE:
            drafts[index] = replace(inner, content=outer.content)
            whole = Span.of(page.text, inner.start, last.end)
            drafts[other] = replace(outer, content=(whole,))
            return
