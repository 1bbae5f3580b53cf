"""Addresses: when two URLs mean the same page, so that a new text under it is a new version."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ocid|smid|ref|ref_src)$",
    re.IGNORECASE,
)
"""Parameters that say how a reader came to the page, not which page it is."""


def address_of(url: str | None) -> str | None:
    """Give what stays of a URL when it is written another way; None where it names no page.

    >>> address_of("HTTPS://www.Courier.example/a/?utm_source=x&id=7#top")
    'courier.example/a?id=7'
    >>> address_of("https://courier.example/") is None
    True
    """
    try:
        parts = urlsplit((url or "").strip())
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
    except ValueError:
        return None
    kept = [(k, v) for k, v in parse_qsl(parts.query, True) if not TRACKING.match(k)]
    path = parts.path.rstrip("/")
    if parts.scheme.lower() not in ("http", "https") or not host or not (path or kept):
        return None
    place = host if port in (None, 80, 443) else f"{host}:{port}"
    return f"{place}{path}{'?' if kept else ''}{urlencode(sorted(kept))}"
