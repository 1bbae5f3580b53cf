"""Hearers: "ministers had been told that", "asked whether" name who was told, not who told it.

The subject of such a passive is no source. Who stands behind its "by" is, if anybody does; one
passive with an agent is one attribution, whatever the encoder made of its two names.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from whence.model import Span
from whence.steps.link.draft import Draft
from whence.steps.link.page import Page

TOLD = (
    r"(?:told|warned|informed|assured|reminded|advised|notified|briefed|asked|pressed|quizzed"
    r"|accused)"
)
PASSIVE = re.compile(
    rf"\b(?:is|are|was|were|be|been|being|got)\s+(?:(?!not\b)\w+\s+){{0,2}}?(?P<verb>{TOLD})\b",
    re.IGNORECASE,
)
OPENING = re.compile(r"(?:[Ww]hen\s+|\W*)(?P<verb>[Aa]sked|[Pp]ressed|[Qq]uizzed)\b")
"""What a sentence opens with whose subject was asked: "Asked about the wall, Varga said"."""
AGENT = re.compile(r"\bby\s$")
REACH = 40
"""Characters before the end of a cue in which its passive is looked for."""


def drop_hearers(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Take the source from drafts that give who was told for it, and what is told twice by that."""
    heard = {index for index, draft in enumerate(drafts) if is_hearer(page, draft)}
    by_agent = {d.cue for i, d in enumerate(drafts) if d.source is not None and i not in heard}
    return [
        replace(draft, source=None) if index in heard else draft
        for index, draft in enumerate(drafts)
        if index not in heard or draft.cue not in by_agent
    ]


def is_hearer(page: Page, draft: Draft) -> bool:
    """Whether the source of a draft is who was told: nobody stands behind its "by"."""
    if draft.source is None or draft.cue is None:
        return False
    verb = verb_heard(page, draft.cue)
    if verb is None:
        return False
    before = page.text[max(verb, draft.source.start - len(" by ")) : draft.source.start]
    is_agent = draft.source.start > verb and AGENT.search(before) is not None
    return not is_agent


def verb_heard(page: Page, cue: Span) -> int | None:
    """Where the verb of a passive of telling stands that a cue is or ends with."""
    sentence = page.sentence_at(cue.start).start
    opening = OPENING.match(page.text, sentence, cue.end)
    passives = PASSIVE.finditer(page.text, max(sentence, cue.start - REACH), cue.end)
    verbs = (match.start("verb") for match in (*passives, opening) if match is not None)
    return next((verb for verb in verbs if verb >= cue.start), None)
