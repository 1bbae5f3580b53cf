"""The pronouns of the third person, by whom they can mean."""

MALE = frozenset("he him his himself".split())
FEMALE = frozenset("she her hers herself".split())
THINGS = frozenset("it its itself".split())
GROUPS = frozenset("they them their theirs themselves".split())
PRONOUNS = MALE | FEMALE | THINGS | GROUPS
