"""A labelled text and the edits that augmentation makes to it.

Labels stand on characters until the very end, so that an augmentation only has to say which
characters it replaces; `edited` carries every label along.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Mark:
    """One labelled span: its layer, its role in it, and the attribution that it belongs to."""

    layer: str
    role: str
    start: int
    end: int
    attribution: int = -1


@dataclass(frozen=True, slots=True)
class Example:
    """A text with its marks, and where each layer is known.

    `known` holds the layers that are annotated in this text. `inner_known` holds the ranges
    inside outer contents where the inner layer is known too.
    """

    text: str
    marks: tuple[Mark, ...]
    known: frozenset[str]
    inner_known: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace text[start:end] by `text`."""

    start: int
    end: int
    text: str


class OffsetMap:
    """Where offsets of the old text lie in the edited one."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = sorted(edits, key=lambda e: (e.start, e.end))

    def start(self, offset: int) -> int:
        """Map the start of a span: what is inserted right before it stays outside."""
        shift = 0
        for edit in self._edits:
            if edit.end <= offset and not (edit.start < offset < edit.end):
                if edit.start == offset and edit.end > edit.start:
                    break
                shift += len(edit.text) - (edit.end - edit.start)
            elif edit.start < offset:
                return edit.start + shift
            else:
                break
        return offset + shift

    def end(self, offset: int) -> int:
        """Map the end of a span: what is inserted right after it stays outside."""
        shift = 0
        for edit in self._edits:
            if edit.end <= offset and edit.start < offset:
                shift += len(edit.text) - (edit.end - edit.start)
            elif edit.start < offset:
                return edit.start + shift + len(edit.text)
            else:
                break
        return offset + shift


def edited(example: Example, edits: Sequence[Edit]) -> Example:
    """Apply edits that do not overlap; marks that become empty are dropped."""
    if not edits:
        return example
    offsets = OffsetMap(edits)
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        pieces += [example.text[at : edit.start], edit.text]
        at = edit.end
    pieces.append(example.text[at:])
    marks = (
        replace(m, start=offsets.start(m.start), end=offsets.end(m.end)) for m in example.marks
    )
    known = tuple((offsets.start(a), offsets.end(b)) for a, b in example.inner_known)
    return replace(
        example,
        text="".join(pieces),
        marks=tuple(m for m in marks if m.end > m.start),
        inner_known=known,
    )


def cut(example: Example, start: int, end: int) -> Example:
    """The part of an example between two offsets; marks are clipped to it."""
    marks = (
        replace(m, start=max(m.start, start) - start, end=min(m.end, end) - start)
        for m in example.marks
        if m.start < end and m.end > start
    )
    return replace(example, text=example.text[start:end], marks=tuple(marks))
