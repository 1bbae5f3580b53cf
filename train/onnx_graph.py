"""Build the ONNX graphs of the bundle by hand, in float or int8.

Each takes one input without padding: the int8 scale of an activation is taken over the
whole input, so a batch would let neighbours change each other's answer. Operators of
onnxruntime's `com.microsoft` domain keep it at about ten nodes a layer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

Weights = Mapping[str, NDArray[np.float32]]
HEADS = 12
EPSILON = 1e-12
_CONTRIB = "com.microsoft"


@dataclass(slots=True)
class Graph:
    """Nodes and constants while they are being collected."""

    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: list[onnx.TensorProto] = field(default_factory=list)

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """Add a constant and give its name."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(
        self, operator: str, inputs: list[str], output: str, domain: str = "", **attributes: object
    ) -> str:
        """Add a node with one output and give that output's name."""
        self.nodes.append(helper.make_node(operator, inputs, [output], domain=domain, **attributes))
        return output


def tagger_graph(weights: Weights, *, int8: bool) -> onnx.ModelProto:
    """ids (pieces) and first (words) to scores (words, outputs)."""
    graph = Graph()
    flat = _encoded(graph, weights, int8=int8)
    words = graph.node("Gather", [flat, "first"], "words", axis=0)
    head = graph.node(
        "MatMul", [words, graph.constant("head.w", weights["head.weight"].T)], "head.product"
    )
    graph.node("Add", [head, graph.constant("head.b", weights["head.bias"])], "scores")
    size = len(weights["head.bias"])
    return _model(graph, "tagger", [("first", TensorProto.INT64, ["words"])], ["words", size])


def vectors_graph(weights: Weights, *, int8: bool) -> onnx.ModelProto:
    """ids (pieces) to one unit vector: the mean over the pieces, as the encoder was taught."""
    graph = Graph()
    flat = _encoded(graph, weights, int8=int8)
    mean = graph.node("ReduceMean", [flat], "mean", axes=[0], keepdims=0)
    graph.node("LpNormalization", [mean], "scores", axis=0, p=2)
    size = weights["encoder.embeddings.word_embeddings.weight"].shape[1]
    return _model(graph, "vectors", [], [size])


def pairs_graph(weights: Weights, *, int8: bool) -> onnx.ModelProto:
    """ids and the text (1 or 2, 0 for marks) of each piece, and features, to three scores."""
    graph = Graph()
    flat = _encoded(graph, weights, int8=int8, has_types=True)
    first = graph.node("Gather", [flat, graph.constant("cls", np.array([0]))], "first", axis=0)
    means = [_mean_of(graph, flat, number) for number in (1, 2)]
    gap = graph.node("Sub", means, "gap")
    parts = [first, *means, graph.node("Abs", [gap], "gap.abs"), graph.node("Mul", means, "both")]
    row = graph.node("Unsqueeze", ["features", graph.constant("row", np.array([0]))], "aligned")
    seen = graph.node("Concat", [*parts, row], "seen", axis=1)
    wide = graph.node("Gemm", [seen, *_head(graph, weights, "head.1")], "wide", transB=1)
    active = graph.node("Gelu", [wide], "active", domain=_CONTRIB)
    out = graph.node("Gemm", [active, *_head(graph, weights, "head.4")], "out", transB=1)
    graph.node("Squeeze", [out, graph.constant("column", np.array([0]))], "scores")
    aligned = weights["head.1.weight"].shape[1] - 5 * flat_size(weights)
    extra: list[Extra] = [
        ("text", TensorProto.INT64, ["pieces"]),
        ("type", TensorProto.INT64, ["pieces"]),
        ("features", TensorProto.FLOAT, [aligned]),
    ]
    return _model(graph, "pairs", extra, [len(weights["head.4.bias"])])


def flat_size(weights: Weights) -> int:
    """How many numbers the encoder gives for a piece."""
    return int(weights["encoder.embeddings.word_embeddings.weight"].shape[1])


def _head(graph: Graph, weights: Weights, name: str) -> list[str]:
    return [
        graph.constant(f"{name}.{part}", weights[f"{name}.{part}"]) for part in ("weight", "bias")
    ]


def _mean_of(graph: Graph, flat: str, number: int) -> str:
    """The mean over the pieces of one of the two texts, as a row."""
    name = f"text{number}"
    own = graph.node("Equal", ["text", graph.constant(f"{name}.n", np.array([number]))], name)
    mask = graph.node("Cast", [own], f"{name}.mask", to=TensorProto.FLOAT)
    row = graph.node("Unsqueeze", [mask, graph.constant(f"{name}.0", np.array([0]))], f"{name}.row")
    total = graph.node("MatMul", [row, flat], f"{name}.sum")
    count = graph.node("ReduceSum", [row], f"{name}.count", keepdims=1)
    return graph.node("Div", [total, count], f"{name}.mean")


def _encoded(graph: Graph, weights: Weights, *, int8: bool, has_types: bool = False) -> str:
    """The encoder's output (pieces, size)."""
    hidden = _embed(graph, weights, int8=int8, has_types=has_types)
    depth = 1 + max(int(k.split(".")[3]) for k in weights if ".layer." in k)
    for layer in range(depth):
        hidden = _layer(graph, weights, f"encoder.encoder.layer.{layer}", hidden, int8=int8)
    return graph.node("Squeeze", [hidden, graph.constant("axis0", np.array([0]))], "flat")


Extra = tuple[str, int, list[str | int]]


def _model(
    graph: Graph, name: str, extra: Sequence[Extra], shape: Sequence[str | int]
) -> onnx.ModelProto:
    value = helper.make_tensor_value_info
    inputs = [value("ids", TensorProto.INT64, ["pieces"])]
    inputs += [value(one, kind, size) for one, kind, size in extra]
    outputs = [value("scores", TensorProto.FLOAT, list(shape))]
    proto = helper.make_graph(graph.nodes, name, inputs, outputs, graph.constants)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(_CONTRIB, 1)]
    return helper.make_model(proto, opset_imports=opsets, ir_version=8, producer_name="whence")


def _embed(graph: Graph, weights: Weights, *, int8: bool, has_types: bool = False) -> str:
    table = weights["encoder.embeddings.word_embeddings.weight"]
    places = (
        weights["encoder.embeddings.position_embeddings.weight"]
        + weights["encoder.embeddings.token_type_embeddings.weight"][0]
    )
    if int8:
        quantised, scale = quantised_rows(table)
        rows = graph.node("Gather", [graph.constant("words.q", quantised), "ids"], "rows.q", axis=0)
        rows = graph.node("Cast", [rows], "rows.f", to=TensorProto.FLOAT)
        scales = graph.node(
            "Gather", [graph.constant("words.s", scale[:, None]), "ids"], "rows.s", axis=0
        )
        rows = graph.node("Mul", [rows, scales], "rows")
    else:
        rows = graph.node("Gather", [graph.constant("words.w", table), "ids"], "rows", axis=0)
    zero = graph.constant("zero", np.array([0]))
    length = graph.node("Shape", ["ids"], "length")
    place = graph.node(
        "Slice", [graph.constant("places", places), zero, length, zero], "places.cut"
    )
    total = graph.node("Add", [rows, place], "embedded")
    if has_types:  # the first text and all marks before the second are of type 0, which is in place
        total = graph.node("Add", [total, _second(graph, weights)], "embedded.types")
    normal = _normalised(graph, weights, "encoder.embeddings.LayerNorm", total)
    return graph.node("Unsqueeze", [normal, zero], "batch")


def _second(graph: Graph, weights: Weights) -> str:
    """What the type of the second text adds to its pieces, as rows."""
    types = weights["encoder.embeddings.token_type_embeddings.weight"]
    change = graph.constant("types.change", np.stack([types[0] - types[0], types[1] - types[0]]))
    return graph.node("Gather", [change, "type"], "types", axis=0)


def _layer(graph: Graph, weights: Weights, name: str, hidden: str, *, int8: bool) -> str:
    parts = [
        _linear(graph, weights, f"{name}.attention.self.{part}", hidden, int8=int8)
        for part in ("query", "key", "value")
    ]
    mixed = graph.node(
        "MultiHeadAttention", parts, f"{name}.mixed", domain=_CONTRIB, num_heads=HEADS
    )
    out = _linear(graph, weights, f"{name}.attention.output.dense", mixed, int8=int8)
    hidden = _added(graph, weights, f"{name}.attention.output.LayerNorm", out, hidden)
    wide = _linear(graph, weights, f"{name}.intermediate.dense", hidden, int8=int8)
    active = graph.node("Gelu", [wide], f"{name}.active", domain=_CONTRIB)
    out = _linear(graph, weights, f"{name}.output.dense", active, int8=int8)
    return _added(graph, weights, f"{name}.output.LayerNorm", out, hidden)


def _linear(graph: Graph, weights: Weights, name: str, source: str, *, int8: bool) -> str:
    matrix, bias = weights[f"{name}.weight"].T, weights[f"{name}.bias"]
    shift = graph.constant(f"{name}.b", bias)
    if not int8:
        product = graph.node(
            "MatMul", [source, graph.constant(f"{name}.w", matrix)], f"{name}.product"
        )
        return graph.node("Add", [product, shift], f"{name}.out")
    quantised, scale = quantised_rows(weights[f"{name}.weight"])
    inputs = [
        source,
        graph.constant(f"{name}.q", quantised.T),
        graph.constant(f"{name}.s", scale),
        "",
        shift,
    ]
    return graph.node("DynamicQuantizeMatMul", inputs, f"{name}.out", domain=_CONTRIB)


def quantised_rows(
    matrix: NDArray[np.float32], top: int = 127
) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Symmetric int8 with one scale per row."""
    scale = np.maximum(np.abs(matrix).max(axis=1), 1e-8) / top
    return np.round(matrix / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def _normalised(graph: Graph, weights: Weights, name: str, source: str) -> str:
    inputs = [source, *_scale_and_shift(graph, weights, name)]
    return graph.node("LayerNormalization", inputs, f"{name}.out", axis=-1, epsilon=EPSILON)


def _added(graph: Graph, weights: Weights, name: str, source: str, skip: str) -> str:
    inputs = [source, skip, *_scale_and_shift(graph, weights, name)]
    return graph.node(
        "SkipLayerNormalization", inputs, f"{name}.out", domain=_CONTRIB, epsilon=EPSILON
    )


def _scale_and_shift(graph: Graph, weights: Weights, name: str) -> list[str]:
    return [
        graph.constant(f"{name}.g", weights[f"{name}.weight"]),
        graph.constant(f"{name}.b", weights[f"{name}.bias"]),
    ]


def word_layers(model: onnx.ModelProto) -> str:
    """Add nodes that join what every layer says of each word; give the output's name."""
    graph = model.graph
    outputs = {name for node in graph.node for name in node.output}
    depth = sum(name.endswith(".output.LayerNorm.out") for name in outputs) // 2
    names = ["encoder.embeddings.LayerNorm.out"]
    names += [f"encoder.encoder.layer.{at}.output.LayerNorm.out" for at in range(depth)]
    words = []
    for at, name in enumerate(names):
        flat = name
        if at:
            flat = f"layer{at}.flat"
            graph.node.append(helper.make_node("Squeeze", [name, "axis0"], [flat]))
        graph.node.append(helper.make_node("Gather", [flat, "first"], [f"layer{at}.words"], axis=0))
        words.append(f"layer{at}.words")
    graph.node.append(helper.make_node("Concat", words, ["layers"], axis=1))
    return "layers"


def add_scores(
    model: onnx.ModelProto, weight: NDArray[np.float32], bias: NDArray[np.float32], *, before: int
) -> None:
    """Add the outputs of a further linear head, as columns that stand before column `before`."""
    layers, graph = word_layers(model), model.graph
    constants = {"phrases.w": weight.T, "phrases.b": bias, "columns": np.array([before])}
    ends = {"first": np.array([0]), "last": np.array([2**31 - 1]), "second": np.array([1])}
    for name, value in {**constants, **ends}.items():
        graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(value), f"x.{name}"))
    for node in graph.node:
        node.output[:] = ["old.scores" if name == "scores" else name for name in node.output]
    slices = (("x.first", "x.columns", "left"), ("x.columns", "x.last", "right"))
    for low, high, name in slices:
        cut = helper.make_node("Slice", ["old.scores", low, high, "x.second"], [name])
        graph.node.append(cut)
    graph.node.append(helper.make_node("MatMul", [layers, "x.phrases.w"], ["phrases.product"]))
    graph.node.append(helper.make_node("Add", ["phrases.product", "x.phrases.b"], ["phrases"]))
    joined = ["left", "phrases", "right"]
    graph.node.append(helper.make_node("Concat", joined, ["scores"], axis=1))
    graph.output[0].type.tensor_type.shape.dim[1].dim_value += len(bias)
