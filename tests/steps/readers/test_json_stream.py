"""Objects are cut out of a stream the same however it falls into chunks."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from whence.steps.readers.json_stream import objects

VALUES = st.recursive(
    st.text(st.sampled_from('a"\\{}[],:é'), max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from('{"\\b'), inner),
    max_leaves=4,
)
RECORDS = st.lists(st.dictionaries(st.sampled_from('{"\\b'), VALUES, max_size=3), max_size=3)


@given(RECORDS, st.integers(1, 7))
def test_chunks_make_no_difference(records: list[dict[str, Any]], size: int) -> None:
    data = json.dumps(records).encode()
    chunks = [data[at : at + size] for at in range(0, len(data), size)]
    found = list(objects(chunks, base=1, limit=1000))
    assert [json.loads(part or b"") for part in found] == records


def test_what_is_cut_short_comes_as_it_is() -> None:
    assert list(objects([b'{"a": 1} {"b', b'": "x'], base=0, limit=99)) == [
        b'{"a": 1}',
        b'{"b": "x',
    ]


def test_one_over_the_limit_is_dropped_once_and_the_next_comes() -> None:
    chunks = [b'[{"a": "', b"x" * 50, b"y" * 50, b'"}, {"b": 1}]']
    assert list(objects(chunks, base=1, limit=60)) == [None, b'{"b": 1}']


@given(st.lists(st.binary()))
def test_no_bytes_stop_it(chunks: list[bytes]) -> None:
    list(objects(chunks, base=1, limit=10))
