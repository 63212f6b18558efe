from __future__ import annotations

from django.urls import URLPattern, path

from .exchange.views import EditorUploadView, ImportPageView, ImportView, download_from_editor
from .machine.views import AskMachineView, MachineView, ask_from_editor
from .screen import BoardScreen
from .views import ConfirmMachineView, ExportView, SendView, VouchView

urlpatterns: list[URLPattern] = [
    path("translations/", BoardScreen.as_view(), name="translation_board"),
    path("translations/send/", SendView.as_view(), name="translation_board_send"),
    path("translations/still-right/", VouchView.as_view(), name="translation_board_vouch"),
    path("translations/export/", ExportView.as_view(), name="translation_board_export"),
    path("translations/import/", ImportView.as_view(), name="translation_board_import"),
    path("translations/machine/", ConfirmMachineView.as_view(), name="translation_board_confirm_machine"),
    path("translations/<int:pk>/import/", ImportPageView.as_view(), name="translation_board_import_page"),
    path("translations/<int:pk>/machine/", MachineView.as_view(), name="translation_board_machine"),
    path("translations/<int:pk>/machine/ask/", AskMachineView.as_view(), name="translation_board_ask_machine"),
]
# At wagtail-localize's own addresses; registered before it.
in_place_of_stock: list[URLPattern] = [
    path(
        "localize/translate/<int:translation_id>/pofile/upload/",
        EditorUploadView.as_view(),
        name="translation_upload",
    ),
    path("localize/translate/<int:translation_id>/pofile/download/", download_from_editor, name="translation_download"),
    path("localize/translate/<int:translation_id>/machine_translate/", ask_from_editor, name="translation_ask_machine"),
]
