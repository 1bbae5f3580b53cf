"""One file per form that articles leave the house in."""
