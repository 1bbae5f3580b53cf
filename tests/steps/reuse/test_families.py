"""Families hold versions of one text, and neither roundups nor furniture chain two of them."""

from tests.steps.reuse.articles import DISPATCH, OTHER, article, pile_of
from whence.model import PileReuse, ReuseKind
from whence.steps.reuse import find_reuse
from whence.steps.reuse.relations import MOST_PAIRED

FOOT = "Stay with the Halden Courier for news from the coast, the islands and the far north."


def words(mark: str, count: int = 120) -> str:
    """A text of its own, in three paragraphs."""
    made = [f"{mark}{n}" for n in range(count)]
    return "\n\n".join(" ".join(made[n::3]) for n in range(3))


def families(pile: PileReuse) -> list[list[str]]:
    """The paths in each family."""
    paths = {text.id: [article.path for article in text.articles] for text in pile.texts}
    return [[p for id_ in family.articles for p in paths[id_]] for family in pile.families]


def test_copies_are_one_family_and_others_stay_out() -> None:
    pile = pile_of(DISPATCH, DISPATCH.split("\n\nThe owner")[0], OTHER, f"Extra. {DISPATCH}")
    assert families(pile) == [["1.txt", "2.txt", "4.txt"]]
    assert {reuse.kind for reuse in pile.reuses} == {ReuseKind.COPY}


def test_a_roundup_of_two_stories_does_not_make_one_family_of_them() -> None:
    one, other = words("x"), words("y")
    pile = pile_of(one, one + " end", other, other + " end", f"{one}\n\n{other}")
    assert len(pile.families) == 2
    assert not any({"1.txt", "3.txt"} <= set(family) for family in families(pile))


def test_a_quotation_that_fills_two_reports_makes_no_family() -> None:
    said = f"“{' '.join(words('q').split()[:60])}”"
    pile = pile_of(f"{words('x', 60)} {said}", f"{words('y', 60)} {said}")
    assert [reuse.kind for reuse in pile.reuses] == [ReuseKind.QUOTATION]
    assert pile.families == ()


def test_the_foot_of_one_outlets_articles_is_furniture() -> None:
    pile = find_reuse(
        article(f"{words(mark)}\n\n{FOOT}", f"{mark}.txt", outlet="Courier") for mark in "xyz"
    )
    assert {reuse.kind for reuse in pile.reuses} == {ReuseKind.FURNITURE}
    assert all(reuse.containment == 0 for reuse in pile.reuses)
    assert len(pile.reuses) == 3


def test_what_two_articles_alone_have_at_their_foot_is_a_passage() -> None:
    pile = find_reuse(
        article(f"{words(mark)}\n\n{FOOT}", f"{mark}.txt", outlet="Courier") for mark in "xy"
    )
    assert [reuse.kind for reuse in pile.reuses] == [ReuseKind.PASSAGE]


def test_wire_copy_in_many_articles_is_no_furniture() -> None:
    pile = find_reuse(
        article(f"{words(mark, 30)}\n\n{DISPATCH}", f"{mark}.txt", outlet=mark, wire="Reuters")
        for mark in "abcdefghij"
    )
    assert families(pile) == [[f"{mark}.txt" for mark in sorted("abcdefghij")]] or (
        len(pile.families) == 1 and pile.families[0].inputs == 10
    )
    assert pile.families[0].wires == ("Reuters",)


def test_inputs_with_one_text_are_one_text() -> None:
    pile = find_reuse(article(DISPATCH, f"{n}.txt") for n in range(5000))
    assert (len(pile.texts), pile.reuses) == (1, ())
    assert [family.inputs for family in pile.families] == [5000]


def test_a_crowd_is_paired_with_the_earliest_and_is_one_family() -> None:
    count = MOST_PAIRED + 20
    pile = find_reuse(
        article(f"{DISPATCH} Read by {n}.", f"{n:03}.txt", published=f"2020-01-01T{n:03}")
        for n in range(count)
    )
    assert pile.crowded == count
    assert len(pile.reuses) < 3 * count
    assert [family.inputs for family in pile.families] == [count]


def test_of_one_day_the_agencys_own_text_comes_first() -> None:
    pile = find_reuse(
        article(
            f"{DISPATCH} {mark}", f"{outlet}.txt", outlet=outlet, published="2020", wire="Reuters"
        )
        for mark, outlet in enumerate(["Courier", "Post", "Reuters", "Banner", "Gazette"])
    )
    assert families(pile)[0][0] == "Reuters.txt"
