"""Judged: what stands of the ledger, in the form in which tracing takes it."""

from collections.abc import Iterator

from whence.case.placing import Marks
from whence.model import OriginRelation
from whence.model.decision import SAME, WRONG, Decisions, Subject
from whence.steps.trace import Decided
from whence.steps.trace.ends import made_id

RELATIONS = {True: OriginRelation.SAME, False: OriginRelation.DIFFERENT}


def decided(decisions: Decisions, marks: Marks) -> Decided:
    """What stands of the ledger, in the form in which tracing takes it."""
    attributions = decisions.of(Subject.ATTRIBUTION, WRONG)
    matches = decisions.of(Subject.MATCH, WRONG)
    return Decided(
        pairs=dict(pairs(decisions)),
        wrong_attributions=frozenset(m for one in attributions for m in marks.attribution(one)),
        wrong_matches=frozenset(place for one in matches for place in marks.claim(one)),
    )


def pairs(decisions: Decisions) -> Iterator[tuple[frozenset[str], tuple[OriginRelation, str]]]:
    """Pairs of origins that are decided; of two actors, those that they are as origins.

    What was decided of the origins themselves comes last, and so goes before.
    """
    for subject in (Subject.ACTORS, Subject.ORIGINS):
        for one in decisions.of(subject):
            relation = RELATIONS[one.verdict == SAME]
            a, b = one.ids
            is_actor = subject is Subject.ACTORS
            for x in ids_of_actor(a) if is_actor else (a,):
                for y in ids_of_actor(b) if is_actor else (b,):
                    yield frozenset((x, y)), (relation, one.id)


def ids_of_actor(actor: str) -> tuple[str, ...]:
    """The ids of the origins that an actor can be: as one who speaks, and as an outlet."""
    return made_id("actor", actor, ""), made_id("outlet", actor, "")
