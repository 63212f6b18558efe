"""Records that everybody may read: they only fill an address."""

from __future__ import annotations

from django.db.models import Model
from taggit.models import Tag
from wagtail.contrib.search_promotions.models import Query
from wagtail.models import Locale, Site

from home.models import Partner
from home.provisioning import locale_of
from knowledge.approval.models import ApprovalRule, Committee
from knowledge.workflow import paper_workflow
from manassat.core.models import Source, TagLabel
from platforms.enums import IndicatorKind
from platforms.models import Indicator, Sdg, Theme
from search.models import SynonymGroup
from tests.factories.authorities import make_authority


def shared_things() -> dict[str, Model]:
    authority = make_authority("shared-town")
    workflow = paper_workflow()
    return {
        "authority": authority,
        "governorate": authority.governorate,
        "theme": Theme.objects.create(name="نموذج: مجال", slug="sample-theme", locale=locale_of("ar")),
        "goal": Sdg.objects.create(number=17, title_ar="نموذج: هدف", title_en="Sample: goal"),
        "indicator": Indicator.objects.create(name_ar="نموذج: مؤشر", kind=IndicatorKind.OBJECTIVE),
        "partner": Partner.objects.create(name_ar="نموذج: شريك", code="sample-partner"),
        "tag name": TagLabel.objects.get(tag=Tag.objects.create(name="نموذج: وسم")),
        "source": Source.objects.create(name_ar="نموذج: مصدر", code="sample-source"),
        "language": Locale.objects.get(language_code="en"),
        "site": Site.objects.get(),
        "workflow": workflow,
        "approval rule": ApprovalRule.objects.first(),
        "committee": Committee.objects.get(),
        "group of synonyms": SynonymGroup.objects.create(expressions="نموذج، مثال"),
        "promoted question": Query.get("نموذج"),
        "review task": paper_workflow().tasks.first(),
    }
