"""Read a bundle's weights back into the network, to train it further.

What int8 rounded away is lost; a few hundred steps find it again.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from train.network import Crf, Tagger
from whence.infer.labels import ENCODER_LAYERS

_PARTS = {"g": "weight", "b": "bias", "w": "weight"}


def restore(model: Tagger, bundle: Path) -> None:
    """Give the model the weights of the bundle in a folder."""
    graph = onnx.load(bundle / "tagger.onnx").graph
    constants = {c.name: numpy_helper.to_array(c) for c in graph.initializer}
    tables = json.loads((bundle / "tagger.json").read_text(encoding="utf-8"))
    state = {name: torch.tensor(value) for name, value in _weights(constants).items()}
    for part in ("distance", "none", "none_bias"):
        state[f"link.{part}"] = torch.tensor(tables["link"][part])
    # position and type rows were added up in the bundle
    state["encoder.embeddings.token_type_embeddings.weight"] = torch.zeros(2, 384)
    missing, unknown = model.load_state_dict(state, strict=False)
    left = [name for name in missing if not re.search(r"position_ids|^crf", name)]
    if left or unknown:
        raise ValueError(f"the bundle does not fit the network: {left} {unknown}")
    for layer, crf in zip(ENCODER_LAYERS, model.crf, strict=True):
        restore_crf(crf, tables["crf"][layer])


@torch.no_grad()
def restore_crf(crf: Crf, table: Mapping[str, list[object]]) -> None:
    """Give one layer's CRF the scores of a bundle's table, less what BIO bars."""
    starts, transitions = torch.tensor(table["starts"]), torch.tensor(table["transitions"])
    crf.transitions.copy_(transitions.masked_fill(crf.barred < 0, 0.0))
    crf.starts.copy_(starts.masked_fill(crf.barred_starts < 0, 0.0))
    crf.ends.copy_(torch.tensor(table["ends"]))


def _weights(constants: dict[str, NDArray[np.generic]]) -> dict[str, NDArray[np.float32]]:
    """The network's parameters by their names there."""
    found: dict[str, NDArray[np.float32]] = {}
    for name, value in constants.items():
        if name == "places":
            found["encoder.embeddings.position_embeddings.weight"] = value
        elif name == "words.q":
            scale = constants["words.s"]
            found["encoder.embeddings.word_embeddings.weight"] = value * scale
        elif name.endswith(".q"):
            found[f"{name[:-2]}.weight"] = (value * constants[f"{name[:-2]}.s"]).T
        elif name in ("head.w", "head.b"):
            found["head.weight" if name == "head.w" else "head.bias"] = value.T
        elif name.startswith("encoder.") and name[-2:] in (".g", ".b"):
            found[f"{name[:-2]}.{_PARTS[name[-1]]}"] = value
    return {name: np.ascontiguousarray(value, dtype=np.float32) for name, value in found.items()}
