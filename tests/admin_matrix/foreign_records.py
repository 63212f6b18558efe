"""What belongs to the other platform without being a page."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db.models import Model
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Comment, CommentReply, Page, Site, UploadedFile
from wagtail_localize.models import Translation, TranslationSource

from home.loading.samples.media import draw_pattern, write_docx
from home.provisioning import locale_of
from knowledge.approval.models import ApprovalRound, Consultation, OutsideReviewUse, SavedView
from manassat.core.models import PageTranslation
from manassat.media.models import CustomDocument, CustomImage
from manassat.users.models import User
from platforms.models import HandoverItem, JoinRequest, Mandate, PlatformAccess, PlatformPage
from tests.factories.authorities import make_authority, make_membership
from tests.factories.consultations import make_comment, make_outside_review
from tests.factories.people import make_coordinator

from .own_things import overridable_segment
from .words import hidden_title, marker


def foreign_author(platform: PlatformPage) -> User:
    """The other platform's coordinator; neither account nor person has anything public."""
    author = make_coordinator(platform, marker("user"))
    author.first_name = hidden_title("user")
    author.save()
    author.person.name_ar = hidden_title("person")
    author.person.save()
    return author


def foreign_records(platform: PlatformPage, author: User, pages: dict[str, Page]) -> dict[str, Model]:
    access = PlatformAccess.objects.get(platform_key=platform.translation_key)
    access.coordinators.name = hidden_title("group")
    access.coordinators.save()
    access.collection.name = hidden_title("collection")
    access.collection.save()
    return {
        "user": author,
        "person": author.person,
        "group": access.coordinators,
        "collection": access.collection,
        **media_in(access.collection, author),
        **register_entries(platform, author),
        **traces_on(pages, author),
        **questions_about(pages["submitted paper"], author),
    }


def questions_about(paper: Page, author: User) -> dict[str, Model]:
    """Those who are asked about a paper before it is decided on, and what they say."""
    approval_round = ApprovalRound.objects.open().get(page=paper.pk)
    outside_review = make_outside_review(approval_round, name=hidden_title("outside review"))
    OutsideReviewUse.objects.create(outside_review=outside_review, comment=hidden_title("outside comment"))
    consultation = Consultation.objects.create(approval_round=approval_round, closes_on=timezone.localdate())
    return {
        "approval round": approval_round,
        "outside review": outside_review,
        "consultation": consultation,
        "consultation comment": make_comment(consultation, author, text=hidden_title("consultation comment")),
        "saved view": SavedView.objects.create(user=author, name=hidden_title("saved view"), query="mine=on"),
    }


def media_in(collection: Model, author: User) -> dict[str, Model]:
    image = CustomImage.objects.create(
        title=hidden_title("image"),
        collection=collection,
        file=ContentFile(draw_pattern(), name="pattern.png"),
        width=960,
        height=540,
        uploaded_by_user=author,
    )
    document = CustomDocument.objects.create(
        title=hidden_title("document"),
        collection=collection,
        file=ContentFile(write_docx(), name="file.docx"),
        uploaded_by_user=author,
    )
    upload = UploadedFile.objects.create(
        for_content_type=ContentType.objects.get_for_model(CustomDocument),
        file=ContentFile(b"x", name=f"{marker('upload')}.docx"),
        uploaded_by_user=author,
    )
    return {"image": image, "document": document, "upload": upload}


def register_entries(platform: PlatformPage, author: User) -> dict[str, Model]:
    mandate = Mandate.objects.get(person=author.person)
    HandoverItem.objects.create(mandate=mandate, text=hidden_title("mandate"))
    authority = make_authority("foreign-town")
    request = JoinRequest.objects.create(
        platform=platform,
        local_authority=authority,
        contact_name=hidden_title("join request"),
        contact_email="contact@example.org",
        consented_at=timezone.now(),
    )
    return {"mandate": mandate, "membership": make_membership(platform, authority), "join request": request}


def traces_on(pages: dict[str, Page], author: User) -> dict[str, Model]:
    """What editing leaves behind: comments, open editors, translations, redirects."""
    comment = Comment.objects.create(
        page=pages["changed day"], user=author, text=hidden_title("comment"), contentpath="title"
    )
    CommentReply.objects.create(comment=comment, user=author, text=hidden_title("reply to the comment"))
    draft = pages["draft day"]
    session = EditingSession.objects.create(content_object=draft, user=author, last_seen_at=timezone.now())
    source, _ = TranslationSource.get_or_create_from_instance(pages["draft practice"])
    translation = Translation.objects.create(source=source, target_locale=locale_of("en"))
    redirect = Redirect.objects.create(
        old_path=f"/{marker('redirect')}", site=Site.objects.get(), redirect_page=pages["draft topic"]
    )
    return {
        "comment": comment,
        "editing session": session,
        "translation source": source,
        "translation record": translation,
        "string segment": source.stringsegment_set.first(),
        "overridable segment": overridable_segment(source),
        "redirect": redirect,
        "line of the translation board": translation_in_progress(pages["changed day"]),
        "planned activity": pages["draft plan"].planned_activities.get(),
    }


def translation_in_progress(page: Page) -> PageTranslation:
    """Of a public page; its translation is a draft."""
    twin = page.copy_for_translation(locale_of("en"), copy_parents=True)
    twin.title = hidden_title("draft of the translation")
    twin.save()
    twin.save_revision()
    return PageTranslation.objects.get(source=page.pk)
