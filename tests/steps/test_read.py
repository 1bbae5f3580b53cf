"""Reading finds everything that was named, in order, and what fails is a row that says why."""

import gzip
import io
import json
import sys
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.errors import UsageError
from whence.model import ProblemCode, RawArticle
from whence.steps.read import READERS, Entry, ReadOptions, find, parse

STORY = (
    "HALDEN, May 3 (Reuters) — The pump in the old waterworks has failed for the third time this "
    "year, the council said on Tuesday.\n\nNobody was hurt, according to the mayor."
)
GERMAN = (
    "Die Pumpe im alten Wasserwerk ist zum dritten Mal in diesem Jahr ausgefallen, sagte der "
    "Gemeinderat am Dienstag. Niemand wurde verletzt, und niemand weiß, wann sie wieder läuft."
)


def read_all(*paths: str | Path, **options: object) -> list[RawArticle]:
    chosen = ReadOptions(**options)  # type: ignore[arg-type]
    return [parse(entry, chosen) for entry in find(map(str, paths), chosen)]


def problem_of(*paths: str | Path, **options: object) -> tuple[ProblemCode, str]:
    (raw,) = read_all(*paths, **options)
    assert raw.problem is not None
    return raw.problem.code, raw.problem.message


def test_a_text_file_gives_its_paragraphs_and_what_its_head_says(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (raw,) = read_all(tmp_path / "a.txt")
    assert [block.text for block in raw.blocks] == STORY.split("\n\n")
    assert (raw.byline.wire, raw.byline.language, raw.problem) == ("Reuters", "en", None)


def test_what_a_format_says_goes_before_what_the_head_says(tmp_path: Path) -> None:
    record = {"text": f"By Jane Roe | Courier\n\n{STORY}", "publisher": "Kestrel\n Online"}
    (tmp_path / "a.json").write_text(json.dumps(record))
    (raw,) = read_all(tmp_path / "a.json")
    assert (raw.byline.outlet, raw.byline.author) == ("Kestrel Online", "Jane Roe")


def test_a_by_line_above_the_article_counts_though_it_is_no_part_of_it(tmp_path: Path) -> None:
    line, other = "<div>By Jane Roe | 3 May 2022</div>", "<aside>By Max Poe</aside>"
    prose = "".join(f"<p>{STORY}</p>" for _ in range(3))
    page = "<html><body>{}<article><h1>Pump fails</h1>{}{}</article></body></html>"
    (tmp_path / "a.html").write_text(page.format("", line, prose))
    (tmp_path / "b.html").write_text(page.format("", "", f"{prose}{other}"))
    authors = [raw.byline.author for raw in read_all(tmp_path)]
    assert authors == ["Jane Roe", None]


def test_input_order_is_kept_and_folders_are_sorted_through(tmp_path: Path) -> None:
    for name in ("pile/b.txt", "pile/a/z.txt", "pile/a/y.jsonl", "pile/.hidden", "c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f'{{"text": "{name}"}}\n' * 2)
    found = [
        raw.path.removeprefix(f"{tmp_path}/")
        for raw in read_all(tmp_path / "c.txt", tmp_path / "pile", tmp_path / "pi*" / "b.txt")
    ]
    assert found == [
        "c.txt",
        "pile/a/y.jsonl:1",
        "pile/a/y.jsonl:2",
        "pile/a/z.txt",
        "pile/b.txt",
        "pile/b.txt",
    ]


def test_gzip_is_known_by_its_content(tmp_path: Path) -> None:
    for name in ("a.txt.gz", "b.jsonl.gz", "c.txt"):
        (tmp_path / name).write_bytes(gzip.compress(json.dumps({"text": STORY}).encode()))
    assert ["third time" in raw.blocks[0].text for raw in read_all(tmp_path)] == [True] * 3


def test_a_file_without_a_telling_name_is_read_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "dump").write_text(json.dumps({"text": STORY}))
    (tmp_path / "note").write_text(STORY)
    assert [entry.format for entry in find([str(tmp_path)], ReadOptions())] == ["jsonl", "text"]


def test_a_format_that_is_asked_for_goes_before_the_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(json.dumps({"text": STORY}))
    assert read_all(tmp_path / "a.txt", format="jsonl")[0].path.endswith("a.txt:1")


def test_options_that_name_what_does_not_exist_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there are: jsonl"):
        read_all(tmp_path, format="papyrus")
    with pytest.raises(UsageError, match="nothing called 'txet'"):
        read_all(tmp_path, fields={"txet": "body"})


@pytest.mark.parametrize("compress", [bytes, gzip.compress])
@pytest.mark.parametrize(("data", "path"), [(STORY.encode(), "-"), (b'{"text": "Hi."}\n', "-:1")])
def test_standard_input_is_read_by_its_content(
    monkeypatch: pytest.MonkeyPatch, data: bytes, path: str, compress: "type[bytes]"
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(compress(data))))
    (raw,) = read_all("-")
    assert (raw.path, raw.problem, bool(raw.blocks)) == (path, None, True)


@pytest.mark.parametrize(
    ("name", "data", "code", "word"),
    [
        ("a.txt", b"", "empty", "empty"),
        ("a.txt", b" \n \n", "empty", "no text"),
        ("a.jsonl", b"", "empty", "empty"),
        ("a.jsonl", b"\n\n", "empty", "no article"),
        ("a.json", b"[1, 2]", "empty", "no article"),
        ("a.txt", b"%PDF-1.4 ...", "binary", "PDF"),
        ("a.jsonl", b"\x00" * 5000, "binary", "binary"),
        ("noname", b"\x7fELF....", "binary", "program"),
        ("a.txt", "Мост закрыт.".encode("windows-1251"), "encoding", "UTF-8"),
        ("a.jsonl", '{"text": "Hi."}'.encode("utf-16"), "encoding", "UTF-16"),
        ("a.txt", b"x" * 2_000_001, "too large", "2 MB"),
        ("a.txt.gz", gzip.compress(b"x" * 2_000_001), "too large", "2 MB"),
        ("a.txt", b"Rain fell. " * 20_000, "too large", "200,000"),
        ("a.html", b"<p>" + b"Rain fell. " * 20_000, "too large", "200,000"),
        ("a.txt.gz", gzip.compress(STORY.encode())[:-9], "malformed", "cut short"),
        ("a.txt", GERMAN.encode(), "language", "German"),
    ],
)
def test_what_cannot_be_read_says_why(
    tmp_path: Path, name: str, data: bytes, code: str, word: str
) -> None:
    (tmp_path / name).write_bytes(data)
    found, message = problem_of(tmp_path, max_article_mb=2)
    assert found == code
    assert word in message


def test_a_foreign_article_keeps_its_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GERMAN)
    (raw,) = read_all(tmp_path)
    assert (raw.blocks[0].text, raw.byline.language) == (GERMAN, "de")


def test_a_short_text_is_foreign_only_if_it_says_so(tmp_path: Path) -> None:
    records = [{"text": "Alles gut."}, {"text": "Alles gut.", "language": "de-AT"}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, records)))
    assert [raw.problem and raw.problem.code for raw in read_all(tmp_path)] == [None, "language"]


def test_standard_input_that_is_empty_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert problem_of("-")[0] == "empty"


def test_a_gzip_bomb_is_never_unpacked(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "bomb.txt.gz", "wb") as bomb:
        for _ in range(40):
            bomb.write(b"x" * 1_000_000)
    tracemalloc.start()
    assert problem_of(tmp_path, max_article_mb=1)[0] == "too large"
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


def test_a_fault_of_ours_costs_only_its_own_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_on_the_first(raw: RawArticle, options: ReadOptions) -> RawArticle:
        return raw if raw.path.endswith(":2") else raw.blocks[99]  # type: ignore[return-value]

    (tmp_path / "a.jsonl").write_text('{"text": "Hi."}\n{"text": "Ho."}')
    monkeypatch.setattr("whence.steps.read.complete", fail_on_the_first)
    codes = [raw.problem and raw.problem.code for raw in read_all(tmp_path)]
    assert codes == [ProblemCode.INTERNAL, None]


@given(st.text(st.characters(codec="utf-8")))
def test_as_is_gives_a_text_back_verbatim(text: str) -> None:
    raw = parse(Entry(path="a", format="text", data=text.encode()), ReadOptions(as_is=True))
    if raw.problem is None or raw.problem.code is ProblemCode.LANGUAGE:
        assert [block.text for block in raw.blocks] == [text]
    else:
        assert raw.problem.code is ProblemCode.BINARY or not text.strip()


@given(st.text())
def test_as_is_gives_the_text_of_json_back_but_for_half_pairs(text: str) -> None:
    data = json.dumps({"text": text}).encode()
    raw = parse(Entry(path="a", format="jsonl", data=data), ReadOptions(as_is=True))
    if raw.blocks:
        whole = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
        assert [block.text for block in raw.blocks] == [whole]
    else:
        assert not text.strip()


@pytest.mark.parametrize("reader", [reader.name for reader in READERS])
@given(data=st.binary() | st.text().map(lambda t: t.encode("utf-8", "surrogatepass")))
def test_no_bytes_make_any_reader_raise(reader: str, data: bytes) -> None:
    raw = parse(Entry(path="a", format=reader, data=data), ReadOptions())
    assert raw.problem is None or raw.problem.code is not ProblemCode.INTERNAL
    assert bool(raw.blocks) or raw.problem is not None
