from django.urls import path

from manassat.core.feeds import feed_view

from . import calendar_views, views
from .feeds import ActivityFeed
from .membership.join_views import join, thanks
from .working_groups import views as group_views

urlpatterns = [
    path("authorities/", views.local_authorities, name="local_authorities"),
    path("authorities/<slug:slug>/", views.local_authority, name="local_authority"),
    path("groups/", group_views.my_working_groups, name="my_working_groups"),
    path("calendar.ics", calendar_views.calendar_ics, name="calendar_ics"),
    path("calendar/<int:pk>.ics", calendar_views.activity_ics, name="activity_ics"),
    path("join/", join, name="join"),
    path("join/sent/", thanks, name="join_thanks"),
    path("feeds/activities/", feed_view(ActivityFeed), name="activity_feed"),
]
