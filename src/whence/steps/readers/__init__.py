"""The reader protocol: all that a format must offer to be read; one file per format beside this.

A reader is a value, not a class to inherit from. To add a format (WARC, feeds, PDF, e-mail), write
`readers/NAME.py` with a `READER = Reader(…)` in it and put it into the list `READERS` of
`steps/read.py`. Nothing else changes:

- `sniff` sees the first bytes of something whose name says nothing, and says whether it is this
  format. It must be sure: text takes whatever no other reader wants.
- `split` is for formats that hold many articles. It runs in the parent process, so it must be cheap
  and must stream: it is given the decompressed stream of the file and yields entries, each with
  its own `data` and a `path` that says where in the file it stands.
- `parse` is the expensive part and runs in a worker. It is given the bytes of one article, which
  are never empty, never more than `options.max_bytes` and never obviously binary, and gives its
  blocks and what the format itself says of outlet, author, date. It returns a `Problem` in the raw
  article rather than raise. What the text's own head says of the byline, and the language, are
  added afterwards for every format alike, by `steps/read.py`.

Heavy libraries are imported inside `parse`, so that a pile of plain text doesn't wait for them.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from whence.model import Problem, ProblemCode, RawArticle

HEAD_BYTES = 4096
"""How much of a file `sniff` sees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How to read.

    - `as_is`: the text is taken as clean; not a character of it is removed or changed.
    - `format`: the name of a reader to use for everything; None goes by suffix, then by content.
    - `fields`: for JSON, the names of fields that differ from the usual: `{"text": "body"}`.
    - `paragraph_mark`: a string that stands between paragraphs, beside the blank line.
    - `max_article_mb`: what is larger than this many megabytes (decompressed) is not read, nor
      what has more than a tenth of it in text: a page is mostly markup, a text of that length a
      book that would hold up the pile for minutes.
    """

    as_is: bool = False
    format: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    paragraph_mark: str | None = None
    max_article_mb: float = 20.0

    @property
    def max_bytes(self) -> int:
        """The limit of one article in bytes."""
        return int(self.max_article_mb * 1_000_000)

    @property
    def max_characters(self) -> int:
        """The limit of one article's text."""
        return self.max_bytes // 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that holds an article, small and picklable: a file, or a part of one.

    `path` is the label that the user sees, `format` the name of the reader that parses it. The
    bytes are in `file`, opened only by the worker, or in `data`. With a `problem` there are none.
    """

    path: str
    format: str = ""
    file: str | None = None
    data: bytes | None = field(default=None, repr=False)
    problem: Problem | None = None


class UnreadableError(Exception):
    """Raised inside reading where no more can be read; it becomes a row with this problem."""

    def __init__(self, code: ProblemCode, message: str) -> None:
        super().__init__(message)
        self.problem = Problem(code, message)


def too_large(options: ReadOptions) -> Problem:
    """The problem of an article over the limit."""
    limit = f"{options.max_article_mb:g} MB"
    message = f"larger than {limit}, the limit for one article; --max-article-mb raises it"
    return Problem(ProblemCode.TOO_LARGE, message)


def too_long(options: ReadOptions, characters: int) -> Problem:
    """The problem of an article with so much text."""
    limit = f"the limit is {options.max_characters:,}, a tenth of --max-article-mb, which raises it"
    return Problem(ProblemCode.TOO_LARGE, f"its text has {characters:,} characters; {limit}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A format: see the head of this page. `suffixes` are in lower case and begin with a dot."""

    name: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    """`sniff(head)`: is it this format?"""
    parse: Callable[[str, bytes, ReadOptions], RawArticle]
    """`parse(path, data, options)`: the article in these bytes."""
    split: Callable[[Entry, BinaryIO, ReadOptions], Iterator[Entry]] | None = None
    """`split(whole, stream, options)`: the entries in a file; None where a file is one article."""
