"""Measure how fast `whence read` is beside the bare encoder, and how much memory it takes.

The whole command is run over polnear/dev (or the example pile, where there is no data at hand) and
timed from start to exit, with one job and with two. Between these runs the bare ONNX session gets
the same windows, in this process and on as many threads as there are cores (at most eight), each
different window once: so both meet the same weather on the machine. A ratio is the bare time over
the command's, of neighbouring runs (of the two bare ones the quicker); the table gives the median
over the rounds. `start` is the time of the same command on files of one word, as many as start all
its processes. `work` is the ratio of the seconds that cores worked: where others use the machine
too, it says more than the clock. Since others can only slow a run down, the last line compares the
best run of each. Memory is the highest sum of the resident sets of the command and its children,
looked at every 20 ms.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from eval.command import ROOT, data_folder
from eval.steps import step_table
from whence.engine.local import BATCH
from whence.infer.assets import packaged
from whence.infer.encoder import Encoder, default_threads
from whence.infer.pieces import paragraphs_of
from whence.infer.tagger import Tagger
from whence.infer.windows import Window, windows_of
from whence.text.evened import evened

WHENCE = (str(Path(sys.executable).with_name("whence")),)
LOOK_EVERY_S = 0.02


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds, those that cores worked, and the most memory in bytes, if it was seen."""

    seconds: float
    work: float
    memory: int = 0


@dataclass(frozen=True, slots=True)
class Pile:
    """What is read: the files, the windows of their texts, and how many wordpieces these have."""

    paths: tuple[Path, ...]
    windows: tuple[Window, ...]
    pieces: int


def main() -> None:
    """Run the bench and print its tables."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description="Measure speed and memory.")
    parser.add_argument("--data", type=Path, default=data_folder(), help="folder of the dev sets")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is run")
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2], help="numbers of jobs")
    parser.add_argument("--steps", action="store_true", help="only say how long each step takes")
    options = parser.parse_args()
    paths = choose(options.data)
    print(f"{len(paths)} articles of {paths[0].parent}")
    if options.steps:
        print(step_table(paths))
        return
    print(speed_table(pile(paths), options.jobs, options.rounds))
    print(start_table())


def choose(data: Path) -> tuple[Path, ...]:
    """The articles to read: polnear/dev, or the example pile."""
    dev = sorted((data / "polnear" / "dev" / "text").glob("*.txt"))
    return tuple(dev or sorted((ROOT / "examples" / "pile").glob("*.txt")))


def pile(paths: Sequence[Path]) -> Pile:
    """Cut the texts into the windows that whence makes of them."""
    tokenizer = Tagger(packaged()).tokenizer
    texts = [evened(path.read_bytes().decode("utf-8")).text for path in paths]
    windows = [w for text in texts for w in windows_of(paragraphs_of(tokenizer, text))]
    different = {tuple(window.ids): window for window in windows}
    return Pile(tuple(paths), tuple(different.values()), sum(len(w.ids) for w in windows))


def speed_table(read: Pile, all_jobs: Sequence[int], rounds: int) -> str:
    """Run bare session and command in turns, and lay out the medians."""
    encoder = Encoder(packaged().graph)
    encoder.run(read.windows[:8])
    bare: dict[int, list[Run]] = {jobs: [] for jobs in all_jobs}
    runs: dict[int, list[Run]] = {jobs: [] for jobs in all_jobs}
    for _ in range(rounds):
        for jobs in all_jobs:
            before = run_bare(encoder, read)
            runs[jobs].append(run_command(read.paths, jobs))
            after = run_bare(encoder, read)
            bare[jobs].append(min(before, after, key=lambda run: run.work))
    lines = [" " * 22 + "seconds  articles/s  tokens/s   ratio  without start    work  memory"]
    everything = [run.seconds for jobs in all_jobs for run in bare[jobs]]
    lines.append(_line(f"bare, {default_threads()} threads", median(everything), read))
    for jobs in all_jobs:
        start = median(start_run(jobs).seconds for _ in range(rounds))
        pairs = list(zip(bare[jobs], runs[jobs], strict=True))
        ratio = median(b.seconds / r.seconds for b, r in pairs)
        warm = median(b.seconds / (r.seconds - start) for b, r in pairs)
        work = median(b.work / r.work for b, r in pairs)
        memory = max(r.memory for r in runs[jobs]) / 2**20
        line = _line(f"whence read --jobs {jobs}", median(r.seconds for r in runs[jobs]), read)
        lines.append(f"{line}  {ratio:6.1%}  {warm:13.1%}  {work:6.1%}  {memory:4.0f} MB")
    return "\n".join([*lines, *(best_line(jobs, bare[jobs], runs[jobs]) for jobs in all_jobs)])


def best_line(jobs: int, bare: Sequence[Run], runs: Sequence[Run]) -> str:
    """Say what share of the bare session's speed the command reaches, by the best run of each.

    >>> best_line(2, [Run(4.0, 7.0), Run(9.0, 8.0)], [Run(5.0, 10.0), Run(8.0, 11.0)])
    'best of 2 rounds, --jobs 2: 70.0% of the bare session by work, 80.0% by the clock'
    """
    work = min(run.work for run in bare) / min(run.work for run in runs)
    clock = min(run.seconds for run in bare) / min(run.seconds for run in runs)
    shares = f"{work:.1%} of the bare session by work, {clock:.1%} by the clock"
    return f"best of {len(runs)} rounds, --jobs {jobs}: {shares}"


def run_bare(encoder: Encoder, read: Pile) -> Run:
    """Put all windows through the session."""
    work, began = time.process_time(), time.perf_counter()
    encoder.run(read.windows)
    return Run(time.perf_counter() - began, time.process_time() - work)


def run_command(paths: Sequence[Path], jobs: int) -> Run:
    """Run `whence read` over files as they are, output to nowhere, and watch its memory."""
    command = [*WHENCE, "read", *map(str, paths), "--as-is", "--jobs", str(jobs)]
    before, began = children_work(), time.perf_counter()
    with subprocess.Popen(
        [*command, "--format", "jsonl", "-o", os.devnull],
        stderr=subprocess.DEVNULL,
        env=installed_environment(),
    ) as process:
        most = 0
        while process.poll() is None:
            most = max(most, family_memory(process.pid))
            time.sleep(LOOK_EVERY_S)
    if process.returncode:
        raise RuntimeError(f"whence read ended with exit status {process.returncode}")
    return Run(time.perf_counter() - began, children_work() - before, most)


def installed_environment() -> dict[str, str]:
    """This environment, but with bytecode kept between runs, as for anybody who installs whence."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def children_work() -> float:
    """Seconds that cores have worked for the children of this process that have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def family_memory(pid: int) -> int:
    """Resident bytes of a process and all its children; 0 where there is no /proc."""
    try:
        own = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (OSError, IndexError):
        return 0
    return own + sum(family_memory(int(child)) for child in children)


def start_run(jobs: int) -> Run:
    """Run the command on files of one word, as many as start all its processes."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.txt" for number in range(2 * BATCH * jobs)]
        for path in paths:
            path.write_text("Word.\n", "utf-8")
        return run_command(paths, jobs)


def start_table(times: int = 10) -> str:
    """How long `whence --help` and `import whence` take: median of ten."""
    commands = {
        "whence --help": [*WHENCE, "--help"],
        "import whence": [sys.executable, "-c", "import whence"],
    }
    lines = []
    for name, command in commands.items():
        run = partial(
            subprocess.run,
            command,
            check=True,
            stdout=subprocess.DEVNULL,
            env=installed_environment(),
        )
        run()
        lines.append(f"{name:<22}{median(timed(run) for _ in range(times)):6.3f} s")
    return "\n".join(lines)


def timed(call: Callable[[], object]) -> float:
    """Seconds that a call takes."""
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def _line(name: str, seconds: float, read: Pile) -> str:
    speeds = f"{len(read.paths) / seconds:10.1f}  {read.pieces / seconds:8.0f}"
    return f"{name:<22}{seconds:7.2f}  {speeds}"


if __name__ == "__main__":
    main()
