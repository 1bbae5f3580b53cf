"""Made-up news worlds with a known truth: who knows what, who asks whom, who copies and passes on.

No public data say how many independent origins a claim has, or what was changed as it was passed
on; these worlds do. In each, a few things happen. Persons, bodies and unnamed people know of them;
outlets ask these, copy one another, translate loosely, pass on what another paper reported,
reprint an agency and leave out who said it, or tell it in their own voice. Numbers are mixed up,
hedges are lost, some deny. All names are made of syllables. Some wordings (`held`) are kept for
testing, and no rule may be worked on with them.

    told   what a sentence tells, and how two tell different things
    maker  chance, names and forms
    events what happens
    ways   how an outlet comes to tell it
    pages  articles with the furniture around them
    score  the measure over all of them
"""

from eval.worlds.maker import FORMS
from eval.worlds.told import Fact, Knower, Told, World
from eval.worlds.world import world_of

__all__ = ["FORMS", "Fact", "Knower", "Told", "World", "world_of"]
