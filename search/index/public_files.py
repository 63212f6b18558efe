"""Files that anybody may open: those of collections without a restriction."""

from __future__ import annotations

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from wagtail.models import CollectionViewRestriction

from manassat.media.models import CustomDocument


def public_documents() -> QuerySet[CustomDocument]:
    asked_path = ExpressionWrapper(OuterRef("collection__path"), CharField())
    above = CollectionViewRestriction.objects.annotate(asked_path=asked_path)
    return CustomDocument.objects.exclude(Exists(above.filter(asked_path__startswith=F("collection__path"))))
