"""The made-up pile is the same for one seed, and has the reuse that it was made for."""

from collections import Counter

from eval.made_pile import made_pile

from whence.steps.reuse import find_reuse


def test_one_seed_gives_one_pile_of_the_size_asked_for() -> None:
    assert made_pile(40) == made_pile(40)
    assert len(made_pile(40)) == 40
    assert made_pile(40, seed=1) != made_pile(40)


def test_it_has_copies_rewrites_quotations_and_furniture() -> None:
    kinds = Counter(reuse.kind.value for reuse in find_reuse(made_pile(300)).reuses)
    assert {"copy", "rewrite", "quotation", "furniture", "wire dispatch"} <= set(kinds)
