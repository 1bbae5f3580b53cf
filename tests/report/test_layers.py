"""Layers: everything has its place, nothing overlaps, and lines run from left to right."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from whence.report.layers import Key, arranged, layers_of, without_circles

NODES: list[Key] = [(name,) for name in "abcdefgh"]
LINES = st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)), max_size=20)


@given(LINES)
def test_lines_run_to_the_right(lines: list[tuple[Key, Key]]) -> None:
    kept = without_circles(lines)
    layer = layers_of(NODES, kept)
    assert all(layer[a] < layer[b] for a, b in kept)


@given(LINES)
def test_nothing_overlaps_in_a_layer(lines: list[tuple[Key, Key]]) -> None:
    kept = without_circles(lines)
    layout = arranged(NODES, kept, dict.fromkeys(NODES, 30.0), gap=10, knot=6)
    tall = {spot: 30.0 if spot in layout.spots.values() else 6.0 for spot in layout.tops}
    spots = sorted(layout.tops, key=lambda spot: (spot.layer, layout.tops[spot]))
    for above, below in pairwise(spots):
        if above.layer == below.layer:
            assert layout.tops[above] + tall[above] + 9.8 <= layout.tops[below]


def test_a_circle_loses_the_line_that_closes_it() -> None:
    a, b, c = NODES[:3]
    assert without_circles([(a, b), (b, c), (c, a)]) == [(a, b), (b, c)]


def test_a_line_past_a_layer_gets_a_knot_in_it() -> None:
    a, b, c = NODES[:3]
    layout = arranged(
        [a, b, c], [(a, b), (b, c), (a, c)], dict.fromkeys(NODES, 30.0), gap=9, knot=6
    )
    assert [spot.layer for spot in layout.lines[a, c]] == [0, 1, 2]


def test_one_node_stands_at_the_middle_of_those_that_lead_to_it() -> None:
    a, b, c, d = NODES[:4]
    layout = arranged(
        [a, b, c, d], [(a, d), (b, d), (c, d)], dict.fromkeys(NODES, 30.0), gap=9, knot=6
    )
    tops = {key: layout.tops[spot] for key, spot in layout.spots.items()}
    assert tops[d] == tops[b]
