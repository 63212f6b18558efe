"""A rule that cannot be met is refused at its form, with what is wrong; papers under vote keep their step."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import ReferenceIndex, WorkflowPage

from knowledge.approval.models import ApprovalRound, ApprovalRule, ApprovalStep, Committee
from knowledge.models import PaperIndexPage
from tests.factories.approval import Cast, default_rule
from tests.factories.people import make_federation_user, make_user, signed_in

from .forms import STEP as STEP_FIELDS
from .forms import inline, problems_in, rule_data, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def federation():
    return signed_in(make_federation_user("other"))


@pytest.fixture
def rule(cast: Cast) -> ApprovalRule:
    return default_rule()


def changed(rule: ApprovalRule, place: int, **values: object) -> dict[str, object]:
    return rule_data(rule, **{f"steps-{place}-{name}": value for name, value in values.items()})


def test_rule__is_saved_as_it_is_shown(federation, rule):
    assert problems_in(send(federation, rule, changed(rule, 0, days=9))) == ""
    assert rule.steps.first().days == 9


def empty_group() -> int:
    return Group.objects.create(name="نموذج: فارغة").pk


def group_without_right() -> int:
    """Its members enter the admin and may not publish."""
    group = Group.objects.create(name="نموذج: بلا حق")
    group.permissions.add(*Group.objects.get(name="الاتحاد: لجان الاعتماد").permissions.filter(codename="access_admin"))
    make_user("without-right", group)
    return group.pk


@pytest.mark.parametrize(
    ("place", "values", "says"),
    [
        (0, {"quorum": 3}, "عدد الموافقات المطلوبة 3"),
        (0, {"quorum": 0}, "موافقة واحدة"),
        (1, {"group": ""}, "لم تُختر مجموعة"),
        (1, {"group": empty_group}, "ولا يمكن أن يصدر منها سوى 0"),
        (2, {"committee": ""}, "لم تُختر لجنة"),
        (2, {"quorum": 4}, "ولا يمكن أن يصدر منها سوى 3"),
        (2, {"deciders": "group", "group": group_without_right, "quorum": 1}, "حق نشر أوراق الموقف"),
        (2, {"deciders": "coordination", "quorum": 1}, "الخطوة الأخيرة للاتحاد"),
        (2, {"deciders": "consultation", "quorum": 1}, "يجب أن تكون الخطوة الأخيرة قرارًا"),
        (2, {"DELETE": "1"}, ""),
    ],
    ids=[
        "three of two coordinators",
        "no approval at all",
        "no group",
        "a group of nobody",
        "no committee",
        "four of three seats",
        "a group that may not publish",
        "a platform at the end",
        "a consultation at the end",
        "a step less",
    ],
)
def test_rule__is_refused_where_it_cannot_be_met(federation, rule, place, values, says):
    values = {name: value() if callable(value) else value for name, value in values.items()}
    before = list(rule.steps.values())
    problems = problems_in(send(federation, rule, changed(rule, place, **values)))
    assert says in problems
    assert bool(problems) is bool(says)
    assert (list(rule.steps.values()) == before) is bool(says)


def test_step_that_is_taken_away__does_not_count(federation, rule):
    """The last step, which decides, goes: what is left ends with the federation's review."""
    extra = inline("steps", STEP_FIELDS, [ApprovalStep(name_ar="نموذج", deciders="group", quorum=5)])
    row = {name.replace("steps-0", "steps-3"): value for name, value in extra.items() if name.startswith("steps-0")}
    data = rule_data(rule) | {name: value if value is not None else "" for name, value in row.items()}
    data |= {"steps-TOTAL_FORMS": 4, "steps-3-DELETE": "1", "steps-3-group": "", "steps-3-ORDER": 4}
    assert problems_in(send(federation, rule, data)) == ""
    assert rule.steps.count() == 3


def test_rule__is_refused_where_required_seats_outnumber_the_approvals(federation, rule):
    first, second = Committee.objects.get().seats.all()[1:]
    for seat, role in ((first, "legal"), (second, "finance")):
        seat.role, seat.is_required = role, True
        seat.save()
    assert "عدد المقاعد الإلزامية 3" in problems_in(send(federation, rule, changed(rule, 2, quorum=2)))
    assert problems_in(send(federation, rule, changed(rule, 2, quorum=3))) == ""


def test_rule__is_refused_over_a_list_without_workflow(federation, rule, platform):
    index_page = PaperIndexPage.objects.child_of(platform).get()
    WorkflowPage.objects.filter(page=index_page).delete()
    assert "مسار اعتماد" in problems_in(send(federation, rule, rule_data(rule)))


def test_second_default_rule__is_refused(federation, rule):
    response = federation.post(
        reverse("wagtailsnippets_knowledge_approvalrule:add"),
        rule_data(rule) | {"steps-INITIAL_FORMS": 0, "steps-0-id": "", "steps-1-id": "", "steps-2-id": ""},
    )
    assert "قاعدة لكل المنصات" in problems_in(response)
    assert ApprovalRule.objects.filter(document_type=rule.document_type).count() == 1


def test_step_under_vote__stays_and_what_else_was_written_too(federation, rule, cast):
    cast.submitted()
    response = send(federation, rule, changed(rule, 0, DELETE="1") | {"steps-1-days": 30})
    assert "عندها أوراق قيد التصويت" in problems_in(response)
    assert 'name="steps-1-days" value="30"' in response.content.decode()
    assert rule.steps.count() == 3
    assert not rule.steps.filter(days=30).exists()


def test_rule_under_vote__is_not_deleted_and_says_why(federation, rule, cast):
    approval_round = cast.submitted()
    address = reverse("wagtailsnippets_knowledge_approvalrule:delete", args=[rule.pk])
    response = federation.post(address, headers={"referer": f"http://testserver{address}"}, follow=True)
    assert "مستخدمة" in response.content.decode() or "قيد التصويت" in response.content.decode()
    assert default_rule() == rule
    assert ApprovalRound.objects.get(pk=approval_round.pk).step == rule.steps.first()


def test_rule__can_be_deleted_once_nothing_is_under_vote(federation, rule, cast):
    cast.approve(cast.submitted())
    federation.post(reverse("wagtailsnippets_knowledge_approvalrule:delete", args=[rule.pk]))
    assert not ApprovalRule.objects.filter(pk=rule.pk).exists()


@pytest.mark.parametrize("way", ["by itself", "with others"])
@pytest.mark.parametrize("is_indexed", [True, False], ids=["Wagtail knows its references", "Wagtail does not"])
def test_committee_of_a_rule__is_not_deleted(federation, rule, way, is_indexed):
    committee = Committee.objects.get()
    address = reverse("wagtailsnippets_knowledge_committee:delete", args=[committee.pk])
    if way == "with others":
        words = ("knowledge", "committee", "delete")
        address = f"{reverse('wagtail_bulk_action', args=words)}?id={committee.pk}"
    if not is_indexed:
        ReferenceIndex.objects.all().delete()
    response = federation.post(address, headers={"referer": f"http://testserver{address}"}, follow=True)
    assert response.status_code == 200
    assert Committee.objects.filter(pk=committee.pk).exists()
    assert ("مستخدم في مكان آخر" in response.content.decode()) is not is_indexed


@pytest.mark.parametrize("who", ["coordinator", "chair"])
@pytest.mark.parametrize("model", ["approvalrule", "committee"])
def test_rules_and_committees__are_the_federations(cast, rule, who, model):
    client = signed_in(getattr(cast, who))
    record = rule if model == "approvalrule" else Committee.objects.get()
    for name, numbers in (("list", []), ("add", []), ("edit", [record.pk]), ("delete", [record.pk])):
        address = reverse(f"wagtailsnippets_knowledge_{model}:{name}", args=numbers)
        assert client.get(address).status_code == 302
        assert client.post(address, {}).status_code in (302, 405)
    assert type(record).objects.filter(pk=record.pk).exists()


def test_menu__offers_rules_and_committees_to_the_federation(federation, cast):
    link = reverse("wagtailsnippets_knowledge_approvalrule:list").encode()
    assert link in federation.get("/admin/").content
    assert link not in signed_in(cast.chair).get("/admin/").content


@pytest.mark.parametrize("steps", [3, 12])
def test_rule_form__costs_little_more_with_every_step(federation, rule, steps, django_assert_max_num_queries):
    for number in range(steps - 3):
        ApprovalStep.objects.create(
            rule=rule, name_ar=f"نموذج {number}", deciders="consultation", sort_order=number + 5
        )
    address = reverse("wagtailsnippets_knowledge_approvalrule:edit", args=[rule.pk])
    federation.get(address)
    with django_assert_max_num_queries(40):
        federation.get(address)
