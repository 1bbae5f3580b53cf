"""Any text and any attributions are taken, in time that grows with their number."""

import time
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from whence.model import (
    Article,
    Attribution,
    Layer,
    Role,
    Span,
    TaggedSpan,
    Tags,
)
from whence.steps.speakers import resolve_speakers

WORDS = st.sampled_from(
    "he she it they who which I we the a minister report paper two officials Varga Ilona Varga’s "
    "Mr. “ ” , . ( ) said of for and who’s U.N. UN \n\n Courier group’s , the mayor , é ".split(" ")
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=40).map(" ".join))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(TEXTS)
    if not text:
        return Article(path="test", text=text)

    def span() -> Span:
        start = draw(st.integers(0, len(text) - 1))
        return Span.of(text, start, draw(st.integers(start + 1, len(text))))

    count = draw(st.integers(0, 5))
    attributions = tuple(
        Attribution(
            id=str(number),
            content=(span(),),
            source=span() if draw(st.booleans()) else None,
            parent=draw(st.sampled_from([None, "0", "1", "gone"])),
        )
        for number in range(count)
    )
    roles = st.sampled_from([Role.PERSON, Role.ORGANISATION, Role.PLACE])
    spans = [span() for _ in range(draw(st.integers(0, 4)))]
    tags = tuple(TaggedSpan(s.start, s.end, Layer.NAMES, draw(roles), 0.8) for s in spans)
    return Article(path="test", text=text, tags=Tags(tags), attributions=attributions)


@settings(max_examples=300, deadline=None)
@given(articles())
def test_nothing_raises_and_every_speaker_stands_in_the_text(article: Article) -> None:
    resolved = resolve_speakers(article)
    assert [replace(a, speaker=None) for a in resolved.attributions] == list(article.attributions)
    for attribution in resolved.attributions:
        speaker = attribution.speaker
        spans = [speaker.span, speaker.title, speaker.affiliation] if speaker else []
        for span in spans:
            assert span is None or article.text[span.start : span.end] == span.text


def many(count: int) -> Article:
    """An article of `count` sentences, each with a name of its own and a pronoun."""
    text, attributions = "", []
    for number in range(count):
        start = len(text)
        name = f"Ilona Varga{'abcdefghij'[number % 10]}{'klmnopqrst'[number // 10 % 10]}"
        text += f"{name}, the mayor of Dunmore, met the group. “No,” she said. "
        at = text.rindex("she said")
        attributions.append(
            Attribution(
                id=str(number),
                content=(Span.of(text, at - 6, at - 1),),
                source=Span.of(text, at, at + 3),
                cue=Span.of(text, at + 4, at + 8),
            )
        )
        text += "\n\n" if number % 3 == 2 else ""
        assert start < len(text)
    spans = [Span.of(text, s.start, s.end) for a in attributions for s in a.spans]
    assert spans
    return Article(path="test", text=text, attributions=tuple(attributions))


def test_ten_times_the_attributions_take_about_ten_times_as_long() -> None:
    few, lots = many(150), many(1500)
    started = time.perf_counter()
    resolve_speakers(few)
    middle = time.perf_counter()
    resolved = resolve_speakers(lots)
    ended = time.perf_counter()
    assert ended - middle < 40 * (middle - started) + 0.5
    assert all(attribution.speaker for attribution in resolved.attributions)
