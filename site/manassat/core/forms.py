"""What every page's form does about the address, so that nobody has to think of one."""

from __future__ import annotations

from wagtail.admin.forms.pages import CopyForm, WagtailAdminPageForm

from .admin_visibility.chosen import refuse_unseen_pages
from .translating.guard import is_translation, translation_problems


class BasePageForm(WagtailAdminPageForm):
    """An empty address is made on saving; that of a live page stays as it is."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False

    def is_valid(self) -> bool:
        is_valid = super().is_valid() and not (self.for_user and refuse_unseen_pages(self))
        return is_valid and ("action-publish" not in self.data or self._is_in_its_language())

    def _is_in_its_language(self) -> bool:
        page = self.save(commit=False)
        # A new page has no place in the tree yet.
        if not page.locale_id:
            page.locale = self.parent_page.locale
        for problem in translation_problems(page) if is_translation(page) else ():
            self.add_error(None, problem)
        return not self.errors

    def clean_slug(self) -> str:
        return self.cleaned_data["slug"] or (self.instance.slug if self.instance.live and self.instance.pk else "")


class CopyPageForm(CopyForm):
    """Proposes an address that is free beside the original."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        taken = set(self.page.get_siblings().values_list("slug", flat=True))
        free = (f"{self.page.slug}-{number}" for number in range(2, len(taken) + 3))
        self.fields["new_slug"].initial = next(slug for slug in free if slug not in taken)
