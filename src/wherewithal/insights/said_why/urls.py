"""Addresses for taking back why something was decided."""

from django.urls import path

from wherewithal.insights.said_why import views

urlpatterns = [
    path(
        "who-can-help/<int:match_decision_id>/withdraw/",
        views.withdraw_decision_words,
        name="withdraw_decision_words",
    ),
    path(
        "fewest-asks/choices/<int:ask_choice_id>/withdraw/",
        views.withdraw_ask_words,
        name="withdraw_ask_words",
    ),
]
