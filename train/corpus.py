"""All data sets together, as training and checking read them."""

from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

from train.augment import Names, harvest
from train.encode import text_blocks
from train.example import Example
from train.frames import Voices, voices
from train.ner import name_sets
from train.polnear import raw_reading, readings
from train.shown import shown
from whence.infer.pieces import LONGEST_BLOCK, Block


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that training reads: articles with their blocks, name windows, dev sets."""

    articles: list[list[Example]]
    blocks: list[list[Block]]
    names: list[Example]
    dev: list[Example]
    names_dev: list[Example]
    voices: Voices
    harvested: Names


def read_corpus(folder: Path, tokenizer: Tokenizer) -> Corpus:
    """Read every data set below `folder`."""
    articles = [
        [shown(reading) for reading in article]
        for article in readings(folder / "polnear" / "train")
    ]
    sets = name_sets(folder)
    return Corpus(
        articles,
        [text_blocks(tokenizer, a[0].text, LONGEST_BLOCK) for a in articles],
        sets.train,
        dev_readings(folder),
        sets.dev,
        voices(articles),
        harvest(sets.train),
    )


def dev_readings(folder: Path) -> list[Example]:
    """Every annotator's reading of the PolNeAR dev articles, edges as annotated."""
    dev = folder / "polnear" / "dev"
    return [
        raw_reading(dev / "text" / f"{path.stem.rsplit('_', 1)[0]}.txt", path)
        for path in sorted((dev / "attributions").glob("*.ann"))
    ]
