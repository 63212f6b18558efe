"""Before Wagtail's addresses of promoted results: the first that fits is taken, and `reverse` still finds them."""

from django.urls import path

from ..synonym_admin.preview import QuestionPreviewView
from .promotion_views import EditPromotionView, PromoteView, PromotionsView
from .report import QuestionsReportView

urlpatterns = [
    path("search/preview/", QuestionPreviewView.as_view(), name="question_preview"),
    path("reports/questions/", QuestionsReportView.as_view(), name="questions_report"),
    path("reports/questions/results/", QuestionsReportView.as_view(results_only=True), name="questions_report_results"),
    path("searchpicks/", PromotionsView.as_view()),
    path("searchpicks/results/", PromotionsView.as_view(results_only=True)),
    path("searchpicks/add/", PromoteView.as_view()),
    path("searchpicks/<int:query_id>/", EditPromotionView.as_view()),
]
