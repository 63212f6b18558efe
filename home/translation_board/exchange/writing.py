"""A page's texts and what is translated of them, as a PO file."""

from __future__ import annotations

import polib
from django.conf import settings
from django.utils import timezone
from django.utils.translation import override
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from .places import place_of

PLURALS = {"en": "nplurals=2; plural=(n != 1);"}


def po_of(translation: Translation) -> str:
    """What a machine said and nobody has confirmed, or what cannot stand in the page, is marked as fuzzy. 3 queries."""
    po = polib.POFile(wrapwidth=0)
    po.metadata = _header(translation)
    model = translation.source.specific_content_type.model_class()
    known = {(one.translation_of_id, one.context_id): one for one in _translated(translation)}
    written = set()
    with override(settings.LANGUAGE_CODE):
        for segment in _segments(translation):
            key = segment.string_id, segment.context_id
            if key not in written:
                written.add(key)
                place = place_of(model, segment.context.field_path or segment.context.path)
                po.append(_entry(segment, place.label, known.get(key)))
    return str(po) + "\n"


def _segments(translation: Translation) -> list[StringSegment]:
    segments = StringSegment.objects.filter(source=translation.source_id).order_by("order")
    return list(segments.select_related("context", "string"))


def _translated(translation: Translation) -> list[StringTranslation]:
    about = StringTranslation.objects.filter(context__object_id=translation.source.object_id)
    return list(about.filter(locale=translation.target_locale_id))


def _entry(segment: StringSegment, label: str, translated: StringTranslation | None) -> polib.POEntry:
    entry = polib.POEntry(msgctxt=segment.context.path, msgid=segment.string.data, comment=label)
    if translated:
        entry.msgstr = translated.data
        if translated.has_error or translated.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE:
            entry.flags.append("fuzzy")
    return entry


def _header(translation: Translation) -> dict[str, str]:
    """All that `msgfmt --check-header` asks for."""
    code = translation.target_locale.language_code
    now = f"{timezone.localtime():%Y-%m-%d %H:%M%z}"
    header = {
        "Project-Id-Version": str(settings.WAGTAIL_SITE_NAME),
        "POT-Creation-Date": now,
        "PO-Revision-Date": now,
        "Last-Translator": str(settings.WAGTAIL_SITE_NAME),
        "Language-Team": str(settings.WAGTAIL_SITE_NAME),
        "Language": code.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-WagtailLocalize-TranslationID": str(translation.uuid),
    }
    return header | ({"Plural-Forms": PLURALS[code]} if code in PLURALS else {})
