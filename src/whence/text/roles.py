"""Role words: what a phrase calls a person, a body, a paper or an outlet, by its last noun.

"The minister" can be told of a person, "the paper" of an outlet or a document. The lists are those
of `lexicon`; this module knows plurals, and which words mean the same office.
"""

from functools import cache

from whence.text.lexicon import words_of
from whence.text.person_names import TITLE_GENDERS

IRREGULAR = {
    "men": "man",
    "women": "woman",
    "people": "person",
    "children": "child",
    "wives": "wife",
    "police": "police",
    "media": "media",
    "staff": "staff",
    "policemen": "policeman",
    "spokesmen": "spokesman",
    "spokespeople": "spokesperson",
    "attorneys": "attorney",
    "congressmen": "congressman",
    "headquarters": "headquarters",
    "analyses": "analysis",
    "theses": "thesis",
    "news": "news",
    "data": "data",
}
SAME_OFFICE = (
    "spokesman spokeswoman spokesperson",
    "adviser advisor",
    "chairman chairwoman chairperson chair head",
    "lawyer attorney counsel solicitor barrister",
    "senator sen lawmaker legislator",
    "representative rep congressman congresswoman lawmaker legislator",
    "governor gov",
    "president pres leader",
    "premier minister leader",
    "chancellor leader",
    "professor prof academic researcher scholar",
    "researcher scientist",
    "doctor dr physician surgeon",
    "general gen commander officer",
    "colonel col officer commander",
    "captain capt officer",
    "lieutenant lt officer",
    "sergeant sgt officer",
    "admiral adm officer commander",
    "detective det officer investigator",
    "inspector officer",
    "chief head boss",
    "sheriff officer",
    "director head chief",
    "ceo executive boss",
    "reverend rev pastor priest clergyman minister",
    "bishop cleric clergyman",
    "imam cleric",
    "ayatollah cleric leader",
    "candidate nominee hopeful contender",
    "journalist reporter correspondent writer",
    "lawmaker mp parliamentarian legislator politician",
    "envoy ambassador diplomat",
    "king monarch",
    "queen monarch",
    "pope pontiff",
    "author writer",
    "prosecutor attorney",
    "analyst expert",
    "expert researcher scholar",
    "businessman businesswoman entrepreneur executive tycoon billionaire",
    "mogul businessman billionaire tycoon",
    "mom mother",
    "dad father",
    "mayor leader",
    "councilman councilwoman councilmember councillor lawmaker",
    "writer columnist novelist",
    "physicist scientist",
    "biologist scientist",
    "chemist scientist",
    "epidemiologist scientist",
    "wife spouse",
    "husband spouse",
)
NOT_ROLES = frozenset(
    "black white american national local other public general many most some few several both none "
    "half all majority minority national moderate independent conservative liberal progressive "
    "original state".split()
)
VAGUE = frozenset(
    "man woman person official officer leader candidate nominee lawmaker politician expert "
    "democrat republican billionaire businessman individual boy girl teenager teen youngster "
    "diplomat veteran activist author writer star spokesman spokeswoman spokesperson".split()
)
"""Words by which an article may call somebody whom it never gave that title."""


GROUP_NOUNS = frozenset(
    "group organization organisation network outfit militia movement company firm charity agency "
    "newspaper paper magazine broadcaster website site channel station outlet daily weekly journal "
    "party union club band airline retailer bank watchdog".split()
)
"""Nouns that only explain the name beside them: "the Odrin militant group" is Odrin."""
NO_MAN = frozenset("human roman norman ottoman talisman superhuman caiman oman".split())
ROLE_ENDINGS = ("woman", "master", "keeper", "worker", "holder", "maker", "goer")


@cache
def singular(word: str) -> str:
    """The singular of an English noun, as far as role words need it.

    >>> [singular(word) for word in ("witnesses", "bodies", "spies", "women", "boss")]
    ['witness', 'body', 'spy', 'woman', 'boss']
    """
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def is_plural(word: str) -> bool:
    """Whether a noun is in the plural."""
    return singular(word) != word or word in ("police", "people", "men", "women", "media")


@cache
def is_role(word: str) -> bool:
    """Whether a noun calls a person by what they are or do ("minister", "residents")."""
    one = singular(word)
    if one in NOT_ROLES or word in NOT_ROLES:
        return False
    lists = ("people", "offices", "titles")
    if any(one in words_of(name) or word in words_of(name) for name in lists):
        return True
    if one in TITLE_GENDERS or one.endswith(ROLE_ENDINGS):
        return True
    if one.endswith("man") and one not in NO_MAN and one not in words_of("demonyms"):
        return True
    return "-" in one and (one.startswith(("ex-", "co-", "vice-")) or one.endswith("-old"))


@cache
def is_body(word: str) -> bool:
    """Whether a noun calls an organisation ("ministry", "panel")."""
    return _listed(word, "organisations", "institutions")


@cache
def is_outlet_noun(word: str) -> bool:
    """Whether a noun calls an outlet ("newspaper")."""
    return _listed(word, "media")


@cache
def is_document(word: str) -> bool:
    """Whether a noun calls something that can be read or counted ("report")."""
    if is_role(word):
        return False
    return _listed(word, "documents", "carriers", "pieces")


def _listed(word: str, *lists: str) -> bool:
    return any(singular(word) in words_of(name) or word in words_of(name) for name in lists)


@cache
def offices_like(role: str) -> frozenset[str]:
    """A role word and those that can stand for it ("premier": "minister", "leader").

    >>> "congressman" in offices_like("rep")
    True
    """
    role = singular(role)
    rows = [row.split() for row in SAME_OFFICE]
    return frozenset({role}.union(*(row for row in rows if role in row)))
