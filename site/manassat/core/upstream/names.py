"""Names that packages leave to Django to make of their identifiers, and so in English whatever the language.

What is set here is no part of a model's state as migrations see it: they read what the package itself wrote.
"""

from __future__ import annotations

from django.apps import apps
from django.forms import boundfield
from django.forms.utils import pretty_name
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

MODELS = {
    "wagtailadmin.Admin": (_("admin"), _("admins")),
    "wagtailcore.Locale": (_("locale"), _("locales")),
    "wagtailcore.UploadedFile": (_("uploaded file"), _("uploaded files")),
    "wagtailforms.FormSubmission": (_("form submission"), _("form submissions")),
    "wagtailsearchpromotions.SearchPromotion": (_("search promotion"), _("search promotions")),
    "wagtail_localize.Translation": (_("translation"), _("translations")),
    "wagtail_localize.TranslationSource": (_("translation source"), _("translation sources")),
}
FIELDS = {
    "taggit.TaggedItem": {"tag": _("tag")},
    "wagtailcore.Comment": {"page": _("page"), "user": _("user")},
    "wagtailcore.CommentReply": {"comment": _("comment"), "user": _("user")},
    "wagtailcore.Page": {"alias_of": _("alias of")},
    "wagtailcore.PageLogEntry": {"user": _("user")},
    "wagtailsearchpromotions.SearchPromotion": {"query": _("query")},
    "wagtailusers.UserProfile": {"user": _("user")},
    "wagtail_localize.Translation": {"target_locale": _("target locale")},
}
# Fields of Wagtail's forms that have a name and no label.
LABELS = (
    gettext_noop("Body"),
    gettext_noop("Email address"),
    gettext_noop("Link text"),
    gettext_noop("Phone number"),
    gettext_noop("Subject"),
    gettext_noop("Task type"),
)


def install() -> None:
    for label, names in MODELS.items():
        options = apps.get_model(label)._meta
        options.verbose_name, options.verbose_name_plural = names
    for label, fields in FIELDS.items():
        for name, shown in fields.items():
            apps.get_model(label)._meta.get_field(name).verbose_name = shown
    boundfield.pretty_name = label_of


def label_of(name: str) -> str:
    """Of a form's field without a label: Django's words for its name, as the catalogue says them."""
    return gettext(pretty_name(name))
