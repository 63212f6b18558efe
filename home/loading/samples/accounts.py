"""Demo accounts, and the persons and mandates behind them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.utils.translation import gettext as _

from knowledge.workflow import reviewers_group
from manassat.users.models import User
from platforms.enums import MandateRole
from platforms.groups import federation_group
from platforms.loading.tally import Tally
from platforms.models import Mandate, Person

from .stage import Stage

PASSWORD = "manassat-demo-2026"  # noqa: S105 - printed on purpose; production settings refuse samples
TERM = (datetime.date(2026, 7, 1), datetime.date(2028, 6, 30))


@dataclass(frozen=True)
class Account:
    username: str
    name_ar: str
    name_en: str
    platform: str = ""
    mandate: str = ""
    has_seat: bool = False

    @property
    def role(self) -> str:
        if self.has_seat:
            return _("approval committee")
        if not self.platform:
            return _("federation, paper reviewer") if self.username in REVIEWERS else _("federation")
        role = MandateRole(self.mandate).label if self.mandate else _("working-group member")
        return _("%(role)s, %(platform)s") % {"role": role, "platform": self.platform}


FORMER = ("نموذج: منسق سابق لمنصة الإدارة المالية", "Sample: earlier FM coordinator")
REVIEWERS = ("federation2", "federation3")
COORDINATOR, DEPUTY = MandateRole.COORDINATOR, MandateRole.DEPUTY
ACCOUNTS = (
    Account("federation1", "نموذج: موظف الاتحاد الأول", "Sample: federation officer 1"),
    Account("federation2", "نموذج: مراجِعة الاتحاد الأولى", "Sample: federation reviewer 1"),
    Account("federation3", "نموذج: مراجِع الاتحاد الثاني", "Sample: federation reviewer 2"),
    Account("coordinator-fm", "نموذج: منسقة منصة الإدارة المالية", "Sample: FM coordinator", "FM", COORDINATOR),
    Account("deputy-fm", "نموذج: نائب منسقة منصة الإدارة المالية", "Sample: FM deputy", "FM", DEPUTY),
    Account("coordinator-en", "نموذج: منسق منصة الهندسة والتخطيط", "Sample: EN coordinator", "EN", COORDINATOR),
    Account("deputy-en", "نموذج: نائبة منسق منصة الهندسة والتخطيط", "Sample: EN deputy", "EN", DEPUTY),
    Account("committee-chair", "نموذج: رئيسة لجنة الاعتماد", "Sample: chair of the approval committee", has_seat=True),
    Account("committee-legal", "نموذج: المستشار القانوني للجنة الاعتماد", "Sample: legal adviser", has_seat=True),
    Account("committee-member", "نموذج: عضوة لجنة الاعتماد", "Sample: member of the approval committee", has_seat=True),
    Account("member-fm", "نموذج: عضو مجموعة عمل الموازنات", "Sample: member of the budget working group", "FM"),
)


def load_accounts(stage: Stage) -> Tally:
    """An account that is there keeps its password, groups and mandate."""
    tally = Tally()
    for account in ACCOUNTS:
        is_new = account.username not in stage.users
        tally.count(is_new)
        if is_new:
            stage.users[account.username] = _make_user(account, stage)
            _make_person(account, stage)
    return tally


def load_earlier_term(stage: Stage) -> Tally:
    """Who coordinated before: a mandate that is over needs no account."""
    platform = stage.platform("FM")
    running = Mandate.objects.filter(platform=platform, role=COORDINATOR, is_sample=True).order_by("starts_on")
    is_new = running.count() == 1
    if is_new:
        last_day = running[0].starts_on - datetime.timedelta(days=1)
        name_ar, name_en = FORMER
        person = Person.objects.create(name_ar=name_ar, name_en=name_en, consents_to_publication=True, is_sample=True)
        Mandate.objects.create(
            platform=platform,
            person=person,
            role=COORDINATOR,
            starts_on=last_day - datetime.timedelta(days=729),
            ends_on=last_day,
            is_sample=True,
        )
    return Tally(int(is_new), int(not is_new))


def account_rows() -> Iterator[str]:
    """The accounts as an aligned table."""
    rows = [(_("account"), _("password"), _("role")), *((each.username, PASSWORD, each.role) for each in ACCOUNTS)]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _make_user(account: Account, stage: Stage) -> User:
    mark, name = account.name_ar.split(" ", 1)
    email = f"{account.username}@example.org"
    user = User.objects.create_user(account.username, email, PASSWORD, first_name=mark, last_name=name)
    user.groups.set(_groups_of(account, stage))
    return user


def _groups_of(account: Account, stage: Stage) -> list[Group]:
    """Rights on a platform come from the mandate or the seat in a working group, a decider's from the seat."""
    if account.platform or account.has_seat:
        return []
    return [federation_group(), reviewers_group()] if account.username in REVIEWERS else [federation_group()]


def _make_person(account: Account, stage: Stage) -> None:
    person = Person.objects.create(
        name_ar=account.name_ar,
        name_en=account.name_en,
        user=stage.users[account.username],
        consents_to_publication=True,
        is_sample=True,
    )
    if account.mandate:
        starts_on, ends_on = TERM
        Mandate.objects.create(
            platform=stage.platform(account.platform),
            person=person,
            role=account.mandate,
            starts_on=min(starts_on, stage.day),
            ends_on=max(ends_on, stage.day + datetime.timedelta(days=365)),
            is_sample=True,
        )
