"""Text goes out compressed, even without a proxy in front; what is packed already stays as it is."""

from __future__ import annotations

import pytest

ACCEPTS = {"Accept-Encoding": "gzip, br"}


def body_length(response) -> int:
    return len(b"".join(response.streaming_content)) if response.streaming else len(response.content)


@pytest.mark.parametrize("address", ["/", "/static/manassat/css/site.css"], ids=["page", "style sheet"])
def test_text__goes_out_as_brotli_when_the_browser_takes_it(client, site_home, address):
    response = client.get(address, headers=ACCEPTS)
    assert response["Content-Encoding"] == "br"


def test_text__goes_out_plain_when_the_browser_takes_nothing_else(client, site_home):
    assert "Content-Encoding" not in client.get("/", headers={"Accept-Encoding": "identity"})


def test_font__keeps_its_bytes_and_length(client, site_home):
    response = client.get("/static/manassat/fonts/readex-pro-arabic.woff2", headers=ACCEPTS)
    assert "Content-Encoding" not in response
    assert int(response["Content-Length"]) == body_length(response)
