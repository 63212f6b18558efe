from django.urls import path

from . import views

urlpatterns = [
    path("authorities/", views.local_authorities, name="local_authorities"),
    path("authorities/<slug:slug>/", views.local_authority, name="local_authority"),
]
