"""Cases in a folder of their own, read without the encoder, and all that stands in one."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import pytest

from whence.case import adding
from whence.model import Article, Attribution, Mention, MentionKind, Span
from whence.model.case import LOG, TABLES
from whence.model.tables import Table
from whence.steps.clean import clean
from whence.steps.read import Entry, ReadOptions, parse
from whence.store.schema import names

Content: TypeAlias = dict[str, list[tuple[object, ...]]]


def quick_reading(
    entries: Iterable[Entry], *, options: ReadOptions, jobs: int = 1
) -> Iterator[Article]:
    """Read as whence does, but find only that the first word is said and the second named."""
    assert jobs == 1
    for entry in entries:
        yield found_in(clean(parse(entry, options), as_is=options.as_is))


def found_in(article: Article) -> Article:
    """Put one attribution and one mention into an article."""
    words = article.text.split()
    if len(words) < 2:
        return article
    first = Span.of(article.text, 0, len(words[0]))
    mention = Mention(span=first, kind=MentionKind.PERSON, score=0.25)
    attribution = Attribution(id="a-1", content=(first, first), score=0.5)
    return replace(article, attributions=(attribution,), mentions=(mention,))


def content(path: Path) -> Content:
    """All rows of a case but those of the log, ordered by their keys; and what the search knows."""
    with closing(sqlite3.connect(path)) as connection:
        rows = {t.name: connection.execute(all_of(t)).fetchall() for t in TABLES if t is not LOG}
        connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        rows["versions"] = connection.execute("SELECT * FROM versions ORDER BY 1, 2").fetchall()
        return rows


def all_of(table: Table) -> str:
    """The query for all rows of a table, by key."""
    return f'SELECT {names(table.column_names)} FROM "{table.name}" ORDER BY {names(table.key)}'


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "read_entries", quick_reading)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    """Write a file with this name and text."""

    def written(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return written
