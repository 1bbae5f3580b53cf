"""Cut a stream of JSON into its objects, however large the file, without decoding them.

The standard library can only decode a document as a whole. Here brackets are counted and nothing
more, so what is wrong inside an object is its own problem and the next one is still found.
"""

import re
from collections.abc import Iterable, Iterator

MARKS = re.compile(rb'["\\{}\[\]]')


class Cutter:
    """The state between two chunks: how deep we are, and what is kept of the open object.

    `base` is the nesting at which the wanted objects stand: 0, or 1 inside an array.
    """

    __slots__ = ("base", "escaped", "in_string", "kept", "level", "limit", "offset")

    def __init__(self, *, base: int, limit: int) -> None:
        self.base = base
        self.limit = limit
        self.level = 0
        self.offset = 0
        self.escaped = -1
        self.in_string = False
        self.kept: bytearray | None = None

    def feed(self, chunk: bytes) -> Iterator[bytes | None]:
        """Yield the objects that end in this chunk; None for one that grows over the limit."""
        start = 0
        for match in MARKS.finditer(chunk):
            at = match.start()
            if self._is_quoted(match[0], self.offset + at):
                continue
            if match[0] in b"{[":
                if match[0] == b"{" and self.level == self.base:
                    self.kept, start = bytearray(), at
                self.level += 1
            elif self.level:
                self.level -= 1
                if self.level == self.base and self.kept is not None:
                    whole = self._keep(chunk[start : at + 1])
                    self.kept = None
                    yield None if whole is None else bytes(whole)
        if self.kept is not None and self._keep(chunk[start:]) is None:
            self.kept = None
            yield None
        self.offset += len(chunk)

    def _keep(self, piece: bytes) -> bytearray | None:
        """Add to the open object; None once it is over the limit."""
        assert self.kept is not None
        self.kept += piece
        return self.kept if len(self.kept) <= self.limit else None

    def _is_quoted(self, mark: bytes, at: int) -> bool:
        """Say whether this mark is part of a string (or its quotation mark), and remember that."""
        if not self.in_string:
            self.in_string = mark == b'"'
            return self.in_string
        if at == self.escaped:
            return True
        if mark == b"\\":
            self.escaped = at + 1
        elif mark == b'"':
            self.in_string = False
        return True


def objects(chunks: Iterable[bytes], *, base: int, limit: int) -> Iterator[bytes | None]:
    """Yield the bytes of each object at nesting `base`; None for one over `limit` bytes.

    What is still open at the end comes too, cut short as it is.

    >>> list(objects([b'[{"a": "}"}, {"b', b'": 1}]'], base=1, limit=100))
    [b'{"a": "}"}', b'{"b": 1}']
    """
    cutter = Cutter(base=base, limit=limit)
    for chunk in chunks:
        yield from cutter.feed(chunk)
    if cutter.kept:
        yield bytes(cutter.kept)
