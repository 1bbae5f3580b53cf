"""The copies, the dispatch and its versions in the example pile come out, and nothing else does."""

from pathlib import Path

import pytest

from whence.model import Direction, PileReuse, Reuse, ReuseKind
from whence.pipeline import read_clean
from whence.steps.reuse import find_reuse

PILE = Path(__file__).parents[3] / "examples" / "pile"


@pytest.fixture(scope="module")
def pile() -> PileReuse:
    """The reuse in the example pile."""
    return find_reuse(read_clean(PILE))


def named(pile: PileReuse) -> dict[tuple[str, str], Reuse]:
    """All pairs by the names of their files."""
    names = {text.id: Path(text.articles[0].path).name for text in pile.texts}
    return {(names[reuse.a], names[reuse.b]): reuse for reuse in pile.reuses}


def test_the_dispatch_its_copies_and_its_rewrite_are_a_family(pile: PileReuse) -> None:
    names = {text.id: Path(text.articles[0].path).name for text in pile.texts}
    families = [[names[id_] for id_ in family.articles] for family in pile.families]
    assert sorted(map(sorted, families)) == [
        ["banner-ferrymen.txt", "patriot-ferrymen.txt"],
        ["courier-halyard.txt", "halyard-dam-gate.txt", "post-halyard.txt", "sorvia-today.jsonl:3"],
    ]
    assert pile.families[0].wires == ("Halyard",)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("halyard-dam-gate.txt", "courier-halyard.txt", ReuseKind.DISPATCH),
        ("halyard-dam-gate.txt", "sorvia-today.jsonl:3", ReuseKind.DISPATCH),
        ("halyard-dam-gate.txt", "post-halyard.txt", ReuseKind.REWRITE),
        ("patriot-ferrymen.txt", "banner-ferrymen.txt", ReuseKind.COPY),
        ("halyard-dam-gate.txt", "sorvia-today.jsonl:2", ReuseKind.REWRITE),
        ("courier-warnings.txt", "lantern-boats.html", ReuseKind.PASSAGE),
    ],
)
def test_a_known_copy_is_found_with_its_direction(
    pile: PileReuse, a: str, b: str, kind: ReuseKind
) -> None:
    reuse = named(pile)[a, b]
    assert (reuse.kind, reuse.direction) == (kind, Direction.A_TO_B)


def test_articles_that_copied_nothing_share_no_more_than_a_phrase(pile: PileReuse) -> None:
    kin = {id_ for family in pile.families for id_ in family.articles}
    for (a, b), reuse in named(pile).items():
        if not {reuse.a, reuse.b} <= kin and (a, b) != (
            "courier-warnings.txt",
            "lantern-boats.html",
        ):
            assert reuse.containment < 0.15
            assert reuse.kind in (ReuseKind.PASSAGE, ReuseKind.QUOTATION, ReuseKind.REWRITE)
