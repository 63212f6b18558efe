from django.urls import path

from .api.views import description
from .themes import views as theme_views

urlpatterns = [
    path("api/", description, name="api"),
    path("themes/", theme_views.themes, name="themes"),
    path("themes/<slug:slug>/", theme_views.theme, name="theme"),
]
