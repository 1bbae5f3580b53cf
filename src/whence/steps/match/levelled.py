"""Levelled: two texts with the one thing in which they differ taken out.

A scorer that reads "13 trucks were stolen" beside "16 trucks were stolen" has much that is the same
before it, and often says so. Read with the same number in both, it says whether they tell one thing
but for that. If they do, they cannot both hold.
"""

import re

from whence.model import Aligned, Span
from whence.steps.match.differences import Difference
from whence.steps.match.statements import Statement

NOT = re.compile(r"\s?\b(?:not|never)\b|(?<=[a-z])n['’]t\b", re.IGNORECASE)


def levelled(a: Statement, b: Statement, difference: Difference) -> tuple[str, str] | None:
    """Both texts with the words of the first in place of those of the second.

    None where the words do not show: one that is denied without a "not" or a word outside of it.
    """
    if difference.kind is Aligned.POLARITY and a.is_negated != b.is_negated:
        one, other = without_not(a), without_not(b)
        return (one, other) if one and other else None
    if difference.a is None or difference.b is None:
        return None
    level = replaced(b, difference.b, difference.a.text)
    return (a.text, level) if level else None


def without_not(statement: Statement) -> str | None:
    """The text of a statement without what denies it, which may stand outside: "denied that"."""
    negation = statement.negation
    if negation is None or not any(span.contains(negation) for span in statement.spans):
        return statement.text
    rest, count = NOT.subn("", negation.text)
    text = replaced(statement, negation, rest) if count else None
    return " ".join(text.split()) if text else None


def replaced(statement: Statement, words: Span, others: str) -> str | None:
    """The text of a statement with other words in one place; None if it has no such place."""
    at = 0
    for span in statement.spans:
        start = statement.text.find(span.text, at)
        if start < 0:
            return None
        if span.contains(words):
            first = start + words.start - span.start
            last = first + words.end - words.start
            return statement.text[:first] + others + statement.text[last:]
        at = start + len(span.text)
    return None
