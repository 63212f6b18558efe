"""Titles of Arabic, Latin letters and numbers keep their order in list, page, mail, table and calendar."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from manassat.core.mail.letters import compose
from manassat.core.mail.recipients import Recipient
from search.models import LibraryPage
from tests.factories.pages import make_learning_day, make_platform, make_practice

TITLES = ("GIS في البلديات (2020)", "دليل ISO 9001:2015 (نسخة 2)")


@pytest.mark.django_db
def test_title__keeps_its_order_wherever_it_is_read(site_home, client, library_index):
    platform = make_platform(site_home)
    day = timezone.localdate() + datetime.timedelta(days=30)
    activity = make_learning_day(platform, title=TITLES[0], starts_on=day)
    practice = make_practice(platform, title=TITLES[1])
    library = LibraryPage.objects.get(locale__language_code="ar").url
    for page, title in ((activity, TITLES[0]), (practice, TITLES[1])):
        # Neither list nor page leaves the direction to the first letter; nothing stands inside the title.
        for address in (page.url, library):
            assert f'dir="rtl">{title}<' in client.get(address).text
        assert title in client.get(f"{library}?format=csv").content.decode("utf-8-sig")
        mail = compose("join_request_received", {"platform": title}, Recipient("a@example.org", "ar"))
        assert title in mail.body
    assert f"SUMMARY:{TITLES[0]}" in client.get("/calendar.ics").text.replace("\r\n ", "")
