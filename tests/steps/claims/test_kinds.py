"""Kinds of claims: what the cue does, and what the form of the words says."""

import pytest

from tests.markup import attributed
from whence.model import ClaimKind
from whence.steps.claims import find_claims
from whence.steps.kinds import classify

FACT, OPINION, FORECAST = ClaimKind.FACT, ClaimKind.OPINION, ClaimKind.FORECAST
PROMISE, DEMAND, QUESTION = ClaimKind.PROMISE, ClaimKind.DEMAND, ClaimKind.QUESTION


def kind(markup: str) -> ClaimKind:
    """The kind of the one claim."""
    (claim,) = find_claims(classify(attributed(markup))).claims
    return claim.kind


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The ferry sank.", FACT),
        ("The ferry will sink.", FORECAST),
        ("The ferry might sink.", FORECAST),
        ("The ferry might have sunk.", FACT),
        ("The ferry might be old.", FACT),
        ("The ferry is expected to sink.", FORECAST),
        ("His will was read.", FACT),
        ("The ferry must turn back.", DEMAND),
        ("The crew should have turned back.", OPINION),
        ("Turn back now.", DEMAND),
        ("Let’s turn back.", DEMAND),
        ("Is the ferry old?", QUESTION),
        ("And what of the ferry?", QUESTION),
        ("I must say that the ferry is old.", FACT),
        ("The plan is absurd.", OPINION),
        ("The crew of the absurd ferry went home on Friday.", FACT),
        ("Varga is to meet the crew.", FORECAST),
        ("The yard is to close its docks by June.", FORECAST),
        ("The aim is to close the docks by June.", FACT),
        ("It is likely that the ferry will sink.", FORECAST),
        ("It seems that the ferry sank.", FACT),
        ("We will mend the ferry.", PROMISE),
        ("We will be late.", FORECAST),
    ],
)
def test_the_form_of_a_sentence_gives_its_kind(text: str, wanted: ClaimKind) -> None:
    assert kind(text) is wanted


@pytest.mark.parametrize(
    ("cue", "content", "wanted"),
    [
        ("vowed", "to mend it", PROMISE),
        ("wants", "to mend it", PROMISE),
        ("wants", "the crew to mend it", DEMAND),
        ("said", "he would mend it", PROMISE),
        ("said", "it would break", FORECAST),
        ("says", "it would break if it rained", FACT),
        ("urged", "the crew to mend it", DEMAND),
        ("told the crew", "to mend it", DEMAND),
        ("asked", "whether it broke", QUESTION),
        ("asked", "the crew to mend it", DEMAND),
        ("predicted", "heavy snow", FORECAST),
        ("warned", "that it may be old", FORECAST),
        ("warned", "that it is old", FACT),
        ("believes", "that it is old", OPINION),
        ("believes", "it breaks before 2040", FORECAST),
        ("believes", "it broke before 1940", OPINION),
        ("praised", "the crew", OPINION),
        ("insisted", "that it broke", FACT),
    ],
)
def test_the_cue_gives_the_kind_of_its_content(cue: str, content: str, wanted: ClaimKind) -> None:
    assert kind(f"{{s1 Jan Varga}} {{c1 {cue}}} {{x1 {content}}}.") is wanted
