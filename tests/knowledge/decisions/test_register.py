"""The register of all decisions."""

from __future__ import annotations

import csv
import datetime
import io

import pytest
from django.urls import reverse
from django.utils import timezone

from knowledge.approval.models import LedgerEntry
from knowledge.approval.withdrawal import withdraw
from knowledge.models import PositionPaperPage
from tests.factories.approval import Cast, submit
from tests.factories.people import make_federation_user, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def federation():
    return signed_in(make_federation_user())


def decided(cast: Cast, **fields: object) -> PositionPaperPage:
    return PositionPaperPage.objects.get(pk=cast.approve(cast.submitted(**fields)).page_id)


def decided_anew(cast: Cast, paper: PositionPaperPage) -> None:
    paper.summary = "نموذج: ملخص جديد"
    paper.save_revision(user=cast.author)
    cast.approve(submit(PositionPaperPage.objects.get(pk=paper.pk), cast.author))


def rows(client) -> list[dict[str, str]]:
    body = b"".join(client.get(reverse("decision_register"), {"export": "csv"}).streaming_content)
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"))))


def test_register__lists_decisions_the_newest_first(federation, cast, platform):
    decided(cast, title="نموذج: الأولى")
    decided(cast, title="نموذج: الثانية")
    year = timezone.localdate().year
    assert [(row["رقم القرار"], row["العنوان"], row["الحالة"]) for row in rows(federation)] == [
        (f"PP-{year}-002", "نموذج: الثانية", "نُشرت"),
        (f"PP-{year}-001", "نموذج: الأولى", "نُشرت"),
    ]
    assert {row["المنصة"] for row in rows(federation)} == {platform.title}
    html = federation.get(reverse("decision_register")).content.decode()
    assert html.index(f"PP-{year}-002") < html.index(f"PP-{year}-001")
    assert reverse("moderation_history", args=[LedgerEntry.objects.first().page_id]) in html


def test_register__tells_what_became_of_each(federation, cast):
    withdraw(decided(cast), cast.reviewer, "نموذج: سبب")
    decided_anew(cast, decided(cast))
    cast.approve(submit(cast.paper(go_live_at=timezone.now() + datetime.timedelta(days=3)), cast.author))
    states = [row["الحالة"] for row in rows(federation)]
    assert states == ["معتمدة ولم تُنشر بعد", "نُشرت", "حلّ محله قرار لاحق", "سُحبت"]


@pytest.mark.parametrize("who", ["coordinator", "chair", "author"])
@pytest.mark.parametrize("export", ["", "csv"])
def test_register__is_the_federations(cast, who, export):
    decided(cast, title="نموذج: سر")
    client = signed_in(getattr(cast, who))
    response = client.get(reverse("decision_register"), {"export": export} if export else {})
    assert response.status_code == 302
    assert b"PP-" not in client.get("/admin/").content


def test_reports__offer_the_register_to_the_federation_alone(federation, cast):
    link = reverse("decision_register").encode()
    assert link in federation.get("/admin/").content
    assert link not in signed_in(cast.coordinator).get("/admin/").content


@pytest.mark.parametrize("papers", [1, 4])
def test_register__costs_the_same_however_many_there_are(federation, cast, papers, django_assert_max_num_queries):
    for _number in range(papers):
        decided(cast)
    address = reverse("decision_register")
    federation.get(address)
    with django_assert_max_num_queries(24):
        federation.get(address)
