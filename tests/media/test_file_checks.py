"""What is refused at the door, in each of Wagtail's three ways to upload, and what is let in with a word."""

from __future__ import annotations

import json

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from manassat.media.models import CustomDocument
from tests.factories.people import make_superuser, signed_in
from tests.media import sample_files as files

REFUSED = {
    "page in the name of a pdf": ("report.pdf", b"<html>" * 500),
    "program in the name of a pdf": ("report.pdf", b"MZ" + bytes(2000)),
    "table in the name of a text": ("report.docx", files.xlsx_of(files.TEXT)),
    "old word file": ("report.docx", files.old_word()),
    "any archive as slides": ("report.pptx", files.zip_of({"a.txt": b"a"})),
    "bomb": ("report.docx", files.bomb()),
    "bomb in an archive": ("files.zip", files.bomb()),
    "many names": ("files.zip", files.many_names()),
    "kind that is not allowed": ("report.exe", b"MZ"),
}
ACCEPTED = {
    "pdf": ("report.PDF", files.pdf_of(1)),
    "pdf after a stray line": ("report.pdf", b"stray\n" + files.pdf_of(1)),
    "docx": ("report.docx", files.docx_of(files.TEXT)),
    "xlsx": ("report.xlsx", files.xlsx_of(files.TEXT)),
    "pptx": ("report.pptx", files.pptx_of(files.TEXT)),
    "csv": ("table.csv", "أ،ب".encode()),
    "locked": ("report.docx", files.locked_office()),
    "locked pdf": ("report.pdf", files.kept("encrypted.pdf")),
    "cut off": ("report.docx", files.docx_of(files.TEXT)[:9000]),
    "archive": ("files.zip", files.zip_of({"a.txt": b"a" * 100_000})),
}


REASON = "أضعاف حجمه"


def upload(name: str, content: bytes) -> CustomDocument:
    return CustomDocument(title=files.TEXT, collection_id=1, file=SimpleUploadedFile(name, content))


@pytest.mark.parametrize(("name", "content"), REFUSED.values(), ids=REFUSED)
def test_upload__is_refused_with_a_reason(name: str, content: bytes):
    with pytest.raises(ValidationError) as refused:
        upload(name, content).clean()
    assert list(refused.value.message_dict) == ["file"]


@pytest.mark.parametrize(("name", "content"), ACCEPTED.values(), ids=ACCEPTED)
def test_upload__is_accepted_whole(name: str, content: bytes):
    document = upload(name, content)
    document.clean()
    assert document.file.read() == content


@pytest.mark.django_db
def test_each_way_to_upload__says_why_not():
    client = signed_in(make_superuser())
    refused = SimpleUploadedFile("report.docx", files.bomb())
    one = client.post(reverse("wagtaildocs:add"), {"title": files.TEXT, "file": refused, "collection": 1})
    several = client.post(reverse("wagtaildocs:add_multiple"), {"files[]": again(refused)})
    prefix = "document-chooser-upload"
    form = {f"{prefix}-title": files.TEXT, f"{prefix}-file": again(refused), f"{prefix}-collection": 1}
    chooser = client.post(reverse("wagtaildocs_chooser:create"), form)
    assert REASON in one.content.decode()
    assert REASON in json.loads(several.content)["error_message"]
    assert REASON in str(json.loads(chooser.content))
    assert not CustomDocument.objects.exists()


def again(file: SimpleUploadedFile) -> SimpleUploadedFile:
    file.seek(0)
    return file


@pytest.mark.django_db
@pytest.mark.parametrize("length", [280, 120])
def test_long_arabic_name__is_no_error(length: int):
    file = SimpleUploadedFile("ن" * length + ".pdf", files.pdf_of(1))
    answer = signed_in(make_superuser()).post(reverse("wagtaildocs:add_multiple"), {"files[]": file})
    assert json.loads(answer.content)["success"]
