"""The ledger is replayed: what is taken back is gone, and the later of two holds."""

from hypothesis import given
from hypothesis import strategies as st

from whence.model.decision import (
    DIFFERENT,
    SAME,
    UNDONE,
    WRONG,
    Decision,
    Decisions,
    Subject,
)


def entry(id_: str, subject: Subject, ids: tuple[str, ...], verdict: str) -> Decision:
    return Decision(
        id=id_,
        subject=subject,
        ids=ids,
        verdict=verdict,
        who="R. Amsel",
        why="asked",
        at="2021-03-04",
        whence="0",
    )


def undo(id_: str, other: str) -> Decision:
    return entry(id_, Subject.DECISION, (other,), UNDONE)


ONE = entry("d1", Subject.ORIGINS, ("a", "b"), SAME)
TWO = entry("d2", Subject.ORIGINS, ("b", "a"), DIFFERENT)


def test_the_later_holds_whatever_the_order_of_the_ids() -> None:
    assert Decisions((ONE, TWO)).on(Subject.ORIGINS, "a", "b") == TWO


def test_taking_the_later_back_brings_the_earlier_back() -> None:
    assert Decisions((ONE, TWO, undo("d3", "d2"))).standing == (ONE,)


def test_taking_back_can_be_taken_back() -> None:
    ledger = Decisions((ONE, undo("d2", "d1"), undo("d3", "d2")))
    assert ledger.standing == (ONE,)


def test_look_ups_tell_subjects_and_verdicts_apart() -> None:
    wrong = entry("d4", Subject.ATTRIBUTION, ("t-1",), WRONG)
    outcome = entry("d5", Subject.FORECAST, ("t-c1",), "did not happen")
    ledger = Decisions((ONE, wrong, outcome))
    assert ledger.of(Subject.ATTRIBUTION, WRONG) == (wrong,)
    assert ledger.of(Subject.MATCH) == ()
    assert ledger.outcome("t-c1") == "did not happen"
    assert ledger.outcome("t-c2") is None


@given(st.lists(st.sampled_from([ONE, TWO]), max_size=6))
def test_one_at_most_holds_on_each_thing(entries: list[Decision]) -> None:
    standing = Decisions(tuple(entries)).standing
    assert len({one.about for one in standing}) == len(set(standing))
