"""From where a request comes."""

from __future__ import annotations

import pytest

from manassat.core.client_address import client_network


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("", ""),
        ("unix:", ""),
    ],
    ids=["IPv4", "IPv6", "none", "a socket"],
)
def test_network__is_that_of_the_connection(rf, address, network):
    assert client_network(rf.get("/", REMOTE_ADDR=address)) == network


def test_header_of_the_proxy__counts_only_where_the_settings_name_it(rf, settings):
    request = rf.get("/", REMOTE_ADDR="192.0.2.7", HTTP_X_REAL_IP="203.0.113.5")
    assert client_network(request) == "192.0.2.7"
    settings.CLIENT_ADDRESS_HEADER = "HTTP_X_REAL_IP"
    assert client_network(request) == "203.0.113.5"


def test_header_that_is_no_address__falls_back_to_the_connection(rf, settings):
    settings.CLIENT_ADDRESS_HEADER = "HTTP_X_REAL_IP"
    assert client_network(rf.get("/", REMOTE_ADDR="192.0.2.7", HTTP_X_REAL_IP="1.1.1.1, x")) == "192.0.2.7"
