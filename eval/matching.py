"""Score matching: on pairs of our own, `eval/matching.txt`, and on dev topics of ECB+.

Our own pairs are read as any article is, each pair a pile of two articles, and marked as the same,
as neither, or as a contradiction in a number, a time, a place, an actor or polarity. They were made
with the rules in mind.

- `same_found`, `same_right`: share of the marked pairs that became one group, and share of the
  groups that are marked so;
- `contradicts_found`, `contradicts_right`: the same of contradictions. Right is one between claims
  marked so, of the kind that is marked.

ECB+ (Cybulska and Vossen 2014) marks which words of several reports name one event, not which
sentences assert the same, so only pairs on which that leaves no doubt count: two sentences of
different documents that share two events or more, and all that either tells but one, are taken for
the same; two that share no event, for different. Sentences that tell of fewer than two events are
left out. Each sentence is a claim in the outlet's own voice, as the claim step makes it. There is
no gold partition into claims in it, so no B³.

- `ecb_found`, `ecb_right`: share of the same pairs that whence groups, and share of the decided
  pairs it groups that are the same; `ecb_f1` of both. Sentences that share most events mostly tell
  them in words that are far apart, so few are found.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path

from eval.command import run_alone
from eval.ecbplus import Place, events, sentences, topic_of
from eval.marked import NEITHER, SAME, Pair, read, read_pairs
from whence.infer.pairs import score_pairs
from whence.infer.vectors import vectors
from whence.model import Article, Matches
from whence.steps.actors import find_actors
from whence.steps.claims import find_claims
from whence.steps.match import find_matches
from whence.steps.reuse import find_reuse
from whence.steps.times import find_times

LEAST_EVENTS = 2
Events = Mapping[Place, frozenset[str]]


def score(data: Path) -> dict[str, float]:
    """All figures; `data` is the folder of the dev sets."""
    return {**score_own(), **score_ecb(data)}


def score_own() -> dict[str, float]:
    """The figures over our own pairs."""
    said = [(pair.meaning, said_of(pair)) for pair in read_pairs()]
    clashes = {meaning for meaning, _ in said} - {SAME, NEITHER}
    return {
        "same_found": found(said, {SAME}),
        "same_right": right(said, {SAME}),
        "contradicts_found": found(said, clashes),
        "contradicts_right": right(said, clashes),
    }


def found(said: Sequence[tuple[str, str]], meanings: set[str]) -> float:
    """The share of what is marked so that was found to be just that.

    >>> found([("same", "same"), ("same", "neither"), ("neither", "same")], {"same"})
    0.5
    """
    marked = [one for one in said if one[0] in meanings]
    return sum(gold == own for gold, own in marked) / max(1, len(marked))


def right(said: Sequence[tuple[str, str]], meanings: set[str]) -> float:
    """The share of what was found that is marked so."""
    own = [one for one in said if one[1] in meanings]
    return sum(gold == told for gold, told in own) / max(1, len(own))


def said_of(pair: Pair) -> str:
    """What whence says of a pair, in the words of the marks."""
    matches = matches_of(read(pair))
    if any(len({place.path for place in group}) > 1 for group in matches.groups):
        return SAME
    return next((str(one.kind) for one in matches.contradictions), NEITHER)


def matches_of(articles: Sequence[Article]) -> Matches:
    """Match articles with the models that come with whence."""
    return find_matches(articles, find_actors(articles), find_reuse(articles), vectors, score_pairs)


def score_ecb(data: Path) -> dict[str, float]:
    """The figures over ECB+."""
    texts = sentences(data / "ecbplus" / "ECB_Dev_corpus.txt.gz")
    told = events(data / "ecbplus" / "ECB_Dev_Event_gold_mentions.json.gz")
    places = sorted(place for place in told if place in texts)
    known = {place: frozenset(told[place]) for place in places}
    marked = {
        pair: same
        for pair in combinations(places, 2)
        if (same := is_same(known, *pair)) is not None
    }
    own = grouped({place: texts[place] for place in places}) & marked.keys()
    hits = sum(marked[pair] for pair in own)
    recall, precision = hits / max(1, sum(marked.values())), hits / max(1, len(own))
    f1 = 2 * recall * precision / max(1e-9, recall + precision)
    return {"ecb_found": recall, "ecb_right": precision, "ecb_f1": f1}


def is_same(told: Events, a: Place, b: Place) -> bool | None:
    """Whether two sentences assert the same, by their events; None where that is in doubt.

    >>> a, b, c = ("1_1", 0), ("1_2", 0), ("1_3", 0)
    >>> told = {a: frozenset("xy"), b: frozenset("xyz"), c: frozenset("uv")}
    >>> is_same(told, a, a), is_same(told, a, b), is_same(told, a, c)
    (None, True, False)
    """
    counts = sorted((len(told[a]), len(told[b])))
    if a[0] == b[0] or topic_of(a) != topic_of(b) or counts[0] < LEAST_EVENTS:
        return None
    shared = len(told[a] & told[b])
    if not shared:
        return False
    return True if shared >= max(LEAST_EVENTS, counts[1] - 1) else None


def grouped(texts: Mapping[Place, str]) -> set[tuple[Place, Place]]:
    """The pairs of sentences of which whence groups a claim with a claim, in order."""
    by_path = {f"{name}:{number}": (name, number) for name, number in texts}
    articles = [
        find_claims(find_times(Article(path=path, text=texts[place])))
        for path, place in by_path.items()
    ]
    pairs = set[tuple[Place, Place]]()
    for group in matches_of(articles).groups:
        places = {by_path[place.path] for place in group}
        pairs |= set(combinations(sorted(places), 2))
    return pairs


if __name__ == "__main__":
    run_alone(score)
