"""Scorers, the runners of the dev sets, and the gate that holds the floors.

A *runner* is a module of this folder with one function that the gate calls:

    def score(data: Path) -> dict[str, float]

`data` is the folder of all dev sets. The result is its figures by name (lower case, `_` between
words, such as "source_exact"): shares in 0…1. Higher is better, except for the figures that the
gate's list of runners names as ceilings. A runner uses one process, draws no random numbers
without a fixed seed, and imports nothing of the training recipes that needs PyTorch. It ends in

    if __name__ == "__main__":
        run_alone(score)

from `eval.command`, so that `python -m eval.NAME --data DIR` prints its figures.
"""
