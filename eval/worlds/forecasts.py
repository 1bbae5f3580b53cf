"""The forecasts of a made-up world: which were found, with which window, counted from which day."""

from collections import Counter
from collections.abc import Iterable, Mapping

from eval.worlds.told import Told
from whence.model import ClaimPlace, Due, Forecast


def forecast_counts(
    forecasts: Iterable[Forecast], told_at: Mapping[ClaimPlace, Told], told: Iterable[Told]
) -> Counter[str]:
    """Count the forecasts that are found, and those whose window and day of saying are right."""
    counts: Counter[str] = Counter()
    found: dict[Told, Due | None] = {}
    for one in forecasts:
        sentence = told_at.get(one.place)
        if sentence is not None:
            counts["forecasts found"] += 1
            counts["forecasts right"] += sentence.due is not None
            found[sentence] = one.claim.due
    for sentence in set(told):
        if sentence.due is not None:
            counts["forecasts true"] += 1
            counts["windows right"] += has_window(found.get(sentence), sentence)
            counts["said right"] += is_said_then(found.get(sentence), sentence)
    return counts


def has_window(due: Due | None, told: Told) -> bool:
    """Whether a window is the one that follows from the day on which it was said."""
    if due is None or told.due is None:
        return False
    first, last = told.due
    return (due.first, due.last) == (first.isoformat(), last.isoformat())


def is_said_then(due: Due | None, told: Told) -> bool:
    """Whether it is counted from the day on which it was said."""
    return due is not None and told.said is not None and due.said == told.said.isoformat()
