"""What may stand in an address for each parameter, by its name, or for `pk` by what the view is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Model
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query
from wagtail.models import Collection, Page, Site, Task, TaskState, UploadedFile, Workflow, WorkflowState
from wagtail_localize.models import OverridableSegment, StringSegment, Translation, TranslationSource

from knowledge.approval.models import ApprovalRound, Consultation, ConsultationComment, OutsideReview, SavedView
from manassat.core.models import PageTranslation
from manassat.media.models import CustomDocument, CustomImage
from platforms.models import (
    JoinRequest,
    LocalAuthority,
    Mandate,
    Membership,
    PlannedActivity,
    PlatformPage,
    WorkPlanPage,
)

from .objects import Scene
from .urls import AdminView

Part = dict[str, object]


@dataclass
class Values:
    """One part of an address, of one parameter or of several that only fit together."""

    foreign: dict[str, Part]
    own: Part

    @classmethod
    def of_model(cls, name: str, model: type[Model], scene: Scene) -> Values | None:
        """Records that are nobody's in particular stand in where there is no foreign one."""
        sides = [scene.of(side, model) for side in ("foreign", "own", "shared")]
        foreign = next((without_parents(name, side) for side in (sides[0], sides[2]) if side), None)
        own = next((thing for side in (sides[1], sides[2], sides[0]) for thing in side.values()), None)
        if not foreign:
            return None
        return cls({kind: {name: thing.pk} for kind, thing in foreign.items()}, {name: own.pk})

    @classmethod
    def of_pages(cls, name: str, scene: Scene, value: Callable[[Page], object]) -> Values:
        foreign = {kind: {name: value(page)} for kind, page in scene.of("foreign", Page).items() if value(page)}
        own = next(value(page) for page in scene.of("own", Page).values() if value(page))
        return cls(foreign, {name: own})


MODELS = {
    "collection_id": Collection,
    "comment_pk": ConsultationComment,
    "destination_id": Page,
    "doc_id": CustomDocument,
    "document_id": CustomDocument,
    "image_id": CustomImage,
    "outside_review_pk": OutsideReview,
    "overridable_segment_id": OverridableSegment,
    "page_id": Page,
    "page_pk": Page,
    "page_to_move_id": Page,
    "parent_page_id": Page,
    "platform_id": PlatformPage,
    "query_id": Query,
    "redirect_id": Redirect,
    "row_pk": PlannedActivity,
    "session_id": EditingSession,
    "string_segment_id": StringSegment,
    "task_id": Task,
    "translation_id": Translation,
    "translation_source_id": TranslationSource,
    "uploaded_file_id": UploadedFile,
    "workflow_pk": Workflow,
}
# Views that take `pk` and do not say of what.
MODELS_OF_VIEWS = {
    "join_request": JoinRequest,
    "join_request_erase": JoinRequest,
    "mandate_minutes": Mandate,
    "membership_answer": Membership,
    "membership_invite_one": LocalAuthority,
    "membership_leaving": Membership,
    "moderation_consultation": Consultation,
    "moderation_consultation_answer": Consultation,
    "moderation_consultation_close": Consultation,
    "moderation_delete_view": SavedView,
    "moderation_outsider_revoke": ApprovalRound,
    "moderation_outsiders": ApprovalRound,
    "moderation_reassign": ApprovalRound,
    "moderation_review": ApprovalRound,
    "moderation_text": ApprovalRound,
    "translation_board_ask_machine": PageTranslation,
    "translation_board_import_page": PageTranslation,
    "translation_board_machine": PageTranslation,
    "wagtailadmin_api:documents:detail": CustomDocument,
    "wagtailadmin_api:images:detail": CustomImage,
    "wagtailadmin_api:pages:action": Page,
    "wagtailadmin_api:pages:detail": Page,
    "wagtailadmin_pages:revisions_compare": Page,
    "wagtailadmin_workflows:disable": Workflow,
    "wagtailadmin_workflows:disable_task": Task,
    "wagtailadmin_workflows:edit": Workflow,
    "wagtailadmin_workflows:edit_task": Task,
    "wagtailadmin_workflows:enable": Workflow,
    "wagtailadmin_workflows:enable_task": Task,
    "wagtailadmin_workflows:usage": Workflow,
    "wagtailadmin_workflows:usage_results": Workflow,
    "wagtailsettings:edit": Site,
    "wagtailsettings:preview_on_edit": Site,
    "work_plan_delivery": WorkPlanPage,
    "work_plan_drop": WorkPlanPage,
    "work_plan_make": WorkPlanPage,
}


def without_parents(name: str, things: dict[str, Model]) -> dict[str, Model]:
    """They only serve where an address asks for a parent."""
    takes_parents = "parent" in name or "destination" in name
    return {kind: thing for kind, thing in things.items() if takes_parents or not kind.startswith("parent")}


def latest_revision(page: Page) -> int | None:
    return page.latest_revision_id


def workflow_state(page: Page) -> int | None:
    return WorkflowState.objects.for_instance(page).values_list("pk", flat=True).first()


def task_state(page: Page) -> int | None:
    states = TaskState.objects.filter(workflow_state__in=WorkflowState.objects.for_instance(page))
    return states.values_list("pk", flat=True).first()


OF_PAGES = {
    "revision_id": latest_revision,
    "revision_id_a": latest_revision,
    "revision_id_b": latest_revision,
    "task_state_id": task_state,
    "workflow_state_id": workflow_state,
}


def values_for(view: AdminView, name: str, scene: Scene) -> Values | None:
    if name in OF_PAGES:
        return Values.of_pages(name, scene, OF_PAGES[name])
    model = MODELS.get(name) or (name == "pk" and (MODELS_OF_VIEWS.get(view.name) or view.model))
    if isinstance(model, str):
        model = apps.get_model(model)
    return Values.of_model(name, model, scene) if model else None


def values_with_type(scene: Scene, name: str) -> Values:
    """For addresses that name an object's app and model before its number."""

    def part(thing: Model) -> Part:
        return {"app_label": thing._meta.app_label, "model_name": thing._meta.model_name, name: thing.pk}

    return Values({kind: part(thing) for kind, thing in scene.foreign.items()}, part(next(iter(scene.own.values()))))
