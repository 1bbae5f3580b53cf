"""The contract holds: every line is valid by docs/read.schema.json and loses no character."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.markup import attributed
from whence.export.jsonl import article_json, to_line
from whence.model import (
    Article,
    Byline,
    DeadEnd,
    Hop,
    Place,
    PlacePrecision,
    PlaceRole,
    Problem,
    ProblemCode,
    Reason,
    Removed,
    SourceKind,
    Span,
    Speaker,
    Unplaced,
)
from whence.steps.claims import find_claims
from whence.steps.mentions import find_mentions
from whence.steps.times import find_times

SCHEMA = json.loads(Path("docs/read.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def full_article() -> Article:
    article = attributed("{s1 The mayor} of Dunmore {c1 said} “{x1 the pump had failed}.”")
    source = Span.of(article.text, 0, 9)
    speaker = Speaker("Ilse Brandt", SourceKind.PERSON, source, title=source)
    attribution = replace(
        article.attributions[0],
        speaker=speaker,
        source_kind=SourceKind.PERSON,
        chain=(Hop("Ilse Brandt", SourceKind.PERSON, source),),
        dead_end=DeadEnd.ANONYMOUS,
    )
    return replace(
        article,
        byline=Byline(outlet="Dunmore Courier", published="2031-05-02", language="en"),
        removed=(Removed("Share", Reason.SHARE),),
        attributions=(attribution,),
    )


def test_claims_keep_the_contract() -> None:
    article = find_claims(
        attributed(
            "{s1 Varga} {c1 denied} {x1 that about 20 boats had probably sunk}. Two boats. Or so"
        )
    )
    line = json.loads(to_line(article))
    VALIDATOR.validate(line)
    (claim,) = line["claims"]
    assert (claim["attribution"], claim["negated"], claim["kind"]) == ("1", True, "fact")
    assert claim["negation"]["text"] == "denied"
    assert [h["likelihood"] for h in claim["hedges"]] == [None, [55, 80]]
    assert claim["numbers"][0]["counted"]["text"] == "boats"
    assert (claim["numbers"][0]["value"], claim["numbers"][0]["low"]) == (20, None)
    assert [row["reason"] for row in line["unclaimed"]] == ["no verb", "heading"]


def test_a_forecast_has_its_window_and_its_mentions() -> None:
    article = attributed("{s1 Varga} {c1 said} {x1 {l Dunmore} will flood by Friday}.")
    dated = replace(article, byline=Byline(published="2031-05-02"))
    line = json.loads(to_line(find_claims(find_times(find_mentions(dated)))))
    VALIDATOR.validate(line)
    (claim,) = line["claims"]
    assert claim["time"]["relation"] == "by"
    assert (claim["due"]["said"], claim["due"]["reason"]) == ("2031-05-02", None)
    assert claim["due"]["time"]["text"] == "Friday"
    assert [line["mentions"][i]["text"] for i in claim["mentions"]] == ["Dunmore"]


def test_a_full_article_keeps_the_contract() -> None:
    line = json.loads(to_line(full_article()))
    VALIDATOR.validate(line)
    attribution = line["attributions"][0]
    assert attribution["source"] == {"start": 0, "end": 9, "text": "The mayor"}
    assert attribution["chain"] == [{"name": "Ilse Brandt", "kind": "person", "start": 0, "end": 9}]
    assert attribution["speaker_title"]["text"] == "The mayor"
    assert line["removed"] == [{"text": "Share", "reason": "share line"}]


@pytest.mark.parametrize("code", ProblemCode)
def test_an_unreadable_input_is_a_row_of_the_same_shape(code: ProblemCode) -> None:
    line = article_json(Article(path="x.txt", problem=Problem(code, "why")))
    VALIDATOR.validate(line)
    assert line["problem"] == {"code": code.value, "message": "why"}
    assert line["attributions"] == []


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_in_the_schema(reason: Reason) -> None:
    VALIDATOR.validate(article_json(Article(path="x", removed=(Removed("x", reason),))))


@pytest.mark.parametrize("reason", Unplaced)
def test_a_place_and_every_reason_for_none_keep_the_contract(reason: Unplaced) -> None:
    span = Span.of("Kunduz", 0, 6)
    city = Place(span=span, id="geonames:1135689", country="AF", lat=36.7, lon=68.9)
    city = replace(city, name="Kunduz", precision=PlacePrecision.CITY, role=PlaceRole.SCENE)
    places = (city, Place(span=span, reason=reason))
    line = article_json(Article(path="x", text="Kunduz", places=places))
    VALIDATOR.validate(line)
    assert [place["reason"] for place in line["places"]] == [None, reason.value]  # type: ignore


@given(st.text())
def test_any_text_comes_back_from_its_line(text: str) -> None:
    line = to_line(Article(path="x.txt", text=text))
    assert "\n" not in line
    assert json.loads(line)["text"] == text


def test_a_file_name_that_is_no_utf8_can_be_written() -> None:
    line = to_line(Article(path=b"caf\xe9.txt".decode("utf-8", "surrogateescape")))
    assert line.encode("utf-8")
    assert json.loads(line)["path"] == "caf\ufffd.txt"
