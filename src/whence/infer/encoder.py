"""The onnxruntime session: one input in, its scores out.

Inputs (windows of a text, sentences, pairs) go through one at a time, each without padding, because
int8 scales are taken over the whole input: in a batch, neighbours would change each other's answer.
Each run uses one thread and several are under way at once, which is quicker than sharing one input
among threads.
"""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import parent_process
from os import cpu_count
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from whence.infer.decode import Floats
from whence.infer.windows import Window

MOST_THREADS = 8

Inputs = Mapping[str, NDArray[Any]]


class Session:
    """Runs one graph with one output; `threads` inputs are under way at once."""

    def __init__(self, graph: Path, *, threads: int | None = None) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.enable_cpu_mem_arena = True
        self._session = ort.InferenceSession(
            str(graph), options, providers=["CPUExecutionProvider"]
        )
        count = threads or default_threads()
        self._pool = ThreadPoolExecutor(count) if count > 1 else None

    def run(self, inputs: Sequence[Inputs]) -> list[Floats]:
        """The output for each input, in order."""
        if self._pool is None or len(inputs) < 2:
            return [self._run(one) for one in inputs]
        return list(self._pool.map(self._run, inputs))

    def _run(self, inputs: Inputs) -> Floats:
        output: Floats = self._session.run(None, dict(inputs))[0]
        return output


class Encoder:
    """Runs windows through the tagger's graph."""

    def __init__(self, graph: Path, *, threads: int | None = None) -> None:
        self._session = Session(graph, threads=threads)

    def run(self, windows: Sequence[Window]) -> list[Floats]:
        """Scores (words, outputs) of each window, in order."""
        return self._session.run(
            [
                {
                    "ids": np.array(window.ids, dtype=np.int64),
                    "first": np.array(window.first, dtype=np.int64),
                }
                for window in windows
            ]
        )


def default_threads() -> int:
    """All cores up to eight; one in a worker process, whose siblings use the others."""
    return 1 if parent_process() else min(MOST_THREADS, cpu_count() or 1)
