"""Another's client on our door, without a network between them."""

from __future__ import annotations

from django.test import Client
from oaipmh.client import BaseClient
from oaipmh.metadata import MetadataRegistry, oai_dc_reader


class Harvester(BaseClient):
    """`asked` holds the arguments of every request."""

    def __init__(self, client: Client, *, by_post: bool = False) -> None:
        registry = MetadataRegistry()
        registry.registerReader("oai_dc", oai_dc_reader)
        super().__init__(registry)
        self.ask = client.post if by_post else client.get
        self.asked: list[dict[str, str]] = []

    def makeRequest(self, **arguments: str) -> bytes:  # noqa: N802 - the client's own name
        self.asked.append(arguments)
        response = self.ask("/oai", arguments)
        assert (response.status_code, response["Content-Type"]) == (200, "text/xml; charset=utf-8")
        return response.content

    def records(self, **arguments: object) -> dict[str, dict | None]:
        """Fields by identifier, None where deleted."""
        found = self.listRecords(metadataPrefix="oai_dc", **arguments)
        return {header.identifier(): fields and fields.getMap() for header, fields, _about in found}

    def headers(self, **arguments: object) -> dict[str, bool]:
        """By identifier whether it is there, and not deleted."""
        found = self.listIdentifiers(metadataPrefix="oai_dc", **arguments)
        return {header.identifier(): not header.isDeleted() for header in found}
