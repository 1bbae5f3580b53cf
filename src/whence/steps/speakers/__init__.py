"""Speakers: who the source words of each attribution, and the mentions, refer to.

Sources are taken in the order of the text, outer attributions before those in their contents, and
each that is settled helps with the next: "he" is mostly who spoke before. What the article does not
settle gets no speaker, which is better than a wrong one.
"""

from collections.abc import Mapping
from dataclasses import replace

from whence.model import Article, Attribution
from whence.steps.speakers.known import known_in
from whence.steps.speakers.naming import name_mentions
from whence.steps.speakers.people import Place
from whence.steps.speakers.reading import Reading, read
from whence.steps.speakers.settle import settle
from whence.steps.speakers.told import History, Told


def resolve_speakers(article: Article) -> Article:
    """Give attributions their speakers and mentions their actors, as far as the article does."""
    if not article.mentions and not any(a.source for a in article.attributions):
        return article
    work = Work(article, read(article))
    for attribution in sorted(article.attributions, key=place_in_text):
        work.settle_with_holders(attribution)
    found = work.history.by_id
    spoken_for = tuple(spoken(a, found) for a in article.attributions)
    article = replace(article, attributions=spoken_for)
    mentions = name_mentions(article, work.reading, work.known, work.history)
    return replace(article, mentions=mentions)


def place_in_text(attribution: Attribution) -> int:
    """Where the source of an attribution starts, or else its first word."""
    return attribution.source.start if attribution.source else attribution.start


def spoken(attribution: Attribution, told: Mapping[str, Told]) -> Attribution:
    """The attribution with its speaker, if it has one."""
    found = told.get(attribution.id)
    return replace(attribution, speaker=found.speaker) if found else attribution


class Work:
    """The settling of one article's sources: what is known, and what has been settled so far."""

    def __init__(self, article: Article, reading: Reading) -> None:
        self.article = article
        self.reading = reading
        self.known = known_in(reading)
        self.history = History()
        self.by_id = {attribution.id: attribution for attribution in article.attributions}
        self.seen: set[str] = set()

    def settle_with_holders(self, attribution: Attribution) -> None:
        """Settle an attribution after those in whose content it stands, each of them once."""
        waiting: list[tuple[Attribution, Place]] = []
        following: Attribution | None = attribution
        while following is not None and following.id not in self.seen:
            self.seen.add(following.id)
            place = self.place_of(following)
            if place is None:
                break
            waiting.append((following, place))
            following = place.holder
        for one, place in reversed(waiting):
            told = settle(self.article, self.reading, self.known, self.history, place)
            if told is not None:
                self.history.add(place.holder_id, one.id, told)

    def place_of(self, attribution: Attribution) -> Place | None:
        """Where an attribution's source stands; None if it has none."""
        if attribution.source is None:
            return None
        at = attribution.source.start
        around = attribution.parent or self.reading.contents.around(at, attribution.id)
        return Place(attribution, at, self.by_id.get(around or ""))
