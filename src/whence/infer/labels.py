"""The label layers: three BIO layers of three roles each, on words."""

LAYERS = ("outer", "inner", "names")
ROLES = {
    "outer": ("source", "cue", "content"),
    "inner": ("source", "cue", "content"),
    "names": ("person", "organisation", "place"),
}
LABELS = 7  # O, then B and I of each role


def begin_label(layer: str, role: str) -> int:
    """The B label of a role; its I label is one more."""
    return 1 + 2 * ROLES[layer].index(role)


# Distance between two spans, in words between their nearest edges, signed: where a bucket ends.
DISTANCE_EDGES = (-60, -30, -15, -8, -4, -2, -1, 0, 1, 2, 4, 8, 15, 30, 60)
