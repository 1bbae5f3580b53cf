"""Attributions within others: through whom a statement came."""

from dataclasses import replace

from tests.markup import tagged
from tests.steps.link.outcome import lines
from whence.model import Layer, Tags
from whence.steps.link import link


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


def test_who_is_shown_speaking_before_a_quotation_is_its_speaker() -> None:
    quotation = "{x1 “The pump is old,”} {s1 Channel 4} {c1 reported}."
    for before, speaker in (
        ("{p Ilse Brandt} spoke of cracks beside {p Joana Okafor}.", "Ilse Brandt"),
        ("{s2 She} {c2 spoke of} {x2 old cracks}.", "She"),
    ):
        assert f"> {speaker} · - · “The pump is old,”" in lines(f"{before} {quotation}")


def test_a_quotation_in_the_first_person_is_of_who_was_named_before_it() -> None:
    markup = "{p Ilse Brandt} came out. {x1 “%s the pump,”} {s1 Channel 4} {c1 reported}."
    assert len(lines(markup % "We mended")) == 2
    assert len(lines(markup % "They mended")) == 1


def test_an_outlet_in_its_own_words_passes_nobody_on() -> None:
    markup = "{p Ilse Brandt} spoke of cracks. {x1 The pump is old}, {s1 Channel 4} {c1 reported}."
    assert lines(markup) == ["Channel 4 · reported · The pump is old"]


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
    markup = "{s1 The Courier} {c1 quoted} {x1 unnamed officials as saying the pump was old}."
    assert lines(markup) == [
        "The Courier · quoted · unnamed officials as saying the pump was old",
        "> unnamed officials · as saying · the pump was old",
    ]


def test_who_is_cited_is_nested() -> None:
    outcome = [
        "The Courier · reports · that the pump was old",
        "> an engineer at the dam · citing · that the pump was old",
    ]
    told = "{s1 The Courier} {c1 reports} {x1 that the pump was old%s."
    assert lines(told % ", citing an engineer at the dam}") == outcome
    assert lines(told % "}, {c2 citing} {x2 an engineer at the dam}") == outcome


def test_who_is_cited_speaks_for_all_that_the_citing_one_tells() -> None:
    markup = (
        "{s1 The Courier} {c1 reported} {x1 that {S2 inspectors} {C2 warned} "
        "{X2 of an old brake}}, citing an audit."
    )
    assert lines(markup) == [
        "The Courier · reported · that inspectors warned of an old brake",
        "> an audit · citing · that inspectors warned of an old brake",
        "> > inspectors · warned · of an old brake",
    ]


def test_grounds_that_are_cited_are_no_source() -> None:
    markup = "{s1 The board} {c1 said} {x1 it would close}, {c2 citing} {x2 a threat to health}."
    assert lines(markup) == [
        "The board · said · it would close",
        "The board · citing · a threat to health",
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
        "{S2 Brandt} {C2 said} {X2 no}",
        "{S2 Brandt} {C2 is afraid despite pledges} {X2 that the pump failed}",
    ):
        assert len(lines(frame % inner)) == 1, inner
    assert len(lines(frame % "{S2 Brandt} {C2 said} {X2 the pump failed}")) == 2


def test_the_inner_layer_is_not_believed_where_it_is_unsure() -> None:
    article = tagged("{s1 The Courier} {c1 wrote} {x1 that {S2 Varga} {C2 said} {X2 it broke}}.")
    spans = tuple(
        replace(span, score=0.3) if span.layer is Layer.INNER else span
        for span in article.tags.spans
    )
    assert len(link(article).attributions) == 2
    assert len(link(replace(article, tags=Tags(spans, article.tags.links))).attributions) == 1


def test_an_attitude_within_what_another_says_is_none_of_its_own() -> None:
    markup = "From the Courier:\n\n{s1 Varga} {c1 %s} {x1 the new pump} on Monday."
    assert len(lines(markup % "backed")) == 1
    assert len(lines(markup % "described")) == 2


def test_the_inner_layer_adds_nothing_to_what_the_outer_one_says() -> None:
    markup = "From the Courier:\n\n{s1 {S2 Varga}} {c1 {C2 said}} {x1 {X2 it} broke the pump}."
    assert len(lines(markup.replace("{X2 it}", "{X2 it broke}"))) == 2


def test_the_inner_layer_outside_a_content_is_nothing() -> None:
    assert lines("{S2 Brandt} {C2 said} {X2 the pump failed}.") == []


def test_a_document_in_mid_sentence_frames_who_speaks_in_it() -> None:
    markup = "In May, according to the warrant, {s1 the suspect} {c1 claimed} {x1 to be a guard}."
    assert lines(markup) == [
        "the warrant · according to · the suspect claimed to be a guard",
        "> the suspect · claimed · to be a guard",
    ]


def test_a_frame_in_what_somebody_says_is_nested() -> None:
    markup = "{s1 Brandt} {c1 said} {x1 that, according to the audit, the pump had failed}."
    assert lines(markup) == [
        "Brandt · said · that, according to the audit, the pump had failed",
        "> the audit · according to · the pump had failed",
    ]


def test_a_frame_in_another_sentence_takes_it_from_who_spoke_before() -> None:
    markup = (
        "{c1 According to} {s1 police}, {x1 two men ran}. "
        "{x1 In May, according to the warrant, one of them had fled the town}."
    )
    assert lines(markup) == [
        "police · According to · two men ran",
        "the warrant · according to · one of them had fled the town",
    ]


def test_a_source_too_long_for_one_is_none() -> None:
    named = "the men and women of the old town who had seen it all that day in May"
    assert lines(f"The pump failed at noon according to {named}.") == []


def test_a_voice_behind_a_clause_reports_it() -> None:
    markup = "The old pump failed, {s1 Okafor} {c1 said} in an interview on Monday."
    assert lines(markup) == ["Okafor · said · The old pump failed"]


def test_a_voice_before_a_clause_with_its_own_source_reports_it() -> None:
    markup = "{s1 Okafor} {c1 says} {s2 Varga} {c2 promised} {x2 a new pump}."
    assert lines(markup) == [
        "Okafor · says · Varga promised a new pump",
        "> Varga · promised · a new pump",
    ]


def test_according_to_plan_names_no_source() -> None:
    assert lines("All went according to plan, and the pump was mended.") == []


def test_a_source_ends_at_a_dash() -> None:
    markup = "He met {x1 two envoys}, {c1 according to} {s1 police — and left town in May}."
    assert lines(markup) == ["police · according to · two envoys"]


def test_a_source_within_a_cue_is_the_source() -> None:
    markup = "{c1 Okafor’s repeated claim} {x1 that the pump ran} angered the town."
    assert lines(markup) == ["Okafor’s · repeated claim · that the pump ran"]


def test_an_owner_is_not_who_speaks_and_a_broadcaster_of_one_word_is_an_outlet() -> None:
    before = "{p Tavna}’s mayor, {p Ilse Brandt}, came out. "
    quotation = "{x1 “We warned them twice,”} {s1 the broadcaster {p Odrel}} {c1 reported}."
    assert "> Ilse Brandt · - · “We warned them twice,”" in lines(before + quotation)


def test_a_frame_behind_a_speakers_quotation_is_the_writers() -> None:
    markup = (
        "{s1 Varga} {c1 clarified} {x1 that their chance, “I think, is to be seen,” according to "
        "the Courier}."
    )
    assert lines(markup) == [
        "the Courier · according to · Varga clarified that their chance, “I think, is to be seen,”",
        "> Varga · clarified · that their chance, “I think, is to be seen,”",
    ]


def test_a_frame_within_what_a_speaker_says_is_his() -> None:
    markup = "{s1 Varga} {c1 said} {x1 that prices rose, according to the Courier}."
    assert lines(markup)[0] == "Varga · said · that prices rose, according to the Courier"
