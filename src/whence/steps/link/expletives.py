"""Expletives: "it is believed", "it might have been assumed", "it turned out" name nobody.

The "it" stands for the clause that follows and has no one behind it, so that neither "it" nor a
name nearby is the source, unless "by" brings one in ("it was said by Varga").
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from whence.steps.link.draft import Draft
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
    """Take the source from drafts whose cue is such a phrase, whole or in part."""
    return [replace(d, source=None) if is_nobodys(page, d) else d for d in drafts]


def is_nobodys(page: Page, draft: Draft) -> bool:
    """Whether a draft's source is not who holds what "it is held that …" says."""
    cue, source = draft.cue, draft.source
    if cue is None or source is None:
        return False
    start = max(page.sentence_at(cue.start).start, cue.start - REACH)
    for match in EXPLETIVE.finditer(page.text, start, min(len(page.text), cue.end + REACH)):
        is_its = (
            match.start() <= cue.end and match.end() >= cue.start and match.end() <= cue.end + 1
        )
        if is_its and not page.text[cue.end : source.start].strip().startswith("by"):
            return True
    return False
