"""JSON: an article a line (JSON lines), or a file with one article or an array of them.

Lines and array elements are cut apart as they stream in, so a file may be of any size; each is
decoded by the worker that parses it.
"""

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any, BinaryIO

from whence.model import Block, Byline, ProblemCode, RawArticle
from whence.steps.readers import Entry, Reader, ReadOptions, UnreadableError, too_large
from whence.steps.readers.json_stream import objects
from whence.steps.readers.text import NOT_DECODED, blocks_of
from whence.text.dates import iso_date
from whence.text.encoding import decode, replace_surrogates
from whence.text.heads import byline_of

FIELDS: Mapping[str, tuple[str, ...]] = {
    "text": ("text",),
    "title": ("title",),
    "url": ("url",),
    "outlet": ("outlet", "publisher"),
    "author": ("author",),
    "published": ("published", "date"),
    "scrape_time": ("scrape_time",),
    "language": ("language",),
}
"""What whence wants to know, and the fields that are taken to say it, the surest first."""

CHUNK = 1 << 16
MOST_PASSED_OVER = 1 << 30
"""Bytes of one line, over the limit, that are passed over to reach the next."""
SHOWN_FIELDS = 12


def sniff(head: bytes) -> bool:
    """Say whether this begins like a JSON object, or an array of them."""
    return re.match(rb'(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*"', head) is not None


def split(whole: Entry, stream: BinaryIO, options: ReadOptions) -> Iterator[Entry]:
    """Cut a JSON file into articles, whichever of its three forms it has.

    It is JSON lines if its first line is an object by itself, or if its name says so.
    """
    limit, start = options.max_bytes, 1
    first = stream.readline(limit + 1)
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise UnreadableError(ProblemCode.ENCODING, "JSON must be UTF-8, and this is UTF-16")
    first = first.removeprefix(codecs.BOM_UTF8)
    while first.isspace():
        first, start = stream.readline(limit + 1), start + 1
    if _is_object(first) or (_is_named_lines(whole.path) and not first.lstrip().startswith(b"[")):
        for number, line in enumerate(_lines(first, stream, limit), start):
            if line is None or line.strip():
                yield _part(whole, f"{whole.path}:{number}", line, options)
        return
    is_array = first.lstrip().startswith(b"[")
    chunks = chain([first], iter(lambda: stream.read(CHUNK), b""))
    for number, value in enumerate(objects(chunks, base=int(is_array), limit=limit), 1):
        is_alone = number == 1 and not is_array
        yield _part(whole, whole.path if is_alone else f"{whole.path}:{number}", value, options)


def _part(whole: Entry, path: str, data: bytes | None, options: ReadOptions) -> Entry:
    if data is None:
        return Entry(path=path, problem=too_large(options))
    return replace(whole, path=path, file=None, data=data)


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _is_named_lines(path: str) -> bool:
    return path.lower().removesuffix(".gz").endswith((".jsonl", ".ndjson"))


def _lines(line: bytes, stream: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """Yield `line` and all after it; None for one over the limit, which is passed over unseen."""
    while line:
        yield line if len(line) <= limit or line.endswith(b"\n") else None
        passed = len(line)
        while len(line) and not line.endswith(b"\n"):
            line = stream.readline(CHUNK)
            passed += len(line)
            if passed > MOST_PASSED_OVER:
                raise UnreadableError(ProblemCode.TOO_LARGE, "one line fills the rest of the file")
        line = stream.readline(limit + 1)


def parse(path: str, data: bytes, options: ReadOptions) -> RawArticle:
    """Read the JSON object of one article."""
    decoded = decode(data)
    if decoded is None:
        raise UnreadableError(ProblemCode.ENCODING, NOT_DECODED)
    try:
        record = json.loads(decoded.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        message = f"this is not JSON: {error or 'nested too deeply'}"
        raise UnreadableError(ProblemCode.MALFORMED, message) from error
    if not isinstance(record, dict):
        message = f"{_kind(record)} stands here, where an object with a text is wanted"
        raise UnreadableError(ProblemCode.MALFORMED, message)
    text = _first(record, "text", options)
    if not isinstance(text, str):
        raise UnreadableError(ProblemCode.MALFORMED, _no_text(record, text, options))
    blocks = blocks_of(replace_surrogates(text), options)
    return RawArticle(path=path, blocks=blocks, byline=_byline(record, blocks, options))


def _byline(record: dict[str, Any], blocks: tuple[Block, ...], options: ReadOptions) -> Byline:
    """Take from the record what it says; a scrape time counts only if nothing dates the article."""
    said = {
        name: _as_words(_first(record, name, options))
        for name in ("title", "url", "outlet", "author", "language")
    }
    said["author"] = re.sub(r"^by:?\s+", "", said["author"] or "", flags=re.IGNORECASE) or None
    published = iso_date(_first(record, "published", options))
    scrape_time = iso_date(_first(record, "scrape_time", options))
    if published is None and scrape_time is not None:
        published = byline_of([block.text for block in blocks]).published or scrape_time
    return Byline(published=published, **said)


def _first(record: dict[str, Any], name: str, options: ReadOptions) -> Any:
    names = (options.fields[name],) if name in options.fields else FIELDS[name]
    return next((record[field] for field in names if record.get(field) is not None), None)


def _as_words(value: Any) -> str | None:
    """Give a string, or a list of strings with commas; anything else says nothing."""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = ", ".join(value)
    return " ".join(replace_surrogates(value).split()) or None if isinstance(value, str) else None


def _no_text(record: dict[str, Any], text: Any, options: ReadOptions) -> str:
    wanted = options.fields.get("text", "text")
    if text is not None:
        return f"its field {wanted!r} is {_kind(text)}, not a string"
    if wanted in record:
        return f"its field {wanted!r} is null, not a string"
    seen = ", ".join(list(map(replace_surrogates, record))[:SHOWN_FIELDS]) or "none at all"
    return f"it has no field {wanted!r}, only: {seen}; --field text=NAME says which holds the text"


def _kind(value: Any) -> str:
    kinds = {dict: "an object", list: "an array", str: "a string", bool: "true or false"}
    return kinds.get(type(value), "null" if value is None else "a number")


READER = Reader(
    name="jsonl",
    suffixes=(".jsonl", ".ndjson", ".json"),
    sniff=sniff,
    parse=parse,
    split=split,
)
