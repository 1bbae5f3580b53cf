"""The onnxruntime session: one window in, scores of its words out.

Windows go through one at a time, each without padding, because int8 scales are taken over the
whole input: in a batch, neighbours would change each other's answer. Each run uses one thread and
several windows run at once, which is quicker than sharing one window among threads.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import parent_process
from os import cpu_count
from pathlib import Path

import numpy as np
import onnxruntime as ort

from whence.infer.decode import Floats
from whence.infer.windows import Window

MOST_THREADS = 8


class Encoder:
    """Runs windows; `threads` windows are under way at once."""

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

    def run(self, windows: Sequence[Window]) -> list[Floats]:
        """Scores (words, outputs) of each window, in order."""
        if self._pool is None or len(windows) < 2:
            return [self._run(window) for window in windows]
        return list(self._pool.map(self._run, windows))

    def _run(self, window: Window) -> Floats:
        inputs = {
            "ids": np.array(window.ids, dtype=np.int64),
            "first": np.array(window.first, dtype=np.int64),
        }
        scores: Floats = self._session.run(None, inputs)[0]
        return scores


def default_threads() -> int:
    """All cores up to eight; one in a worker process, whose siblings use the others."""
    return 1 if parent_process() else min(MOST_THREADS, cpu_count() or 1)
