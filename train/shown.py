"""Examples as the encoder is shown them: with names evened out, as whence does before it tags."""

from train.example import Edit, Example, edited
from whence.text.evened import evened


def shown(example: Example) -> Example:
    """The example with stand-ins for names; its marks are carried along."""
    even = evened(example.text)
    edits = [Edit(old, old_end, even.text[start:end]) for start, end, old, old_end in even.places]
    return edited(example, edits)
