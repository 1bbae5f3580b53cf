"""Decoding of the linear-chain CRFs over a batch of windows and all layers at once, in numpy.

The best path is Viterbi's (Forney 1973), confidences are the marginals of the forward-backward
algorithm. Arrays are (words, labels, chains): the chains lie last, so every step is a handful of
operations on long rows, and each chain's answer is the same whatever stands beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class CrfTables:
    """Scores of one layer: transitions (from, to), starts and ends (labels)."""

    transitions: Floats
    starts: Floats
    ends: Floats


@dataclass(frozen=True, slots=True)
class Chains:
    """Emissions (words, labels, chains) padded to the longest, each chain's length and tables."""

    emissions: Floats
    lengths: Ints
    transitions: Floats
    starts: Floats
    ends: Floats


def decode(
    emissions: Sequence[Floats], tables: Sequence[CrfTables]
) -> list[list[tuple[Ints, Doubles]]]:
    """For each window and layer the best labels and the marginal of each, both (words,).

    `emissions` holds one (words, layers, labels) array for each window.
    """
    chains = _packed(emissions, tables)
    paths = viterbi(chains)
    chosen = path_marginals(chains, paths)
    layers = len(tables)
    return [
        [
            (
                paths[: len(window), row * layers + layer],
                chosen[: len(window), row * layers + layer],
            )
            for layer in range(layers)
        ]
        for row, window in enumerate(emissions)
    ]


def viterbi(chains: Chains) -> Ints:
    """Best label sequences (words, chains); what lies past a chain's length is 0."""
    words, labels, count = chains.emissions.shape
    best = chains.emissions[0] + chains.starts
    back = np.zeros((words, labels, count), dtype=np.int8)
    for step in range(1, words):
        scores = best[:, None] + chains.transitions
        back[step] = scores.argmax(axis=0)
        advanced = scores.max(axis=0) + chains.emissions[step]
        best = np.where(step < chains.lengths, advanced, best)
    path = np.zeros((words, count), dtype=np.int64)
    current = (best + chains.ends).argmax(axis=0)
    columns = np.arange(count)
    for step in range(words - 1, -1, -1):
        inside = step < chains.lengths
        path[step] = np.where(inside, current, 0)
        if step:
            current = np.where(inside, back[step][current, columns], current)
    return path


def path_marginals(chains: Chains, path: Ints) -> Doubles:
    """The probability of each chosen label at its word, (words, chains)."""
    words, _, count = chains.emissions.shape
    top = chains.emissions.max(axis=1, keepdims=True)
    local = np.exp(chains.emissions.astype(np.float64) - top)
    moves = np.exp(chains.transitions.astype(np.float64))
    forward = np.empty_like(local)
    forward[0] = _scaled(local[0] * np.exp(chains.starts.astype(np.float64)))
    for step in range(1, words):
        forward[step] = _scaled((forward[step - 1][:, None] * moves).sum(axis=0) * local[step])
    chosen = np.zeros((words, count))
    final = np.exp(chains.ends.astype(np.float64))
    behind = final
    columns = np.arange(count)
    for step in range(words - 1, -1, -1):
        behind = np.where(step + 1 < chains.lengths, behind, final)
        joint = forward[step] * behind
        chosen[step] = joint[path[step], columns] / np.maximum(joint.sum(axis=0), 1e-300)
        behind = _scaled((moves * (behind * local[step])).sum(axis=1))
    return chosen


def spans_of(path: Ints) -> list[tuple[int, int, int]]:
    """(role index, first word, last word + 1) of every span in one label sequence."""
    spans: list[tuple[int, int, int]] = []
    begin, role = -1, -1
    for index, label in enumerate(path.tolist()):
        inside = label > 0 and label % 2 == 0 and (label - 1) // 2 == role
        if begin >= 0 and not inside:
            spans.append((role, begin, index))
            begin, role = -1, -1
        if label > 0 and begin < 0:
            begin, role = index, (label - 1) // 2
    if begin >= 0:
        spans.append((role, begin, len(path)))
    return spans


def _packed(emissions: Sequence[Floats], tables: Sequence[CrfTables]) -> Chains:
    words, layers = max(len(window) for window in emissions), len(tables)
    labels, count = len(tables[0].starts), len(emissions) * len(tables)
    packed = np.zeros((words, labels, count), dtype=np.float32)
    for row, window in enumerate(emissions):
        packed[: len(window), :, row * layers : (row + 1) * layers] = window.transpose(0, 2, 1)
    repeats = len(emissions)
    return Chains(
        packed,
        np.repeat(np.array([len(window) for window in emissions], dtype=np.int64), layers),
        np.tile(np.stack([t.transitions for t in tables], axis=-1), repeats),
        np.tile(np.stack([t.starts for t in tables], axis=-1), repeats),
        np.tile(np.stack([t.ends for t in tables], axis=-1), repeats),
    )


def _scaled(values: Doubles) -> Doubles:
    scaled: Doubles = values / np.maximum(values.sum(axis=0), 1e-300)
    return scaled
