"""Two URLs of one page have one address; what names no page has none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.text.addresses import address_of

PAGE = "https://courier.example/2031/dam?id=7"


@pytest.mark.parametrize(
    "url",
    [
        "http://www.courier.example/2031/dam/?id=7",
        "HTTPS://Courier.Example:443/2031/dam?utm_source=mail&id=7#comments",
        " https://courier.example/2031/dam?fbclid=x&id=7 ",
    ],
)
def test_one_page_is_one_address(url: str) -> None:
    assert address_of(url) == address_of(PAGE) == "courier.example/2031/dam?id=7"


@pytest.mark.parametrize(
    "url", ["https://courier.example/2031/dam?id=8", PAGE.replace("dam", "Dam")]
)
def test_another_page_is_another(url: str) -> None:
    assert address_of(url) not in (None, address_of(PAGE))


@pytest.mark.parametrize(
    "url", [None, "", "https://courier.example/", "/2031/dam", "ftp://a.example/b", "http://[x"]
)
def test_what_names_no_page_has_no_address(url: str | None) -> None:
    assert address_of(url) is None


@given(st.text())
def test_no_url_is_an_error(url: str) -> None:
    for written in (url, f"https://{url}"):
        address = address_of(written)
        assert address is None or "/" in address or "?" in address
