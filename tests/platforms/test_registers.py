"""The registers hang on the platforms of the source language, whichever the list shows."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page

from platforms.models import Membership
from tests.factories.authorities import make_authority, make_governorate, make_membership
from tests.factories.pages import make_platform
from tests.factories.people import make_federation_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def federation() -> Client:
    client = Client()
    client.force_login(make_federation_user())
    return client


@pytest.fixture
def platforms(site_home):
    arabic, english = make_platform(site_home), make_platform(site_home, "EN", title="Sample platform")
    Page.objects.filter(pk=english.pk).update(locale=Locale.objects.get(language_code="en"))
    return arabic, english


@pytest.mark.parametrize("model", ["membership", "mandate"])
def test_form__offers_each_platform_once(federation, platforms, model):
    form = federation.get(reverse(f"wagtailsnippets_platforms_{model}:add")).context["form"]
    assert list(form.fields["platform"].queryset) == [platforms[0]]


@pytest.mark.parametrize("model", ["membership", "mandate"])
def test_filter__offers_each_platform_once(federation, platforms, model):
    page = federation.get(reverse(f"wagtailsnippets_platforms_{model}:list")).content.decode()
    assert platforms[0].title in page
    assert platforms[1].title not in page


def test_membership__is_added_and_found_by_the_authoritys_name(federation, platforms):
    governorate = make_governorate()
    authority = make_authority("found", governorate, name_ar="نموذج: الطيبة")
    make_membership(platforms[0], make_authority("other", governorate, name_ar="نموذج: سلفيت"))
    data = {"platform": platforms[0].pk, "local_authority": authority.pk, "state": "invited"}
    federation.post(reverse("wagtailsnippets_platforms_membership:add"), data)
    assert Membership.objects.filter(local_authority=authority).exists()
    page = federation.get(reverse("wagtailsnippets_platforms_membership:list"), {"q": "الطيبة"}).content.decode()
    assert "نموذج: الطيبة" in page
    assert "سلفيت" not in page


def test_list_of_authorities__asks_no_query_a_row(federation, site_home, django_assert_max_num_queries):
    governorate = make_governorate()
    url = reverse("wagtailsnippets_platforms_localauthority:list")
    for number in range(50):
        make_authority(f"town-{number}", governorate)
    federation.get(url)
    with django_assert_max_num_queries(20):
        federation.get(url)
