"""Claims of a pile are brought together where they assert the same, and only there."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.steps.match.piles import Verdict, article, matched, score_pairs, together, vectors_of
from whence.model import Aligned, Article, Matches
from whence.steps.actors import find_actors
from whence.steps.match import find_matches
from whence.steps.reuse import find_reuse

SANK = "The ferry carried 212 passengers when it left the harbour of Port Sellan."
SANK_TOO = "The ferry carried 212 passengers as it left Port Sellan harbour."
OTHER = "The ferry carried 180 passengers when it left the harbour of Port Sellan."
WALL = "Inspectors found long cracks in the wall of the upper reservoir."


def unsure(pairs: Sequence[tuple[str, str]]) -> list[Verdict]:
    """A scorer that takes everything for neither."""
    return [Verdict(same=0.2, contradicts=0.1) for _ in pairs]


def test_claims_in_other_words_are_one_group() -> None:
    matches = matched(article("a", SANK), article("b", SANK_TOO), article("c", WALL))
    assert together(matches) == [["a", "b"]]


def test_every_claim_is_in_one_group() -> None:
    pile = [article("a", SANK, WALL), article("b", SANK_TOO, "Is it so?"), Article(path="c")]
    places = sorted(place for group in matched(*pile).groups for place in group)
    assert [(place.path, place.claim) for place in places] == sorted(
        (one.path, claim.id) for one in pile for claim in one.claims
    )


def test_a_headline_and_its_lede_are_one_claim() -> None:
    matches = matched(article("a", SANK_TOO, SANK))
    assert together(matches) == [["a", "a"]]


def test_another_number_is_a_contradiction_and_no_group() -> None:
    matches = matched(article("a", SANK), article("b", OTHER))
    assert together(matches) == []
    (found,) = matches.contradictions
    assert found.kind is Aligned.NUMBER
    assert found.a_words is not None
    assert found.b_words is not None
    assert {found.a_words.span.text, found.b_words.span.text} == {"212", "180"}


def test_a_difference_alone_is_no_contradiction() -> None:
    pile = [article("a", SANK), article("b", OTHER)]
    matches = find_matches(pile, find_actors(pile), find_reuse(pile), vectors_of, unsure)
    assert matches.contradictions == ()
    assert len(matches.alike) == 1


def likes_all_with_one_number(pairs: Sequence[tuple[str, str]]) -> list[Verdict]:
    """A scorer that is sure of what is the same, and takes no number for a contradiction."""
    return [
        Verdict(same=0.8 if ("212" in a) == ("212" in b) else 0.3, contradicts=0.1)
        for a, b in pairs
    ]


def test_two_that_are_the_same_without_their_number_contradict() -> None:
    pile = [article("a", SANK), article("b", OTHER)]
    asked = (find_actors(pile), find_reuse(pile), vectors_of)
    (found,) = find_matches(pile, *asked, likes_all_with_one_number).contradictions
    assert (found.kind, found.score) == (Aligned.NUMBER, 0.8)


def test_what_only_may_be_contradicts_nothing() -> None:
    might = "The ferry might have carried 180 passengers when it left the harbour of Port Sellan."
    assert matched(article("a", SANK), article("b", might)).contradictions == ()


def test_what_is_foreseen_is_not_what_was_reported() -> None:
    told = article("a", "The council of Lenz approved the new harbour budget.")
    foreseen = article("b", "The council of Lenz will approve the new harbour budget.")
    assert together(matched(told, foreseen)) == []


def test_pronouns_of_two_articles_are_not_one_person() -> None:
    first = article("a", "He left the palace early.")
    second = article("b", "He left the palace after dinner.")
    assert together(matched(first, second)) == []


def test_copied_words_are_one_claim_without_being_scored() -> None:
    scored: list[tuple[str, str]] = []

    def counting(pairs: Sequence[tuple[str, str]]) -> list[Verdict]:
        scored.extend(pairs)
        return score_pairs(pairs)

    told = "Inspectors found long cracks in the wall of the upper reservoir on Tuesday, it said."
    pile = [article("a", told), article("b", told, published="2019-03-25")]
    matches = find_matches(pile, find_actors(pile), find_reuse(pile), vectors_of, counting)
    assert together(matches) == [["a", "b"]]
    assert scored == []


def test_words_behind_copied_ones_may_say_the_opposite() -> None:
    told = "Engineers inspected the wall of the upper reservoir after the storm and the wall {}."
    pile = [article("a", told.format("held")), article("b", told.format("burst"))]
    matches = find_matches(pile, find_actors(pile), find_reuse(pile), vectors_of, unsure)
    assert together(matches) == []


def test_no_pair_is_scored_twice() -> None:
    scored: list[frozenset[str]] = []

    def counting(pairs: Sequence[tuple[str, str]]) -> list[Verdict]:
        scored.extend(frozenset(pair) for pair in pairs)
        return score_pairs(pairs)

    sentences = [SANK, SANK_TOO, OTHER, SANK.replace("212", "213")]
    pile = [article(str(n), sentences[n % 4]) for n in range(12)]
    find_matches(pile, find_actors(pile), find_reuse(pile), vectors_of, counting)
    assert len(scored) == len(set(scored)) > 0


@given(st.permutations(range(5)))
@settings(max_examples=10, deadline=None)
def test_the_order_of_the_articles_makes_no_difference(order: list[int]) -> None:
    pile = [article(str(n), text) for n, text in enumerate((SANK, SANK_TOO, OTHER, WALL, SANK))]
    assert matched(*(pile[n] for n in order)) == matched(*pile)


@pytest.mark.parametrize("pile", [[], [Article(path="a")], [article("a", "It is so.")]])
def test_a_pile_without_much_to_compare_has_no_pairs(pile: list[Article]) -> None:
    matches = matched(*pile)
    assert matches == Matches(groups=matches.groups, contradictions=())
