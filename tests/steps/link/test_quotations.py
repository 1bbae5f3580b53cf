"""Quotations over paragraphs, alone, in blocks, in transcripts."""

from tests.steps.link.outcome import kinds, lines


def test_all_paragraphs_of_a_long_quotation_are_one_content() -> None:
    markup = (
        "{s1 Brandt} {c1 wrote} in a letter, {x1 “It began in May.}\n\n"
        "“Then came the rain.\n\n“It never ended.”"
    )
    assert lines(markup) == [
        "Brandt · wrote · “It began in May. | “Then came the rain. | “It never ended.”"
    ]


def test_what_the_encoder_took_for_new_contents_joins_a_long_quotation() -> None:
    markup = "{s1 Brandt} {c1 wrote}, {x1 “It began in May.}\n\n“It {x2 never ended.”}"
    assert lines(markup) == ["Brandt · wrote · “It began in May. | “It never ended.”"]


def test_a_long_quotation_needs_no_tag_inside_if_a_cue_leads_up_to_it() -> None:
    markup = "{s1 Brandt} {c1 wrote}: “It began in May.\n\n“It never ended.”"
    assert lines(markup) == ["Brandt · wrote · “It began in May. | “It never ended.”"]


def test_a_long_quotation_goes_to_who_speaks_at_its_end() -> None:
    markup = "{x1 “It began in May.}\n\n{x2 “It never ended,”} {s2 Brandt} {c2 said}."
    assert lines(markup) == ["Brandt · said · “It began in May. | “It never ended,”"]


def test_who_speaks_anew_in_a_long_quotation_keeps_what_follows() -> None:
    markup = (
        "{s1 Brandt} {c1 said}, {x1 “It began in May.}\n\n“It rained.\n\n"
        "{x2 “It never ended,”} {s2 she} {c2 added}."
    )
    assert lines(markup) == [
        "Brandt · said · “It began in May. | “It rained.",
        "she · added · “It never ended,”",
    ]


def test_what_is_said_in_a_long_quotation_is_nested() -> None:
    markup = (
        "{s1 Brandt} {c1 wrote}, {x1 “It began in May.}\n\n"
        "“{s2 The mayor} {c2 said} {x2 it would end}.\n\n“It never did.”"
    )
    assert lines(markup)[1:] == ["> The mayor · said · it would end"]


def test_a_missing_closing_mark_does_not_join_two_speakers() -> None:
    markup = (
        "{x1 “It began in May}, {s1 Brandt} {c1 said}.\n\n{x2 “It ended,”} {s2 Okafor} {c2 said}."
    )
    assert lines(markup) == [
        "Brandt · said · It began in May",
        "Okafor · said · “It ended,”",
    ]


def test_a_quotation_alone_goes_to_who_spoke_last() -> None:
    markup = "{x1 “We left,”} {s1 Brandt} {c1 said}. {x2 “Nobody came to help us.”}"
    assert lines(markup) == ["Brandt · said · “We left,” | “Nobody came to help us.”"]
    assert lines(markup.replace(". {x2", ".\n\n{x2")) == lines(markup)


def test_a_quotation_alone_without_a_speaker_before_it_has_none() -> None:
    markup = "The pump failed.\n\n{x1 “Nobody came to help us at all.”}\n\nThe mayor left."
    assert lines(markup) == ["- · - · “Nobody came to help us at all.”"]


def test_a_title_or_nickname_is_no_quotation() -> None:
    assert lines("The {x1 “Tarn”} fighters came.") == []
    assert lines("They sang {x1 “The Long Way Home to Dunmore”} at noon and left.") == []
    assert lines("The pump failed.\n\n{x1 “No pump.”}\n\nThe mayor left.") == []


def test_words_without_marks_cue_and_source_are_dropped() -> None:
    assert lines("It seems {x1 that the pump had failed on the day before}.") == []


def test_a_signature_behind_a_quotation_names_its_source() -> None:
    markup = "{x1 “Nobody came to help us.”} ― Ilse Brandt, engineer"
    assert lines(markup) == ["Ilse Brandt, engineer · - · “Nobody came to help us.”"]


def test_a_label_before_a_content_names_its_source() -> None:
    assert lines("Mayor Okafor: {x1 Nobody Came to Help}") == [
        "Mayor Okafor · : · Nobody Came to Help"
    ]


def test_a_colon_introduces_a_block_quotation_of_one_paragraph() -> None:
    markup = "{s1 The ministry} {c1 said} in a statement:\n\nThe pump failed.\n\nThe mayor left."
    assert lines(markup) == ["The ministry · said · The pump failed."]


def test_the_words_before_a_colon_may_show_the_source_where_the_encoder_does_not() -> None:
    markup = "The water board said in a statement on Monday:\n\nThe pump failed."
    assert lines(markup) == ["The water board · said · The pump failed."]


def test_a_cue_may_stand_some_words_before_its_colon() -> None:
    markup = "{s1 The ministry} {c1 answered} in a short note:\n\nThe pump failed."
    assert lines(markup) == ["The ministry · answered · The pump failed."]


def test_an_ellipsis_carries_a_block_on() -> None:
    markup = "{s1 Brandt} {c1 said}:\n\nThe pump failed …\n\nIt was old.\n\nThe mayor left."
    assert lines(markup) == ["Brandt · said · The pump failed … | It was old."]


def test_from_the_report_introduces_one_though_the_encoder_saw_nothing() -> None:
    markup = "Many doubt it. From the Dunmore Courier:\n\nThe pump failed.\n\nThe mayor left."
    assert lines(markup) == ["the Dunmore Courier · From · The pump failed."]
    assert kinds(markup) == ["direct"]


def test_a_quoted_block_ends_with_its_marks() -> None:
    markup = "{s1 The Courier} {c1 wrote}:\n\n“The pump failed.\n\n“It was old.”\n\nThe mayor left."
    assert lines(markup) == ["The Courier · wrote · “The pump failed. | “It was old.”"]


def test_a_block_goes_on_with_a_source_that_only_it_can_have_named() -> None:
    markup = (
        "From the Dunmore Courier:\n\nThe pump failed.\n\n"
        "{s1 The panel} {c1 said} {x1 the pump was old}.\n\n"
        "{s2 The mayor} {c2 said} {x2 nothing would change}."
    )
    assert lines(markup.replace("The pump failed.", "The mayor left.")) == [
        "the Dunmore Courier · From · The mayor left. | The panel said the pump was old. | "
        "The mayor said nothing would change.",
        "> The panel · said · the pump was old",
        "> The mayor · said · nothing would change",
    ]
    assert lines("The mayor left. " + markup) == [
        "the Dunmore Courier · From · The pump failed. | The panel said the pump was old.",
        "> The panel · said · the pump was old",
        "The mayor · said · nothing would change",
    ]


def test_what_was_said_aloud_goes_no_further_than_its_paragraph() -> None:
    markup = (
        "{s1 Brandt} {c1 said}:\n\nThe pump failed.\n\n{s2 The panel} {c2 said} {x2 it was old}."
    )
    assert lines(markup) == [
        "Brandt · said · The pump failed.",
        "The panel · said · it was old",
    ]


def test_a_list_is_one_block() -> None:
    markup = "{s1 The report} {c1 found}:\n\n• The pump was old.\n\n• Nobody cared.\n\nThey left."
    assert lines(markup) == ["The report · found · • The pump was old. | • Nobody cared."]


def test_a_colon_before_another_speaker_introduces_nothing() -> None:
    markup = "{s1 Brandt} {c1 answered}:\n\n{x2 “It is old,”} {s2 Okafor} {c2 said}."
    assert lines(markup) == ["Okafor · said · “It is old,”"]


def test_labels_name_who_speaks_in_a_transcript() -> None:
    markup = (
        "The talk went so:\n\nHOST: Was it old?\n\nBRANDT: It was.\n\nVery old.\n\nHOST: I see."
    )
    assert lines(markup) == [
        "HOST · : · Was it old?",
        "BRANDT · : · It was. | Very old.",
        "HOST · : · I see.",
    ]


def test_a_transcript_in_quotation_marks_is_left_to_its_speakers() -> None:
    markup = (
        "{s1 The paper} {c1 reported}:\n\n“HOST: Was it old?\n\n“BRANDT: It was.\n\n“HOST: I see.”"
    )
    assert lines(markup) == [
        "HOST · : · Was it old?",
        "BRANDT · : · It was.",
        "HOST · : · I see.",
    ]


def test_one_label_alone_is_a_heading() -> None:
    assert lines("BREAKING: The pump failed.\n\nNobody was hurt.") == []
