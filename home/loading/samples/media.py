"""A picture and a file, made here so that nobody's work is shown as a sample."""

from __future__ import annotations

import io
import zipfile
from functools import cached_property

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw
from wagtail.models import Collection

from home.loading.pages import stream
from manassat.media.models import CustomDocument, CustomImage

PICTURE_TITLE = "نموذج: زخرفة بنمط التطريز"
FILE_TITLE = "نموذج: جدول متابعة تنفيذ الموازنة"
FILE_TEXT = "نموذج: ملف وُضع لعرض عمل الموقع، وليس وثيقة من وثائق الاتحاد."
COLOURS = ("#9d2f45", "#2f5f8f", "#14523f", "#c28f35", "#5d4a86")
_STITCH, _COLUMNS, _ROWS = 20, 48, 27

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_DOCX = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="{_RELATIONS_TYPE}"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Target="word/document.xml" Type="{_OFFICE}"/></Relationships>',
    "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body><w:p><w:pPr><w:bidi/></w:pPr>'
    f"<w:r><w:rPr><w:rtl/></w:rPr><w:t>{FILE_TEXT}</w:t></w:r></w:p></w:body></w:document>",
}


class SampleMedia:
    """Made when the first sample page asks for them, in the platform's collection."""

    def __init__(self, collection: Collection) -> None:
        self.collection = collection

    @cached_property
    def picture(self) -> CustomImage:
        return CustomImage.objects.filter(title=PICTURE_TITLE).first() or CustomImage.objects.create(
            title=PICTURE_TITLE,
            description="نموذج: معيّنات متداخلة بألوان المنصات",
            credit="نموذج",
            collection=self.collection,
            file=ContentFile(draw_pattern(), name="sample-pattern.png"),
            width=_STITCH * _COLUMNS,
            height=_STITCH * _ROWS,
        )

    @cached_property
    def document(self) -> CustomDocument:
        return CustomDocument.objects.filter(title=FILE_TITLE).first() or CustomDocument.objects.create(
            title=FILE_TITLE, collection=self.collection, file=ContentFile(write_docx(), name="sample-follow-up.docx")
        )

    def stream(self, blocks: list[list]) -> str:
        """A StreamField's value of `[kind, value]` pairs; figures and files get ours."""
        return stream((kind, self._complete(kind, value)) for kind, value in blocks)

    def _complete(self, kind: str, value: object) -> object:
        if kind == "figure":
            return value | {"image": value["image"] | {"image": self.picture.pk}}
        return value | {"document": self.document.pk} if kind == "document" else value


def draw_pattern() -> bytes:
    """Diamonds of small squares, as cross-stitch draws them."""
    picture = Image.new("RGB", (_STITCH * _COLUMNS, _STITCH * _ROWS), "#f6f3ea")
    pen = ImageDraw.Draw(picture)
    for column in range(_COLUMNS):
        for row in range(_ROWS):
            distance = abs(column % 12 - 6) + abs(row % 12 - 6)
            if distance % 2 == 0:
                corner = (column * _STITCH + 2, row * _STITCH + 2)
                far_corner = (corner[0] + _STITCH - 5, corner[1] + _STITCH - 5)
                pen.rectangle((*corner, *far_corner), fill=COLOURS[distance // 2 % len(COLOURS)])
    target = io.BytesIO()
    picture.save(target, "PNG", optimize=True)
    return target.getvalue()


def write_docx() -> bytes:
    """The smallest file that a word processor opens."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _DOCX.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}')
    return target.getvalue()
