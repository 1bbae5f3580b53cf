"""Bonds: ties between two names of a pile, while their actors are still being found."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from whence.model import Ground, Quoted, Tie, TieKind


@dataclass(frozen=True, slots=True)
class Bond:
    """A tie and the ids of the names that it ties; `other` is None for somebody of a list only."""

    name: str
    other: str | None
    tie: Tie


def tie_of(
    name: str,
    relation: TieKind,
    other: str,
    rule: str,
    grounds: Sequence[tuple[str, float]],
    evidence: Sequence[Quoted] = (),
    by: str | None = None,
) -> Tie:
    """Make a tie; its id is made of all that it says, so that it is the same in every run."""
    places = (f"{e.article}:{e.span.start}:{e.span.end}" for e in evidence)
    said = "\n".join((name, relation, other, rule, by or "", *places))
    return Tie(
        id="tie-" + hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        name=name,
        other=other,
        relation=relation,
        rule=rule,
        grounds=tuple(Ground(reason, points) for reason, points in grounds),
        evidence=tuple(evidence),
        by=by,
    )
