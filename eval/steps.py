"""How long each step of reading takes, in one process, for those who look for the slow one.

Seconds are those of the cores that work, so they are the same whatever else the machine does.
"""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from whence.engine.local import BATCH, in_batches
from whence.export.jsonl import to_line
from whence.model import Article
from whence.pipeline import STEPS
from whence.steps.clean import clean
from whence.steps.read import ReadOptions, find, parse

Result = TypeVar("Result")


class Watch:
    """Adds up the seconds that calls take, by name."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    def time(self, name: str, call: Callable[[], Result]) -> Result:
        """Make a call on the clock."""
        began = time.process_time()
        result = call()
        self.seconds[name] += time.process_time() - began  # type: ignore[assignment]
        return result


def step_table(paths: Sequence[Path]) -> str:
    """Read all files batch by batch and lay out the seconds and the share of each step."""
    watch = Watch()
    options = ReadOptions()
    for entries in in_batches(find([str(path) for path in paths], options), BATCH):
        raws = watch.time("parse", lambda: [parse(entry, options) for entry in entries])  # noqa: B023
        articles = watch.time("clean", lambda: [clean(raw) for raw in raws])  # noqa: B023
        for step in STEPS:
            articles = watch.time(step.__name__, lambda: step(articles))  # noqa: B023
        watch.time("export", lambda: lines_of(articles))  # noqa: B023
    total = sum(watch.seconds.values())
    rows = [f"{name:<18}{s:7.2f} s  {s / total:6.1%}" for name, s in watch.seconds.items()]
    return "\n".join([*rows, f"{'all':<18}{total:7.2f} s"])


def lines_of(articles: Sequence[Article]) -> list[str]:
    """The articles as they are written."""
    return [to_line(article) for article in articles]
