"""Chains: through whom each statement came, in order, and where it ends in nobody."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.markup import attributed
from whence.model import Article, Attribution, Byline, DeadEnd, SourceKind, Span, Speaker
from whence.steps.chain import MAX_CHAIN, trace_chains
from whence.steps.kinds import classify


def traced(markup: str, *, speakers: dict[str, str] | None = None, **byline: str) -> Article:
    """Trace a marked-up article; `speakers` names who is meant, by number."""
    article = replace(attributed(markup), byline=Byline(**byline))
    given = [
        with_speaker(a, article.text, (speakers or {}).get(a.id)) for a in article.attributions
    ]
    return trace_chains(classify(replace(article, attributions=tuple(given))))


def with_speaker(attribution: Attribution, text: str, name: str | None) -> Attribution:
    """Give an attribution a speaker who is named elsewhere in the text."""
    if name is None:
        return attribution
    start = text.index(name)
    span = Span.of(text, start, start + len(name))
    return replace(attribution, speaker=Speaker(name, SourceKind.PERSON, span))


def chain(article: Article, number: str = "1") -> list[str]:
    """The names of one attribution's chain."""
    return [hop.name for hop in one(article, number).chain]


def one(article: Article, number: str = "1") -> Attribution:
    """The attribution of this number."""
    return next(a for a in article.attributions if a.id == number)


HOPS = {
    "nested in what a paper reports": (
        "According to {s1 the Courier}, {x1 {s2 Minister Varga} {c2 said} {x2 it was shut}}.",
        "Courier > Minister Varga",
    ),
    "the outlet that was told": (
        "{x1 The pump had failed}, {s1 two engineers} {c1 told} the Dunmore Courier on Monday.",
        "Dunmore Courier > two engineers",
    ),
    "told, with what was told after it": (
        "{s1 Mara Oduya} {c1 told} Channel 4 {x1 that the lock had been sold}.",
        "Channel 4 > Mara Oduya",
    ),
    "the paper, named before": (
        "The Ostrel Post had it first. {s1 Dock hands} {c1 told} the paper {x1 that it leaked}.",
        "The Ostrel Post > Dock hands",
    ),
    "the paper, swallowed by the content": (
        "The Ostrel Post had it. {s1 Dock hands} {c1 told} {x1 the paper of a leak in the hold}.",
        "The Ostrel Post > Dock hands",
    ),
    "an interview": (
        "{x1 “Nobody slept,”} {s1 Piet Varn} {c1 said} in an interview with the Ostrel Courier.",
        "Ostrel Courier > Piet Varn",
    ),
    "an interview, said first": (
        "Speaking to Radio Marno, {s1 Piet Varn} {c1 said} {x1 nobody slept}.",
        "Radio Marno > Piet Varn",
    ),
    "a reporter of an outlet": (
        "{s1 Mara Oduya} {c1 told} CNN's Jan Mohr {x1 that the lock was sold}.",
        "CNN > Mara Oduya",
    ),
    "a column of one's own": (
        "{s1 Piet Varn} {c1 wrote} in the Sunday Mirror {x1 that the lock was sold}.",
        "Sunday Mirror > Piet Varn",
    ),
    "a statement that an agency carried": (
        "{s1 The Harbour Board}, in a statement carried by news agency Tavna, {c1 denied} {x1 it}.",
        "Tavna > The Harbour Board",
    ),
    "a report that an agency saw": (
        "{x1 The dam leaks}, {c1 according to} {s1 a report by the UN seen by Reuters}.",
        "Reuters > a report by the UN",
    ),
    "a document leaked to an outlet": (
        "{s1 A memo leaked to the Dunmore Courier} {c1 says} {x1 the dam leaks}.",
        "Dunmore Courier > A memo",
    ),
    "an outlet citing others": (
        "{s1 The Harbour Times} {c1 reported}, citing two officials at the port, {x1 it sank}.",
        "The Harbour Times > two officials at the port",
    ),
    "an outlet quoting a body": (
        "{x1 The road is open}, {s1 Interfax} {c1 said}, quoting the Emergencies Ministry.",
        "Interfax > Emergencies Ministry",
    ),
    "credit given to somebody": (
        "{s1 The Harbour Times} {c1 wrote} {x1 that it sank}, attributing the claim to Mara Oduya.",
        "The Harbour Times > Mara Oduya",
    ),
    "quoted as saying": (
        "The Harbour Times {c1 quoted} {s1 Mara Oduya} as saying {x1 that it sank}.",
        "The Harbour Times > Mara Oduya",
    ),
    "reported by another": (
        "{s1 Mara Oduya} {c1 said} {x1 that it sank}, the Dunmore Courier reported.",
        "Dunmore Courier > Mara Oduya",
    ),
    "said according to another": (
        "{s1 Mara Oduya} {c1 said} {x1 that it sank}, according to Reuters.",
        "Reuters > Mara Oduya",
    ),
    "in somebody else's paper": (
        "In the Harbour Board filing, {s1 the stoker} {c1 claimed} {x1 that he slept}.",
        "Harbour Board filing > the stoker",
    ),
    "asked in a poll that is named by its maker": (
        "In the Lodestone poll, {s1 two thirds of the dockers} {c1 said} {x1 that it leaked}.",
        "Lodestone poll > two thirds of the dockers",
    ),
    "those who were asked": (
        "{s1 Nearly half of those asked} {c1 said} {x1 that it leaked}.",
        "Nearly half of those asked",
    ),
    "an outlet's name after what it is": (
        "{s1 Mara Oduya} {c1 told} the British newspaper The Sun {x1 that it sank}.",
        "The Sun > Mara Oduya",
    ),
    "the agency, named before": (
        "The Tavna agency had it. Reuters and Radio Marno slept. {s1 Mara Oduya} {c1 told} the"
        " agency {x1 that it sank}. She sat in the Ostrel Post.",
        "Reuters > Mara Oduya",
    ),
    "an outlet that the text calls one": (
        "The broadcaster Gandala had it. {s1 Mara Oduya} {c1 told} Gandala {x1 that it sank}.",
        "Gandala > Mara Oduya",
    ),
    "an interview by the outlet's name": (
        "In an Ostrel Post interview, {s1 Mara Oduya} {c1 said} {x1 that it sank}.",
        "Ostrel Post > Mara Oduya",
    ),
    "told to one and reported by another": (
        "{s1 Mara Oduya} {c1 told} Channel 4 {x1 that it sank}, according to the Dunmore Courier.",
        "Dunmore Courier > Channel 4 > Mara Oduya",
    ),
    "an interview that an outlet ran": (
        "The Harbour Times ran an interview with {s1 Mara Oduya}, who {c1 said} {x1 it sank}.",
        "The Harbour Times > Mara Oduya",
    ),
    "whom an outlet spoke to": (
        "The Harbour Times spoke with {s1 Mara Oduya}, who {c1 said} {x1 that it sank}.",
        "The Harbour Times > Mara Oduya",
    ),
    "remarks in an outlet": (
        "Remarks by {s1 dock hand Mara Oduya} in the Dunmore Courier {c1 say} {x1 that it sank}.",
        "Dunmore Courier > dock hand Mara Oduya",
    ),
    "on record in an outlet": (
        "{s1 Mara Oduya} {c1 is on record in the Dunmore Courier as saying} {x1 that it sank}.",
        "Dunmore Courier > Mara Oduya",
    ),
    "in an outlet, and nothing else": (
        "In the Dunmore Courier, {s1 Mara Oduya} {c1 denied} {x1 that it sank}.",
        "Dunmore Courier > Mara Oduya",
    ),
    "by way of an outlet": (
        "{s1 Mara Oduya}, via the Dunmore Courier, {c1 said} {x1 that it sank}.",
        "Dunmore Courier > Mara Oduya",
    ),
    "an article in an outlet": (
        "{c1 According to} {s1 an article in the Ostrel Post}, {x1 it sank}.",
        "Ostrel Post",
    ),
    "an outlet with what it is": (
        "{c1 According to} {s1 news site Gandala}, {x1 it sank}.",
        "Gandala",
    ),
}


@pytest.mark.parametrize(("markup", "hops"), HOPS.values(), ids=HOPS)
def test_hops_stand_in_the_order_in_which_the_words_passed(markup: str, hops: str) -> None:
    article = traced(markup)
    assert " > ".join(chain(article, article.attributions[-1].id)) == hops


def test_four_hops() -> None:
    article = traced(
        "{s1 The Harbour Times} {c1 reported} {x1 that, according to {s2 the warrant}, "
        "{x2 {s3 Mara Oduya} {c3 told} Channel 4 {x3 that the stoker slept}}}."
    )
    assert chain(article, "3") == ["The Harbour Times", "the warrant", "Channel 4", "Mara Oduya"]
    assert chain(article, "1") == ["The Harbour Times"]


def test_a_block_quotation_passes_its_outlet_on_to_all_who_speak_in_it() -> None:
    article = traced(
        "{c1 From} {s1 the Ostrel Post}:\n\n{x1 The lock was shut, {c2 according to} "
        "{s2 Mara Oduya}. {s3 The panel} {c3 said} {x3 nothing}. {x2 It will open}.}"
    )
    assert chain(article, "2") == ["Ostrel Post", "Mara Oduya"]
    assert chain(article, "3") == ["Ostrel Post", "The panel"]


def test_who_stands_last_is_not_named_again() -> None:
    article = traced(
        "{s1 Ilse Brandt} {c1 said} {x1 {s2 she} {c2 believed} {x2 that the lock would hold}}.",
        speakers={"1": "Ilse Brandt", "2": "Ilse Brandt"},
    )
    assert chain(article, "2") == ["Ilse Brandt"]


def test_an_outlet_that_comes_up_again_takes_the_chain_back_to_it() -> None:
    article = traced(
        "{c1 According to} {s1 two stokers}, {x1 {x2 it sank}, {s2 the Ostrel Post} {c2 said}}, "
        "the Ostrel Post reported."
    )
    assert chain(article, "1") == ["Ostrel Post", "two stokers"]
    assert chain(article, "2") == ["Ostrel Post"]


def test_short_and_full_names_are_one_hop() -> None:
    article = traced(
        "{s1 The Ostrel Post} {c1 reported} {x1 a fire. From {s2 the Post}: {x2 It burnt}}."
    )
    assert chain(article, "2") == ["The Ostrel Post"]


def test_hops_are_named_by_the_resolved_speaker_and_point_at_the_name() -> None:
    article = traced(
        "Ilse Brandt came. {s1 She} {c1 told} the Ostrel Post {x1 that it held}.",
        speakers={"1": "Ilse Brandt"},
    )
    hop = one(article).chain[-1]
    assert (hop.name, hop.kind, hop.span.start) == ("Ilse Brandt", SourceKind.PERSON, 0)
    assert [hop.kind for hop in one(article).chain] == [SourceKind.OUTLET, SourceKind.PERSON]


@pytest.mark.parametrize(
    ("told", "outlet"),
    [
        ("the Ostrel Post", "The Ostrel Post"),
        ("the Post", "The Ostrel Post"),
        ("the paper", "The Ostrel Post"),
        ("the Post", "www.ostrelpost.com"),
    ],
)
def test_the_articles_own_outlet_is_no_hop(told: str, outlet: str) -> None:
    markup = f"{{s1 Mara Oduya}} {{c1 told}} {told} {{x1 that it sank}}."
    assert chain(traced(markup, outlet=outlet)) == ["Mara Oduya"]
    assert chain(traced(markup, outlet="Radio Marno"))[-1] == "Mara Oduya"
    if told != "the paper":
        assert len(chain(traced(markup, outlet="Radio Marno"))) == 2


def test_the_agency_whose_copy_it_is_stays_a_hop_where_another_outlet_prints_it() -> None:
    markup = "{s1 Mara Oduya} {c1 told} Reuters {x1 that it sank}."
    assert chain(traced(markup, outlet="Ostrel Post", wire="Reuters")) == ["Reuters", "Mara Oduya"]
    assert chain(traced(markup, wire="Reuters")) == ["Mara Oduya"]


def test_an_agency_that_only_the_byline_tells_is_a_hop() -> None:
    markup = "{s1 Mara Oduya} {c1 told} Tavna {x1 that it sank}."
    assert chain(traced(markup, outlet="Ostrel Post", wire="Tavna")) == ["Tavna", "Mara Oduya"]
    assert chain(traced(markup, outlet="Ostrel Post")) == ["Mara Oduya"]


def test_the_agency_is_no_hop_where_no_news_agency_was_named() -> None:
    markup = "The Ostrel Post slept. {s1 Mara Oduya} {c1 told} the agency {x1 that it sank}."
    assert chain(traced(markup)) == ["Mara Oduya"]


def test_the_articles_own_voice_ends_with_the_article() -> None:
    article = traced(
        "{s1 The Ostrel Post} {c1 has learned} {x1 that it sank}.", outlet="Ostrel Post"
    )
    assert (one(article).chain, one(article).dead_end) == ((), None)
    signed = traced("{x1 It will sink}, {c1 writes} {s1 Jan Mohr}.", author="Jan Mohr")
    assert (one(signed).chain, one(signed).dead_end) == ((), None)


NO_HOPS = [
    "{s1 Piet Varn}, who writes for the Sunday Mirror, {c1 said} {x1 it sank}.",
    "{s1 Piet Varn} {c1 told} reporters {x1 that it sank}.",
    "{s1 Piet Varn} {c1 told} the crowd {x1 that it sank}.",
    "{s1 Piet Varn} {c1 told} us {x1 that it sank}.",
    "Reuters came. {s1 Piet Varn} {c1 said} in a television interview {x1 that it sank}.",
    "{s1 Piet Varn} {c1 declined} {x1 to answer}, citing company policy.",
    "{s1 Piet Varn} {c1 declined} {x1 to answer}, citing fears for his life.",
    "{s1 Piet Varn} {c1 said} in his report {x1 that it sank}.",
    "The Harbour Times ran a list of ships on Monday, but {s1 Piet Varn} {c1 said} {x1 it sank}.",
    "In the harbour, {s1 Piet Varn} {c1 said} {x1 that it sank}.",
    "{s1 Piet Varn} {c1 said} {x1 it sank}. Mara Oduya told Reuters nothing.",
    "{s1 Piet Varn} {c1 said} {x1 it went} according to plan.",
    "{s1 Piet Varn} {c1 said} {x1 it sank} — a ship, according to Reuters, of note — {x1 at noon}.",
]


@pytest.mark.parametrize("markup", NO_HOPS)
def test_what_only_looks_like_a_relay_adds_no_hop(markup: str) -> None:
    assert chain(traced(markup)) == ["Piet Varn"]


def test_who_another_told_is_not_ones_own_hop() -> None:
    article = traced(
        "{s1 Piet Varn} {c1 said} {x1 it sank}, and {s2 Mara Oduya} {c2 told} Reuters {x2 no}."
    )
    assert chain(article, "1") == ["Piet Varn"]
    assert chain(article, "2") == ["Reuters", "Mara Oduya"]


def test_a_cited_source_that_has_an_attribution_of_its_own_is_left_to_it() -> None:
    article = traced(
        "{s1 The Harbour Times} {c1 reported} {x1 that it sank}, {c2 citing} {s2 two stokers}"
        " on {x2 the night}."
    )
    assert chain(article, "1") == ["The Harbour Times"]


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("{s1 Two stokers} {c1 said} {x1 it sank}.", DeadEnd.ANONYMOUS),
        ("{s1 A spokesman for the port} {c1 said} {x1 it sank}.", None),
        ("{c1 Reportedly} {x1 it sank}.", DeadEnd.NO_SOURCE),
        ("{s1 He} {c1 said} {x1 it sank}.", DeadEnd.UNRESOLVED),
        ("{s1 They} {c1 said} {x1 it sank}.", DeadEnd.UNRESOLVED),
        ("{s1 The group} {c1 said} {x1 it sank}.", DeadEnd.UNRESOLVED),
        ("{s1 Two stokers} {c1 told} the Ostrel Post {x1 it sank}.", DeadEnd.ANONYMOUS),
        ("{s1 The Ostrel Post} {c1 said}, citing two stokers, {x1 it sank}.", DeadEnd.ANONYMOUS),
        ("{s1 Two stokers} {c1 said}, citing the Harbour Board, {x1 it sank}.", None),
        ("{s1 Mara Oduya} {c1 said} {x1 it sank}.", None),
        ("{s1 The Harbour Board} {c1 said} {x1 it sank}.", None),
        ("{s1 A Harbour Board memo} {c1 said} {x1 it sank}.", None),
        ("{s1 The Ostrel Post} {c1 said} {x1 it sank}.", None),
        ("{c1 Reportedly}, according to Reuters, {x1 it sank}.", None),
    ],
)
def test_a_dead_end_is_told_by_the_origin(markup: str, reason: DeadEnd | None) -> None:
    assert one(traced(markup)).dead_end is reason


def test_who_is_resolved_is_no_dead_end() -> None:
    markup = "Ilse Brandt came. {s1 She} {c1 said} {x1 it held}."
    assert one(traced(markup, speakers={"1": "Ilse Brandt"})).dead_end is None


def test_we_inside_somebodys_words_is_that_somebody() -> None:
    article = traced(
        "{s1 Ilse Brandt} {c1 said}: {x1 “{s2 We} {c2 believe} {x2 that it held}.”}"
        " {s3 Two stokers} {c3 said}: {x3 “{s4 We} {c4 think} {x4 so too}.”}"
    )
    assert (chain(article, "2"), one(article, "2").dead_end) == (["Ilse Brandt"], None)
    assert one(article, "4").dead_end is DeadEnd.ANONYMOUS


def ring(size: int, *, closed: bool) -> Article:
    """Attributions, each the parent of the next; closed, the last is the parent of the first."""
    text = "\n\n".join(f"Piet Varn{n} said it." for n in range(size))
    made, at = [], 0
    for number in range(size):
        name = f"Piet Varn{number}"
        source = Span.of(text, at, at + len(name))
        content = Span.of(text, source.end + 6, source.end + 8)
        parent = str(number - 1) if number else (str(size - 1) if closed else None)
        made.append(Attribution(id=str(number), content=(content,), source=source, parent=parent))
        at = content.end + 3
    return classify(Article(path="test", text=text, attributions=tuple(made)))


def test_two_thousand_levels_are_traced_and_a_chain_stays_readable() -> None:
    article = trace_chains(ring(2000, closed=False))
    assert chain(article, "2") == ["Piet Varn0", "Piet Varn1", "Piet Varn2"]
    assert len(one(article, "1999").chain) == MAX_CHAIN
    assert chain(article, "1999")[-1] == "Piet Varn1999"


def test_a_ring_of_parents_is_cut_open() -> None:
    article = trace_chains(ring(3, closed=True))
    assert sorted(chain(article, "0")) == ["Piet Varn0", "Piet Varn1", "Piet Varn2"]
    assert chain(article, "0")[-1] == "Piet Varn0"
    assert all(len(set(a.chain)) == len(a.chain) for a in article.attributions)


def test_a_parent_that_is_not_there_is_none() -> None:
    orphan = ring(2, closed=False)
    article = trace_chains(replace(orphan, attributions=orphan.attributions[1:]))
    assert chain(article, "1") == ["Piet Varn1"]


WORDS = (
    "told the Courier citing officials according to Reuters said , . “ ” in an interview with — he "
    "quoted by it that seen \n\n"
).split(" ")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=4, max_size=40), st.data())
def test_any_attribution_of_any_text_is_traced(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    place = st.integers(0, len(text) - 1)
    spans = [
        Span.of(text, low, min(len(text), low + data.draw(st.integers(1, 30))))
        for low in data.draw(st.lists(place, min_size=6, max_size=6))
    ]
    made = tuple(
        Attribution(
            id=str(n),
            content=(spans[n],),
            source=spans[n + 2],
            cue=spans[n + 4],
            parent=data.draw(st.sampled_from([None, "0", "1"])),
        )
        for n in range(2)
    )
    article = trace_chains(classify(Article(path="test", text=text, attributions=made)))
    for attribution in article.attributions:
        for hop in attribution.chain:
            assert text[hop.span.start : hop.span.end] == hop.span.text
