"""The tree: who stands where, what leads where, and which origins a bracket joins."""

from dataclasses import replace

from tests.report.made import article, pile, wording
from whence.model import Group, OriginRelation
from whence.report.anchors import Anchors
from whence.report.chains import Part, graph_of, known_names
from whence.report.tree import Tree, tree_of


def tree() -> Tree:
    made = pile()
    anchors = Anchors.of(a for a in made.articles if a.text)
    return tree_of(made.findings.groups[0], known_names(made.findings.actors), anchors)


def test_origins_stand_left_of_hops_and_these_left_of_who_tells() -> None:
    where = {box.name[0]: box.x for box in tree().boxes}
    assert where["Two officials"] == where["Odo Pell"] < where["Gazette"] < where["Mirror"]


def test_an_outlet_that_another_names_is_one_node() -> None:
    made = pile()
    graph = graph_of(made.findings.groups[0], {})
    names = [node.name for node in graph.nodes]
    assert names.count("Gazette") == 1
    assert (("outlet", "gazette"), ("outlet", "mirror")) in graph.lines


def test_names_of_one_actor_are_one_node() -> None:
    made = pile()
    names = {"gazette": "actor-1", "the daily gazette": "actor-1"}
    group = with_outlet(made.findings.groups[0], "The Daily Gazette")
    graph = graph_of(group, names)
    assert (("outlet", "actor-1"), ("outlet", "mirror")) in graph.lines


def with_outlet(group: Group, outlet: str) -> Group:
    first, *rest = group.wordings
    return replace(group, wordings=(replace(first, outlet=outlet), *rest))


def test_what_is_taken_over_comes_through_whom_it_is_taken_from() -> None:
    made = pile()
    group = made.findings.groups[0]
    first, second, third = group.wordings
    copied = replace(third, chain=first.chain, origin="o1", reuse_of=first.place.path)
    graph = graph_of(replace(group, wordings=(first, second, copied)), {})
    assert (("outlet", "gazette"), ("outlet", "dispatch")) in graph.lines
    assert (("origin", "o1"), ("outlet", "dispatch")) not in graph.lines


def test_own_voice_is_no_origin() -> None:
    made = pile()
    graph = graph_of(made.findings.groups[1], {})
    assert [node.part for node in graph.nodes] == [Part.VOICE, Part.TELLS]


def test_a_bracket_joins_origins_that_may_be_one_and_no_others() -> None:
    (bracket,) = tree().brackets
    assert (bracket.number, bracket.is_same) == (1, False)
    made = pile()
    group = made.findings.groups[0]
    pair = replace(group.origins.pairs[0], relation=OriginRelation.DIFFERENT)
    apart = replace(group, origins=replace(group.origins, pairs=(pair,)))
    anchors = Anchors.of(a for a in made.articles if a.text)
    assert tree_of(apart, {}, anchors).brackets == ()


def test_the_picture_holds_all_that_is_drawn() -> None:
    drawn = tree()
    assert all(0 < box.x <= drawn.width - 188 for box in drawn.boxes)
    assert all(box.y + box.height < drawn.height for box in drawn.boxes)


def test_a_very_long_name_is_cut_and_told_in_full_elsewhere() -> None:
    text = "Gate" * 60 + " said the sluice had failed"
    one = article("pile/a.txt", text, outlet="Gate" * 60)
    made = pile()
    group = replace(
        made.findings.groups[1], wordings=(wording(one, "the sluice had failed", "o3"),)
    )
    box = tree_of(group, {}, Anchors.of([one])).boxes[-1]
    assert len(box.name[0]) < 30
    assert "Gate" * 40 in box.full


def test_a_tree_wider_than_the_page_is_drawn_as_lists() -> None:
    assert not tree().is_deep
    assert replace(tree(), width=1200.0).is_deep
