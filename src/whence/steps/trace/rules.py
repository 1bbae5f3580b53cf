"""The rules that say of two origins what they are to one another, each with its reason in words.

`RULES` is the whole of it, and their order counts: the first that has something to say is right.
Where none has, both are known and nothing ties them together: they are different.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from whence.model import DeadEnd, OriginPair, OriginRelation, Quoted, SourceKind
from whence.steps.trace.described import excludes
from whence.steps.trace.ends import End
from whence.steps.trace.likeness import (
    are_alike,
    both,
    has_word,
    is_described,
    is_unnamed,
    may_mean,
    name,
    quoted,
    rules_out,
    shared_body,
)
from whence.steps.trace.ties import is_office_of
from whence.text.name_keys import name_key
from whence.text.outlets import is_same_name

SAME, POSSIBLY, DIFFERENT = (
    OriginRelation.SAME,
    OriginRelation.POSSIBLY_SAME,
    OriginRelation.DIFFERENT,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two origins are, why, and the words that show it beyond those that name the two."""

    relation: OriginRelation
    reason: str
    evidence: tuple[Quoted, ...] = ()


Rule = Callable[[End, End], Verdict | None]


def one_actor(a: End, b: End) -> Verdict | None:
    """One actor of the pile, under whatever names."""
    if a.origin.actor and a.origin.actor == b.origin.actor:
        return Verdict(SAME, f"both are {a.origin.name}")
    return None


def one_passage(a: End, b: End) -> Verdict | None:
    """The same description in a passage that stands in both articles, whoever had it first."""
    is_shared = a.texts & b.sharers or b.texts & a.sharers
    if is_shared and is_described(a) and is_described(b) and are_alike(a, b):
        return Verdict(SAME, f"{both(a, b)}: the passage stands in both articles")
    return None


def one_wire(a: End, b: End) -> Verdict | None:
    """The same description in articles that credit one agency."""
    wires = sorted(a.wires & b.wires)
    if wires and is_described(a) and is_described(b) and are_alike(a, b):
        return Verdict(SAME, f"{both(a, b)}: both articles credit {wires[0]}")
    return None


def one_carrier(a: End, b: End) -> Verdict | None:
    """The same description in two articles that have it from one outlet."""
    if a.through & b.through and is_described(a) and is_described(b) and are_alike(a, b):
        return Verdict(SAME, f"{both(a, b)}: both articles have it from one outlet")
    return None


def one_quotation(a: End, b: End) -> Verdict | None:
    """The same words in quotation marks, if not of two who are named apart."""
    if not a.quotes & b.quotes:
        return None
    reason = "both are quoted with the same words"
    is_apart = a.is_named and b.is_named and not is_same_name(a.origin.name, b.origin.name)
    return Verdict(POSSIBLY if is_apart else SAME, reason)


def one_passage_of_two_names(a: End, b: End) -> Verdict | None:
    """Two names with a word in common in a passage that stands in both articles."""
    is_shared = a.texts & b.sharers or b.texts & a.sharers
    words = set(name_key(a.origin.name).split()) & set(name_key(b.origin.name).split())
    if is_shared and words and a.origin.kind is b.origin.kind and a.is_named and b.is_named:
        return Verdict(POSSIBLY, f"{both(a, b)} may be one: the passage stands in both articles")
    return None


def no_source(a: End, b: End) -> Verdict | None:
    """Where nobody is given, it may be anybody."""
    for end in (a, b):
        if end.origin.dead_end is DeadEnd.NO_SOURCE:
            return Verdict(POSSIBLY, f"{quoted(end)} names no source: it may be anybody")
    return None


def loop(a: End, b: End) -> Verdict | None:
    """Where outlets only name one another, it may be anybody."""
    for end in (a, b):
        if end.origin.dead_end is DeadEnd.LOOP:
            reason = f"{end.origin.name} name one another: where they have it from is open"
            return Verdict(POSSIBLY, reason)
    return None


def missing_article(a: End, b: End) -> Verdict | None:
    """Where an outlet has it from, only its own article would say."""
    for end in (a, b):
        if end.origin.dead_end is DeadEnd.NOT_IN_PILE:
            reason = f"where {end.origin.name} has it from is open: {end.origin.settles}"
            return Verdict(POSSIBLY, reason)
    return None


def unresolved(a: End, b: End) -> Verdict | None:
    """ "He" or "the group" may be anyone of its kind."""
    for one, other in ((a, b), (b, a)):
        if one.origin.dead_end is DeadEnd.UNRESOLVED:
            if may_mean(one, other):
                return Verdict(POSSIBLY, f"{quoted(one)} is not resolved: it may be {name(other)}")
            return Verdict(DIFFERENT, f"{quoted(one)} cannot be {name(other)}")
    return None


def two_unnamed(a: End, b: End) -> Verdict | None:
    """Two who are not named may be one, unless what is said of them rules it out."""
    if not (is_unnamed(a) and is_unnamed(b)):
        return None
    if why := excludes(a.description, b.description):
        return Verdict(DIFFERENT, f"{both(a, b)} are not the same: {why}")
    return Verdict(POSSIBLY, f"neither is named, and {both(a, b)} do not exclude each other")


def unnamed_and_named(a: End, b: End) -> Verdict | None:
    """Who is not named may be the one who is, or speak from that body, if it is not ruled out."""
    for one, other in ((a, b), (b, a)):
        if is_unnamed(one) and other.origin.kind in (SourceKind.PERSON, SourceKind.ORGANISATION):
            if why := rules_out(one, other):
                return Verdict(DIFFERENT, f"{quoted(one)} is not {name(other)}: {why}")
            if body := shared_body(one, other):
                reason = f"{quoted(one)} and {name(other)} are of one body, {body.span.text}"
                return Verdict(POSSIBLY, reason, (body,))
            if one.description.noun and one.description.noun == other.description.noun:
                reason = (
                    f"{quoted(one)} may be {name(other)}, who is called “{other.description.title}”"
                )
                return Verdict(POSSIBLY, reason)
            return Verdict(POSSIBLY, f"{quoted(one)} is not named: it may be {name(other)}")
    return None


def person_and_body(a: End, b: End) -> Verdict | None:
    """A person, or a part of a body, and the body to which the text ties it."""
    for one, other in ((a, b), (b, a)):
        actor = other.origin.actor
        if one.origin.kind in (SourceKind.PERSON, SourceKind.ORGANISATION) and actor in one.bodies:
            words = one.bodies[actor or ""]
            reason = f"the text ties {name(one)} to {name(other)}: “{words.span.text}”"
            return Verdict(POSSIBLY, reason, (words,))
        title = one.description.title
        if is_office_of(title, other.origin.name):
            return Verdict(POSSIBLY, f"{name(one)}, “{title}”, may speak for {name(other)}")
    return None


def part_and_whole(a: End, b: End) -> Verdict | None:
    """An actor and that of which it is a part, or for whom it speaks."""
    for one, other in ((a, b), (b, a)):
        keys = {other.origin.actor, name_key(other.origin.name)}
        if one.origin.kind is not SourceKind.ANONYMOUS and keys & one.wholes:
            return Verdict(POSSIBLY, f"{name(one)} belongs to {name(other)} or speaks for it")
    return None


def paper_and_maker(a: End, b: End) -> Verdict | None:
    """A document and whoever it is of; two documents that are not told apart."""
    for one, other in ((a, b), (b, a)):
        if one.origin.kind is SourceKind.DOCUMENT and (body := shared_body(one, other)):
            reason = f"{quoted(one)} may be what {name(other)} said: {body.span.text} is in both"
            return Verdict(POSSIBLY, reason, (body,))
    if a.origin.kind is b.origin.kind is SourceKind.DOCUMENT and not (a.is_named and b.is_named):
        return Verdict(POSSIBLY, f"{both(a, b)} may be one document")
    return None


def two_of_one_name(a: End, b: End) -> Verdict | None:
    """Two bodies or persons whose names may be short for one: "police" and "Sellan police"."""
    keys = name_key(a.origin.name), name_key(b.origin.name)
    if a.origin.kind is b.origin.kind and is_same_name(*keys):
        return Verdict(POSSIBLY, f"{both(a, b)} may be one: one name may be short for the other")
    return None


def generic_body(a: End, b: End) -> Verdict | None:
    """A body that is only called "the ministry" may be the one that is named."""
    for one, other in ((a, b), (b, a)):
        is_body = one.origin.kind is SourceKind.ORGANISATION and not one.is_named
        if is_body and other.origin.kind is SourceKind.ORGANISATION and has_word(one, other):
            return Verdict(POSSIBLY, f"{quoted(one)} may be {name(other)}")
    return None


RULES: Sequence[Rule] = (
    one_actor,
    one_passage,
    one_wire,
    one_carrier,
    one_quotation,
    one_passage_of_two_names,
    no_source,
    loop,
    missing_article,
    unresolved,
    two_unnamed,
    unnamed_and_named,
    person_and_body,
    part_and_whole,
    paper_and_maker,
    two_of_one_name,
    generic_body,
)


def relate(a: End, b: End) -> OriginPair:
    """What two origins are to one another, by the first rule that says it."""
    a, b = sorted((a, b), key=lambda end: end.origin.id)
    found = (verdict for rule in RULES if (verdict := rule(a, b)) is not None)
    first, second = sorted((name(a), name(b)))
    unlike = f"{first} and {second} are both known, and nothing ties them together"
    verdict = next(found, None) or Verdict(DIFFERENT, unlike)
    shown = (*a.origin.evidence[:1], *b.origin.evidence[:1], *verdict.evidence)
    evidence = tuple(dict.fromkeys(shown))
    return OriginPair(
        a=a.origin.id,
        b=b.origin.id,
        relation=verdict.relation,
        reason=verdict.reason,
        evidence=evidence,
    )
