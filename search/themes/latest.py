"""Which pages carry a theme, and the first few of each type in a list of several types."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db.models import F, Q, Window
from django.db.models.functions import RowNumber
from wagtail.models import Page
from wagtail.query import PageQuerySet

from platforms.models import Theme


def carrying(theme: Theme, models: Iterable[type[Page]]) -> Q:
    """By its slug, which is the same in every language. One subquery a model, so that no page comes twice."""
    return reduce(or_, (Q(pk__in=model.objects.filter(themes__slug=theme.slug).values("pk")) for model in models))


def first_of_each_type(pages: PageQuerySet, most: int) -> PageQuerySet:
    """At most `most` pages a type, in the order of `pages`."""
    order = list(pages.query.order_by)
    place = Window(RowNumber(), partition_by=F("content_type_id"), order_by=order)
    return pages.annotate(place_in_type=place).filter(place_in_type__lte=most)
