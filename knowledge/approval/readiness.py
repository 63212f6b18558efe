"""What a text still lacks before it is submitted: all of it at once, what is required and what is advised."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from manassat.core.translating.guard import is_translation, translation_problems

from .enums import DocumentType
from .links import broken_links
from .pictures import pictures_without_description
from .rules import document_type_of
from .translations import decision_translated

if TYPE_CHECKING:
    from ..models import PositionPaperPage

SUMMARY_WORDS = 250


@dataclass(frozen=True)
class Problem:
    """`field` is a field of the form, or empty for the whole; what is not `is_required` may wait."""

    message: str
    field: str = ""
    is_required: bool = True


def problems_before_submission(paper: PositionPaperPage) -> list[Problem]:
    return [problem for check in CHECKS for problem in check(paper)]


def required_before_submission(paper: PositionPaperPage) -> list[Problem]:
    return [problem for problem in problems_before_submission(paper) if problem.is_required]


def _summary(paper: PositionPaperPage) -> Iterator[Problem]:
    words = len(paper.summary.split())
    if not words:
        yield Problem(_("The summary is missing."), "summary")
    if words > SUMMARY_WORDS:
        message = _("The summary has %(words)s words; at most %(most)s are allowed.")
        yield Problem(message % {"words": words, "most": SUMMARY_WORDS}, "summary")


def _recommendations(paper: PositionPaperPage) -> Iterator[Problem]:
    recommendations = list(paper.recommendations.all())
    if not recommendations:
        yield Problem(_("There is no recommendation."))
    for place, recommendation in enumerate(recommendations, 1):
        if not recommendation.addressee.strip():
            yield Problem(_("Recommendation %(place)s is addressed to nobody.") % {"place": place})


def _topic(paper: PositionPaperPage) -> Iterator[Problem]:
    if not paper.topic_id:
        yield Problem(_("The topic is missing."), "topic")


def _pictures(paper: PositionPaperPage) -> Iterator[Problem]:
    for title in pictures_without_description(paper):
        yield Problem(
            _("The image “%(title)s” has no description for those who cannot see it.") % {"title": title}, "body"
        )


def _links(paper: PositionPaperPage) -> Iterator[Problem]:
    for text in broken_links(paper):
        yield Problem(_("The link “%(text)s” leads to a page or file that is gone.") % {"text": text})


def _source(paper: PositionPaperPage) -> Iterator[Problem]:
    if document_type_of(paper) == DocumentType.TRANSLATION and not decision_translated(paper):
        yield Problem(_("A translation follows a decision, and the Arabic text has none yet."))


def _language(paper: PositionPaperPage) -> Iterator[Problem]:
    """Said now, and not when the last vote has been cast."""
    if is_translation(paper):
        yield from (Problem(message) for message in translation_problems(paper))


def _days(paper: PositionPaperPage) -> Iterator[Problem]:
    """No part of the text, so no vote is bound to it: those who vote are told."""
    for moment, message in (
        (paper.go_live_at, _("Readers get it on %(day)s at the earliest.")),
        (paper.expire_at, _("It expires on %(day)s.")),
    ):
        if moment:
            yield Problem(
                message % {"day": date_format(timezone.localtime(moment), "DATETIME_FORMAT")}, is_required=False
            )


def _advice(paper: PositionPaperPage) -> Iterator[Problem]:
    if not paper.problem:
        yield Problem(_("The problem is not described."), "problem", is_required=False)
    if not paper.evidence:
        yield Problem(_("There is no evidence."), "evidence", is_required=False)
    if not paper.themes.all():
        yield Problem(
            _("No theme is chosen: readers of other platforms will not meet the paper."), "themes", is_required=False
        )


CHECKS: tuple[Callable[[PositionPaperPage], Iterator[Problem]], ...] = (
    _summary,
    _recommendations,
    _topic,
    _pictures,
    _links,
    _source,
    _language,
    _days,
    _advice,
)
