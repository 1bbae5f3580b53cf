"""Groups: "one of the officials" after "three officials told the Courier" speaks through it too.

Whoever is told of only as part of a group that spoke to an outlet was met by that outlet.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from whence.model import Attribution, Hop, SourceKind
from whence.steps.chain.links import Links
from whence.text.lexicon import words_of
from whence.text.phrases import singular

PART = re.compile(
    r"(?:one|another|some|two|three|both|most|many|several|each|all|none|the others?)\s+of\s+"
    r"(?:the|these|those|them)\b|the\s+(?:other\s+)?(?:\w+\s+){0,2}\w+s$",
    re.IGNORECASE,
)
WORD = re.compile(r"[a-z]+")
REACH = 600
"""Characters behind what the group said in which a part of it speaks."""


def with_group_ways(attributions: Sequence[Attribution], links: Sequence[Links]) -> list[Links]:
    """Give parts of an unnamed group the outlets through which the group spoke just before."""
    done: list[Links] = []
    last: tuple[int, frozenset[str], tuple[Hop, ...]] | None = None
    for attribution, own in zip(attributions, links, strict=True):
        start, end = attribution.spans[0].start, attribution.spans[-1].end
        nouns = people_in(attribution)
        is_near = last is not None and 0 < start - last[0] < REACH
        if last and is_near and is_part(attribution, own) and nouns & last[1]:
            own = replace(own, hops=(*last[2], *own.hops))
        outer = tuple(hop for hop in own.hops[:-1] if hop.kind is SourceKind.OUTLET)
        if outer and nouns and attribution.source_kind is SourceKind.ANONYMOUS:
            last = (end, nouns, outer)
        done.append(own)
    return done


def is_part(attribution: Attribution, own: Links) -> bool:
    """Whether a source is but part of a group, and no outlet has a part in it yet."""
    source = attribution.source
    if source is None or attribution.parent is not None:
        return False
    is_unnamed = attribution.source_kind is SourceKind.ANONYMOUS and len(own.hops) == 1
    return is_unnamed and PART.match(source.text.partition(",")[0]) is not None


def people_in(attribution: Attribution) -> frozenset[str]:
    """The nouns of people in a source, in the singular."""
    words = WORD.findall(attribution.source.text.lower()) if attribution.source else []
    return frozenset(map(singular, words)) & words_of("people", "offices")
