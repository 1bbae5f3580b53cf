"""Marks never change the words, however they cross."""

import lxml.html
from hypothesis import given
from hypothesis import strategies as st

from whence.report.texts import marked

TEXT = "One & two <three> four.\n\nFive “six” seven.\n \n\nEight."
SPANS = st.sets(
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).filter(lambda s: s[0] < s[1]),
    max_size=12,
)


@given(SPANS)
def test_the_words_stay_and_every_mark_is_whole(spans: set[tuple[int, int]]) -> None:
    paragraphs = list(marked(TEXT, 7, spans))
    tree = lxml.html.fromstring(
        "<div>" + "".join(f"<p>{p.html}</p>" for p in paragraphs) + "</div>"
    )
    plain = [p.text_content() for p in tree.xpath("//p")]
    assert [words.strip() for words in plain] == [
        "One & two <three> four.",
        "Five “six” seven.",
        "Eight.",
    ]
    for start, end in spans:
        name = f"w7-{start}-{end}"
        pieces = tree.xpath(f"//mark[@id='{name}' or @data-of='{name}']")
        words = "".join(piece.text_content() for piece in pieces)
        assert words == TEXT[start:end]


@given(SPANS)
def test_a_name_stands_once(spans: set[tuple[int, int]]) -> None:
    html = "".join(p.html for p in marked(TEXT, 1, spans))
    assert all(html.count(f"id=w1-{a}-{b}>") == 1 for a, b in spans)


def test_a_mark_within_another_is_nested() -> None:
    (paragraph,) = marked("abcdef", 1, {(0, 6), (2, 4)})
    assert paragraph.html == ("<mark id=w1-0-6>ab<mark id=w1-2-4>cd</mark>ef</mark>")


def test_a_long_paragraph_with_many_marks_is_quick() -> None:
    text = "word " * 40_000
    spans = {(n, n + 40) for n in range(0, len(text) - 40, 20)}
    (paragraph,) = marked(text, 1, spans)
    assert paragraph.html.count("id=") == len(spans)
