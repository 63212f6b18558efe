"""What a browser sends for a rule and for a committee."""

from __future__ import annotations

from django.db.models import Model
from django.test import Client
from django.urls import reverse

from knowledge.approval.models import ApprovalRule, Committee

STEP = ("name_ar", "name_en", "deciders", "group", "committee", "quorum", "days", "alternates")
SEAT = ("user", "role", "is_required", "alternate")


def rule_data(rule: ApprovalRule, **changes: object) -> dict[str, object]:
    """As its form is shown, with `changes` by the name of an input: `steps-0-quorum`."""
    data = {"platform": rule.platform_id, "document_type": rule.document_type, "shows_names": rule.shows_names}
    return _sent(data | inline("steps", STEP, rule.steps.all()) | changes)


def committee_data(committee: Committee, **changes: object) -> dict[str, object]:
    return _sent({"name": committee.name} | inline("seats", SEAT, committee.seats.all()) | changes)


def inline(prefix: str, names: tuple[str, ...], rows: list[Model]) -> dict[str, object]:
    rows = list(rows)
    data: dict[str, object] = {
        f"{prefix}-TOTAL_FORMS": len(rows),
        f"{prefix}-INITIAL_FORMS": sum(row.pk is not None for row in rows),
    }
    for place, row in enumerate(rows):
        values = {name: getattr(row, row._meta.get_field(name).attname) for name in names}
        values |= {"id": row.pk, "ORDER": place + 1}
        data |= {f"{prefix}-{place}-{name}": value for name, value in values.items()}
    return data


def send(client: Client, record: Model, data: dict[str, object]) -> object:
    name = f"wagtailsnippets_{record._meta.app_label}_{record._meta.model_name}:edit"
    return client.post(reverse(name, args=[record.pk]), data)


def problems_in(response: object) -> str:
    """All that the form says is wrong, whichever field it says it of; empty where it was saved."""
    form = (response.context or {}).get("form") if response.status_code == 200 else None
    if form is None:
        return ""
    rows = [row for formset in form.formsets.values() for row in formset.forms]
    return " ".join(str(one.errors) for one in (form, *rows))


def _sent(data: dict[str, object]) -> dict[str, object]:
    """A box without a tick and an empty choice are not sent, or sent empty."""
    return {name: "" if value is None else value for name, value in data.items() if value is not False}
