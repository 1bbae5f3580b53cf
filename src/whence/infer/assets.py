"""The bundle on disk: graph, tokenizer and the tables that decoding needs.

Which weights these are is asked by whoever opens a case; numpy, which takes a tenth of a second to
import, is needed by the tables alone.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whence.infer.decode import CrfTables, Floats


@dataclass(frozen=True, slots=True)
class LinkTables:
    """Parameters of the link scores.

    `distance` is (role, bucket), `none` (layer, role, size) and `none_bias` (layer, role), where
    role 0 is the source and 1 the content; `edges` say where the distance buckets end.
    """

    distance: Floats
    edges: tuple[int, ...]
    none: Floats
    none_bias: Floats


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything beside the graph: layers with their roles, CRF and link tables."""

    layers: tuple[str, ...]
    roles: tuple[tuple[str, ...], ...]
    crf: tuple[CrfTables, ...]
    link: LinkTables


@dataclass(frozen=True)
class Bundle:
    """A folder with the three graphs, tagger.json and the tokenizer that all of them share."""

    folder: Path

    @property
    def graph(self) -> Path:
        """The tagger's ONNX file."""
        return self.folder / "tagger.onnx"

    @property
    def pairs_graph(self) -> Path:
        """The pair scorer's ONNX file."""
        return self.folder / "pairs.onnx"

    @property
    def vectors_graph(self) -> Path:
        """The ONNX file of the sentence vectors."""
        return self.folder / "vectors.onnx"

    @property
    def tokenizer(self) -> Path:
        """The tokenizer's JSON file."""
        return self.folder / "tokenizer.json"

    @cached_property
    def digest(self) -> str:
        """The digest of what reads articles: other weights have another."""
        return digest_of(self.graph, self.folder / "tagger.json", self.tokenizer)

    @cached_property
    def vectors_digest(self) -> str:
        """The digest of what makes vectors: other weights make other ones."""
        return digest_of(self.vectors_graph, self.tokenizer)

    @cached_property
    def pairs_digest(self) -> str:
        """The digest of what scores pairs: other weights give other scores."""
        return digest_of(self.pairs_graph, self.tokenizer)

    @cached_property
    def tables(self) -> Tables:
        """The tables, read when first asked for."""
        from whence.infer.decode import CrfTables

        raw = json.loads((self.folder / "tagger.json").read_text(encoding="utf-8"))
        crf = tuple(
            CrfTables(*(_floats(table[part]) for part in ("transitions", "starts", "ends")))
            for table in raw["crf"].values()
        )
        link = raw["link"]
        return Tables(
            tuple(raw["layers"]),
            tuple(tuple(roles) for roles in raw["layers"].values()),
            crf,
            LinkTables(
                _floats(link["distance"]),
                tuple(link["distance_edges"]),
                _floats(link["none"]),
                _floats(link["none_bias"]),
            ),
        )


def digest_of(*paths: Path) -> str:
    """The start of the SHA-256 of some files together."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def packaged() -> Bundle:
    """The bundle that comes with the package."""
    return Bundle(Path(str(files("whence") / "bundle")))


def _floats(values: object) -> Floats:
    import numpy as np

    return np.array(values, dtype=np.float32)
