"""A runner for the tests of the gate: its figures are those in the file beside its data."""

import json
from pathlib import Path


def score(data: Path) -> dict[str, float]:
    """Read the figures."""
    figures: dict[str, float] = json.loads((data.parent / f"{data.name}.json").read_text())
    return figures
