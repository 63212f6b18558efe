"""Which records of the registers a coordinator is offered in dialogs."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern
from wagtail.permissions import policy_registry
from wagtail.snippets.views.chooser import SnippetChooserViewSet, SnippetChosenMultipleView, SnippetChosenView
from wagtail.utils.urlpatterns import decorate_urlpatterns

from manassat.core.admin_visibility import owned_by
from manassat.users.models import User

from .enums import MembershipState
from .models import Mandate, Membership, Person, PlatformPage, TopicPage, WorkingGroupMember
from .name_search import ChooseByNameView, NamesChooserViewSet, NamesFoundView
from .permissions import user_oversees_platforms


def persons_known_to(user: User, persons: QuerySet[Person]) -> QuerySet[Person]:
    """Who agreed to be named, who works on an own platform, and whose authority is an active member of one."""
    if user_oversees_platforms(user):
        return persons
    mandates = Mandate.objects.filter(person=OuterRef("pk"))
    seats = WorkingGroupMember.objects.filter(person=OuterRef("pk"))
    own_platforms = owned_by(user, PlatformPage.objects.order_by()).values("pk")
    own_topics = owned_by(user, TopicPage.objects.order_by()).values("pk")
    works_here = Exists(mandates.filter(platform__in=own_platforms)) | Exists(seats.filter(page__in=own_topics))
    members = Membership.objects.filter(platform__in=own_platforms, state=MembershipState.ACTIVE)
    is_of_member = Q(local_authority__in=members.values("local_authority"))
    return persons.filter(Q(consents_to_publication=True) | works_here | is_of_member)


class ChoosePersonView(ChooseByNameView):
    def filter_object_list(self, objects: QuerySet) -> QuerySet:
        return super().filter_object_list(persons_known_to(self.request.user, objects))


class PersonsFoundView(NamesFoundView):
    def filter_object_list(self, objects: QuerySet) -> QuerySet:
        return super().filter_object_list(persons_known_to(self.request.user, objects))


class PersonChosenView(SnippetChosenView):
    def get_object(self, pk: str) -> Person:
        return persons_known_to(self.request.user, Person.objects.all()).get(pk=pk)


class PersonsChosenView(SnippetChosenMultipleView):
    def get_objects(self, pks: list[str]) -> QuerySet[Person]:
        return persons_known_to(self.request.user, super().get_objects(pks))


class PersonChooserViewSet(NamesChooserViewSet):
    choose_view_class = ChoosePersonView
    choose_results_view_class = PersonsFoundView
    chosen_view_class = PersonChosenView
    chosen_multiple_view_class = PersonsChosenView


class KeptChooserViewSet(SnippetChooserViewSet):
    """For registers from which no page chooses: as open as the register itself."""

    def get_urlpatterns(self) -> list[URLPattern]:
        return decorate_urlpatterns(super().get_urlpatterns(), self._with_a_right)

    def _with_a_right(self, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        def checked(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            policy = policy_registry.get_by_type(self.model)
            if not policy.user_has_any_permission(request.user, {"add", "change", "delete", "view"}):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return checked
