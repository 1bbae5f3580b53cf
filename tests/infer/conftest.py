"""The packaged tokenizer and tagger, made once."""

import pytest
from tokenizers import Tokenizer

from whence.infer.assets import packaged
from whence.infer.tagger import Tagger


@pytest.fixture(scope="session")
def tokenizer() -> Tokenizer:
    return Tokenizer.from_file(str(packaged().tokenizer))


@pytest.fixture(scope="session")
def tagger() -> Tagger:
    return Tagger(packaged())
