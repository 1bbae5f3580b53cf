"""Names of persons (and the acronyms of bodies): taking them apart, comparing them, and what
they say of gender.

Everything here looks at the words of a name only, in lower case and without full stops at their
ends (`words.Word.low`); where names stand and whom they mean is for the steps to settle.
"""

from collections.abc import Sequence
from enum import StrEnum

from whence.text.lexicon import words_of

Words = tuple[str, ...]


class Gender(StrEnum):
    """What a pronoun, a title or a given name tells of a person."""

    FEMALE = "female"
    MALE = "male"


TITLE_GENDERS = {
    **dict.fromkeys(
        "mr sir lord king prince baron count duke father fr brother pope cardinal imam rabbi "
        "congressman councilman assemblyman chairman alderman spokesman businessman policeman "
        "sheikh emperor sultan abbot monsignor msgr anchorman cameraman fisherman fireman "
        "salesman serviceman statesman actor waiter son husband uncle nephew grandfather boy man "
        "gentleman dad king stepfather widower boyfriend foreman clergyman lineman".split(),
        Gender.MALE,
    ),
    **dict.fromkeys(
        "mrs ms miss dame lady queen princess baroness countess duchess mother sister madam "
        "mme congresswoman councilwoman assemblywoman chairwoman spokeswoman businesswoman "
        "policewoman empress abbess actress waitress daughter wife aunt niece grandmother girl "
        "woman mom mum stepmother widow girlfriend forewoman heiress hostess midwife "
        "stateswoman comedienne servicewoman".split(),
        Gender.FEMALE,
    ),
}
TITLE_PARTS = frozenset(
    "former acting deputy vice prime foreign interior defence defense finance first then-president "
    "ex-president first lead senior chief major lance staff press general emperor sultan emir "
    "duke duchess baron baroness count countess princess duchess taoiseach tsar marshal rapper "
    "congressman assemblymember undersecretary secretary-general ceo premier pres sens reps atty "
    "amb asst msgr cllr supt insp det st brigadier constable pastor mullah mawlawi".split()
)
"""Words that may stand before a name beside those of the list of titles."""
PARTICLES = frozenset(
    "de del della di da do dos das du des la le van von der den ter ten af al el ul ud bin bint "
    "ibn ben abu zu y e".split()
)
GENERATIONS = frozenset("jr sr ii iii iv".split())
"""Words after a name that tell a father from a son, or one ruler from the next."""
SUFFIXES = GENERATIONS | frozenset("phd md esq qc kc mp mep obe cbe dds rn".split())
NAMES_TOO = frozenset(
    "baron duke earl king prince pope bishop dean judge major marshal sheikh".split()
)
"""Titles that are also parts of names: "Baron Varga" may be Mr. Baron Varga."""
RANKS = frozenset(
    "king queen prince princess emperor empress pope baron baroness duke duchess earl".split()
)
"""Titles that nobody is without: a full name that never has it is not the bearer's."""
NICKNAMES = (
    "robert bob rob bobby",
    "william bill will billy",
    "richard rick dick rich",
    "james jim jimmy jamie",
    "john jack johnny",
    "joseph joe joey",
    "michael mike mick",
    "thomas tom tommy",
    "edward ed eddie ted",
    "charles charlie chuck",
    "daniel dan danny",
    "david dave",
    "anthony tony",
    "andrew andy drew",
    "benjamin ben",
    "christopher chris",
    "christine chris",
    "donald don",
    "elizabeth liz beth betty lizzie",
    "frederick fred",
    "gregory greg",
    "jeffrey jeff",
    "jennifer jen jenny",
    "katherine kate kathy katie",
    "kenneth ken",
    "lawrence larry",
    "margaret maggie meg peggy",
    "matthew matt",
    "nicholas nick",
    "patrick pat",
    "patricia pat patty",
    "peter pete",
    "raymond ray",
    "ronald ron",
    "samuel sam",
    "samantha sam",
    "stephen steve",
    "steven steve",
    "susan sue",
    "timothy tim",
    "vladimir volodymyr",
    "alexander alex",
    "alexandra alex",
    "rebecca becky",
    "deborah debbie deb",
    "barbara barb",
    "zachary zach",
    "joshua josh",
    "nathaniel nathan nate",
    "gerald jerry gerry",
    "philip phil",
)
SHORT_FORMS = {
    name: {i for i, row in enumerate(NICKNAMES) if name in row.split()}
    for row in NICKNAMES
    for name in row.split()
}
ABBREVIATIONS = {
    "un": "united nations",
    "us": "united states",
    "usa": "united states",
    "uk": "united kingdom",
    "eu": "european union",
    "uae": "united arab emirates",
    "fbi": "federal bureau of investigation",
    "cia": "central intelligence agency",
    "nsa": "national security agency",
    "dhs": "department of homeland security",
    "doj": "department of justice",
    "epa": "environmental protection agency",
    "nato": "north atlantic treaty organization",
    "who": "world health organization",
    "imf": "international monetary fund",
    "ap": "associated press",
    "afp": "agence france-presse",
    "wsj": "wall street journal",
    "nyt": "new york times",
    "bbc": "british broadcasting corporation",
    "idf": "israel defense forces",
    "hrw": "human rights watch",
}
"""What articles shorten without saying so; everything else is learnt from the article."""

SMALL_WORDS = frozenset("of the and for in on to a an de du la des der und &".split())


def is_title(word: str) -> bool:
    """Whether a word may stand before a name without being part of it."""
    return word in words_of("titles") or word in TITLE_GENDERS or word in TITLE_PARTS


def without_titles(name: Sequence[str]) -> Words:
    """The name itself: no titles before it, no "Jr." or degree after it.

    >>> without_titles(("gen", "ilona", "varga", "jr"))
    ('ilona', 'varga')
    >>> without_titles(("king", "ottokar", "ii"))  # all that tells him from his grandfather
    ('ottokar', 'ii')
    """
    start, end = 0, len(name)
    while start < end - 1 and is_title(name[start]):
        start += 1
    while end > start + 1 and name[end - 1] in SUFFIXES:
        if end == start + 2 and name[end - 1] in GENERATIONS:
            break
        end -= 1
    return tuple(name[start:end])


def family_name(name: Words) -> str:
    """The word of a full name by which its bearer is called: mostly the last.

    >>> family_name(("ilona", "varga")), family_name(("tamas", "varga", "jr"))
    ('varga', 'varga')
    >>> family_name(("zhao", "ming"))  # a Chinese name begins with it
    'zhao'
    """
    kept = [word for word in name if word not in SUFFIXES] or list(name)
    is_eastern = len(kept) > 1 and kept[0] in words_of("eastern_surnames")
    is_western = is_given_name(kept[0]) and len(kept) == 2  # "Kim Varga", not "Kim Yo Jong"
    return kept[0] if is_eastern and not is_western else kept[-1]


def surname(name: Words) -> Words:
    """The last word of a full name with the particles before it.

    >>> surname(("pieter", "van", "der", "hoek"))
    ('van', 'der', 'hoek')
    """
    start = len(name) - 1
    while start > 1 and name[start - 1] in PARTICLES:
        start -= 1
    return name[start:]


def is_short_for(short: Words, full: Words) -> bool:
    """Whether `short` is the surname, the given name or the two ends of `full`.

    >>> is_short_for(("varga",), ("ilona", "varga"))
    True
    """
    if len(short) >= len(full) or not short:
        return False
    if full[-len(short) :] == short or full[: len(short)] == short:
        return True
    return len(short) > 1 and short[-1] == full[-1] and are_alike(short[0], full[0])


def is_same_name(one: Words, other: Words) -> bool:
    """Whether two full names can be one person's: "J. Varga", "Judit Varga", "Judit M. Varga".

    >>> is_same_name(("bob", "samuels"), ("robert", "samuels"))
    True
    >>> is_same_name(("hillary", "clinton"), ("bill", "clinton"))
    False
    """
    if one == other:
        return True
    if len(one) < 2 or len(other) < 2 or one[-1] != other[-1]:
        return False
    middle_one, middle_other = one[1:-1], other[1:-1]
    if middle_one and middle_other and not are_alike(middle_one[0], middle_other[0]):
        return False
    return are_alike(one[0], other[0])


def are_alike(one: str, other: str) -> bool:
    """Whether two given names can be one: equal, an initial, or a common short form."""
    if one == other:
        return True
    if 1 in (len(one), len(other)):
        return one[0] == other[0]
    return bool(SHORT_FORMS.get(one, set()) & SHORT_FORMS.get(other, set()))


def given_gender(name: str) -> Gender | None:
    """What a given name says of gender; None where it is borne by both, or is not known."""
    for part in (name, *name.split("-")):
        if part in words_of("female_names"):
            return Gender.FEMALE
        if part in words_of("male_names"):
            return Gender.MALE
    return None


def is_given_name(name: str) -> bool:
    """Whether a word is known as a given name, of whatever gender."""
    return given_gender(name) is not None or name in words_of("either_names")


def name_gender(name: Words) -> Gender | None:
    """What a full name says of gender, by its first word or by a patronymic."""
    if len(name) < 2:
        return None
    found = given_gender(name[0])
    if found is None and len(name) > 2:
        found = given_gender(name[1])
    return found


def title_gender(words: Sequence[str]) -> Gender | None:
    """What titles and role words say of gender: "Mrs.", "spokesman"."""
    return next((TITLE_GENDERS[word] for word in words if word in TITLE_GENDERS), None)


def initials(name: Sequence[str]) -> set[str]:
    """The letters by which a name can be shortened, with and without its small words.

    >>> sorted(initials(("bank", "of", "odrin")))
    ['bo', 'boo']
    """
    parts = [part for word in name for part in word.split("-") if part]
    large = [part for part in parts if part not in SMALL_WORDS]
    return {"".join(part[0] for part in parts), "".join(part[0] for part in large)}


def is_acronym_of(short: str, name: Sequence[str]) -> bool:
    """Whether `short` ("U.N.", "FBI") shortens the name."""
    letters = short.lower().replace(".", "")
    if len(letters) < 2 or len(name) < 2:
        return False
    return letters in initials(name) or ABBREVIATIONS.get(letters) == " ".join(bare(name))


def bare(name: Sequence[str]) -> Words:
    """A body's name as it is compared: without "the" and without full stops.

    >>> bare(("the", "u.n", "panel"))
    ('un', 'panel')
    """
    words = tuple(word.replace(".", "") for word in name)
    return words[1:] if len(words) > 1 and words[0] == "the" else words
