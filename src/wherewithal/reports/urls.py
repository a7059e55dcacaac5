"""Addresses of reports, inside a library."""

from django.urls import path

from wherewithal.reports import views

urlpatterns = [
    path("reports/", views.reports, name="reports"),
    path("reports/board/", views.report, {"report": "board"}, name="board_report"),
    path("reports/needs/", views.report, {"report": "needs"}, name="needs_assessment"),
    path("reports/partners/", views.report, {"report": "partners"}, name="partner_register"),
    path("reports/ledger/", views.report, {"report": "ledger"}, name="ledger_report"),
    path("reports/state/", views.report, {"report": "state"}, name="state_report"),
    path("reports/review/", views.report, {"report": "review"}, name="review_report"),
    path("reports/map-over-time/", views.map_over_time, name="map_over_time"),
    path("reports/map-over-time/keep/", views.take_snapshot, name="take_snapshot"),
    path(
        "reports/map-over-time/<int:snapshot_id>/remove/",
        views.remove_snapshot,
        name="remove_snapshot",
    ),
    path("reports/<slug:report>/figures/<slug:figure>/", views.report_figure, name="report_figure"),
    path("reports/<slug:report>/our-words/", views.change_report_words, name="change_report_words"),
]
