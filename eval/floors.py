"""The floors: what each figure must reach, on which data, and every time one was lowered.

A floor belongs to the data it was measured on, so each runner's floors carry a digest of that
data. They only ever rise, except through `lowered`, which takes a reason and keeps it. For a
figure that should be small the file says `at_most` where it says `at_least` for others.
"""

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, TypeAlias

Side: TypeAlias = Literal["at_least", "at_most"]

MARGIN = 0.005
"""How far from what was measured a bound is set: int8 arithmetic differs between processors."""


class FloorError(Exception):
    """A floor may not be changed as asked; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Bound:
    """The least (or, for a figure that should be small, the most) that a figure may be."""

    limit: float
    side: Side = "at_least"
    measured: float | None = None

    def holds(self, figure: float) -> bool:
        """Say whether a figure is good enough."""
        return figure >= self.limit if self.side == "at_least" else figure <= self.limit

    def raised(self, figure: float) -> "Bound":
        """The stricter of this bound and the one that `figure` less the margin gives.

        What was measured is kept in either case, as long as it holds.
        """
        new = around(figure, self.side)
        if self.holds(new.limit):
            return new
        return replace(self, measured=new.measured) if self.holds(figure) else self


@dataclass(frozen=True, slots=True)
class Lowering:
    """One bound that was made easier, and why."""

    name: str
    before: float
    after: float
    why: str


@dataclass(frozen=True, slots=True)
class Floors:
    """All bounds by "runner.figure", the digest of each runner's data, and all lowerings."""

    bounds: Mapping[str, Bound] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    lowered: tuple[Lowering, ...] = ()


def around(figure: float, side: Side = "at_least") -> Bound:
    """The bound that a measured figure gives: the margin away from it, to three decimals."""
    if side == "at_least":
        limit = max(0.0, math.floor(1000 * (figure - MARGIN) + 1e-6) / 1000)
    else:
        limit = min(1.0, math.ceil(1000 * (figure + MARGIN) - 1e-6) / 1000)
    return Bound(limit, side, round(figure, 4))


def digest(files: Mapping[str, Path]) -> str:
    """One digest of all these files, by name and content."""
    total = hashlib.sha256()
    for name, path in sorted(files.items()):
        total.update(f"{name}\n{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()[:16]


def raise_all(
    floors: Floors, runner: str, figures: Mapping[str, float], ceilings: frozenset[str], data: str
) -> Floors:
    """Raise the floors of one runner to its figures less the margin; none is lowered."""
    bounds = dict(floors.bounds)
    for figure, value in figures.items():
        name = f"{runner}.{figure}"
        side: Side = "at_most" if figure in ceilings else "at_least"
        bounds[name] = bounds[name].raised(value) if name in bounds else around(value, side)
    return replace(floors, bounds=bounds, digests={**floors.digests, runner: data})


def lower(floors: Floors, name: str, figure: float, why: str) -> Floors:
    """Make one bound easier, down to `figure` less the margin, and keep the reason."""
    if name not in floors.bounds:
        raise FloorError(f"there is no floor {name}; the file has {', '.join(floors.bounds)}")
    if not why.strip():
        raise FloorError('say why: --lower NAME --why "…"')
    old = floors.bounds[name]
    new = around(figure, old.side)
    if old.holds(new.limit):
        raise FloorError(f"{name} is {figure:.4f}: nothing to lower, the bound is {old.limit}")
    entry = Lowering(name, old.limit, new.limit, why.strip())
    bounds = {**floors.bounds, name: new}
    return replace(floors, bounds=bounds, lowered=(*floors.lowered, entry))


def load(path: Path) -> Floors:
    """Read the floors; no file is no floors."""
    if not path.exists():
        return Floors()
    raw: dict[str, Any] = json.loads(path.read_text("utf-8"))
    bounds = {
        f"{runner}.{figure}": _bound(entry)
        for runner, part in raw["runners"].items()
        for figure, entry in part["figures"].items()
    }
    digests = {runner: part["data"] for runner, part in raw["runners"].items() if part["data"]}
    return Floors(bounds, digests, tuple(Lowering(**entry) for entry in raw["lowered"]))


def dump(floors: Floors) -> str:
    """Write the floors as JSON that a person can read and compare."""
    runners: dict[str, dict[str, Any]] = {}
    for name, bound in sorted(floors.bounds.items()):
        runner, figure = name.split(".", 1)
        part = runners.setdefault(runner, {"data": floors.digests.get(runner, ""), "figures": {}})
        part["figures"][figure] = {bound.side: bound.limit, "measured": bound.measured}
    lowered = [
        {"name": low.name, "before": low.before, "after": low.after, "why": low.why}
        for low in floors.lowered
    ]
    raw = {"margin": MARGIN, "runners": runners, "lowered": lowered}
    return json.dumps(raw, indent=1, ensure_ascii=False) + "\n"


def _bound(entry: Mapping[str, float]) -> Bound:
    measured = entry.get("measured")
    if "at_most" in entry:
        return Bound(entry["at_most"], "at_most", measured)
    return Bound(entry["at_least"], "at_least", measured)
