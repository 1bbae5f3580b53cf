"""Parts of a group: through whom "one of the officials" reached the reader."""

from tests.steps.test_chain import chain, traced


def test_part_of_a_group_speaks_through_the_outlet_that_the_group_spoke_to() -> None:
    told = "{s1 Two aides} {c1 told} the Norwell Courier {x1 it fell}. "
    part = "{x2 “It was old,”} {c2 said} {s2 one of the aides}."
    assert chain(traced(told + part), "2") == ["Norwell Courier", "one of the aides"]
    for other in ("{s2 one of the miners}.", "{s2 Ilse Brandt}.", "{s2 a second man}."):
        assert len(chain(traced(told + "{x2 “It was old,”} {c2 said} " + other), "2")) == 1
    far = told + "Nobody was there. " * 60 + part
    assert chain(traced(far), "2") == ["one of the aides"]
