from django.urls import path

from .themes import views as theme_views

urlpatterns = [
    path("themes/", theme_views.themes, name="themes"),
    path("themes/<slug:slug>/", theme_views.theme, name="theme"),
]
