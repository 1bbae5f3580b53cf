"""Changes: what one text has that the other has not, by paragraphs.

Paragraphs are counted, not aligned: it takes linear time on any text, and one that was only moved
has not changed.
"""

from collections import Counter

from whence.model import Span


def changes(old: str, new: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Give the paragraphs that `new` has added, and those of `old` that it has dropped.

    >>> changes("The dam holds.\\n\\nNobody is hurt.", "The dam holds.\\n\\nTwo are hurt.")[0]
    (Span(start=16, end=29, text='Two are hurt.'),)
    """
    before, after = paragraphs_of(old), paragraphs_of(new)
    return without(after, before), without(before, after)


def without(these: list[Span], those: list[Span]) -> tuple[Span, ...]:
    """Give the paragraphs that stand more often here than there."""
    left = Counter(words_of(span) for span in those)
    found = []
    for span in these:
        if left[words_of(span)]:
            left[words_of(span)] -= 1
        else:
            found.append(span)
    return tuple(found)


def paragraphs_of(text: str) -> list[Span]:
    """Give the lines of a text that hold anything, without the white space around them."""
    found = []
    at = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            start = at + len(line) - len(line.lstrip())
            found.append(Span.of(text, start, start + len(bare)))
        at += len(line) + 1
    return found


def words_of(span: Span) -> str:
    """The paragraph with single spaces: other white space is no change."""
    return " ".join(span.text.split())
