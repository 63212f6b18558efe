import subprocess

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from manassat.core.pdf import limits, making
from manassat.core.pdf.making import PdfNotMadeError, pdf_of
from manassat.core.pdf.pictures import pictures_in

BASE = "https://manassat.example/"


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.VAR_DIR = tmp_path


@pytest.fixture
def runs(monkeypatch):
    """How often the process was started; it answers as if all went well."""
    started = []

    def answer(document):
        started.append(document)
        return subprocess.CompletedProcess([], 0, b"%PDF-1.7 sample", b"")

    monkeypatch.setattr(making, "_run", answer)
    return started


def test_pdf_of__makes_a_document_once_and_a_changed_one_anew(runs):
    assert pdf_of("<p>نموذج</p>", BASE) == pdf_of("<p>نموذج</p>", BASE) == b"%PDF-1.7 sample"
    assert len(runs) == 1
    pdf_of("<p>نموذج آخر</p>", BASE)
    pdf_of("<p>نموذج</p>", "https://other.example/")
    assert len(runs) == 3


def test_pdf_of__says_that_it_failed__and_keeps_nothing(runs, monkeypatch):
    ended = subprocess.CompletedProcess([], -9, b"", "ذاكرة".encode())
    monkeypatch.setattr(making, "_run", lambda document: ended)
    with pytest.raises(PdfNotMadeError, match="-9"):
        pdf_of("<p>نموذج</p>", BASE)
    with pytest.raises(PdfNotMadeError, match="letters"):
        pdf_of("ا" * (limits.MOST_LETTERS + 1), BASE)


def test_pdf_of__ends__when_the_process_takes_too_long(monkeypatch):
    monkeypatch.setattr(limits, "MOST_SECONDS", 0.05)
    with pytest.raises(PdfNotMadeError, match="longer than"):
        pdf_of("<p>نموذج</p>", BASE)


def test_pictures_in__opens_our_pictures_alone(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    default_storage.save("images/نموذج.png", ContentFile(b"picture"))
    default_storage.save("documents/secret.png", ContentFile(b"secret"))
    (tmp_path.parent / "outside.png").write_bytes(b"secret")
    ours = f"{settings.MEDIA_URL}images/%D9%86%D9%85%D9%88%D8%B0%D8%AC.png"
    others = ["documents/secret.png", "images/../documents/secret.png", "images/../../outside.png", "images/none.png"]
    addresses = [ours, *(f"{settings.MEDIA_URL}{name}" for name in others), "file:///etc/passwd", "https://x.example/a"]
    html = "".join(f'<img src="{address}">' for address in addresses)
    assert {"picture"} == {contents.decode() for address, contents in pictures_in(html).items() if address == ours}
    assert "secret" not in b"".join(pictures_in(html).values()).decode()
