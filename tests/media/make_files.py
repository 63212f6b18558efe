"""Makes the PDFs in `files/` anew: `python tests/media/make_files.py`, with chromium and soffice (LibreOffice) there.

They are kept in the repository because what matters is how these two programs write Arabic.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2

FILES = Path(__file__).parent / "files"
FONT = "DejaVu Sans"

SAMPLE = "نموذج: نصٌّ وُضع لتجربة قراءة الملفات، وليس وثيقة من وثائق الاتحاد."
# «المستنقعات» stands on page 7 only.
PAGES = (
    "إدارة النفايات الصلبة في الهيئات المحلية والإصلاح الإداري",
    "الآبار والأراضي الزراعية في المناطق الريفية",
    "الاستمرار في العمل المشترك بين البلديات حتى عام 2021 و٢٠٢٢",
    "لا يجوز إلغاء الاتفاقيات إلا بقرار من المجلس (الأعلى)",
    "الأولوية لإنارة الطرق ولتأهيل الأرصفة",
    "نظم المعلومات الجغرافية GIS في الهيئات المحلية",
    "تجفيف المستنقعات حول المناطق السكنية",
    "خلاصة الأيام التعليمية وتوصياتها",
)
PASSWORD = "sample"


def page_of(body: str) -> str:
    style = f'body{{font:14pt "{FONT}"}}section{{break-after:page}}'
    return f'<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><style>{style}</style>{body}'


def by_chromium(target: str, body: str) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".html") as source:
        source.write(page_of(body))
        source.flush()
        options = (
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-sync",
            "--disable-pdf-tagging",
        )
        output = f"--print-to-pdf={FILES / target}"
        subprocess.run(["chromium", *options, "--no-pdf-header-footer", output, source.name], check=True)


def by_libreoffice(target: str, text: str, options: str = "") -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{Path(target).stem}.txt"
        source.write_text(text, encoding="utf-8")
        filters = (f"--infilter=Text (encoded):UTF8,LF,{FONT},ar", "--convert-to", f"pdf:writer_pdf_Export{options}")
        subprocess.run(["soffice", "--headless", *filters, "--outdir", FILES, source], check=True)


def as_pictures(target: str, source: str, pages: int) -> None:
    """As a scanner leaves it."""
    pictures = [page.render(scale=2).to_pil().convert("1") for page in pypdfium2.PdfDocument(FILES / source)][:pages]
    pictures[0].save(FILES / target, "PDF", save_all=True, append_images=pictures[1:], resolution=144)


def main() -> None:
    FILES.mkdir(exist_ok=True)
    by_chromium("eight-pages.pdf", "".join(f"<section><p>{page}</p><p>{SAMPLE}</section>" for page in PAGES))
    by_libreoffice("from-libreoffice.pdf", "\n".join((SAMPLE, *PAGES[:5])))
    locked = '{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"%s"}}'
    by_libreoffice("encrypted.pdf", "نموذج", ":" + locked % PASSWORD)
    as_pictures("scanned.pdf", "eight-pages.pdf", pages=2)


if __name__ == "__main__":
    sys.exit(main())
