"""Addresses in the admin; the public ones stand in platforms/urls.py."""

from django.urls import path

from .answer_views import AnswerView, LeavingView
from .decision_views import EraseContactView, JoinRequestView
from .invitation_views import InviteOneView, InviteView
from .missing_report import MissingMembersView
from .open_invitations import OpenInvitationsView
from .request_list import JoinRequestsView

LISTS = (
    ("memberships/invitations/", OpenInvitationsView, "membership_invitations"),
    ("memberships/requests/", JoinRequestsView, "join_requests"),
    ("reports/missing-members/", MissingMembersView, "missing_members"),
)

urlpatterns = [
    path("memberships/invite/", InviteView.as_view(), name="membership_invite"),
    path("memberships/invite/<int:pk>/", InviteOneView.as_view(), name="membership_invite_one"),
    path("memberships/<int:pk>/answer/", AnswerView.as_view(), name="membership_answer"),
    path("memberships/<int:pk>/leaving/", LeavingView.as_view(), name="membership_leaving"),
    path("memberships/requests/<int:pk>/", JoinRequestView.as_view(), name="join_request"),
    path("memberships/requests/<int:pk>/erase/", EraseContactView.as_view(), name="join_request_erase"),
    *(path(address, view.as_view(), name=name) for address, view, name in LISTS),
    *(
        path(f"{address}results/", view.as_view(results_only=True), name=f"{name}_results")
        for address, view, name in LISTS
    ),
]
