"""Files: from what the user named to the files it stands for, and from a file to its bytes.

Knows folders, globs, links, permissions and gzip, and nothing of formats.
"""

import gzip
import io
import os
import stat
import zlib
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from glob import escape, glob, has_magic
from typing import BinaryIO, Protocol

from whence.model import Problem, ProblemCode
from whence.steps.readers import HEAD_BYTES, Entry, UnreadableError

GZIP_MAGIC = b"\x1f\x8b"
CUT_SHORT = "the gzip data is damaged or cut short"
NOT_A_FILE = "it is a pipe or a device, not a file; pass what it gives on standard input, as -"


class Stream(Protocol):
    """What `Rejoined` reads from: any open file."""

    def read1(self, size: int = -1, /) -> bytes: ...


class Rejoined(io.RawIOBase):
    """A stream whose first bytes have been read already, put together again."""

    def __init__(self, head: bytes, rest: Stream) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        data = self._head[: len(buffer)] or self._rest.read1(len(buffer))
        self._head = self._head[len(data) :]
        buffer[: len(data)] = data
        return len(data)


def files_of(path: str) -> Iterator[Entry]:
    """Yield the regular files that `path` stands for; folders and globs by name, hidden ones not.

    A folder that is reached twice, over a link, is read once. Formats are not yet filled in.
    """
    try:
        mode = os.stat(path).st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):
        yield from _matching(path)
    except OSError as error:
        yield problem_entry(path, error)
    else:
        if not stat.S_ISDIR(mode):
            yield _file(path, mode)
            return
        found = False
        for entry in _files_under(path):
            found = True
            yield entry
        if not found:
            message = "there is no file in this folder, apart from hidden ones"
            yield Entry(path=label_of(path), problem=Problem(ProblemCode.EMPTY, message))


def label_of(path: str) -> str:
    """Give the path as text that can be written anywhere, whatever bytes a file name holds."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def problem_entry(path: str, error: OSError) -> Entry:
    """Make the entry of a file or folder that the system doesn't let us have."""
    code = ProblemCode.MISSING if isinstance(error, FileNotFoundError) else ProblemCode.DENIED
    message = f"it cannot be read: {error.strerror or error}"
    return Entry(path=label_of(path), problem=Problem(code, message))


@contextmanager
def opened(file: str) -> Iterator[tuple[bytes, BinaryIO]]:
    """Open a file; gives its first bytes and the whole of it, both decompressed.

    Raises `UnreadableError` where gzip data is damaged, but only after all before it was read.
    """
    with open(file, "rb") as raw, gzip_errors():
        yield with_head(raw)


def with_head(raw: BinaryIO) -> tuple[bytes, BinaryIO]:
    """Give the first bytes of an open file and the whole of it, both decompressed."""
    head = raw.read(HEAD_BYTES)
    stream = io.BufferedReader(Rejoined(head, raw))  # type: ignore[arg-type]
    if not head.startswith(GZIP_MAGIC):
        return head, stream
    unzipped = gzip.GzipFile(fileobj=stream)
    head = _available(unzipped)
    return head, io.BufferedReader(Rejoined(head, unzipped))


@contextmanager
def gzip_errors() -> Iterator[None]:
    """Turn the errors of damaged gzip data into a problem."""
    try:
        yield
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise UnreadableError(ProblemCode.MALFORMED, CUT_SHORT) from error


def _available(unzipped: gzip.GzipFile) -> bytes:
    """Read the first bytes; an error after some of them will come up again when reading on."""
    head = b""
    while len(head) < HEAD_BYTES:
        try:
            piece = unzipped.read1(HEAD_BYTES - len(head))
        except (EOFError, zlib.error, gzip.BadGzipFile):
            if not head:
                raise
            break
        if not piece:
            break
        head += piece
    return head


def _matching(path: str) -> Iterator[Entry]:
    """Yield what a glob stands for, sorted, each file once; where nothing does, it is missing."""
    matches = sorted(_globbed(path)) if has_magic(path) and "\0" not in path else []
    seen: set[tuple[str, str]] = set()
    for match in matches:
        for entry in files_of(match):
            folder, name = os.path.split(entry.file or entry.path)
            place = (os.path.realpath(folder), name)
            if place not in seen:
                seen.add(place)
                yield entry
    if not matches:
        what = "nothing matches this" if has_magic(path) else "there is no such file or folder"
        yield Entry(path=label_of(path), problem=Problem(ProblemCode.MISSING, what))


def _globbed(pattern: str) -> list[str]:
    """The paths that match; `**` enters each folder once, where glob's own would go round in links.

    A closing `**` is the folder itself, of which all files are read.
    """
    before, stars, after = pattern.partition(f"**{os.sep}")
    if not stars or (before and not before.endswith(os.sep)):
        is_all = pattern == "**" or pattern.endswith(f"{os.sep}**")
        return glob((pattern[:-2] or os.curdir) if is_all else pattern)
    starts = glob(before) if before else [""]
    folders = [folder for start in starts for folder in _folders_under(start)]
    return [path for folder in folders for path in _globbed(escape(folder) + after)]


def _folders_under(start: str) -> Iterator[str]:
    """Walk the folders of one and itself, the nearest first, each once; all end in a slash."""
    seen: set[tuple[int, int]] = set()
    waiting = deque([start])
    while waiting:
        path = waiting.popleft()
        try:
            status = os.stat(path or os.curdir)
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            names = sorted(name for name in os.listdir(path or os.curdir) if name[0] != ".")
        except OSError:
            continue  # a glob stands for what can be seen
        yield path
        inner = (os.path.join(path, name, "") for name in names)
        waiting.extend(folder for folder in inner if os.path.isdir(folder))


def _file(path: str, mode: int) -> Entry:
    if stat.S_ISREG(mode):
        return Entry(path=label_of(path), file=path)
    return Entry(path=label_of(path), problem=Problem(ProblemCode.DENIED, NOT_A_FILE))


def _files_under(folder: str) -> Iterator[Entry]:
    """Walk a folder depth first, by name, without recursion and entering each folder once."""
    seen: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            status = os.stat(path)
            if not stat.S_ISDIR(status.st_mode):
                yield _file(path, status.st_mode)
            elif (status.st_dev, status.st_ino) not in seen:
                seen.add((status.st_dev, status.st_ino))
                names = sorted(name for name in os.listdir(path) if not name.startswith("."))
                waiting += [os.path.join(path, name) for name in reversed(names)]
        except OSError as error:
            yield problem_entry(path, error)
