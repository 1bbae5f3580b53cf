"""Branches: the tree of chains as lists, which say what the picture says."""

from tests.report.made import pile
from whence.report.branches import Branch, branches_of
from whence.report.chains import Graph, graph_of
from whence.report.tree import numbered


def told(graph: Graph, branches: tuple[Branch, ...]) -> list[object]:
    return [
        [graph.nodes[one.box].name, *([told(graph, one.following)] if one.following else [])]
        for one in branches
    ]


def test_outlets_stand_below_those_from_whom_they_have_it() -> None:
    group = pile().findings.groups[0]
    graph = graph_of(group, {})
    branches = branches_of(graph, numbered(group.origins))
    assert told(graph, branches) == [
        ["Two officials", [["Gazette", [["Mirror"]]]]],
        ["Odo Pell", [["Dispatch"]]],
    ]


def test_origins_that_may_be_one_have_the_number_of_the_reason() -> None:
    group = pile().findings.groups[0]
    branches = branches_of(graph_of(group, {}), numbered(group.origins))
    assert [one.reasons for one in branches] == [((1, False),), ((1, False),)]


def test_what_follows_from_two_stands_once() -> None:
    group = pile().findings.groups[0]
    graph = graph_of(group, {})
    a, b, c = (node.key for node in graph.nodes[:3])
    joined = Graph(graph.nodes[:4], ((a, c), (b, c), (c, graph.nodes[3].key)))
    first, second = branches_of(joined, ())
    assert len(first.following[0].following) == 1
    assert second.following[0].following == ()
