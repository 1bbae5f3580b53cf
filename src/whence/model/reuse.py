"""Reuse: a passage that stands in two articles, and which way it was copied, if that can be told.

Articles are named by their ids: inputs with the same text are one article here, which keeps all the
paths that it came by. Every passage is a span of both texts.
"""

from dataclasses import dataclass
from enum import StrEnum

from whence.model.article import Article
from whence.model.span import Span


class ReuseKind(StrEnum):
    """What two articles have of each other."""

    COPY = "copy"
    """Nearly all of one stands in the other."""
    DISPATCH = "wire dispatch"
    """The same, and at least one of the two credits an agency with the text."""
    REWRITE = "rewrite"
    """Much of one stands in the other, among words of its own; or one names the other as its
    source and tells the same in fragments."""
    PASSAGE = "passage"
    """One or a few passages."""
    QUOTATION = "quotation"
    """Nothing but words that both have in quotation marks."""
    FURNITURE = "furniture"
    """Nothing but lines that an outlet, or several, put under articles that have little else in
    common."""


class Direction(StrEnum):
    """Which of the two had the words first."""

    A_TO_B = "a→b"
    B_TO_A = "b→a"
    UNKNOWN = "unknown"


class Difference(StrEnum):
    """In what the two wordings of one quotation differ."""

    WORD = "word"
    """A word more, less or changed."""
    CUT = "cut"
    """One leaves words out and marks the cut: "…"."""
    INTERRUPTED = "interrupted"
    """One is interrupted by words that are not quoted: “We knew,” she said, “that it leaked.”"""


class EvidenceKind(StrEnum):
    """On what a direction rests."""

    PUBLISHED = "published"
    WIRE = "wire"
    OUTLET = "outlet"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The same words in both articles; `words` counts those that are the same.

    Case, quotation marks, dashes and white space may differ. Words differ in quotations alone, and
    `differences` then says how.
    """

    a: Span
    b: Span
    words: int
    is_quoted: bool = False
    is_furniture: bool = False
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One thing that tells the direction: a date, a wire credit, or words of `article`'s text."""

    article: str
    kind: EvidenceKind
    value: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """What two articles share. `a` and `b` are ids; `a` is the one published first, where known.

    `share_a` is the share of the words of `a` that stand in `b`, in passages that are no furniture;
    `share_b` the other way round.
    """

    a: str
    b: str
    kind: ReuseKind
    passages: tuple[Passage, ...]
    share_a: float
    share_b: float
    direction: Direction = Direction.UNKNOWN
    reason: str = ""
    evidence: tuple[Evidence, ...] = ()

    @property
    def containment(self) -> float:
        """The share of the one that has more of itself in the other: mostly the shorter."""
        return max(self.share_a, self.share_b)

    @property
    def words(self) -> int:
        """How many words the two share in all, furniture apart."""
        return sum(p.words for p in self.passages if not p.is_furniture)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One text of the pile, with all inputs that have it; the first of them is the earliest.

    `id` is the id that all of its articles have, `published` the date of the earliest, `wire` the
    agency that any of them credits.
    """

    id: str
    articles: tuple[Article, ...]
    word_count: int = 0
    published: str | None = None
    wire: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Articles that carry one text, the earliest first. Every two of them agree.

    `articles` are ids; `inputs` counts the files behind them; `wires` are the agencies credited.
    """

    articles: tuple[str, ...]
    inputs: int
    wires: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PileReuse:
    """All reuse in one pile. `left_out` are inputs without a text, each with its problem.

    `crowded` counts the texts with words that so many have, in all or of one outlet, that by these
    each is paired with the earliest alone.
    """

    texts: tuple[Text, ...]
    reuses: tuple[Reuse, ...]
    families: tuple[Family, ...]
    left_out: tuple[Article, ...] = ()
    crowded: int = 0
