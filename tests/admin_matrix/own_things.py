"""What the roles own: it fills the other place of an address that takes two objects."""

from __future__ import annotations

from django.db.models import Model
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail_localize.models import OverridableSegment, Translation, TranslationSource

from home.provisioning import locale_of
from knowledge.approval.models import Consultation
from manassat.core.models import PageTranslation
from manassat.users.models import User
from platforms.models import PlatformPage
from tests.factories.approval import make_ready_paper, submit
from tests.factories.consultations import make_comment, make_outside_review
from tests.factories.pages import make_learning_day, make_plan, make_topic, planned


def own_things(platform: PlatformPage, coordinator: User) -> dict[str, Model]:
    day = make_learning_day(platform, live=False)
    paper = make_ready_paper(platform, coordinator)
    approval_round = submit(paper, coordinator)
    consultation = Consultation.objects.create(approval_round=approval_round, closes_on=timezone.localdate())
    day.copy_for_translation(locale_of("en"), copy_parents=True)
    plan = make_plan(platform, planned(), live=False)
    source, _ = TranslationSource.get_or_create_from_instance(day)
    topic = make_topic(platform, "OWN-1")
    return {
        "own paper": paper,
        "own approval round": approval_round,
        "own outside review": make_outside_review(approval_round),
        "own consultation": consultation,
        "own consultation comment": make_comment(consultation, coordinator),
        "own day": day,
        "own topic": topic,
        "own line of the translation board": PageTranslation.objects.get(source=topic.pk),
        "own plan": plan,
        "own planned activity": plan.planned_activities.get(),
        "own platform": platform,
        "own editing session": EditingSession.objects.create(
            content_object=day, user=coordinator, last_seen_at=timezone.now()
        ),
        "own translation source": source,
        "own translation record": Translation.objects.create(source=source, target_locale=locale_of("en")),
        "own string segment": source.stringsegment_set.first(),
        "own overridable segment": overridable_segment(source),
    }


def overridable_segment(source: TranslationSource) -> OverridableSegment:
    """As a field makes it whose value another language may replace, such as an address."""
    context = source.stringsegment_set.first().context
    return OverridableSegment.objects.create(source=source, context=context, order=1, data_json='"/"')
