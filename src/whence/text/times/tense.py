"""Tense: whether the verb near a time tells of what was or of what is to come."""

from collections.abc import Sequence

BACK = 14
"""Tokens before a time in which its verb is looked for."""
FORTH = 8
TENSES = {"will": 1, "next": 1, "did": -1, "ed": -1, "last": -1, "ago": -1}
ENDS = ("stop", "full_stop")
NO_VERB = frozenset(("capital", "the", "plural", "day_number", "number"))
"""What follows "to" where it leads to a place or a thing."""


def tense_at(kinds: Sequence[str], start: int, end: int) -> int:
    """+1, -1 or 0 by the nearest verb of the sentence that tells, one before the time first."""
    for index in range(start - 1, max(-1, start - BACK), -1):
        if kinds[index] in ENDS:
            break
        if kinds[index] in TENSES:
            return tense_of(kinds, index)
    for index in range(end, min(len(kinds), end + FORTH)):
        if kinds[index] in ENDS:
            break
        if kinds[index] in TENSES:
            return tense_of(kinds, index)
    return 0


def tense_of(kinds: Sequence[str], index: int) -> int:
    """The tense of a verb: what "will be held" and "was to visit" tell of is yet to come.

    What was "moved to the port" is not: no verb follows that "to".
    """
    tense = TENSES[kinds[index]]
    is_helped = "will" in kinds[max(0, index - 3) : index]
    is_to_come = is_helped or (
        kinds[index + 1 : index + 2] == ["to"]
        and not NO_VERB.intersection(kinds[index + 2 : index + 3])
    )
    return 1 if tense < 0 and is_to_come else tense
