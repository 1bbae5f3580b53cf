"""Sentences in which one passes another's words on, whatever the encoder took for what."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.markup import tagged
from tests.steps.link.outcome import lines
from whence.steps.link import link

QUOTED = [
    "the Courier · was quoted · it fell at dawn",
    "> {who} · as saying · it fell at dawn",
]


@pytest.mark.parametrize(
    ("markup", "who"),
    [
        ("{s1 Varga} was {c1 quoted} {x1 by the Courier as saying it fell at dawn}.", "Varga"),
        ("{x1 Varga} {c1 was quoted} by {s1 the Courier} {x1 as saying it fell at dawn}.", "Varga"),
        (
            "{x1 Dr. Ida Varga, who left,} {c1 was quoted} by {s1 the Courier} "
            "as saying {x1 it fell at dawn}.",
            "Dr. Ida Varga, who left",
        ),
        ("On Monday, an aide {c1 was quoted} by the Courier as saying it fell at dawn.", "an aide"),
    ],
)
def test_who_is_quoted_by_an_outlet_speaks_through_it(markup: str, who: str) -> None:
    assert sorted(lines(markup), reverse=True) == [line.format(who=who) for line in QUOTED]


@pytest.mark.parametrize(
    ("markup", "inner"),
    [
        ("{s1 The Courier} {c1 quoted} {x1 Varga, 61: “It fell.”}", "Varga, 61 · - · “It fell.”"),
        (
            "{s1 The Courier} {c1 credited} {x1 Varga with the news that it fell}.",
            "Varga · with the news · that it fell",
        ),
        (
            "Varga {c1 is said} by {s1 the Courier} {x1 to have confirmed that it fell}.",
            "Varga · to have confirmed · that it fell",
        ),
    ],
)
def test_other_builds_by_which_an_outlet_quotes(markup: str, inner: str) -> None:
    assert len(lines(markup)) == 2
    assert f"> {inner}" in lines(markup)


def test_whom_an_outlet_spoke_to_is_the_inner_one() -> None:
    markup = "{s1 The Courier}, which spoke to two aides, {c1 reported} {x1 that it fell}."
    assert lines(markup) == [
        "The Courier · reported · that it fell",
        "> two aides · which spoke to · that it fell",
    ]
    union = "{s1 The union}, which spoke to two aides, {c1 said} {x1 that it fell}."
    assert lines(union) == ["The union · said · that it fell"]


def test_who_comes_behind_an_aside_may_be_anybody() -> None:
    markup = "{c1 Asked} by {s1 the Courier}, {x1 a porter close to her said that it fell}."
    assert "a porter close to her · said · that it fell" in lines(markup)
    beside = "{c1 According to} {s1 the Courier}, {x1 it fell, citing} Ida Moss, the mayor of Arle."
    assert not any("· the mayor" in line for line in lines(beside))


def test_what_is_told_in_an_aside_ends_with_its_sentence() -> None:
    markup = "{s1 The Courier} {c1 reported}, citing Varga, {x1 that it fell. Trams ran}."
    assert {line.partition(" · that")[2] for line in lines(markup)} == {" it fell"}


def test_what_is_quoted_may_stand_in_front() -> None:
    markup = "{x1 “It fell,”} {s1 Varga} was {c1 quoted} by {s2 the Courier} {c2 as saying}."
    assert lines(markup) == [
        "the Courier · was quoted · “It fell,”",
        "> Varga · as saying · “It fell,”",
    ]
    active = "{x1 “It fell,”} {s1 the Courier} {c1 quoted} Varga as saying. Nobody was hurt."
    assert lines(active)[0] == "the Courier · quoted · “It fell,”"


def test_who_is_only_said_to_be_quoted_is_the_source() -> None:
    for cue in ("was quoted as saying", "is reported to have said"):
        markup = f"{{x1 The prefect}} {{c1 {cue}}} {{x1 that it fell}}."
        assert lines(markup) == [f"The prefect · {cue} · that it fell"]


REPORTED = ["the Courier · reported · that it fell", "> two aides · citing · that it fell"]


@pytest.mark.parametrize(
    "markup",
    [
        "{x1 the Courier}, {c1 citing} {s1 two aides}, {x1 reported that it fell}.",
        "On Monday, {s1 the Courier}, citing two aides, {c1 reported} {x1 that it fell}.",
        "{s1 the Courier} {c1 reported} on Monday, {x1 citing two aides, that it fell}.",
        "{c1 Citing} {s1 two aides}, {s2 the Courier} {c2 reported} {x2 that it fell}.",
    ],
)
def test_an_aside_names_on_whose_word_it_is_told(markup: str) -> None:
    found = [line.replace("Citing", "citing") for line in lines(markup)]
    assert sorted(found, reverse=True) == REPORTED


@pytest.mark.parametrize(
    ("markup", "outer"),
    [
        ("{c1 According to} {s1 the Courier}, {x1 citing two aides, it fell}.", "According to"),
        ("As {s1 the Courier} {c1 reported}, citing two aides, {x1 it fell}.", "reported"),
    ],
)
def test_an_aside_may_follow_the_frame(markup: str, outer: str) -> None:
    found = lines(markup)
    assert found[0] == f"the Courier · {outer} · it fell"
    assert found[1].startswith("> two aides · ")
    assert len(found) == 2


def test_a_report_may_cite_without_commas() -> None:
    markup = "{s1 A Courier report} {c1 quoting} {x1 two aides said that it fell}."
    assert lines(markup) == [
        "A Courier report · said · that it fell",
        "> two aides · quoting · that it fell",
    ]


def test_an_outlet_between_verb_and_words_is_the_outer_one() -> None:
    markup = "{s1 Varga} {c1 said}, according to the Courier, {x1 that it fell}."
    assert lines(markup) == [
        "the Courier · according to · Varga said | that it fell",
        "> Varga · said · that it fell",
    ]


def test_another_verb_of_the_same_speaker_is_left_alone() -> None:
    markup = (
        "{s1 {s2 Varga}}, speaking to reporters, {c1 said} {x1 it fell} and {c2 warned of} "
        "{x2 a flood}."
    )
    assert len(lines(markup)) == 2


def test_who_an_outlet_learned_from_is_the_inner_one() -> None:
    markup = "{s1 The Courier} {c1 has learned} from two aides {x1 that it fell}."
    assert lines(markup) == [
        "The Courier · learned from · that it fell",
        "> two aides · learned from · that it fell",
    ]
    told = "{s1 The Courier} {c1 said} {x1 it had been told by two aides that the wall fell}."
    assert lines(told)[1] == "> two aides · been told by · that the wall fell"


def test_a_source_may_be_quoted_as_it_stands() -> None:
    markup = "{s1 The Courier} {c1 reported} {x1 forty dead}, citing “a person close to her”."
    assert "> “a person close to her” · citing · forty dead" in lines(markup)


def test_how_it_was_said_is_not_what_was_said() -> None:
    for tail in ("in remarks carried by the Courier", "in a statement on Monday"):
        assert lines(f"{{s1 Varga}} {{c1 said}} {{x1 the wall fell {tail}}}.") == [
            "Varga · said · the wall fell"
        ]
    legal = "{s1 Varga} {c1 said} {x1 the wall stood in a report of its own}."
    assert lines(legal) == ["Varga · said · the wall stood in a report of its own"]


def test_who_was_warned_is_not_what_of() -> None:
    markup = "{s1 Varga} {c1 had warned} {x1 the general staff last autumn of a raid}."
    assert lines(markup) == ["Varga · had warned · of a raid"]


def test_within_anothers_words_somebody_speaks_of_something() -> None:
    markup = (
        "{s1 The Courier} {c1 wrote} "
        "{x1 that {p Ida Varga}, a nurse at St. Brack’s, had spoken of 23 bodies}."
    )
    assert lines(markup)[1] == "> Ida Varga · spoken · of 23 bodies"


def test_who_opens_the_sentence_is_the_subject_of_its_second_verb() -> None:
    markup = "He was neither held nor fined, and {c1 told} the Courier {x1 it fell}."
    assert lines(markup)[0].startswith("He · told")
    assert lines("Mines were shut, and {c1 said} {x1 it fell}.")[0].startswith("- · said")


def test_a_clause_ends_with_its_sentence() -> None:
    assert lines("{s1 Varga} {c1 said} {x1 that it fell. Trams ran as usual}.") == [
        "Varga · said · that it fell"
    ]
    quoted = "{s1 Varga} {c1 said} {x1 that “it fell. Trams ran as usual.”}"
    assert lines(quoted) == ["Varga · said · that “it fell. Trams ran as usual.”"]


def test_remarks_of_somebody_are_his_words() -> None:
    markup = "{s1 Published remarks by Ida Moss in the Courier} {c1 say} {x1 that it fell}."
    assert lines(markup) == ["Ida Moss · say · that it fell"]


def test_a_number_may_be_given_on_anothers_word() -> None:
    found = lines("Nobody knows. The Courier gave “as many as 40”, citing “people close to her”.")
    assert found == [
        "The Courier · gave · “as many as 40”",
        "> “people close to her” · citing · “as many as 40”",
    ]
    assert lines("The Courier gave 40 coins to the poor.") == []


def test_an_outlet_between_subject_and_verb_is_the_outer_one() -> None:
    markup = "Varga, the Courier {c1 said}, denied {x1 that it fell}."
    assert "> Varga · denied · that it fell" in lines(markup)


def test_files_speak_and_not_who_made_them_public() -> None:
    markup = "Files obtained by {s1 the Courier} {c1 show} {x1 that it fell}."
    assert lines(markup) == ["Files obtained by the Courier · show · that it fell"]


def test_a_frame_between_dashes_speaks_of_what_stands_there() -> None:
    text = "{s1 Varga} {c1 said} {x1 that crates — fish, according to the port — were lost}."
    assert not any(
        "according to" in line and "crates" in line.partition("according to")[2]
        for line in lines(text)
    )


def test_a_title_does_not_end_a_source() -> None:
    found = lines("The fever killed 12, according to Dr. Ruth Amsel. The hospital is full.")
    assert found == ["Dr. Ruth Amsel · according to · The fever killed 12"]
    assert lines("The fever killed 12, according to harbour master Otto Varn.")[0].startswith(
        "harbour master Otto Varn · "
    )


PIECES = st.sampled_from(
    ["was quoted by", "as saying", ", citing", "quoting two aides", "according to", "The Courier",
     "reported", "that", "it fell", ",", ".", "“", "”", "which cited", "learned from", "\n\n"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map(" ".join), st.sampled_from(("s1", "c1", "x1")))
def test_any_heap_of_such_words_gives_spans_of_the_text(words: str, role: str) -> None:
    article = link(tagged(f"{{{role} Varga}} {words}"))
    for attribution in article.attributions:
        assert all(article.text[s.start : s.end] == s.text for s in attribution.spans)


@pytest.mark.parametrize(
    "junk", ["was quoted by ", "citing a, ", "Dr. ", "learned from the ", "said , "]
)
def test_a_hundred_thousand_characters_of_junk_take_no_time(junk: str) -> None:
    article = tagged("{s1 Varga} {c1 said} {x1 it fell} " + junk * (100_000 // len(junk)))
    start = time.process_time()
    link(article)
    assert time.process_time() - start < 5
