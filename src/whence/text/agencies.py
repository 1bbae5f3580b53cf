"""News agencies: the names that wire copy is credited under.

Used to read credits ("(AP)", "— Reuters"); a name that is missing here costs only those credits
that don't stand in a dateline, where the form alone tells.
"""

import re
from collections.abc import Mapping

AGENCIES: Mapping[str, tuple[str, ...]] = {
    "Agence France-Presse": ("AFP",),
    "Agenzia ANSA": ("ANSA",),
    "Anadolu Agency": ("AA", "Anadolu"),
    "Asian News International": ("ANI",),
    "Associated Press": ("AP",),
    "Australian Associated Press": ("AAP",),
    "Belga": (),
    "Bernama": (),
    "Bloomberg": ("Bloomberg News",),
    "Canadian Press": ("CP",),
    "Central News Agency": (),
    "Deutsche Presse-Agentur": ("dpa", "DPA"),
    "EFE": ("Agencia EFE", "EFE News Agency"),
    "IANS": ("Indo-Asian News Service",),
    "Inter Press Service": ("IPS",),
    "Interfax": ("Interfax News Agency",),
    "Kyodo News": ("Kyodo",),
    "Middle East News Agency": ("MENA",),
    "News Agency of Nigeria": ("NAN",),
    "PA Media": ("PA", "Press Association"),
    "Press Trust of India": ("PTI",),
    "Reuters": ("Thomson Reuters",),
    "RIA Novosti": ("RIA",),
    "Saudi Press Agency": (),
    "Syrian Arab News Agency": ("SANA",),
    "TASS": ("Itar-Tass", "ITAR-TASS", "TASS News Agency"),
    "Ukrinform": (),
    "United Press International": ("UPI",),
    "Xinhua": ("Xinhua News Agency",),
    "Yonhap": ("Yonhap News Agency",),
}
"""Each agency by the name that `Byline.wire` gives it, with the others that it goes by."""

NAMES: Mapping[str, str] = {
    alias: name for name, others in AGENCIES.items() for alias in (name, *others)
}
LONG_NAMES: Mapping[str, str] = {
    alias.lower(): name for alias, name in NAMES.items() if not alias.isupper() and len(alias) > 3
}
FULL_NAME = re.compile("|".join(map(re.escape, sorted(LONG_NAMES, key=len, reverse=True))), re.I)
MOST_CHARACTERS = 40


def agency(name: str) -> str | None:
    """Give the agency that `name` names, or None: "The AP" is the Associated Press.

    Initials count only as they are written, since "aa" and "pa" are words of many languages.
    """
    if len(name) > MOST_CHARACTERS:
        return None
    name = re.sub(r"^the\s+|\s+staff$", "", " ".join(name.split()).strip(" .,"), flags=re.I)
    return NAMES.get(name) or LONG_NAMES.get(name.lower())
