"""What was changed as it was passed on in a made-up world, and how much of it was found.

A drift that is told is right if the two sentences tell one event, differ in just that, and the
later goes back to the earlier: it was made of it, or both are of one source. A change that a world
made counts as met if a drift of its kind is told of the sentence in which it was made.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from eval.worlds.told import Told, changed
from whence.model import ClaimPlace, Drift


def drift_counts(
    drifts: Iterable[Drift], told_at: Mapping[ClaimPlace, Told], told: Iterable[Told]
) -> Counter[str]:
    """Count the drift that is told, what of it is right, what was changed and what of it is met."""
    counts: Counter[str] = Counter()
    met = set()
    for one in drifts:
        before, after = told_at.get(one.before), told_at.get(one.after)
        if before is not None and after is not None:
            counts["drift found"] += 1
            if goes_back(after, before) and one.kind in changed(before, after):
                counts["drift right"] += 1
                met.add((after, one.kind))
    for sentence in set(told):
        for kind in changed(sentence.follows, sentence) if sentence.follows else ():
            counts["drift true"] += 1
            counts["drift met"] += (sentence, kind) in met
    return counts


def goes_back(after: Told, before: Told) -> bool:
    """Whether a sentence can have drifted from another: made of it, or of the same source."""
    is_one_source = after.origin is not None and after.origin == before.origin
    is_one_event = after.fact.event == before.fact.event
    return before in after.earlier or (is_one_event and is_one_source)
