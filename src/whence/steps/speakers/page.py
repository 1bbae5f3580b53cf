"""The article as the search for speakers sees it: words, sentences and paragraphs by place."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from whence.model import Span
from whence.text.sentences import paragraphs, sentences
from whence.text.words import Word, words_in


@dataclass(frozen=True, slots=True)
class Page:
    """A text cut up once; every list is in the order of the text, starts go with their list."""

    text: str
    words: list[Word]
    word_starts: list[int]
    sentences: tuple[Span, ...]
    sentence_starts: list[int]
    paragraphs: tuple[Span, ...]
    paragraph_starts: list[int]

    def word_from(self, at: int) -> int:
        """Index of the first word that starts at `at` or later."""
        return bisect_left(self.word_starts, at)

    def sentence_at(self, at: int) -> int:
        """Index of the sentence that `at` stands in, or the last one before it."""
        return max(0, bisect_right(self.sentence_starts, at) - 1)

    def paragraph_at(self, at: int) -> int:
        """Index of the paragraph that `at` stands in, or the last one before it."""
        return max(0, bisect_right(self.paragraph_starts, at) - 1)

    def sentence_start(self, at: int) -> int:
        """Where the sentence starts that `at` stands in."""
        return self.sentences[self.sentence_at(at)].start if self.sentences else 0

    def sentence_end(self, at: int) -> int:
        """Where the sentence ends that `at` stands in."""
        return self.sentences[self.sentence_at(at)].end if self.sentences else len(self.text)

    def low(self, index: int) -> str:
        """The word at `index` in lower case; an empty string past either end."""
        return self.words[index].low if 0 <= index < len(self.words) else ""


def read_page(text: str) -> Page:
    """Cut a text up."""
    words = words_in(text)
    cut = sentences(text)
    lines = paragraphs(text)
    return Page(
        text,
        words,
        [word.start for word in words],
        cut,
        [span.start for span in cut],
        lines,
        [span.start for span in lines],
    )
