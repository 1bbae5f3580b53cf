"""Contrast: every colour in which something is written can be read on what it stands on.

WCAG 2.2: 4.5 to 1 for text (1.4.3), 3 to 1 for shapes, lines and the ring of focus (1.4.11).
"""

import re
from importlib.resources import files

import pytest

STYLE = files("whence.report").joinpath("templates", "dossier.css").read_text("utf-8")
WRITTEN = {
    "ink": "paper card tint faint mark target differs h1 h2 h3",
    "soft": "paper card tint",
    "accent": "paper card tint",
    "nobody": "paper card tint",
    "may": "paper card",
    "same": "paper card",
    "paper": "accent h5",
}
"""What is written in which colour, and on what it stands."""
SHAPES = {
    "edge": "paper card",
    "accent": "paper card",
    "person": "paper card tint",
    "organisation": "paper card tint",
    "document": "paper card tint",
    "outlet": "paper card tint",
    "nobody": "paper card tint",
    "may": "paper card",
}


def palettes() -> dict[str, dict[str, str]]:
    """The colours in light, in dark and in print, each on top of those in light."""
    light, dark, paper = (
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})\b", block))
        for block in re.findall(r":root \{([^}]*)\}", STYLE)
    )
    return {"light": light, "dark": light | dark, "print": light | paper}


def brightness(colour: str) -> float:
    """Relative luminance, as WCAG defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How far two colours are apart, from 1 to 21."""
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", ["light", "dark", "print"])
@pytest.mark.parametrize(("pairs", "least"), [(WRITTEN, 4.5), (SHAPES, 3)], ids=["text", "shapes"])
def test_everything_can_be_told_from_its_ground(
    name: str, pairs: dict[str, str], least: float
) -> None:
    colours = palettes()[name]
    faint = {
        f"{colour} on {ground}": round(contrast(colours[colour], colours[ground]), 2)
        for colour, grounds in pairs.items()
        for ground in grounds.split()
        if contrast(colours[colour], colours[ground]) < least
    }
    assert faint == {}


@pytest.mark.parametrize("name", ["light", "dark", "print"])
def test_white_figures_on_a_dark_cell_can_be_read(name: str) -> None:
    assert ".matrix .s4 { background: var(--h4); color: #fff; }" in STYLE
    assert contrast("#fff", palettes()[name]["h4"]) >= 4.5


def test_no_colour_is_written_in_that_was_not_measured() -> None:
    written = set(re.findall(r"(?<![-\w])color: var\(--(\w+)\)", STYLE))
    texts = re.findall(r"([^{}]*text[^{}]*|\.note|\.tick[^{}]*)\{[^{}]*fill: var\(--(\w+)\)", STYLE)
    assert written | {colour for _, colour in texts} <= set(WRITTEN)
