"""No text is turned into a vector twice, and no pair is scored twice, whatever the run or order."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from whence.case.answers import Answers
from whence.case.keeping import Keeper
from whence.infer.pairs import Verdict
from whence.infer.vectors import SIZE
from whence.store.connect import open_to_read, open_to_write


class Models:
    """Two models that note what they are asked."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.pairs: list[tuple[str, str]] = []

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.texts += texts
        return np.array([[len(text)] * SIZE for text in texts], dtype=np.float32)

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Verdict]:
        self.pairs += pairs
        return [Verdict(0.1 * len(a + b), 0.2, 1 / 3) for a, b in pairs]


def asked(path: Path, models: Models, texts: list[str]) -> tuple[list[float], list[Verdict]]:
    """Ask a case for vectors and scores, as a run of its own."""
    open_to_write(path, on_wait=lambda: None).close()
    with closing(open_to_read(path)) as connection:
        answers = Answers(connection, Keeper(path), models.embed, models.score)
        rows = answers.vectors(texts)
        return [float(row[0]) for row in rows], answers.scores([(texts[0], texts[1])])


def test_a_second_run_asks_nothing_and_gets_the_same(tmp_path: Path) -> None:
    first, second = Models(), Models()
    path = tmp_path / "a.whence"
    said = asked(path, first, ["a", "bbb", "a"])
    assert said[0] == [1, 3, 1]
    assert (first.texts, first.pairs) == (["a", "bbb"], [("a", "bbb")])
    assert asked(path, second, ["a", "bbb", "a"]) == said
    assert not second.texts
    assert not second.pairs


def test_only_what_is_new_is_asked(tmp_path: Path) -> None:
    models = Models()
    asked(tmp_path / "a.whence", models, ["a", "bbb"])
    asked(tmp_path / "a.whence", models, ["cc", "bbb"])
    assert models.texts == ["a", "bbb", "cc"]


def test_the_order_of_a_pair_makes_no_difference(tmp_path: Path) -> None:
    models = Models()
    asked(tmp_path / "a.whence", models, ["a", "bbb"])
    asked(tmp_path / "a.whence", models, ["bbb", "a"])
    assert len(models.pairs) == 1
