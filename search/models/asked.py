from __future__ import annotations

import datetime

from django.db import models
from django.db.models import F, Max, OuterRef, Subquery, Sum
from django.utils.translation import gettext_lazy as _

# A question that one reader alone has asked may say who asks.
LEAST_SHOWN = 2


class AskedQuestionQuerySet(models.QuerySet):
    def by_question(self) -> AskedQuestionQuerySet:
        """A row of values for each question over all days: `question` in one spelling, `asked`, `latest`, `found`.

        `found` is what the latest day found. What was asked fewer than `LEAST_SHOWN` times is left out.
        """
        same = AskedQuestion.objects.filter(key=OuterRef("key"), language=OuterRef("language"))
        found = Subquery(same.order_by("-day").values("results")[:1])
        grouped = self.order_by().values("key", "language").annotate(question=Max("text"), asked=Sum("count"))
        return grouped.annotate(latest=Max("day"), found=found).filter(asked__gte=LEAST_SHOWN)


class AskedQuestion(models.Model):
    """How often readers asked the library something on one day. Nothing says who asked, or when on that day.

    Days are those of the site's time zone.
    """

    key = models.CharField(
        _("search words"), max_length=100, help_text=_("Without the differences of everyday spelling.")
    )
    text = models.CharField(_("as written"), max_length=100)
    language = models.CharField(_("language"), max_length=10)
    day = models.DateField(_("day"))
    count = models.PositiveIntegerField(_("times searched"), default=1)
    results = models.PositiveIntegerField(_("results"), default=0)

    objects = AskedQuestionQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("question of readers")
        verbose_name_plural = _("questions of readers")
        constraints = [models.UniqueConstraint(fields=["key", "language", "day"], name="one_row_a_day_and_question")]
        indexes = [models.Index(fields=["day"], name="asked_question_day")]

    def __str__(self) -> str:
        return self.text

    @classmethod
    def count_one(cls, *, key: str, text: str, language: str, day: datetime.date, results: int) -> bool:
        """Whether there was a row to count it in. 1 query."""
        row = cls.objects.filter(key=key, language=language, day=day)
        return bool(row.update(count=F("count") + 1, results=results, text=text))
