"""Find the speaker of contents that no cue goes with: quotations that stand alone, labelled lines.

A quotation alone goes to who spoke just before it; "― Ilse Brandt" behind it or "BRANDT:" in front
of it names its source. What is no quotation and has nobody to go to is dropped: without a source
and a cue it is the encoder's slip.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from whence.model import Span
from whence.steps.link.draft import Draft
from whence.steps.link.page import Page
from whence.steps.link.speech import is_report

SIGNATURE = re.compile(r"\s*[-–—―]{1,2}\s*(?P<source>[A-Z][^\n\r]{2,80}?)[.\s]*$")
LABEL = re.compile(r"[\s\"“]*(?P<source>[A-Z][\w.’'\- ]{1,40}?)\s*(?P<cue>:)\s*[\"“]?\s*")
MIN_ALONE = 5
"""Words that a quotation has at least that is kept though nobody says it."""
MIN_SCORE = 0.3
MIN_ATTITUDE_SCORE = 0.45
MIN_SOURCELESS_SCORE = 0.5


def adopt(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Give contents without source and cue to a speaker, or keep them alone, or drop them."""
    done: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: (draft.start, draft.end)):
        if draft.voice or not draft.content:
            done.append(draft)
            continue
        named = signed(page, draft) or labelled(page, draft)
        owner = None if named else running_speaker(page, done, draft)
        if named:
            done.append(named)
        elif owner is not None:
            done[owner] = done[owner].with_content((*done[owner].content, *draft.content))
        elif stands_alone(page, draft):
            done.append(draft)
    return done


def drop_unsure(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out what the encoder was unsure of, sooner where the cue is no verb of saying.

    At these scores fewer than two in five of PolNeAR dev's attributions are right.
    """
    return [draft for draft in drafts if draft.score >= least_score(draft)]


def least_score(draft: Draft) -> float:
    """The score that a draft needs to be kept."""
    if draft.cue is None or not draft.content or is_report(draft.cue.text):
        return MIN_SCORE
    return MIN_ATTITUDE_SCORE if draft.source is not None else MIN_SOURCELESS_SCORE


def signed(page: Page, draft: Draft) -> Draft | None:
    """The draft with the source that a dash behind it names."""
    last = draft.content[-1]
    paragraph = page.paragraph_at(last.start)
    found = SIGNATURE.match(page.text, last.end, paragraph.end)
    if found is None or page.words_between(last.end, paragraph.end) > 12:
        return None
    source = page.cut(found.start("source"), found.end("source"))
    return replace(draft, source=source)


def labelled(page: Page, draft: Draft) -> Draft | None:
    """The draft with the source that a label at the start of its paragraph names."""
    first = draft.content[0]
    paragraph = page.paragraph_at(first.start)
    found = LABEL.match(page.text, paragraph.start, paragraph.end)
    if found is None or first.start > found.end() or first.end <= found.end():
        return None
    if page.words_between(found.start("source"), found.end("source")) > 4:
        return None
    rest = page.cut(found.end(), first.end)
    return replace(
        draft,
        source=page.cut(found.start("source"), found.end("source")),
        cue=page.cut(found.start("cue"), found.end("cue")),
        content=(rest, *draft.content[1:]) if rest else draft.content,
    )


def running_speaker(page: Page, drafts: Sequence[Draft], draft: Draft) -> int | None:
    """The index of the draft just before, if its speaker goes on in this quotation."""
    if not drafts or not is_quoted(page, draft.content[0]):
        return None
    last = drafts[-1]
    if not last.voice or not last.content or last.end > draft.start:
        return None
    is_next = page.words_between(last.end, draft.start) == 0 and covers_paragraph(page, draft)
    return len(drafts) - 1 if is_next and was_quoting(page, last) else None


def was_quoting(page: Page, draft: Draft) -> bool:
    """Whether the draft's content is quoted at its end."""
    return is_quoted(page, draft.content[-1])


def is_quoted(page: Page, span: Span) -> bool:
    """Whether a quotation starts or ends with the span and is part of it."""
    return any(
        part.start == span.start or part.end == span.end for part, _ in page.quoted_over(span)
    )


def covers_paragraph(page: Page, draft: Draft) -> bool:
    """Whether the draft's paragraph holds no word beside it."""
    paragraph = page.paragraph_at(draft.start)
    outside = page.words_between(paragraph.start, draft.start) + page.words_between(
        draft.end, paragraph.end
    )
    return outside == 0


def stands_alone(page: Page, draft: Draft) -> bool:
    """Whether the content is a quotation that stands by itself, not a title or a nickname."""
    first = draft.content[0]
    if not is_quoted(page, first) or page.words_between(first.start, first.end) < MIN_ALONE:
        return False
    sentence = page.sentence_at(first.start)
    return sentence.start == first.start and page.words_between(first.end, sentence.end) == 0
