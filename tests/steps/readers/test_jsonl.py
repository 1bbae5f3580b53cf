"""JSON of any of its three forms is cut into articles, and bad ones cost only themselves."""

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.model import Byline
from whence.steps.readers import Entry, ReadOptions, UnreadableError
from whence.steps.readers.jsonl import parse, sniff, split

SMALL = ReadOptions(max_article_mb=0.0001)


def parts(data: bytes, name: str = "a.json", options: ReadOptions = SMALL) -> list[tuple[str, Any]]:
    entries = split(Entry(path=name, format="jsonl"), io.BytesIO(data), options)
    return [(e.path, e.problem.code if e.problem else json.loads(e.data or b"")) for e in entries]


def read(record: object, **options: Any) -> Byline:
    return parse("a", json.dumps(record).encode(), ReadOptions(**options)).byline


@pytest.mark.parametrize(
    ("data", "paths"),
    [
        (b'{"a": 1}\n\n{"a": 2}', ["a.json:1", "a.json:3"]),
        (b'\xef\xbb\xbf\n{"a": 1}\r\n', ["a.json:2"]),
        (b'{\n "a": {"b": "}"}\n}', ["a.json"]),
        (b'{\n"a": 1}\n{"a": 2}', ["a.json", "a.json:2"]),
        (b' [{"a": "\\"]}"}, 7, {"a": [{}]}]', ["a.json:1", "a.json:2"]),
    ],
)
def test_each_form_is_cut_into_its_articles(data: bytes, paths: list[str]) -> None:
    assert [path for path, _ in parts(data)] == paths


def test_a_line_over_the_limit_is_a_row_and_the_next_is_read() -> None:
    data = b'{"a": 1}\n{"a": "' + b"x" * 300_000 + b'"}\n{"a": 3}\n'
    expected = [("a.json:1", {"a": 1}), ("a.json:2", "too large"), ("a.json:3", {"a": 3})]
    assert parts(data) == expected


def test_an_array_element_over_the_limit_is_a_row_and_the_next_is_read() -> None:
    data = b'[{"a": "' + b"x" * 300_000 + b'"}, {"a": 2}]'
    assert parts(data) == [("a.json:1", "too large"), ("a.json:2", {"a": 2})]


def test_a_bad_first_line_does_not_hide_the_others_of_json_lines() -> None:
    entries = split(Entry(path="a.jsonl"), io.BytesIO(b'{"text": \n{"text": "Hi."}\n'), SMALL)
    assert [entry.path for entry in entries] == ["a.jsonl:1", "a.jsonl:2"]


def test_fields_fill_the_byline() -> None:
    record = {
        "text": "Hi.",
        "title": "Pump\nfails",
        "url": "https://courier.example/1",
        "publisher": "Courier",
        "author": ["By Jane Roe", "Max Poe"],
        "date": "2022-05-03T10:00:00Z",
        "language": "en",
    }
    assert read(record) == Byline(
        title="Pump fails",
        url="https://courier.example/1",
        outlet="Courier",
        author="Jane Roe, Max Poe",
        published="2022-05-03",
        language="en",
    )


def test_fields_can_have_other_names() -> None:
    raw = parse(
        "a",
        b'{"text": "no", "body": "Hi.", "site": "Courier"}',
        ReadOptions(fields={"text": "body", "outlet": "site"}),
    )
    assert (raw.blocks[0].text, raw.byline.outlet) == ("Hi.", "Courier")


def test_a_scrape_time_dates_only_what_does_not_date_itself() -> None:
    assert read({"text": "Hi.", "scrape_time": "2022-05-05"}).published == "2022-05-05"
    dated = {"text": "Published: 3 May 2022\n\nHi.", "scrape_time": "2022-05-05"}
    assert read(dated).published == "2022-05-03"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'{"body": "Hi.", "kicker": 1}', "'text', only: body, kicker"),
        (b"{}", "none at all"),
        (b'{"text": ["Hi."]}', "'text' is an array"),
        (b'{"text": null}', "'text' is null"),
        (b'["Hi."]', "an array stands here"),
        (b'{"text": "Hi', "not JSON"),
        (b"[" * 100_000, "nested too deeply|not JSON"),
        (b'{"text": ' + b"9" * 10_000 + b"}", "not JSON|a number"),
    ],
)
def test_what_is_no_article_says_what_it_is(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=words):
        parse("a", data, ReadOptions())


def test_half_a_surrogate_pair_can_be_written_afterwards() -> None:
    raw = parse("a", b'{"text": "a\\ud800b", "title": "\\udfff"}', ReadOptions(as_is=True))
    assert (raw.blocks[0].text, raw.byline.title) == ("a\ufffdb", "\ufffd")


@pytest.mark.parametrize("head", [b'{"text"', b' [ {\n"a"', b'\xef\xbb\xbf{ "'])
def test_json_is_known_by_its_beginning(head: bytes) -> None:
    assert sniff(head)


@pytest.mark.parametrize("head", [b"{Halden} said", b"[1] Roe", b"The pump", b"", b"<html>"])
def test_other_text_is_not_taken_for_json(head: bytes) -> None:
    assert not sniff(head)


@given(st.lists(st.dictionaries(st.text(), st.text() | st.lists(st.text())), min_size=1))
def test_every_object_comes_out_in_order_whatever_the_form(records: list[dict[str, Any]]) -> None:
    array = json.dumps(records, indent=1).encode()
    lines = "\n".join(map(json.dumps, records)).encode()
    for name, data in (("a.json", array), ("a.jsonl", lines)):
        assert [value for _, value in parts(data, name, ReadOptions())] == records
