"""Near vectors have keys in common, others mostly don't."""

import numpy as np

from whence.steps.match.near import TABLES, near_keys


def shared(cosine: float, *, pairs: int = 400) -> float:
    """The share of pairs of random vectors of one cosine that have a key in common."""
    random = np.random.default_rng(1)
    one, other = random.standard_normal((2, pairs, 384))
    one /= np.linalg.norm(one, axis=1, keepdims=True)
    other -= (other * one).sum(1, keepdims=True) * one
    other /= np.linalg.norm(other, axis=1, keepdims=True)
    near = cosine * one + np.sqrt(1 - cosine**2) * other
    keys = near_keys(np.concatenate([one, near]).astype(np.float32))
    return float((keys[:pairs] == keys[pairs:]).any(axis=1).mean())


def test_near_vectors_share_a_key_and_far_ones_seldom() -> None:
    assert shared(0.9) > 0.95
    assert shared(0.75) > 0.7
    assert shared(0.0) < 0.15


def test_keys_of_different_tables_are_never_equal() -> None:
    keys = near_keys(np.zeros((3, 384), dtype=np.float32))
    assert len(set(keys[0].tolist())) == TABLES
