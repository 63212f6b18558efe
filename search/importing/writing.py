"""One item as a page: made, changed, or left as it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.log_actions import log
from wagtail.models import Page, Revision
from wagtail.signal_handlers import disable_reference_index_auto_update
from wagtail.signals import page_published

from knowledge.models import LibraryItem, PositionPaperPage
from knowledge.permissions import is_bound
from manassat.core.slugs import latin_slug

from .enclosing import enclosure_of, stored_document, with_document
from .errors import RowError
from .ground import Ground
from .item import Item
from .kinds import MODELS
from .placing import Placed
from .wanted import apply_changes, changes_of

if TYPE_CHECKING:
    from manassat.users.models import User


class Outcome(Enum):
    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass
class Writer:
    """`folder` is where files are found, None where none may be attached; `user` is who imports, if anybody is known.

    A dry run goes as far as a real one and stops before the first write.
    """

    ground: Ground
    folder: Path | None
    user: User | None = None
    dry_run: bool = False
    slugs: dict[int, set[str]] = field(default_factory=dict)

    def write(self, item: Item, placed: Placed) -> Outcome:
        """One transaction. Raises `RowError`, and whatever saving a page raises."""
        return self._update(item, placed) if placed.known else self._create(item, placed)

    def _create(self, item: Item, placed: Placed) -> Outcome:
        page = self._new_page(item, placed)
        changes = changes_of(page, item, placed)
        enclosure = enclosure_of(page, item, placed, self.ground, self.folder)
        if not self.dry_run:
            with transaction.atomic(), stored_document(enclosure, item, placed, self.ground) as document:
                self._apply(page, changes, document)
                self._add(page, placed.parent)
            self.slugs[placed.parent.pk].add(page.slug)
            self.ground.remember(item, page)
        return Outcome.CREATED

    def _new_page(self, item: Item, placed: Placed) -> LibraryItem:
        model = MODELS[item.type]
        page = model(external_id=item.external_id, owner=self.user, live=model is not PositionPaperPage)
        page.locale_id = placed.parent.locale_id
        if placed.translation_key:
            page.translation_key = placed.translation_key
        page.slug = self._free_slug(item, placed.parent)
        return page

    def _add(self, page: LibraryItem, parent: Page) -> None:
        """With its first revision. A public page is public from its first save on."""
        # Others add pages while this goes on.
        parent.refresh_from_db(fields=["path", "depth", "numchild", "url_path"])
        if page.live:
            page.first_published_at = page.last_published_at = timezone.now()
        parent.add_child(instance=page)
        # The first save has written the reference index.
        with disable_reference_index_auto_update():
            revision = page.save_revision(user=self.user, clean=False, changed=not page.live)
            if page.live:
                self._declare_published(page, revision)

    def _declare_published(self, page: LibraryItem, revision: Revision) -> None:
        """What publishing a revision comes to where the page says the same already; it takes half the time."""
        page.live_revision = revision
        page.save(update_fields=["live_revision"], clean=False)
        page_published.send(sender=type(page), instance=page, revision=revision)
        log(instance=page, action="wagtail.publish", user=self.user, revision=revision, content_changed=True)

    def _update(self, item: Item, placed: Placed) -> Outcome:
        page = self._newest(placed)
        changes = changes_of(page, item, placed)
        enclosure = enclosure_of(page, item, placed, self.ground, self.folder)
        moves = "platform" in item.given and not page.is_child_of(placed.parent)
        if not (changes or enclosure or moves or page.alias_of_id):
            return Outcome.UNCHANGED
        _refuse_what_is_in_hand(page)
        if not self.dry_run:
            with transaction.atomic(), stored_document(enclosure, item, placed, self.ground) as document:
                self._free_of_alias(page)
                self._apply(page, changes, document)
                self._save(page)
                if moves:
                    self._move(page, placed.parent)
        return Outcome.UPDATED

    def _newest(self, placed: Placed) -> LibraryItem:
        """As its editors see it: of a page that is not public, that is its last revision."""
        page = placed.known.model.objects.filter(pk=placed.known.pk).first()
        if not page:
            raise RowError(_("The page was deleted while the import went on."))
        return page.get_latest_revision_as_object() if page.has_unpublished_changes else page

    def _apply(self, page: LibraryItem, changes: dict[str, Any], document: int | None) -> None:
        apply_changes(page, changes)
        if document:
            apply_changes(page, {"attachments": with_document(page, document)})

    def _save(self, page: LibraryItem) -> None:
        """What an editor took from the public stays away from it."""
        revision = page.save_revision(user=self.user, log_action=not page.live)
        if page.live:
            revision.publish(user=self.user)

    def _free_of_alias(self, page: LibraryItem) -> None:
        if page.alias_of_id:
            ConvertAliasPageAction(page, user=self.user).execute(skip_permission_checks=True)

    def _move(self, page: LibraryItem, parent: Page) -> None:
        parent.refresh_from_db(fields=["path", "depth", "numchild", "url_path"])
        type(page).objects.get(pk=page.pk).move(parent, pos="last-child", user=self.user)

    def _free_slug(self, item: Item, parent: Page) -> str:
        if parent.pk not in self.slugs:
            self.slugs[parent.pk] = set(parent.get_children().values_list("slug", flat=True))
        taken = self.slugs[parent.pk]
        slug = latin_slug(item.external_id) or latin_slug(item.title) or item.type
        free = (f"{slug}-{number}" for number in range(2, len(taken) + 3))
        return slug if slug not in taken else next(one for one in free if one not in taken)


def _refuse_what_is_in_hand(page: LibraryItem) -> None:
    """Somebody's work on the page is not overwritten, nor a text under vote or decided on."""
    if page.locked:
        raise RowError(_("The page is locked by an editor."))
    if isinstance(page, PositionPaperPage) and is_bound(page):
        raise RowError(_("The position paper is under vote or was decided on: it is changed in the editor."))
    if page.live and page.has_unpublished_changes:
        raise RowError(_("An editor has changed the page and not published it yet."))
