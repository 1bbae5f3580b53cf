"""An article: one text with its outlet, author and date, and all that is found in it."""

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

from whence.model.attribution import Attribution
from whence.model.claim import Claim, Unclaimed
from whence.model.mention import Mention
from whence.model.place import Place
from whence.model.tags import Tags
from whence.model.time import Background, Time


class Reason(StrEnum):
    """Why a block is not part of the article."""

    NAVIGATION = "navigation"
    TEASER = "teaser"
    CAPTION = "caption or credit"
    POLL = "poll"
    NEWSLETTER = "newsletter"
    SHARE = "share line"
    ADVERTISEMENT = "advertisement"
    COMMENTS = "comments"
    NOTICE = "notice"
    """Corrections policy, copyright, terms, paywall and cookie notices."""
    PUNCTUATION = "empty punctuation"
    REPEATED = "repeated"
    BOILERPLATE = "boilerplate"
    """Not the article, by the look of the page around it, and of no plainer sort."""


class ProblemCode(StrEnum):
    """What kept an input from being read, or from being read in full."""

    MISSING = "missing"
    DENIED = "denied"
    EMPTY = "empty"
    BINARY = "binary"
    ENCODING = "encoding"
    TOO_LARGE = "too large"
    MALFORMED = "malformed"
    NO_ARTICLE = "no article"
    LANGUAGE = "language"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an article could not be read (or, for a language, not be analysed), in words."""

    code: ProblemCode
    message: str


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or list item of a raw article.

    `reason` is set where the reader itself already knows that it is not the article.
    """

    text: str
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Removed:
    """A block that was taken out of the article, and why."""

    text: str
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """What a reader learns about an article apart from its text; None is "not said".

    `published` is an ISO 8601 date (or the part of one that is known), `language` an ISO 639-1
    code, `wire` the agency that a dateline or credit names.
    """

    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    wire: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """What a reader gives: the blocks of one article in the order of the page, not yet cleaned.

    `path` is the input as the user named it, with `:LINE` for a line of a JSON lines file.
    """

    path: str
    blocks: tuple[Block, ...] = ()
    byline: Byline = field(default_factory=Byline)
    problem: Problem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article: its frozen text, where it comes from, what was removed, what was found.

    An input that could not be read is an article too, with an empty text and a `problem`: nothing
    vanishes. `tags` is what the encoder said, kept between the steps and not part of the output.
    """

    path: str
    text: str = ""
    byline: Byline = field(default_factory=Byline)
    removed: tuple[Removed, ...] = ()
    problem: Problem | None = None
    tags: Tags = field(default_factory=Tags, repr=False)
    attributions: tuple[Attribution, ...] = ()
    mentions: tuple[Mention, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    background: tuple[Background, ...] = ()
    claims: tuple[Claim, ...] = ()
    unclaimed: tuple[Unclaimed, ...] = ()

    @property
    def id(self) -> str:
        """The SHA-256 of the text, in hexadecimal: the same text is the same article."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
