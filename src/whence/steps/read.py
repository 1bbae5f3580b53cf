"""Read: find what the user named, in order, and hand each entry to the reader of its format.

`find` runs in the parent process and is cheap; `parse` runs in workers. Whatever goes wrong with
one entry becomes a row that says so, and the rest is read.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import BinaryIO

from whence.errors import UsageError
from whence.model import Byline, Problem, ProblemCode, RawArticle, Reason
from whence.steps.files import files_of, gzip_errors, opened, problem_entry, with_head
from whence.steps.readers import (
    Entry,
    Reader,
    ReadOptions,
    UnreadableError,
    html,
    jsonl,
    text,
    too_large,
    too_long,
)
from whence.text.bylines import read_by_line
from whence.text.encoding import binary_kind, mend
from whence.text.heads import byline_of, merge
from whence.text.language import language_name, language_of
from whence.text.paragraphs import paragraphs
from whence.text.surroundings import is_prose

__all__ = ["READERS", "Entry", "ReadOptions", "find", "load", "parse"]

READERS: tuple[Reader, ...] = (jsonl.READER, html.READER, text.READER)
"""All formats that can be read; of those that want a file by its content, the first gets it."""

BINARY_SAMPLE_BYTES = 1 << 16
MOST_ABOVE = 6
"""Blocks of a page right above its first paragraph in which a by line is looked for."""


def find(paths: Iterable[str | Path] | str | Path, options: ReadOptions) -> Iterator[Entry]:
    """Find the entries of one path or several, in order: files, folders, globs, `-` (stdin).

    What can't be found or opened is an entry too, with a problem.
    """
    if options.format is not None and options.format not in {reader.name for reader in READERS}:
        names = ", ".join(reader.name for reader in READERS)
        raise UsageError(f"there is no format {options.format!r}; there are: {names}")
    unknown = sorted(set(options.fields) - set(jsonl.FIELDS))
    if unknown:
        words = ", ".join(jsonl.FIELDS)
        raise UsageError(f"there is nothing called {unknown[0]!r} to read; there are: {words}")
    for path in map(str, [paths] if isinstance(paths, (str, Path)) else paths):
        if path == "-":
            yield from _entries_of_stdin(options)
            continue
        for entry in files_of(path):
            yield from [entry] if entry.problem else _entries_of_file(entry, options)


def parse(entry: Entry, options: ReadOptions) -> RawArticle:
    """Read one entry; never raises, for what fails is the problem of the raw article."""
    try:
        if entry.problem:
            return RawArticle(path=entry.path, problem=entry.problem)
        data = _bytes_of(entry, options)
        _refuse_unreadable(data[:BINARY_SAMPLE_BYTES])
        raw = _reader(entry.format).parse(entry.path, data, options)
        return raw if raw.problem else complete(raw, options)
    except UnreadableError as error:
        problem = error.problem
    except OSError as error:
        problem = Problem(ProblemCode.DENIED, f"it cannot be read: {error.strerror or error}")
    except Exception as error:  # noqa: BLE001 - a fault of ours must not cost the user the pile
        problem = Problem(ProblemCode.INTERNAL, f"whence failed on this: {error!r}")
    return RawArticle(path=entry.path, problem=problem)


def load(entry: Entry, options: ReadOptions) -> Entry:
    """Give an entry its bytes now, so that they are what is parsed whatever becomes of the file."""
    if entry.problem:
        return entry
    try:
        return replace(entry, file=None, data=_bytes_of(entry, options))
    except UnreadableError as error:
        return Entry(path=entry.path, problem=error.problem)
    except OSError as error:
        return problem_entry(entry.path, error)


def complete(raw: RawArticle, options: ReadOptions) -> RawArticle:
    """Add to what the format says of an article what its own head says, and its language."""
    blocks = [block.text for block in raw.blocks if block.reason is None]
    if not any(block.strip() for block in blocks):
        return replace(raw, blocks=(), problem=Problem(ProblemCode.EMPTY, "there is no text in it"))
    if (length := sum(map(len, blocks))) > options.max_characters:
        return replace(raw, blocks=(), problem=too_long(options, length))
    if options.as_is:
        blocks = paragraphs(mend("\n\n".join(blocks)), mark=options.paragraph_mark)
    byline = merge(_tidy(raw.byline), byline_of(blocks), *map(read_by_line, _above_prose(raw)))
    language = language_of("\n".join(blocks)) or _code_of(byline.language)
    problem = None
    if language not in (None, "en"):
        message = f"it is in {language_name(language)}; whence reads English only so far"
        problem = Problem(ProblemCode.LANGUAGE, message)
    return replace(raw, byline=replace(byline, language=language), problem=problem)


def _above_prose(raw: RawArticle) -> list[str]:
    """The blocks right above the first paragraph that the reader has taken out: by lines, often."""
    prose = (at for at, block in enumerate(raw.blocks) if block.reason is None)
    first = next((at for at in prose if is_prose(raw.blocks[at].text)), 0)
    return [
        block.text
        for block in raw.blocks[max(0, first - MOST_ABOVE) : first]
        if block.reason in (Reason.BOILERPLATE, Reason.NAVIGATION)
    ]


def _tidy(byline: Byline) -> Byline:
    """Mend what a format says, and make single spaces of its white space."""
    said = ((field.name, getattr(byline, field.name)) for field in fields(byline))
    return Byline(**{name: " ".join(mend(value or "").split()) or None for name, value in said})


def _code_of(language: str | None) -> str | None:
    """Give the ISO 639-1 code in a language tag ("en-GB"), if it is one."""
    match = re.match(r"([a-z]{2})(?:[-_]|$)", (language or "").strip(), re.IGNORECASE)
    return match[1].lower() if match else None


def _entries_of_file(whole: Entry, options: ReadOptions) -> Iterator[Entry]:
    """Yield the entries of one file; it is opened only if its name doesn't settle what it is."""
    assert whole.file is not None
    reader = _reader_by_name(whole.path, options)
    if reader and not reader.split:
        yield replace(whole, format=reader.name)
        return
    try:
        with opened(whole.file) as (head, stream):
            yield from _entries_of_stream(whole, reader or _sniffed(head), head, stream, options)
    except UnreadableError as error:
        yield Entry(path=whole.path, problem=error.problem)
    except OSError as error:
        yield problem_entry(whole.file, error)


def _entries_of_stdin(options: ReadOptions) -> Iterator[Entry]:
    """Yield the entries on standard input, which only the parent process can read."""
    whole = Entry(path="-")
    try:
        with gzip_errors():
            head, stream = with_head(sys.stdin.buffer)
            reader = _reader_by_name("-", options) or _sniffed(head)
            if not reader.split:
                whole = replace(whole, data=_limited(stream, options))
            yield from _entries_of_stream(whole, reader, head, stream, options)
    except UnreadableError as error:
        yield Entry(path=whole.path, problem=error.problem)
    except OSError as error:
        yield problem_entry(whole.path, error)


def _entries_of_stream(
    whole: Entry, reader: Reader, head: bytes, stream: BinaryIO, options: ReadOptions
) -> Iterator[Entry]:
    """Split what holds many articles; leave the rest as it is."""
    whole = replace(whole, format=reader.name)
    if reader.split is None:
        yield whole
        return
    _refuse_unreadable(head)
    is_empty = True
    for entry in reader.split(whole, stream, options):
        is_empty = False
        yield entry
    if is_empty:
        raise UnreadableError(ProblemCode.EMPTY, "there is no article in it")


def _reader_by_name(path: str, options: ReadOptions) -> Reader | None:
    if options.format:
        return _reader(options.format)
    name = path.lower().removesuffix(".gz")
    return next((reader for reader in READERS if name.endswith(reader.suffixes)), None)


def _sniffed(head: bytes) -> Reader:
    return next(reader for reader in READERS if reader.sniff(head))


def _reader(name: str) -> Reader:
    return next(reader for reader in READERS if reader.name == name)


def _bytes_of(entry: Entry, options: ReadOptions) -> bytes:
    """Give the bytes of an entry; raises where they can't be had."""
    if entry.data is not None:
        return entry.data
    assert entry.file is not None
    with opened(entry.file) as (_, stream):
        return _limited(stream, options)


def _limited(stream: BinaryIO, options: ReadOptions) -> bytes:
    """Read to the end, but never past the limit."""
    data = stream.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        raise UnreadableError(too_large(options).code, too_large(options).message)
    return data


def _refuse_unreadable(head: bytes) -> None:
    """Raise for what is empty, and for what is certainly no text."""
    if not head:
        raise UnreadableError(ProblemCode.EMPTY, "the file is empty")
    if kind := binary_kind(head):
        raise UnreadableError(ProblemCode.BINARY, f"it is {kind}, not text")
