"""Expletives: "it is believed", "it might have been assumed", "it turned out" name nobody.

The "it" stands for the clause that follows and has no one behind it, so that neither "it" nor a
name nearby is the source, unless "by" brings one in ("it was said by Varga").
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from whence.model import Span
from whence.steps.link.draft import Draft
from whence.steps.link.edges import content_edges
from whence.steps.link.page import Page

BETWEEN = (
    "can could may might must should will would has had have is was be been being also now not "
    "never long once often widely generally commonly initially originally previously first later"
)
HELD = (
    "said thought known understood held believed assumed presumed supposed expected feared hoped "
    "alleged rumored rumoured reported claimed argued suggested estimated noted agreed accepted "
    "acknowledged announced confirmed revealed"
)
EXPLETIVE = re.compile(
    rf"\bit\s+(?:(?:{'|'.join(BETWEEN.split())})\s+){{0,6}}"
    rf"(?:seem(?:s|ed)?|appear(?:s|ed)?|emerge[sd]|transpire[sd]|turn(?:s|ed)?\s+out"
    rf"|(?:is|was|be|been|being)\s+(?:(?:now|not|long|once|often|[a-z]{{1,12}}ly)\s+){{0,2}}"
    rf"(?:{'|'.join(HELD.split())}))"
    r"\b(?!\s+by\b)",
    re.IGNORECASE,
)
REACH = 80
"""Characters before a cue in which its "it" is looked for."""


def drop_expletive_sources(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Take the source from drafts whose cue is such a phrase, whole or in part, and its "it"."""
    return [settled(page, draft) for draft in drafts]


def settled(page: Page, draft: Draft) -> Draft:
    """The draft without "it" for a content, and without a source that is not who holds it."""
    cue = draft.cue
    phrase = phrase_round(page, cue) if cue else None
    if cue is None or phrase is None:
        return draft
    draft = without_it(page, draft, phrase)
    if draft.source is None or phrase.end() > cue.end + 1:
        return draft
    is_agent = page.text[cue.end : draft.source.start].strip().startswith("by")
    return draft if is_agent else replace(draft, source=None)


def without_it(page: Page, draft: Draft, phrase: re.Match[str]) -> Draft:
    """The draft without the "it" of its phrase for a content: "the pump failed, it was said"."""
    rest = [s for s in draft.content if (s.start, s.text.lower()) != (phrase.start(), "it")]
    if len(rest) == len(draft.content) or rest:
        return draft.with_content(rest)
    before = page.cut(page.sentence_at(phrase.start()).start, phrase.start())
    edged = content_edges(page, before, ()) if before else None
    return draft.with_content([edged]) if edged else draft


def phrase_round(page: Page, cue: Span) -> re.Match[str] | None:
    """The phrase that a cue is, or is a part of."""
    start = max(page.sentence_at(cue.start).start, cue.start - REACH)
    for match in EXPLETIVE.finditer(page.text, start, min(len(page.text), cue.end + REACH)):
        if match.start() <= cue.end and match.end() >= cue.start:
            return match
    return None
