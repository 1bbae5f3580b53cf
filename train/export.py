"""Write the bundle: `python -m train.export --checkpoint FILE… --out DIR`.

The weights of several checkpoints of one run are averaged, which costs nothing at inference
(Wortsman et al. 2022, model soups).
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray

from train.encoder import packaged_encoder
from train.network import Crf, Tagger
from train.onnx_graph import tagger_graph
from whence.infer.labels import DISTANCE_EDGES, ENCODER_LAYERS, ROLES


def write_bundle(model: Tagger, tokenizer_file: Path, out: Path, *, int8: bool = True) -> None:
    """Write the graph, the tokenizer and the tables into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    weights = {k: v.detach().float().numpy() for k, v in model.state_dict().items()}
    onnx.save(tagger_graph(weights, int8=int8), out / "tagger.onnx")
    (out / "tagger.json").write_text(json.dumps(tables(model), indent=1) + "\n", encoding="utf-8")
    tokenizer = json.loads(tokenizer_file.read_text(encoding="utf-8"))
    tokenizer |= {"truncation": None, "padding": None}
    (out / "tokenizer.json").write_text(
        json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )


def tables(model: Tagger) -> dict[str, object]:
    """Layers, CRF tables and link tables, as JSON."""
    crf = {}
    for layer, module in zip(ENCODER_LAYERS, model.crf, strict=True):
        crf[layer] = crf_table(module)
    link = {
        "distance": _rounded(model.link.distance),
        "distance_edges": list(DISTANCE_EDGES),
        "none": _rounded(model.link.none),
        "none_bias": _rounded(model.link.none_bias),
    }
    layers = {layer: list(ROLES[layer]) for layer in ENCODER_LAYERS}
    return {"layers": layers, "crf": crf, "link": link}


def crf_table(crf: Crf) -> dict[str, list[object]]:
    """One layer's CRF scores, as JSON."""
    moves, starts, ends = (_rounded(t) for t in crf.tables())
    return {"transitions": moves, "starts": starts, "ends": ends}


def _rounded(values: torch.Tensor) -> list[object]:
    array: NDArray[np.float64] = values.detach().double().numpy().round(5)
    rows: list[object] = array.tolist()
    return rows


def main() -> None:
    """Parse the command line and write."""
    parser = argparse.ArgumentParser(prog="python -m train.export", description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--encoder", type=Path)
    parser.add_argument("--float", action="store_true", help="float weights, for comparison")
    options = parser.parse_args()
    encoder = options.encoder or packaged_encoder()
    model = Tagger(encoder)
    model.load_state_dict(averaged(options.checkpoint))
    write_bundle(model, encoder / "tokenizer.json", options.out, int8=not options.float)


def averaged(checkpoints: Sequence[Path]) -> dict[str, torch.Tensor]:
    """The mean of the checkpoints' weights."""
    states = [torch.load(file, map_location="cpu", weights_only=True) for file in checkpoints]
    return {
        name: torch.stack([state[name].float() for state in states]).mean(0) for name in states[0]
    }


if __name__ == "__main__":
    main()
