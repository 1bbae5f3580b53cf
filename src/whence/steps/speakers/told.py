"""Told: whom the sources read so far turned out to be, for those that come after."""

from bisect import bisect_left, insort
from collections import defaultdict
from dataclasses import dataclass, field

from whence.model import SourceKind, Speaker
from whence.text.person_names import Gender
from whence.text.roles import is_role

SPOKESMEN = frozenset("spokesman spokeswoman spokesperson".split())
NOBODY = frozenset("someone somebody anyone anybody one nobody none everyone everybody".split())


@dataclass(frozen=True, slots=True)
class Told:
    """One source that was settled: `actor` is the number of whom it names, if it names somebody.

    `head` is the noun of a description ("officials"), or the word for who speaks for a body that is
    named ("a ministry spokeswoman").
    """

    at: int
    paragraph: int
    speaker: Speaker
    actor: int | None = None
    gender: Gender | None = None
    is_plural: bool = False
    head: str = ""

    @property
    def is_person(self) -> bool:
        """Whether "he" or "she" can mean it: one person, named or not."""
        kinds = (SourceKind.PERSON, SourceKind.ANONYMOUS)
        if self.actor is not None:
            is_one = self.speaker.kind is SourceKind.PERSON or self.head in SPOKESMEN
            return is_one and not self.is_plural
        is_somebody = is_role(self.head) and self.head not in NOBODY
        return self.speaker.kind in kinds and not self.is_plural and is_somebody

    @property
    def key(self) -> tuple[int | None, int]:
        """The same for all sources that mean the same."""
        return (self.actor, -1) if self.actor is not None else (None, self.speaker.span.start)


@dataclass(slots=True)
class History:
    """All that was told, by the attribution around it (None is the article itself), in order."""

    by_holder: dict[str | None, list[Told]] = field(default_factory=lambda: defaultdict(list))
    by_id: dict[str, Told] = field(default_factory=dict)
    by_place: dict[int, Told] = field(default_factory=dict)
    by_head: dict[str, list[Told]] = field(default_factory=lambda: defaultdict(list))
    by_actor: dict[int, Speaker] = field(default_factory=dict)

    def add(self, holder: str | None, attribution: str, told: Told) -> None:
        """Keep one more, among those of its holder in the order of the text."""
        insort(self.by_holder[holder], told, key=lambda one: one.at)
        self.by_id[attribution] = told
        self.by_place[told.at] = told
        if told.actor is not None and told.speaker.affiliation is not None:
            self.by_actor.setdefault(told.actor, told.speaker)
        if told.head:
            insort(self.by_head[told.head], told, key=lambda one: one.at)

    def described(self, head: str, at: int, is_plural: bool) -> Told | None:
        """The last source before `at` that was described by this noun, and no other between."""
        known = self.by_head.get(head, [])
        end = bisect_left(known, at, key=lambda told: told.at)
        fitting = (told for told in reversed(known[max(0, end - 6) : end]))
        return next((told for told in fitting if told.is_plural is is_plural), None)

    def of(self, attribution: str) -> Told | None:
        """What an attribution's source turned out to be."""
        return self.by_id.get(attribution)

    def before(self, holder: str | None, at: int, limit: int = 6) -> list[Told]:
        """The last few that were told before `at`, the latest first."""
        known = self.by_holder.get(holder, [])
        end = bisect_left(known, at, key=lambda told: told.at)
        return known[max(0, end - limit) : end][::-1]
