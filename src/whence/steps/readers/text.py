"""Plain text: one article a file. The reader of last resort, which takes what no other wants."""

from whence.model import Block, ProblemCode, RawArticle
from whence.steps.readers import Reader, ReadOptions, UnreadableError
from whence.text.encoding import decode, mend
from whence.text.paragraphs import paragraphs

NOT_DECODED = "its bytes are neither UTF-8 nor Windows-1252; save it as UTF-8"


def parse(path: str, data: bytes, options: ReadOptions) -> RawArticle:
    """Make each paragraph a block; with `as_is`, the whole text one block, verbatim."""
    text = decode(data)
    if text is None:
        raise UnreadableError(ProblemCode.ENCODING, NOT_DECODED)
    return RawArticle(path=path, blocks=blocks_of(text, options))


def blocks_of(text: str, options: ReadOptions) -> tuple[Block, ...]:
    """Split text into blocks, one a paragraph and mended; with `as_is`, one verbatim."""
    if options.as_is:
        return (Block(text),)
    found = paragraphs(mend(text), mark=options.paragraph_mark)
    return tuple(Block(paragraph) for paragraph in found)


READER = Reader(
    name="text",
    suffixes=(".txt", ".text", ".md"),
    sniff=lambda head: True,
    parse=parse,
)
