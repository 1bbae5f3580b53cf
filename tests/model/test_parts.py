"""Values become rows and come back the same; what no column can hold is refused at once."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.model import DeadEnd, Span
from whence.model.parts import PARTS, part_of
from whence.model.shapes import shape_of

TEXT = "Varga said the gate was closed."
SPANS = st.tuples(st.integers(0, 15), st.integers(16, 31)).map(lambda p: Span.of(TEXT, *p))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """What a step of tomorrow may find."""

    span: Span
    where: Span | None
    ends: DeadEnd | None
    count: int
    is_sure: bool
    share: float
    between: tuple[int, int] | None
    seen_by: tuple[str, ...] = ()
    near: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Vague:
    """What may be there with nothing known of it."""

    what: str | None


SIGHTINGS = st.builds(
    Sighting,
    span=SPANS,
    where=st.none() | SPANS,
    ends=st.none() | st.sampled_from(DeadEnd),
    count=st.integers(-5, 5),
    is_sure=st.booleans(),
    share=st.floats(0, 1),
    between=st.none() | st.tuples(st.integers(0, 9), st.integers(0, 9)),
)


def test_every_list_of_an_article_and_within_it_is_a_table() -> None:
    tables = {part.table.name for top in PARTS for part in top.with_inner}
    assert {"attributions", "attributions_content", "attributions_chain", "mentions"} <= tables
    assert "removed" not in tables


def test_a_new_dataclass_needs_no_declaration_but_itself() -> None:
    part = part_of("sightings", Sighting)
    assert part.table.column_names[:6] == (
        "article",
        "n",
        "start",
        "end",
        "where_start",
        "where_end",
    )
    assert part.table.key == ("article", "n")
    assert [inner.table.name for inner in part.lists] == ["sightings_seen_by", "sightings_near"]
    assert part.lists[0].table.column_names == ("article", "n", "item", "value")
    assert part.lists[0].table.refers[0].table == "sightings"


@given(SIGHTINGS)
def test_a_value_comes_back_out_of_its_cells(sighting: Sighting) -> None:
    part = part_of("sightings", Sighting)
    cells = list(part.shape.cells(sighting))
    assert len(cells) == len(part.shape.columns)
    assert part.value(iter(cells), TEXT, {}) == sighting


@pytest.mark.parametrize("hint", [dict[str, int], list[int], int | str, object])
def test_what_no_column_can_hold_is_refused(hint: object) -> None:
    with pytest.raises(TypeError, match="sightings"):
        shape_of(hint, "sightings")


@pytest.mark.parametrize("value", [None, Vague(None), Vague("dam")])
def test_none_differs_from_something_with_nothing_in_it(value: Vague | None) -> None:
    shape = shape_of(Vague | None, "vague")
    assert [column.name for column in shape.columns] == ["has_vague", "vague_what"]
    assert shape.value(iter(list(shape.cells(value))), TEXT) == value
