"""Paragraphs: where they end in plain text, which has three ways of showing it.

At blank lines; at every line end; or at blank lines or indents, with lines broken at a fixed width.
Only the last needs its lines joined, and it is taken for that only where every break is explained
by the width, since a wrong join would run two statements into one.
"""

import re
from itertools import pairwise

OBVIOUS_MARK = " ### "
LEAST_WIDTH, MOST_WIDTH = 40, 120
LEAST_WRAPPED = 3
BULLET = re.compile(r"\s*(?:[-*•–—]|\d{1,3}[.)])\s")
FINISHED = re.compile(r"[.!?:]['\"’”)\]]*$")


def paragraphs(text: str, *, mark: str | None = None) -> list[str]:
    """Split text into paragraphs, each without the white space around it; none is empty.

    `mark` is a string that stands between paragraphs beside the blank line. ` ### ` does so by
    itself where the text has no line break at all.

    >>> paragraphs("The pump failed.\\nNobody was hurt.")
    ['The pump failed.', 'Nobody was hurt.']
    """
    if mark is None and "\n" not in text and OBVIOUS_MARK in text:
        mark = OBVIOUS_MARK
    if mark:
        text = text.replace(mark, "\n\n")
    chunks = [lines for part in re.split(r"\n\s*\n", text) if (lines := _lines(part))]
    width = wrap_width(chunks)
    found: list[str] = []
    for lines in chunks:
        runs = _at_indents(lines) if width else [lines]
        for run in runs:
            if width and _is_wrapped(run, width):
                found.append(" ".join(line.strip() for line in run))
            else:
                found += [line.strip() for line in run]
    return found


def wrap_width(chunks: list[list[str]]) -> int | None:
    """Find the width at which all these lines were broken, or None if they were not."""
    broken = [
        (line, after)
        for lines in chunks
        for run in _at_indents(lines)
        for line, after in pairwise(run)
    ]
    width = max((len(line) for line, _ in broken), default=0)
    explained = sum(_had_no_room(line, after, width) for line, after in broken)
    unfinished = sum(not FINISHED.search(line) for line, _ in broken)
    is_wrapped = (
        LEAST_WIDTH <= width <= MOST_WIDTH
        and LEAST_WRAPPED <= explained >= 0.6 * len(broken)
        and unfinished > 0.5 * len(broken)
    )
    return width if is_wrapped else None


def _lines(part: str) -> list[str]:
    return [line.rstrip() for line in part.split("\n") if line.strip()]


def _is_wrapped(lines: list[str], width: int) -> bool:
    """Say whether each line ends where it does because the next word had no room."""
    return all(_had_no_room(line, after, width) for line, after in pairwise(lines))


def _had_no_room(line: str, after: str, width: int) -> bool:
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > width


def _at_indents(lines: list[str]) -> list[list[str]]:
    """Split lines where one is indented further than the one before it."""
    runs = [[lines[0]]]
    for before, line in pairwise(lines):
        if _indent(line) > _indent(before) and not BULLET.match(before):
            runs.append([])
        runs[-1].append(line)
    return runs


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
