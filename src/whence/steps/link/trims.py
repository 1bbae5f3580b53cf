"""Trim contents of what is said in them of how they came: "warned *the staff* of a raid".

Whom somebody warned, in what he said so and who has seen it, belongs to how a statement came about,
not to what it says.
"""

import re
from collections.abc import Sequence

from whence.model import Span
from whence.steps.link.draft import Draft
from whence.steps.link.edges import content_edges
from whence.steps.link.page import Page
from whence.steps.link.speech import telling_forms
from whence.steps.link.told import within_sentence
from whence.text.relays import PASSED_ON

WARNING = re.compile(
    r"\b(?:warn|remind|advis|alert|notif|inform|assur|promis)(?:s|es|ed|ied|ing)?$", re.I
)
WARNED = re.compile(
    r"(?:(?:the|an?|his|her|their|its|our|my|all|both|several|two|three|[A-Z]\S*|reporters|him|them"
    r"|us|me|people|residents|voters|lawmakers|members|officials|journalists)"
    r"(?: (?!(?:to|from|who|and|for|over|in)\b)[\w.’'-]+){0,6}? "
    r"(?=(?:that|of|about|against|how|why|not to)\b))"
)
OWN_PAPERS = r"dispatch(?:es)?|reports?|bulletins?|broadcasts?|letters?|editions?|newsletters?"
SPOKEN = (
    r"remarks|comments|interviews?|statements?|tweets?|posts?|speech(?:es)?|address|testimony"
    r"|(?:news|press) (?:conference|briefing|release)s?|briefings?"
)
WAY = re.compile(
    rf",?\s+(?:in|during|at)\s+(?:(?:an?|the|his|her|their|its|two|several)\s+)?(?:[\w-]+\s+){{0,2}}"
    rf"(?:{SPOKEN}|(?<=its )(?:{OWN_PAPERS})|(?<=first )(?:{OWN_PAPERS}))"
    r"(?:\s+(?:on|to|with|carried|quoted|published|aired|broadcast|released|posted|issued|given)\b"
    r"[^,;:“”\"]{0,80})?$"
)
PASSING = re.compile(
    rf"(?:(?:which|that)\s(?:was|were)\s)?(?:\w+ly\s|first\s)?(?:{PASSED_ON})\sby\s[^,;:“”\"]{{1,100}},\s"
)
LEAST_WORDS = 2
REACH = 160
"""Characters at the end of a content that are looked at."""


def trim(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Take off contents who was warned, and in what somebody said it."""
    for part in (clause_only, without_warned, without_way, without_passing):
        drafts = [part(page, draft) for draft in drafts]
    return list(drafts)


def clause_only(page: Page, draft: Draft) -> Draft:
    """ "Said that it fell. Trams ran." has said "that it fell": a clause ends with its sentence."""
    if draft.cue is None or draft.is_block or draft.is_turn:
        return draft
    spans = []
    for span in draft.content:
        is_clause = 0 <= span.start - draft.cue.end < 3 and span.text.startswith("that ")
        rest = within_sentence(page, span) if is_clause else span
        spans.append(span if rest == span else content_edges(page, rest, draft.voice) or span)
    return draft.with_content(spans)


def without_warned(page: Page, draft: Draft) -> Draft:
    """ "Warned the general staff of a raid" has warned "of a raid"."""
    if draft.cue is None or not WARNING.search(draft.cue.text):
        return draft
    spans = []
    for span in draft.content:
        found = WARNED.match(span.text) if 0 <= span.start - draft.cue.end < 3 else None
        rest = page.cut(span.start + found.end(), span.end) if found else None
        spans.append(rest or span)
    return draft.with_content(spans)


def without_way(page: Page, draft: Draft) -> Draft:
    """ "Said it fell in remarks carried by the Courier" has said "it fell"."""
    if draft.cue is None or draft.is_block:
        return draft
    last = draft.content[-1] if draft.content else None
    if last is None or last.start < draft.cue.end:
        return draft
    found = WAY.search(page.text, max(last.start, last.end - REACH), last.end)
    rest = page.cut(last.start, found.start()) if found else None
    is_said = found is not None and not page.quoted_over(Span.of(page.text, *found.span()))
    if rest is None or not is_said or page.words_between(rest.start, rest.end) < LEAST_WORDS:
        return draft
    if telling_forms() & set(rest.text.split()):  # then it may be what is told that was said so
        return draft
    return draft.with_content([*draft.content[:-1], rest])


def without_passing(page: Page, draft: Draft) -> Draft:
    """ "By a memo, seen by the Courier, it fell" has told "it fell"."""
    first = draft.content[0] if draft.content else None
    if first is None or draft.source is None or first.start - draft.source.end != len(", "):
        return draft
    found = PASSING.match(first.text)
    rest = page.cut(first.start + found.end(), first.end) if found else None
    if rest is None or page.words_between(rest.start, rest.end) < LEAST_WORDS:
        return draft
    return draft.with_content([rest, *draft.content[1:]])
