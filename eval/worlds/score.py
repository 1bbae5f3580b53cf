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
- `missed_grouping`, `missed_chain`, `missed_pair`: share of the found groups whose interval misses
  the truth, by cause (see `eval.worlds.faults`).

    python -m eval.worlds.score
"""

import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

from eval.command import ROOT, run_alone
from eval.worlds import Told, World, world_of
from eval.worlds.faults import CAUSES, b_cubed, cause_of, conflict_counts
from whence.corpus import work_out
from whence.model import Group, Wording
from whence.pipeline import read
from whence.steps.read import ReadOptions

WORLDS = 8
FORMS = ("tuned", "held")
Match = tuple[Group, Wording, Told]


def score(data: Path) -> dict[str, float]:
    """All figures. Nothing is read from `data`: worlds are made."""
    figures: dict[str, float] = {}
    for form in FORMS:
        counts: Counter[str] = Counter()
        for seed in range(WORLDS):
            counts += counted(world_of(seed, form=form))
        figures |= {f"{form}_{name}": value for name, value in shares(counts)}
    return figures


def shares(counts: Counter[str]) -> Iterator[tuple[str, float]]:
    """Figures of counts."""
    yield "interval", counts["in"] / max(1, counts["groups"])
    yield "whole", counts["whole in"] / max(1, counts["wholes"])
    yield "narrow", 1 - counts["width"] / max(1, counts["groups"]) / 5
    yield "pairs_precision", counts["pairs right"] / max(1, counts["pairs found"])
    yield "pairs_recall", counts["pairs right"] / max(1, counts["pairs true"])
    yield "groups", f1(counts["b precision"], counts["b recall"], 1000 * counts["sentences"])
    yield "chains", counts["chains right"] / max(1, counts["chains"])
    yield "conflicts_precision", counts["conflicts right"] / max(1, counts["conflicts found"])
    yield "conflicts_recall", counts["conflicts met"] / max(1, counts["conflicts true"])
    for cause in CAUSES:
        yield f"missed_{cause}", counts[cause] / max(1, counts["groups"])


def f1(precision: float, recall: float, whole: float) -> float:
    """The harmonic mean of two parts of one whole."""
    return 2 * precision * recall / max(1.0, precision + recall) / max(1.0, whole)


def counted(world: World) -> Counter[str]:
    """Read one world, work it out, and count what is right."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "world.jsonl"
        path.write_text("\n".join(world.lines), encoding="utf-8")
        articles = list(read(path, options=ReadOptions(as_is=True)))
    found = work_out(articles)
    matches = list(matched(found.groups, world))
    told_at = {wording.place: told for _, wording, told in matches}
    groups = [{told for _, _, told in rows} for rows in by_group(matches).values()]
    return (
        intervals(matches)
        + wholes(matches, world)
        + pairs_of(matches, world)
        + chains(matches)
        + b_cubed(groups, world.told)
        + conflict_counts(found.conflicts, told_at, world.told)
    )


def matched(groups: Iterable[Group], world: World) -> Iterator[Match]:
    """Give the sentence of the truth that each wording stands in, where it stands in one."""
    texts = [json.loads(line)["text"] for line in world.lines]
    for group in groups:
        for wording in group.wordings:
            line = int(wording.place.path.rpartition(":")[2])
            for told in world.told:
                start = texts[line - 1].find(told.sentence) if told.line == line else -1
                if 0 <= start <= wording.spans[0].start < start + len(told.sentence):
                    yield group, wording, told


def by_group(matches: Iterable[Match]) -> dict[str, list[Match]]:
    """The matches of each group."""
    found = defaultdict(list)
    for one in matches:
        found[one[0].id].append(one)
    return found


def intervals(matches: Iterable[Match]) -> Counter[str]:
    """Count the groups whose interval holds the true number."""
    counts: Counter[str] = Counter()
    for rows in by_group(matches).values():
        if len({told.line for _, _, told in rows}) > 1:
            counts["groups"] += 1
            told = [one for _, _, one in rows]
            if is_in(rows[0][0], told):
                counts["in"] += 1
            else:
                right = [is_right(wording, one) for _, wording, one in rows if one.origin]
                counts[cause_of(told, right)] += 1
            counts["width"] += rows[0][0].origins.at_most - rows[0][0].origins.at_least
    return counts


def is_in(group: Group, told: Sequence[Told]) -> bool:
    """Whether the true number of origins lies in a group's interval."""
    truth = len({one.origin.id for one in told if one.origin})
    return group.origins.at_least <= truth <= group.origins.at_most


def wholes(matches: Sequence[Match], world: World) -> Counter[str]:
    """Count the true groups whose number lies in the interval of the group that has most of it."""
    counts: Counter[str] = Counter()
    true = defaultdict(list)
    for told in world.told:
        true[told.event, told.number].append(told)
    for key, same in true.items():
        if len(same) > 1:
            counts["wholes"] += 1
            rows = [row for row in matches if (row[2].event, row[2].number) == key]
            best = max(by_group(rows).values(), key=len, default=[])
            counts["whole in"] += bool(best) and is_in(best[0][0], same)
    return counts


def pairs_of(matches: Iterable[Match], world: World) -> Counter[str]:
    """Count the pairs of sentences that tell the same, found and true."""
    found = {
        pair
        for rows in by_group(matches).values()
        for pair in told_pairs({told for _, _, told in rows})
    }
    true = {
        pair
        for pair in told_pairs(world.told)
        if len({(told.event, told.number) for told in pair}) == 1
    }
    return Counter(
        {
            "pairs right": len(found & true),
            "pairs found": len(found),
            "pairs true": len(true),
        }
    )


def told_pairs(told: Iterable[Told]) -> Iterator[frozenset[Told]]:
    """All pairs of sentences of two articles."""
    for a, b in combinations(told, 2):
        if a.line != b.line:
            yield frozenset((a, b))


def chains(matches: Iterable[Match]) -> Counter[str]:
    """Count the sentences with a source whose chain is right."""
    counts: Counter[str] = Counter()
    right: dict[Told, bool] = defaultdict(bool)
    for _, wording, told in matches:
        if told.origin:
            right[told] |= is_right(wording, told)
    counts["chains"], counts["chains right"] = len(right), sum(right.values())
    return counts


def is_right(wording: Wording, told: Told) -> bool:
    """Whether a chain ends in the source and goes through the paper that is named."""
    names = [station.name.casefold() for station in wording.chain]
    if not names or not told.origin:
        return False
    source = told.origin.id.casefold().removeprefix("the ")
    is_through = not told.through or told.through.casefold() in " ".join(names[:-1])
    return is_through and (source in names[-1] or names[-1] in source)


if __name__ == "__main__":
    run_alone(score, data=ROOT)
