"""What a person decided goes before every rule, and what it changes is told."""

from tests.steps.trace.piles import PERSON, UNNAMED, article, said, together
from whence.model import Article, ClaimPlace, Findings, Matches, OriginRelation
from whence.steps.actors import find_actors
from whence.steps.reuse import find_reuse
from whence.steps.trace import Decided, trace

PILE = (
    article("a", said("it leaked", ("two officials", UNNAMED))),
    article("b", said("it leaked", ("a minister", UNNAMED))),
    article("c", said("it leaked", ("Ilse Brandt", PERSON))),
)


def decided(decision: Decided, matches: Matches | None = None) -> Findings:
    """Trace the pile with a decision."""
    pile: tuple[Article, ...] = PILE
    return trace(pile, matches or together(pile), find_actors(pile), find_reuse(pile), decision)


def ids() -> dict[str, str]:
    """The ids of the origins of the pile, by their names."""
    return {origin.name: origin.id for origin in decided(Decided()).groups[0].origins.origins}


def test_two_that_a_person_tells_apart_or_joins() -> None:
    pair = frozenset((ids()["two officials"], ids()["a minister"]))
    for relation, most in ((OriginRelation.DIFFERENT, 3), (OriginRelation.SAME, 2)):
        origins = decided(Decided(pairs={pair: (relation, "d1")})).groups[0].origins
        (judged,) = (p for p in origins.pairs if p.decision == "d1")
        assert judged.relation is relation
        assert judged.reason.startswith("a person decided so; by the rules they are possibly same")
        assert origins.at_most == most


def test_a_wrong_attribution_is_left_out_and_listed() -> None:
    findings = decided(Decided(wrong_attributions=frozenset({("a", "a0")})))
    assert findings.left_out == (ClaimPlace("a", "c0"),)
    assert [w.place.path for w in findings.groups[0].wordings] == ["b", "c"]
    assert all(row.path != "a" for row in findings.dead_ends)


def test_a_wrong_match_is_a_group_of_its_own_that_knows_the_other() -> None:
    findings = decided(Decided(wrong_matches=frozenset({ClaimPlace("c", "c0")})))
    rest, split = findings.groups
    assert [w.place.path for w in split.wordings] == ["c"]
    assert split.same_but_different == (rest.id,)


def test_a_claim_that_was_alone_anyway_stays() -> None:
    wrong = Decided(wrong_matches=frozenset({ClaimPlace("c", "c0")}))
    lone = Matches(groups=((ClaimPlace("c", "c0"),),), contradictions=())
    assert len(decided(wrong, lone).groups) == 1
