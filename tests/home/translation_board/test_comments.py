"""Who made a translation, in the words and the months of the reader."""

from __future__ import annotations

import datetime

import pytest
from django.utils.timezone import make_aware
from django.utils.translation import override
from wagtail_localize.models import StringTranslation

MOMENT = make_aware(datetime.datetime(2026, 9, 3, 12))


@pytest.mark.parametrize(
    ("kind", "tool", "sentence"),
    [
        ("machine", "LibreTranslate", "ترجمة آلية (\u2066LibreTranslate\u2069) في 3 أيلول 2026، لم يؤكدها شخص بعد."),
        ("manual", "PO", "من ملف مستورد (\u2066PO\u2069) في 3 أيلول 2026."),
        ("manual", "", "تُرجم في 3 أيلول 2026."),
    ],
)
def test_comment__says_whose_words_these_are(kind: str, tool: str, sentence: str) -> None:
    with override("ar"):
        assert StringTranslation(translation_type=kind, tool_name=tool, updated_at=MOMENT).get_comment() == sentence
