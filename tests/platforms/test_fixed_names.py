"""Groups and workflows that are looked up by name bear one name, whatever the catalogue says that day."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.utils import translation
from wagtail.models import Workflow

from home.provisioning import provision_site
from knowledge.workflow import paper_workflow, reviewers_group
from platforms.groups import federation_group
from platforms.plans.workflow import plan_workflow

pytestmark = pytest.mark.django_db


def test_names__are_the_same_before_translations_are_compiled(site_home, monkeypatch):
    paper_workflow()
    groups, workflows = set(Group.objects.all()), set(Workflow.objects.all())
    monkeypatch.setattr(translation._trans, "gettext", lambda message: message)
    provision_site()
    assert {federation_group(), reviewers_group()} <= groups
    assert {paper_workflow(), plan_workflow()} <= workflows
    assert (set(Group.objects.all()), set(Workflow.objects.all())) == (groups, workflows)
