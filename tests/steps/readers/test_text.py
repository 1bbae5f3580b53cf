"""Plain text becomes blocks, or with `as_is` one block that is the file."""

from whence.steps.readers import ReadOptions
from whence.steps.readers.text import parse

DATA = "\ufeffThe damâ€™s gate\x00 broke.\r\n\r\n  Twice.  \r\n".encode()


def test_blocks_are_paragraphs_mended() -> None:
    blocks = parse("a", DATA, ReadOptions()).blocks
    assert [block.text for block in blocks] == ["The dam’s gate broke.", "Twice."]


def test_as_is_changes_nothing() -> None:
    (block,) = parse("a", DATA, ReadOptions(as_is=True)).blocks
    assert block.text == DATA.decode("utf-8")


def test_a_paragraph_mark_can_be_given() -> None:
    blocks = parse("a", b"One. <p> Two.", ReadOptions(paragraph_mark="<p>")).blocks
    assert [block.text for block in blocks] == ["One.", "Two."]
