"""Write the sentence vectors' graph: `python -m train.vectors --out DIR`.

The encoder is all-MiniLM-L6-v2 as it comes: nothing is trained here.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
from safetensors.numpy import load_file

from train.encoder import packaged_encoder
from train.onnx_graph import vectors_graph


def main() -> None:
    """Parse the command line and write."""
    parser = argparse.ArgumentParser(prog="python -m train.vectors", description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", action="store_true", help="float weights, for comparison")
    options = parser.parse_args()
    raw = load_file(packaged_encoder() / "model.safetensors")
    weights = {f"encoder.{name}": value.astype(np.float32) for name, value in raw.items()}
    onnx.save(vectors_graph(weights, int8=not options.float), options.out / "vectors.onnx")


if __name__ == "__main__":
    main()
