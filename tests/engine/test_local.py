"""The engine keeps order and loses nothing, with any number of processes."""

import os
import signal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.engine.local import in_batches, map_ordered


def squares(rows: list[int]) -> list[int]:
    """Stand in for a step; at module level so that another process can import it."""
    return [row * row for row in rows]


def process_ids(rows: list[int]) -> list[int]:
    """Tell which process did the work."""
    return [os.getpid() for _ in rows]


@given(st.lists(st.integers()), st.integers(1, 9))
def test_batches_put_together_are_the_rows(rows: list[int], size: int) -> None:
    batches = list(in_batches(rows, size))
    assert [row for batch in batches for row in batch] == rows
    assert all(len(batch) == size for batch in batches[:-1])


@settings(max_examples=20)
@given(st.lists(st.integers(-1000, 1000), max_size=40))
def test_results_come_in_the_order_of_the_rows(rows: list[int]) -> None:
    assert list(map_ordered(squares, rows, jobs=1, batch=3)) == [row * row for row in rows]


def test_processes_give_what_one_process_gives() -> None:
    rows = list(range(50))
    assert list(map_ordered(squares, rows, jobs=2, batch=4)) == squares(rows)
    assert os.getpid() not in map_ordered(process_ids, rows, jobs=2, batch=4)


def sizes(rows: list[int]) -> list[int]:
    """Tell how many rows came together."""
    return [len(rows)] * len(rows)


def test_a_process_is_handed_a_share_of_a_batch_so_that_none_works_on_alone_for_long() -> None:
    assert set(map_ordered(sizes, range(40), jobs=2, batch=8)) == {2}
    assert set(map_ordered(sizes, range(40), jobs=1, batch=8)) == {8}


def test_rows_that_fit_one_batch_start_no_process() -> None:
    assert set(map_ordered(process_ids, [1, 2, 3], jobs=4, batch=8)) == {os.getpid()}


def dies_of_an_interrupt(rows: list[int]) -> list[bool]:
    """Tell whether Ctrl-C ends the process that does the work, and not only its batch."""
    return [signal.getsignal(signal.SIGINT) is signal.SIG_DFL for _ in rows]


def test_an_interrupt_ends_the_processes() -> None:
    told: list[bool] = list(map_ordered(dies_of_an_interrupt, [1, 2, 3], jobs=2, batch=1))
    assert told == [True] * 3


def test_rows_are_taken_only_as_they_are_needed() -> None:
    rows = iter(range(1000))
    next(map_ordered(squares, rows, batch=5))
    assert next(rows) <= 10


def test_a_failure_in_a_process_reaches_the_caller() -> None:
    with pytest.raises(TypeError):
        list(map_ordered(squares, ["two", "four", "six"], jobs=2, batch=1))  # type: ignore[arg-type]
