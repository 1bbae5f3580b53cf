"""The tables of a case: what was given to it, how that was read, and the articles that came of it.

    inputs ──► readings ──► articles ──► attributions, mentions, … (see `parts`)
                  │  └─► removed
                  └──► raw

An *input* is a place where something was found. A *reading* is what one way of reading makes of
certain bytes, wherever they were found. An *article* is a text with its byline: its key is made of
both, for the same dispatch in two papers is two articles with one `id`.
"""

import hashlib
import json
from dataclasses import dataclass, field, fields

from whence.model.article import Article, Byline
from whence.model.parts import PARTS
from whence.model.shapes import record_of
from whence.model.tables import Column, ColumnType, Reference, Table

KEY_DIGITS = 32
"""Hexadecimal digits of a key: 128 bits of SHA-256, short enough to stand in every row."""

BYLINE = record_of(Byline)

RAW = Table(
    name="raw",
    about="The bytes that were read, each once, packed by zlib; null for what is no text.",
    columns=(
        Column("sha256"),
        Column("size", ColumnType.INTEGER),
        Column("data", ColumnType.BYTES, is_nullable=True),
    ),
    key=("sha256",),
)
ARTICLES = Table(
    name="articles",
    about="Each text with its byline; `maker` is the whence that found the parts.",
    columns=(
        Column("key"),
        Column("id"),
        Column("address", is_nullable=True),
        *BYLINE.columns,
        Column("text"),
        Column("maker"),
    ),
    key=("key",),
    indexed=(("address",), ("id",)),
    is_numbered=True,
)
READINGS = Table(
    name="readings",
    about="What one way of reading made of certain bytes: an article, or a problem, or both. "
    "`byline` holds what was said beside a text that was not there.",
    columns=(
        Column("id"),
        Column("raw", is_nullable=True),
        Column("format"),
        Column("options"),
        Column("maker"),
        Column("article", is_nullable=True),
        Column("problem_code", is_nullable=True),
        Column("problem_message", is_nullable=True),
        Column("byline", is_nullable=True),
    ),
    key=("id",),
    refers=(
        Reference(("raw",), "raw", ("sha256",)),
        Reference(("article",), "articles", ("key",)),
    ),
    indexed=(("article",), ("raw",)),
)
REMOVED = Table(
    name="removed",
    about="The blocks that are not the article, and why.",
    columns=(
        Column("reading"),
        Column("n", ColumnType.INTEGER),
        Column("text"),
        Column("reason"),
    ),
    key=("reading", "n"),
    refers=(Reference(("reading",), "readings", ("id",), is_part=True),),
)
INPUTS = Table(
    name="inputs",
    about="Every place where something to read was found; `line` is that of a JSON lines file.",
    columns=(
        Column("path"),
        Column("reading"),
        Column("file"),
        Column("line", ColumnType.INTEGER),
    ),
    key=("path", "reading"),
    refers=(Reference(("reading",), "readings", ("id",)),),
    indexed=(("reading",), ("file", "line")),
)
LOG = Table(
    name="log",
    about="When each input came, and by which whence: the only table that knows a clock.",
    columns=(
        Column("at"),
        Column("event"),
        Column("path"),
        Column("reading"),
        Column("maker"),
    ),
    key=("at", "event", "path", "reading"),
)
VECTORS = Table(
    name="vectors",
    about="What a model made of a text: 384 numbers of 32 bits, by the hash of the text.",
    columns=(Column("model"), Column("text"), Column("vector", ColumnType.BYTES)),
    key=("model", "text"),
)
PAIR_SCORES = Table(
    name="pair_scores",
    about="What a model said of two texts, by the hash of the pair, whatever their order.",
    columns=(
        Column("model"),
        Column("pair"),
        Column("same", ColumnType.REAL),
        Column("contradicts", ColumnType.REAL),
        Column("neither", ColumnType.REAL),
    ),
    key=("model", "pair"),
)
MEMO = Table(
    name="memo",
    about="What steps over the pile found in one article or in two, by the hash of all that it "
    "hangs on: of no use to anybody else, and worked out again if it is gone.",
    columns=(Column("maker"), Column("sort"), Column("key"), Column("data", ColumnType.BYTES)),
    key=("maker", "sort", "key"),
)
WORKED_OUT = Table(
    name="worked_out",
    about="Of which articles, decisions and whence the findings are: one row, or none. `pile` is "
    "that without the decisions.",
    columns=(Column("state"), Column("pile")),
    key=("state",),
)
FINDINGS = Table(
    name="findings",
    about="What was found over all articles, as JSON; the views groups, wordings, … lay it out.",
    columns=(Column("field"), Column("n", ColumnType.INTEGER), Column("json")),
    key=("field", "n"),
)
DECISIONS = Table(
    name="decisions",
    about="What people judged: a ledger, to which entries are added and nothing else is done.",
    columns=(
        Column("id"),
        Column("entry", ColumnType.INTEGER),
        Column("subject"),
        Column("first"),
        Column("second", is_nullable=True),
        Column("verdict"),
        Column("who"),
        Column("why"),
        Column("at"),
        Column("whence"),
        Column("claim_group", is_nullable=True),
    ),
    key=("id",),
)
DECISION_ANCHORS = Table(
    name="decision_anchors",
    about="The words that a decision is about, by text and place, and what stands around them.",
    columns=(
        Column("decision"),
        Column("n", ColumnType.INTEGER),
        Column("article"),
        Column("path"),
        Column("start", ColumnType.INTEGER),
        Column("end", ColumnType.INTEGER),
        Column("text"),
        Column("before"),
        Column("after"),
    ),
    key=("decision", "n"),
    refers=(Reference(("decision",), "decisions", ("id",), is_part=True),),
)

TABLES: tuple[Table, ...] = (
    RAW,
    ARTICLES,
    READINGS,
    REMOVED,
    INPUTS,
    LOG,
    VECTORS,
    PAIR_SCORES,
    MEMO,
    WORKED_OUT,
    FINDINGS,
    DECISIONS,
    DECISION_ANCHORS,
    *(inner.table for part in PARTS for inner in part.with_inner),
)
"""All tables of a case; what is pointed at comes before what points."""


def key_of(*content: str | None) -> str:
    """Make a key of content: the same content has the same key in every case.

    >>> key_of("a", None) == key_of("a", None) != key_of(None, "a")
    True
    """
    words = json.dumps(content).encode("ascii")
    return hashlib.sha256(words).hexdigest()[:KEY_DIGITS]


def article_key(article: Article) -> str:
    """Make the key of an article: of its text and of what is said beside it."""
    said = ((field.name, getattr(article.byline, field.name)) for field in fields(Byline))
    return key_of(article.id, *(word for name, value in said if value for word in (name, value)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way of reading certain bytes. `data` is None where there were none to be had.

    `options` are those that can change the outcome, as JSON; `maker` is the whence that read.
    """

    id: str
    raw: str | None
    format: str
    options: str
    maker: str
    data: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A place where something to read was found: a file, or a line of one."""

    path: str
    reading: str

    @property
    def file_and_line(self) -> tuple[str, int]:
        """The file, and the line in it or 0: by these inputs are put in order."""
        file, _, line = self.path.rpartition(":")
        is_line = bool(file) and line.isascii() and line.isdigit() and len(line) < 16
        return (file, int(line)) if is_line else (self.path, 0)
