from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Source


class SourceViewSet(SnippetViewSet):
    model = Source
    icon = "openquote"
    menu_label = _("Sources")
    list_display = ["name_ar", "publisher_ar", "licence"]
    search_fields = ["name_ar", "name_en", "code"]
    search_backend_name = None
