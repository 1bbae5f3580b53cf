"""What becomes of inputs: each is kept, none twice, and the order of adding doesn't show."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.case.conftest import content, quick_reading
from whence.case import Added, Case, Outcome, adding
from whence.model import Article, ProblemCode, Tags
from whence.steps.read import Entry, ReadOptions, find

Write = Callable[[str, str], Path]
URL = "https://courier.example/dam"


def line(text: str, **said: str) -> str:
    return json.dumps({"text": text, **said}) + "\n"


PILE = {
    "a.txt": "Varga said no to the dam.",
    "b.txt": "Varga said no to the dam.",
    "c.txt": "The mayor saw the pump fail.\n\nShare\n\nSign up for our newsletter",
    "d.txt": "",
    "e.bin": "\x00\x01\x02\x03" * 99,
    "f.jsonl": line("One is dead.", url=URL, published="2031-05-02")
    + line("Two are dead.", url=f"{URL}?utm_source=x", published="2031-05-03")
    + line("Varga said no to the dam.", outlet="Courier")
    + "{broken\n",
    "g.jsonl": line("Nobody knows.", url=URL),
    "h.txt": "Der Bürgermeister sagte, dass die Pumpe am Montag zweimal ausgefallen sei. "
    "Die Behörden haben das am Abend noch nicht bestätigt, und der Fluss steigt weiter an.",
}


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pile")
    for name, text in PILE.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def add(case: Path, *paths: Path, again: bool = False) -> list[Added]:
    with Case.open(case, create=True) as opened:
        return opened.add(paths, again=again)


def outcomes(added: list[Added]) -> dict[str, int]:
    return dict(Counter(one.outcome.value for one in added))


def test_what_was_read_comes_back_with_nothing_lost(pile: Path, tmp_path: Path) -> None:
    add(tmp_path / "a.whence", pile)
    options = ReadOptions()
    given = quick_reading(find([str(pile)], options), options=options)
    with Case.open(tmp_path / "a.whence") as case:
        assert list(case.inputs()) == [replace(article, tags=Tags()) for article in given]
        texts = [article.text for article in case.articles()]
    assert texts.count("Varga said no to the dam.") == 2  # one has another outlet
    assert len(texts) == 7
    assert "" not in texts


@settings(max_examples=25)
@given(order=st.permutations(sorted(PILE)), cuts=st.lists(st.integers(0, 8), max_size=3))
def test_the_order_of_adding_does_not_show(
    pile: Path, tmp_path_factory: pytest.TempPathFactory, order: list[str], cuts: list[int]
) -> None:
    folder = tmp_path_factory.mktemp("order")
    add(folder / "once.whence", pile)
    ends = [0, *sorted(cuts), len(order)]
    for start, end in pairwise(ends):
        add(folder / "parts.whence", *(pile / name for name in order[start:end]))
    assert content(folder / "parts.whence") == content(folder / "once.whence")


def test_adding_again_reads_nothing(
    pile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = add(tmp_path / "a.whence", pile)
    before = content(tmp_path / "a.whence")
    monkeypatch.setattr(adding, "read_entries", lambda entries, **_: map(pytest.fail, entries))
    second = add(tmp_path / "a.whence", pile)
    assert content(tmp_path / "a.whence") == before
    unread = outcomes(first)["could not be read"]
    assert outcomes(second) == {"already had": len(first) - unread, "could not be read": unread}


def test_another_whence_reads_again_only_if_asked(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, path = tmp_path / "a.whence", write("a.txt", "Varga said no.")
    add(case, path)
    monkeypatch.setattr("whence.case.maker", lambda: "9.9")
    assert [one.outcome for one in add(case, path)] == [Outcome.OLD]
    assert {row[-1] for row in content(case)["articles"]} != {"9.9"}
    assert [one.outcome for one in add(case, path, again=True)] == [Outcome.AGAIN]
    assert {row[-1] for row in content(case)["articles"]} == {"9.9"}


def test_an_article_that_is_read_otherwise_replaces_the_old(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, path = tmp_path / "a.whence", write("a.txt", "Varga said no.\n\nShare")
    add(case, path)
    assert len(content(case)["removed"]) == 1

    def otherwise(
        entries: Iterable[Entry], *, options: ReadOptions, jobs: int
    ) -> Iterator[Article]:
        for article in quick_reading(entries, options=options):
            yield replace(article, text="Varga said yes.", mentions=(), removed=())

    monkeypatch.setattr(adding, "read_entries", otherwise)
    add(case, path, again=True)
    rows = content(case)
    assert [row[-2] for row in rows["articles"]] == ["Varga said yes."]
    assert rows["mentions"] == rows["removed"] == []
    with Case.open(case) as opened:
        assert opened.count("no") == 0
        assert opened.count("yes") == 1


def test_a_thousand_copies_are_one_article(write: Write, tmp_path: Path) -> None:
    for number in range(1000):
        write(f"{number:04}.txt", "Varga said no to the dam.")
    added = add(tmp_path / "a.whence", tmp_path)
    assert outcomes(added) == {"new": 1, "same article": 999}
    rows = content(tmp_path / "a.whence")
    assert [len(rows[name]) for name in ("inputs", "readings", "articles", "raw")] == [
        1000,
        1,
        1,
        1,
    ]


def test_a_new_text_under_one_address_is_a_version(write: Write, tmp_path: Path) -> None:
    old = line("The dam holds.\n\nOne is dead.", url=URL, published="2031-05-02")
    new = line("The dam holds.\n\nTwo are dead.", url=f"{URL}#top", published="2031-05-03")
    added = add(tmp_path / "a.whence", write("a.jsonl", new), write("b.jsonl", old))
    assert outcomes(added) == {"new": 1, "new version": 1}
    with Case.open(tmp_path / "a.whence") as case:
        first, second = case.versions()
    assert (first.byline.published, second.byline.published) == ("2031-05-02", "2031-05-03")
    assert [span.text for span in second.added] == ["Two are dead."]
    assert [span.text for span in second.dropped] == ["One is dead."]
    assert second.is_order_known


@pytest.mark.parametrize("dates", [{}, {"published": "2031-05-02"}])
def test_versions_without_telling_dates_say_so(
    dates: dict[str, str], write: Write, tmp_path: Path
) -> None:
    lines = line("One is dead.", url=URL, **dates) + line("Two are dead.", url=URL, **dates)
    add(tmp_path / "a.whence", write("a.jsonl", lines))
    with Case.open(tmp_path / "a.whence") as case:
        assert [version.is_order_known for version in case.versions()] == [True, False]


def test_a_missing_file_is_forgotten_once_it_is_there(write: Write, tmp_path: Path) -> None:
    case, path = tmp_path / "a.whence", tmp_path / "a.jsonl"
    (missing,) = add(case, path)
    assert missing.problem is not None
    assert missing.problem.code is ProblemCode.MISSING
    assert len(content(case)["inputs"]) == 1
    write("a.jsonl", line("One is dead."))
    add(case, path)
    after = content(case)
    assert [row[0] for row in after["inputs"]] == [f"{path}:1"]
    path.unlink()
    assert add(case, path)[0].outcome is Outcome.UNREAD
    assert content(case) == after


def test_the_case_is_no_article_of_its_own_folder(write: Write, tmp_path: Path) -> None:
    write("a.txt", "Varga said no.")
    for _ in range(2):
        assert [Path(one.path).name for one in add(tmp_path / "a.whence", tmp_path)] == ["a.txt"]


def test_other_options_are_another_reading(write: Write, tmp_path: Path) -> None:
    path = write("a.txt", "Varga said no.\n\nShare")
    with Case.open(tmp_path / "a.whence", create=True) as case:
        case.add(path)
        (added,) = case.add(path, options=ReadOptions(as_is=True))
        assert added.outcome is Outcome.NEW
        assert len(list(case.articles())) == 2
    assert len(content(tmp_path / "a.whence")["raw"]) == 1


def test_bytes_are_kept_but_not_of_what_is_no_text(pile: Path, tmp_path: Path) -> None:
    add(tmp_path / "a.whence", pile / "a.txt", pile / "e.bin")
    packed = {row[1]: row[2] for row in content(tmp_path / "a.whence")["raw"]}
    assert packed[len(PILE["e.bin"])] is None
    assert packed[len(PILE["a.txt"])] is not None


def test_a_very_long_text_and_odd_dates_are_kept(write: Write, tmp_path: Path) -> None:
    lines = line("The dam holds. " * 130_000, published="2999-01-01") + line("Two.", date="soon")
    add(tmp_path / "a.whence", write("a.jsonl", lines))
    with Case.open(tmp_path / "a.whence") as case:
        large, small = case.articles()
        assert len(large.text) > 1_900_000
        assert small.byline.published is None
        assert len(case.search('"dam the holds"')) == 0
        assert len(case.search("holds")[0].snippets) <= 3
