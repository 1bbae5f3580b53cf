"""Repairs of what the encoder sometimes takes into the wrong part.

A hearer is no content ("told *the paper* that …"), a source is no cue ("*Okafor's* claim"), and
what stands between dashes with its own "according to" is reported by itself.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from whence.model import Span
from whence.steps.link.draft import Draft
from whence.steps.link.page import Page

TELLING = re.compile(r"\b(?:told|tells?|telling|informed|assured|reminded)$", re.IGNORECASE)
HEARER = re.compile(
    r"(?:(?:the|an?|his|her|their|its|our|my|one|two|[A-Z]\S*|reporters|him|them|us|me)"
    r"(?: [\w.’'-]+){0,5}?,? (?=that\b|how\b|why\b|[“\"])"
    r"|(?:the|an?|this|that) [a-z]+ (?=of\b)"
    r"|(?:reporters|him|her|them|us|me),? (?=of\b))"
)
TOLD = re.compile(
    r"(?P<cue>.*\b(?:told|tells?|telling|informed|assured|reminded))\s+"
    r"(?:the|an?|this|that|his|her|their|its|our|my|[A-Z]\S*|reporters|him|them|us|me)\b.*$",
    re.DOTALL,
)
DASH = re.compile(r"\s[-–—―]{1,2}\s|[—―]")
OWN_SOURCE = re.compile(
    r"(?!(?:It|That|He|She|There|What|Who|Here|Let)[’'])"
    r"(?!it (?:seem|appear|turn|remain|look|(?:is|was) (?!\w+ing\b))\w*)"
    r"(?P<source>(?:[A-Z][\w.-]*\s)*[A-Z][\w.-]*(?:’s|'s|s’|s')|(?:it|he|she|they|who|we|I)(?=\s))"
    r"\s+(?=\w)",
)


BEFORE_CUE = re.compile(
    r"(?:\b(?P<who>who|which|they|he|she|we|I)\s+(?:[\w’']+\s+){0,2}"
    r"|(?P<whose>(?:\b[A-Z][\w.-]*\s+){0,3}\b[A-Z][\w.-]*(?:’s|'s|s’|s')|\b(?:his|her|their))\s+"
    r"(?:[\w-]+\s+)?)$"
)
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?(?:believed|said|thought|expected|reported"
    r"|alleged|assumed|understood|claimed|rumou?red|estimated|presumed|supposed)$",
    re.IGNORECASE,
)
ADVERB = re.compile(r"(?:reportedly|allegedly|purportedly|supposedly|reputedly)$", re.IGNORECASE)
REMARKS = re.compile(
    r"(?:[\w-]+\s+){0,3}?(?:remarks|comments|words|testimony|interview)\s+"
    r"(?:(?:made|given)\s+)?(?:by|from|with|of)\s+(?P<who>.{2,120}?)"
    r"(?=\s+(?:in|to|on|published|carried|aired|printed|broadcast|quoted)\s|$)",
    re.IGNORECASE,
)
"""Words of somebody, which are no paper that could speak for itself."""
PAPER = re.compile(
    r"(?P<paper>\b(?:[\w’'-]+\s+){1,5}(?:seen|obtained|reviewed"
    r"|published|released|leaked|made\s+public|issued|verified|examined|posted|shared)\s+(?:by|to|with)\s+)$"
)
"""A paper, and who saw it, before who saw it."""
JOINED = re.compile(r"(?:,\s+|\s)(?:and|but)\s+(?:(?:also|then|later|\w+ly)\s+)?$")
FIRST = re.compile(r"(?P<who>He|She|They|We|I)\s")
REACH = 80
"""Characters before a cue in which its source is looked for."""


def repair(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Set hearers, sources, subjects and asides in their right parts, draft by draft."""
    active = (with_paper(page, without_piece(page, without_subject(draft))) for draft in drafts)
    found = (with_own_source(page, without_aside(page, draft)) for draft in active)
    sourced = (with_source_before(page, draft) for draft in found)
    return [without_hearer(page, with_bare_cue(page, draft)) for draft in sourced]


def without_subject(draft: Draft) -> Draft:
    """The draft without a source that is but the subject of "is believed" or "was said"."""
    if draft.source is None or draft.cue is None or not is_said_by_nobody(draft.cue):
        return draft
    is_subject = draft.source.start < draft.cue.start or ADVERB.match(draft.cue.text)
    return replace(draft, source=None) if is_subject else draft


def is_said_by_nobody(cue: Span) -> bool:
    """Whether a cue is "reportedly", "is believed" or the like."""
    return bool(ADVERB.match(cue.text) or PASSIVE.search(cue.text))


def without_piece(page: Page, draft: Draft) -> Draft:
    """The draft with who made the remarks as its source, where "remarks by Varga" say something."""
    found = REMARKS.match(draft.source.text) if draft.source else None
    if found is None or draft.source is None:
        return draft
    start = draft.source.start
    return replace(draft, source=page.cut(start + found.start("who"), start + found.end("who")))


def with_paper(page: Page, draft: Draft) -> Draft:
    """The draft with "files made public by the Courier" as its source, and not the Courier."""
    if draft.source is None or draft.cue is None or not 0 < draft.cue.start - draft.source.end < 3:
        return draft
    low = max(page.sentence_at(draft.source.start).start, draft.source.start - REACH)
    found = PAPER.search(page.text, low, draft.source.start)
    whole = page.cut(found.start("paper"), draft.source.end) if found else None
    return replace(draft, source=whole) if whole else draft


def without_aside(page: Page, draft: Draft) -> Draft:
    """A draft whose source does not run on past a dash: "according to the ministry — …"."""
    if draft.source is None or draft.cue is None or draft.cue.start > draft.source.start:
        return draft
    dashes = list(DASH.finditer(draft.source.text))
    if len(dashes) != 1:
        return draft
    start = draft.source.start
    source = page.cut(start, start + dashes[0].start())
    return replace(draft, source=source) if source else draft


def with_bare_cue(page: Page, draft: Draft) -> Draft:
    """The draft with "told" for a cue that goes on "told the paper of"."""
    found = TOLD.match(draft.cue.text) if draft.cue else None
    if found is None or draft.cue is None:
        return draft
    start = draft.cue.start
    return replace(draft, cue=Span.of(page.text, start, start + found.end("cue")))


def with_own_source(page: Page, draft: Draft) -> Draft:
    """The draft with the source that its cue starts with, if it has no other."""
    if draft.source is not None or draft.cue is None or is_said_by_nobody(draft.cue):
        return draft
    found = OWN_SOURCE.match(draft.cue.text)
    if found is None:
        return draft
    start = draft.cue.start
    source = Span.of(page.text, start, start + len(found["source"]))
    return replace(draft, source=source, cue=Span.of(page.text, start + found.end(), draft.cue.end))


def with_source_before(page: Page, draft: Draft) -> Draft:
    """The draft with the pronoun or the possessive right before its cue, if it has no source."""
    if draft.source is not None or draft.cue is None or is_said_by_nobody(draft.cue):
        return draft
    low = max(page.sentence_at(draft.cue.start).start, draft.cue.start - REACH)
    found = BEFORE_CUE.search(page.text[low : draft.cue.start])
    if found is None:
        return with_first_subject(page, draft, draft.cue)
    name = "who" if found["who"] else "whose"
    source = Span.of(page.text, low + found.start(name), low + found.end(name))
    is_free = not any(source.overlaps(span) for span in draft.content)
    return replace(draft, source=source) if is_free else draft


def with_first_subject(page: Page, draft: Draft, cue: Span) -> Draft:
    """The draft with the pronoun that its sentence opens with: "He was freed, and told …"."""
    sentence = page.sentence_at(cue.start)
    found = FIRST.match(page.text, sentence.start, cue.start)
    is_joined = JOINED.search(page.text, max(sentence.start, cue.start - REACH), cue.start)
    if found is None or is_joined is None:
        return draft
    source = Span.of(page.text, *found.span("who"))
    is_free = not any(source.overlaps(span) for span in draft.content)
    return replace(draft, source=source) if is_free else draft


def without_hearer(page: Page, draft: Draft) -> Draft:
    """The draft without the words that say who was told."""
    if draft.cue is None or not TELLING.search(draft.cue.text) or not draft.content:
        return draft
    following = next((span for span in draft.content if span.start >= draft.cue.end), None)
    found = HEARER.match(following.text) if following else None
    if following is None or found is None:
        return draft
    rest = page.cut(following.start + found.end(), following.end)
    others = [span for span in draft.content if span != following]
    return draft.with_content([*others, rest]) if rest else draft
