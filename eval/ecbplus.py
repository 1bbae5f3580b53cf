"""ECB+ (Cybulska and Vossen 2014): sentences of news on the same events, told by several outlets.

Two sentences of two articles on one topic are *of one event* if a mention in each names it. That is
less than saying the same: "The mayor resigned" and "Crowds cheered as the mayor resigned" are.
"""

import gzip
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from eval.vitaminc import joined

Place = tuple[str, int]
"""An article's name and the number of a sentence in it."""
SAMPLE = 10
"""One pair in so many is taken, by a hash of its places."""


@dataclass(frozen=True, slots=True)
class Told:
    """Two sentences, and whether they tell of one event."""

    one: str
    other: str
    is_one_event: bool


def told(data: Path, part: str = "Dev") -> list[Told]:
    """The pairs of the topics of one part that the sample takes."""
    texts = sentences(data / "ecbplus" / f"ECB_{part}_corpus.txt.gz")
    found = events(data / "ecbplus" / f"ECB_{part}_Event_gold_mentions.json.gz")
    return [
        Told(texts[a], texts[b], bool(found[a] & found[b]))
        for a, b in sampled(sorted(place for place in found if place in texts))
    ]


def sampled(places: list[Place]) -> Iterator[tuple[Place, Place]]:
    """Pairs of places in two articles on one topic, one in `SAMPLE` of them."""
    for a, b in combinations(places, 2):
        is_near = a[0] != b[0] and topic_of(a) == topic_of(b)
        if is_near and hashlib.sha256(f"{a}{b}".encode()).digest()[0] % SAMPLE == 0:
            yield a, b


def topic_of(place: Place) -> str:
    """The number of the topic, with which the name of an article begins.

    >>> topic_of(("12_3ecbplus", 4))
    '12'
    """
    return place[0].partition("_")[0]


def sentences(file: Path) -> dict[Place, str]:
    """Read the sentences of a corpus, a word a line."""
    words: dict[Place, list[str]] = defaultdict(list)
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) > 3:
                words[parts[0], int(parts[1])].append(parts[3])
    return {place: joined(" ".join(own)) for place, own in words.items()}


def events(file: Path) -> dict[Place, set[str]]:
    """Read which events the mentions of each sentence name."""
    found: dict[Place, set[str]] = defaultdict(set)
    with gzip.open(file, "rt", encoding="utf-8") as stream:
        for mention in json.load(stream):
            found[mention["doc_id"], mention["sent_id"]].add(mention["coref_chain"])
    return found
