"""What a page says, field by field and block by block, and whether it says it in Arabic."""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator

from django.db.models import CharField, Field, ForeignKey, Model, TextField
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import COMMENTS_RELATION_NAME, Page, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, get_translatable_fields
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

ARABIC_LETTER = re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")
# The path that stands for dates, numbers and choices: they have no words, and a translation repeats them.
FACTS = "facts"

Texts = dict[str, list[str]]


def is_arabic(text: str) -> bool:
    """Whether most of its letters are Arabic; «GIS في البلديات» is, a name in brackets is not enough."""
    arabic = len(ARABIC_LETTER.findall(text))
    return arabic * 2 > sum(letter.isalpha() for letter in text)


def texts_of(page: Page) -> Texts:
    """Plain strings by the path at which wagtail-localize keeps them, such as `body.<block>`; empty ones are left out.

    Rows that belong to a page and know no translation of their own (planned activities) count by their place.
    """
    _number_new_blocks(page)
    texts: Texts = defaultdict(list)
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue) and segment.path.split(".")[0] not in page.fields_in_any_language:
            texts[segment.path].append(segment.render_text())
    for path, text in _texts_of_rows(page):
        texts[path].append(text)
    return dict(texts)


def _number_new_blocks(page: Page) -> None:
    """A block that comes from a form has no number before it is saved, and wagtail-localize asks for one."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            getattr(page, field.name).get_prep_value()


def digests_of(page: Page) -> dict[str, str]:
    """By path, with `FACTS` for what has no words."""
    digests = {path: _digest(strings) for path, strings in texts_of(page).items()}
    return digests | {FACTS: _digest([str(value) for value in _facts(page)])}


def _digest(strings: list[str]) -> str:
    return hashlib.sha256(json.dumps(strings, ensure_ascii=False).encode()).hexdigest()[:16]


def _texts_of_rows(page: Page) -> Iterator[tuple[str, str]]:
    for relation in get_all_child_relations(page):
        name, model = relation.get_accessor_name(), relation.related_model
        is_own = name in {COMMENTS_RELATION_NAME, *page.fields_in_any_language}
        if is_own or issubclass(model, TranslatableMixin):
            continue
        fields = [field for field in model._meta.fields if _holds_words(field)]
        for place, row in enumerate(getattr(page, name).all() if fields else ()):
            yield from ((f"{name}.{place}.{field.name}", text) for field in fields if (text := _text(row, field)))


def _holds_words(field: Field) -> bool:
    return isinstance(field, CharField | TextField) and field.editable and not field.choices


def _text(row: Model, field: Field) -> str:
    return (getattr(row, field.name) or "").strip()


def _facts(page: Page) -> Iterator[object]:
    """Links to pages differ from language to language and mean the same; the address is nobody's fact."""
    for translatable in get_translatable_fields(type(page)):
        field = translatable.get_field(type(page))
        if isinstance(translatable, SynchronizedField) and isinstance(field, Field) and not field.many_to_many:
            is_page = isinstance(field, ForeignKey) and issubclass(field.related_model, Page)
            if not is_page and field.name not in page.not_facts:
                yield getattr(page, field.attname)
