"""What programs and people are told about the API."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from search.kinds import KINDS

from .asking import LISTS, SHARED_LISTS


@pytest.fixture
def schema(client) -> dict:
    return client.get("/api/v1/openapi.json").json()


def parts(value: object) -> Iterator[dict]:
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from parts(inner)


def test_schema__names_every_address(schema):
    wanted = ["search", "suggest", "items/{item_id}", *LISTS, *SHARED_LISTS]
    assert sorted(schema["paths"]) == sorted(f"/api/v1/{address}" for address in wanted)
    assert {tuple(methods) for methods in schema["paths"].values()} == {("get",)}


def test_schema__keeps_the_names_that_clients_are_made_from(schema):
    names = [methods["get"]["operationId"] for methods in schema["paths"].values()]
    lists = [f"list_{address.replace('-', '_')}" for address in (*LISTS, *SHARED_LISTS)]
    assert sorted(names) == sorted(["search", "suggest", "get_item", *lists])


def test_schema__describes_every_parameter_and_what_may_go_wrong(schema):
    for methods in schema["paths"].values():
        operation = methods["get"]
        assert operation["description"]
        assert [one["name"] for one in operation["parameters"] if not one.get("description")] == []
        assert set(operation["responses"]) == {"200", "400", "404", "422", "429"}


def test_schema__points_only_to_what_it_holds(schema):
    pointers = {one["$ref"] for one in parts(schema) if "$ref" in one}
    assert pointers <= {f"#/components/schemas/{name}" for name in schema["components"]["schemas"]}


def test_schema__knows_the_types(schema):
    assert schema["components"]["schemas"]["Type"]["enum"] == [kind.slug for kind in KINDS]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "heading", "other"),
    [("/api/", "واجهة برمجية للبيانات", "/en/api/"), ("/en/api/", "Data for programs", "/api/")],
    ids=["Arabic", "English"],
)
def test_page__describes_the_api_in_both_languages(client, site_home, address, heading, other):
    html = client.get(address).content.decode()
    assert f"<h1>{heading}</h1>" in html
    assert re.search(rf'<a class="lang" href="{other}"', html)
    assert re.search(rf'rel="canonical" href="[^"]+{address}"', html)


@pytest.mark.django_db
def test_page__gives_examples_that_are_answered(client, site_home):
    examples = re.findall(r'href="[^"]*(/api/v1/[^"]+)"', client.get("/api/").content.decode())
    assert len(examples) > 20
    assert {client.get(address.replace("&amp;", "&")).status_code for address in examples} == {200}
