"""Edges of spans: whole quotations, no dangling commas; and the kinds that follow from them."""

from tests.steps.link.outcome import kinds, lines, linked


def test_marks_are_taken_in_on_both_sides() -> None:
    markup = "“{x1 We warned them},” {s1 Brandt} {c1 said}."
    assert lines(markup) == ["Brandt · said · “We warned them,”"]
    assert lines("{x1 “We warned them}, twice,” {s1 Brandt} {c1 said}.") == [
        "Brandt · said · “We warned them, twice,”"
    ]


def test_a_quotation_is_not_cut() -> None:
    markup = "{s1 Brandt} {c1 called} {x1 the pump “an old} and tired thing” on Monday."
    assert lines(markup) == ["Brandt · called · the pump “an old and tired thing”"]


def test_a_quotation_that_others_speak_in_is_not_taken_in_whole() -> None:
    markup = "“{s1 Okafor} {c1 says} {x1 it failed}, and I agree,” {s2 Brandt} {c2 wrote}."
    assert lines(markup) == [
        "Brandt · wrote · “Okafor says it failed, and I agree,”",
        "> Okafor · says · it failed",
    ]


def test_commas_stops_and_white_space_at_the_edges_go() -> None:
    markup = "{x1 The pump failed, }{s1 Brandt,} {c1 said}. {s2 Okafor} {c2 said} {x2 it ran.}"
    assert lines(markup) == ["Brandt · said · The pump failed", "Okafor · said · it ran"]


def test_the_stop_of_an_abbreviation_stays() -> None:
    assert lines("{s1 Brandt} {c1 said} {x1 it came from the U.S.}") == [
        "Brandt · said · it came from the U.S."
    ]


def test_half_a_pair_of_marks_at_a_source_goes() -> None:
    assert lines("The “{s1 Tarn”} {c1 announced} {x1 a new road}.") == [
        "Tarn · announced · a new road"
    ]


def test_spans_are_cut_from_the_text() -> None:
    article = linked("{s1 Brandt} {c1 said}: {x1 “We left. We ran.”} Nobody came.")
    for attribution in article.attributions:
        for span in attribution.spans:
            assert article.text[span.start : span.end] == span.text


def test_a_content_in_marks_is_direct() -> None:
    assert kinds("{x1 “We left,”} {s1 Brandt} {c1 said}, {x1 “and ran.”}") == ["direct"]


def test_a_content_without_marks_is_indirect() -> None:
    assert kinds("{s1 Brandt} {c1 said} {x1 they left}.") == ["indirect"]


def test_one_quoted_word_makes_a_content_mixed() -> None:
    assert kinds("{s1 Brandt} {c1 called} {x1 the plan “reckless” and costly}.") == ["mixed"]


def test_a_name_that_is_always_quoted_does_not() -> None:
    markup = (
        "The “Tarn” fighters came. The “Tarn” leaders fled. "
        "{s1 Brandt} {c1 said} {x1 that “Tarn” fighters had left}."
    )
    assert kinds(markup) == ["indirect"]


def test_a_quotation_round_the_cue_does_not_count() -> None:
    assert kinds("{x1 “{S2 Okafor} {C2 says} {X2 the pump failed},”} {s1 Brandt} {c1 said}.") == [
        "direct",
        "indirect",
    ]


def test_a_block_quotation_is_direct() -> None:
    assert kinds("{s1 The ministry} {c1 wrote}:\n\nThe pump has failed.") == ["direct"]
