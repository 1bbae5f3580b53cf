"""A claim: one assertion of an attribution or of the outlet, with what tells it from others."""

from dataclasses import dataclass
from enum import StrEnum

from whence.model.span import Span, joined
from whence.model.time import Time


class ClaimKind(StrEnum):
    """What somebody does by saying it."""

    FACT = "fact"
    """Says how things are or were."""
    OPINION = "opinion"
    """Judges, or says what he believes."""
    FORECAST = "forecast"
    """Says how things will be, or may become."""
    PROMISE = "promise"
    """Binds himself to do something; a threat too."""
    DEMAND = "demand"
    """Wants somebody to do something."""
    QUESTION = "question"


class Strength(StrEnum):
    """How much a hedge takes back."""

    WEAK = "weak"
    """Leaves the claim all but certain: "almost certainly", "about"."""
    MEDIUM = "medium"
    STRONG = "strong"
    """Leaves a mere possibility or hearsay: "might", "allegedly"."""


class Approximation(StrEnum):
    """How a number stands to what is counted, where it is not just the number."""

    ABOUT = "about"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    BETWEEN = "between"


class NoClaim(StrEnum):
    """Why no claim came of a content, or of a sentence in the outlet's own voice."""

    HEADING = "heading"
    """A line that heads what follows: what it says is said there."""
    FRAGMENT = "fragment"
    """Too few words to say anything: "What", "Good morning"."""
    NO_VERB = "no verb"
    FRAME = "frame"
    """It only brings in what somebody says elsewhere: "He said:"."""
    PASSED_ON = "passed on"
    """All of it is what somebody inside it says, and a claim there."""
    NOT_SAID = "not said"
    """The source is said not to have said it: "declined to say whether …"."""


class NoDue(StrEnum):
    """Why no window is known in which a forecast falls due."""

    NO_TIME = "no time given"
    NO_WINDOW = "no window"
    """The time that it gives sets none: "for two years", "in the coming weeks"."""
    NO_DATE = "date not known"
    """It counts from the day on which it was said, and that is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A quantity; years, dates, clock times, ordinals and names ("Channel 4") are none.

    `value` is None for ranges and for "dozens"; `low` and `high` are the bounds that the words set,
    None where they set none. `unit` is "%" or an ISO 4217 code ("$" is read as USD); `counted` is
    what there are so many of.
    """

    span: Span
    value: float | None
    low: float | None
    high: float | None
    approximation: Approximation | None = None
    unit: str | None = None
    counted: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """Words that make a claim less than certain.

    `likelihood` is the range in per cent that `scale` gives the words; None where no scale does.
    """

    span: Span
    strength: Strength
    likelihood: tuple[int, int] | None = None
    scale: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """When a forecast falls due: days in ISO 8601, None where the window is open on that side.

    `said` is the day it counts from, `time` the words that set the window; `reason` says why there
    is none. Whether it came true is not for whence to say.
    """

    said: str | None
    first: str | None = None
    last: str | None = None
    time: Span | None = None
    reason: NoDue | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One assertion: a sentence of an attribution's content, or of the outlet's own voice.

    `attribution` is the innermost attribution that makes it, None for the outlet itself. `negation`
    is the word that makes it `is_negated`: in the claim, or the cue ("denied"). `time` is when it
    is so: the time that sets its window, if it is a forecast, else the first in it.
    """

    id: str
    attribution: str | None
    spans: tuple[Span, ...]
    kind: ClaimKind = ClaimKind.FACT
    is_negated: bool = False
    negation: Span | None = None
    hedges: tuple[Hedge, ...] = ()
    numbers: tuple[Number, ...] = ()
    time: Time | None = None
    due: Due | None = None

    @property
    def text(self) -> str:
        """Its words."""
        return joined(self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclaimed:
    """A content, or a sentence in the outlet's own voice, from which no claim came, and why."""

    span: Span
    attribution: str | None
    reason: NoClaim
