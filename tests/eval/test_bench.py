"""The bench reads what it says, sees memory, and names every step."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from eval.bench import choose, family_memory, pile, run_command, start_run
from eval.command import ROOT
from eval.steps import step_table

from whence.infer.assets import packaged
from whence.infer.tagger import Tagger
from whence.pipeline import STEPS
from whence.text.evened import evened

DOCTEST = ROOT / "examples" / "doctest.txt"


def test_without_data_the_example_pile_is_read(tmp_path: Path) -> None:
    assert {path.parent for path in choose(tmp_path)} == {ROOT / "examples" / "pile"}
    dev = tmp_path / "polnear" / "dev" / "text"
    dev.mkdir(parents=True)
    (dev / "a.txt").write_text("One.")
    assert choose(tmp_path) == (dev / "a.txt",)


def test_the_same_window_is_put_through_once_but_counts_each_time() -> None:
    once, twice = pile([DOCTEST]), pile([DOCTEST, DOCTEST])
    assert len(once.windows) == len(twice.windows) == 1
    assert twice.pieces == 2 * once.pieces
    text = evened(DOCTEST.read_text("utf-8")).text
    assert once.pieces == len(Tagger(packaged()).tokenizer.encode(text.strip()).ids)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs Linux's /proc")
def test_memory_of_children_is_seen() -> None:
    before = family_memory(os.getpid())
    script = "x = bytearray(10**8); print(len(x), flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        assert family_memory(os.getpid()) - before > 9 * 10**7
        child.communicate(b"\n")
    assert family_memory(child.pid) == 0


def test_a_run_takes_time_and_memory_and_a_failing_one_is_told() -> None:
    run = run_command([DOCTEST], 1)
    assert run.seconds > 0
    assert run.work > 0
    with pytest.raises(RuntimeError, match="exit status 1"):
        run_command([DOCTEST.with_name("nothing.txt")], 1)


def test_the_start_is_that_of_all_processes() -> None:
    assert start_run(2).work > 1.5 * start_run(1).work


def test_every_step_is_timed() -> None:
    lines = step_table([DOCTEST]).splitlines()
    names = [line.split()[0] for line in lines]
    assert names == ["parse", "clean", *(step.__name__ for step in STEPS), "export", "all"]
    assert names[2:7] == ["tag", "find_mentions", "find_times", "link", "resolve_speakers"]
