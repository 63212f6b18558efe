"""Files as they are uploaded: good ones of each kind, and those that something is wrong with."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import openpyxl
import pptx
from docx.enum.text import WD_BREAK

from manassat.media.extraction.kinds import CONTAINER, ENCRYPTED_PACKAGE
from manassat.media.extraction.limits import MEGABYTE

FILES = Path(__file__).parent / "files"
TEXT = "نموذج: مياه"


def kept(name: str) -> bytes:
    """One of those that `make_files.py` makes."""
    return (FILES / name).read_bytes()


def pdf_of(pages: int, words: str = "sample text of a page") -> bytes:
    """The smallest PDF with that many pages, all alike."""
    kids = " ".join(f"{number} 0 R" for number in range(4, 4 + pages))
    show = f"BT /F1 12 Tf 50 700 Td ({words}) Tj ET"
    page = (
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R"
        "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
    )
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {pages}/Kids[{kids}]>>",
        f"<</Length {len(show)}>>stream\n{show}\nendstream",
        *([page] * pages),
    )
    return _with_table(objects)


def _with_table(objects: tuple[str, ...]) -> bytes:
    written, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj{content}endobj\n"
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(written)}\n%%EOF"
    return f"{written}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}{end}".encode("latin-1")


def docx_of(*pages: str) -> bytes:
    document, target = docx.Document(), io.BytesIO()
    for number, page in enumerate(pages):
        paragraph = document.add_paragraph()
        if number:
            paragraph.add_run().add_break(WD_BREAK.PAGE)
        paragraph.add_run(page)
    document.add_table(1, 2).rows[0].cells[0].text = "نموذج: خانة"
    document.save(target)
    return target.getvalue()


def pptx_of(*slides: str, hidden: int | None = None) -> bytes:
    show, target = pptx.Presentation(), io.BytesIO()
    for number, text in enumerate(slides, start=1):
        slide = show.slides.add_slide(show.slide_layouts[5])
        slide.shapes.title.text = text
        if number == hidden:
            slide.element.set("show", "0")
    show.save(target)
    return target.getvalue()


def xlsx_of(*sheets: str, hidden: int | None = None) -> bytes:
    workbook, target = openpyxl.Workbook(), io.BytesIO()
    workbook.remove(workbook.active)
    for number, text in enumerate(sheets, start=1):
        sheet = workbook.create_sheet(f"ورقة {number}")
        sheet.append([text, None, 2021])
        sheet.sheet_state = "hidden" if number == hidden else "visible"
    workbook.save(target)
    return target.getvalue()


def far_rows_xlsx() -> bytes:
    """One cell in the last row that there can be, on each sheet: openpyxl goes through all before it."""
    workbook, target = openpyxl.Workbook(), io.BytesIO()
    for _number in range(20):
        workbook.create_sheet().cell(1_048_576, 16_384, TEXT)
    workbook.save(target)
    return target.getvalue()


def zip_of(files: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def bomb() -> bytes:
    """60 MB of one letter, in 60 kB."""
    return zip_of({"word/document.xml": b"a" * (60 * MEGABYTE)})


def many_names() -> bytes:
    return zip_of({f"word/{number:060}": b"" for number in range(20_000)})


def locked_office() -> bytes:
    return CONTAINER + bytes(2000) + ENCRYPTED_PACKAGE + bytes(100)


def old_word() -> bytes:
    return CONTAINER + bytes(2000) + "WordDocument".encode("utf-16-le")


def deep_docx() -> bytes:
    """Deeper than the XML parser lets it be."""
    return _docx_with(b"<w:p>" * 5000 + b"</w:p>" * 5000)


def growing_docx() -> bytes:
    """Entities that refer to entities: three hundred bytes that stand for ten billion letters."""
    entities = "".join(f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 10))
    body = b"<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>"
    return _docx_with(body, before=f'<!DOCTYPE d [<!ENTITY e0 "aaaaaaaaaa">{entities}]>'.encode())


def _docx_with(body: bytes, before: bytes = b"") -> bytes:
    source = zipfile.ZipFile(io.BytesIO(docx_of(TEXT)))
    files = {name: source.read(name) for name in source.namelist()}
    namespace = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = b"<w:document " + namespace + b"><w:body>" + body + b"</w:body></w:document>"
    return zip_of(files | {"word/document.xml": before + document})
