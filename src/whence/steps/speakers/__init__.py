"""Speakers: who the source words of each attribution refer to.

Sources are taken in the order of the text, outer attributions before those in their contents, and
each that is settled helps with the next: "he" is mostly who spoke before. What the article does not
settle gets no speaker, which is better than a wrong one.
"""

from collections.abc import Mapping
from dataclasses import replace

from whence.model import Article, Attribution
from whence.steps.speakers.described import known_in
from whence.steps.speakers.people import Place
from whence.steps.speakers.reading import Reading, read
from whence.steps.speakers.settle import settle
from whence.steps.speakers.told import History, Told

MAX_DEPTH = 50


def resolve_speakers(article: Article) -> Article:
    """Give every attribution its speaker, as far as the article settles who that is."""
    if not any(attribution.source for attribution in article.attributions):
        return article
    reading = read(article)
    known = known_in(reading)
    history = History()
    by_id = {attribution.id: attribution for attribution in article.attributions}
    told: dict[str, Told] = {}
    for attribution in ordered(by_id):
        place = place_of(reading, by_id, attribution)
        found = place and settle(article, reading, known, history, place)
        if place and found:
            told[attribution.id] = found
            history.add(place.holder_id, attribution.id, found)
    return replace(article, attributions=tuple(spoken(a, told) for a in article.attributions))


def spoken(attribution: Attribution, told: Mapping[str, Told]) -> Attribution:
    """The attribution with its speaker, if it has one."""
    found = told.get(attribution.id)
    return replace(attribution, speaker=found.speaker) if found else attribution


def ordered(by_id: Mapping[str, Attribution]) -> list[Attribution]:
    """Outer attributions before inner ones, each in the order of their sources."""

    def rank(attribution: Attribution) -> tuple[int, int]:
        depth, parent = 0, by_id.get(attribution.parent or "")
        while parent is not None and depth < MAX_DEPTH:
            depth, parent = depth + 1, by_id.get(parent.parent or "")
        return depth, attribution.source.start if attribution.source else attribution.start

    return sorted(by_id.values(), key=rank)


def place_of(
    reading: Reading, by_id: Mapping[str, Attribution], attribution: Attribution
) -> Place | None:
    """Where an attribution's source stands; None if it has none."""
    if attribution.source is None:
        return None
    at = attribution.source.start
    around = attribution.parent or reading.contents.around(at, attribution.id)
    holder = by_id.get(around or "")
    return Place(attribution, at, holder)
