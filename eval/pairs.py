"""Score the pair scorer on pages of VitaminC that it never saw, and on the dev topics of ECB+.

- `right`: share of the held pairs whose likeliest label is theirs; `macro_f1`: the mean of the
  labels' F1, which no label can buy by being frequent;
- `by_page`: the mean of the pages' shares right: a third of the held pairs are of one page, on the
  coronavirus in Germany, and pages like it are trained on;
- `elsewhere`: `right` without the largest page;
- `same`, `contradicts`, `neither`: share right of the pairs that have this label;
- `sure_contradicts`: of the pairs that get `SURE` or more for contradicts, the share that do: what
  a conflict that is shown rests on;
- `one_event`: average precision of `same` for sentences of two articles that tell of one event,
  among those of their topic; about two in five do.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from eval.command import run_alone
from eval.ecbplus import Told, told
from eval.vitaminc import Pair, pairs
from whence.infer.pairs import Verdict, score_pairs

NAMES = ("same", "contradicts", "neither")
"""The scorer's words for VitaminC's labels, in their order."""
SURE = 0.8


def score(data: Path) -> dict[str, float]:
    """All figures; `data` is the folder of the dev sets."""
    held, topics = pairs(data, "held"), told(data)
    verdicts = score_pairs([(pair.claim, pair.evidence) for pair in held])
    found = score_pairs([(pair.one, pair.other) for pair in topics])
    return figures(held, verdicts) | {"one_event": average_precision(topics, found)}


def figures(gold: Sequence[Pair], verdicts: Sequence[Verdict]) -> dict[str, float]:
    """The figures over pairs with labels."""
    said = [label_of(verdict) for verdict in verdicts]
    counts = Counter(zip((pair.label for pair in gold), said, strict=True))
    sure = [p.label == 1 for p, v in zip(gold, verdicts, strict=True) if v.contradicts >= SURE]
    right = sum(counts[label, label] for label in range(len(NAMES)))
    return {
        "right": right / max(1, len(gold)),
        "by_page": by_page(gold, said),
        "elsewhere": elsewhere(gold, said),
        "macro_f1": sum(f1(counts, label) for label in range(len(NAMES))) / len(NAMES),
        **{name: recall(counts, label) for label, name in enumerate(NAMES)},
        "sure_contradicts": sum(sure) / max(1, len(sure)),
    }


def by_page(gold: Sequence[Pair], said: Sequence[int]) -> float:
    """The mean of the shares right of the pages."""
    right: dict[str, list[bool]] = defaultdict(list)
    for pair, label in zip(gold, said, strict=True):
        right[pair.page].append(pair.label == label)
    return sum(sum(own) / len(own) for own in right.values()) / max(1, len(right))


def elsewhere(gold: Sequence[Pair], said: Sequence[int]) -> float:
    """The share right of the pairs that are not of the page with most of them."""
    largest = Counter(pair.page for pair in gold).most_common(1)[0][0] if gold else ""
    right = [p.label == label for p, label in zip(gold, said, strict=True) if p.page != largest]
    return sum(right) / max(1, len(right))


def label_of(verdict: Verdict) -> int:
    """The likeliest label.

    >>> label_of(Verdict(0.2, 0.7, 0.1))
    1
    """
    shares = (verdict.same, verdict.contradicts, verdict.neither)
    return shares.index(max(shares))


def recall(counts: Mapping[tuple[int, int], int], label: int) -> float:
    """The share right of the pairs with a label; `counts` are by gold and said."""
    own = sum(count for (gold, _), count in counts.items() if gold == label)
    return counts[label, label] / max(1, own)


def f1(counts: Mapping[tuple[int, int], int], label: int) -> float:
    """F1 of a label."""
    own = sum(count * ((gold == label) + (said == label)) for (gold, said), count in counts.items())
    return 2 * counts[label, label] / max(1, own)


def average_precision(topics: Sequence[Told], verdicts: Sequence[Verdict]) -> float:
    """The mean, over the pairs of one event, of the precision down to each, by `same`."""
    ranked = sorted(zip(topics, verdicts, strict=True), key=lambda both: -both[1].same)
    total, found = 0.0, 0
    for rank, (pair, _) in enumerate(ranked, start=1):
        if pair.is_one_event:
            found += 1
            total += found / rank
    return total / max(1, found)


if __name__ == "__main__":
    run_alone(score)
