"""One file per step of the pipeline; each a pure function on articles."""
