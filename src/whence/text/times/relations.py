"""Relations: what the words before a time say of how things stand to it."""

import re

from whence.model import Relation, Span, TimeType
from whence.text.times.phrase import Reading

BEFORE = {
    "before": Relation.BEFORE,
    "prior to": Relation.BEFORE,
    "ahead of": Relation.BEFORE,
    "earlier than": Relation.BEFORE,
    "after": Relation.AFTER,
    "following": Relation.AFTER,
    "later than": Relation.AFTER,
    "no later than": Relation.BY,
    "not later than": Relation.BY,
    "no earlier than": Relation.FROM,
    "by": Relation.BY,
    "from": Relation.FROM,
    "as of": Relation.FROM,
    "starting": Relation.FROM,
    "starting in": Relation.FROM,
    "starting on": Relation.FROM,
    "beginning": Relation.FROM,
    "beginning in": Relation.FROM,
    "beginning on": Relation.FROM,
    "since": Relation.SINCE,
    "until": Relation.UNTIL,
    "till": Relation.UNTIL,
    "through": Relation.UNTIL,
    "up to": Relation.UNTIL,
    "during": Relation.DURING,
    "throughout": Relation.DURING,
    "over": Relation.DURING,
    "in the course of": Relation.DURING,
    "within": Relation.WITHIN,
    "for": Relation.FOR,
    "about": Relation.ABOUT,
    "around": Relation.ABOUT,
    "circa": Relation.ABOUT,
    "on": Relation.AT,
    "at": Relation.AT,
    "in": Relation.AT,
    "between": Relation.FROM,
}
LAST_WORDS = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, BEFORE), key=len, reverse=True)) + r")\s+$",
    re.IGNORECASE,
)
AT_A_DATE = {Relation.FOR: Relation.AT}
"""What words mean before a date that mean something else before a stretch."""
WINDOW = 24
"""Characters; longer than any of the words."""
POSSESSIVE = re.compile(r"['’]s?\b")
ARTICLE = re.compile(r"\b(?:the|an?|his|her|its|their|our|my|this|that)\s+$", re.IGNORECASE)


def relation_of(text: str, span: Span, reading: Reading) -> Relation | None:
    """How what is told stands to the time at a place; None where the text has no word for it."""
    before = text[max(0, span.start - WINDOW) : span.start]
    if POSSESSIVE.match(text, span.end) or ARTICLE.search(before):
        return None
    match = LAST_WORDS.search(before)
    is_stretch = reading.type is TimeType.DURATION
    if match:
        relation = BEFORE[" ".join(match.group().lower().split())]
        if is_stretch:
            return Relation.WITHIN if relation in (Relation.AT, Relation.FROM) else relation
        return AT_A_DATE.get(relation, relation)
    is_told = reading.anchor is not None and reading.type in (TimeType.DATE, TimeType.TIME)
    return Relation.AT if is_told else None
