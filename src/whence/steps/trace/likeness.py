"""Likeness: what the rules ask of two origins, and how they call them in their reasons."""

from whence.model import DeadEnd, Quoted, SourceKind
from whence.steps.trace.described import excludes
from whence.steps.trace.ends import End
from whence.text.name_keys import name_key
from whence.text.outlets import is_same_name

PEOPLE = (SourceKind.PERSON, SourceKind.ANONYMOUS)
PERSONAL = frozenset("he she him her who".split())


def is_unnamed(end: End) -> bool:
    """Whether somebody is described and not named."""
    return end.origin.dead_end is DeadEnd.ANONYMOUS


def is_described(end: End) -> bool:
    """Whether an origin is known only by what one article calls it."""
    return not end.is_named and end.origin.dead_end is not DeadEnd.LOOP


def are_alike(a: End, b: End) -> bool:
    """Whether two are of one kind and described so that neither excludes the other."""
    if a.origin.kind is not b.origin.kind:
        return False
    if is_unnamed(a) and is_unnamed(b):
        return excludes(a.description, b.description) is None
    return name_key(a.origin.name) == name_key(b.origin.name)


def rules_out(unnamed: End, other: End) -> str | None:
    """Why one who is not named is not a certain person or body; None if it may be."""
    if other.origin.kind is SourceKind.ORGANISATION:
        if unnamed.description.is_official is False:
            return "it does not speak for a body"
        own = {other.origin.actor or name_key(other.origin.name)}
        bodies = unnamed.bodies.keys() | unnamed.wholes
        is_apart = bodies and not bodies & (own | other.wholes)
        names = [quoted.span.text for quoted in unnamed.bodies.values()]
        if is_apart and not any(is_same_name(one, other.origin.name) for one in names):
            return "it speaks from another body"
        return None
    return excludes(unnamed.description, other.description)


def shared_body(one: End, other: End) -> Quoted | None:
    """The body to which two are tied, or which is one of the two."""
    keys = {other.origin.actor, name_key(other.origin.name), *other.bodies} - {None, ""}
    return next((one.bodies[key] for key in sorted(one.bodies) if key in keys), None)


def may_mean(reference: End, other: End) -> bool:
    """Whether "he", "they" or "the group" may mean somebody."""
    low = reference.origin.name.casefold()
    if low in PERSONAL:
        return other.origin.kind in PEOPLE
    if low in ("it", "which") or reference.origin.kind is SourceKind.ORGANISATION:
        return other.origin.kind not in PEOPLE or is_unnamed(other)
    return True


def has_word(one: End, other: End) -> bool:
    """Whether the last word of one name stands in another."""
    words = name_key(one.origin.name).split()
    return bool(words) and words[-1] in name_key(other.origin.name).split()


def name(end: End) -> str:
    """An origin as it is called in a reason."""
    return end.origin.name if end.is_named else quoted(end)


def quoted(end: End) -> str:
    """The words for an origin, as words."""
    return f"“{end.origin.name}”"


def both(a: End, b: End) -> str:
    """Two origins by their words."""
    first, second = sorted((a.origin.name, b.origin.name))
    return f"“{first}” and “{second}”" if first != second else f"“{first}” here and there"
