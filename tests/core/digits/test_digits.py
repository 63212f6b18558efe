"""Arabic-Indic digits where they are set: what readers see, and nothing that a machine or a telephone reads."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from manassat.core.digits.html import page_in_arabic_digits
from manassat.core.digits.settings import Digits, DigitSettings
from manassat.core.digits.text import in_arabic_digits
from manassat.core.mail.letters import compose
from manassat.core.mail.recipients import Recipient
from tests.factories.pages import make_platform, make_topic
from tests.factories.people import make_coordinator, make_federation_user
from tests.queries import count_queries

ARABIC = set("٠١٢٣٤٥٦٧٨٩")


@pytest.mark.parametrize(
    ("western", "arabic"),
    [
        ("18 أيلول 2019، 09:30", "١٨ أيلول ٢٠١٩، ٠٩:٣٠"),
        ("1,234.5 دونم، 45%", "١٬٢٣٤٫٥ دونم، ٤٥٪"),
        ("في 1.2.2020 و3 نتائج", "في ١.٢.٢٠٢٠ و٣ نتائج"),
        ("GIS في البلديات (2020)", "GIS في البلديات (٢٠٢٠)"),
        ("دليل ISO 9001:2015 (نسخة 2)", "دليل ISO 9001:2015 (نسخة ٢)"),
        ("الموضوع FM-03 من 12", "الموضوع FM-03 من ١٢"),
        ("الهاتف +970 2 123 4567، 3 أيام", "الهاتف +970 2 123 4567، ٣ أيام"),
        ("https://example.org/2020/?page=2 و a1@example.org", "https://example.org/2020/?page=2 و a1@example.org"),
        ("&#39;7&#39;&nbsp;8", "&#39;٧&#39;&nbsp;٨"),
    ],
)
def test_text__has_arabic_digits_outside_codes_and_addresses(western, arabic):
    assert in_arabic_digits(western) == arabic


@pytest.mark.parametrize(
    ("western", "arabic"),
    [
        ('<time datetime="2019-09-18">18</time>', '<time datetime="2019-09-18">١٨</time>'),
        ('<a href="?page=2" title="a > 1">2</a>', '<a href="?page=2" title="a > 1">٢</a>'),
        ('<p lang="en">In 2019 <b>1</b><br>2</p>3', '<p lang="en">In 2019 <b>1</b><br>2</p>٣'),
        ('<bdi dir="ltr">02 123</bdi> 4', '<bdi dir="ltr">02 123</bdi> ٤'),
        ('<div dir="ltr"><div>1</div>2</div>3', '<div dir="ltr"><div>1</div>2</div>٣'),
        ("<script>x = 1 < 2</script>3<!-- 4 -->", "<script>x = 1 < 2</script>٣<!-- 4 -->"),
        ('<input value="5" dir="ltr"><option>6</option>', '<input value="5" dir="ltr"><option>٦</option>'),
        ("<textarea>7</textarea><code>8</code>9", "<textarea>7</textarea><code>8</code>٩"),
    ],
)
def test_page__has_arabic_digits_where_a_reader_reads(western, arabic):
    page = '<!doctype html><html lang="{}"><body>{}</body></html>'
    assert page_in_arabic_digits(page.format("ar", western)) == page.format("ar", arabic)
    assert page_in_arabic_digits(page.format("en", western)) == page.format("en", western)


@pytest.mark.django_db
def test_setting__reaches_arabic_pages_and_mails_without_a_query(site_home, client):
    topic = make_topic(make_platform(site_home), title="نموذج: 27 حاوية")
    queries = count_queries(client, topic.url)
    assert "نموذج: 27 حاوية" in client.get(topic.url).text
    DigitSettings.objects.create(digits=Digits.ARABIC)
    assert count_queries(client, topic.url) == queries
    page = client.get(topic.url)
    assert "نموذج: ٢٧ حاوية" in page.text
    assert "27 حاوية" not in page.text.split("<body>")[1]
    assert not ARABIC & set(client.get("/en/").text)
    mail = compose("join_request_received", {"platform": "نموذج 27"}, Recipient("a@example.org", "ar"))
    html, _kind = mail.alternatives[0]
    assert all("نموذج ٢٧" in text for text in (mail.body, html))
    in_english = compose("join_request_received", {"platform": "نموذج 27"}, Recipient("a@example.org", "en"))
    assert "نموذج 27" in in_english.body


@pytest.mark.django_db
def test_setting__is_the_federations(site_home, client: Client):
    address = reverse("wagtailsettings:edit", args=["core", "digitsettings", DigitSettings.load().pk])
    client.force_login(make_coordinator(make_platform(site_home)))
    client.post(address, {"digits": "arabic"})
    assert DigitSettings.objects.get().digits == Digits.WESTERN
    client.force_login(make_federation_user())
    client.post(address, {"digits": "arabic"})
    assert DigitSettings.objects.get().digits == Digits.ARABIC
