"""How far the translation of a page is."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page


class TranslationState(models.TextChoices):
    """Of a page and one other language. Outdated: public, and the source text has changed since."""

    NONE = "none", _("not translated")
    DRAFT = "draft", _("draft translation")
    OUTDATED = "outdated", _("outdated translation")
    CURRENT = "current", _("current translation")


class PageTranslation(models.Model):
    """One row for each page in the source language and each other language, whether it is translated or not.

    All of it follows from the pages and from wagtail-localize's tables (`translating/following.py`), and
    `refresh_translations` makes it anew. The words are kept as digests by the path of their field or block:
    `source_words` of the public source, `target_words` of the newest draft of the translation, and for what of these
    is translated, the source that it translates: `translates` in the draft, `public_translates` in public.
    """

    source = models.ForeignKey(Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="+")
    locale = models.ForeignKey(Locale, verbose_name=_("language"), on_delete=models.CASCADE, related_name="+")
    target = models.OneToOneField(
        Page,
        verbose_name=_("translation"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="translation_of_page",
    )
    state = models.CharField(
        _("translation state"), max_length=10, choices=TranslationState.choices, default=TranslationState.NONE
    )
    total = models.PositiveIntegerField(_("texts"), default=0)
    done = models.PositiveIntegerField(_("translated texts"), default=0)
    unconfirmed = models.PositiveIntegerField(_("unconfirmed machine translations"), default=0)
    source_changed_at = models.DateTimeField(_("source text changed"), null=True)
    public_text_of = models.DateTimeField(
        _("translates the text of"), null=True, help_text=_("When the text that readers get translated was new.")
    )
    translator = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("translator"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    source_words = models.JSONField(default=dict, editable=False)
    target_words = models.JSONField(default=dict, editable=False)
    translates = models.JSONField(default=dict, editable=False)
    public_translates = models.JSONField(default=dict, editable=False)

    class Meta:
        verbose_name = _("page translation")
        verbose_name_plural = _("page translations")
        constraints = [models.UniqueConstraint(fields=["source", "locale"], name="one_state_a_page_and_language")]
        indexes = [models.Index(fields=["state", "-source_changed_at"], name="core_pagetr_state_changed")]

    def __str__(self) -> str:
        return f"{self.source.title} ({self.locale.language_code}): {self.get_state_display()}"

    @property
    def share(self) -> int:
        """Per cent of the texts that are translated; a whole only where nothing is missing."""
        return self.done * 100 // self.total if self.total else 0

    @property
    def is_in_step(self) -> bool:
        """Whether what readers get translates the source text as it is now."""
        return bool(self.source_words) and self.public_translates == self.source_words
