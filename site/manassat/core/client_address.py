"""From where a request comes, for counting requests of one sender."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest

# One household or office usually has all of these.
IPV6_NETWORK_BITS = 64


def client_network(request: HttpRequest) -> str:
    """The address, of IPv6 its network; empty where none is known.

    What a client may write itself is believed only where `CLIENT_ADDRESS_HEADER` names it: the proxy sets it anew.
    """
    found = _parsed(request.META.get(settings.CLIENT_ADDRESS_HEADER)) or _parsed(request.META.get("REMOTE_ADDR"))
    if isinstance(found, IPv6Address) and not found.ipv4_mapped:
        return str(ip_network((found, IPV6_NETWORK_BITS), strict=False))
    return str(found or "")


def _parsed(address: str | None) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address((address or "").strip())
    except ValueError:
        return None
