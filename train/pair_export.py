"""Write the pair scorer's graph: `python -m train.pair_export --checkpoint FILE… --out DIR`.

The weights of several checkpoints are averaged (Wortsman et al. 2022, model soups).
"""

import argparse
from pathlib import Path

import onnx

from train.export import averaged
from train.onnx_graph import pairs_graph


def main() -> None:
    """Parse the command line and write."""
    parser = argparse.ArgumentParser(prog="python -m train.pair_export", description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", action="store_true", help="float weights, for comparison")
    options = parser.parse_args()
    weights = {name: value.numpy() for name, value in averaged(options.checkpoint).items()}
    options.out.mkdir(parents=True, exist_ok=True)
    onnx.save(pairs_graph(weights, int8=not options.float), options.out / "pairs.onnx")


if __name__ == "__main__":
    main()
