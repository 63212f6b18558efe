from django.urls import path

from .views import confirm_still_valid, new_plan

urlpatterns = [
    path("desk/still-valid/<int:page_id>/", confirm_still_valid, name="desk_still_valid"),
    path("desk/new-plan/<int:platform_id>/", new_plan, name="desk_new_plan"),
]
