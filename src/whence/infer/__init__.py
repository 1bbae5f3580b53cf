"""The neural pass: tokenizer, windows, the onnxruntime session, decoding.

`tag_texts` is all that the steps need; onnxruntime is loaded by its first call.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from whence.model.tags import Tags

if TYPE_CHECKING:
    from whence.infer.tagger import Tagger

__all__ = ["tag_texts"]

_lock = Lock()


def tag_texts(texts: Sequence[str]) -> list[Tags]:
    """Tag texts with the packaged bundle; one `Tags` for each, in order."""
    with _lock:
        return _tagger().tag(texts)


@cache
def _tagger() -> Tagger:
    from whence.infer.assets import packaged
    from whence.infer.tagger import Tagger

    return Tagger(packaged())
