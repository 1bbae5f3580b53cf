"""The board: drafts that stages can find by their sentence while they take them apart."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from whence.model import Span
from whence.steps.link.draft import Draft
from whence.steps.link.page import Page

CANDIDATES = 6
"""Drafts of one sentence that are looked at."""
GUESSED = 0.5
"""The score of what only the build of a sentence shows."""


class Board:
    """Drafts that can be found by their sentence while they are being changed."""

    def __init__(self, page: Page, drafts: Iterable[Draft]) -> None:
        self.page = page
        self.drafts: list[Draft] = []
        self._by_sentence: dict[int, list[int]] = defaultdict(list)
        for draft in drafts:
            self._add(draft)

    def _add(self, draft: Draft) -> None:
        for start in {self.page.sentence_at(span.start).start for span in draft.voice}:
            self._by_sentence[start].append(len(self.drafts))
        self.drafts.append(draft)

    def near(self, offset: int) -> list[int]:
        """The drafts with source or cue in the sentence of an offset, those closest to it."""
        members = self._by_sentence[self.page.sentence_at(offset).start]
        closest = sorted(members, key=lambda index: self._distance(index, offset))
        return [index for index in closest[:CANDIDATES] if self.drafts[index].spans]

    def _distance(self, index: int, offset: int) -> int:
        voice = self.drafts[index].voice
        return min((abs(span.start - offset) for span in voice), default=len(self.page.text))

    def drop(self, index: int) -> None:
        """Take a draft away."""
        self.drafts[index] = Draft()

    def put(self, mine: Sequence[int], drafts: Iterable[Draft]) -> int:
        """Put drafts in the place of others, as sure as the least sure of them, or as `GUESSED`.

        Gives the index of the last one.
        """
        score = min((self.drafts[index].score for index in mine), default=GUESSED)
        for index in mine:
            self.drop(index)
        for draft in drafts:
            self._add(replace(draft, score=score))
        return len(self.drafts) - 1


def touches(draft: Draft, phrase: Span) -> bool:
    """Whether a draft's cue stands in a phrase."""
    return draft.cue is not None and phrase.overlaps(draft.cue)
