"""Groups: names that `same as` ties bring together, strongest tie first.

A tie that would put two names into one group of which the list, a tie or the names themselves say
that they are two is refused, and stays as a tie that was refused: so no chain of small likenesses
ends in ISIS-K being ISIS.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from whence.model import TieKind
from whence.steps.actors.bonds import Bond
from whence.steps.actors.names import Name, Names
from whence.steps.actors.register import Register, pair
from whence.text.lexicon import words_of
from whence.text.name_keys import sound_key
from whence.text.person_names import is_same_name
from whence.text.roles import GROUP_NOUNS, is_body

THRESHOLD = 0.5
"""What a tie must score to bring two names together."""
OWNERS = frozenset("us uk eu un".split())
SAID = ("in brackets", "or", "known as", "formerly", "called by", "list")
"""Rules by which a text or a list says outright that two names are one."""


@dataclass(slots=True)
class Groups:
    """A growing partition of the names; `apart` are pairs that must not meet, by name."""

    parent: dict[str, str]
    members: dict[str, list[str]]
    apart: Mapping[str, Mapping[str, str]]
    full: dict[str, list[Name]] = field(default_factory=dict)
    said: frozenset[tuple[str, str]] = frozenset()

    def root(self, id_: str) -> str:
        """The name that stands for the group of another."""
        while self.parent[id_] != id_:
            self.parent[id_] = self.parent[self.parent[id_]]
            id_ = self.parent[id_]
        return id_

    def join(self, one: str, other: str) -> str | None:
        """Bring two groups together; what keeps them apart, if something does."""
        small, large = sorted((self.root(one), self.root(other)), key=self.size)
        if small == large:
            return None
        reason = self.obstacle(small, large)
        if reason is None:
            self.parent[small] = large
            self.members[large] += self.members.pop(small)
            self.full[large] += self.full.pop(small)
        return reason

    def size(self, root: str) -> tuple[int, str]:
        """The order in which groups are swallowed."""
        return len(self.members[root]), root

    def obstacle(self, small: str, large: str) -> str | None:
        """Why two groups must not meet."""
        for id_ in self.members[small]:
            for other, reason in self.apart.get(id_, {}).items():
                if self.root(other) == large:
                    return reason
        for one in self.full[small]:
            for other_name in self.full[large]:
                if clash := self.clash(one, other_name):
                    return clash
        return None

    def clash(self, one: Name, other: Name) -> str | None:
        """Why two names of which neither is bare cannot be one actor's."""
        if one.claim and other.claim and one.claim.actor.id != other.claim.actor.id:
            return f"the list has “{one.form}” and “{other.form}” as two actors"
        if not (one.is_person and other.is_person) or pair(one.id, other.id) in self.said:
            return None
        is_full = min(len(one.words), len(other.words)) > 1
        is_one = is_same_name(one.words, other.words) or sound_key(one.key) == sound_key(other.key)
        return (
            f"“{one.form}” and “{other.form}” are two full names"
            if is_full and not is_one
            else None
        )


def grouped(
    names: Names, bonds: Sequence[Bond], register: Register
) -> tuple[list[list[str]], list[Bond]]:
    """Group names; gives the groups and the bonds, those that were refused with the reason."""
    said = frozenset(pair(b.name, b.other) for b in bonds if b.other and b.tie.rule in SAID)
    groups = Groups(
        {id_: id_ for id_ in names},
        {id_: [id_] for id_ in names},
        apart_of(names, bonds, register, said),
        {id_: [] if name.is_bare else [name] for id_, name in names.items()},
        said,
    )
    for listed in same_listed(names):
        for other in listed[1:]:
            groups.join(listed[0], other)
    judged = [judge(groups, bond) for bond in sorted(bonds, key=strength)]
    return [sorted(members) for _, members in sorted(groups.members.items())], judged


def judge(groups: Groups, bond: Bond) -> Bond:
    """Let a bond bring its names together, if it may."""
    if bond.tie.relation is not TieKind.SAME_AS or bond.other is None:
        return bond
    reason = "too weak" if bond.tie.score < THRESHOLD else groups.join(bond.name, bond.other)
    return replace(bond, tie=replace(bond.tie, refused=reason)) if reason else bond


def strength(bond: Bond) -> tuple[float, str]:
    """The order of bonds: the strongest first, and else by their ids."""
    return -bond.tie.score, bond.tie.id


def same_listed(names: Names) -> Iterator[list[str]]:
    """The names that a list gives one actor."""
    listed: dict[str, list[str]] = defaultdict(list)
    for id_, name in sorted(names.items()):
        if name.claim:
            listed[name.claim.actor.id].append(id_)
    yield from listed.values()


def apart_of(
    names: Names, bonds: Iterable[Bond], register: Register, said: frozenset[tuple[str, str]]
) -> dict[str, dict[str, str]]:
    """All pairs of names that must not meet, both ways, with the reason."""
    apart: dict[str, dict[str, str]] = defaultdict(dict)
    by_key: dict[str, list[str]] = defaultdict(list)
    for id_, name in names.items():
        by_key[name.key].append(id_)
    found = [
        *listed_apart(by_key, register),
        *parts_apart(bonds),
        *longer_apart(names, by_key, said),
    ]
    for one, other, reason in found:
        apart[one][other] = apart[other][one] = reason
    return apart


def listed_apart(
    by_key: Mapping[str, Sequence[str]], register: Register
) -> Iterator[tuple[str, str, str]]:
    """Pairs that the list says are not one."""
    for one, other in sorted(register.apart):
        for a in by_key.get(one, ()):
            for b in by_key.get(other, ()):
                yield a, b, f"the list says that “{one}” is not “{other}”"


def parts_apart(bonds: Iterable[Bond]) -> Iterator[tuple[str, str, str]]:
    """Pairs of which one is part of the other, or speaks for it."""
    for bond in bonds:
        if bond.other and bond.tie.relation in (TieKind.PART_OF, TieKind.SPEAKS_FOR):
            tie = bond.tie
            yield bond.name, bond.other, f"“{tie.name}” is told to be {tie.relation} “{tie.other}”"


def longer_apart(
    names: Names, by_key: Mapping[str, Sequence[str]], said: frozenset[tuple[str, str]]
) -> Iterator[tuple[str, str, str]]:
    """Pairs of which one has the other's name and more: "Pakistani Taliban", "ISIS-K"."""
    for id_, name in names.items():
        if name.is_person or name.is_bare:
            continue
        words = name.words
        shorter = {*(words[:n] for n in range(1, len(words)))}
        shorter |= {words[n:] for n in range(1, len(words))}
        if words[-1] in GROUP_NOUNS:
            shorter.discard(words[:-1])
        if is_body(words[-1]) and words[0] in OWNERS | words_of("demonyms", "places"):
            shorter.discard(words[1:])  # "the US Congress" may be "Congress", if a tie says so
        for part in sorted(shorter):
            for other in by_key.get(" ".join(part), ()):
                is_listed = name.claim is not None and names[other].claim is not None
                is_exempt = is_listed or names[other].is_person or names[other].is_bare
                if not is_exempt and pair(id_, other) not in said:
                    reason = f"“{name.form}” is more than “{names[other].form}”"
                    yield id_, other, reason
