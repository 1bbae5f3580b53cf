"""The command writes one page, says where it is and as of which day, and what is wrong."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.report.made import TEXTS, pile
from whence.case import Case
from whence.cli.main import main


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of three articles and an empty file."""
    folder = tmp_path_factory.mktemp("sluice")
    for name, text in TEXTS.items():
        (folder / Path(name).name).write_text(
            f"Headline\nBy A. B.\n4 March 2021\n\n{text}", "utf-8"
        )
    (folder / "d.txt").write_bytes(b"")
    path = folder.parent / "sluice.whence"
    with Case.open(path, create=True) as opened:
        opened.add([folder])
    return path


@pytest.fixture(autouse=True)
def without_models(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is found over the pile is tested elsewhere; here it is nothing."""
    made = pile().findings
    none = made.__class__(
        groups=(), conflicts=(), drifts=(), forecasts=(), dead_ends=(), actors=(), reuse=made.reuse
    )
    monkeypatch.setattr(Case, "found", lambda self, **_: none)


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["report", *map(str, words)])


def test_the_page_has_the_name_of_the_case(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(case)
    assert result.exit_code == 0
    assert "sluice.html: " in result.stderr
    html = (tmp_path / "sluice.html").read_text("utf-8")
    assert "<title>sluice – dossier</title>" in html
    assert "The sluice may not have failed, engineer Odo Pell said." in html


def test_the_day_is_told_where_none_is_given(case: Path, tmp_path: Path) -> None:
    given = run(case, "-o", tmp_path / "x.html", "--on", "2021-04-01")
    assert "latest article" not in given.stderr
    without = run(case, "-o", tmp_path / "y.html")
    assert "As of 2021-03-04, the day of the latest article" in without.stderr


def test_what_could_not_be_read_is_on_the_page(case: Path, tmp_path: Path) -> None:
    run(case, "-o", tmp_path / "x.html", "--title", "The <sluice>")
    html = (tmp_path / "x.html").read_text("utf-8")
    assert "1 input could not be read" in html
    assert "The &lt;sluice&gt;" in html


def test_a_day_that_is_none_is_refused(case: Path) -> None:
    result = run(case, "--on", "soon")
    assert result.exit_code == 2
    assert "'soon' is no day like 2019-03-31" in result.stderr


def test_a_case_that_is_not_there_is_said(tmp_path: Path) -> None:
    result = run(tmp_path / "none.whence")
    assert result.exit_code == 2
    assert "none.whence" in result.stderr
