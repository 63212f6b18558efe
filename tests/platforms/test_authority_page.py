"""An authority's page: what it belongs to, in the reader's language; persons only by consent."""

from __future__ import annotations

import datetime

import pytest
from wagtail.models import Locale

from platforms.enums import MandateRole, MembershipState
from platforms.models import Mandate, Person, WorkingGroupMember
from tests.factories.authorities import make_authority, make_governorate, make_membership
from tests.factories.pages import make_learning_day, make_paper, make_platform, make_practice, make_topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def authority(db):
    return make_authority(
        name_ar="الطيبة", name_en="At Tayba", governorate=make_governorate("رام الله", name_en="Ramallah")
    )


def html_of(client, authority, prefix: str = "") -> str:
    return client.get(f"{prefix}/authorities/{authority.slug}/").content.decode()


def test_authority_page__tells_two_of_one_name_apart(client, authority):
    assert "<title>الطيبة – رام الله" in html_of(client, authority)


def test_authority_page__switches_to_the_same_authority_in_the_other_language(client, authority):
    assert f'href="/en/authorities/{authority.slug}/"' in html_of(client, authority)
    english = html_of(client, authority, "/en")
    assert "<title>At Tayba – Ramallah" in english
    assert f'href="/authorities/{authority.slug}/"' in english


def test_authority_page__marks_a_guessed_type_with_its_basis(client, authority):
    authority.council_type_basis = "نموذج: تقدير"
    authority.save()
    html = html_of(client, authority)
    assert '<span class="chip">غير مؤكد</span>' in html
    assert "نموذج: تقدير" in html


def test_authority_page__shows_active_memberships_and_marks_samples(client, authority, platform, site_home):
    make_membership(platform, authority, is_sample=True)
    invited = make_platform(site_home, "PR")
    make_membership(invited, authority, state=MembershipState.INVITED)
    html = html_of(client, authority)
    assert f'href="{platform.url}"' in html
    assert "badge sample" in html
    assert f'href="{invited.url}"' not in html


def test_authority_page__links_platforms_in_the_readers_language(client, authority, platform):
    make_membership(platform, authority)
    english = platform.copy_for_translation(Locale.objects.get(language_code="en"))
    english.title = "Sample platform"
    english.save_revision().publish()
    html = html_of(client, authority, "/en")
    assert "Sample platform" in html
    assert platform.title not in html


def test_authority_page__lists_working_groups_and_hosted_days(client, authority, platform):
    topic = make_topic(platform)
    WorkingGroupMember.objects.create(page=topic, local_authority=authority)
    day = make_learning_day(platform, host_authority=authority)
    draft = make_learning_day(platform, slug="draft", host_authority=authority, live=False)
    html = html_of(client, authority)
    assert f'href="{topic.url}"' in html
    assert f'href="{day.url}"' in html
    assert draft.slug not in html


def test_authority_page__lists_what_the_library_holds_of_it(client, authority, platform):
    paper = make_paper(platform, authorities=[authority])
    practice = make_practice(platform, adopted_by=[authority])
    other = make_practice(platform, slug="other")
    html = html_of(client, authority)
    assert f'href="{paper.url}"' in html
    assert f'href="{practice.url}"' in html
    assert f'href="{other.url}"' not in html


@pytest.mark.parametrize("consents", [True, False])
def test_authority_page__names_persons_only_by_their_consent(client, authority, platform, consents):
    person = Person.objects.create(name_ar="نموذج: منسقة", local_authority=authority, consents_to_publication=consents)
    Mandate.objects.create(
        platform=platform, person=person, role=MandateRole.COORDINATOR, starts_on=datetime.date(2020, 1, 1)
    )
    html = html_of(client, authority)
    assert ("نموذج: منسقة" in html) is consents
    assert (f'href="{platform.url}"' in html) is consents


@pytest.mark.parametrize(
    ("latitude", "longitude", "is_drawn"), [(31.9, 35.2, True), (50.0, 35.2, False), (None, None, False)]
)
def test_authority_page__draws_a_dot_only_where_it_belongs(client, authority, latitude, longitude, is_drawn):
    authority.governorate.outline = "M250,150l100,0 0,100-100,0z"
    authority.governorate.save()
    authority.latitude, authority.longitude = latitude, longitude
    authority.save()
    assert ("<circle" in html_of(client, authority)) is is_drawn


def test_authority_page__is_missing_for_an_unknown_slug(client, site_home):
    assert client.get("/authorities/nowhere/").status_code == 404


def test_authority_preview__shows_the_page(admin_client, authority):
    request = admin_client.get("/admin/").wsgi_request
    response = authority.make_preview_request(request, "")
    assert "الطيبة" in response.render().content.decode()
