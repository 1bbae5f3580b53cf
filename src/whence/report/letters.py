"""Letters: about how wide words are in a picture, where no browser can be asked.

Widths are those of the wider of the common sans-serif faces, bold, at 13 pixels, by sort of sign: a
label is broken a little too early rather than too late.
"""

from whence.report.plain import label

NARROW = frozenset("iljtfrI.,:;'’‘!|()[]/-– ")
WIDEST = frozenset("mwMWQGOD@%—…&")
MOST_LINES = 2


def width(text: str) -> float:
    """About how wide a text is, in pixels at 13 pixels' size.

    >>> width("ill") < width("mmm")
    True
    """
    return sum(width_of(sign) for sign in text)


def width_of(sign: str) -> float:
    """About how wide one sign is; those of Chinese, Japanese and Korean are square."""
    if sign in NARROW:
        return 5.0
    if sign in WIDEST:
        return 12.0
    if sign >= "\u1100":
        return 14.0
    return 9.2 if sign.isupper() else 7.9


def broken(text: str, room: float, lines: int = MOST_LINES) -> tuple[str, ...]:
    """Break a name into at most so many lines that fit the room; the last is cut if it must be.

    >>> broken("Telva Basin Commission of Brannik", 120)
    ('Telva Basin', 'Commission of…')
    """
    made: list[str] = []
    words = label(text, 120).split(" ")
    while words and len(made) < lines:
        line = words.pop(0)
        while words and width(f"{line} {words[0]}") <= room:
            line += f" {words.pop(0)}"
        made.append(line)
    if words:
        made[-1] += "…" if not made[-1].endswith("…") else ""
    return tuple(squeezed(line, room) for line in made)


def squeezed(line: str, room: float) -> str:
    """Cut a line that has no blank to break it at."""
    if width(line) <= room + 12:
        return line
    while line and width(line) > room - 12:
        line = line[:-1]
    return line + "…"
