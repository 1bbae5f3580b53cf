import numpy as np

from whence.infer.vectors import SIZE, vectors

NEAR = ("The Karsund bridge was closed on Monday.", "On Monday the bridge at Karsund was shut.")
FAR = "Two foxes slept under a tree."


def test_vectors_are_rows_of_length_one() -> None:
    found = vectors([*NEAR, FAR, "", "\ud800"])
    assert found.shape == (5, SIZE)
    assert found.dtype == np.float32
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-4)


def test_texts_that_mean_the_same_are_near() -> None:
    one, other, far = vectors([*NEAR, FAR])
    assert one @ other > 0.8
    assert one @ far < 0.3


def test_a_text_has_the_same_vector_whatever_stands_beside_it() -> None:
    alone = vectors([NEAR[0]])
    among = vectors([FAR, "word " * 300, *NEAR])
    assert np.array_equal(among[2], alone[0])


def test_no_texts_no_vectors() -> None:
    assert vectors([]).shape == (0, SIZE)


def test_a_very_long_text_is_read_from_its_start() -> None:
    start = "The bridge was closed. " * 200
    assert np.array_equal(vectors([start]), vectors([start + "x" * 100_000]))
