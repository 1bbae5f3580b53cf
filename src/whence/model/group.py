"""Claim groups: claims, within and across articles, that assert the same thing."""

from dataclasses import dataclass
from enum import StrEnum

from whence.model.actor import Quoted
from whence.model.attribution import SourceKind
from whence.model.claim import ClaimKind, Hedge
from whence.model.origin import Origins
from whence.model.span import Span, joined


class Aligned(StrEnum):
    """In what two claims about one thing differ."""

    POLARITY = "polarity"
    NUMBER = "number"
    TIME = "time"
    PLACE = "place"
    ACTOR = "actor"


@dataclass(frozen=True, slots=True, order=True)
class ClaimPlace:
    """Which claim: the path of its article and its id there."""

    path: str
    claim: str


@dataclass(frozen=True, slots=True)
class Station:
    """One hop of a chain, which may stand in another article than the claim: `place` says where."""

    name: str
    kind: SourceKind
    place: Quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One claim of a group: its words, and how they came there.

    `spans` are its words in the article; `chain` runs from the nearest hop outward to the origin
    and goes on across articles; the outlet that carries it is not repeated in it. `reuse_of` is the
    path of the article whose words these are. `page` is one for all versions of the article, which
    are one telling; empty if it has no address.
    """

    place: ClaimPlace
    article: str
    url: str | None
    outlet: str | None
    published: str | None
    spans: tuple[Span, ...]
    attribution: str | None
    origin: str
    chain: tuple[Station, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    is_quoted: bool = False
    reuse_of: str | None = None
    page: str = ""

    @property
    def text(self) -> str:
        """Its words."""
        return joined(self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Claims that assert the same thing, the clearest wording first among equals as `text`.

    `id` is made of the claims in it. `same_but_different` are the ids of groups that look alike and
    are not.
    """

    id: str
    text: str
    kind: ClaimKind
    wordings: tuple[Wording, ...]
    origins: Origins
    same_but_different: tuple[str, ...] = ()

    @property
    def articles(self) -> int:
        """In how many articles it is told, the versions of one counted once."""
        return len({wording.page or wording.place.path for wording in self.wordings})

    @property
    def outlets(self) -> int:
        """By how many outlets it is told, those without a name counted as one each."""
        return len({one.outlet or one.page or one.place.path for one in self.wordings})

    @property
    def own_voice(self) -> int:
        """How many wordings are in an outlet's own voice."""
        return sum(wording.attribution is None for wording in self.wordings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two claims about one thing that cannot both hold: what makes a conflict.

    `kind` is in what they differ, the words are where; `score`, in 0…1, is the pair scorer's.
    """

    kind: Aligned
    a: ClaimPlace
    b: ClaimPlace
    a_words: Quoted | None
    b_words: Quoted | None
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Matches:
    """Which claims of a pile assert the same, which contradict, and which only look alike.

    Every claim is in one of `groups`, most of them alone. `alike` are pairs that were candidates
    and are neither.
    """

    groups: tuple[tuple[ClaimPlace, ...], ...]
    contradictions: tuple[Contradiction, ...]
    alike: tuple[tuple[ClaimPlace, ClaimPlace], ...] = ()


@dataclass(frozen=True, slots=True)
class GroupWords:
    """The id of a group and the words of each of its wordings: what it is looked for by."""

    id: str
    wordings: tuple[str, ...]
