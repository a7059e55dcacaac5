"""Addresses of who can help."""

from django.urls import path

from wherewithal.insights.matches import views

NEED = "resource-needs/<int:resource_need_id>/who-can-help"

urlpatterns = [
    path(f"{NEED}/", views.who_can_help, name="who_can_help"),
    path(f"{NEED}/reading/stop/", views.stop_reading, name="stop_reading"),
    path(f"{NEED}/reading/go-on/", views.go_on_reading, name="go_on_reading"),
    path(f"{NEED}/<slug:helper>/worth-asking/", views.accept_match, name="accept_match"),
    path(
        f"{NEED}/<slug:helper>/with/<slug:other>/worth-asking/",
        views.accept_pair,
        name="accept_pair",
    ),
    path(f"{NEED}/<slug:helper>/put-aside/", views.reject_match, name="reject_match"),
    path(
        "who-can-help/<int:match_decision_id>/open-again/", views.reopen_match, name="reopen_match"
    ),
]
