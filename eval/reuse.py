"""Score reuse on a real pile: are all pairs found that share much, and all of what they share?

There is no gold for reuse, but it can be counted: every two articles of the pile are compared by
their sets of word 8-grams (words as whence compares them). *Containment* is the share of the
smaller set that lies in the other; pairs of 0.3 and more are those to be found. The count goes over
all pairs, inputs with the same text among them, and shares no code with the step but the words.

*pairs*: how many of those pairs are found. *spans*: how many of the shared 8-grams of these pairs
lie in a passage's span, in both texts. *shared*: how many of all pairs that share a single 8-gram
are found. *true*: how many of the pairs that are listed with exact passages really share one.

    python -m eval.reuse --data DIR              these figures
    python -m eval.reuse --data DIR --minhash    beside MinHash LSH of datasketch, over the same
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from eval.command import data_folder, table
from whence.model import Article, Passage, PileReuse
from whence.steps.clean import clean
from whence.steps.read import ReadOptions, find, parse
from whence.steps.reuse import find_reuse
from whence.text.wordings import WORD, word_form

WIDTH = 8
MUCH = 0.3
PERMUTATIONS = 128
THRESHOLDS = (0.3, 0.5, 0.8)

Gram = tuple[str, ...]
Places = Mapping[Gram, tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class Counted:
    """A pair of inputs by their numbers, the 8-grams that both have, and their containment."""

    one: int
    other: int
    shared: frozenset[Gram]
    containment: float


def score(data: Path) -> dict[str, float]:
    """All figures of whence on the Helsinki pile."""
    articles = pile(data)
    grams = [gram_places(article.text) for article in articles]
    counted = list(exhaustive(grams))
    return figures(articles, grams, counted, find_reuse(articles))


def pile(data: Path) -> list[Article]:
    """Read and clean the articles, as `whence reuse` does."""
    options = ReadOptions(paragraph_mark="###")
    entries = find([str(data / "helsinki" / "articles.jsonl.gz")], options)
    return [clean(parse(entry, options)) for entry in entries]


def gram_places(text: str) -> dict[Gram, tuple[tuple[int, int], ...]]:
    """Every 8-gram of a text with all its places."""
    matches = list(WORD.finditer(text))
    forms = [word_form(match.group()) for match in matches]
    found: dict[Gram, tuple[tuple[int, int], ...]] = {}
    for first in range(len(forms) - WIDTH + 1):
        place = matches[first].start(), matches[first + WIDTH - 1].end()
        gram = tuple(forms[first : first + WIDTH])
        found[gram] = (*found.get(gram, ()), place)
    return found


def exhaustive(grams: Sequence[Places]) -> Iterator[Counted]:
    """Compare every two articles; give those that share anything."""
    sets = [frozenset(places) for places in grams]
    for one, other in combinations(range(len(sets)), 2):
        if shared := sets[one] & sets[other]:
            smaller = min(len(sets[one]), len(sets[other]))
            yield Counted(one, other, shared, len(shared) / smaller)


def figures(
    articles: Sequence[Article],
    grams: Sequence[Places],
    counted: Sequence[Counted],
    found: PileReuse,
) -> dict[str, float]:
    """Hold what was found to what was counted."""
    passages = {(r.a, r.b): r.passages for r in found.reuses}
    ids = [article.id for article in articles]
    much = [pair for pair in counted if pair.containment >= MUCH]
    exact = {
        pair
        for pair, ps in passages.items()
        if any(p.words >= WIDTH for p in ps if not p.differences)
    }
    really = {tuple(sorted((ids[c.one], ids[c.other]))) for c in counted}
    lying = [lies_in(pair, ids, grams, passages) for pair in much]
    return {
        "pairs": share(is_found(pair, ids, passages) for pair in much),
        "spans": sum(inside for inside, _ in lying) / sum(count for _, count in lying),
        "shared": share(is_found(pair, ids, passages) for pair in counted),
        "true": share(tuple(sorted(pair)) in really for pair in exact),
    }


Passages = Mapping[tuple[str, str], tuple[Passage, ...]]


def is_found(pair: Counted, ids: Sequence[str], passages: Passages) -> bool:
    """Whether two inputs are listed as a pair, or as one text."""
    one, other = ids[pair.one], ids[pair.other]
    return one == other or (one, other) in passages or (other, one) in passages


def lies_in(
    pair: Counted, ids: Sequence[str], grams: Sequence[Places], passages: Passages
) -> tuple[int, int]:
    """How many of the shared 8-grams lie in spans on both sides, and how many there are."""
    one, other = ids[pair.one], ids[pair.other]
    if one == other:
        return len(pair.shared), len(pair.shared)
    straight = passages.get((one, other), ())
    turned = passages.get((other, one), ())
    spans_one = [(p.a.start, p.a.end) for p in straight] + [(p.b.start, p.b.end) for p in turned]
    spans_other = [(p.b.start, p.b.end) for p in straight] + [(p.a.start, p.a.end) for p in turned]
    inside = sum(
        lies(grams[pair.one][gram], spans_one) and lies(grams[pair.other][gram], spans_other)
        for gram in pair.shared
    )
    return inside, len(pair.shared)


def lies(places: Sequence[tuple[int, int]], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether any of the places lies in any of the spans."""
    return any(s <= start and end <= e for start, end in places for s, e in spans)


def share(answers: Iterator[bool]) -> float:
    """The share of answers that are yes; 1 if nothing was asked."""
    told = list(answers)
    return sum(told) / len(told) if told else 1.0


def minhash(grams: Sequence[Places], threshold: float) -> set[tuple[int, int]]:
    """The pairs that datasketch's MinHash LSH proposes at one threshold of Jaccard."""
    from datasketch import MinHash, MinHashLSH

    lsh = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    hashes = []
    for number, places in enumerate(grams):
        hashed = MinHash(num_perm=PERMUTATIONS)
        hashed.update_batch([" ".join(gram).encode() for gram in places])
        hashes.append(hashed)
        lsh.insert(number, hashed)
    near = ((one, other) for one, h in enumerate(hashes) for other in lsh.query(h))
    return {(one, other) for one, other in near if one < other}


def compared(data: Path) -> str:
    """Lay out whence and MinHash LSH side by side, over the same pairs in the same run."""
    articles = pile(data)
    grams = [gram_places(article.text) for article in articles]
    counted = list(exhaustive(grams))
    much = {(pair.one, pair.other) for pair in counted if pair.containment >= MUCH}
    ours = figures(articles, grams, counted, find_reuse(articles))
    lines = [f"{len(articles)} articles, {len(much)} pairs with containment of {MUCH} and more"]
    lines.append(f"{'':<24}{'recall':>8}{'proposed':>10}")
    lines.append(f"{'whence':<24}{100 * ours['pairs']:8.1f}{'':>10}")
    for threshold in THRESHOLDS:
        near = minhash(grams, threshold)
        recall = len(near & much) / len(much)
        lines.append(f"{f'datasketch, Jaccard {threshold}':<24}{100 * recall:8.1f}{len(near):10}")
    return "\n".join(lines)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Score reuse on a real pile.")
    parser.add_argument("--data", type=Path, default=data_folder(), help="where data lie")
    parser.add_argument("--minhash", action="store_true", help="beside datasketch's MinHash LSH")
    chosen = parser.parse_args()
    print(compared(chosen.data) if chosen.minhash else table(score(chosen.data)))
