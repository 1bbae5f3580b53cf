"""The verdict on each block of a page: is it the article?

Trafilatura's word is one witness among several. It is heard for every block and for the blocks
around it; length, links, the container and the elements around are heard beside it, and a logistic
regression weighs them, in the manner of Kohlschütter, Fankhauser and Nejdl, "Boilerplate detection
using shallow text features" (WSDM 2010). The weights are in `verdict.json`, with what they were
fitted on; `train/verdict.py` fits them.
"""

import json
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from whence.model import Reason
from whence.steps.readers.page import PageBlock, Region, key_of

LONG_KEY = 40
"""Letters that make a block unmistakable; shorter ones are looked for only where they belong."""
SLACK = 80
SEARCH_BUDGET = 2_000_000_000
"""Characters that may be searched for one page, so that no page takes minutes."""
FRAME_SHARE = 0.3
"""An element with more than this share of the article in it is its frame, whatever it is called."""
MAIN_SHARE = 0.85
LEAST_VERDICT = 0.5
FINISHED = re.compile(r"[.!?:;…][\"'”’)\]]*$")
LEAST_PROSE_WORDS = 12
TAGS = ("p", "div", "li", "td", "h2", "h3", "h4")
REASONS = (Reason.NOTICE, Reason.ADVERTISEMENT, Reason.NEWSLETTER, Reason.SHARE)


def judge(blocks: Sequence[PageBlock], extracted: str) -> tuple[list[bool], list[Region | None]]:
    """Say of each block whether it is the article, and in which region it stands if it is not one.

    `extracted` is the text that an extractor gave for the page; it may be empty.
    """
    votes = votes_of(blocks, extracted) if extracted else votes_by_looks(blocks)
    regions = regions_that_count(blocks, votes)
    rows = features(blocks, votes, regions)
    kept = [probability(row) > LEAST_VERDICT for row in rows]
    return kept, [found[-1] if found else None for found in regions]


def probability(row: Mapping[str, float]) -> float:
    """How likely a block with these features is the article's, in 0…1."""
    weights = _weights()
    total = sum(weights.get(name, 0.0) * value for name, value in row.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def _weights() -> dict[str, float]:
    source = files("whence.steps.readers").joinpath("verdict.json").read_text("utf-8")
    weights: dict[str, float] = json.loads(source)["weights"]
    return weights


def votes_of(blocks: Sequence[PageBlock], extracted: str) -> list[bool]:
    """Say which blocks stand in the extracted text, by order and not by words alone."""
    text = key_of(extracted)
    places = _places_of_long(blocks, text)
    limits = _next_places(places, len(text))
    at = 0
    for index, block in enumerate(blocks):
        place = places[index]
        if place is None and 0 < len(block.key) < LONG_KEY:
            place = places[index] = _place_of_short(block.key, text, at, limits[index])
        if place is not None:
            at = place + len(block.key)
    return [place is not None for place in places]


def votes_by_looks(blocks: Sequence[PageBlock]) -> list[bool]:
    """Say which blocks look like paragraphs of running prose, where no extractor could be heard."""
    return [
        block.word_count >= LEAST_PROSE_WORDS
        and block.link_share < LEAST_VERDICT
        and FINISHED.search(block.text) is not None
        for block in blocks
    ]


def _places_of_long(blocks: Sequence[PageBlock], text: str) -> list[int | None]:
    places: list[int | None] = [None] * len(blocks)
    seen: set[str] = set()
    at, budget = 0, SEARCH_BUDGET
    for index, block in enumerate(blocks):
        if len(block.key) < LONG_KEY or budget < 0:
            continue
        place = text.find(block.key, at)
        budget -= (place if place >= 0 else len(text)) - at
        if place < 0 and block.key not in seen:
            place = text.find(block.key, 0, at)
            budget -= at
        if place >= 0:
            places[index] = place
            seen.add(block.key)
            at = max(at, place + len(block.key))
    return places


def _next_places(places: Sequence[int | None], end: int) -> list[int]:
    """For each block, where the next one that was found begins."""
    limits = []
    for place in reversed(places):
        limits.append(end)
        end = end if place is None else place
    return limits[::-1]


def _place_of_short(key: str, text: str, at: int, limit: int) -> int | None:
    """Look for a short block right after the one before it, or right before the next."""
    place = text.find(key, at, min(len(text), at + len(key) + SLACK))
    if place >= 0 and place + len(key) <= max(limit, at + len(key)):
        return place
    before = limit - len(key)
    return before if before >= at and text.startswith(key, before) else None


def regions_that_count(
    blocks: Sequence[PageBlock], votes: Sequence[bool]
) -> list[tuple[Region, ...]]:
    """For each block, the regions around it that don't hold a good part of the article itself."""
    voted = _words_by_container(blocks, votes)
    most = FRAME_SHARE * _total(blocks, votes)
    return [
        tuple(region for region in block.regions if voted[region.container] <= most)
        for block in blocks
    ]


def _words_by_container(blocks: Sequence[PageBlock], votes: Sequence[bool]) -> Counter[int]:
    words: Counter[int] = Counter()
    for block, vote in zip(blocks, votes, strict=True):
        if vote:
            for container in {*block.containers, *(region.container for region in block.regions)}:
                words[container] += block.word_count
    return words


def _total(blocks: Sequence[PageBlock], votes: Sequence[bool]) -> int:
    return sum(block.word_count for block, vote in zip(blocks, votes, strict=True) if vote)


def features(
    blocks: Sequence[PageBlock],
    votes: Sequence[bool],
    regions: Sequence[tuple[Region, ...]],
) -> list[dict[str, float]]:
    """Give the features of each block by name, those that are 0 left out."""
    shares = _Shares(blocks, votes)
    voted = [index for index, vote in enumerate(votes) if vote]
    first, last = (voted[0], voted[-1]) if voted else (len(blocks), -1)
    return [
        {
            "bias": 1.0,
            "is_between": float(first < index < last),
            **_of_block(block, vote=votes[index]),
            **_of_neighbours(votes, index),
            **_of_regions(regions[index]),
            **shares.of(block),
        }
        for index, block in enumerate(blocks)
    ]


def _of_block(block: PageBlock, *, vote: bool) -> dict[str, float]:
    is_heading = block.tag in ("h2", "h3", "h4")
    return {
        "vote": float(vote),
        "log_words": math.log1p(block.word_count),
        "is_short": float(block.word_count <= 3),
        "link_share": block.link_share,
        "is_hidden": float(block.is_hidden),
        "is_finished": float(FINISHED.search(block.text) is not None),
        "is_heading_without_vote": float(is_heading and not vote),
        **({f"tag {block.tag}": 1.0} if block.tag in TAGS else {}),
    }


def _of_neighbours(votes: Sequence[bool], index: int) -> dict[str, float]:
    found = {}
    for distance in (1, 2):
        found[f"vote {distance} before"] = float(index >= distance and votes[index - distance])
        after = index + distance
        found[f"vote {distance} after"] = float(after < len(votes) and votes[after])
    return found


def _of_regions(regions: tuple[Region, ...]) -> dict[str, float]:
    if not regions:
        return {}
    reasons = {region.reason for region in regions}
    named = {f"in {reason.value}": 1.0 for reason in REASONS if reason in reasons}
    is_footer = any(region.name == "footer" for region in regions)
    return {"in any region": 1.0, "in footer": float(is_footer), **named}


class _Shares:
    """How much of each container was voted for, and which one holds nearly all of the article."""

    def __init__(self, blocks: Sequence[PageBlock], votes: Sequence[bool]) -> None:
        self.words = _words_by_container(blocks, [True] * len(blocks))
        self.voted = _words_by_container(blocks, votes)
        enough = MAIN_SHARE * max(1, _total(blocks, votes))
        self.main = max((c for c, words in self.voted.items() if words >= enough), default=-1)

    def of(self, block: PageBlock) -> dict[str, float]:
        """The features of a block that its containers give."""
        found = {"in main": float(self.main in block.containers)}
        for name, level in (("voted in parent", 2), ("voted in grandparent", 3)):
            if len(block.containers) >= level:
                container = block.containers[-level]
                found[name] = self.voted[container] / max(1, self.words[container])
        return found
