"""Lists of actors: what a user's list may look like, and what is wrong with one, by line."""

import json
import time
from pathlib import Path

import pytest

from whence.errors import ListError
from whence.model import ActorKind
from whence.steps.actors.lists import from_csv, read_list, starter
from whence.steps.actors.register import Register

HEAD = "name,aliases,kind,valid_from,valid_until\n"


def written(tmp_path: Path, data: str | bytes) -> Path:
    path = tmp_path / "list.csv"
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return path


def name_of(register: Register, name: str, published: str | None = None) -> str | None:
    claim = register.find(name, published)
    return claim.actor.name if claim else None


@pytest.mark.parametrize(
    ("rows", "line", "words"),
    [
        ("Lesk,Velan,,,\nVelan,Lesk,,,\n", 3, "line 2"),
        ("A1,B1,,,\nB1,C1,,,\nC1,A1,,,\n", 3, "line 2"),
        (
            "Lesk,Front,,,\nVelan,Front,,,\n",
            3,
            "“Front” is named as “Velan”, but as “Lesk” in line 2",
        ),
        ("Lesk,Front,,2001,2005\nVelan,Front,,2004,\n", 3, "do not overlap"),
        ("Lesk,,person,,\nLesk,,state,,\n", 3, "of kind state"),
        ("Lesk,,planet,,\n", 2, "no kind 'planet'"),
        ("Lesk,,,soon,\n", 2, "dates look like"),
        ("Lesk,,,2005,2001\n", 2, "until a day before"),
        ("Lesk,,,,\n,Front,,,\n", 3, "the name is empty"),
        ("Lesk,…,,,\n", 2, "no letter"),
        ("Lesk,,,,,,,\n", 2, "8 cells, but 5 columns"),
        ('Lesk,"two\nlines",,,\nVelan,,planet,,\n', 4, "no kind"),
    ],
)
def test_a_bad_row_is_an_error_with_its_line(rows: str, line: int, words: str) -> None:
    with pytest.raises(ListError, match=f"line {line}: ") as error:
        from_csv(HEAD + rows, "list.csv")
    assert words in str(error.value)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "the list is empty"),
        (b" \n \n", "the list is empty"),
        (HEAD.encode(), "there is no actor in it"),
        (b"who,aliases\nLesk,\n", "no column “name”"),
        (HEAD.encode() + b"Lesk,,,,\nG\xf6rlitz,,,,\n", "line 3: not UTF-8"),
        ("name\nLesk\n".encode("utf-16"), "line 1: not UTF-8"),
        (b"\x00\x01\x02", "no column “name”"),
    ],
)
def test_a_file_that_is_no_list_says_so(tmp_path: Path, data: bytes, words: str) -> None:
    with pytest.raises(ListError) as error:
        read_list(written(tmp_path, data))
    assert words in str(error.value)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="cannot be read"):
        read_list(tmp_path / "none.csv")


def test_the_same_row_twice_is_no_contradiction() -> None:
    register = from_csv(HEAD + "Lesk,Front|Lesk,,,\nLesk,Front,,,\n", "list.csv")
    assert name_of(register, "the Front") == "Lesk"


def test_dates_that_do_not_overlap_tell_two_actors_of_one_name_apart() -> None:
    rows = "Lesk,Front,,2001,2005\nVelan,Front,,2006-01,\n"
    register = from_csv(HEAD + rows, "list.csv")
    days = ("2003-04-05", "2006", "1999", None)
    assert [name_of(register, "Front", day) for day in days] == ["Lesk", "Velan", None, None]


def test_columns_may_be_few_and_in_any_order(tmp_path: Path) -> None:
    path = written(tmp_path, "\ufeffAlias;Name\nFront;Lesk\n")
    assert name_of(read_list(path), "Front") == "Lesk"


def test_what_is_one_and_said_to_be_not_is_an_error() -> None:
    with pytest.raises(ListError, match="line 2"):
        from_csv("name,aliases,not\nLesk,Front,Front\n", "list.csv")


@pytest.mark.parametrize(
    ("rows", "line"),
    [("Lesk,Lesk\n", 2), ("Lesk,Velan\nVelan,Lesk\n", 3), ("A1,B1\nB1,C1\nC1,A1\n", 4)],
)
def test_nobody_is_part_of_itself(rows: str, line: int) -> None:
    with pytest.raises(ListError, match=f"line {line}: .* is part of"):
        from_csv("name,part_of\n" + rows, "list.csv")


def test_a_slip_in_the_name_of_a_column_is_an_error() -> None:
    with pytest.raises(ListError, match="line 1: no column “valid_form” is known; “valid_from”"):
        from_csv("name,valid_form,note\nLesk,2014,old\n", "list.csv")


def test_other_columns_are_left_alone() -> None:
    assert name_of(from_csv("name,note,source\nLesk,old,me\n", "list.csv"), "Lesk") == "Lesk"


def test_a_quotation_mark_that_is_not_closed_is_an_error_with_its_line() -> None:
    with pytest.raises(ListError, match="line 3"):
        from_csv('name\nLesk\n"Velan\nOdrin\n', "list.csv")


def test_a_users_list_goes_before_the_starter() -> None:
    mine = from_csv("name,aliases\nInstitute X,ISIS\n", "list.csv").over(starter())
    assert name_of(mine, "ISIS") == "Institute X"
    assert name_of(mine, "Daesh") == "Islamic State"


def test_a_users_alias_for_a_listed_actor_keeps_the_rest_of_its_names() -> None:
    mine = from_csv("id,name,aliases\nq1,Islamic State,Dakesh\n", "list.csv").over(starter())
    for name in ("Dakesh", "ISIS", "Islamic State"):
        claim = mine.find(name)
        assert claim is not None
        assert (claim.actor.id, claim.actor.kind) in {("q1", ActorKind.ARMED_GROUP), ("q1", None)}


def test_followthemoney_entities_keep_their_ids(tmp_path: Path) -> None:
    entities = [
        {"id": "Q1", "schema": "Person", "properties": {"name": ["Ilse Brandt"], "alias": ["IB"]}},
        {"id": "Q2", "schema": "Ownership", "properties": {}},
        {
            "id": "Q3",
            "schema": "Company",
            "properties": {"name": ["Telva"], "previousName": ["TH"]},
        },
    ]
    register = read_list(written(tmp_path, "\n".join(map(json.dumps, entities))))
    claim = register.find("IB")
    assert claim is not None
    assert (claim.actor.id, claim.actor.name, claim.actor.kind) == (
        "Q1",
        "Ilse Brandt",
        ActorKind.PERSON,
    )
    assert name_of(register, "TH") == "Telva"


def test_a_name_of_two_entities_names_neither(tmp_path: Path) -> None:
    entity = '{"id": "%s", "schema": "Person", "properties": {"name": ["Ilse Brandt"]}}\n'
    register = read_list(written(tmp_path, entity % "Q1" + entity % "Q2"))
    assert register.find("Ilse Brandt") is None


@pytest.mark.parametrize(
    "line",
    [
        "{",
        '{"id": "Q2"}',
        '{"id": "Q2", "schema": "Person"}',
        '{"id": 3, "schema": "Person", "properties": {"name": ["B"]}}',
        '{"id": "Q2", "schema": "Person", "properties": {"name": [7]}}',
        '{"a":' * 5000,
    ],
)
def test_a_bad_entity_is_an_error_with_its_line(tmp_path: Path, line: str) -> None:
    good = '{"id": "Q1", "schema": "Person", "properties": {"name": ["A"]}}\n'
    with pytest.raises(ListError, match="line 2"):
        read_list(written(tmp_path, good + line))


def test_a_list_of_200000_rows_is_read_in_bounded_time() -> None:
    rows = "".join(f"Name {number},Alias {number}\n" for number in range(200_000))
    began = time.process_time()
    register = from_csv("name,aliases\n" + rows, "list.csv").over(starter())
    assert time.process_time() - began < 30
    assert name_of(register, "alias 199999") == "Name 199999"


def test_the_starter_says_why_in_every_line() -> None:
    claims = [claim for found in starter().claims.values() for claim in found]
    assert len({claim.actor.id for claim in claims}) >= 150
    assert all(claim.why for claim in claims)
    assert not [claim for claim in claims if claim.why and "terror" in claim.why.casefold()]
