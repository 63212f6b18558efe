"""What the tests ask of the API."""

from __future__ import annotations

from django.test import Client

LISTS = ["position-papers", "best-practices", "resources", "learning-days", "activities", "topics"]
SHARED_LISTS = ["platforms", "themes", "authorities"]


def ask(client: Client, address: str, **parameters: object) -> dict:
    """The JSON of an answer that is all well."""
    response = client.get(f"/api/v1/{address}", parameters)
    assert response.status_code == 200, response.content
    return response.json()


def numbers(answer: dict) -> list[int]:
    return [result["id"] for result in answer["results"]]
