from hypothesis import given, settings
from hypothesis import strategies as st

from whence.infer.pairs import Verdict, in_order, score_pairs

BRIDGE = "The Karsund bridge was closed on Monday."
TEXTS = [
    BRIDGE,
    "Officials closed the bridge at Karsund on Monday.",
    "The bridge at Karsund was never closed.",
    "Two foxes slept under a tree in Velmora.",
]


def top(verdict: Verdict) -> str:
    shares = {"same": verdict.same, "contradicts": verdict.contradicts, "neither": verdict.neither}
    return max(shares, key=lambda name: shares[name])


def test_shares_sum_to_one() -> None:
    for verdict in score_pairs([(a, b) for a in TEXTS for b in TEXTS]):
        assert abs(verdict.same + verdict.contradicts + verdict.neither - 1) < 1e-6


def test_order_within_a_pair_makes_no_difference() -> None:
    there = score_pairs([(a, b) for a in TEXTS for b in TEXTS])
    back = score_pairs([(b, a) for a in TEXTS for b in TEXTS])
    assert there == back


def test_other_pairs_beside_it_make_no_difference() -> None:
    alone = score_pairs([(TEXTS[0], TEXTS[1])])
    among = score_pairs([(a, b) for a in TEXTS for b in TEXTS] + [(TEXTS[0], TEXTS[1])] * 3)
    assert among[-1:] == alone
    assert among[1] == alone[0]


def test_another_wording_is_the_same() -> None:
    assert top(score_pairs([(BRIDGE, TEXTS[1])])[0]) == "same"


def test_another_number_contradicts() -> None:
    pair = ("The fire killed 12 people in Velmora.", "The fire in Velmora killed 31 people.")
    assert top(score_pairs([pair])[0]) == "contradicts"


def test_no_pairs_no_verdicts() -> None:
    assert score_pairs([]) == []


def test_hostile_text_is_scored() -> None:
    texts = ["", " ", "\ud800", "\x00", "9" * 100_000, "1 " * 50_000, "million " * 10_000, "²"]
    assert len(score_pairs([(text, BRIDGE) for text in texts])) == len(texts)


def test_the_shorter_text_goes_first_whatever_the_order_given() -> None:
    assert in_order(TEXTS[1], TEXTS[2]) == in_order(TEXTS[2], TEXTS[1]) == (TEXTS[2], TEXTS[1])


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_are_scored_alike_in_both_orders(a: str, b: str) -> None:
    one, other = score_pairs([(a, b), (b, a)])
    assert one == other
    assert abs(one.same + one.contradicts + one.neither - 1) < 1e-6
