"""The grammar: all rules as one regex over the codes of tokens, the first that fits wins."""

import re
from functools import cache

from whence.text.times import clock, counted, dates, deictic, durations, years
from whence.text.times.phrase import Rule, compiled
from whence.text.times.tokens import lexicon

RULES: tuple[Rule, ...] = (
    *clock.RULES,
    *counted.RULES,
    *deictic.RULES,
    *dates.RULES,
    *years.RULES,
    *durations.RULES,
)

TAIL = (
    "link+ the? (period hyphen?)? the? (day hyphen? of?)? month full_stop? (day(?!counted))?"
    " (link the? day)? ((comma|of)? any_year era?)?"
    "|(link)+ (the? period hyphen?)? the? (any_season (of|comma)?)? (any_year|number) era?"
)
"""What may follow in the same breath and lend its month or year."""


CORE = (
    "month weekday weekdays season fall daypart dayparts noon unit units century weekend quarter"
    " half year old_year short decade number clock iso slash adverb tonight now recently recent"
    " current present future past holiday era regularly annual figure ampm oclock zone moment"
    " decade_word overnight"
)
"""Kinds of which every time has one: where none is near, no rule is tried."""
REACH = 14
"""Tokens from the beginning of a time to the first of those."""


@cache
def grammar() -> re.Pattern[str]:
    """All rules; the name of the group that matched is `r` and the rule's index."""
    rules = "|".join(f"(?P<r{i}>{rule.regex})" for i, rule in enumerate(RULES))
    return re.compile(f"(?=[{codes_but(CORE)}]{{0,{REACH}}}[{codes_of(CORE)}])(?:{rules})")


def codes_of(kinds: str) -> str:
    """The codes of some kinds."""
    return "".join(lexicon().codes[kind] for kind in kinds.split())


def codes_but(kinds: str) -> str:
    """The codes of all kinds of the grammar but some."""
    return "".join(
        code
        for kind, code in lexicon().codes.items()
        if kind not in kinds.split() and kind not in ("other", "stop")
    )


@cache
def tail() -> re.Pattern[str]:
    """The tail as a regex."""
    return re.compile(compiled(TAIL))
