"""Addresses of what could meet, inside a library."""

from django.urls import path

from wherewithal.opportunities.suggesting import views

PAIR = "opportunities/suggested/<slug:community>/<slug:ours>"

urlpatterns = [
    path("opportunities/suggested/", views.suggested_ties, name="suggested_ties"),
    path(f"{PAIR}/take/", views.take_suggested_tie, name="take_suggested_tie"),
    path(f"{PAIR}/let-go/", views.let_suggested_tie_go, name="let_suggested_tie_go"),
]
