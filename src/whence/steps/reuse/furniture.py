"""Furniture: lines that outlets put under their articles, which say nothing of who copied whom.

A line is furniture when it stands in several articles *that otherwise share little*: in three of
one outlet, always at the head or the foot, or short and anywhere; or short and at the head or foot
of three of any outlets. It is a paragraph of its own, or most of one, and no quotation. Frequency
alone tells nothing: a dispatch may stand in sixty articles.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from whence.model import Text
from whence.steps.reuse.matches import Match
from whence.steps.reuse.pairs import Pair
from whence.steps.reuse.shares import SharesOf, marked, share_much
from whence.steps.reuse.wording import Flags, Wording

LEAST_ARTICLES = 3
EDGE_WORDS = 60
"""How far the head and the foot of an article reach."""
SHORT_WORDS = 25
"""Furniture that other outlets have too is no longer than this."""
MOSTLY = 0.8
MOST_COMPARED = 50
"""With how many of the others that have a line the next one is compared."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A stretch of one text that stands in another one as well."""

    start: int
    end: int
    other: int


def furniture_of(
    pairs: Sequence[Pair], wordings: Sequence[Wording], texts: Sequence[Text], shares: SharesOf
) -> dict[tuple[int, int], frozenset[Match]]:
    """Give the passages of each pair that are furniture."""
    suspects: dict[int, list[Sighting]] = defaultdict(list)
    for pair in pairs:
        if not share_much(pair.a, pair.b, shares):
            for match in suspect(pair, wordings, texts):
                first, last = match.blocks[0], match.blocks[-1]
                suspects[pair.a].append(Sighting(first.a, last.a_end, pair.b))
                suspects[pair.b].append(Sighting(first.b, last.b_end, pair.a))
    counted = {
        number: running(repeated(sightings, len(wordings[number]), shares))
        for number, sightings in suspects.items()
    }
    found = ((pair, [m for m in pair.matches if is_furniture(m, pair, counted)]) for pair in pairs)
    return {(pair.a, pair.b): frozenset(matches) for pair, matches in found if matches}


def suspect(pair: Pair, wordings: Sequence[Wording], texts: Sequence[Text]) -> Iterator[Match]:
    """Give the passages of a pair that would be furniture if enough others had them."""
    a, b = wordings[pair.a], wordings[pair.b]
    outlets = [{x.byline.outlet for x in texts[n].articles} - {None} for n in (pair.a, pair.b)]
    is_one_outlet = bool(outlets[0] & outlets[1])
    for match in pair.matches:
        first, last = match.blocks[0], match.blocks[-1]
        if not (fills_lines(first.a, last.a_end, a) and fills_lines(first.b, last.b_end, b)):
            continue
        is_at_edge = at_edge(first.a, last.a_end, a) and at_edge(first.b, last.b_end, b)
        is_short = match.words <= SHORT_WORDS
        counts = is_one_outlet + is_at_edge + is_short
        if counts >= 2 and not match.is_quoted:
            yield match


def at_edge(start: int, end: int, wording: Wording) -> bool:
    """Whether a stretch lies in the head or the foot of a text that has a middle, too."""
    edge = min(EDGE_WORDS, len(wording) // 4)
    return end <= edge or start >= len(wording) - edge


def fills_lines(start: int, end: int, wording: Wording) -> bool:
    """Whether a stretch begins a paragraph and leaves little of the last that it is in."""
    opens = np.flatnonzero(wording.opens_paragraph)
    after = np.searchsorted(opens, end)
    paragraph_end = int(opens[after]) if after < len(opens) else len(wording)
    return bool(wording.opens_paragraph[start]) and end - start >= MOSTLY * (paragraph_end - start)


def repeated(sightings: Sequence[Sighting], count: int, shares: SharesOf) -> Flags:
    """Mark a text's words that enough others have, which share little with one another."""
    stretches: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for sighting in sightings:
        stretches[sighting.other].append((sighting.start, sighting.end))
    seen = np.zeros(count, dtype=np.int32)
    counted: list[int] = []
    for other in sorted(stretches):
        if not any(share_much(other, before, shares) for before in counted[-MOST_COMPARED:]):
            counted.append(other)
            seen += marked(stretches[other], count)
    return seen >= LEAST_ARTICLES - 1


def running(flags: Flags) -> list[int]:
    """How many words are marked before each place, and before the end."""
    return [0, *np.cumsum(flags).tolist()]


def is_furniture(match: Match, pair: Pair, counted: Mapping[int, list[int]]) -> bool:
    """Whether nearly all words of a passage are furniture in one of its two texts."""
    of_a, of_b = counted.get(pair.a), counted.get(pair.b)
    in_a = sum(of_a[k.a_end] - of_a[k.a] for k in match.blocks) if of_a else 0
    in_b = sum(of_b[k.b_end] - of_b[k.b] for k in match.blocks) if of_b else 0
    return max(in_a, in_b) >= MOSTLY * match.words
