"""Windows: their size, and where they break."""

from tokenizers import Tokenizer

from whence.infer.pieces import CLS, SEP, paragraphs_of
from whence.infer.windows import LIMIT, windows_of

_STORY = "\n\n".join(
    f"The council of district {number} met on Tuesday and heard from {number + 2} engineers. "
    f"“The pump will hold,” one of them said, and the mayor agreed with number {number}."
    for number in range(90)
)


def test_windows_hold_every_word_once(tokenizer: Tokenizer) -> None:
    windows = list(windows_of(paragraphs_of(tokenizer, _STORY)))
    starts = [start for window in windows for start in window.starts]
    blocks = [b for part in paragraphs_of(tokenizer, _STORY) for b in part]
    assert starts == [start for block in blocks for start in block.starts]
    assert all(len(window.ids) <= LIMIT for window in windows)


def test_a_window_starts_with_cls_and_ends_each_paragraph_with_sep(tokenizer: Tokenizer) -> None:
    [window] = windows_of(paragraphs_of(tokenizer, "One.\nTwo."))
    assert window.ids[0] == CLS
    assert window.ids.count(SEP) == 2
    assert window.ids[-1] == SEP


def test_copied_text_soon_falls_into_the_same_windows(tokenizer: Tokenizer) -> None:
    plain = [tuple(w.ids) for w in windows_of(paragraphs_of(tokenizer, _STORY))]
    furniture = "Share this\n\nSign up for our newsletter and never miss a story.\n\n"
    moved = [tuple(w.ids) for w in windows_of(paragraphs_of(tokenizer, furniture + _STORY))]
    same = [one == other for one, other in zip(plain[::-1], moved[::-1], strict=False)]
    assert all(same[: len(plain) // 2])


def test_a_text_without_words_has_no_windows(tokenizer: Tokenizer) -> None:
    for text in ("", "\n \n", "\x00\x01\n\u200b"):
        assert list(windows_of(paragraphs_of(tokenizer, text))) == []


def test_longer_names_move_no_window(tokenizer: Tokenizer) -> None:
    short, long = _STORY, _STORY.replace("Tuesday", "Yverdonnais").replace("council", "Zwickyer")
    [few, many] = [list(windows_of(paragraphs_of(tokenizer, text))) for text in (short, long)]
    assert [len(window.first) for window in few] == [len(window.first) for window in many]
    assert sum(len(window.ids) for window in few) < sum(len(window.ids) for window in many)


def test_words_that_are_spelt_out_do_not_overfill_a_window(tokenizer: Tokenizer) -> None:
    windows = list(windows_of(paragraphs_of(tokenizer, "Qzxwvkjq bnmtrwq.\n" * 120)))
    assert all(len(window.ids) <= LIMIT for window in windows)
