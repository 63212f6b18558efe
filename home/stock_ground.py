"""What Wagtail's own migrations leave in every new site, and what becomes of it here."""

from __future__ import annotations

from django.contrib.auth.models import Group
from wagtail.models import Collection, Page, Task, Workflow


def settle_stock_ground() -> None:
    """Once, while the site is made: what the federation sets up later under these names is its own."""
    # Its workflow would take in every learning day, and its moderators are nobody.
    for workflow in Workflow.objects.filter(workflow_pages__page__depth=1):
        workflow.deactivate()
    for model in (Workflow, Task):
        model.objects.filter(name="Moderators approval").update(name="اعتماد المشرفين")
    Group.objects.filter(name__in=("Editors", "Moderators"), user=None).delete()
    Page.objects.filter(depth=1).update(title="الموقع كله", draft_title="الموقع كله")
    Collection.objects.filter(depth=1).update(name="كل الملفات")
