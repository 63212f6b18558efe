from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.test import override_settings
from wagtail.users.models import UserProfile

from tests.factories.people import make_user


@pytest.fixture
def reader(db):
    user = make_user("reader")
    user.first_name, user.last_name = "نموذج", "قارئة"
    user.set_password("forgotten-of-old")
    user.save()
    return user


@override_settings(EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend")
@pytest.mark.parametrize(
    ("chosen", "tongue", "subject", "direction"),
    [("", "ar", "كلمة مرور جديدة", "rtl"), ("en", "en", "A new password", "ltr")],
)
def test_mail_for_a_new_password__is_of_the_readers_language_in_both_parts(
    client, reader, chosen, tongue, subject, direction
):
    UserProfile.objects.create(user=reader, preferred_language=chosen)
    client.post("/admin/password_reset/", {"email": reader.email})
    (message,) = mail.outbox
    html = message.alternatives[0][0]
    assert message.subject == subject
    assert f'<html lang="{tongue}" dir="{direction}">' in html
    assert "قارئة" in message.body and "قارئة" in html
    address = next(line for line in message.body.splitlines() if "/password_reset/confirm/" in line)
    assert address.startswith("http") and f'href="{address}"' in html
    assert client.get(urlsplit(address).path, follow=True).status_code == 200
