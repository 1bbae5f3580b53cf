"""Who reads the same files twice gets the same answer, byte for byte.

Sets come in another order in every process of Python, so each reading is one of its own.
"""

import os
import subprocess
import sys
from pathlib import Path

PILE = Path(__file__).parent.parent / "examples" / "pile"
READ = (
    "import sys, whence; from whence.export.jsonl import to_line\n"
    "for article in whence.read(sorted(sys.argv[1:])): print(to_line(article))"
)


def test_the_seed_of_hashing_does_not_show() -> None:
    paths = [str(path) for path in sorted(PILE.iterdir())[:6]]
    readings = set()
    for seed in ("1", "2", "3"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
        command = [sys.executable, "-c", READ, *paths]
        done = subprocess.run(command, env=environment, capture_output=True, check=True)
        readings.add(done.stdout)
    assert len(readings) == 1
    assert readings.pop().count(b"\n") >= len(paths)
