"""What the kind of a claim is read off: its words, its main clause, and what its cue does."""

from collections.abc import Sequence
from dataclasses import dataclass

from whence.model import SourceKind
from whence.text.words import Word


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a claim and of its cue; `acts` are the speech acts of the cue."""

    words: Sequence[Word]
    main: Sequence[Word]
    acts: frozenset[str] = frozenset()
    cue: frozenset[str] = frozenset()
    is_attributed: bool = False
    is_quoted: bool = False
    source_kind: SourceKind = SourceKind.NONE

    @property
    def first(self) -> str:
        """The first word that is no mark."""
        return next((word.low for word in self.words if not word.is_mark), "")


def low_at(words: Sequence[Word], i: int) -> str:
    """The word at a place in lower case; nothing before the first and after the last."""
    return words[i].low if 0 <= i < len(words) else ""
