"""CRF decoding against enumeration of all paths."""

from itertools import pairwise, product

import numpy as np

from whence.infer.decode import CrfTables, Floats, Ints, decode, spans_of

_LABELS = 3


def _tables(seed: int) -> CrfTables:
    random = np.random.default_rng(seed)
    rows = random.normal(size=(_LABELS + 2, _LABELS)).astype(np.float32)
    return CrfTables(rows[:_LABELS], rows[_LABELS], rows[_LABELS + 1])


def _score(path: tuple[int, ...], emissions: Floats, tables: CrfTables) -> float:
    total = float(tables.starts[path[0]] + tables.ends[path[-1]])
    total += sum(float(emissions[i, label]) for i, label in enumerate(path))
    return total + sum(float(tables.transitions[a, b]) for a, b in pairwise(path))


def test_best_path_and_marginals_are_those_of_enumeration() -> None:
    tables = (_tables(1), _tables(2))
    random = np.random.default_rng(3)
    windows = [random.normal(size=(n, 2, _LABELS)).astype(np.float32) for n in (1, 4, 6)]
    for window, layers in zip(windows, decode(windows, tables), strict=True):
        for layer, (path, sure) in enumerate(layers):
            paths = list(product(range(_LABELS), repeat=len(window)))
            scores = np.array([_score(p, window[:, layer], tables[layer]) for p in paths])
            shares = np.exp(scores) / np.exp(scores).sum()
            assert tuple(path.tolist()) == paths[int(scores.argmax())]
            for word, label in enumerate(path.tolist()):
                right = sum(s for s, p in zip(shares, paths, strict=True) if p[word] == label)
                assert abs(right - sure[word]) < 1e-5


def test_a_window_is_decoded_alike_whatever_stands_beside_it() -> None:
    tables = (_tables(1), _tables(2))
    random = np.random.default_rng(4)
    windows = [random.normal(size=(n, 2, _LABELS)).astype(np.float32) for n in (3, 40, 7, 12)]
    together = decode(windows, tables)
    for window, layers in zip(windows, together, strict=True):
        [alone] = decode([window], tables)
        for (path, sure), (path_alone, sure_alone) in zip(layers, alone, strict=True):
            assert path.tolist() == path_alone.tolist()
            assert sure.tolist() == sure_alone.tolist()


def _labels(*labels: int) -> Ints:
    return np.array(labels, dtype=np.int64)


def test_spans_begin_at_b_and_go_on_at_i_of_the_same_role() -> None:
    assert spans_of(_labels(0, 1, 2, 2, 0, 5)) == [(0, 1, 4), (2, 5, 6)]
    assert spans_of(_labels(1, 1, 3, 4)) == [(0, 0, 1), (0, 1, 2), (1, 2, 4)]
    assert spans_of(_labels(0, 0)) == []
