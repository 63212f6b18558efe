from django.urls import path

from manassat.core.feeds import feed_view

from .consultation.views import consultation, my_consultations
from .feeds import LibraryFeed, PlatformFeed
from .outsiders.views import outside_review
from .paper_pdf.urls import urlpatterns as paper_pdf
from .year.urls import urlpatterns as platform_year

urlpatterns = [
    path("feeds/library/", feed_view(LibraryFeed), name="library_feed"),
    path("feeds/platforms/<slug:slug>/", feed_view(PlatformFeed), name="platform_feed"),
    path("consultations/", my_consultations, name="my_consultations"),
    path("consultations/<int:pk>/", consultation, name="consultation"),
    path("review/<str:signed>/", outside_review, name="outside_review"),
    # The year first: its address could be that of a paper named by a number.
    *platform_year,
    *paper_pdf,
]
