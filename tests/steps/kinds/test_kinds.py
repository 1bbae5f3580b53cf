"""Kinds of sources, and why some are not named."""

from dataclasses import replace

import pytest

from tests.markup import attributed
from whence.model import Article, Attribution, Byline, SourceKind, Span, Speaker
from whence.steps.kinds import classify


def classified(markup: str, **speakers: tuple[str, SourceKind]) -> Article:
    """Classify a marked-up article; `a1=(name, kind)` is the speaker of attribution 1."""
    article = attributed(markup)
    given = tuple(
        with_speaker(a, article.text, *speakers[f"a{a.id}"]) if f"a{a.id}" in speakers else a
        for a in article.attributions
    )
    return classify(replace(article, attributions=given))


def with_speaker(a: Attribution, text: str, name: str, kind: SourceKind) -> Attribution:
    """Give an attribution the speaker whose name stands first at some place in the text."""
    start = text.index(name)
    return replace(a, speaker=Speaker(name, kind, Span.of(text, start, start + len(name))))


def reasons(article: Article) -> list[str | None]:
    """The reasons of all attributions, in order."""
    found = (a.anonymity_reason for a in article.attributions)
    return [reason.text if reason else None for reason in found]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("{s1 Minister Varga} ", SourceKind.PERSON),
        ("{s1 The Harbour Board} ", SourceKind.ORGANISATION),
        ("{s1 A leaked memo} ", SourceKind.DOCUMENT),
        ("{s1 The Ostrel Courier} ", SourceKind.OUTLET),
        ("{s1 Two stokers} ", SourceKind.ANONYMOUS),
        ("", SourceKind.NONE),
    ],
)
def test_source_words_decide_where_nobody_is_resolved(source: str, kind: SourceKind) -> None:
    article = classified(f"{source}{{c1 said}} {{x1 it sank}}.")
    assert article.attributions[0].source_kind is kind


@pytest.mark.parametrize(
    ("markup", "name", "given", "kind"),
    [
        ("Ilse Brandt came. {s1 She}", "Ilse Brandt", SourceKind.PERSON, SourceKind.PERSON),
        ("The Ostrel Post has it. {s1 It}", "The Ostrel Post", SourceKind.ORGANISATION,
         SourceKind.OUTLET),
        ("A memo came. {s1 It}", "memo", SourceKind.DOCUMENT, SourceKind.DOCUMENT),
        ("Two stokers came. {s1 They}", "Two stokers", SourceKind.ANONYMOUS,
         SourceKind.ANONYMOUS),
        ("Alliance came. {s1 It}", "Alliance", SourceKind.PERSON, SourceKind.ORGANISATION),
        ("Patriot came. {s1 It}", "Patriot", SourceKind.ORGANISATION, SourceKind.ORGANISATION),
        ("The boat came. {s1 The stoker}", "The stoker", SourceKind.PERSON,
         SourceKind.ANONYMOUS),
    ],
)  # fmt: skip
def test_the_resolved_speaker_decides(
    markup: str, name: str, given: SourceKind, kind: SourceKind
) -> None:
    article = classified(f"{markup} {{c1 said}} {{x1 it sank}}.", a1=(name, given))
    assert article.attributions[0].source_kind is kind


def test_a_speaker_without_source_words_has_a_kind() -> None:
    article = classified(
        "Ilse Brandt spoke. {c1 Quoted} {x1 it sank}.", a1=("Ilse Brandt", SourceKind.PERSON)
    )
    assert article.attributions[0].source_kind is SourceKind.PERSON


def test_the_encoders_names_are_used() -> None:
    article = classified("{s1 {o Patriot}} {c1 said} {x1 it sank}.")
    assert article.attributions[0].source_kind is SourceKind.ORGANISATION


def test_words_beside_a_nameless_speaker_count() -> None:
    speaker = ("harbour judge", SourceKind.PERSON)
    one = classified("{s1 A harbour judge} {c1 said} {x1 it sank}.", a1=speaker)
    assert one.attributions[0].source_kind is SourceKind.ANONYMOUS
    the = classified("{s1 The harbour judge} {c1 said} {x1 it sank}.", a1=speaker)
    assert the.attributions[0].source_kind is SourceKind.PERSON


def test_a_name_that_the_article_calls_an_outlet_is_one() -> None:
    article = classified(
        "{s1 Gandala} {c1 said} {x1 it sank}. The news site Gandala has two readers."
    )
    assert article.attributions[0].source_kind is SourceKind.OUTLET


def test_the_articles_own_outlet_is_an_outlet() -> None:
    article = attributed("{s1 Red Lantern} {c1 said} {x1 it sank}.")
    named = replace(article, byline=Byline(outlet="The Red Lantern"))
    assert classify(article).attributions[0].source_kind is not SourceKind.OUTLET
    assert classify(named).attributions[0].source_kind is SourceKind.OUTLET


def test_a_reason_in_the_source_belongs_to_it() -> None:
    article = classified(
        "{s1 Two stokers} {c1 said} {x1 it sank}. {x2 Nobody came}, {c2 said} {s2 a cook who asked "
        "not to be named because she fears for her post}."
    )
    assert reasons(article) == [None, "who asked not to be named because she fears for her post"]


def test_a_reason_belongs_to_the_unnamed_source_before_it_in_its_sentence() -> None:
    article = classified(
        "{s1 A cook} {c1 said} {x1 it sank}, and {s2 a stoker}, speaking on condition of "
        "anonymity, {c2 said} {x2 it did not}."
    )
    assert reasons(article) == [None, "speaking on condition of anonymity"]


def test_a_reason_that_opens_the_sentence_belongs_to_the_source_after_it() -> None:
    article = classified(
        "{s1 A cook} {c1 said} {x1 it sank}. Asking not to be named for fear of reprisals, "
        "{s2 a stoker} {c2 said} {x2 it did not}."
    )
    assert reasons(article) == [None, "Asking not to be named for fear of reprisals"]


def test_a_reason_in_a_later_sentence_reaches_back() -> None:
    article = classified(
        "{s1 Mara Oduya} {c1 denied} {x1 it}. {s2 Two stokers} {c2 said} {x2 it sank}. "
        "The stokers asked not to be named because they fear for their posts."
    )
    assert reasons(article)[0] is None
    assert reasons(article)[1] == "asked not to be named because they fear for their posts"


def test_a_reason_is_not_carried_across_half_an_article() -> None:
    article = classified(
        "{s1 Two stokers} {c1 said} {x1 it sank}. "
        + "It rained. " * 6
        + "She asked not to be named."
    )
    assert reasons(article) == [None]


def test_all_attributions_of_one_unnamed_speaker_share_the_reason() -> None:
    speaker = ("a stoker", SourceKind.ANONYMOUS)
    article = classified(
        "{x1 It sank}, {c1 said} {s1 a stoker}, who spoke on condition of anonymity. "
        "{s2 He} {c2 added} {x2 that it burnt}. {s3 A cook} {c3 said} {x3 no}.",
        a1=speaker, a2=speaker,
    )  # fmt: skip
    assert reasons(article) == ["who spoke on condition of anonymity"] * 2 + [None]


def test_a_reason_ends_where_cue_or_content_begins() -> None:
    article = classified("{s1 A stoker} who asked not to be named {c1 said} {x1 it sank}.")
    assert reasons(article) == ["who asked not to be named"]


def test_named_people_get_no_reason_of_another() -> None:
    article = classified(
        "{s1 Mara Oduya} {c1 said} {x1 it sank}. A stoker who asked not to be named left."
    )
    assert reasons(article) == [None]


POLL = "{s1 A Lodestone poll} {c1 showed} {x1 that most would pay}. "


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        (POLL + "{s2 41% of voters in the poll} {c2 said} {x2 no}.", SourceKind.ORGANISATION),
        (POLL + "{c2 In} {s2 the survey}, {x2 most said no}.", SourceKind.ORGANISATION),
        (POLL + "{s2 A poll} {c2 found} {x2 that most would not}.", SourceKind.DOCUMENT),
        (POLL + "{s2 The report} {c2 found} {x2 that most would not}.", SourceKind.DOCUMENT),
        (POLL + "{s2 41% of voters} {c2 said} {x2 no}.", SourceKind.ORGANISATION),
        ("{s2 The poll} {c2 found} {x2 no}. " + POLL, SourceKind.DOCUMENT),
        (
            "{s1 A memo} {c1 showed} {x1 no}. {s2 The poll} {c2 found} {x2 yes}.",
            SourceKind.DOCUMENT,
        ),
    ],
)
def test_the_poll_is_its_makers_where_one_was_named_before(markup: str, kind: SourceKind) -> None:
    assert classified(markup).attributions[1].source_kind is kind
