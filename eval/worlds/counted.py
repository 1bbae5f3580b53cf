"""Read one made-up world, work everything out, and count what is right."""

import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

from eval.worlds.drift import drift_counts
from eval.worlds.faults import b_cubed, cause_of, conflict_counts
from eval.worlds.forecasts import forecast_counts
from eval.worlds.told import Told, World
from eval.worlds.world import world_of
from whence.corpus import work_out
from whence.model import Article, Findings, Group, Wording
from whence.pipeline import read

Match = tuple[Group, Wording, Told]


def counted_world(form: str, seed: int) -> Counter[str]:
    """The counts of one world."""
    return counted(world_of(seed, form=form))


def counted(world: World) -> Counter[str]:
    """Read one world, work it out, and count what is right."""
    articles = articles_of(world)
    return counts_of(world, articles, work_out(articles))


def articles_of(world: World) -> list[Article]:
    """Read a world from a file, furniture and all."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "world.jsonl"
        path.write_text("\n".join(world.lines), encoding="utf-8")
        return list(read(path))


def counts_of(world: World, articles: Sequence[Article], found: Findings) -> Counter[str]:
    """Count what is right in what was found."""
    matches = list(matched(found.groups, articles, world))
    told_at = {wording.place: told for _, wording, told in matches}
    groups = [{told for _, _, told in rows} for rows in by_group(matches).values()]
    return (
        intervals(matches)
        + wholes(matches, world)
        + pairs_of(matches, world)
        + chains(matches)
        + b_cubed(groups, world.told)
        + conflict_counts(found.conflicts, told_at, world.told)
        + drift_counts(found.drifts, told_at, world.told)
        + forecast_counts(found.forecasts, told_at, world.told)
    )


def matched(groups: Iterable[Group], articles: Sequence[Article], world: World) -> Iterator[Match]:
    """Give the sentence of the truth that each wording stands in, where it stands in one."""
    texts = {line_of(article.path): article.text for article in articles}
    for group in groups:
        for wording in group.wordings:
            line = line_of(wording.place.path)
            for told in world.told:
                start = texts[line].find(told.sentence) if told.line == line else -1
                if 0 <= start <= wording.spans[0].start < start + len(told.sentence):
                    yield group, wording, told


def line_of(path: str) -> int:
    """The line of an article in its file."""
    return int(path.rpartition(":")[2])


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
        true[told.fact].append(told)
    for fact, same in true.items():
        if len(same) > 1:
            counts["wholes"] += 1
            rows = [row for row in matches if row[2].fact == fact]
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
    true = {pair for pair in told_pairs(world.told) if len({told.fact for told in pair}) == 1}
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
