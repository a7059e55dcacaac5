"""Addresses of reports, inside a library."""

from django.urls import path

from wherewithal.reports import views

urlpatterns = [
    path("reports/", views.reports, name="reports"),
    path("reports/board/", views.report, {"report": "board"}, name="board_report"),
    path("reports/<slug:report>/figures/<slug:figure>/", views.report_figure, name="report_figure"),
    path("reports/<slug:report>/our-words/", views.change_report_words, name="change_report_words"),
]
