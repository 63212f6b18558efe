"""A file that somebody relies on is not exchanged under them."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from django.urls import reverse

from knowledge.approval.decisions import cast_vote
from knowledge.approval.errors import GateClosedError, VoteRefusedError
from knowledge.approval.models import LedgerEntry
from knowledge.approval.reading import record_opening
from knowledge.approval.submission import notice_changed_text
from manassat.media.models import CustomDocument
from tests.factories.approval import Cast, vote
from tests.factories.media import make_document
from tests.factories.people import make_superuser, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(db) -> CustomDocument:
    return make_document("نموذج: ملحق")


@pytest.fixture
def attached(document) -> dict[str, object]:
    return {"attachments": [("document", {"document": document, "title": ""})]}


@pytest.mark.parametrize("state", ["under vote", "public"])
def test_attached_file__is_neither_exchanged_nor_deleted(cast: Cast, document, attached, state):
    approval_round = cast.submitted(**attached)
    if state == "public":
        cast.approve(approval_round)
    document.file.save("other.pdf", ContentFile(b"%PDF-1.4 other"), save=False)
    for change in (document.save, document.delete):
        with pytest.raises(GateClosedError), transaction.atomic():
            change()
    assert CustomDocument.objects.get(pk=document.pk).file.name != document.file.name


def test_attached_file__keeps_its_title_editable(cast: Cast, document, attached):
    cast.submitted(**attached)
    document.title = "نموذج: عنوان أدق"
    document.save()


def test_admin__says_which_paper_a_file_belongs_to(cast: Cast, document, attached):
    cast.submitted(title="نموذج: ورقة بملحق", **attached)
    response = signed_in(make_superuser()).post(reverse("wagtaildocs:delete", args=[document.pk]), follow=True)
    assert "نموذج: ورقة بملحق" in response.content.decode()
    assert CustomDocument.objects.filter(pk=document.pk).exists()


def test_file_changed_on_the_disk__voids_the_votes_before_the_text_is_shown(cast: Cast, document, attached):
    approval_round = cast.submitted(**attached)
    record_opening(approval_round, cast.coordinator, approval_round.text_hash)
    with document.file.storage.open(document.file.name, "wb") as file:
        file.write(b"%PDF-1.4 changed")
    with pytest.raises(VoteRefusedError):
        cast_vote(approval_round.pk, cast.coordinator, "approve", text_hash=approval_round.text_hash)
    changed = notice_changed_text(approval_round.pk)
    assert changed.text_hash != approval_round.text_hash
    assert LedgerEntry.objects.last().event == "votes-voided"
    assert vote(changed, cast.coordinator).step != approval_round.step
