"""What became of each input that was added to a case."""

from dataclasses import dataclass
from enum import StrEnum

from whence.model import Problem


class Outcome(StrEnum):
    """What became of one input."""

    NEW = "new"
    VERSION = "new version"
    """A new text under an address that the case knows."""
    SAME = "same article"
    """An article that the case has from elsewhere."""
    HAD = "already had"
    OLD = "already had, as another whence read it"
    AGAIN = "read again"
    UNREAD = "could not be read"


@dataclass(frozen=True, slots=True)
class Added:
    """One input, what became of it, and what was wrong with it."""

    path: str
    outcome: Outcome
    problem: Problem | None
