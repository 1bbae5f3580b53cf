"""Hops: when two are one actor."""

from whence.model import Hop, SourceKind
from whence.text.outlets import is_same_name


def is_same_actor(one: Hop, other: Hop) -> bool:
    """Whether two hops are one actor by their names: equal, a short form, or its initials."""
    if one.span == other.span:
        return True
    if SourceKind.ANONYMOUS in (one.kind, other.kind) and one.kind is not other.kind:
        return False
    return is_same_name(one.name, other.name)
