"""The command line of a single runner, and where the dev sets lie unless told otherwise."""

import argparse
import os
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def data_folder() -> Path:
    """The folder of the dev sets: $WHENCE_DATA, or `../shared/data` beside the repository."""
    given = os.environ.get("WHENCE_DATA")
    return Path(given) if given else ROOT.parent / "shared" / "data"


def run_alone(score: Callable[[Path], dict[str, float]], *, data: Path | None = None) -> None:
    """Run one runner from the command line and print its figures.

    `data` is where its data lie unless --data says otherwise, for a runner of our own examples.
    """
    parser = argparse.ArgumentParser(description="Score one dev set.")
    parser.add_argument("--data", type=Path, default=data or data_folder(), help="where data lie")
    print(table(score(parser.parse_args().data)))


def table(figures: Mapping[str, float]) -> str:
    """Lay out figures in per cent, one a line.

    >>> print(table({"source_exact": 0.825, "f1": 1.0}))
    source_exact   82.50
    f1            100.00
    """
    width = max(map(len, figures), default=0)
    return "\n".join(f"{name:<{width}}  {100 * value:6.2f}" for name, value in figures.items())
