"""Link choices on hand-made vectors."""

import numpy as np

from whence.infer.assets import LinkTables
from whence.infer.links import LinkScorer

_EDGES = (-1, 0, 1)


def _scorer(words: list[list[float]], none_bias: float) -> LinkScorer:
    vectors = np.array(words, dtype=np.float32)
    tables = LinkTables(
        distance=np.zeros((2, len(_EDGES) + 1), dtype=np.float32),
        edges=_EDGES,
        none=np.zeros((2, 2, vectors.shape[1]), dtype=np.float32),
        none_bias=np.full((2, 2), none_bias, dtype=np.float32),
    )
    return LinkScorer(tables, vectors, vectors)


def test_a_cue_takes_the_source_that_looks_like_it() -> None:
    scorer = _scorer([[9, 0], [0, 9], [9, 0]], none_bias=-5)
    [choice] = scorer.sources(0, cues=[(2, 3)], spans=[(0, 1), (1, 2)])
    assert (choice.cue, choice.span) == (0, 0)
    assert choice.score > 0.9


def test_two_cues_may_take_one_source_and_a_content_goes_to_one_cue() -> None:
    scorer = _scorer([[9, 0], [9, 0], [9, 0], [0, 9]], none_bias=-5)
    taken = scorer.sources(0, cues=[(1, 2), (2, 3)], spans=[(0, 1)])
    assert [(c.cue, c.span) for c in taken] == [(0, 0), (1, 0)]
    given = scorer.contents(0, cues=[(1, 2), (3, 4)], spans=[(2, 3)])
    assert [(c.cue, c.span) for c in given] == [(0, 0)]


def test_nothing_is_linked_when_none_is_likelier() -> None:
    scorer = _scorer([[1, 0], [0, 1]], none_bias=9)
    assert scorer.sources(0, cues=[(0, 1)], spans=[(1, 2)]) == []
    assert scorer.contents(0, cues=[(0, 1)], spans=[(1, 2)]) == []
