"""The gate: run every runner whose data are at hand and hold each figure to its floor.

    python -m eval.gate                                   check; exit 1 if a figure falls short
    python -m eval.gate --set                             raise the floors to what was measured
    python -m eval.gate --lower polnear.linked --why "…"  lower one, and keep the reason

Data come from --data, $WHENCE_DATA or ../shared/data. A runner whose data are not there is skipped
with a word; one whose data are not those that its floors were set on fails, as does one that
breaks. Runners share two processes, so the gate takes the machine for a few minutes.
"""

import argparse
import importlib
import sys
import time
import traceback
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from eval.command import ROOT, data_folder
from eval.exchange import CATEGORIES, CONTROL
from eval.floors import Bound, FloorError, Floors, digest, dump, load, lower, raise_all
from eval.worlds.faults import CAUSES

FLOORS = Path(__file__).with_name("floors.json")


@dataclass(frozen=True, slots=True)
class Runner:
    """A runner's module, what it reads, and those of its figures that should be small.

    `is_ours` says that what it reads is in the repository and not among the dev sets.
    """

    name: str
    module: str
    reads: tuple[str, ...]
    ceilings: frozenset[str] = frozenset()
    is_ours: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one runner: its figures, or why there are none."""

    figures: Mapping[str, float] = field(default_factory=dict)
    data: str = ""
    seconds: float = 0.0
    skipped: str = ""
    failed: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    name: str
    verdict: str
    figure: float | None = None
    bound: Bound | None = None

    @property
    def is_short(self) -> bool:
        """Whether this line makes the gate fail."""
        return self.verdict not in ("ok", "no floor yet") and not self.verdict.startswith("skipped")


RUNNERS = (
    Runner(
        "swaps",
        "eval.swaps",
        ("polnear/dev/text", "four-articles"),
        frozenset({*CATEGORIES, CONTROL, "all", "all_lost"}),
    ),
    Runner("polnear", "eval.polnear", ("polnear/dev",)),
    Runner("pairs", "eval.pairs", ("vitaminc", "ecbplus")),
    Runner("matching", "eval.matching", ("ecbplus",)),
    Runner("speakers", "eval.speakers", ("gum",)),
    Runner("coreference", "eval.coreference", ("gum",)),
    Runner("kinds", "eval.kinds", ("sourcing-dev",)),
    Runner("reuse", "eval.reuse", ("helsinki",)),
    Runner("re3d", "eval.re3d", ("re3d",)),
    Runner("wikiwars", "eval.wikiwars", ("wikiwars",)),
    Runner("wcxb", "eval.wcxb", ("wcxb",), frozenset({"leak"})),
    Runner(
        "worlds",
        "eval.worlds.score",
        ("eval/worlds/forms.toml",),
        frozenset(f"{form}_missed_{cause}" for form in ("tuned", "held") for cause in CAUSES),
        is_ours=True,
    ),
    Runner("claims", "eval.claims", ("eval/claims.txt",), is_ours=True),
    Runner(
        "places", "eval.places", ("eval/places.txt",), frozenset({"false_points"}), is_ours=True
    ),
    Runner(
        "actors",
        "eval.actors",
        ("examples/pile", "examples/actors.json", "examples/names.txt"),
        is_ours=True,
    ),
    Runner("example", "eval.example", ("examples/pile", "examples/gold.json"), is_ours=True),
)
"""Every runner, the longest first, so that two processes end at about the same time."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the gate and return its exit status."""
    options = _options(arguments)
    floors = load(options.floors)
    chosen = [r for r in RUNNERS if not options.only or r.name in options.only]
    results = run_all(chosen, options.data)
    try:
        if options.lower:
            floors = lowered(floors, results, options.lower, options.why)
        if options.set:
            floors = raised(floors, chosen, results)
    except FloorError as error:
        print(f"gate: {error}", file=sys.stderr)
        return 2
    if options.lower or options.set:
        options.floors.write_text(dump(floors), "utf-8")
    rows = [row for runner in chosen for row in judged(runner.name, results[runner.name], floors)]
    print(table(rows))
    print("  ".join(f"{name} {result.seconds:.0f} s" for name, result in results.items()))
    return int(any(row.is_short for row in rows))


def run_all(runners: Sequence[Runner], data: Path) -> dict[str, Result]:
    """Run all runners in two processes; results in the order of the runners."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        results = pool.map(run_one, runners, [data] * len(runners))
        return {runner.name: result for runner, result in zip(runners, results, strict=True)}


def run_one(runner: Runner, data: Path) -> Result:
    """Run one runner, unless its data are not there; a break is a result that says so."""
    folder = ROOT if runner.is_ours else data
    missing = [part for part in runner.reads if not (folder / part).exists()]
    if missing:
        return Result(skipped=f"skipped: no data at {folder / missing[0]}")
    began = time.perf_counter()
    try:
        figures = importlib.import_module(runner.module).score(folder)
    except Exception as error:  # noqa: BLE001 - the other runners must still be heard
        traceback.print_exc()
        return Result(failed=f"broke: {type(error).__name__}: {error}")
    return Result(figures, data_digest(runner, folder), time.perf_counter() - began)


def data_digest(runner: Runner, folder: Path) -> str:
    """The digest of all that a runner reads."""
    parts = [folder / part for part in runner.reads]
    paths = parts + [path for part in parts for path in part.rglob("*")]
    return digest({path.relative_to(folder).as_posix(): path for path in paths if path.is_file()})


def judged(runner: str, result: Result, floors: Floors) -> list[Row]:
    """Hold the figures of one runner to its floors."""
    if result.skipped or result.failed:
        return [Row(runner, result.skipped or result.failed)]
    if floors.digests.get(runner, result.data) != result.data:
        return [Row(runner, f"other data than the floors were set on (now {result.data}): --set")]
    rows = []
    for figure, value in result.figures.items():
        bound = floors.bounds.get(f"{runner}.{figure}")
        verdict = "no floor yet" if not bound else "ok" if bound.holds(value) else "FALLS SHORT"
        rows.append(Row(f"{runner}.{figure}", verdict, value, bound))
    measured = {row.name for row in rows}
    gone = (n for n in floors.bounds if n.split(".")[0] == runner and n not in measured)
    return rows + [Row(name, "NOT MEASURED", None, floors.bounds[name]) for name in gone]


def raised(floors: Floors, runners: Sequence[Runner], results: Mapping[str, Result]) -> Floors:
    """Raise the floors of all runners that gave figures."""
    for runner in runners:
        result = results[runner.name]
        if result.figures:
            floors = raise_all(floors, runner.name, result.figures, runner.ceilings, result.data)
    return floors


def lowered(floors: Floors, results: Mapping[str, Result], name: str, why: str) -> Floors:
    """Lower one floor to what was measured now."""
    runner, _, figure = name.partition(".")
    if runner not in results or figure not in results[runner].figures:
        raise FloorError(f"{name} was not measured, so it cannot be lowered")
    return lower(floors, name, results[runner].figures[figure], why)


def table(rows: Sequence[Row]) -> str:
    """Lay the rows out, figures in per cent.

    >>> print(table([Row("a.f1", "ok", 0.825, Bound(0.8)), Row("b", "skipped: no data at x")]))
    a.f1   82.50  ≥ 80.0  ok
    b                     skipped: no data at x
    """
    width = max((len(row.name) for row in rows), default=0)
    return "\n".join(
        f"{row.name:<{width}}  {_percent(row.figure):>6}  {_limit(row.bound):<6}  {row.verdict}"
        for row in rows
    )


def _percent(figure: float | None) -> str:
    return "" if figure is None else f"{100 * figure:.2f}"


def _limit(bound: Bound | None) -> str:
    if bound is None:
        return ""
    return f"{'≥' if bound.side == 'at_least' else '≤'} {100 * bound.limit:.1f}"


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m eval.gate", description="Hold the floors.")
    parser.add_argument("--data", type=Path, default=data_folder(), help="folder of the dev sets")
    parser.add_argument("--only", nargs="+", choices=[r.name for r in RUNNERS], help="runners")
    parser.add_argument("--set", action="store_true", help="raise floors to what was measured")
    parser.add_argument("--lower", metavar="NAME", help="lower one floor (runner.figure)")
    parser.add_argument("--why", default="", help="why it is lowered; kept in the file")
    parser.add_argument("--floors", type=Path, default=FLOORS, help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
