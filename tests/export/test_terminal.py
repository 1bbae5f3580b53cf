"""The article in the terminal: marked, with its chains, and harmless."""

import io
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from tests.markup import attributed
from whence.export.terminal import actor_lines, harmless, print_article
from whence.model import (
    Article,
    Byline,
    DeadEnd,
    Hop,
    Mention,
    MentionKind,
    Place,
    PlacePrecision,
    PlaceRole,
    Reason,
    Removed,
    SourceKind,
    Span,
    Unplaced,
)


def printed(article: Article, *, colour: bool = False) -> str:
    out = io.StringIO()
    print_article(article, Console(file=out, width=100, force_terminal=colour))
    return out.getvalue()


def two_hops() -> Article:
    article = attributed("According to {s1 the Courier}, {x1 {s2 Varga} {c2 said} {x2 no}}.")
    outer, inner = article.attributions
    courier = Hop("the Courier", SourceKind.OUTLET, outer.source)  # type: ignore[arg-type]
    varga = Hop("Varga", SourceKind.PERSON, inner.source)  # type: ignore[arg-type]
    inner = replace(inner, chain=(courier, varga), dead_end=DeadEnd.ANONYMOUS)
    return replace(article, attributions=(replace(outer, chain=(courier,)), inner))


def test_numbers_tie_the_words_to_their_chains() -> None:
    text = printed(two_hops())
    assert "According to [1]the Courier, [2]Varga said no." in text
    assert "2 the Courier → Varga ⊣ anonymous" in text


def test_without_a_terminal_there_is_no_colour() -> None:
    assert "\x1b" not in printed(two_hops())
    assert "\x1b" in printed(two_hops(), colour=True)


def test_head_and_removed_blocks_are_shown() -> None:
    byline = Byline(title="Pump fails", outlet="Courier", wire="Norpress")
    removed = (Removed("Trending\nnow", Reason.TEASER),)
    text = printed(Article(path="a.txt", text="It broke.", byline=byline, removed=removed))
    assert "Pump fails" in text
    assert "Courier · wire: Norpress · a.txt" in text
    assert "teaser: Trending now" in text


def test_control_and_direction_characters_cannot_steer_the_terminal() -> None:
    text = printed(Article(path="a\x1b[2J.txt", text="red \x1b[31m alert \u202e back \x9b"))
    assert not set(text) & set("\x1b\u202e\x9b")
    assert "␛[31m" in text


@given(st.text())
def test_harmless_text_keeps_its_length(text: str) -> None:
    assert len(harmless(text)) == len(text)


@given(st.text())
def test_markup_in_an_article_is_only_text(text: str) -> None:
    assert printed(Article(path="x", text="[bold]" + text))


def test_places_are_listed_once_with_what_is_known_or_why_not() -> None:
    text = "In Kunduz and Kunduz. Moscow denied it."
    city = Place(
        span=Span.of(text, 3, 9),
        role=PlaceRole.SCENE,
        id="geonames:1135689",
        name="Kunduz",
        country="AF",
        precision=PlacePrecision.CITY,
    )
    again = replace(city, span=Span.of(text, 14, 20), role=PlaceRole.MENTIONED)
    moscow = Place(span=Span.of(text, 22, 28), country="RU", reason=Unplaced.GOVERNMENT)
    shown = printed(Article(path="x", text=text, places=(city, again, moscow)))
    assert "where it happened: Kunduz (city, AF)" in shown
    assert "stands for a government: Moscow" in shown
    assert "mentioned" not in shown


def test_who_is_named_stands_below_the_text_with_their_other_names() -> None:
    text = "Ilse Brandt left. Brandt came."
    mentions = tuple(
        Mention(span=Span.of(text, start, end), kind=MentionKind.PERSON, actor="Ilse Brandt")
        for start, end in ((0, 11), (18, 24))
    )
    article = Article(path="a.txt", text=text, mentions=mentions)
    assert actor_lines(article) == ["Ilse Brandt ×2 (Brandt)"]
    assert "Ilse Brandt ×2 (Brandt)" in printed(article)
