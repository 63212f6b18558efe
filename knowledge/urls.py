from django.urls import path

from manassat.core.feeds import feed_view

from .feeds import LibraryFeed, PlatformFeed

urlpatterns = [
    path("feeds/library/", feed_view(LibraryFeed), name="library_feed"),
    path("feeds/platforms/<slug:slug>/", feed_view(PlatformFeed), name="platform_feed"),
]
