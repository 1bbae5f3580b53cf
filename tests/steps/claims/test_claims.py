"""Claims: who claims what, in which words, and what gives no claim."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.markup import attributed
from whence.model import Article, Attribution, Byline, ClaimKind, NoClaim, Span
from whence.steps.claims import find_claims
from whence.text.sentences import sentences


def claimed(markup: str) -> list[tuple[str | None, str]]:
    """Each claim of a marked-up article: its attribution and its words."""
    found = find_claims(attributed(markup)).claims
    return [(c.attribution, " … ".join(span.text for span in c.spans)) for c in found]


def reasons(markup: str) -> list[tuple[str | None, NoClaim]]:
    """Whose words give no claim, and why."""
    return [(row.attribution, row.reason) for row in find_claims(attributed(markup)).unclaimed]


def test_a_sentence_in_the_outlets_own_voice_is_its_claim() -> None:
    assert claimed("The pump failed. Nobody came.") == [
        (None, "The pump failed."),
        (None, "Nobody came."),
    ]


def test_a_content_is_the_claim_of_its_attribution_and_its_frame_none() -> None:
    assert claimed("{s1 Varga} {c1 said} on Friday {x1 that the pump failed}.") == [
        ("1", "the pump failed")
    ]


def test_each_sentence_of_a_quotation_is_a_claim() -> None:
    markup = "{x1 “The pump failed. Nobody came,”} {s1 Varga} {c1 said}."
    assert claimed(markup) == [("1", "The pump failed."), ("1", "Nobody came")]


def test_a_broken_quotation_is_one_claim() -> None:
    markup = "{x1 “The pump failed,”} {s1 Varga} {c1 said}, {x1 “long before dawn.”}"
    assert claimed(markup) == [("1", "The pump failed … long before dawn.")]


def test_the_innermost_attribution_makes_the_claim() -> None:
    markup = "{c1 According to} {s1 the Post}, {x1 {s2 Varga} {c2 said} {x2 the pump failed}}."
    assert claimed(markup) == [("2", "the pump failed")]
    assert reasons(markup) == [("1", NoClaim.PASSED_ON)]


def test_what_an_outer_content_says_besides_stays_its_claim() -> None:
    markup = (
        "{x1 While the pump is old, {s2 Varga} {c2 said} {x2 it works}}, {s1 the Post} {c1 wrote}."
    )
    assert claimed(markup) == [("1", "While the pump is old"), ("2", "it works")]


def test_a_clause_beside_an_attribution_is_the_outlets() -> None:
    markup = "The pump had failed long before, but {s1 Varga} {c1 said} {x1 it works}."
    assert claimed(markup) == [(None, "The pump had failed long before"), ("1", "it works")]


def test_a_sentence_goes_on_round_what_hangs_on_a_noun() -> None:
    markup = "{s1 Varga’s} {c1 decision} {x1 to leave the board} angered many members."
    assert claimed(markup) == [
        (None, "Varga’s decision to leave the board angered many members."),
        ("1", "to leave the board"),
    ]


def test_the_subject_before_a_passive_cue_is_part_of_the_claim() -> None:
    article = find_claims(
        attributed("The mayor said neither ferry {c1 is expected} {x1 to return}.")
    )
    (claim,) = [c for c in article.claims if c.attribution]
    assert [span.text for span in claim.spans][-1] == "to return"
    assert "neither ferry" in claim.spans[0].text


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("CIS states sound alarm", (None, NoClaim.HEADING)),
        ("Congratulations!", (None, NoClaim.FRAGMENT)),
        ("Endless media hype.", (None, NoClaim.NO_VERB)),
        ("{s1 He} {c1 wrote} this letter: \n\n{x1 The pump failed.}", (None, NoClaim.FRAME)),
        ("{x1 What} {s1 he} {c1 knew} is open.", ("1", NoClaim.FRAGMENT)),
        ("{s1 He} {c1 did not say} {x1 whether it failed}.", ("1", NoClaim.NOT_SAID)),
        ("{s1 He} {c1 declined to say} {x1 whether it failed}.", ("1", NoClaim.NOT_SAID)),
        ("{s1 Nobody} {c1 explained} {x1 why it failed}.", ("1", NoClaim.NOT_SAID)),
        ("{s1 No official} {c1 said} {x1 that it failed}.", ("1", NoClaim.NOT_SAID)),
        ("{x1 “It failed. Like the bridge,”} {s1 he} {c1 said}.", ("1", NoClaim.NO_VERB)),
    ],
)
def test_what_gives_no_claim_stays_with_its_reason(
    markup: str, reason: tuple[str | None, NoClaim]
) -> None:
    assert reason in reasons(markup)


def test_the_title_is_no_claim_of_its_own() -> None:
    article = replace(attributed("The pump failed."), byline=Byline(title="The pump failed."))
    assert find_claims(article).unclaimed[0].reason is NoClaim.HEADING


@pytest.mark.parametrize(
    ("cue", "content", "negation"),
    [
        ("denied", "that it had failed", "denied"),
        ("denied", "that it had not failed", None),
        ("did not deny", "that it had failed", None),
        ("rejected", "claims that it had failed", "rejected"),
        ("does not believe", "that it failed", "not"),
        ("said", "the pump, which did not fail, is old", None),
        ("said", "it did not fail", "not"),
    ],
)
def test_cue_and_main_clause_make_the_polarity(
    cue: str, content: str, negation: str | None
) -> None:
    article = find_claims(attributed(f"{{s1 Varga}} {{c1 {cue}}} {{x1 {content}}}."))
    (claim,) = article.claims
    assert (claim.negation.text if claim.negation else None) == negation
    assert claim.is_negated is (negation is not None)


def test_hedges_of_the_cue_and_of_numbers_count() -> None:
    article = find_claims(attributed("{s1 Varga} {c1 suspects} {x1 about 20 boats may be lost}."))
    assert [h.span.text for h in article.claims[0].hedges] == ["suspects", "about", "may"]


def test_ids_follow_the_text() -> None:
    article = find_claims(attributed("It rained. {s1 Varga} {c1 said} {x1 the pump failed}."))
    assert [c.id for c in article.claims] == [f"{article.id[:16]}-c1", f"{article.id[:16]}-c2"]


PIECES = st.sampled_from(
    "Varga said denied that the pump not failed will . , “ ” ? \n\n who and 20 boats may But".split(
        " "
    )
)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Any text with any attributions in it."""
    text = " ".join(draw(st.lists(PIECES, min_size=1, max_size=40)))
    spans = st.integers(0, len(text) - 1).flatmap(
        lambda start: st.integers(start + 1, len(text)).map(lambda end: Span.of(text, start, end))
    )
    count = draw(st.integers(0, 4))
    found = tuple(
        Attribution(
            id=str(n),
            content=(draw(spans),),
            cue=draw(st.none() | spans),
            source=draw(st.none() | spans),
            parent=draw(st.sampled_from([None, *map(str, range(n))])),
        )
        for n in range(count)
    )
    return Article(path="any", text=text, attributions=found)


@given(articles())
def test_everything_is_grounded_and_nothing_vanishes(article: Article) -> None:
    done = find_claims(article)
    spans = [span for claim in done.claims for span in claim.spans]
    spans += [row.span for row in done.unclaimed]
    assert all(article.text[s.start : s.end] == s.text for s in spans)
    told = {c.attribution for c in done.claims} | {u.attribution for u in done.unclaimed}
    for attribution in article.attributions:
        has_words = any(span.text.strip() for span in attribution.content)
        assert attribution.id in told or not has_words
    said = [*spans, *(s for a in article.attributions for s in a.spans)]
    for sentence in sentences(article.text):
        assert any(span.overlaps(sentence) for span in said)


@given(articles(), st.randoms())
def test_the_order_of_the_attributions_does_not_matter(article: Article, random: object) -> None:
    turned = replace(article, attributions=article.attributions[::-1])
    assert find_claims(turned).claims == find_claims(article).claims


@pytest.mark.parametrize(
    "junk", ["“", "but only ", "so ", "not ", "that, ", "a. ", "(", "...", "to be "]
)
def test_junk_is_read_in_linear_time(junk: str) -> None:
    text = junk * (100_000 // len(junk))
    content = Attribution(id="1", content=(Span.of(text, 0, len(text)),))
    began = time.process_time()
    find_claims(Article(path="junk", text=text, attributions=(content,)))
    assert time.process_time() - began < 10


def test_a_claim_has_a_kind() -> None:
    article = find_claims(attributed("{s1 Varga} {c1 vowed} {x1 to mend the pump}. It will rain."))
    assert [c.kind for c in article.claims] == [ClaimKind.PROMISE, ClaimKind.FORECAST]
