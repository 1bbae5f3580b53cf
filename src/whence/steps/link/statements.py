"""What is no statement though the encoder took it for one: names, feats, appearances, reasons.

PolNeAR counts every attitude as an attribution, and the encoder goes further: "enjoyed support",
"succeeded in showing", "appears more attractive". Who has, gets or achieves something has not said
it, and how something looks is nobody's word.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from whence.model import Span
from whence.steps.link.draft import Draft
from whence.steps.link.page import Page
from whence.steps.link.speech import forms_listed
from whence.text.anonymity import reasons_in

NAMING = re.compile(
    r"(?:known|dubbed|nicknamed|named|titled|entitled|called|branded|codenamed|classified"
    r"|categori[sz]ed)(?: as)?$",
    re.IGNORECASE,
)
WORD = re.compile(r"[a-z]+")
LOOKING = re.compile(r"(?:\w+ )?(?:appear|seem)(?:s|ed|ing)?$", re.IGNORECASE)
SEEMING = re.compile(r"(?:appear|seem)(?:s|ed)?\b", re.IGNORECASE)
CLAUSE = re.compile(r"(?:to|that|as|like|there)\b", re.IGNORECASE)
THERE = re.compile(r"\b[Tt]here\s+$")
FINDING = re.compile(r"(?:find|finds|found|finding)$", re.IGNORECASE)
JUDGED = re.compile(r"it (?:an? |(?:\w+ly )?\w+ (?:to|for|when|that)\b)", re.IGNORECASE)
"""What somebody finds who judges: "found it an excellent opportunity", "hard to believe"."""


def drop_no_statements(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out names, feats, appearances, and why somebody is not named."""
    reasons = reasons_in(page.text)
    starts = [reason.start for reason in reasons]
    said = (draft for draft in drafts if not is_there(page, draft))
    return [draft for draft in said if is_statement(draft, reasons, starts)]


def is_statement(draft: Draft, reasons: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether a draft's cue says something, and why nobody is named is not what it says."""
    if draft.cue is None:
        return True
    checks = (is_naming, is_feat, is_appearance, is_judging)
    return not any(check(draft) for check in checks) and not is_within(draft.cue, reasons, starts)


def is_naming(draft: Draft) -> bool:
    """Whether a draft says what something is called, and not who calls it so."""
    return draft.source is None and draft.cue is not None and bool(NAMING.search(draft.cue.text))


def is_feat(draft: Draft) -> bool:
    """Whether a cue tells what somebody has, gets or achieves: "succeeded in showing"."""
    words = WORD.findall(draft.cue.text.lower()) if draft.cue else []
    return any(word in forms_listed("no_report_verbs") for word in words)


def is_appearance(draft: Draft) -> bool:
    """Whether something looks so to nobody: "appears more attractive", but "appears to be"."""
    if draft.source is not None or draft.cue is None or not LOOKING.match(draft.cue.text):
        return False
    return not any(CLAUSE.match(span.text) for span in draft.content)


def is_there(page: Page, draft: Draft) -> bool:
    """Whether it only says how things look: "there seems to be little trust"."""
    if draft.cue is None or not SEEMING.match(draft.cue.text):
        return False
    before = max(0, draft.cue.start - 8)
    return THERE.search(page.text, before, draft.cue.start) is not None


def is_judging(draft: Draft) -> bool:
    """Whether somebody finds a thing good or bad, and nothing out."""
    if draft.cue is None or not FINDING.search(draft.cue.text):
        return False
    return any(JUDGED.match(span.text) for span in draft.content)


def is_within(span: Span, reasons: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether a span starts in one of some others, which are in order and start at `starts`."""
    index = bisect_right(starts, span.start) - 1
    return index >= 0 and span.start < reasons[index].end
