"""The address alone says which language a reader gets."""

from __future__ import annotations

import re

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.test import Client
from django.urls import path

from manassat import urls as site_urls

WISHES = ["en", "fr;q=0.9,en;q=0.8", "ar", "no-such-language", "\x00;;q=x,*", "en," * 3400]
# An empty feed bears the moment of asking.
DIGITS = re.compile(rb"\d")
LANGUAGES = {"/": "ar", "/en/": "en"}


def refuse(request):
    raise PermissionDenied


def suspect(request):
    raise SuspiciousOperation


def fail(request):
    raise ZeroDivisionError


def failing_addresses(prefix: str) -> list:
    views = {"refuse": refuse, "suspect": suspect, "fail": fail}
    return [path(f"{prefix}{name}/", view, name="error") for name, view in views.items()]


urlpatterns = [*failing_addresses(""), *failing_addresses("en/"), *site_urls.urlpatterns]
handler400, handler500 = site_urls.handler400, site_urls.handler500


@pytest.mark.django_db
@pytest.mark.parametrize("wish", WISHES, ids=range(len(WISHES)))
def test_front_page__keeps_its_language_whatever_the_browser_wishes(client, site_home, wish):
    client.cookies["django_language"] = "en" if wish == "ar" else "ar"
    for address, language in LANGUAGES.items():
        response = client.get(address, headers={"Accept-Language": wish})
        assert response.status_code == 200
        assert f'<html lang="{language}"' in response.content.decode()
        assert response.headers["Content-Language"] == language
        assert not {"cookie", "accept-language"} & set(response.headers.get("Vary", "").lower().split(", "))


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["/api/v1/search", "/calendar.ics", "/feeds/activities/", "/sitemap.xml", "/robots.txt"]
)
def test_files__ask_no_browser_for_its_language(client, site_home, address, library_index):
    first, second = (client.get(address, headers={"Accept-Language": wish}) for wish in ("ar", "en"))
    assert first.status_code == 200
    assert DIGITS.sub(b"", first.content) == DIGITS.sub(b"", second.content)
    assert second.headers["Content-Language"] == "ar"
    assert "language" not in second.headers.get("Vary", "").lower()


@pytest.mark.django_db
@pytest.mark.urls(__name__)
@pytest.mark.parametrize(("name", "status"), [("refuse", 403), ("suspect", 400), ("fail", 500), ("nothing", 404)])
def test_error__speaks_the_language_of_the_address(site_home, name, status):
    client = Client(raise_request_exception=False)
    for start, language in LANGUAGES.items():
        response = client.get(f"{start}{name}/", headers={"Accept-Language": "en" if language == "ar" else "ar"})
        assert response.status_code == status
        assert f'<html lang="{language}"' in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("start", LANGUAGES)
def test_form_without_a_proof__is_refused_in_the_language_of_the_address(site_home, start):
    response = Client(enforce_csrf_checks=True).post(f"{start}join/")
    assert response.status_code == 403
    assert f'<html lang="{LANGUAGES[start]}"' in response.content.decode()
