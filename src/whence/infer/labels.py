"""The label layers: four BIO layers of three roles each, on words."""

ENCODER_LAYERS = ("outer", "inner", "names")
"""Layers that the encoder was trained on, and whose scores come from its last layer."""
PHRASE_LAYERS = ("phrases",)
"""Layers learnt afterwards, on what all layers of the finished encoder say of a word."""
LAYERS = (*ENCODER_LAYERS, *PHRASE_LAYERS)
ROLES = {
    "outer": ("source", "cue", "content"),
    "inner": ("source", "cue", "content"),
    "names": ("person", "organisation", "place"),
    "phrases": ("person", "organisation", "place"),
}
LABELS = 7  # O, then B and I of each role


def begin_label(layer: str, role: str) -> int:
    """The B label of a role; its I label is one more."""
    return 1 + 2 * ROLES[layer].index(role)


# Distance between two spans, in words between their nearest edges, signed: where a bucket ends.
DISTANCE_EDGES = (-60, -30, -15, -8, -4, -2, -1, 0, 1, 2, 4, 8, 15, 30, 60)
