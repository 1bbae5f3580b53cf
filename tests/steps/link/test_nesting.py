"""Attributions within others: through whom a statement came."""

from tests.steps.link.outcome import lines


def test_what_a_paper_says_somebody_said_is_nested() -> None:
    markup = (
        "{c1 According to} {s1 the Courier}, "
        "{x1 {S2 Minister Varga} {C2 said} {X2 the bridge was closed}}."
    )
    assert lines(markup) == [
        "the Courier · According to · Minister Varga said the bridge was closed",
        "> Minister Varga · said · the bridge was closed",
    ]


def test_the_outermost_trails_behind() -> None:
    markup = "{x1 The pump failed}, {s1 Okafor} {c1 said}, {c2 according to} {s2 the Courier}."
    assert lines(markup) == [
        "the Courier · according to · The pump failed, Okafor said",
        "> Okafor · said · The pump failed",
    ]


def test_a_trailing_outlet_frames_who_said_it_in_the_same_sentence() -> None:
    outcome = [
        "CNN · reported · Senator Oduya said on Monday, “We may see rain,”",
        "> Senator Oduya · said · “We may see rain,”",
    ]
    to_outlet = (
        "{s1 Senator Oduya} {c1 said} on Monday, {x2 “We may see rain,”} {s2 CNN} {c2 reported}."
    )
    assert lines(to_outlet) == outcome
    assert lines(to_outlet.replace("x2", "x1")) == outcome


def test_an_outlet_passes_on_who_spoke_in_the_sentence_before() -> None:
    markup = (
        "The engineer {p Ilse Brandt} spoke of cracks. "
        "{x1 “We warned them twice,”} {s1 Channel 4} {c1 reported}."
    )
    assert lines(markup) == [
        "> Ilse Brandt · - · “We warned them twice,”",
        "Channel 4 · reported · “We warned them twice,”",
    ]


def test_an_outlet_quoted_for_its_own_words_passes_nobody_on() -> None:
    markup = (
        "{p Ilse Brandt} and {p Joana Okafor} left the town. "
        "{x1 “The pump is beyond repair,”} {s1 the Courier} {c1 reported}."
    )
    assert lines(markup) == ["the Courier · reported · “The pump is beyond repair,”"]


def test_who_is_quoted_as_saying_is_nested() -> None:
    markup = "{x1 “The pump is old,”} {s1 the Courier} {c1 quoted Brandt as saying}."
    assert lines(markup) == [
        "the Courier · quoted · “The pump is old,”",
        "> Brandt · - · “The pump is old,”",
    ]


def test_a_person_is_not_a_carrier() -> None:
    markup = "{p Ilse Brandt} spoke of cracks. {x1 “We warned them,”} {s1 Okafor} {c1 said}."
    assert lines(markup) == ["Okafor · said · “We warned them,”"]


def test_who_is_told_is_no_hop_and_no_content() -> None:
    markup = "{s1 Officials} {c1 told} {x1 the paper that the pump had failed}."
    assert lines(markup) == ["Officials · told · that the pump had failed"]
    markup = "{s1 Officials} {c1 told reporters of} {x1 a burst pump}."
    assert lines(markup) == ["Officials · told · a burst pump"]


def test_what_is_said_in_a_block_quotation_is_nested() -> None:
    markup = (
        "From the Dunmore Courier:\n\nNobody slept. {s1 The panel} {c1 said} {x1 the pump was old}."
    )
    assert lines(markup) == [
        "the Dunmore Courier · From · Nobody slept. The panel said the pump was old.",
        "> The panel · said · the pump was old",
    ]


def test_three_levels_nest_in_order() -> None:
    markup = (
        "From the Dunmore Courier:\n\n{c1 According to} {s1 the audit}, "
        "{x1 {S2 Brandt} {C2 warned} {X2 that the pump was old}}."
    )
    assert [line.count("> ") for line in lines(markup)] == [0, 1, 2]


def test_the_inner_layer_is_believed_only_where_it_is_whole() -> None:
    frame = "{s1 The Courier} {c1 reported} {x1 that %s}."
    for inner in (
        "{S2 we} {C2 said} {X2 the pump failed}",
        "{C2 said} {X2 the pump failed}",
        "{S2 Brandt} {C2 hoped for} {X2 a new pump}",
        "{S2 Brandt} {C2 said} nothing",
    ):
        assert len(lines(frame % inner)) == 1, inner
    assert len(lines(frame % "{S2 Brandt} {C2 said} {X2 the pump failed}")) == 2


def test_the_inner_layer_outside_a_content_is_nothing() -> None:
    assert lines("{S2 Brandt} {C2 said} {X2 the pump failed}.") == []


def test_a_document_in_mid_sentence_frames_who_speaks_in_it() -> None:
    markup = "In May, according to the warrant, {s1 the suspect} {c1 claimed} {x1 to be a guard}."
    assert lines(markup) == [
        "the warrant · according to · the suspect claimed to be a guard",
        "> the suspect · claimed · to be a guard",
    ]


def test_according_to_plan_names_no_source() -> None:
    assert lines("All went according to plan, and the pump was mended.") == []


def test_a_source_ends_at_a_dash() -> None:
    markup = "He met {x1 two envoys}, {c1 according to} {s1 police — and left town in May}."
    assert lines(markup) == ["police · according to · two envoys"]


def test_a_source_within_a_cue_is_the_source() -> None:
    markup = "{c1 Okafor’s repeated claim} {x1 that the pump ran} angered the town."
    assert lines(markup) == ["Okafor’s · repeated claim · that the pump ran"]
