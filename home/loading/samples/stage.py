"""What the samples stand on, and how a sample page is put below its platform."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision

from home.loading.ground import Ground, provisioned_grounds
from home.loading.pages import find_page, share_blocks, stable_key
from home.loading.shared_lists import DATA
from manassat.users.models import User
from platforms.loading.errors import LoadError
from platforms.loading.files import read_record
from platforms.loading.records import Record
from platforms.loading.tally import Tally
from platforms.models import LocalAuthority, PlatformAccess, PlatformPage

from .media import SampleMedia


class Stage:
    """Both languages, the demo accounts and the sample files. Raises `LoadError` where the facts are not loaded."""

    def __init__(self) -> None:
        self.grounds = provisioned_grounds()
        self.day = timezone.localdate()
        if not self.grounds[0].topics or not LocalAuthority.objects.exists():
            raise LoadError(_("Samples stand on the real platforms: run load_guide and load_authorities first."))

    @property
    def arabic(self) -> Ground:
        return self.grounds[0]

    @cached_property
    def media(self) -> SampleMedia:
        return SampleMedia(self.access("FM").collection)

    @cached_property
    def users(self) -> dict[str, User]:
        return {user.username: user for user in User.objects.all()}

    def platform(self, code: str) -> PlatformPage:
        return self.arabic.platforms[code]

    def access(self, code: str) -> PlatformAccess:
        return PlatformAccess.objects.get(platform_key=self.platform(code).translation_key)


@dataclass(frozen=True)
class Draft:
    """A sample in one language that is not there yet."""

    row: Record
    text: Record
    ground: Ground
    parent: Page
    key: uuid.UUID

    def add(self, page: Page, *, by: User | None = None) -> Revision:
        """Below its list, as a draft; publish the revision to put it live."""
        self.parent.refresh_from_db(fields=["path", "depth", "numchild", "url_path"])
        page.title, page.slug = self.text.text("title"), self.row.name
        page.is_sample, page.live = True, False
        page.locale, page.translation_key, page.owner = self.ground.locale, self.key, by
        share_blocks(page)
        self.parent.add_child(instance=page)
        return page.save_revision(user=by)


def missing(file: str, field: str, stage: Stage, index: type[Page], tally: Tally) -> Iterator[Draft]:
    """The samples of a file that have no page yet below their platform's `index` page; all are counted."""
    for row in read_record(DATA / "samples" / f"{file}.json").records(field, key="slug"):
        key = stable_key(f"sample:{row.name}")
        for ground in stage.grounds:
            if text := row.record(ground.language):
                platform = ground.platforms[row.choice("platform", ground.platforms)]
                parent = platform if index is PlatformPage else index.objects.child_of(platform).get()
                is_new = not find_page(Page, parent, key=key, slug=row.name)
                tally.count(is_new)
                if is_new:
                    yield Draft(row, text, ground, parent, key)
