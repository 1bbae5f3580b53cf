"""Score the whole way, from files to intervals, on made-up worlds.

For `tuned` and for `held` wordings apart:

- `interval`: share of the found groups of two articles and more whose true number of independent
  origins lies in the interval; the truth is that of the sentences that are in the group;
- `whole`: the same for the true groups, by the found group that has most of each, so that a group
  which was found only in part counts too;
- `narrow`: one minus the mean width of the interval, in origins, over five;
- `pairs_precision`, `pairs_recall`: over pairs of sentences of two articles that tell the same;
- `groups`: F1 by B³ over sentences;
- `chains`: share of the sentences with a source whose chain ends in it, and goes through the paper
  that they name;
- `conflicts_precision`, `conflicts_recall`: of pairs of facts that cannot both hold;
- `drift_precision`, `drift_recall`: of hedges lost or gained, numbers changed, sources dropped;
- `forecasts_precision`: share of the forecasts that are found that are some; `forecasts_window`,
  `forecasts_said`: share of all whose window, and whose day of saying, is found and right;
- `missed_grouping`, `missed_chain`, `missed_pair`: share of the found groups whose interval misses
  the truth, by cause (see `eval.worlds.faults`).

`python -m eval.worlds --worlds 40` gives the same over more worlds, with the spread.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from eval.worlds.counted import counted
from eval.worlds.faults import CAUSES
from eval.worlds.world import world_of

WORLDS = 8
FORMS = ("tuned", "held")
SHARES = {
    "interval": ("in", "groups"),
    "whole": ("whole in", "wholes"),
    "pairs_precision": ("pairs right", "pairs found"),
    "pairs_recall": ("pairs right", "pairs true"),
    "chains": ("chains right", "chains"),
    "conflicts_precision": ("conflicts right", "conflicts found"),
    "conflicts_recall": ("conflicts met", "conflicts true"),
    "drift_precision": ("drift right", "drift found"),
    "drift_recall": ("drift met", "drift true"),
    "forecasts_precision": ("forecasts right", "forecasts found"),
    "forecasts_window": ("windows right", "forecasts true"),
    "forecasts_said": ("said right", "forecasts true"),
    **{f"missed_{cause}": (cause, "groups") for cause in CAUSES},
}
"""Each figure that is a share: of what, by the names of the counts."""


def score(data: Path) -> dict[str, float]:
    """All figures. Nothing is read from `data`: worlds are made."""
    figures: dict[str, float] = {}
    for form in FORMS:
        counts: Counter[str] = Counter()
        for seed in range(WORLDS):
            counts += counted(world_of(seed, form=form))
        figures |= {f"{form}_{name}": value for name, value in shares(counts)}
    return figures


def shares(counts: Mapping[str, int]) -> Iterator[tuple[str, float]]:
    """Figures of counts."""
    for name, (part, whole) in SHARES.items():
        yield name, counts[part] / max(1, counts[whole])
    yield "narrow", 1 - counts["width"] / max(1, counts["groups"]) / 5
    yield "groups", f1(counts["b precision"], counts["b recall"], 1000 * counts["sentences"])


def f1(precision: float, recall: float, whole: float) -> float:
    """The harmonic mean of two parts of one whole."""
    return 2 * precision * recall / max(1.0, precision + recall) / max(1.0, whole)
