"""The engine of one machine: a pool of processes, results in the order of the input."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import get_context
from typing import TypeVar

Row = TypeVar("Row")
Result = TypeVar("Result")

BATCH = 8
"""Rows a call: enough to keep all threads of one process at work, few enough to show progress."""
SHARES = 4
"""A process is handed a quarter of a batch at once, so that at the end none works on alone."""


def map_ordered(
    function: Callable[[list[Row]], list[Result]],
    rows: Iterable[Row],
    *,
    jobs: int = 1,
    batch: int = BATCH,
) -> Iterator[Result]:
    """Apply `function` to batches of `rows` in `jobs` processes, results in the order of the rows.

    At most two batches a process are under way, so memory stays bounded however many rows come.
    With one job, or when all rows fit one batch, no process is started.
    """
    rest = iter(rows)
    first = list(islice(rest, batch + 1 if jobs > 1 else 0))
    everything = chain(first, rest)
    if jobs < 2 or len(first) <= batch:
        for rows_now in in_batches(everything, batch):
            yield from function(rows_now)
        return
    with pool_of(jobs) as pool:
        under_way: deque[Future[list[Result]]] = deque()
        for rows_now in in_batches(everything, max(1, batch // SHARES)):
            under_way.append(pool.submit(function, rows_now))
            if len(under_way) >= 2 * SHARES * jobs:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()


def pool_of(jobs: int) -> ProcessPoolExecutor:
    """Make a pool of processes that Ctrl-C ends at once; Python's own would take the next batch."""
    return ProcessPoolExecutor(
        jobs,
        mp_context=get_context("spawn"),
        initializer=signal.signal,
        initargs=(signal.SIGINT, signal.SIG_DFL),
    )


def in_batches(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    """Cut `rows` into lists of `size`, the last one shorter."""
    iterator = iter(rows)
    while chunk := list(islice(iterator, size)):
        yield chunk
