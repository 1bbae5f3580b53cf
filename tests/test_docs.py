"""The documents keep their promises: commands run, links lead somewhere, words are explained."""

import gzip
import importlib.util
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from eval.figures import written
from eval.floors import load
from eval.gate import FLOORS

from whence.model import (
    ActorKind,
    Anchor,
    Approximation,
    AttributionKind,
    ClaimKind,
    DeadEnd,
    Modifier,
    NoClaim,
    NoDue,
    PlacePrecision,
    PlaceRole,
    Precision,
    ProblemCode,
    Reason,
    Relation,
    SourceKind,
    Strength,
    TieKind,
    TimeType,
    Unplaced,
)
from whence.steps.actors.lists import from_csv

ROOT = Path(__file__).parent.parent
PAGES = [
    *ROOT.glob("*.md"),
    *(ROOT / "docs").rglob("*.md"),
    *(ROOT / "examples").glob("*.md"),
]
LINK = re.compile(r"\]\(([^)\s]+)\)")
SENTENCE = "The river stopped at dawn. Ilse Brandt said the pump had failed.\n"
PAGE = f"<html><title>Pump</title><body><article><p>{SENTENCE}</p></article></body></html>"

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def blocks(name: str, language: str) -> list[str]:
    """The code blocks of a page in one language."""
    return re.findall(rf"```{language}\n(.*?)```", read(name), re.DOTALL)


def commands(name: str, program: str) -> list[str]:
    """The lines of a page's shell blocks that call a program, comments taken off."""
    lines = (line for block in blocks(name, "sh") for line in block.splitlines())
    return [line.partition("  #")[0].strip() for line in lines if program in line]


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return {
        re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings
    }


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with all the files that the documents speak of."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(SENTENCE, "utf-8")
    (tmp_path / "article.txt").write_text(SENTENCE, "utf-8")
    (tmp_path / "saved.html").write_text(PAGE, "utf-8")
    with gzip.open(tmp_path / "feed.jsonl.gz", "wt", encoding="utf-8") as feed:
        feed.write(json.dumps({"text": SENTENCE}) + "\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@each_page
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text("utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), target
        assert not anchor or anchor in anchors(there), target


@pytest.mark.parametrize("command", commands("README.md", "whence read"))
def test_the_commands_of_the_readme_run(command: str, news: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path}
    done = subprocess.run(command, shell=True, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    written = done.stdout + "".join(p.read_text("utf-8") for p in news.glob("out.jsonl"))
    assert "Ilse Brandt" in written


def test_the_python_of_the_readme_runs(news: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = blocks("README.md", "python")
    exec(code, {})
    assert capsys.readouterr().out.count("Ilse Brandt | the pump had failed") == 2


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_scripts_and_modules_that_are_named_exist(name: str) -> None:
    for script in re.findall(r"scripts/\w+", read(name)):
        assert os.access(ROOT / script, os.X_OK), script
    for module in re.findall(r"python -m ([\w.]+)", read(name)):
        assert importlib.util.find_spec(module), module


def test_the_map_names_folders_that_exist() -> None:
    for path in re.findall(r"^\| `([\w/.]+)` \|", read("CONTRIBUTING.md"), re.MULTILINE):
        assert (ROOT / path).exists(), path


def test_every_value_of_the_model_is_in_the_contract() -> None:
    contract = read("docs/contract.md")
    enums = (AttributionKind, DeadEnd, ProblemCode, Reason, SourceKind)
    places = (PlacePrecision, PlaceRole, Unplaced)
    times = (TimeType, Precision, Relation, Modifier, Anchor)
    claims = (Approximation, ClaimKind, NoClaim, NoDue, Strength)
    for words in (*enums, *times, *claims, *places):
        for word in words:
            assert f"`{word.value}`" in contract, word


def test_every_field_of_the_schema_is_in_the_contract() -> None:
    schema = json.loads(read("docs/read.schema.json"))
    contract = read("docs/contract.md")
    tables = ("attribution", "claim", "place")
    for properties in (schema["properties"], *(schema["$defs"][t]["properties"] for t in tables)):
        for field in properties:
            assert re.search(rf"^\| .*`{field}`.* \|", contract, re.MULTILINE), field


def test_every_dependency_has_its_reason() -> None:
    reasons = read("docs/design.md").partition("## Dependencies")[2].partition("\n## ")[0]
    project = tomllib.loads(read("pyproject.toml"))["project"]
    for requirement in project["dependencies"] + project["optional-dependencies"]["dev"]:
        name = re.split(r"[<>=~!\[ ]", requirement)[0]
        assert re.search(rf"^\| .*\b{name}\b.* \| .+ \|$", reasons, re.MULTILINE), name


def test_the_figures_of_the_readme_are_those_of_the_floors() -> None:
    readme = read("README.md")
    assert "| PolNeAR dev |" in readme
    assert written(readme, load(FLOORS).bounds) == readme


def test_every_word_of_the_glossary_is_used_in_the_code() -> None:
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py")).lower()
    words = read("docs/design.md").partition("\n## Words\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ([\w, ]+) \| (.*) \|$", words, re.MULTILINE)
    glossary = [words for words, meaning in rows if not meaning.startswith(("*later*", "meaning"))]
    assert len(glossary) > 10
    for word in (word for words in glossary for word in words.split(", ")):
        assert re.search(rf"\b{word.replace(' ', '.')}s?\b", code), word


def test_every_field_and_value_of_the_actors_is_in_their_page() -> None:
    schema = json.loads(read("docs/actors.schema.json"))
    page = read("docs/actors.md")
    for field in (*schema["properties"], *schema["$defs"]["tie"]["properties"]):
        assert f"`{field}`" in page, field
    for word in (*ActorKind, *TieKind):
        assert f"`{word.value}`" in page, word


def test_the_list_in_the_page_on_actors_can_be_read() -> None:
    (rows,) = blocks("docs/actors.md", "csv")
    claim = from_csv(rows, "docs").find("ORA")
    assert claim is not None
    assert claim.actor.name == "Odrin River Authority"
