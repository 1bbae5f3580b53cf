"""Augmentation on the fly: frames, quotation marks, swapped names, noise; all from one seed."""

import random
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from train.example import Edit, Example, edited
from train.frames import Voices, framed

_PARTIES = ("Republican", "Democratic", "Labour", "Conservative", "Liberal", "Green", "Socialist")
_MEMBERS = ("Republicans", "Democrats", "Liberals", "Conservatives", "Socialists", "Nationalists")
_NATIONS = (
    "American", "Russian", "Chinese", "Mexican", "British", "Iranian", "Israeli", "German",
    "French", "Turkish", "Indian", "Nigerian", "Brazilian", "Syrian", "Ukrainian", "Kenyan",
)  # fmt: skip
_COUNTRIES = (
    "America", "Russia", "China", "Mexico", "Britain", "Iran", "Israel", "Germany", "France",
    "Turkey", "India", "Nigeria", "Brazil", "Syria", "Ukraine", "Kenya", "Iraq", "Canada",
)  # fmt: skip
_RELIGIONS = ("Muslim", "Christian", "Jewish", "Hindu", "Catholic", "Buddhist", "Mormon", "Sikh")
_OUTLETS = (
    "CNN", "Fox News", "The New York Times", "The Washington Post", "Breitbart News", "Politico",
    "The Associated Press", "Reuters", "NBC News", "ABC News", "CBS News", "MSNBC", "The Guardian",
    "BBC News", "Al Jazeera", "The Times of India", "Le Monde", "Der Spiegel", "USA Today",
    "The Huffington Post", "Interfax", "Xinhua", "The Mercury", "Kyodo News", "Forbes",
)  # fmt: skip
_STATES = (
    "Iowa", "New Hampshire", "Ohio", "Florida", "Texas", "California", "New York", "Nevada",
    "Virginia", "Bavaria", "Ontario", "Lagos", "Punjab", "Kent", "Silesia", "Anatolia",
    "Queensland",
)  # fmt: skip
_KINDS = (_PARTIES, _MEMBERS, _NATIONS, _COUNTRIES, _RELIGIONS, _OUTLETS, _STATES)
_KNOWN_SURNAMES = (
    "Trump Clinton Obama Sanders Cruz Rubio Bush Kasich Carson Pence Kaine Biden Romney Ryan "
    "McConnell Reid Pelosi Putin Kerry Christie Fiorina Paul Conway Comey Stein Johnson Warren "
    "Giuliani Gingrich Manafort Lewandowski Podesta McCain Graham Priebus Carter Reagan Bernie"
).split()
_KNOWN_FIRST = "Donald Hillary Barack Bernie Ted Marco Jeb John Ben Mike Tim Joe Bill Paul".split()
_FULL_NAME = re.compile(r"\b([A-Z][a-z]+) ((?:Mc|O['’])?[A-Z][a-z]+)\b")


@dataclass(frozen=True, slots=True)
class Names:
    """First and last names harvested from the name corpora."""

    first: tuple[str, ...]
    last: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rates:
    """How often each augmentation is made."""

    frame: float = 0.22
    quotes: float = 0.15
    names: float = 0.25
    noise: float = 0.05


def harvest(examples: Iterable[Example]) -> Names:
    """Two-word person names of the name corpora, split in first and last."""
    first, last = set[str](), set[str]()
    for example in examples:
        for mark in example.marks:
            name = example.text[mark.start : mark.end]
            if mark.role == "person" and (match := _FULL_NAME.fullmatch(name)):
                first.add(match[1])
                last.add(match[2])
    return Names(tuple(sorted(first)), tuple(sorted(last)))


def augmented(
    example: Example, voices: Voices, names: Names, rng: random.Random, rates: Rates
) -> Example:
    """One example, changed at the given rates."""
    if rng.random() < rates.names:
        example = _swapped(example, names, rng)
    if "outer" in example.known and rng.random() < rates.frame:
        for _ in range(rng.choice((1, 1, 2, 3))):
            example = framed(example, voices, rng)
    if rng.random() < rates.quotes:
        example = _requoted(example, rng)
    if rng.random() < rates.noise:
        example = _noisy(example, rng)
    return example


def _swapped(example: Example, names: Names, rng: random.Random) -> Example:
    mapping: dict[str, str] = {}
    for kind in _KINDS:
        shuffled = list(kind)
        rng.shuffle(shuffled)
        mapping |= dict(zip(kind, shuffled, strict=True))
    known = set(names.first) | set(_KNOWN_FIRST)
    firsts, lasts = set(_KNOWN_FIRST), set(_KNOWN_SURNAMES)
    for match in _FULL_NAME.finditer(example.text):
        if match[1] in known and match[0] not in mapping:
            firsts.add(match[1])
            lasts.add(match[2])
    for last in sorted(lasts):
        mapping.setdefault(last, rng.choice(names.last or ("Brandt",)))
    for first in sorted(firsts):
        mapping.setdefault(first, rng.choice(names.first or ("Ilse",)))
    keys = sorted(mapping, key=len, reverse=True)
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, keys)) + r")\b")
    return edited(
        example,
        [Edit(m.start(), m.end(), mapping[m.group()]) for m in pattern.finditer(example.text)],
    )


def _requoted(example: Example, rng: random.Random) -> Example:
    """Another style of quotation mark, or one mark gone."""
    style = rng.random()
    text = example.text
    if style < 0.75:
        tables = (
            {"“": '"', "”": '"', "’": "'", "‘": "'"},
            {"“": "‘", "”": "’"},
            {"“": "«", "”": "»"},
            {"“": "„", "”": "“"},
            {"”": "“"},
            {"“": '"'},
            {"”": '"'},
        )
        if '"' in text and "“" not in text:
            return replace(example, text=_curled(text))
        table = rng.choices(tables, (6, 3, 2, 1, 1, 1, 1))[0]
        return replace(example, text=text.translate(str.maketrans(table)))
    places = [m.start() for m in re.finditer(r"[“”\"]", text)]
    if not places:
        return example
    at = rng.choice(places)
    return edited(example, [Edit(at, at + 1, "")])


def _curled(text: str) -> str:
    """Straight double marks to curly ones, by what stands before each."""
    opened = re.sub(r'(^|[\s(\[—–-])"', r"\1“", text)
    return opened.replace('"', "”")


def _noisy(example: Example, rng: random.Random) -> Example:
    """What scraping does: fused words, doubled spaces, lost or detached commas."""
    edits: dict[int, Edit] = {}
    places = [m.start() for m in re.finditer(r"(?<=\w) (?=\w)|,(?= )", example.text)]
    for at in rng.sample(places, min(len(places), rng.randint(1, 5))):
        if example.text[at] == ",":
            edits[at] = Edit(at, at + 1, rng.choice(("", " ,")))
        else:
            edits[at] = Edit(at, at + 1, rng.choice(("", "  ")))
    return edited(example, list(edits.values()))
